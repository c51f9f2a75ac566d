import fc from 'fast-check';
import type { Dose } from '../exercise';
import { anyFullDose } from '../testing/arbitraries';
import { aDose } from '../testing/exercises';
import { holds } from '../testing/holds';
import { doseProblem } from './dose';
import { doseInFull } from './dose-text';
import { readDose, readEdited } from './read-dose';

describe('a dose in full', () => {
  it('says everything, and is whole: what it does not say is not meant', () => {
    const dose = aDose({ sets: 2, reps: 8, holdSeconds: 8, side: 'both', effort: 5, restSeconds: 60, perDay: 2 });
    const words = '2 × 8, hold 8 s, each side, effort 5, rest 60 s, twice a day, every day.';
    expect(doseInFull(dose)).toBe(words);
    expect(readDose(words, aDose({ loadKg: 20, side: 'alternating', tempo: 'slow', when: ['evening'] }))).toEqual({
      dose,
    });
    expect(doseInFull(aDose({ daysPerWeek: 2, days: ['Mon', 'Thu'], when: ['evening'] }))).toBe(
      '1 × 5, once a day, evening, Mon and Thu.',
    );
  });

  it('keeps the sets where it has none of its own', () => {
    expect(readDose('8, once a day, every day.', aDose({ sets: 3, reps: 5, loadKg: 20 }))).toEqual({
      dose: aDose({ sets: 3, reps: 8 }),
    });
    expect(readDose('8, once a day, mon.', aDose({ loadKg: 20 }))).toEqual({
      dose: aDose({ reps: 8, daysPerWeek: 1, days: ['Mon'] }),
    });
  });

  it('is not whole where it says how often by day or by week alone', () => {
    const from = aDose({ side: 'left', tempo: 'slow' });
    expect(readDose('2x8, twice a day.', from)).toEqual({ dose: { ...from, sets: 2, reps: 8, perDay: 2 } });
    expect(readDose('2x8, 3 days a week.', from)).toEqual({ dose: { ...from, sets: 2, reps: 8, daysPerWeek: 3 } });
  });

  it('says a tempo of any kind that can be typed', () => {
    for (const tempo of ['slow', '2-0-2', '10-0-10']) {
      const words = doseInFull(aDose({ tempo }));
      expect(words).toContain(`tempo ${tempo}`);
      expect(readDose(words, aDose())).toEqual({ dose: aDose({ tempo }) });
    }
    expect(doseInFull(aDose({ tempo: '2 - 0' }))).not.toContain('tempo');
  });

  it('is not whole without its full stop, nor a full stop alone', () => {
    expect(readDose('2x8, twice a day, every day', aDose({ side: 'left' }))).toEqual({
      dose: aDose({ sets: 2, reps: 8, side: 'left', perDay: 2 }),
    });
    expect(readDose('2x8.', aDose({ side: 'left' }))).toEqual({ dose: aDose({ sets: 2, reps: 8, side: 'left' }) });
  });

  it('reads back as the same dose, whatever was there before', () => {
    holds(
      fc.property(anyFullDose, anyFullDose, (dose, other) => {
        expect(doseProblem(dose)).toBeUndefined();
        expect(readDose(doseInFull(dose), other)).toEqual({ dose });
      }),
      1000,
    );
  });

  it('leaves out a tempo in words of its own, which cannot be typed', () => {
    const dose = aDose({ tempo: 'slow down, then up' });
    expect(doseInFull(dose)).toBe('1 × 5, once a day, every day.');
  });
});

describe('a dose that was edited where it stood', () => {
  const lift = aDose({ sets: 3, reps: 8, holdSeconds: 8, loadKg: 5, effort: 4 });
  const { holdSeconds, loadKg, ...rest } = lift;

  it('goes without the hold or the weight that was deleted', () => {
    expect(readEdited('3 × 8, 5 kg', lift)).toEqual({ dose: { ...rest, loadKg } });
    expect(readEdited('3 × 8, hold 8 s', lift)).toEqual({ dose: { ...rest, holdSeconds } });
    expect(readEdited('3 × 8', lift)).toEqual({ dose: rest });
  });

  it('goes without the weight of a range of which nobody counted yet', () => {
    const range: Dose = { sets: 3, repRange: [8, 12], loadKg: 20, perDay: 1, daysPerWeek: 3 };
    const read = readEdited('3 × 8 to 12', range);
    expect('dose' in read && [read.dose.repRange, read.dose.loadKg]).toEqual([[8, 12], undefined]);
  });

  it('keeps both where anything else was changed, or no amount was said', () => {
    expect(readEdited('3 × 10', lift)).toEqual({ dose: { ...lift, reps: 10 } });
    expect(readEdited('effort 4', lift)).toEqual({ dose: lift });
    expect(readEdited('3 × 8, hold 8 s, 5 kg', lift)).toEqual({ dose: lift });
    expect(readEdited('lots', lift)).toEqual(readDose('lots', lift));
  });
});
