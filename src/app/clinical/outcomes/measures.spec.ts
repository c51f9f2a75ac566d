import { measureById, measureIds, measures, scoreInWords, scoreProblem, type MeasureId } from './measures';

describe('a measure', () => {
  it('is there for every id, once and in its order', () => {
    expect(measures.map(({ id }) => id)).toEqual([...measureIds]);
  });

  it('is judged by a figure that has a source, or by nothing', () => {
    expect(measures.filter(({ matters }) => matters !== undefined).map(({ id, matters }) => [id, matters])).toEqual([
      ['pain', 2],
      ['rmdq', 5],
      ['odi', 10],
      ['psfs', 2],
      ['extensor-endurance', 32],
    ]);
    for (const { id, matters, judgedBy, source, figures } of measures) {
      expect(matters === undefined)
        .withContext(id)
        .toBe(judgedBy === 'nothing');
      if (matters === undefined) continue;
      expect(source).withContext(id).toMatch(/\d{4}/);
      expect(figures[0]?.value).withContext(id).toBe(matters);
    }
    for (const figure of measures.flatMap(({ figures }) => figures)) expect(figure.source).toMatch(/\d{4}/);
  });

  it('of the extensors says how its error was derived: 1.96 x 1.414 x SEM (CLINICAL.md 4.1)', () => {
    const { source, figures } = measureById('extensor-endurance');
    expect(source).toContain('derived');
    expect(figures.map(({ value }) => value)).toEqual([
      Math.round(1.96 * Math.SQRT2 * 11.6),
      Math.round(1.96 * Math.SQRT2 * 17.4),
    ]);
  });

  it('with a licence says why its questions are not shown', () => {
    expect(measureById('odi').licence).toContain('Mapi');
    expect(measureById('start-back').licence).toContain('non-commercial');
    expect(measureById('start-back').notes.join()).toContain('not an outcome');
    expect(measureById('global-change').notes.join()).toContain('No change threshold');
  });

  it('that is not there is a mistake of the program', () => {
    expect(() => measureById('fabq' as MeasureId)).toThrowError(RangeError);
  });
});

describe('a score', () => {
  it('within the range and on a step is taken', () => {
    for (const [id, score] of [
      ['pain', 0],
      ['pain', 10],
      ['rmdq', 24],
      ['odi', 100],
      ['psfs', 6.3],
      ['psfs', 0.7],
      ['global-change', -5],
      ['extensor-endurance', 240],
      ['five-times-sit-to-stand', 12.4],
      ['six-minute-walk', 420],
    ] as const) {
      expect(scoreProblem(measureById(id), score))
        .withContext(`${id} ${score}`)
        .toBeUndefined();
    }
  });

  it('out of range, between steps or no number at all is refused with the range', () => {
    for (const [id, score, problem] of [
      ['pain', 11, 'Pain: 0 to 10.'],
      ['pain', -1, 'Pain: 0 to 10.'],
      ['pain', 3.5, 'Pain: 0 to 10, a whole number.'],
      ['psfs', 3.25, 'PSFS: 0 to 10, in tenths.'],
      ['rmdq', 25, 'RMDQ: 0 to 24.'],
      ['odi', 101, 'ODI: 0 to 100\u00a0%.'],
      ['psfs', 10.1, 'PSFS: 0 to 10.'],
      ['psfs', Number.NaN, 'PSFS: 0 to 10.'],
      ['odi', Number.POSITIVE_INFINITY, 'ODI: 0 to 100\u00a0%.'],
      ['extensor-endurance', 241, 'Extensor: 0 to 240\u00a0s.'],
      ['chair-stand-30s', 7.5, 'Chair stand: 0 to 60 stands, a whole number.'],
      ['global-change', -6, 'Global change: -5 to 5.'],
    ] as const) {
      expect(scoreProblem(measureById(id), score))
        .withContext(`${id} ${score}`)
        .toBe(problem);
    }
  });

  it('reads with its range or its unit', () => {
    const words = (id: MeasureId, score: number) => scoreInWords(measureById(id), score);
    expect(words('rmdq', 13)).toBe('13 of 24');
    expect(words('odi', 38)).toBe('38\u00a0%');
    expect(words('extensor-endurance', 146)).toBe('146\u00a0s');
    expect(words('chair-stand-30s', 1)).toBe('1\u00a0stand');
    expect(words('six-minute-walk', 420)).toBe('420\u00a0m');
    expect(words('global-change', 0)).toBe('no change');
    expect(words('global-change', 3)).toBe('better, 3 of 5');
    expect(words('global-change', -2)).toBe('worse, 2 of 5');
    expect(words('global-change', 5)).toBe('completely recovered');
  });
});
