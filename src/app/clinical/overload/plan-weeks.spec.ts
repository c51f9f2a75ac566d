import fc from 'fast-check';
import { catalogue } from '../catalogue';
import type { Dose, ProgressionAxis } from '../exercise';
import { anyDose } from '../testing/arbitraries';
import { aDose } from '../testing/exercises';
import { holds } from '../testing/holds';
import { doseProblem, totalReps } from './dose';
import { doseInWords } from './dose-text';
import { longestProgram, planWeeks, schemeInWords, stepDown, stepUp } from './plan-weeks';
import { itemFor, type ProgramItem, type ProgressionScheme } from './program-item';

function anItem(
  start: Partial<Dose>,
  scheme: ProgressionScheme,
  overrides: ProgramItem['overrides'] = {},
): ProgramItem {
  const dose = 'minutes' in start ? { sets: 1, perDay: 1, daysPerWeek: 7, ...start } : aDose(start);
  return { id: 'item', exerciseId: 'walking', start: dose, scheme, overrides, place: 'home' };
}

/** What a dose asks for along any axis: repetitions, or minutes. */
const volume = (dose: Dose) => (dose.minutes === undefined ? totalReps(dose) : dose.minutes * dose.sets);

const axes: readonly ProgressionAxis[] = ['hold-reps', 'reps', 'lever', 'base', 'load', 'minutes'];
const anyScheme: fc.Arbitrary<ProgressionScheme> = fc.record(
  {
    axis: fc.constantFrom(...axes),
    repsTop: fc.integer({ min: 1, max: 200 }),
    setsTop: fc.integer({ min: 1, max: 20 }),
    percent: fc.integer({ min: -5, max: 40 }),
  },
  { requiredKeys: ['axis'] },
);
const anyItem = fc
  .record({ start: anyDose, scheme: anyScheme })
  .map((own): ProgramItem => ({ id: 'item', exerciseId: 'walking', overrides: {}, place: 'home', ...own }));

const reps = (item: ProgramItem, weeks: number) =>
  planWeeks(item, weeks).map((dose) => `${dose.sets}x${dose.reps ?? 0}`);

describe('the plan week by week', () => {
  it('adds repetitions, then a set with the fewest that still add work', () => {
    expect(reps(anItem({ sets: 2, reps: 8 }, { axis: 'reps' }), 6)).toEqual([
      '2x8',
      '2x10',
      '2x12',
      '3x10',
      '3x12',
      '3x12',
    ]);
    expect(reps(anItem({ sets: 1, reps: 5 }, { axis: 'lever' }), 6)).toEqual([
      '1x5',
      '1x7',
      '1x8',
      '2x5',
      '2x7',
      '2x8',
    ]);
    expect(reps(anItem({ sets: 2, reps: 8 }, { axis: 'base', repsTop: 9, setsTop: 2 }), 4)).toEqual([
      '2x8',
      '2x9',
      '2x9',
      '2x9',
    ]);
  });

  it('adds repetitions to a hold, and never seconds', () => {
    const weeks = planWeeks(anItem({ sets: 2, reps: 8, holdSeconds: 8 }, { axis: 'hold-reps' }), 4);
    expect(weeks.map(doseInWords).map((words) => words.replaceAll('\u00a0', ' '))).toEqual([
      '2 × 8, hold 8 s',
      '2 × 10, hold 8 s',
      '2 × 12, hold 8 s',
      '3 × 10, hold 8 s',
    ]);
  });

  it('adds one to each step of a pyramid, up to its top', () => {
    const weeks = planWeeks(anItem({ sets: 3, reps: undefined, repsPerSet: [5, 4, 3] }, { axis: 'hold-reps' }), 5);
    expect(weeks.map(({ repsPerSet }) => repsPerSet)).toEqual([
      [5, 4, 3],
      [6, 5, 4],
      [7, 6, 5],
      [8, 7, 6],
      [8, 7, 6],
    ]);
  });

  it('walks 10, 11, 12 and 13 minutes at 10 % a week', () => {
    const minutes = (start: number, weeks: number, percent?: number) =>
      planWeeks(
        anItem({ minutes: start }, { axis: 'minutes', ...(percent === undefined ? {} : { percent }) }),
        weeks,
      ).map((dose) => dose.minutes);
    expect(minutes(10, 4)).toEqual([10, 11, 12, 13]);
    expect(minutes(12, 5)).withContext('never 15 % in a week because of rounding').toEqual([12, 13, 14, 15, 16]);
    expect(minutes(10, 4, 25))
      .withContext('10 % is the most')
      .toEqual([10, 11, 12, 13]);
    expect(minutes(10, 3, 0)).toEqual([10, 10, 10]);
    expect(minutes(180, 2)).toEqual([180, 180]);
  });

  it('raises a load by 5 %, rounded down to half a kilogram', () => {
    const loads = (start: number, percent?: number) =>
      planWeeks(anItem({ loadKg: start }, { axis: 'load', ...(percent === undefined ? {} : { percent }) }), 5).map(
        ({ loadKg }) => loadKg,
      );
    expect(loads(20)).toEqual([20, 21, 22, 23, 24]);
    expect(loads(6)).toEqual([6, 6, 6.5, 6.5, 7]);
    expect(loads(20, 1)).withContext('2 % is the least').toEqual([20, 20, 20.5, 21, 21.5]);
    expect(loads(20, 30)).withContext('10 % is the most').toEqual([20, 22, 24, 26, 28.5]);
  });

  it('of a load without a weight grows by repetitions', () => {
    expect(reps(anItem({ sets: 2, reps: 8 }, { axis: 'load' }), 2)).toEqual(['2x8', '2x10']);
  });

  it('begins with the start, and has as many weeks as asked for, up to 16', () => {
    expect(longestProgram).toBe(16);
    holds(
      fc.property(anyItem, fc.integer({ min: 1, max: 16 }), (item, weeks) => {
        const plan = planWeeks(item, weeks);
        expect(plan).toHaveSize(weeks);
        expect(plan[0]).toEqual(item.start);
      }),
    );
    const item = anItem({}, { axis: 'reps' });
    expect([0, -3, Number.NaN].map((weeks) => planWeeks(item, weeks).length)).toEqual([0, 0, 0]);
    expect([3.9, 17, 10_000].map((weeks) => planWeeks(item, weeks).length)).toEqual([3, 16, 16]);
  });

  it('never shrinks, never holds longer, and never leaves the limits of a dose', () => {
    holds(
      fc.property(anyItem, (item) => {
        const plan = planWeeks(item, 16);
        plan.forEach((dose, index) => {
          expect(doseProblem(dose)).toBeUndefined();
          expect(dose.holdSeconds).toBe(item.start.holdSeconds);
          const before = plan[index - 1];
          if (!before) return;
          expect(volume(dose)).toBeGreaterThanOrEqual(volume(before));
          expect(dose.loadKg ?? 0).toBeGreaterThanOrEqual(before.loadKg ?? 0);
        });
      }),
      500,
    );
  });

  it('changes one thing at a time: the load, the minutes or the repetitions', () => {
    holds(
      fc.property(anyItem, (item) => {
        const plan = planWeeks(item, 16);
        for (const dose of plan) {
          const { sets, reps: count, repsPerSet, loadKg, minutes, ...rest } = dose;
          const grown = [loadKg !== item.start.loadKg, minutes !== item.start.minutes].filter(Boolean).length;
          const more =
            sets !== item.start.sets || count !== item.start.reps || repsPerSet?.[0] !== item.start.repsPerSet?.[0];
          expect(grown + Number(more)).toBeLessThanOrEqual(1);
          expect({ ...item.start, sets, reps: count, repsPerSet, loadKg, minutes }).toEqual({
            ...rest,
            sets,
            reps: count,
            repsPerSet,
            loadKg,
            minutes,
          });
        }
      }),
    );
  });

  it('of minutes and loads rises by 10 % a week at most, or by the smallest step there is', () => {
    const rises = fc.record({
      start: fc.oneof(
        fc.integer({ min: 1, max: 180 }).map((minutes) => ({ minutes })),
        fc.integer({ min: 1, max: 600 }).map((halves) => ({ loadKg: halves / 2 })),
      ),
      percent: fc.integer({ min: 0, max: 20 }),
    });
    holds(
      fc.property(rises, ({ start, percent }) => {
        const plan = planWeeks(anItem(start, { axis: 'minutes' in start ? 'minutes' : 'load', percent }), 16);
        plan.forEach((dose, index) => {
          const before = plan[index - 1];
          const [smallest, now, then] =
            'minutes' in start ? [1, before?.minutes, dose.minutes] : [0.5, before?.loadKg, dose.loadKg];
          if (now === undefined || then === undefined) return;
          expect(then).toBeLessThanOrEqual(Math.max(now * 1.1 + 1e-9, now + smallest));
          expect((then / smallest) % 1).toBe(0);
        });
      }),
    );
  });

  it('takes a dose set by hand for its own week only', () => {
    const light = aDose({ sets: 1, reps: 4 });
    const item = anItem({ sets: 2, reps: 8 }, { axis: 'reps' }, { 2: light, 20: light });
    expect(reps(item, 4)).toEqual(['2x8', '1x4', '2x12', '3x10']);
    holds(
      fc.property(anyItem, fc.integer({ min: 1, max: 16 }), anyDose, (one, week, dose) => {
        const changed = planWeeks({ ...one, overrides: { [week]: dose } }, 16);
        expect(changed).toEqual(planWeeks(one, 16).toSpliced(week - 1, 1, dose));
      }),
    );
  });

  it('of every exercise in the library grows, within the limits', () => {
    for (const exercise of catalogue) {
      const plan = planWeeks(itemFor(exercise, 'a'), 16);
      expect(plan.filter((dose) => doseProblem(dose)))
        .withContext(exercise.id)
        .toEqual([]);
      expect(plan[0]).withContext(exercise.id).toEqual(exercise.startingDose);
      expect(plan[3]).withContext(exercise.id).not.toEqual(exercise.startingDose);
    }
  });
});

describe('one step up', () => {
  it('from a dose that was done counts from that dose', () => {
    const item = anItem({ minutes: 10 }, { axis: 'minutes' });
    const done = { ...item.start, minutes: 20 };
    expect(stepUp(done, { ...item, start: done }).minutes).toBe(22);
  });
});

describe('one step down', () => {
  it('takes a tenth of minutes and loads, at least one minute or half a kilogram', () => {
    expect(stepDown(aDose({ minutes: 20 })).minutes).toBe(18);
    expect(stepDown(aDose({ minutes: 5 })).minutes).toBe(4);
    expect(stepDown(aDose({ minutes: 1 })).minutes).toBe(1);
    expect(stepDown(aDose({ loadKg: 20 })).loadKg).toBe(18);
    expect(stepDown(aDose({ loadKg: 1 })).loadKg).toBe(0.5);
  });

  it('takes two repetitions, then a set, then one repetition, never the last', () => {
    const down = (sets: number, count: number) => {
      const dose = stepDown(aDose({ sets, reps: count }));
      return `${dose.sets}x${dose.reps ?? 0}`;
    };
    expect(down(3, 10)).toBe('3x8');
    expect(down(3, 4)).toBe('2x4');
    expect(down(1, 4)).toBe('1x3');
    expect(down(1, 1)).toBe('1x1');
    expect(stepDown(aDose({ sets: 3, reps: undefined, repsPerSet: [5, 3, 1] })).repsPerSet).toEqual([4, 2, 1]);
  });

  it('is never more, never a longer hold, and always a dose that can be signed', () => {
    holds(
      fc.property(anyDose, (dose) => {
        const less = stepDown(dose);
        expect(doseProblem(less)).toBeUndefined();
        expect(volume(less)).toBeLessThanOrEqual(volume(dose));
        expect(less.loadKg ?? 0).toBeLessThanOrEqual(dose.loadKg ?? 0);
        expect(less.holdSeconds).toBe(dose.holdSeconds);
      }),
    );
  });
});

describe('a scheme in words', () => {
  it('says what grows', () => {
    expect(schemeInWords({ axis: 'hold-reps' })).toBe('adds reps, not seconds');
    expect(schemeInWords({ axis: 'minutes' })).toBe('+10\u00a0% a week');
    expect(schemeInWords({ axis: 'load' })).toBe('+5\u00a0% load a week');
    for (const axis of axes) expect(schemeInWords({ axis })).withContext(axis).not.toBe('');
  });
});
