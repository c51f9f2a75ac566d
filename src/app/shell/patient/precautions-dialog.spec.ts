import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MatDialogRef } from '@angular/material/dialog';
import { Actions, ofType } from '@ngrx/effects';
import { provideState, provideStore, Store } from '@ngrx/store';
import { EMPTY, Subject } from 'rxjs';
import type { BodyOf, Entry, ImportedFinding, Program } from '../../clinical';
import { chartActions, chartFeature } from '../../state/chart/chart.slice';
import { CLOCK } from '../../state/clock';
import type { EntryDraft } from '../../state/entry-draft';
import { chartPageActions } from '../../state/page.actions';
import { recordActions } from '../../state/record.actions';
import { shellActions } from '../../state/shell.actions';
import { practiceFeature } from '../../state/practice/practice.slice';
import { sessionFeature } from '../../state/session/session.slice';
import { NextRevision } from './next-revision';
import { PrecautionsDialog } from './precautions-dialog';

const pressure: ImportedFinding = {
  key: 'bp',
  label: 'Blood pressure',
  status: 'final',
  standing: 'proposed',
  precaution: { id: 'hypertension', restingPressure: { systolic: 184, diastolic: 96 } },
  remark: 'read on 3 Nov 2026',
};
const unknown: ImportedFinding = { key: 'x', label: 'Sprue', status: 'active', standing: 'not-understood' };

describe('PrecautionsDialog', () => {
  let fixture: ComponentFixture<PrecautionsDialog>;
  let host: HTMLElement;
  let closed: number;
  let stated: EntryDraft[];
  let keys: Subject<Partial<KeyboardEvent>>;

  function open(findings: readonly ImportedFinding[], earlier?: BodyOf<'precautions-stated'>, program?: Program): void {
    keys = new Subject();
    closed = 0;
    stated = [];
    TestBed.configureTestingModule({
      providers: [
        provideStore({}),
        provideState(sessionFeature),
        provideState(chartFeature),
        provideState(practiceFeature),
        { provide: CLOCK, useValue: () => new Date('2026-11-22T10:00:00Z') },
        {
          provide: MatDialogRef,
          useValue: { close: () => closed++, keydownEvents: () => keys, backdropClick: () => EMPTY },
        },
      ],
    });
    const store = TestBed.inject(Store);
    const registered = {
      id: 'e1',
      patientId: 'p1',
      author: 'Tomas Reed',
      at: '2026-11-02T09:00:00.000Z',
      kind: 'patient-registered',
      schema: 1,
      body: {
        details: { family: 'Holm', given: 'Ida', sex: 'female', contacts: [] },
        imported: { identifiers: ['a|1'], findings },
      },
    } as const satisfies Entry;
    const before: readonly Entry[] = earlier
      ? [{ ...registered, id: 'e2', at: '2026-11-03T09:00:00.000Z', kind: 'precautions-stated', body: earlier }]
      : [];
    const running: readonly Entry[] = program
      ? [
          { ...registered, id: 'e3', kind: 'phase-declared', body: { phase: 'building', since: '2026-09-01' } },
          { ...registered, id: 'e4', kind: 'program-prescribed', body: { program, follows: null, acknowledged: [] } },
        ]
      : [];
    store.dispatch(shellActions.dayBegan({ today: '2026-11-22' }));
    store.dispatch(chartActions.opened({ patientId: 'p1' }));
    store.dispatch(chartActions.loaded({ patientId: 'p1', entries: [registered, ...before, ...running] }));
    TestBed.inject(Actions)
      .pipe(ofType(chartPageActions.precautionsStated))
      .subscribe(({ entries }) => stated.push(...entries));
    fixture = TestBed.createComponent(PrecautionsDialog);
    host = fixture.nativeElement as HTMLElement;
    document.body.append(host);
  }

  afterEach(() => {
    host.remove();
  });

  async function press(name: string): Promise<void> {
    await fixture.whenStable();
    const controls = [...host.querySelectorAll<HTMLElement>('button, label.answer-line, label.tick')];
    const found = controls.find((control) => control.textContent.replace(/\s+/g, ' ').trim().startsWith(name));
    if (!found) throw new RangeError(`Nothing is called ${name}`);
    (found.querySelector('input') ?? found).click();
    await fixture.whenStable();
  }

  /** Types into a field, as its label or its id says. */
  async function type(id: string, text: string): Promise<void> {
    await fixture.whenStable();
    const field = host.querySelector<HTMLInputElement>(`[id="${id}"]`);
    if (!field) throw new RangeError(`There is no field ${id}`);
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  }

  /** The same on whatever has the focus. */
  async function key(name: string): Promise<void> {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
    await fixture.whenStable();
  }

  const focused = () => document.activeElement?.id;

  it('takes nobody to have asked a patient who was never asked, and saves nothing until somebody has', async () => {
    open([]);
    await press('Save');
    expect(host.textContent).toContain('Not asked yet');
    expect([...host.querySelectorAll('input:checked')].map(({ id }) => id)).toEqual(['precautions-answer']);
    expect(stated).toEqual([]);
    expect(document.activeElement?.id).toBe('precautions-answer');
  });

  it('states none known and closes when it is saved', async () => {
    open([]);
    await press('None known');
    await press('Save');
    expect(stated.map(({ body }) => body)).toEqual([{ precautions: [], answers: [] }]);
    expect(closed).toBe(0);
    const store = TestBed.inject(Store);
    store.dispatch(
      recordActions.entriesSaved({ entries: stated as unknown as Entry[], at: '2026-11-22T09:00:00.000Z' }),
    );
    expect(closed).toBe(1);
  });

  it('stays open with what was typed, and says why, when the record refuses', async () => {
    open([]);
    await press('Osteoporosis');
    await press('Save');
    const problem = { reason: 'quota', message: 'The disk is full.' } as const;
    TestBed.inject(Store).dispatch(recordActions.entriesRefused({ entryIds: stated.map(({ id }) => id), problem }));
    await fixture.whenStable();
    expect(closed).toBe(0);
    expect(host.querySelector('[role=alert]')?.textContent).toContain('The disk is full.');
    await press('Save');
    expect(stated.length).toBe(2);
    expect(stated[1]?.body).toEqual({ precautions: [{ id: 'osteoporosis' }], answers: [] });
  });

  it('shows what the record said, and merges what is accepted', async () => {
    open([pressure, unknown]);
    await fixture.whenStable();
    expect(host.querySelector('.proposal')?.textContent).toContain('Blood pressure · final · read on 3 Nov 2026');
    expect(host.querySelector('details')?.textContent).toContain('Sprue');
    await press('Accept');
    await press('These, no others');
    await press('Save');
    expect(stated[0]?.body).toEqual({
      precautions: [{ id: 'hypertension', restingPressure: { systolic: 184, diastolic: 96 } }],
      answers: [{ key: 'bp', answer: 'accepted' }],
    });
  });

  it('asks why a proposal is dismissed', async () => {
    open([pressure]);
    await press('Dismiss');
    await press('None known');
    await press('Save');
    expect(stated).toEqual([]);
    expect(document.activeElement?.id).toBe('precautions-reason-0');
  });

  it('takes an accepted proposal for no answer to the question', async () => {
    open([pressure]);
    await press('Accept');
    await press('Save');
    expect(stated[0]?.body).toEqual(jasmine.objectContaining({ asked: false }) as never);
  });

  it('finds by another name, ticks with Enter, and asks what is worth knowing', async () => {
    open([]);
    await type('precautions-find', 'tennis elbow');
    expect(host.textContent).toContain('No precaution is called that');
    await type('precautions-find', 'microdisc');
    expect(host.querySelectorAll('keel-precaution-row').length).toBe(1);
    expect(host.querySelector('[role=status]')?.textContent).toContain('Enter ticks: Disc surgery.');
    host.querySelector<HTMLElement>('#precautions-find')?.focus();
    await key('Enter');
    expect(focused()).toBe('precaution-post-discectomy-surgeryDate');
    await type('precaution-post-discectomy-surgeryDate', '18.10.2026');
    expect(host.textContent).toContain('Week 5 after the operation.');
    await key('Enter');
    expect(focused()).toBe('precautions-find');
    await press('Save');
    expect(stated[0]?.body).toEqual({
      precautions: [{ id: 'post-discectomy', surgeryDate: '2026-10-18' }],
      answers: [],
    });
  });

  it('goes up and down among the boxes by keys, and back to the search', async () => {
    open([]);
    await type('precautions-find', 'slipped');
    host.querySelector<HTMLElement>('#precautions-find')?.focus();
    await key('ArrowDown');
    expect(focused()).toBe('precaution-flexion-intolerance');
    await key('ArrowDown');
    expect(focused()).toBe('precaution-spondylolisthesis');
    await key('ArrowUp');
    await key('ArrowUp');
    expect(focused()).toBe('precautions-find');
    await key('Escape');
    expect(host.querySelectorAll('keel-precaution-row').length).toBe(34);
  });

  it('has what is in use on top, once, and moves nothing when more is ticked', async () => {
    open([], { precautions: [{ id: 'stroke', since: '2026-10-01' }], answers: [] });
    await fixture.whenStable();
    const order = () => [...host.querySelectorAll<HTMLElement>('input[data-precaution]')].map(({ id }) => id);
    const before = order();
    expect(before[0]).toBe('precaution-stroke');
    expect(before.length).toBe(34);
    expect(host.textContent).toContain('Asked on 3 Nov 2026');
    await press('Knee');
    expect(order()).toEqual(before);
    expect(host.querySelector('#precaution-knee-side')).not.toBeNull();
  });

  it('leads to a detail that is wrong, out of a search too', async () => {
    open([]);
    await press('Stroke');
    await type('precaution-stroke-since', '23 Nov 2026');
    await type('precautions-find', 'knee');
    await press('Save');
    await fixture.whenStable();
    expect(focused()).toBe('precaution-stroke-since');
    expect(host.querySelector('#precaution-stroke-since-line')?.textContent).toContain('still ahead');
    expect(stated).toEqual([]);
  });

  it('asks only about what is ticked, and nothing while none are known', async () => {
    open([]);
    await press('Pregnancy');
    expect(host.querySelector('#precaution-pregnancy-dueDate')).not.toBeNull();
    await press('None known');
    expect(host.querySelector('#precaution-pregnancy-dueDate')).toBeNull();
    expect(host.querySelectorAll('input[data-precaution]:checked').length).toBe(0);
  });

  describe('beside a running program', () => {
    const program: Program = {
      startDate: '2026-11-16',
      weeks: 4,
      items: [
        {
          id: 'i1',
          exerciseId: 'standing-toe-touch',
          start: { sets: 2, reps: 8, perDay: 1, daysPerWeek: 7 },
          scheme: { axis: 'reps' },
          overrides: {},
          place: 'home',
        },
      ],
      resting: [],
    };

    it('says what saving changes, once the statement is whole and differs', async () => {
      open([], { precautions: [], answers: [] }, program);
      await fixture.whenStable();
      const effect = () => host.querySelector('summary [role=status]')?.textContent;
      expect(effect()).toBe('What saving changes: nothing yet.');
      await press('Osteoporosis');
      expect(effect()).toBe('What saving changes: 1 exercise rests.');
      await press('Stroke');
      await type('precaution-stroke-since', '31.2.2026');
      expect(effect()).toBe('What saving changes: nothing yet.');
    });

    it('takes the offers to the builder as the next revision, once it is saved', async () => {
      open([], { precautions: [], answers: [] }, program);
      const prepare = spyOn(TestBed.inject(NextRevision), 'prepare').and.resolveTo();
      await press('Osteoporosis');
      await press('Save, and prepare the next revision');
      expect(prepare).not.toHaveBeenCalled();
      TestBed.inject(Store).dispatch(
        recordActions.entriesSaved({ entries: stated as unknown as Entry[], at: '2026-11-22T09:00:00.000Z' }),
      );
      expect(prepare).toHaveBeenCalledOnceWith('p1', jasmine.objectContaining({ weeks: 4 }) as never);
      expect(closed).toBe(1);
    });

    it('is quiet where there is none', async () => {
      open([]);
      await fixture.whenStable();
      expect(host.textContent).not.toContain('What saving changes');
    });
  });

  it('closes by itself only while nothing was touched', async () => {
    open([]);
    await fixture.whenStable();
    keys.next({ key: 'Escape' });
    expect(closed).toBe(1);
    await press('Knee');
    keys.next({ key: 'Escape' });
    expect(closed).toBe(1);
  });

  it('changes nothing when cancelled', async () => {
    open([pressure]);
    await press('Accept');
    await press('Cancel');
    expect(stated).toEqual([]);
    expect(closed).toBe(1);
  });
});
