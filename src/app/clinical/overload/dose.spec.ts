import fc from 'fast-check';
import { catalogue } from '../catalogue';
import type { Dose } from '../exercise';
import { anyDose } from '../testing/arbitraries';
import { aDose } from '../testing/exercises';
import { holds } from '../testing/holds';
import { doseLimits, doseProblem, holdSecondsOf, sameDose, sessionMinutes, totalReps, weeklyMinutes } from './dose';

const minutes = (own: Partial<Dose>) => aDose({ reps: undefined, ...own });

describe('the limits of a dose', () => {
  for (const field of Object.keys(doseLimits) as (keyof typeof doseLimits)[]) {
    it(`let the least and the most of ${field} through, and nothing beyond`, () => {
      const { least, most } = doseLimits[field];
      expect(doseProblem(aDose({ [field]: least }))).toBeUndefined();
      expect(doseProblem(aDose({ [field]: most }))).toBeUndefined();
      for (const value of [least - 1, most + 1, 10_000, Number.NaN, Number.POSITIVE_INFINITY, -1]) {
        expect(doseProblem(aDose({ [field]: value })))
          .withContext(`${field} ${value}`)
          .toMatch(/^[A-Z][a-z ]+: .+\.$/);
      }
    });
  }

  it('refuse a dose of 0 and of 10,000 in every way of counting', () => {
    for (const amount of [0, 10_000]) {
      const doses: readonly Dose[] = [
        aDose({ reps: amount }),
        aDose({ sets: amount }),
        minutes({ minutes: amount }),
        minutes({ holdSeconds: amount }),
        minutes({ repsPerSet: [5, amount] }),
        aDose({ reps: 8, repRange: [8, amount] }),
        aDose({ reps: 8, repRange: [amount, 12] }),
        aDose({ loadKg: amount }),
      ];
      for (const dose of doses) expect(doseProblem(dose)).withContext(JSON.stringify(dose)).toBeDefined();
    }
  });

  it('refuse halves of what comes whole, a range the wrong way round, and a dose of nothing', () => {
    expect(doseProblem(aDose({ reps: 8.5 }))).toContain('Repetitions');
    expect(doseProblem(aDose({ sets: 1.5 }))).toContain('Sets');
    expect(doseProblem(aDose({ perDay: 1.5 }))).toContain('Times a day');
    expect(doseProblem(aDose({ daysPerWeek: 2.5 }))).toContain('Days a week');
    expect(doseProblem(aDose({ repRange: [12, 8] }))).toContain('Repetitions');
    expect(doseProblem(minutes({}))).toContain('needs repetitions');
    expect(doseProblem(aDose({ loadKg: 2.5, holdSeconds: 7.5 }))).toBeUndefined();
  });

  it('let every starting dose of the library through', () => {
    expect(catalogue.filter(({ startingDose }) => doseProblem(startingDose)).map(({ id }) => id)).toEqual([]);
    holds(fc.property(anyDose, (dose) => doseProblem(dose) === undefined));
  });
});

describe('the sums of a dose', () => {
  it('count both sides', () => {
    expect(totalReps(aDose({ sets: 2, reps: 8 }))).toBe(16);
    expect(totalReps(aDose({ sets: 2, reps: 8, side: 'left' }))).toBe(16);
    expect(totalReps(aDose({ sets: 2, reps: 8, side: 'both' }))).toBe(32);
    expect(totalReps(aDose({ sets: 3, reps: undefined, repsPerSet: [5, 4, 3], side: 'alternating' }))).toBe(24);
    expect(totalReps(minutes({ sets: 2, holdSeconds: 10 }))).toBe(2);
    expect(totalReps(minutes({ minutes: 10 }))).toBe(0);
  });

  it('count seconds held', () => {
    expect(holdSecondsOf(aDose({ sets: 2, reps: 8, holdSeconds: 8, side: 'both' }))).toBe(256);
    expect(holdSecondsOf(aDose())).toBe(0);
  });

  it('estimate the minutes of a session and of a week, rests between sets included', () => {
    expect(sessionMinutes(aDose({ sets: 1, reps: 15 }))).toBe(1);
    expect(sessionMinutes(aDose({ sets: 2, reps: 15 }))).toBe(2.5);
    expect(sessionMinutes(aDose({ sets: 2, reps: 15, restSeconds: 60 }))).toBe(3);
    expect(sessionMinutes(aDose({ sets: 1, reps: 6, holdSeconds: 8 }))).toBe(1);
    expect(sessionMinutes(minutes({ minutes: 10 }))).toBe(10);
    expect(sessionMinutes(minutes({ sets: 3, minutes: 10, restSeconds: 60 }))).toBe(32);
    expect(weeklyMinutes(minutes({ minutes: 10, perDay: 2, daysPerWeek: 5 }))).toBe(100);
    holds(fc.property(anyDose, (dose) => Number.isFinite(weeklyMinutes(dose)) && weeklyMinutes(dose) > 0));
  });
});

describe('two doses', () => {
  it('are the same when they ask the same, in whatever order they say it', () => {
    expect(sameDose(aDose({ holdSeconds: 8, loadKg: 2 }), aDose({ loadKg: 2, holdSeconds: 8 }))).toBeTrue();
    expect(sameDose(aDose(), aDose({ holdSeconds: undefined }))).toBeTrue();
    expect(sameDose(aDose(), aDose({ reps: 6 }))).toBeFalse();
    expect(sameDose(aDose({ when: ['morning'] }), aDose({ when: ['evening'] }))).toBeFalse();
  });
});
