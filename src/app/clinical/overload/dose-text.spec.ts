import fc from 'fast-check';
import { catalogue } from '../catalogue';
import type { Dose } from '../exercise';
import { anyDose } from '../testing/arbitraries';
import { aDose } from '../testing/exercises';
import { holds } from '../testing/holds';
import { doseForPatient, doseInWords, timesForPatient } from './dose-text';
import { readDose } from './read-dose';

const plain = (words: string) => words.replaceAll('\u00a0', ' ');

describe('a dose in words', () => {
  it('is said the same way everywhere', () => {
    const said: readonly (readonly [Partial<Dose>, string])[] = [
      [{ sets: 2, reps: 8, holdSeconds: 8, side: 'both' }, '2 × 8, hold 8 s each side'],
      [{ sets: 3, reps: 5, loadKg: 20 }, '3 × 5, 20 kg'],
      [{ sets: 2, reps: 8, repRange: [8, 12] }, '2 × 8 to 12'],
      [{ sets: 2, reps: 10, repRange: [8, 12], loadKg: 20 }, '2 × 10 (8 to 12), 20 kg'],
      [{ sets: 3, reps: undefined, holdSeconds: 30 }, '3 × hold 30 s'],
      [{ sets: 1, reps: undefined, minutes: 10 }, '10 min'],
      [{ sets: 3, reps: undefined, repsPerSet: [5, 4, 3], holdSeconds: 8 }, '5-4-3, hold 8 s'],
      [{ sets: 2, reps: 8, side: 'left' }, '2 × 8 left'],
      [{ sets: 2, reps: 8, side: 'right' }, '2 × 8 right'],
      [{ sets: 2, reps: 8, side: 'alternating' }, '2 × 8 each side'],
      [{ sets: 2, reps: undefined, repRange: [8, 12] }, '2 × 8 to 12'],
      [{ sets: 2, reps: 8, loadKg: 2.5 }, '2 × 8, 2.5 kg'],
    ];
    for (const [dose, words] of said) expect(plain(doseInWords(aDose(dose)))).toBe(words);
  });

  it('is one piece that no line can break', () => {
    holds(fc.property(anyDose, (dose) => !doseInWords(dose).includes(' ')));
  });

  it('reads back as the same dose', () => {
    holds(
      fc.property(anyDose, (dose) => {
        expect(readDose(doseInWords(dose), dose)).toEqual({ dose });
      }),
      500,
    );
    for (const { id, startingDose } of catalogue) {
      expect(readDose(doseInWords(startingDose), startingDose))
        .withContext(id)
        .toEqual({ dose: startingDose });
    }
  });

  it('reads back from another dose, too, but for what it does not say', () => {
    holds(
      fc.property(anyDose, anyDose, (dose, other) => {
        const read = readDose(doseInWords(dose), {
          ...other,
          side: undefined,
          loadKg: undefined,
          holdSeconds: undefined,
        });
        const said = 'dose' in read ? doseInWords(read.dose) : read.problem;
        expect(said).toBe(doseInWords(dose));
      }),
    );
  });
});

describe('a dose for the patient', () => {
  it('is in whole words, without abbreviations but kilograms', () => {
    const said: readonly (readonly [Partial<Dose>, string])[] = [
      [{ sets: 2, reps: 8, holdSeconds: 8, side: 'both' }, '2 sets of 8, hold 8 seconds, each side'],
      [{ sets: 1, reps: 1 }, '1 time'],
      [{ sets: 1, reps: 10, holdSeconds: 1, side: 'left' }, '10 times, hold 1 second, left side'],
      [{ sets: 2, reps: 8, repRange: [8, 12], loadKg: 6 }, '2 sets of 8 to 12, 6 kg'],
      [{ sets: 2, reps: 10, repRange: [8, 12] }, '2 sets of 10 to 12'],
      [{ sets: 2, reps: 12, repRange: [8, 12] }, '2 sets of 12'],
      [{ sets: 3, reps: undefined, holdSeconds: 30 }, '3 times, hold 30 seconds'],
      [{ sets: 3, reps: undefined, repsPerSet: [5, 4, 3] }, '5, then 4, then 3'],
      [{ sets: 1, reps: 8, repRange: [8, 12] }, '8 to 12'],
      [{ sets: 1, reps: undefined, minutes: 1 }, '1 minute'],
      [{ sets: 2, reps: undefined, minutes: 10 }, '2 times 10 minutes'],
    ];
    for (const [dose, words] of said) expect(plain(doseForPatient(aDose(dose)))).toBe(words);
    expect(doseForPatient(aDose({ sets: 2, reps: 8, holdSeconds: 8 }))).toBe('2\u00a0sets of 8, hold 8\u00a0seconds');
  });

  it('names the times of day, which are kept better than a number of times', () => {
    expect(timesForPatient(aDose({ perDay: 2, when: ['morning', 'evening'] }))).toBe('Morning and evening, every day');
    expect(timesForPatient(aDose({ perDay: 1, daysPerWeek: 3, days: ['Mon', 'Wed', 'Fri'] }))).toBe(
      'Once a day, on Monday, Wednesday and Friday',
    );
    expect(timesForPatient(aDose({ perDay: 1, when: ['midday'] }))).toBe('Midday, every day');
    expect(timesForPatient(aDose({ perDay: 3, daysPerWeek: 1 }))).toBe('3 times a day, 1 day a week');
  });
});
