import fc from 'fast-check';
import { catalogue } from '../catalogue';
import type { Dose } from '../exercise';
import { anyDose } from '../testing/arbitraries';
import { aDose } from '../testing/exercises';
import { holds } from '../testing/holds';
import { doseProblem } from './dose';
import { doseForPatient, doseInWords, readDose, timesForPatient } from './dose-text';

const plain = (words: string) => words.replaceAll('\u00a0', ' ');
const base = aDose({ sets: 3, reps: 5, holdSeconds: 5, restSeconds: 60, when: ['evening'] });

/** What was read, or the problem in words. */
function reading(text: string, from: Dose = base): Partial<Dose> | string {
  const read = readDose(text, from);
  if ('problem' in read) return read.problem;
  const { sets, reps, repRange, repsPerSet, holdSeconds, minutes, loadKg, side } = read.dose;
  const amounts = { sets, reps, repRange, repsPerSet, holdSeconds, minutes, loadKg, side };
  return Object.fromEntries(Object.entries(amounts).filter(([, value]) => value !== undefined));
}

describe('a dose as it is typed', () => {
  const typed: Readonly<Record<string, Partial<Dose>>> = {
    '2x8 8s': { sets: 2, reps: 8, holdSeconds: 8 },
    '2X8': { sets: 2, reps: 8 },
    '2 × 8, hold 8 s each side': { sets: 2, reps: 8, holdSeconds: 8, side: 'both' },
    '12 min': { sets: 1, minutes: 12 },
    '12min': { sets: 1, minutes: 12 },
    '2 x 6 minutes': { sets: 2, minutes: 6 },
    '2x8 L': { sets: 2, reps: 8, side: 'left' },
    '2x8 right': { sets: 2, reps: 8, side: 'right' },
    '3 x 5 20kg': { sets: 3, reps: 5, loadKg: 20 },
    '3*5 2.5 kg': { sets: 3, reps: 5, loadKg: 2.5 },
    '5-4-3 8s': { sets: 3, repsPerSet: [5, 4, 3], holdSeconds: 8 },
    '6-4': { sets: 2, repsPerSet: [6, 4] },
    '2x8-12 20kg': { sets: 2, reps: 8, repRange: [8, 12], loadKg: 20 },
    '2 × 8 to 12': { sets: 2, reps: 8, repRange: [8, 12] },
    '10': { sets: 3, reps: 10 },
    '30s': { sets: 3, holdSeconds: 30 },
    '2x8 each': { sets: 2, reps: 8, side: 'both' },
    '2x8 min': { sets: 2, minutes: 8 },
    '  2x8   8 s  ': { sets: 2, reps: 8, holdSeconds: 8 },
  };
  for (const [text, expected] of Object.entries(typed)) {
    it(`reads "${text}"`, () => {
      expect(reading(text)).toEqual(expected);
    });
  }

  it('keeps what was not typed: rests, days and times of day', () => {
    const read = readDose('12 min', base);
    expect(read).toEqual({
      dose: { sets: 1, minutes: 12, restSeconds: 60, when: ['evening'], perDay: 1, daysPerWeek: 7 },
    });
  });

  it('keeps the side that was not typed, and which way "each side" is done', () => {
    expect(reading('2x8', aDose({ side: 'left' }))).toEqual({ sets: 2, reps: 8, side: 'left' });
    expect(reading('2x8 each side', aDose({ side: 'alternating' }))).toEqual({ sets: 2, reps: 8, side: 'alternating' });
    expect(reading('2x8 both', aDose({ side: 'alternating' }))).toEqual({ sets: 2, reps: 8, side: 'both' });
  });

  it('says what is wrong with nonsense, and offers an example', () => {
    for (const text of ['a lot', '2x', 'x8', '2x8 8', '2x8 8 lbs', '2x8s9', '8/8', '-5']) {
      expect(reading(text))
        .withContext(text)
        .toMatch(/was not understood\. Type 2x8 8s/);
    }
    expect(reading('   ')).toBe('Type a dose, such as 2x8 8s or 12 min.');
  });

  it('refuses 0 and 10,000 with the limits in words', () => {
    for (const text of [
      '0',
      '10000',
      '0x8',
      '2x0',
      '2x10000',
      '10000x8',
      '0 min',
      '10000 min',
      '2x8 0s',
      '2x8 10000s',
      '2x8 0kg',
      '5-0',
      '2x8-10000',
      '2x8.5',
    ]) {
      expect(reading(text))
        .withContext(text)
        .toMatch(/^(Sets|Repetitions|Minutes|Hold|Load): [\d.]+ to \d+\b/);
    }
  });

  it('never gives a dose that cannot be signed, whatever is typed', () => {
    const pieces = fc.constantFrom(
      '2',
      '8',
      '0',
      '10000',
      'x',
      '×',
      ' ',
      ',',
      '-',
      'to',
      's',
      'min',
      'kg',
      'hold',
      'l',
      'each side',
      '.5',
      '½',
      '\u00a0',
    );
    const scribble = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 10 }).map((parts) => parts.join('')),
    );
    holds(
      fc.property(scribble, (text) => {
        const read = readDose(text, base);
        if ('dose' in read) expect(doseProblem(read.dose)).toBeUndefined();
        else expect(read.problem).not.toBe('');
      }),
      1000,
    );
  });
});

describe('a dose in words', () => {
  it('is said the same way everywhere', () => {
    const said: readonly (readonly [Partial<Dose>, string])[] = [
      [{ sets: 2, reps: 8, holdSeconds: 8, side: 'both' }, '2 × 8, hold 8 s each side'],
      [{ sets: 3, reps: 5, loadKg: 20 }, '3 × 5, 20 kg'],
      [{ sets: 2, reps: 8, repRange: [8, 12] }, '2 × 8 to 12'],
      [{ sets: 1, reps: undefined, minutes: 10 }, '10 min'],
      [{ sets: 3, reps: undefined, repsPerSet: [5, 4, 3], holdSeconds: 8 }, '5-4-3, hold 8 s'],
      [{ sets: 2, reps: 8, side: 'left' }, '2 × 8 left'],
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
        const read = readDose(doseInWords(dose), { ...other, side: undefined });
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
      [{ sets: 3, reps: undefined, repsPerSet: [5, 4, 3] }, '5, then 4, then 3'],
      [{ sets: 1, reps: undefined, minutes: 1 }, '1 minute'],
      [{ sets: 2, reps: undefined, minutes: 10 }, '2 times 10 minutes'],
    ];
    for (const [dose, words] of said) expect(plain(doseForPatient(aDose(dose)))).toBe(words);
  });

  it('names the times of day, which are kept better than a number of times', () => {
    expect(timesForPatient(aDose({ perDay: 2, when: ['morning', 'evening'] }))).toBe('Morning and evening, every day');
    expect(timesForPatient(aDose({ perDay: 1, daysPerWeek: 3, days: ['Mon', 'Wed', 'Fri'] }))).toBe(
      'Once a day, on Monday, Wednesday and Friday',
    );
    expect(timesForPatient(aDose({ perDay: 3, daysPerWeek: 1 }))).toBe('3 times a day, 1 day a week');
  });
});
