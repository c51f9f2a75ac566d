import { catalogue } from '../catalogue';
import { progressionAxes } from '../exercise';
import { aDose } from '../testing/exercises';
import { anItem } from '../testing/record';
import { itemFor } from './program-item';
import { schemeInWords, schemeRemark } from './scheme-words';

describe('a scheme in words', () => {
  it('says what grows', () => {
    expect(schemeInWords({ axis: 'hold-reps' })).toBe('adds reps, not seconds');
    expect(schemeInWords({ axis: 'minutes' })).toBe('+10\u00a0% a week');
    expect(schemeInWords({ axis: 'load' })).toBe('+5\u00a0% load a week');
    expect(schemeInWords({ axis: 'reps', waits: true })).toBe('the same until the next visit');
    for (const axis of progressionAxes) expect(schemeInWords({ axis })).withContext(axis).not.toBe('');
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
