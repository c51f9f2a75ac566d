import { TestBed } from '@angular/core/testing';
import { Actions, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { addDays, redFlagQuestions } from '../../clinical';
import { chartActions } from '../../state/chart/chart.slice';
import { visitPageActions } from '../../state/page.actions';
import { OpenVisit } from './testing/open-visit';
import { aDose, anEntry, anItem, aProgram, someEntries, today } from './testing/visit-charts';

describe('The answers of a visit', () => {
  let visit: OpenVisit;

  beforeEach(() => {
    sessionStorage.clear();
    visit = new OpenVisit();
  });

  afterEach(() => visit.close());

  it('speaks of no last time at a first visit', async () => {
    await visit.open();
    expect(visit.host.textContent).not.toContain('last time');
    await visit.choose('Worst pain lately', '6');
    await visit.press('All asked: no to every question');
    await visit.press('Sign visit');
    expect(visit.body('visit-recorded')?.pain).toEqual({ worst: 6 });
  });

  it('folds the questions away when all are answered at once, never under the hand of one who answers them', async () => {
    await visit.open();
    const questions = () => visit.host.querySelectorAll('.question').length;
    for (const { question } of redFlagQuestions) await visit.choose(question, 'No');
    expect(questions()).toBe(redFlagQuestions.length);
    await visit.press('Clear the answers');
    await visit.press('All asked: no to every question');
    expect(questions()).toBe(0);
    await visit.press('Show the questions');
    expect(questions()).toBe(redFlagQuestions.length);
  });

  it('records pain in the mornings, where it hurts as last time, and where leg pain went', async () => {
    const where = ['low-back-left', 'calf-left'] as const;
    const last = { date: addDays(today, -7), redFlags: {}, pain: { now: 3 }, where, responses: [], decisions: [] };
    await visit.open(someEntries(aProgram(), anEntry('visit-recorded', last, last.date)));
    await visit.press('All asked: no to every question');
    await visit.choose('Pain the mornings after', '10');
    await visit.press('As last time');
    await visit.choose('Leg pain since last time', 'Up towards the back');
    await visit.press('Sign visit');
    const signed = visit.body('visit-recorded');
    expect([signed?.pain, signed?.where, signed?.leg]).toEqual([{ nextMorning: 10 }, where, 'up']);
  });

  it('suggests the answer about leg pain by the two maps, and never gives it', async () => {
    const last = { date: addDays(today, -7), redFlags: {}, pain: {}, where: ['calf-left'] as const };
    await visit.open(
      someEntries(aProgram(), anEntry('visit-recorded', { ...last, responses: [], decisions: [] }, last.date)),
    );
    await visit.press('All asked: no to every question');
    await visit.press('Nowhere hurts');
    expect(visit.host.textContent).toContain('By the two body maps: none.');
    await visit.press('Sign visit');
    expect(visit.body('visit-recorded')?.leg).toBeUndefined();
  });

  it('offers to declare a flare-up where pain rose by 2, leads to it when asked, and declares none', async () => {
    const last = { date: addDays(today, -7), redFlags: {}, pain: { now: 3, worst: 5 }, responses: [], decisions: [] };
    await visit.open(someEntries(aProgram(), anEntry('visit-recorded', last, last.date)));
    await visit.press('All asked: no to every question');
    await visit.choose('Pain now', '4');
    expect(visit.host.textContent).not.toContain('A flare-up');
    await visit.choose('Pain now', '5');
    expect(visit.host.textContent).toContain('Pain now rose from 3 to 5.');
    const asked: string[] = [];
    TestBed.inject(Actions)
      .pipe(ofType(visitPageActions.flareUpSuspected))
      .subscribe(({ type }) => asked.push(type));
    await visit.press('Declare a flare-up');
    expect(asked).toEqual([visitPageActions.flareUpSuspected.type]);
    expect(visit.checked()).toBe(2);
    await visit.press('Sign visit');
    expect(visit.signed[0]?.some(({ kind }) => kind === 'phase-declared')).toBeFalse();
  });

  it('leaves the keyboard at the heading once the flare-up is declared, and keeps the answers', async () => {
    const last = { date: addDays(today, -7), redFlags: {}, pain: { now: 3 }, responses: [], decisions: [] };
    const entries = someEntries(aProgram(), anEntry('visit-recorded', last, last.date));
    await visit.open(entries);
    await visit.choose('Pain now', '7');
    await visit.press('Declare a flare-up');
    const declared = anEntry('phase-declared', { phase: 'flare-up', since: today }, today);
    TestBed.inject(Store).dispatch(chartActions.loaded({ patientId: 'p1', entries: [...entries, declared] }));
    await visit.fixture.whenStable();
    expect(document.activeElement?.id).toBe('since');
    expect(visit.host.textContent).not.toContain('Declare a flare-up');
    expect(visit.checked()).toBe(2);
  });

  it('keeps the keyboard where a button went away with its click', async () => {
    const last = { date: addDays(today, -7), redFlags: {}, pain: {}, responses: [], decisions: [] };
    const items = ['abdominal-bracing', 'deadlift'].map((id) => anItem(id));
    const flare = anEntry('phase-declared', { phase: 'flare-up', since: addDays(today, -2) }, addDays(today, -2));
    await visit.open(someEntries(aProgram({ items }), anEntry('visit-recorded', last, last.date), flare));
    const focused = () => (document.activeElement?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const pressed = async (name: string) => {
      [...visit.host.querySelectorAll('button')]
        .find((button) => button.textContent.replace(/\s+/g, ' ').trim() === name)
        ?.focus();
      await visit.press(name);
    };
    await pressed('All asked: no to every question');
    await pressed('Show the questions');
    expect(document.activeElement?.closest('.question')).toBe(visit.host.querySelector('.question'));
    await pressed('Nowhere hurts');
    expect(focused()).toBe('Take back where it hurts');
    await pressed('Take back where it hurts');
    expect(focused()).toBe('Nowhere hurts');
    await pressed('Ask about leg pain');
    expect(document.activeElement?.id).toBe('leg');
    await pressed('Log what was done before it rested');
    expect(document.activeElement?.id).toBe('resting');
    await pressed('Other dose, Abdominal bracing');
    await pressed('Drop it, the dose as typed for Abdominal bracing');
    expect(focused()).toBe('Other dose, Abdominal bracing');
  });

  it('says that no to the rest leaves a yes', async () => {
    await visit.open();
    await visit.choose('Any new trouble passing urine, feeling it pass, or holding it?', 'Yes');
    await visit.press('All asked: no to the rest');
    expect(visit.host.querySelector('keel-care-card')?.textContent).toContain('emergency department');
  });

  it('does not sign repetitions that cannot be meant, and leads to them', async () => {
    const ranged = anItem('bridge', { start: aDose({ repRange: [8, 12] }) });
    await visit.open(someEntries(aProgram({ items: [ranged] })));
    await visit.press('All asked: no to every question');
    await visit.type('fewest-bridge', '999');
    await visit.press('Sign visit');
    expect(visit.signed).toEqual([]);
    const field = visit.host.querySelector('#fewest-bridge');
    expect(field?.getAttribute('aria-invalid')).toBe('true');
    visit.host.querySelector<HTMLElement>('.missing a')?.click();
    expect(document.activeElement).toBe(field);
    await visit.type('fewest-bridge', '12');
    expect(visit.host.querySelector('.missing')?.textContent ?? '').not.toContain('Fewest');
  });

  it('says before the signature that a revision leaves nothing to do', async () => {
    await visit.open();
    await visit.press('All asked: no to every question');
    await visit.choose('Pain during, 0 none to 10 worst, Abdominal bracing', '8');
    await visit.choose('Decision for Abdominal bracing', 'Stop');
    const bar = () => visit.host.querySelector('keel-signing-summary')?.textContent;
    expect(bar()).not.toContain('No exercise is left');
    await visit.choose('Pain during, 0 none to 10 worst, Walking', '8');
    await visit.choose('Decision for Walking', 'Stop');
    expect(bar()).toContain('No exercise is left');
  });

  it('never takes a dose that cannot be read for a stop', async () => {
    await visit.open();
    await visit.press('All asked: no to every question');
    const row = visit.host.querySelector('keel-proposed-change');
    row?.querySelector<HTMLButtonElement>('.edit')?.click();
    await visit.fixture.whenStable();
    await visit.type('dose-abdominal-bracing', '9x60 zz');
    expect(row?.querySelector('.dose')?.textContent).toContain('not readable yet');
    expect(row?.querySelector('.dose')?.textContent).not.toContain('stops');
  });

  it('takes the planned sessions in one tap, for each its own', async () => {
    await visit.open();
    await visit.press('All asked: no to every question');
    await visit.press('As planned');
    await visit.press('As planned');
    expect([...visit.host.querySelectorAll<HTMLInputElement>('[id^=sessions]')].map(({ value }) => value)).toEqual([
      '',
      '',
      '',
    ]);
    await visit.press('As planned');
    await visit.press('Accept all proposals');
    await visit.press('Sign visit');
    expect(visit.body('visit-recorded')?.responses.map(({ sessions }) => sessions)).toEqual([7, 7]);
  });

  it('takes a dose as typed, names it by what it is, and asks why where it is more', async () => {
    await visit.open();
    await visit.press('All asked: no to every question');
    await visit.press('Other dose, Abdominal bracing');
    const dose = 'dose-abdominal-bracing';
    expect(document.activeElement?.id).toBe(dose);
    await visit.type(dose, '2x');
    await visit.press('Sign visit');
    expect(visit.host.querySelector('.missing')?.textContent).toContain('Abdominal bracing:');
    await visit.type(dose, '3x10');
    await visit.press('Sign visit');
    expect(visit.signed).toEqual([]);
    expect(visit.host.querySelector('.missing')?.textContent).toContain('more than was proposed, say why');
    await visit.press('Steady here today');
    await visit.press('Sign visit');
    const [decision] = visit.body('visit-recorded')?.decisions ?? [];
    expect([decision?.taken, decision?.dose?.sets, decision?.dose?.reps, decision?.reason]).toEqual([
      'advance',
      3,
      10,
      'Steady here today',
    ]);
    const items = visit.body('program-prescribed')?.program.items;
    expect(items?.find(({ id }) => id === 'abdominal-bracing')?.start.sets).toBe(3);
  });

  it('puts what is offered in the place of what stops, in one tap', async () => {
    await visit.open();
    await visit.press('All asked: no to every question');
    await visit.choose('Pain during, 0 none to 10 worst, Abdominal bracing', '8');
    const chip = visit.host.querySelector<HTMLElement>('[aria-label="In place of Abdominal bracing"] button');
    const name = chip?.textContent.trim() ?? '';
    chip?.click();
    await visit.fixture.whenStable();
    expect(visit.host.textContent).toContain(`${name} takes its place`);
    await visit.press('Sign visit');
    const [decision] = visit.body('visit-recorded')?.decisions ?? [];
    expect([decision?.taken, decision?.dose !== undefined]).toEqual(['stop', true]);
    const [first] = visit.body('program-prescribed')?.program.items ?? [];
    expect(first?.exerciseId).toBe(decision?.by ?? 'nothing');
    expect(first?.exerciseId).not.toBe('abdominal-bracing');
  });

  it('says that the program was changed elsewhere, and keeps the answers', async () => {
    await visit.open();
    await visit.press('All asked: no to every question');
    expect(visit.host.textContent).not.toContain('changed elsewhere');
    const store = TestBed.inject(Store);
    const entries = [
      ...someEntries(),
      anEntry('program-prescribed', { program: aProgram({ weeks: 6 }), follows: null, acknowledged: [] }, today),
    ];
    store.dispatch(chartActions.loaded({ patientId: 'p1', entries }));
    await visit.fixture.whenStable();
    expect(visit.host.textContent).toContain('changed elsewhere since this visit was begun. Your answers are kept');
    expect(visit.host.textContent).toContain('No red flag in any of');
  });

  it('leaves out what was answered for an exercise that another one has replaced meanwhile, and says which', async () => {
    await visit.open();
    await visit.press('All asked: no to every question');
    await visit.choose('Next morning, Same for all', 'Worse');
    await visit.press('Accept all proposals');
    const [, walking] = aProgram().items;
    const items = [anItem('bird-dog', { id: 'abdominal-bracing' }), ...(walking ? [walking] : [])];
    const revised = anEntry('program-prescribed', { program: aProgram({ items }), follows: null, acknowledged: [] });
    const entries = [...someEntries(), { ...revised, at: `${today}T09:00:00.000Z` } as typeof revised];
    TestBed.inject(Store).dispatch(chartActions.loaded({ patientId: 'p1', entries }));
    await visit.fixture.whenStable();
    const notice = visit.host.querySelector('.revised')?.textContent.replace(/\s+/g, ' ');
    expect(notice).toContain('Abdominal bracing is not in it any more, and what you answered for it is left out.');
    expect(notice).toContain('All other answers are kept');
    const rows = [...visit.host.querySelectorAll('keel-proposed-change')].map((row) => row.textContent);
    expect(rows.map((row) => row.includes(' was proposed.'))).toEqual([false, true]);
    expect(rows[0]).toContain('Pain during the exercise was not asked.');
    await visit.press('Sign visit');
    const signed = visit.body('visit-recorded');
    expect([signed?.responses, signed?.decisions].map((all) => all?.map(({ exerciseId }) => exerciseId))).toEqual([
      ['walking'],
      ['walking'],
    ]);
  });

  it('says so where the browser keeps nothing', async () => {
    await visit.open();
    spyOn(Storage.prototype, 'setItem').and.throwError('refused');
    await visit.press('All asked: no to every question');
    expect(visit.host.textContent).toContain('This browser keeps nothing between pages');
  });

  it('signs with Ctrl and S, and keeps what is typed over an Escape', async () => {
    await visit.open();
    await visit.press('All asked: no to every question');
    await visit.type('note', 'Slept well');
    const field = visit.host.querySelector<HTMLTextAreaElement>('[id=note]');
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await visit.fixture.whenStable();
    expect(field?.value).toBe('Slept well');
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true, cancelable: true }));
    expect(visit.body('visit-recorded')?.note).toBe('Slept well');
  });
});
