import { catalogue } from '../catalogue';
import { type Dose, progressionAxes } from '../exercise';
import { aDose } from '../testing/exercises';
import { anItem } from '../testing/record';
import { itemFor } from './program-item';
import { schemeInWords, schemeRemark } from './scheme-words';

describe('a scheme in words', () => {
  it('says what grows', () => {
    expect(schemeInWords({ axis: 'hold-reps' })).toBe('adds reps, not seconds');
    expect(schemeInWords({ axis: 'minutes' })).toBe('+10\u00a0% a week');
    expect(schemeInWords({ axis: 'reps' })).toBe('adds reps, then a set');
    expect(schemeInWords({ axis: 'lever' })).toBe('adds reps, then the next rung');
    expect(schemeInWords({ axis: 'base' })).toBe('adds reps, then the next rung');
    expect(schemeInWords({ axis: 'frequency' })).toBe('adds days');
    expect(schemeInWords({ axis: 'load' })).toBe('adds load');
    expect(schemeInWords({ axis: 'reps', waits: true })).toBe('the same until the next visit');
    for (const axis of progressionAxes) expect(schemeInWords({ axis })).withContext(axis).not.toBe('');
  });

  it('says what a load does: repetitions come first within a range, and under 5 kg, where a visit decides', () => {
    const words = (own: Partial<Dose>, percent?: number) =>
      schemeInWords({ axis: 'load', ...(percent === undefined ? {} : { percent }) }, aDose(own)).replaceAll(
        '\u00a0',
        ' ',
      );
    expect(words({ loadKg: 20 })).toBe('+5 % load a week');
    expect(words({ loadKg: 20 }, 2)).toBe('+2 % load a week');
    expect(words({ repRange: [8, 12], loadKg: 20 }, 2)).toBe('reps to 12, then +2 % load');
    expect(words({ repRange: [8, 12], loadKg: 4 })).toBe('reps to 12, then +0.5 kg at a visit');
    expect(words({ loadKg: 4.5 })).toBe('adds reps, then +0.5 kg at a visit');
    expect(words({ loadKg: 5 })).toBe('+5 % load a week');
    expect(words({})).toBe('adds reps, then a set');
    expect(schemeInWords({ axis: 'load', waits: true }, aDose({ loadKg: 20 }))).toBe('the same until the next visit');
  });
});

describe('a remark on a scheme', () => {
  const held = (holdSeconds: number) => aDose({ reps: 5, holdSeconds });

  it('is made on holds longer than 10 s where repetitions grow (McGill: 8 to 10 s, more repetitions, as reported)', () => {
    expect(schemeRemark(anItem('plank', { start: held(10), scheme: { axis: 'hold-reps' } }))).toBeUndefined();
    expect(schemeRemark(anItem('plank', { start: held(11), scheme: { axis: 'hold-reps' } }))).toMatch(
      /8 to 10\u00a0s.*McGill/,
    );
    const later = anItem('plank', { start: held(8), scheme: { axis: 'hold-reps' }, overrides: { 3: held(20) } });
    expect(schemeRemark(later)).toBeDefined();
  });

  it('is made on nothing else, and on no exercise as the library has it', () => {
    expect(schemeRemark(anItem('plank', { start: held(30), scheme: { axis: 'reps' } }))).toBeUndefined();
    expect(catalogue.filter((exercise) => schemeRemark(itemFor(exercise, 'a')))).toEqual([]);
  });
});
