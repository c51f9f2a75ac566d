import fc from 'fast-check';
import { type Dose, progressionAxes } from '../exercise';
import { anyDose } from '../testing/arbitraries';
import { aDose } from '../testing/exercises';
import { holds } from '../testing/holds';
import { deload } from './deload';
import { doseProblem } from './dose';
import { asksNoMore } from './smaller-dose';
import { stepDown } from './step-down';

const words = ({ sets, reps, repsPerSet, minutes, loadKg }: Dose) =>
  minutes === undefined
    ? `${repsPerSet?.join('-') ?? `${sets}x${reps ?? 0}`}${loadKg ? ` ${loadKg} kg` : ''}`
    : `${minutes} min`;

describe('a light week (convention of strength training, CLINICAL.md 2.5: 40 to 50 % less volume, or 10 % less load)', () => {
  it('has 40 to 50 % fewer repetitions, or fewer sets where that comes nearer', () => {
    const light = (sets: number, reps: number) => words(deload(aDose({ sets, reps })));
    expect([light(3, 12), light(3, 10), light(2, 8), light(2, 5), light(2, 3), light(4, 1)]).toEqual([
      '3x7',
      '3x6',
      '2x4',
      '2x3',
      '1x3',
      '2x1',
    ]);
  });

  it('has 40 to 50 % fewer minutes', () => {
    const minutes = [10, 12, 15, 20, 30].map((count) => deload(aDose({ reps: undefined, minutes: count })).minutes);
    expect(minutes).toEqual([6, 7, 9, 12, 18]);
  });

  it('has 10 % less load, and the same sets and repetitions', () => {
    expect(words(deload(aDose({ sets: 3, reps: 5, loadKg: 40 })))).toBe('3x5 36 kg');
    expect(words(deload(aDose({ sets: 3, reps: 5, loadKg: 6 })))).toBe('3x5 5 kg');
    expect(words(deload(aDose({ sets: 2, reps: 8, loadKg: 0.5 }))))
      .withContext('nothing lighter')
      .toBe('2x4 0.5 kg');
  });

  it('takes half of a pyramid and of a range', () => {
    expect(words(deload(aDose({ sets: 3, reps: undefined, repsPerSet: [6, 4, 2] })))).toBe('3-2-1');
    expect(deload(aDose({ sets: 2, reps: 8, repRange: [8, 12] }))).toEqual(aDose({ reps: 8, repRange: [8, 12] }));
    expect(deload(aDose({ sets: 1, reps: 12, repRange: [8, 12] })).reps).toBe(7);
    expect(deload(aDose({ sets: 1, reps: 8, repRange: [8, 12] }))).toEqual(aDose({ reps: 4, repRange: [4, 7] }));
  });

  it('shortens a single hold, and leaves one repetition', () => {
    expect(deload(aDose({ reps: undefined, holdSeconds: 20 })).holdSeconds).toBe(12);
    expect(deload(aDose({ reps: 1, holdSeconds: 20 })).holdSeconds)
      .withContext('a counted hold keeps its seconds')
      .toBe(20);
    expect(words(deload(aDose({ sets: 1, reps: 1 })))).toBe('1x1');
  });

  it('loses at least 40 % wherever there is more than one to lose', () => {
    holds(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 100 }), (sets, reps) => {
        const light = deload(aDose({ sets, reps }));
        const [volume, left] = [sets * reps, light.sets * (light.reps ?? 1)];
        expect(left).toBeLessThanOrEqual(Math.max(1, 0.6 * volume));
        if (reps >= 4) expect(left).toBeGreaterThanOrEqual(0.5 * volume);
      }),
    );
  });

  it('is never above a step down, never a longer hold, and can always be signed', () => {
    holds(
      fc.property(anyDose, fc.constantFrom(undefined, ...progressionAxes), (dose, axis) => {
        const [light, down] = [deload(dose, axis), stepDown(dose, axis)];
        expect(asksNoMore(light, down)).toBeTrue();
        expect(asksNoMore(down, dose)).toBeTrue();
        expect(light.daysPerWeek).toBeLessThanOrEqual(down.daysPerWeek);
        expect(doseProblem(light)).toBeUndefined();
      }),
      1000,
    );
  });
});
