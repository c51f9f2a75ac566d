import fc from 'fast-check';
import type { Dose, ProgressionAxis } from '../exercise';
import { anyDose, anyScheme } from '../testing/arbitraries';
import { aDose } from '../testing/exercises';
import { holds } from '../testing/holds';
import { doseProblem, totalReps } from './dose';
import { stepUp } from './grow';
import type { ProgressionScheme } from './program-item';

/** The doses after so many steps, each decided at a visit. */
function steps(start: Dose, scheme: ProgressionScheme, count: number): readonly Dose[] {
  const doses = [start];
  while (doses.length <= count) doses.push(stepUp(doses.at(-1)!, { start: doses[0]!, scheme }));
  return doses;
}
const reps = (doses: readonly Dose[]) => doses.map((dose) => `${dose.sets}x${dose.reps ?? 0}`);

describe('one step up', () => {
  it('adds repetitions to a hold, then a set, never a second (McGill, as reported)', () => {
    const doses = steps(aDose({ sets: 2, reps: 8, holdSeconds: 8 }), { axis: 'hold-reps' }, 5);
    expect(reps(doses)).toEqual(['2x8', '2x10', '2x12', '3x10', '3x12', '3x12']);
    expect(doses.every(({ holdSeconds }) => holdSeconds === 8)).toBeTrue();
    const uncounted = steps({ sets: 1, holdSeconds: 10, perDay: 1, daysPerWeek: 7 }, { axis: 'hold-reps' }, 3);
    expect(uncounted.map(({ holdSeconds }) => holdSeconds)).toEqual([10, 10, 10, 10]);
    expect(reps(uncounted)).toEqual(['1x0', '1x2', '2x2', '3x2']);
  });

  it('adds one to each step of a descending pyramid, up to its top (5-4-3, McGill)', () => {
    const pyramid = steps(aDose({ sets: 3, reps: undefined, repsPerSet: [5, 4, 3] }), { axis: 'hold-reps' }, 4);
    expect(pyramid.map(({ repsPerSet }) => repsPerSet?.join('-'))).toEqual([
      '5-4-3',
      '6-5-4',
      '7-6-5',
      '8-7-6',
      '8-7-6',
    ]);
  });

  it('takes the small step of a set even after the start was raised visit by visit', () => {
    expect(
      reps([
        stepUp(aDose({ sets: 2, reps: 12 }), {
          start: aDose({ sets: 2, reps: 12 }),
          scheme: { axis: 'reps', repsTop: 12 },
        }),
      ]),
    ).toEqual(['3x10']);
  });

  it('stays at the top of its repetitions where the next rung is decided at a visit', () => {
    for (const axis of ['lever', 'base'] as const)
      expect(reps(steps(aDose({ sets: 2, reps: 5 }), { axis, repsTop: 8 }, 4)))
        .withContext(axis)
        .toEqual(['2x5', '2x7', '2x8', '2x8', '2x8']);
  });

  it('raises a load by 2 to 10 % (ACSM 2009), or by the half kilogram that is the smallest step there is', () => {
    const loads = (loadKg: number, percent?: number) =>
      steps(aDose({ loadKg }), { axis: 'load', ...(percent === undefined ? {} : { percent }) }, 3).map(
        (dose) => dose.loadKg,
      );
    expect(loads(20)).toEqual([20, 21, 22, 23]);
    expect(loads(6)).withContext('5 % of 6 kg is less than there is').toEqual([6, 6.5, 7, 7.5]);
    expect(loads(40, 30)).withContext('10 % is the most').toEqual([40, 44, 48, 52.5]);
    expect(loads(40, 1)).withContext('2 % is the least').toEqual([40, 40.5, 41, 41.5]);
    expect(loads(300)).toEqual([300, 300, 300, 300]);
  });

  it('climbs a range of repetitions before the load rises, and begins again at the bottom (double progression)', () => {
    const doses = steps(aDose({ sets: 2, reps: 8, repRange: [8, 12], loadKg: 20 }), { axis: 'load' }, 6);
    expect(doses.map((dose) => `${dose.reps ?? 0} at ${dose.loadKg ?? 0}`)).toEqual([
      '8 at 20',
      '10 at 20',
      '12 at 20',
      '8 at 21',
      '10 at 21',
      '12 at 21',
      '8 at 22',
    ]);
    expect(doses.every(({ sets }) => sets === 2)).toBeTrue();
  });

  it('adds repetitions first where half a kilogram is more than 10 %, then load for repetitions (ACSM 2009: 2 to 10 %)', () => {
    const inWords = (doses: readonly Dose[]) =>
      doses.map(({ reps: count = 0, loadKg = 0 }) => `${count} at ${loadKg}`).join(', ');
    const fixed = (own: Partial<Dose>, scheme: Partial<ProgressionScheme> = {}, count = 6) =>
      inWords(steps(aDose(own), { axis: 'load', ...scheme }, count));
    expect(fixed({ reps: 5, loadKg: 2 })).toBe('5 at 2, 7 at 2, 8 at 2, 6 at 2.5, 8 at 2.5, 6 at 3, 8 at 3');
    expect(fixed({ reps: 8, loadKg: 2 }, { repsTop: 9 }, 3)).toBe('8 at 2, 9 at 2, 7 at 2.5, 9 at 2.5');
    expect(fixed({ reps: 8, loadKg: 4.5 }, { repsTop: 9 }, 4))
      .withContext('5 kg is heavy enough: half a kilogram is 10 %')
      .toBe('8 at 4.5, 9 at 4.5, 8 at 5, 8 at 5.5, 8 at 6');
    expect(fixed({ reps: 1, loadKg: 0.5 }, {}, 3)).toBe('1 at 0.5, 2 at 0.5, 1 at 1, 2 at 1');
    expect(fixed({ reps: 8, repRange: [8, 12], loadKg: 4 }, {}, 4)).toBe(
      '8 at 4, 10 at 4, 12 at 4, 8 at 4.5, 10 at 4.5',
    );
  });

  it('keeps a light load where its fewest repetitions with more would lift more than before', () => {
    const narrow = aDose({ reps: 9, repRange: [8, 9], loadKg: 2 });
    expect(stepUp(narrow, { start: narrow, scheme: { axis: 'load' } })).toEqual(narrow);
    const even = aDose({ reps: 10, repRange: [8, 10], loadKg: 2 });
    expect(stepUp(even, { start: even, scheme: { axis: 'load' } })).toEqual({ ...even, reps: 8, loadKg: 2.5 });
    const once = aDose({ reps: 1, loadKg: 2 });
    expect(stepUp(once, { start: once, scheme: { axis: 'load', repsTop: 1 } })).toEqual(once);
    const walk = aDose({ reps: undefined, minutes: 10, loadKg: 2 });
    expect(stepUp(walk, { start: walk, scheme: { axis: 'load' } })).toEqual(walk);
  });

  it('takes a light load through every step of a pyramid', () => {
    const counts = (repsPerSet: readonly number[], loadKg: number, repsTop: number) => {
      const dose = aDose({ sets: repsPerSet.length, reps: undefined, repsPerSet, loadKg });
      const more = stepUp(dose, { start: dose, scheme: { axis: 'load', repsTop } });
      return `${more.repsPerSet?.join('-') ?? ''} at ${more.loadKg ?? 0}`;
    };
    expect(counts([6, 4, 2], 2, 8)).toBe('7-5-3 at 2');
    expect(counts([6, 4, 2], 2, 6)).toBe('4-3-1 at 2.5');
    expect(counts([3, 2, 1], 2, 3))
      .withContext('one repetition cannot be fewer')
      .toBe('3-2-1 at 2');
  });

  it('never lets a session lift more where a load rises by more than 10 %', () => {
    let steep = 0;
    holds(
      fc.property(anyDose, anyScheme, (dose, scheme) => {
        const more = stepUp(dose, { start: dose, scheme: { ...scheme, axis: 'load' } });
        const [before, now] = [dose.loadKg ?? 0, more.loadKg ?? 0];
        if (now <= before * 1.1 + 1e-9) return;
        steep++;
        expect(now).toBe(before + 0.5);
        expect(totalReps(more) * now).toBeLessThanOrEqual(totalReps(dose) * before + 1e-9);
      }),
      4000,
    );
    expect(steep).toBeGreaterThan(50);
  });

  it('adds a minute or 10 % at most', () => {
    const minutes = (start: number, percent?: number) =>
      steps(
        aDose({ reps: undefined, minutes: start }),
        { axis: 'minutes', ...(percent === undefined ? {} : { percent }) },
        3,
      ).map((dose) => dose.minutes);
    expect(minutes(4)).toEqual([4, 5, 6, 7]);
    expect(minutes(20)).toEqual([20, 22, 24, 26]);
    expect(minutes(20, 50)).toEqual([20, 22, 24, 26]);
    expect(minutes(20, 0)).toEqual([20, 20, 20, 20]);
    expect(minutes(180)).toEqual([180, 180, 180, 180]);
  });

  it('adds a day a week up to its top: 7, or 3 with a load (ACSM 2009: 2 to 3 days)', () => {
    const days = (own: Partial<Dose>, daysTop?: number) =>
      steps(
        aDose({ daysPerWeek: 2, ...own }),
        { axis: 'frequency', ...(daysTop === undefined ? {} : { daysTop }) },
        6,
      ).map(({ daysPerWeek }) => daysPerWeek);
    expect(days({})).toEqual([2, 3, 4, 5, 6, 7, 7]);
    expect(days({ loadKg: 10 })).toEqual([2, 3, 3, 3, 3, 3, 3]);
    expect(days({}, 4)).toEqual([2, 3, 4, 4, 4, 4, 4]);
    expect(days({}, 9)).toEqual([2, 3, 4, 5, 6, 7, 7]);
  });

  it('raises one thing, never a hold, and can always be signed', () => {
    const growing: readonly (keyof Dose)[] = ['sets', 'reps', 'loadKg', 'minutes', 'daysPerWeek'];
    holds(
      fc.property(
        anyDose,
        anyDose,
        anyScheme,
        fc.option(fc.nat(15), { nil: undefined }),
        (dose, start, scheme, from) => {
          const more = stepUp(dose, { start, scheme }, from);
          expect(doseProblem(more)).toBeUndefined();
          expect(more.holdSeconds).toBe(dose.holdSeconds);
          expect(more.repRange).toEqual(dose.repRange);
          const grown = growing.filter((field) => Number(more[field] ?? 0) > Number(dose[field] ?? 0));
          const steeper = more.repsPerSet?.some((count, index) => count > (dose.repsPerSet?.[index] ?? 0)) ? 1 : 0;
          expect(grown.length + steeper).toBeLessThanOrEqual(1);
          // Repetitions fall only where a set or the load rises in their place, and then the work is no less.
          if (totalReps(more) < totalReps(dose)) expect(more.loadKg).toBeGreaterThan(dose.loadKg ?? 0);
        },
      ),
      1000,
    );
  });

  it('of a load without a weight adds repetitions, then a set', () => {
    expect(reps(steps(aDose({ sets: 2, reps: 8 }), { axis: 'load' }, 3))).toEqual(['2x8', '2x10', '2x12', '3x10']);
  });

  it('never leaves a range of repetitions, whatever top the scheme names', () => {
    const dose = aDose({ sets: 2, reps: 11, repRange: [8, 12] });
    expect(stepUp(dose, { start: dose, scheme: { axis: 'lever', repsTop: 20 } }).reps).toBe(12);
    const top = { ...dose, reps: 12 };
    expect(stepUp(top, { start: dose, scheme: { axis: 'lever', repsTop: 20 } })).toEqual(top);
  });

  it('along an axis that a dose does not have changes nothing', () => {
    const axes: readonly ProgressionAxis[] = ['hold-reps', 'reps', 'lever', 'base', 'load'];
    const walk = aDose({ reps: undefined, minutes: 10, holdSeconds: 5 });
    for (const axis of axes)
      expect(stepUp(walk, { start: walk, scheme: { axis } }))
        .withContext(axis)
        .toEqual(walk);
    expect(stepUp(aDose(), { start: aDose(), scheme: { axis: 'minutes' } })).toEqual(aDose());
  });
});
