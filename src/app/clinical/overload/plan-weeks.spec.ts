import fc from 'fast-check';
import { catalogue } from '../catalogue';
import type { Dose } from '../exercise';
import { anyDose, anyItem } from '../testing/arbitraries';
import { standsNoFurther } from '../testing/dose-order';
import { aDose } from '../testing/exercises';
import { holds } from '../testing/holds';
import { deload } from './deload';
import { doseProblem } from './dose';
import { doseInWords } from './dose-text';
import { levelInWeek, longestProgram, planWeeks } from './plan-weeks';
import { itemFor, type ProgramItem, type ProgressionScheme, withLightWeeks } from './program-item';
import { asksNoMore } from './smaller-dose';
import { stepDown } from './step-down';

function anItem(
  start: Partial<Dose>,
  scheme: ProgressionScheme,
  overrides: ProgramItem['overrides'] = {},
): ProgramItem {
  const dose = 'minutes' in start ? { sets: 1, perDay: 1, daysPerWeek: 7, ...start } : aDose(start);
  return { id: 'item', exerciseId: 'walking', start: dose, scheme, overrides, place: 'home' };
}

/** What no step touches. */
const unchanging = ({ side, effort, restSeconds, tempo, when, perDay, repRange }: Dose) => {
  return { side, effort, restSeconds, tempo, when, perDay, repRange };
};

/** The same item without light weeks. */
const unlit = (item: ProgramItem): ProgramItem => ({ ...item, scheme: withLightWeeks(item.scheme, []) });

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
      '1x8',
      '1x8',
      '1x8',
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
    expect(minutes(5, 7)).withContext('10 % on average, in whole minutes').toEqual([5, 6, 6, 7, 7, 8, 9]);
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
        expect(planWeeks(item, weeks)).toHaveSize(weeks);
        expect(planWeeks(unlit(item), weeks)[0]).toEqual(item.start);
      }),
    );
    const item = anItem({}, { axis: 'reps' });
    expect([0, -3, Number.NaN].map((weeks) => planWeeks(item, weeks).length)).toEqual([0, 0, 0]);
    expect([3.9, 17, 10_000].map((weeks) => planWeeks(item, weeks).length)).toEqual([3, 16, 16]);
  });

  it('never shrinks but in a light week, never holds longer, and never leaves the limits of a dose', () => {
    holds(
      fc.property(anyItem, (item) => {
        const plan = planWeeks(unlit(item), 16);
        plan.slice(1).forEach((dose, index) => {
          expect(standsNoFurther(plan[index]!, dose)).toBeTrue();
        });
        for (const dose of [...plan, ...planWeeks(item, 16)]) expect(doseProblem(dose)).toBeUndefined();
        expect(plan.filter(({ holdSeconds }) => holdSeconds !== item.start.holdSeconds)).toEqual([]);
      }),
      500,
    );
  });

  it('never goes beyond its tops', () => {
    holds(
      fc.property(anyItem, (item) => {
        const { start, scheme } = item;
        const first = start.repsPerSet?.[0] ?? start.reps ?? 1;
        const repsTop = Math.max(first, scheme.repsTop ?? start.repRange?.[1] ?? 2 * first);
        for (const dose of planWeeks(item, 16)) {
          expect(dose.repsPerSet?.[0] ?? dose.reps ?? 1).toBeLessThanOrEqual(
            Math.max(repsTop, start.repRange?.[1] ?? 0),
          );
          expect(dose.sets).toBeLessThanOrEqual(Math.max(start.sets, scheme.setsTop ?? 3));
          const daysTop = scheme.daysTop ?? (start.loadKg === undefined ? 7 : 3);
          expect(dose.daysPerWeek).toBeLessThanOrEqual(Math.max(start.daysPerWeek, Math.min(7, daysTop)));
        }
      }),
      500,
    );
  });

  it('raises at most one thing a week: sets, repetitions, load, minutes or days', () => {
    const growing: readonly (keyof Dose)[] = ['sets', 'reps', 'loadKg', 'minutes', 'daysPerWeek', 'holdSeconds'];
    const amount = (dose: Dose, field: keyof Dose) =>
      field === 'reps' ? (dose.repsPerSet?.[0] ?? dose.reps ?? 1) : Number(dose[field] ?? 0);
    holds(
      fc.property(anyItem, (item) => {
        const plan = planWeeks(unlit(item), 16);
        plan.slice(1).forEach((dose, index) => {
          const before = plan[index]!;
          const grown = growing.filter((field) => amount(dose, field) > amount(before, field));
          expect(grown.length).toBeLessThanOrEqual(1);
          expect(unchanging(dose)).toEqual(unchanging(item.start));
        });
      }),
    );
  });

  it('never raises a load by more than 10 % in a week (ACSM 2009), however light it is', () => {
    let rose = 0;
    const loaded = fc.tuple(
      anyItem,
      anyDose.filter(({ loadKg }) => loadKg !== undefined),
    );
    holds(
      fc.property(loaded, ([{ scheme, ...item }, start]) => {
        const plan = planWeeks(unlit({ ...item, start, scheme: { ...scheme, axis: 'load' } }), 16);
        plan.slice(1).forEach(({ loadKg = 0 }, index) => {
          const before = plan[index]?.loadKg ?? 0;
          expect(loadKg).toBeLessThanOrEqual(before * 1.1 + 1e-9);
          expect((loadKg * 2) % 1).toBe(0);
          if (loadKg > before) rose++;
        });
      }),
      500,
    );
    expect(rose).toBeGreaterThan(500);
  });

  it('of minutes rises by 10 % a week at most, or by the one minute that is the smallest step', () => {
    holds(
      fc.property(fc.integer({ min: 1, max: 180 }), fc.integer({ min: 0, max: 20 }), (start, percent) => {
        const plan = planWeeks(anItem({ minutes: start }, { axis: 'minutes', percent }), 16);
        plan.slice(1).forEach(({ minutes = 0 }, index) => {
          const before = plan[index]?.minutes ?? 0;
          expect(minutes).toBeLessThanOrEqual(Math.max(before * 1.1 + 1e-9, before + 1));
          expect(minutes % 1).toBe(0);
        });
      }),
    );
  });

  it('leaves a light load to a visit: it climbs its repetitions, and no further', () => {
    const weeks = (start: Partial<Dose>) =>
      planWeeks(anItem(start, { axis: 'load' }), 5).map(({ reps: count = 0, loadKg = 0 }) => `${count} at ${loadKg}`);
    expect(weeks({ reps: 8, repRange: [8, 12], loadKg: 4 })).toEqual([
      '8 at 4',
      '10 at 4',
      '12 at 4',
      '12 at 4',
      '12 at 4',
    ]);
    expect(weeks({ reps: 5, loadKg: 2 })).toEqual(['5 at 2', '7 at 2', '8 at 2', '8 at 2', '8 at 2']);
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

  it('stays as it is where it waits for a visit, but for light weeks and those set by hand', () => {
    const start = aDose({ sets: 2, reps: 8 });
    const overrides = { 4: aDose({ sets: 1, reps: 3 }) };
    const waiting = anItem(start, { axis: 'reps', waits: true, deloadWeeks: [3] }, overrides);
    const weeks = planWeeks(waiting, 5);
    expect([weeks[0], weeks[1], weeks[4]]).toEqual([start, start, start]);
    expect(weeks[2]).toEqual(deload(start, 'reps'));
    expect(weeks[3]).toEqual(overrides[4]);
  });

  it('has light weeks of the week before, and goes on after them as if they had not been', () => {
    const item = anItem({ sets: 2, reps: 8 }, { axis: 'reps', repsTop: 12, deloadWeeks: [4, 5] });
    expect(reps(item, 7)).toEqual(['2x8', '2x10', '2x12', '2x7', '2x7', '3x10', '3x12']);
    const walk = anItem({ minutes: 10 }, { axis: 'minutes', deloadWeeks: [3] });
    expect(planWeeks(walk, 5).map(({ minutes }) => minutes)).toEqual([10, 11, 6, 12, 13]);
    const lift = anItem({ sets: 3, reps: 5, loadKg: 20 }, { axis: 'load', deloadWeeks: [3] });
    expect(planWeeks(lift, 4).map(({ loadKg }) => loadKg)).toEqual([20, 21, 18.5, 22]);
    const first = anItem({ sets: 2, reps: 8 }, { axis: 'reps', deloadWeeks: [1] });
    expect(reps(first, 3)).withContext('nothing was done yet that could be added to').toEqual(['2x4', '2x8', '2x10']);
  });

  it('with light weeks is the plan without them, each of them put in between', () => {
    holds(
      fc.property(anyItem, (item) => {
        const isLight = (_: Dose, index: number) => item.scheme.deloadWeeks?.includes(index + 1) ?? false;
        const plan = planWeeks(item, 16);
        const full = plan.filter((dose, index) => !isLight(dose, index));
        expect(full).toEqual(planWeeks(unlit(item), full.length));
        plan.forEach((dose, index) => {
          const level = levelInWeek(item, index + 1);
          const { axis } = item.scheme;
          expect(dose).toEqual(isLight(dose, index) ? deload(level, axis) : level);
          expect(asksNoMore(dose, isLight(dose, index) ? stepDown(level, axis) : level)).toBeTrue();
        });
      }),
    );
  });

  it('keeps a week set by hand in a light week, and its neighbours', () => {
    const item = anItem({ sets: 2, reps: 8 }, { axis: 'reps', deloadWeeks: [2] }, { 2: aDose({ sets: 1, reps: 3 }) });
    expect(reps(item, 3)).toEqual(['2x8', '1x3', '2x10']);
  });

  it('names as many days as it asks for', () => {
    const item = anItem({ daysPerWeek: 2, days: ['Mon', 'Thu'] }, { axis: 'frequency', daysTop: 4 });
    expect(planWeeks(item, 4).map(({ days }) => days?.join(' '))).toEqual([
      'Mon Thu',
      'Mon Thu Sat',
      'Mon Tue Thu Sat',
      'Mon Tue Thu Sat',
    ]);
  });

  it('of a loaded range of repetitions reaches its top before the load rises (the trap of double progression)', () => {
    const item = anItem({ sets: 3, reps: 8, repRange: [8, 12], loadKg: 20 }, { axis: 'load' });
    const plan = planWeeks(item, 7).map((dose) => `${dose.sets}x${dose.reps ?? 0} at ${dose.loadKg ?? 0}`);
    expect(plan).toEqual([
      '3x8 at 20',
      '3x10 at 20',
      '3x12 at 20',
      '3x8 at 21',
      '3x10 at 21',
      '3x12 at 21',
      '3x8 at 22',
    ]);
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
