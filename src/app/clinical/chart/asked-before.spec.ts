import { shippedLibrary } from '../catalogue/library';
import { addDays } from '../dates';
import { planWeeks } from '../overload/plan-weeks';
import { defaultPainPolicy } from '../overload/policy';
import type { ProgramItem } from '../overload/program-item';
import type { Decision, Response } from '../overload/response';
import {
  aKnownItem,
  aRunningProgram,
  changes,
  chartWithProgram,
  goodAnswers,
  prescribedOn,
  signedOn,
  twoByEight,
  visitDay,
} from '../testing/visits';
import type { Entry } from './entries';
import { proposalsFor } from './proposals';
import { revisionAfter } from './revision-after';
import { todaysPlan } from './todays-plan';

describe('what was asked before a visit', () => {
  const slide = aKnownItem('heel-slide', { start: twoByEight(), scheme: { axis: 'reps', repsTop: 12 } });

  /** Grows by itself, 2 repetitions a week. */
  const growing = (reps: number): ProgramItem => ({ ...slide, start: twoByEight({ reps }) });
  const level = (reps: number): ProgramItem => ({ ...growing(reps), scheme: { ...slide.scheme, waits: true } });

  function signed(daysAgo: number, item: ProgramItem, follows?: Entry, beganDaysAgo = daysAgo): Entry {
    const startDate = addDays(visitDay, -beganDaysAgo);
    const program = aRunningProgram({ startDate, items: [item] });
    return prescribedOn(addDays(visitDay, -daysAgo), program, follows?.id ?? null);
  }

  function proposed(answers: Omit<Response, 'date'>, ...entries: readonly Entry[]): Decision {
    const chart = chartWithProgram(null, ...entries);
    const plan = todaysPlan(chart, visitDay);
    const [item] = plan.items;
    const asked = { responses: { [item!.item.id]: answers }, pain: {} };
    return proposalsFor(chart, plan, asked, defaultPainPolicy, visitDay, shippedLibrary)[0]!.proposed;
  }

  const good = { ...goodAnswers, sessions: 4 };
  const worse = { ...good, nextMorning: 'worse' } as const;

  it('is no rise of the plan where a hand set it higher and the program kept its first day', () => {
    const first = signed(10, level(8));
    expect(proposed(good, first, signed(3, level(10), first, 10)).kind).toBe('advance');
  });

  it('is not forgotten by another revision of the day', () => {
    const first = signed(14, growing(8));
    const second = signed(0, growing(12), first); // 10 until yesterday
    expect(proposed(good, first, second).kind).toBe('hold');
    expect(proposed(good, first, second, signed(0, growing(12), second)).kind).toBe('hold');
  });

  it('is the rise of the plan, though a visit of that day decided the same', () => {
    const date = addDays(visitDay, -4);
    const visit = signedOn(date, 'visit-recorded', {
      date,
      redFlags: {},
      pain: {},
      responses: [],
      decisions: [
        {
          itemId: 'heel-slide',
          exerciseId: 'heel-slide',
          proposed: { kind: 'advance', because: 'Good.' },
          taken: 'advance',
        },
      ],
    });
    expect(proposed(good, signed(11, growing(8)), visit).because).toMatch(/^The plan added a step/);
  });

  it('is no rise any more where it was taken back since', () => {
    const first = signed(12, growing(8));
    expect(proposed(good, first, signed(3, level(8), first)).kind).toBe('advance');
    expect(proposed(good, first, signed(3, level(10), first)).kind).toBe('hold');
  });

  it('says of no smallest dose that it was taken back', () => {
    const walk = aKnownItem('walking', { start: { sets: 1, minutes: 1, perDay: 1, daysPerWeek: 1 } });
    const first = signed(7, { ...walk, scheme: { ...walk.scheme, waits: true } });
    const alone = proposed(worse, first);
    expect(proposed(worse, first, signed(0, { ...walk, scheme: { ...walk.scheme, waits: true } }, first))).toEqual(
      alone,
    );
    expect(alone.kind).toBe('regress');
  });

  it('is what a light week goes on a step below', () => {
    const first = signed(14, level(12));
    const after = (reps: number) => {
      const chart = chartWithProgram(null, first, signed(0, level(reps), first));
      const light = changes(['heel-slide', { taken: 'regress', dose: twoByEight({ reps: 7 }), deload: true }]);
      const revision = revisionAfter(chart, light, false, visitDay, shippedLibrary);
      if (revision.kind !== 'prescribed') throw new RangeError(revision.kind);
      const { items, weeks } = revision.readiness.program;
      return planWeeks(items[0]!, weeks).map((dose) => dose.reps);
    };
    expect(after(20).slice(0, 2)).toEqual([7, 10]);
    expect(after(14).slice(0, 2)).toEqual([7, 10]);
    expect(after(8).slice(0, 2)).toEqual([7, 8]);
  });
});
