import type { PainReport } from '../../clinical';
import {
  answered,
  common,
  emptyDraft,
  logged,
  nextVisitOf,
  nextVisitProblem,
  noToTheRest,
  sessionsProblem,
  withPart,
} from './visit-draft';
import { allNo, today } from './testing/visit-charts';

describe('a visit draft', () => {
  it('answers a question and takes the answer back to not asked', () => {
    const yes = answered({}, 'bladder', 'yes');
    expect(yes).toEqual({ bladder: 'yes' });
    expect('bladder' in answered(yes, 'bladder', undefined)).toBeFalse();
  });

  it('says no to what is open, never to what was answered yes', () => {
    expect(noToTheRest({ bladder: 'yes' })).toEqual({ ...allNo, bladder: 'yes' });
    expect(noToTheRest({}, 'injury')).toEqual({ 'major-injury': 'no', 'minor-injury-weak-bone': 'no' });
  });

  it('logs a field and takes it back', () => {
    expect(logged({ sessions: 3 }, 'setsMet', false)).toEqual({ sessions: 3, setsMet: false });
    expect(logged({ sessions: 3 }, 'sessions', undefined)).toEqual({});
  });

  it('says one thing more of the pain, or takes it back', () => {
    expect(withPart<PainReport, 'worst'>({ now: 3 }, 'worst', 0)).toEqual({ now: 3, worst: 0 });
    expect('now' in withPart<PainReport, 'now'>({ now: 3 }, 'now', undefined)).toBeFalse();
  });

  it('finds a common answer only where all have it', () => {
    expect(common([{ painDuring: 0 }, { painDuring: 0 }], 'painDuring')).toBe(0);
    expect(common([{ painDuring: 0 }, undefined], 'painDuring')).toBeUndefined();
    expect(common([{ painDuring: 0 }, { painDuring: 1 }], 'painDuring')).toBeUndefined();
  });

  it('meets again in a week unless said otherwise', () => {
    expect(nextVisitOf(emptyDraft, today)).toBe('2026-11-29');
    expect(nextVisitOf({ ...emptyDraft, nextVisit: '' }, today)).toBeUndefined();
  });

  it('finds fault with a next visit that does not come after this one', () => {
    const problem = (nextVisit: string) => nextVisitProblem({ ...emptyDraft, nextVisit }, today);
    expect(problem('')).toBeUndefined();
    expect(problem('2026-11-23')).toBeUndefined();
    expect(problem(today)).toContain('after this one');
    expect(problem('2026-02-30')).toContain('does not exist');
    expect(problem('2028-11-22')).toBeUndefined();
    expect(problem('2062-11-29')).toContain('is the year right?');
  });

  it('takes a whole number of sessions', () => {
    expect([undefined, 0, 99].map(sessionsProblem)).toEqual([undefined, undefined, undefined]);
    expect([-1, 1.5, 100].every((sessions) => sessionsProblem(sessions))).toBeTrue();
  });
});
