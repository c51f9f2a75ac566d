import { measureById, type MeasureId } from '../../clinical';
import { scoreChangeInWords, criterionInWords } from './outcome-words';

const words = (id: MeasureId, before: number, now: number) =>
  scoreChangeInWords(measureById(id), { date: '2026-10-01', score: before }, { score: now });

describe('a change in words', () => {
  it('has its size, its share and its day', () => {
    expect(words('rmdq', 8, 13)).toEqual({
      words: 'up 5 points (63\u00a0%) since 1 Oct 2026',
      judgement: 'worse, a change that matters',
      matters: true,
    });
    expect(words('pain', 0, 1).words).toBe('up 1 point since 1 Oct 2026');
    expect(words('odi', 40, 40)).toEqual({
      words: 'the same since 1 Oct 2026',
      judgement: 'no change',
      matters: false,
    });
  });

  it('has the unit of the test, and no judgement where no figure is known', () => {
    expect(words('chair-stand-30s', 10, 11)).toEqual({
      words: 'up 1 stand (10\u00a0%) since 1 Oct 2026',
      judgement: '',
      matters: false,
    });
    expect(words('flexor-endurance', 60, 60).judgement).toBe('');
  });

  it('of the extensor test speaks of error, not of importance', () => {
    expect(words('extensor-endurance', 100, 131).judgement).toBe('within the error of measurement');
    expect(words('extensor-endurance', 100, 132).judgement).toBe('better, by more than the error of measurement');
  });
});

describe('a mean of activities', () => {
  const psfs = measureById('psfs');
  const [lifting, garden] = [
    { name: 'Lifting', score: 2 },
    { name: 'Garden', score: 4 },
  ];
  const before = { date: '2026-10-01', score: 3, parts: { activities: [lifting, garden] } };
  /** The same activities, in another order. */
  const of = (score: number) => ({ score, parts: { activities: [garden, lifting] } });

  it('is not held against a mean of other ones', () => {
    expect(
      scoreChangeInWords(psfs, before, { score: 7, parts: { activities: [{ name: 'Lifting', score: 7 }] } }),
    ).toEqual({
      words: 'other activities than on 1 Oct 2026, when the mean was 3',
      judgement: '',
      matters: false,
    });
  });

  it('is held against one of the same, by the error of measurement and not by importance', () => {
    const change = scoreChangeInWords(psfs, before, of(6));
    expect(change.words).toBe('up 3 points (100\u00a0%) since 1 Oct 2026');
    expect(change.judgement).toBe('better, by more than the error of measurement');
    expect(change.matters).toBeTrue();
    expect(scoreChangeInWords(psfs, before, of(4.9)).judgement).toBe('within the error of measurement');
  });

  it('is not compared where the activities of one were not recorded', () => {
    const words =
      'cannot be compared with 1 Oct 2026, when the mean was 3: the activities were not recorded both times';
    const unrecorded = { date: '2026-10-01', score: 3 };
    for (const [then, now] of [
      [unrecorded, of(6)],
      [before, { score: 6 }],
      [unrecorded, { score: 6 }],
    ] as const) {
      expect(scoreChangeInWords(psfs, then, now)).toEqual({ words, judgement: '', matters: false });
    }
  });
});

describe('a criterion in words', () => {
  it('has its source, or says that there is none', () => {
    expect(criterionInWords(measureById('odi'))).toBe('A change matters from 10 points and 30\u00a0% (Ostelo 2008).');
    expect(criterionInWords(measureById('extensor-endurance'))).toMatch(
      /^The error of measurement is 32\u00a0s \(derived/,
    );
    expect(criterionInWords(measureById('psfs'))).toBe(
      'The error of measurement is 2 points (MDC90, Stratford 1995, as reported on the form).',
    );
    expect(criterionInWords(measureById('global-change'))).toContain('No change threshold is known');
    expect(criterionInWords(measureById('chair-stand-30s'))).toContain('own trend');
  });
});
