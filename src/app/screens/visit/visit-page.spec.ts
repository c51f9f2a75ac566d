import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { Actions, ofType } from '@ngrx/effects';
import { provideState, provideStore, Store } from '@ngrx/store';
import { type BodyOf, type Entry, type EntryKind, redFlagQuestions } from '../../clinical';
import { chartActions, chartFeature } from '../../state/chart/chart.slice';
import type { EntryDraft } from '../../state/entry-draft';
import { visitPageActions } from '../../state/page.actions';
import { practiceActions, practiceFeature } from '../../state/practice/practice.slice';
import { recordActions } from '../../state/record.actions';
import { sessionFeature } from '../../state/session/session.slice';
import { shellActions } from '../../state/shell.actions';
import { anEntry, aProgram, someEntries, today } from './testing/visit-charts';
import { VisitPage } from './visit-page';

describe('VisitPage', () => {
  let fixture: ComponentFixture<VisitPage>;
  let host: HTMLElement;
  let signed: EntryDraft[][];

  async function open(entries: readonly Entry[] = someEntries()): Promise<void> {
    signed = [];
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideStore({}),
        provideState(sessionFeature),
        provideState(chartFeature),
        provideState(practiceFeature),
      ],
    });
    const store = TestBed.inject(Store);
    store.dispatch(shellActions.dayBegan({ today }));
    store.dispatch(chartActions.opened({ patientId: 'p1' }));
    store.dispatch(chartActions.loaded({ patientId: 'p1', entries }));
    TestBed.inject(Actions)
      .pipe(ofType(visitPageActions.visitSigned))
      .subscribe((action) => signed.push([...action.entries]));
    await show();
  }

  async function show(): Promise<void> {
    fixture = TestBed.createComponent(VisitPage);
    host = fixture.nativeElement as HTMLElement;
    document.body.append(host);
    await fixture.whenStable();
  }

  beforeEach(() => {
    sessionStorage.clear();
  });

  afterEach(() => {
    host.remove();
    sessionStorage.clear();
  });

  async function press(name: string): Promise<void> {
    const buttons = [...host.querySelectorAll<HTMLElement>('button')];
    const found = buttons.find((button) => button.textContent.replace(/\s+/g, ' ').trim() === name);
    if (!found) throw new RangeError(`No button ${name}`);
    found.click();
    await fixture.whenStable();
  }

  async function choose(group: string, option: string): Promise<void> {
    const labels = [...host.querySelectorAll<HTMLElement>(`[role=radiogroup][aria-label="${group}"] label`)];
    const found = labels.find((label) => label.textContent.trim().startsWith(option));
    if (!found) throw new RangeError(`No ${option} in ${group}`);
    found.querySelector('input')?.click();
    await fixture.whenStable();
  }

  function body<K extends EntryKind>(kind: K): BodyOf<K> | undefined {
    return signed.at(-1)?.find((entry) => entry.kind === kind)?.body as BodyOf<K> | undefined;
  }

  function checked(): number {
    return host.querySelectorAll('input:checked').length;
  }

  it('asks everything and has nothing chosen beforehand but the next visit', async () => {
    await open();
    expect(checked()).toBe(1);
    expect(host.querySelectorAll('.not-asked:not(.answered)').length).toBe(redFlagQuestions.length);
  });

  it('does not sign while a question was not asked, and leads to it', async () => {
    await open();
    await press('All asked: no to every question');
    await choose('Any new trouble passing urine, feeling it pass, or holding it?', 'No');
    await press('Sign visit');
    expect(signed).toEqual([]);
    const links = [...host.querySelectorAll<HTMLAnchorElement>('.missing a')];
    expect(links.length).toBe(1);
    expect(document.activeElement).toBe(links[0] ?? null);
    links[0]?.click();
    expect(document.activeElement?.id).toBe('red-flag-bladder');
  });

  it('answers for all exercises at once, and each on its own after that', async () => {
    await open();
    await press('All asked: no to every question');
    await choose('Next morning, Same for all', 'Worse');
    await choose('Next morning, Walking', 'Better');
    await press('Accept all proposals');
    await press('Sign visit');
    expect(body('visit-recorded')?.responses.map(({ exerciseId, nextMorning }) => [exerciseId, nextMorning])).toEqual([
      ['abdominal-bracing', 'worse'],
      ['walking', 'better'],
    ]);
  });

  it('applies nothing that was not chosen, and asks about a proposed step back', async () => {
    await open();
    await press('All asked: no to every question');
    await choose('Next morning, Abdominal bracing', 'Worse');
    await press('Sign visit');
    expect(signed).toEqual([]);
    expect(host.querySelector('.missing')?.textContent).toContain('Abdominal bracing: one step back is proposed');
    await choose('Decision for Abdominal bracing', 'One step back');
    await press('Sign visit');
    expect(body('visit-recorded')?.decisions.length).toBe(1);
    const program = body('program-prescribed')?.program;
    expect(program?.items.find(({ id }) => id === 'abdominal-bracing')?.start.reps).toBe(6);
    expect(program?.startDate).toBe(today);
  });

  it('raises a red flag and prescribes nothing on that day', async () => {
    await open();
    await choose('Any new trouble passing urine, feeling it pass, or holding it?', 'Yes');
    await press('All asked: no to every question');
    await choose('Next morning, Abdominal bracing', 'Worse');
    expect(host.querySelector('keel-care-card')?.textContent).toContain('emergency department');
    expect(host.querySelector('keel-proposed-changes')).toBeNull();
    await press('Sign visit');
    expect(body('red-flag-raised')?.tier).toBe('emergency');
    expect(body('program-prescribed')).toBeUndefined();
  });

  const saved = async (index: number): Promise<void> => {
    const entries = (signed[index] ?? []).map((draft) => ({
      schema: 1 as const,
      author: 'Tomas Reed',
      at: `${today}T09:00:00.000Z`,
      ...draft,
    }));
    TestBed.inject(Store).dispatch(recordActions.entriesSaved({ entries, at: `${today}T09:00:00.000Z` }));
    await fixture.whenStable();
  };

  it('leads to the emergency sheet once a visit that holds is signed', async () => {
    await open();
    const navigate = spyOn(TestBed.inject(Router), 'navigate').and.resolveTo(true);
    await choose('Any new trouble passing urine, feeling it pass, or holding it?', 'Yes');
    await press('All asked: no to every question');
    await press('Sign visit');
    await saved(0);
    expect(navigate).toHaveBeenCalledOnceWith(['/patients', 'p1', 'handout']);
  });

  it('raises an emergency before everything was asked, and keeps the visit unsigned', async () => {
    await open();
    const navigate = spyOn(TestBed.inject(Router), 'navigate').and.resolveTo(true);
    await choose('Any new trouble passing urine, feeling it pass, or holding it?', 'Yes');
    await press('Put on hold now and open the sheet');
    expect(signed[0]?.map(({ kind }) => kind)).toEqual(['red-flag-raised']);
    await saved(0);
    expect(navigate).toHaveBeenCalledOnceWith(['/patients', 'p1', 'handout']);
    expect(sessionStorage.getItem('keel.visit')).toContain('bladder');
    await press('Put on hold now and open the sheet');
    expect(signed.length).withContext('the same flag is open already').toBe(1);
    await press('All asked: no to every question');
    await press('Sign visit');
    expect(signed[1]?.map(({ kind }) => kind)).toEqual(['visit-recorded']);
  });

  it('weighs what the chart knows, and says it beside the question', async () => {
    const cancer = anEntry('precautions-stated', { precautions: [{ id: 'malignancy' }], answers: [] }, today);
    await open(someEntries(aProgram(), cancer));
    await choose('Does one foot drag or slap, or is one leg clearly weak or getting weaker?', 'Yes');
    await press('All asked: no to every question');
    expect(host.textContent).toContain('In the chart: cancer, now or in the past.');
    await press('Sign visit');
    expect(body('red-flag-raised')?.tier).toBe('emergency');
  });

  it("goes by the practice's own tier, words and telephone", async () => {
    await open();
    const on = { id: 'w', patientId: 'practice', author: 'Ana Sol', at: `${today}T09:00:00.000Z`, schema: 1 } as const;
    const pathway = {
      tiers: { 'leg-symptoms': 'same-day' },
      actions: { 'same-day': 'Ring ward 12.' },
      contacts: { 'same-day': { whom: 'Ward 12', phone: '0131 496 0000' } },
    } as const;
    TestBed.inject(Store).dispatch(
      practiceActions.loaded({ entries: [{ ...on, kind: 'practice-amended', body: { pathway } }] }),
    );
    await choose('Pain, numbness or tingling down one leg, not between the legs?', 'Yes');
    await press('All asked: no to every question');
    const card = host.querySelector('keel-care-card');
    expect(card?.textContent).toContain('Ring ward 12.');
    expect(card?.querySelector('a')?.getAttribute('href')).toBe('tel:01314960000');
    expect(card?.textContent).toContain('Examine power, reflexes and sensation');
    await press('Sign visit');
    expect(body('red-flag-raised')?.tier).toBe('same-day');
  });

  it('keeps the draft over a change of page', async () => {
    await open();
    await press('All asked: no to every question');
    host.remove();
    fixture.destroy();
    await show();
    expect(host.querySelectorAll('.not-asked:not(.answered)').length).toBe(0);
    await press('Start afresh');
    expect(checked()).toBe(1);
    await press('Bring it back');
    expect(checked()).toBe(redFlagQuestions.length + 1);
  });

  it('keeps everything when the record refuses; goes to the overview and forgets the draft when it is saved', async () => {
    await open();
    const store = TestBed.inject(Store);
    const navigate = spyOn(TestBed.inject(Router), 'navigate').and.resolveTo(true);
    await press('All asked: no to every question');
    await press('Sign visit');
    const problem = { reason: 'quota', message: 'The disk is full.' } as const;
    store.dispatch(recordActions.entriesRefused({ entryIds: signed[0]?.map(({ id }) => id) ?? [], problem }));
    await fixture.whenStable();
    expect(navigate).not.toHaveBeenCalled();
    expect(sessionStorage.getItem('keel.visit')).toContain('bladder');
    await press('Sign visit');
    const entries = (signed[1] ?? []).map((draft) => ({
      schema: 1 as const,
      author: 'Tomas Reed',
      at: `${today}T09:00:00.000Z`,
      ...draft,
    }));
    store.dispatch(recordActions.entriesSaved({ entries, at: `${today}T09:00:00.000Z` }));
    await fixture.whenStable();
    expect(navigate).toHaveBeenCalledOnceWith(['/patients', 'p1']);
    expect(sessionStorage.getItem('keel.visit')).not.toContain('bladder');
  });

  it('takes an answer back when it is chosen again', async () => {
    await open();
    await choose('Next morning, Walking', 'Worse');
    expect(checked()).toBe(2);
    await choose('Next morning, Walking', 'Worse');
    expect(checked()).toBe(1);
  });

  it('invites to build a program where there is none, and still signs', async () => {
    await open(someEntries(null));
    expect(host.textContent).toContain('No program yet');
    await press('All asked: no to every question');
    await press('Sign visit');
    expect(signed.length).toBe(1);
  });
});
