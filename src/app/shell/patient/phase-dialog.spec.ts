import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatDialog, MatDialogState } from '@angular/material/dialog';
import { provideRouter, Router } from '@angular/router';
import { Actions, ofType } from '@ngrx/effects';
import { provideState, provideStore, Store } from '@ngrx/store';
import type { Entry, EntryKind, EntryOf, Program } from '../../clinical';
import { chartActions, chartFeature } from '../../state/chart/chart.slice';
import { CLOCK } from '../../state/clock';
import { draftActions } from '../../state/draft/draft.actions';
import { draftFeature } from '../../state/draft/draft.slice';
import { selectCanUndo, selectDraft, selectDraftFollows } from '../../state/draft/draft.selectors';
import type { EntryDraft } from '../../state/entry-draft';
import { chartPageActions } from '../../state/page.actions';
import { practiceFeature } from '../../state/practice/practice.slice';
import { recordActions } from '../../state/record.actions';
import { sessionFeature } from '../../state/session/session.slice';
import { shellActions } from '../../state/shell.actions';
import { PhaseDeclaration } from './phase-dialog';

@Component({ template: '' })
class Page {}

const item = (exerciseId: string) =>
  ({
    id: exerciseId,
    exerciseId,
    start: { sets: 2, reps: 8, perDay: 1, daysPerWeek: 7 },
    scheme: { axis: 'reps' },
    overrides: {},
    place: 'home',
  }) as const;

const program: Program = {
  startDate: '2026-11-02',
  weeks: 4,
  items: [item('deadlift'), item('heel-slide')],
  resting: [],
};

describe('PhaseDeclaration', () => {
  let store: Store;
  let signed: EntryDraft[];
  const dialog = () => document.querySelector<HTMLElement>('mat-dialog-container');

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideStore({}),
        provideState(sessionFeature),
        provideState(chartFeature),
        provideState(practiceFeature),
        provideState(draftFeature),
        provideRouter([{ path: 'patients/:patientId/program', component: Page }]),
        { provide: CLOCK, useValue: () => new Date('2026-11-18T10:00:00Z') },
      ],
    });
    store = TestBed.inject<Store>(Store);
    signed = [];
    TestBed.inject(Actions)
      .pipe(ofType(chartPageActions.phaseDeclared))
      .subscribe(({ entries }) => signed.push(...entries));
    const entries: Entry[] = [];
    const sign = <K extends EntryKind>(kind: K, body: EntryOf<K>['body']) => {
      const head = { patientId: 'ida', author: 'Tomas Reed', at: `2026-11-0${entries.length + 1}T09:00:00.000Z` };
      entries.push({ ...head, id: `e${entries.length}`, schema: 1, kind, body } as unknown as Entry);
    };
    sign('patient-registered', { details: { family: 'Holm', given: 'Ida', sex: 'female', contacts: [] } });
    sign('precautions-stated', { precautions: [], answers: [] });
    sign('phase-declared', { phase: 'building', since: '2026-09-01' });
    sign('program-prescribed', { program, follows: null, acknowledged: [] });
    store.dispatch(shellActions.dayBegan({ today: '2026-11-18' }));
    store.dispatch(chartActions.opened({ patientId: 'ida' }));
    store.dispatch(chartActions.loaded({ patientId: 'ida', entries }));
  });

  afterEach(() => {
    TestBed.inject(MatDialog).closeAll();
    dialog()?.remove();
  });

  async function settled(): Promise<void> {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  }

  async function press(name: string): Promise<void> {
    const found = [...(dialog()?.querySelectorAll('button') ?? [])].find(
      (button) => button.textContent.trim() === name,
    );
    if (!found) throw new RangeError(`No button ${name}`);
    found.click();
    await settled();
  }

  async function answer(action: ReturnType<typeof recordActions.entriesSaved | typeof recordActions.entriesRefused>) {
    store.dispatch(action);
    await settled();
  }

  const saved = () => {
    const head = { author: 'Tomas Reed', at: '2026-11-18T10:00:00.000Z', schema: 1 } as const;
    return recordActions.entriesSaved({ entries: signed.map((draft): Entry => ({ ...head, ...draft })), at: head.at });
  };

  it('declares at once where nothing in the program changes', async () => {
    const declared = TestBed.inject(PhaseDeclaration).declare('ida', 'returning');
    expect(dialog()).toBeNull();
    expect(signed.map(({ body }) => body)).toEqual([{ phase: 'returning', since: '2026-11-18' }]);
    await answer(saved());
    expect(await declared).toBeTrue();
  });

  it('says when the record refuses it', async () => {
    const declared = TestBed.inject(PhaseDeclaration).declare('ida', 'returning');
    const problem = { reason: 'quota', message: 'The disk is full.' } as const;
    await answer(recordActions.entriesRefused({ entryIds: signed.map(({ id }) => id), problem }));
    expect(await declared).toBeFalse();
  });

  it('shows first what rests, and signs nothing when it is cancelled', async () => {
    const declared = TestBed.inject(PhaseDeclaration).declare('ida', 'flare-up');
    await settled();
    expect(dialog()?.textContent).toContain('1 exercise rests');
    await press('Cancel');
    expect(await declared).toBeFalse();
    expect(signed).toEqual([]);
  });

  it('declares with the day and the note, and waits for the record', async () => {
    const declared = TestBed.inject(PhaseDeclaration).declare('ida', 'flare-up');
    await settled();
    const [day, note] = [...dialog()!.querySelectorAll('input')];
    day!.value = '2026-11-16';
    day!.dispatchEvent(new Event('change'));
    note!.value = ' Lifted a planter ';
    note!.dispatchEvent(new Event('input'));
    await settled();
    await press('Declare flare-up');
    expect(signed.map(({ body }) => body)).toEqual([
      { phase: 'flare-up', since: '2026-11-16', note: 'Lifted a planter' },
    ]);
    expect(dialog()).not.toBeNull();
    await answer(saved());
    expect(await declared).toBeTrue();
    expect(TestBed.inject(Router).url).toBe('/');
  });

  it('keeps a note that is being typed over Escape and a tap beside it', async () => {
    const declared = TestBed.inject(PhaseDeclaration).declare('ida', 'flare-up');
    await settled();
    const note = dialog()!.querySelector<HTMLInputElement>('input[type=text]')!;
    const type = async (words: string) => {
      note.value = words;
      note.dispatchEvent(new Event('input'));
      await settled();
    };
    const slip = async () => {
      note.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true }));
      document.querySelector<HTMLElement>('.cdk-overlay-backdrop')!.click();
      await settled();
    };
    await type('Lifted a planter');
    await slip();
    expect(TestBed.inject(MatDialog).openDialogs[0]?.getState()).toBe(MatDialogState.OPEN);
    await type('  ');
    await slip();
    expect(await declared)
      .withContext('nothing is lost any more')
      .toBeFalse();
  });

  it('takes no day ahead of today, and none that is missing', async () => {
    void TestBed.inject(PhaseDeclaration).declare('ida', 'flare-up');
    await settled();
    const [day] = [...dialog()!.querySelectorAll('input')];
    for (const wrong of ['2026-11-19', '']) {
      day!.value = wrong;
      day!.dispatchEvent(new Event('change'));
      await settled();
      await press('Declare flare-up');
      expect(dialog()?.querySelector('.problem')?.textContent.trim()).not.toBe('');
    }
    expect(signed).toEqual([]);
  });

  it('stays open and says why when the record refuses', async () => {
    void TestBed.inject(PhaseDeclaration).declare('ida', 'flare-up');
    await settled();
    await press('Declare flare-up');
    const problem = { reason: 'quota', message: 'The disk is full.' } as const;
    await answer(recordActions.entriesRefused({ entryIds: signed.map(({ id }) => id), problem }));
    expect(dialog()?.querySelector('[role=alert]')?.textContent).toContain('The disk is full.');
    expect(TestBed.inject(Router).url).toBe('/');
  });

  it('puts the program with all offers into the builder as one step, and signs none of it', async () => {
    const declared = TestBed.inject(PhaseDeclaration).declare('ida', 'flare-up');
    await settled();
    await press('Declare, and prepare the next revision');
    await answer(saved());
    expect(await declared).toBeTrue();
    await settled();
    expect(TestBed.inject(Router).url).toBe('/patients/ida/program');
    const draft = store.selectSignal(selectDraft);
    expect(store.selectSignal(selectDraftFollows)()).toBe('e3');
    expect(draft()?.items.map(({ exerciseId }) => exerciseId)).toEqual([jasmine.any(String), 'heel-slide'] as never);
    expect(draft()?.items[0]?.exerciseId).not.toBe('deadlift');
    expect(draft()?.resting.map(({ exerciseId }) => exerciseId)).toEqual(['deadlift']);
    expect(signed.map(({ kind }) => kind)).toEqual(['phase-declared']);
    store.dispatch(draftActions.undone());
    expect(draft()).toEqual(program);
    expect(store.selectSignal(selectCanUndo)()).toBeFalse();
  });

  it('does the same where the builder is open already', async () => {
    await TestBed.inject(Router).navigateByUrl('/patients/ida/program');
    void TestBed.inject(PhaseDeclaration).declare('ida', 'flare-up');
    await settled();
    await press('Declare, and prepare the next revision');
    await answer(saved());
    await settled();
    expect(
      store
        .selectSignal(selectDraft)()
        ?.resting.map(({ exerciseId }) => exerciseId),
    ).toEqual(['deadlift']);
  });

  it('keeps unsigned work one step back', async () => {
    store.dispatch(draftActions.draftOpened({ patientId: 'ida', follows: 'e3', program }));
    store.dispatch(draftActions.itemsAdded({ items: [item('walking')] }));
    void TestBed.inject(PhaseDeclaration).declare('ida', 'flare-up');
    await settled();
    await press('Declare, and prepare the next revision');
    await answer(saved());
    await settled();
    store.dispatch(draftActions.undone());
    expect(
      store
        .selectSignal(selectDraft)()
        ?.items.map(({ exerciseId }) => exerciseId),
    ).toEqual(['deadlift', 'heel-slide', 'walking']);
  });
});
