import fc from 'fast-check';
import { progressionAxes } from '../exercise';
import { anyDose } from '../testing/arbitraries';
import { aDose } from '../testing/exercises';
import { holds } from '../testing/holds';
import { doseProblem } from './dose';
import { asksNoMore } from './smaller-dose';
import { stepDown } from './step-down';

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

  it('takes two seconds of a single hold that is not counted, a set of several, and none of a counted one', () => {
    const held = (own: object) => stepDown(aDose({ reps: undefined, holdSeconds: 10, ...own }));
    expect(held({})).toEqual(aDose({ reps: undefined, holdSeconds: 8 }));
    expect(held({ holdSeconds: 2 }).holdSeconds).toBe(1);
    expect(held({ sets: 3 })).toEqual(aDose({ sets: 2, reps: undefined, holdSeconds: 10 }));
    expect(held({ reps: 6 })).toEqual(aDose({ reps: 4, holdSeconds: 10 }));
  });

  it('goes down through a range of repetitions, then by its load, its sets, and the range itself', () => {
    const ranged = (own: object) => stepDown(aDose({ sets: 2, reps: 8, repRange: [8, 12], ...own }));
    expect(ranged({ reps: 11, loadKg: 20 })).toEqual(aDose({ sets: 2, reps: 9, repRange: [8, 12], loadKg: 20 }));
    expect(ranged({ reps: 9, loadKg: 20 }).reps).toBe(8);
    expect(ranged({ loadKg: 20 })).toEqual(aDose({ sets: 2, reps: 8, repRange: [8, 12], loadKg: 18 }));
    expect(ranged({})).toEqual(aDose({ sets: 1, reps: 8, repRange: [8, 12] }));
    expect(ranged({ sets: 1 })).toEqual(aDose({ sets: 1, reps: 6, repRange: [6, 10] }));
    expect(ranged({ sets: 1, reps: 1, repRange: [1, 2] })).toEqual(aDose({ sets: 1, reps: 1, repRange: [1, 1] }));
  });

  it('takes a day of what grows by days, and keeps the session', () => {
    const dose = aDose({ sets: 2, reps: 8, daysPerWeek: 3, days: ['Mon', 'Wed', 'Fri'] });
    expect(stepDown(dose, 'frequency')).toEqual({ ...dose, daysPerWeek: 2, days: ['Mon', 'Wed'] });
    expect(stepDown({ ...dose, daysPerWeek: 1, days: ['Mon'] }, 'frequency').reps).toBe(6);
  });

  it('is never more, never a longer hold, and always a dose that can be signed', () => {
    holds(
      fc.property(anyDose, fc.constantFrom(undefined, ...progressionAxes), (dose, axis) => {
        const less = stepDown(dose, axis);
        expect(doseProblem(less)).toBeUndefined();
        expect(asksNoMore(less, dose)).toBeTrue();
        expect(less.daysPerWeek).toBeLessThanOrEqual(dose.daysPerWeek);
        expect(less.holdSeconds).toBe(dose.holdSeconds);
      }),
      1000,
    );
  });
});
