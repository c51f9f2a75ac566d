import fc from 'fast-check';
import type { Dose } from '../exercise';
import { aDose } from '../testing/exercises';
import { holds } from '../testing/holds';
import { doseProblem } from './dose';
import { readDose } from './read-dose';

const base = aDose({ sets: 3, reps: 5, restSeconds: 60, when: ['evening'] });

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
    '2x8 per side': { sets: 2, reps: 8, side: 'both' },
    '2x8–12': { sets: 2, reps: 8, repRange: [8, 12] },
    '8-8': { sets: 2, repsPerSet: [8, 8] },
    '3-4-5': { sets: 3, repsPerSet: [3, 4, 5] },
    '1 set of 6': { sets: 1, reps: 6 },
    '4  sets  of 6': { sets: 4, reps: 6 },
    '4 sets 6': { sets: 4, reps: 6 },
    '2x8 with  5 kg': { sets: 2, reps: 8, loadKg: 5 },
    '5 kg 3x8': { sets: 3, reps: 8, loadKg: 5 },
    '2x8 8s .': { sets: 2, reps: 8, holdSeconds: 8 },
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

  it('keeps the weight that was not typed, and takes it away where that is typed', () => {
    const lift = aDose({ sets: 3, reps: 8, repRange: [8, 12], loadKg: 20 });
    expect(reading('3x10', lift)).toEqual({ sets: 3, reps: 10, loadKg: 20 });
    expect(reading('9x50', lift)).toEqual({ sets: 9, reps: 50, loadKg: 20 });
    expect(reading('10-8-6', lift)).toEqual({ sets: 3, repsPerSet: [10, 8, 6], loadKg: 20 });
    expect(reading('30s', lift)).toEqual({ sets: 3, holdSeconds: 30, loadKg: 20 });
    expect(reading('12 min', lift)).toEqual({ sets: 1, minutes: 12 });
    const carry = { sets: 1, minutes: 2, loadKg: 12, perDay: 1, daysPerWeek: 2 };
    expect(reading('3 min', carry)).toEqual({ sets: 1, minutes: 3, loadKg: 12 });
    expect(reading('2x20', carry)).toEqual({ sets: 2, reps: 20 });
    expect(reading('3x10 15 kg', lift)).toEqual({ sets: 3, reps: 10, loadKg: 15 });
    for (const text of ['3x10 no weight', '3x10, without weight', '3x10 without a load', '3x10 no kg']) {
      expect(reading(text, lift)).withContext(text).toEqual({ sets: 3, reps: 10 });
    }
    expect(reading('no weight', lift)).toEqual({ sets: 3, reps: 8, repRange: [8, 12] });
    expect(reading('3x10 0 kg', lift)).toBe('Load: 0.5 to 300 kg, or "no weight".');
    expect(reading('no weight', { sets: 1, loadKg: 20, perDay: 1, daysPerWeek: 7 })).toMatch(/^A dose needs/);
  });

  it('keeps the hold that was not typed, from repetitions to repetitions, and takes it away where that is typed', () => {
    const brace = aDose({ sets: 2, reps: 8, holdSeconds: 8 });
    const kept = { sets: 2, reps: 10, holdSeconds: 8 };
    expect(reading('2x10', brace)).toEqual(kept);
    expect(reading('10', brace)).toEqual(kept);
    expect(reading('2x10 5 kg', brace)).toEqual({ ...kept, loadKg: 5 });
    expect(reading('2x8-12', brace)).toEqual({ sets: 2, reps: 8, repRange: [8, 12], holdSeconds: 8 });
    expect(reading('5-4-3', brace)).toEqual({ sets: 3, repsPerSet: [5, 4, 3], holdSeconds: 8 });
    const pyramid = { sets: 3, repsPerSet: [5, 4, 3], holdSeconds: 8, perDay: 1, daysPerWeek: 7 };
    expect(reading('2x10', pyramid)).toEqual(kept);
    const ranged = { sets: 2, repRange: [8, 12], holdSeconds: 8, perDay: 1, daysPerWeek: 7 } as const;
    expect(reading('2x10', ranged)).toEqual(kept);
    expect(reading('2x10 5s', brace)).toEqual({ ...kept, holdSeconds: 5 });
    expect(reading('5 kg', brace)).toEqual({ sets: 2, reps: 8, holdSeconds: 8, loadKg: 5 });
    for (const text of ['2x10 no hold', '2x10, without holds', '2x10 without a hold']) {
      expect(reading(text, brace)).withContext(text).toEqual({ sets: 2, reps: 10 });
    }
    expect(reading('no hold', brace)).toEqual({ sets: 2, reps: 8 });
    expect(reading('2x10 0s', brace)).toBe('Hold: 1 to 120 s, or "no hold".');
  });

  it('leaves a hold behind that was not one of repetitions, and one that repetitions are left for', () => {
    const plank = { sets: 3, holdSeconds: 30, perDay: 1, daysPerWeek: 7 };
    expect(reading('3x10', plank)).withContext('ten holds of 30 s are not meant').toEqual({ sets: 3, reps: 10 });
    const brace = aDose({ sets: 2, reps: 8, holdSeconds: 8 });
    expect(reading('12 min', brace)).toEqual({ sets: 1, minutes: 12 });
    expect(reading('20s', brace)).toEqual({ sets: 2, holdSeconds: 20 });
    const timed = { sets: 1, reps: 8, minutes: 5, holdSeconds: 8, perDay: 1, daysPerWeek: 7 };
    expect(reading('2x10', timed)).toEqual({ sets: 2, reps: 10 });
    expect(reading('2x10 5 min', brace)).toEqual({ sets: 2, reps: 10, minutes: 5 });
    expect(reading('no hold', plank)).toMatch(/^A dose needs/);
    expect(readDose('2x10, once a day, every day.', brace)).toEqual({ dose: aDose({ sets: 2, reps: 10 }) });
  });

  it('refuses what no one could mean: 900 sets, 9000 repetitions, a hold of an hour', () => {
    expect(reading('900x9000')).toBe('Sets: 1 to 10.');
    expect(reading('1.25x8')).toBe('Sets: 1 to 10.');
    expect(reading('9x9000')).toBe('Repetitions: 1 to 100.');
    expect(reading('3x1 3600s')).toBe('Hold: 1 to 120 s.');
    expect(reading('3x1 hold 60 min')).toMatch(/was not understood/);
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
        const read = readDose(text, { ...base, holdSeconds: 5 });
        if ('dose' in read) expect(doseProblem(read.dose)).toBeUndefined();
        else expect(read.problem).not.toBe('');
      }),
      1000,
    );
  });
});

describe('what is said beside the amount', () => {
  const from = aDose({ sets: 3, reps: 8, side: 'both', perDay: 2, when: ['morning', 'evening'] });
  const changed = (text: string, dose: Dose = from): Partial<Dose> | string => {
    const read = readDose(text, dose);
    if ('problem' in read) return read.problem;
    const before = Object.entries(dose).map(([field, value]) => [field, JSON.stringify(value)]);
    const known = new Map(before as [string, string][]);
    return Object.fromEntries(
      Object.entries(read.dose).filter(([field, value]) => known.get(field) !== JSON.stringify(value)),
    );
  };
  const typed: Readonly<Record<string, Partial<Dose>>> = {
    '3x8 8s @5': { holdSeconds: 8, effort: 5 },
    '3x8 rpe 5': { effort: 5 },
    '3x8, effort 5 of 10': { effort: 5 },
    '@4,5': { effort: 4.5 },
    '3x8 rest 60s': { restSeconds: 60 },
    'rest 2 min': { restSeconds: 120 },
    'rest 45': { restSeconds: 45 },
    'tues and thurs': { daysPerWeek: 2, days: ['Tue', 'Thu'] },
    'at noon': { perDay: 1, when: ['midday'] },
    'tempo slow': { tempo: 'slow' },
    '3x8 7,5 kg': { loadKg: 7.5 },
    '7.5kg': { loadKg: 7.5 },
    '3 sets of 8': {},
    '3 sets of 8 to 12': { repRange: [8, 12] },
    '2 sets of 10 reps with 5 kg': { sets: 2, reps: 10, loadKg: 5 },
    '8-12': { repRange: [8, 12] },
    '3 × 10 (8 to 12)': { reps: 10, repRange: [8, 12] },
    '3x8 each side': {},
    'left side': { side: 'left' },
    alternating: { side: 'alternating' },
    'tempo 2-0-2': { tempo: '2-0-2' },
    '3x a week': { daysPerWeek: 3 },
    '3x/week': { daysPerWeek: 3 },
    '3 days a week': { daysPerWeek: 3 },
    'every day': {},
    'mon wed fri': { daysPerWeek: 3, days: ['Mon', 'Wed', 'Fri'] },
    'Fridays and Mondays': { daysPerWeek: 2, days: ['Mon', 'Fri'] },
    'twice a day': {},
    evening: { perDay: 1, when: ['evening'] },
    '3x a day, in the morning, midday and evening': { perDay: 3, when: ['morning', 'midday', 'evening'] },
  };
  for (const [text, expected] of Object.entries(typed)) {
    it(`reads "${text}"`, () => {
      expect(changed(text)).toEqual(expected);
    });
  }

  it('forgets the days and the times of day that were named for another number', () => {
    const named = aDose({ daysPerWeek: 2, days: ['Mon', 'Thu'], perDay: 2, when: ['morning', 'evening'] });
    expect(readDose('3x a week', named)).toEqual({
      dose: aDose({ daysPerWeek: 3, perDay: 2, when: ['morning', 'evening'] }),
    });
    expect(readDose('once a day', named)).toEqual({ dose: aDose({ daysPerWeek: 2, days: ['Mon', 'Thu'] }) });
    expect(readDose('2x a week', named)).toEqual({ dose: named });
    expect(readDose('2x a day', named)).toEqual({ dose: named });
    expect(readDose('3x5', named)).toEqual({ dose: { ...named, sets: 3 } });
  });

  it('reads a comma between numbers as the end of the first, but in a weight that follows them', () => {
    expect(reading('2x8,8s')).toEqual({ sets: 2, reps: 8, holdSeconds: 8 });
    expect(reading('3x5,5 kg')).toEqual({ sets: 3, reps: 5, loadKg: 5 });
    expect(reading('3x5, 7,5 kg')).toEqual({ sets: 3, reps: 5, loadKg: 7.5 });
  });

  it('refuses what is said twice, what falls in a range, and more than there is', () => {
    expect(reading('2x8 5s 8s')).toMatch(/"8s" was not understood/);
    for (const text of ['2x8 5-4', '5-4 8', '5-4 4-3', '8 to 12 8']) {
      expect(reading(text))
        .withContext(text)
        .toMatch(/was not understood/);
    }
    expect(reading('3 sets')).toBe('A dose needs repetitions, a hold or minutes.');
    expect(reading('2x8 5 kg no weight')).toMatch(/"no weight" was not understood/);
    expect(reading('2x8 no weight 5 kg')).toMatch(/"5 kg" was not understood/);
    expect(reading('2x8 5s no hold')).toMatch(/"no hold" was not understood/);
    expect(reading('2x8 no hold 5s')).toMatch(/"5s" was not understood/);
    expect(reading('2x12 to 8')).toMatch(/the fewer first/);
    expect(reading('2x8 @11')).toBe('Effort: 0 to 10 of 10.');
    expect(reading('2x8 8 days a week')).toBe('Days a week: 1 to 7 days a week.');
    expect(reading('2x8 rest 20 min')).toBe('Rest: 5 to 600 s.');
  });

  it('shows no more than the beginning of what it did not understand', () => {
    expect(reading('a text of 24 characters!')).toMatch(/^"a text of 24 characters!" was/);
    expect(reading('a text of 25 characters!!')).toMatch(/^"a text of 25 characters!…" was/);
    expect(reading('2x8 and then some words that somebody pasted')).toBe(
      '"then some words that som…" was not understood. Type 2x8 8s, 3x5 20 kg or 12 min.',
    );
  });
});
