import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Store } from '@ngrx/store';
import { redFlagQuestions } from '../../clinical';
import { practiceActions } from '../../state/practice/practice.slice';
import { recordActions } from '../../state/record.actions';
import { OpenVisit } from './testing/open-visit';
import { anEntry, aProgram, someEntries, today } from './testing/visit-charts';

describe('VisitPage', () => {
  let visit: OpenVisit;

  beforeEach(() => {
    sessionStorage.clear();
    visit = new OpenVisit();
  });

  afterEach(() => visit.close());

  it('asks everything and has nothing chosen beforehand but the next visit', async () => {
    await visit.open();
    expect(visit.checked()).toBe(1);
    expect(visit.host.querySelectorAll('.not-asked:not(.answered)').length).toBe(redFlagQuestions.length);
  });

  it('does not sign while a question was not asked, and leads to it', async () => {
    await visit.open();
    await visit.press('All asked: no to every question');
    await visit.press('Show the questions');
    await visit.choose('Any new trouble passing urine, feeling it pass, or holding it?', 'No');
    await visit.press('Sign visit');
    expect(visit.signed).toEqual([]);
    const links = [...visit.host.querySelectorAll<HTMLAnchorElement>('.missing a')];
    expect(links.length).toBe(1);
    expect(document.activeElement).toBe(links[0] ?? null);
    links[0]?.click();
    expect(document.activeElement?.id).toBe('red-flag-bladder');
  });

  it('answers for all exercises at once, and each on its own after that', async () => {
    await visit.open();
    await visit.press('All asked: no to every question');
    await visit.choose('Next morning, Same for all', 'Worse');
    await visit.choose('Next morning, Walking', 'Better');
    await visit.press('Accept all proposals');
    await visit.press('Sign visit');
    expect(
      visit.body('visit-recorded')?.responses.map(({ exerciseId, nextMorning }) => [exerciseId, nextMorning]),
    ).toEqual([
      ['abdominal-bracing', 'worse'],
      ['walking', 'better'],
    ]);
  });

  it('applies nothing that was not chosen, and asks about a proposed step back', async () => {
    await visit.open();
    await visit.press('All asked: no to every question');
    await visit.choose('Next morning, Abdominal bracing', 'Worse');
    await visit.press('Sign visit');
    expect(visit.signed).toEqual([]);
    expect(visit.host.querySelector('.missing')?.textContent).toContain('Abdominal bracing: one step back is proposed');
    await visit.choose('Decision for Abdominal bracing', 'One step back');
    await visit.press('Sign visit');
    expect(visit.body('visit-recorded')?.decisions.length).toBe(1);
    const program = visit.body('program-prescribed')?.program;
    expect(program?.items.find(({ id }) => id === 'abdominal-bracing')?.start.reps).toBe(6);
    expect(program?.startDate).toBe(today);
  });

  it('raises a red flag and prescribes nothing on that day', async () => {
    await visit.open();
    await visit.choose('Any new trouble passing urine, feeling it pass, or holding it?', 'Yes');
    await visit.press('All asked: no to the rest');
    await visit.choose('Next morning, Abdominal bracing', 'Worse');
    expect(visit.host.querySelector('keel-care-card')?.textContent).toContain('emergency department');
    expect(visit.host.querySelector('keel-proposed-changes')).toBeNull();
    await visit.press('Sign visit');
    expect(visit.body('red-flag-raised')?.tier).toBe('emergency');
    expect(visit.body('program-prescribed')).toBeUndefined();
  });

  const saved = async (index: number): Promise<void> => {
    const entries = (visit.signed[index] ?? []).map((draft) => ({
      schema: 1 as const,
      author: 'Tomas Reed',
      at: `${today}T09:00:00.000Z`,
      ...draft,
    }));
    TestBed.inject(Store).dispatch(recordActions.entriesSaved({ entries, at: `${today}T09:00:00.000Z` }));
    await visit.fixture.whenStable();
  };

  it('leads to the emergency sheet once a visit that holds is signed', async () => {
    await visit.open();
    const navigate = spyOn(TestBed.inject(Router), 'navigate').and.resolveTo(true);
    await visit.choose('Any new trouble passing urine, feeling it pass, or holding it?', 'Yes');
    await visit.press('All asked: no to the rest');
    await visit.press('Sign visit');
    await saved(0);
    expect(navigate).toHaveBeenCalledOnceWith(['/patients', 'p1', 'handout']);
  });

  it('raises an emergency before everything was asked, and keeps the visit unsigned', async () => {
    await visit.open();
    const navigate = spyOn(TestBed.inject(Router), 'navigate').and.resolveTo(true);
    await visit.choose('Any new trouble passing urine, feeling it pass, or holding it?', 'Yes');
    await visit.press('Put on hold now and open the sheet');
    expect(visit.signed[0]?.map(({ kind }) => kind)).toEqual(['red-flag-raised']);
    await saved(0);
    expect(navigate).toHaveBeenCalledOnceWith(['/patients', 'p1', 'handout']);
    expect(sessionStorage.getItem('keel.visit')).toContain('bladder');
    await visit.press('Put on hold now and open the sheet');
    expect(visit.signed.length).withContext('the same flag is open already').toBe(1);
    await visit.press('All asked: no to the rest');
    await visit.press('Sign visit');
    expect(visit.signed[1]?.map(({ kind }) => kind)).toEqual(['visit-recorded']);
  });

  it('weighs what the chart knows, and says it beside the question', async () => {
    const cancer = anEntry('precautions-stated', { precautions: [{ id: 'malignancy' }], answers: [] }, today);
    await visit.open(someEntries(aProgram(), cancer));
    await visit.choose('Does one foot drag or slap, or is one leg clearly weak or getting weaker?', 'Yes');
    await visit.press('All asked: no to the rest');
    expect(visit.host.textContent).toContain('In the chart: cancer, now or in the past.');
    await visit.press('Sign visit');
    expect(visit.body('red-flag-raised')?.tier).toBe('emergency');
  });

  it("goes by the practice's own tier, words and telephone", async () => {
    await visit.open();
    const on = { id: 'w', patientId: 'practice', author: 'Ana Sol', at: `${today}T09:00:00.000Z`, schema: 1 } as const;
    const pathway = {
      tiers: { 'leg-symptoms': 'same-day' },
      actions: { 'same-day': 'Ring ward 12.' },
      contacts: { 'same-day': { whom: 'Ward 12', phone: '0131 496 0000' } },
    } as const;
    TestBed.inject(Store).dispatch(
      practiceActions.loaded({ entries: [{ ...on, kind: 'practice-amended', body: { pathway } }] }),
    );
    await visit.choose('Pain, numbness or tingling down one leg, not between the legs?', 'Yes');
    await visit.press('All asked: no to the rest');
    const card = visit.host.querySelector('keel-care-card');
    expect(card?.textContent).toContain('Ring ward 12.');
    expect(card?.querySelector('a')?.getAttribute('href')).toBe('tel:01314960000');
    expect(card?.textContent).toContain('Examine power, reflexes and sensation');
    await visit.press('Sign visit');
    expect(visit.body('red-flag-raised')?.tier).toBe('same-day');
  });

  it('keeps the draft over a change of page', async () => {
    await visit.open();
    await visit.press('All asked: no to every question');
    visit.host.remove();
    visit.fixture.destroy();
    await visit.show();
    expect(visit.host.textContent).toContain(`No red flag in any of the ${redFlagQuestions.length} questions`);
    await visit.press('Start afresh');
    expect(visit.host.querySelectorAll('.not-asked:not(.answered)').length).toBe(redFlagQuestions.length);
    await visit.press('Bring it back');
    await visit.press('Show the questions');
    expect(visit.checked()).toBe(redFlagQuestions.length + 1);
  });

  it('brings back what was typed before a fresh start after the first new answer too, and loses neither', async () => {
    await visit.open();
    await visit.type('note', 'Slept well');
    await visit.press('Start afresh');
    await visit.type('note', 'Slept badly');
    const note = () => visit.host.querySelector<HTMLTextAreaElement>('[id=note]')?.value;
    await visit.press('Bring back the answers before');
    expect(note()).toBe('Slept well');
    await visit.press('Bring back the answers before');
    expect(note()).toBe('Slept badly');
  });

  it('never says that a program goes on while a red flag holds it', async () => {
    const flag = { date: today, tier: 'emergency', findings: ['new bladder disturbance'] } as const;
    await visit.open(someEntries(aProgram(), anEntry('red-flag-raised', flag, today)));
    await visit.press('All asked: no to every question');
    const bar = [...visit.host.querySelectorAll('keel-signing-summary p')].map((line) => line.textContent.trim());
    expect(bar).toEqual(['No new red flag', 'On hold: no exercise until the red flag is resolved']);
    expect(visit.host.querySelector('keel-red-flag-screen')?.textContent).toContain('What is open stays open');
  });

  it('says of a red flag in the bar what to do, and nothing of doses', async () => {
    await visit.open();
    await visit.choose('Any new trouble passing urine, feeling it pass, or holding it?', 'Yes');
    const bar = visit.host.querySelector('keel-signing-summary')?.textContent;
    expect(bar).toContain('Signing puts the chart on hold');
    expect(bar).not.toContain('Doses are noted');
    expect(bar).withContext('not yet').not.toContain('On hold:');
    expect(bar).not.toContain('goes on as planned');
  });

  it('keeps everything when the record refuses; goes to the overview and forgets the draft when it is saved', async () => {
    await visit.open();
    const store = TestBed.inject(Store);
    const navigate = spyOn(TestBed.inject(Router), 'navigate').and.resolveTo(true);
    await visit.press('All asked: no to every question');
    await visit.press('Sign visit');
    const problem = { reason: 'quota', message: 'The disk is full.' } as const;
    store.dispatch(recordActions.entriesRefused({ entryIds: visit.signed[0]?.map(({ id }) => id) ?? [], problem }));
    await visit.fixture.whenStable();
    expect(navigate).not.toHaveBeenCalled();
    expect(sessionStorage.getItem('keel.visit')).toContain('bladder');
    await visit.press('Sign visit');
    const entries = (visit.signed[1] ?? []).map((draft) => ({
      schema: 1 as const,
      author: 'Tomas Reed',
      at: `${today}T09:00:00.000Z`,
      ...draft,
    }));
    store.dispatch(recordActions.entriesSaved({ entries, at: `${today}T09:00:00.000Z` }));
    await visit.fixture.whenStable();
    expect(navigate).toHaveBeenCalledOnceWith(['/patients', 'p1']);
    expect(sessionStorage.getItem('keel.visit')).not.toContain('bladder');
  });

  it('takes an answer back when it is chosen again', async () => {
    await visit.open();
    await visit.choose('Next morning, Walking', 'Worse');
    expect(visit.checked()).toBe(2);
    await visit.choose('Next morning, Walking', 'Worse');
    expect(visit.checked()).toBe(1);
  });

  it('invites to build a program where there is none, and still signs', async () => {
    await visit.open(someEntries(null));
    expect(visit.host.textContent).toContain('No program yet');
    await visit.press('All asked: no to every question');
    await visit.press('Sign visit');
    expect(visit.signed.length).toBe(1);
  });
});
