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
    expect(words('psfs', 0, 1).words).toBe('up 1 point since 1 Oct 2026');
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

  it('is not held against a mean of other ones', () => {
    expect(
      scoreChangeInWords(psfs, before, { score: 7, parts: { activities: [{ name: 'Lifting', score: 7 }] } }),
    ).toEqual({
      words: 'other activities than on 1 Oct 2026, when the mean was 3',
      judgement: '',
      matters: false,
    });
  });

  it('is held against one of the same, and against one whose activities were not kept', () => {
    const now = {
      score: 6,
      parts: {
        activities: [
          { ...garden, score: 6 },
          { ...lifting, score: 6 },
        ],
      },
    };
    expect(scoreChangeInWords(psfs, before, now).matters).toBeTrue();
    expect(scoreChangeInWords(psfs, { date: '2026-10-01', score: 3 }, now).matters).toBeTrue();
  });
});

describe('a criterion in words', () => {
  it('has its source, or says that there is none', () => {
    expect(criterionInWords(measureById('odi'))).toBe('A change matters from 10 points and 30\u00a0% (Ostelo 2008).');
    expect(criterionInWords(measureById('extensor-endurance'))).toMatch(
      /^The error of measurement is 32\u00a0s \(derived/,
    );
    expect(criterionInWords(measureById('global-change'))).toContain('No change threshold is known');
    expect(criterionInWords(measureById('chair-stand-30s'))).toContain('own trend');
  });
});
