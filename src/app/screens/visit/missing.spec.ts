import {
  exerciseById,
  type Decision,
  type Proposal,
  redFlagQuestions,
  type RedFlagId,
  shippedLibrary,
  situationOf,
} from '../../clinical';
import { changeRows } from './change-row';
import { missingFrom } from './missing';
import { aChart, anEntry, anItem, aProgram, today } from './testing/visit-charts';
import { type Choosing, emptyDraft, type VisitDraft } from './visit-draft';

const names = new Map([['walking', 'Walking']]);
const missing = (
  own: Partial<VisitDraft>,
  notAsked: readonly RedFlagId[] = [],
  proposals: readonly Proposal[] = [],
) => {
  const chart = aChart(aProgram(), anEntry('phase-declared', { phase: 'flare-up', since: today }, today));
  const draft = { ...emptyDraft, ...own };
  const situation = situationOf(chart, today, shippedLibrary);
  return missingFrom(draft, notAsked, changeRows(proposals, draft.choices, situation, shippedLibrary), names, today);
};

const walking = exerciseById('walking')!;
const tenMinutes = { sets: 1, minutes: 10, perDay: 1, daysPerWeek: 7 };
const proposal = (kind: Decision['kind']): Proposal => ({
  item: anItem('walking', { start: tenMinutes }),
  exercise: walking,
  done: tenMinutes,
  planned: tenMinutes,
  proposed: { kind, because: '', ...(kind === 'stop' ? {} : { dose: tenMinutes }) },
});
const chosen = (own: Partial<Choosing>) => ({
  choices: { walking: { proposed: 'hold' as const, taken: 'hold' as const, reason: '', ...own } },
});

describe('missingFrom', () => {
  it('is empty for a screen that was asked and nothing else', () => {
    expect(missing({})).toEqual([]);
  });

  it('names a few questions and counts many by group', () => {
    expect(missing({}, ['bladder'])).toEqual([
      { target: 'red-flag-bladder', text: jasmine.stringContaining('passing urine') as unknown as string },
    ]);
    const all = missing(
      {},
      redFlagQuestions.map(({ id }) => id),
    );
    expect(all.length).toBe(6);
    expect(all[0]?.text).toContain('Bladder, bowel and saddle area: 5 questions');
  });

  it('asks for an answer to a stop, a step back, and a stay where the plan would grow, not to the rest', () => {
    const open = (kind: Decision['kind']) => missing({}, [], [proposal(kind)]).length;
    expect([open('stop'), open('regress'), open('hold'), open('advance')]).toEqual([1, 1, 0, 0]);
    const grown = (kind: Decision['kind']) => ({ ...proposal(kind), planned: { ...tenMinutes, minutes: 11 } });
    expect(missing({}, [], [grown('hold')]))
      .withContext('not asked')
      .toEqual([]);
    const responses = { walking: { setsMet: false } };
    expect(missing({ responses }, [], [proposal('hold')])).toEqual([]);
    expect(missing({ responses }, [], [grown('advance')])).toEqual([]);
    expect(missing({ responses }, [], [grown('hold')]).map(({ text }) => text)).toEqual([
      'Walking: same again is proposed, decide',
    ]);
    const choices = { walking: { proposed: 'stop' as const, taken: 'stop' as const, reason: '' } };
    expect(missing({ choices }, [], [proposal('stop')])).toEqual([]);
  });

  it('asks again where the answers changed after a decision, which must not be lost unseen', () => {
    const decided = chosen({ proposed: 'advance', taken: 'advance' });
    expect(missing(decided, [], [proposal('advance')])).toEqual([]);
    expect(missing(decided, [], [proposal('hold')])).toEqual([
      { target: 'decision-walking', text: 'Walking: same again is proposed now, decide again' },
    ]);
  });

  it('asks why where a choice does more than was proposed, and not where it does less', () => {
    const more = missing(chosen({ taken: 'advance' }), [], [proposal('hold')]);
    expect(more.map(({ target }) => target)).toEqual(['reason-walking']);
    expect(missing(chosen({ taken: 'advance', reason: ' ' }), [], [proposal('hold')]).length).toBe(1);
    expect(missing(chosen({ taken: 'advance', reason: 'Steady here today' }), [], [proposal('hold')])).toEqual([]);
    expect(missing(chosen({ taken: 'regress' }), [], [proposal('hold')])).toEqual([]);
  });

  it('does not let a dose be signed that cannot be read', () => {
    const [slip] = missing(chosen({ typed: '0 min' }), [], [proposal('hold')]);
    expect(slip?.target).toBe('dose-walking');
    expect(slip?.text).toContain('Minutes: 1 to 180');
  });

  it('does not let an exercise be signed that is blocked now, whatever the reason', () => {
    const reason = 'The patient is confident';
    const blocked = missing(chosen({ taken: 'advance', by: 'running', reason }), [], [proposal('hold')]);
    expect(blocked.map(({ target }) => target)).toEqual(['decision-walking']);
    expect(blocked[0]?.text).toContain('Running, not now: ');
    const typed = missing(chosen({ taken: 'advance', by: 'running', typed: '5 min', reason }), [], [proposal('hold')]);
    expect(typed.map(({ target }) => target)).toEqual(['dose-walking']);
  });

  it('finds slips in the repetitions, which a dose goes by, beside those in the sessions', () => {
    const found = (fewestReps: number) => missing({ responses: { walking: { sessions: -1, fewestReps } } });
    for (const slip of [-3, 2.5, 999]) {
      expect(found(slip).map(({ target }) => target)).toEqual(['sessions-walking', 'fewest-walking']);
    }
    expect(found(0).length).toBe(1);
    expect(found(999)[1]?.text).toBe('Fewest repetitions of Walking: A whole number, 0 to 100.');
  });

  it('finds slips in sessions, measures and the next visit', () => {
    const found = missing({
      responses: { walking: { sessions: 1.5 } },
      measures: { odi: { typed: '199' }, rmdq: { ticked: [] } },
      nextVisit: today,
    });
    expect(found.map(({ target }) => target)).toEqual(['sessions-walking', 'measure-odi', 'next-visit']);
  });
});
