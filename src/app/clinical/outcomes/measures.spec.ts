import { measureById, measureIds, measures, scoreInWords, scoreProblem, type MeasureId } from './measures';

describe('a measure', () => {
  it('is there for every id, once and in its order', () => {
    expect(measures.map(({ id }) => id)).toEqual([...measureIds]);
  });

  it('is judged by a figure that has a source, or by nothing', () => {
    const judged = measures.filter(({ matters, detectable }) => (matters ?? detectable) !== undefined);
    expect(judged.map(({ id, matters, detectable }) => [id, matters, detectable])).toEqual([
      ['pain', 2, undefined],
      ['rmdq', 5, undefined],
      ['odi', 10, undefined],
      ['psfs', undefined, 2],
      ['extensor-endurance', undefined, 32],
    ]);
    for (const { id, matters, detectable, source, figures } of judged) {
      expect(source).withContext(id).toMatch(/\d{4}/);
      expect(figures[0]?.value)
        .withContext(id)
        .toBe(matters ?? detectable);
      expect(figures[0]?.what)
        .withContext(id)
        .toMatch(matters === undefined ? /detectable|error of measurement/ : /^smallest important change/);
    }
    for (const figure of measures.flatMap(({ figures }) => figures)) expect(figure.source).toMatch(/\d{4}/);
  });

  it('has the name, the range and the way of its publication', () => {
    const rows = measures.map(({ short, name, kind, least, most, better }) =>
      [short, name, kind, `${least} to ${most}`, better].join(' | '),
    );
    expect(rows).toEqual([
      'Pain | Numeric pain rating scale | scale | 0 to 10 | lower',
      'RMDQ | Roland-Morris Disability Questionnaire | scale | 0 to 24 | lower',
      'ODI | Oswestry Disability Index, total | percent | 0 to 100 | lower',
      'PSFS | Patient-Specific Functional Scale, mean | scale | 0 to 10 | higher',
      'STarT Back | STarT Back screening tool, total | scale | 0 to 9 | lower',
      'Global change | Global change, as the patient says it | change | -5 to 5 | higher',
      'Extensor | Trunk extensor endurance (Sorensen) | seconds | 0 to 240 | higher',
      'Flexor | Trunk flexor endurance, 60 degrees | seconds | 0 to 1200 | higher',
      'Side bridge left | Side bridge, left | seconds | 0 to 1200 | higher',
      'Side bridge right | Side bridge, right | seconds | 0 to 1200 | higher',
      'Chair stand | 30-second chair stand | stands | 0 to 60 | higher',
      'Five stands | Five times sit-to-stand | seconds | 0.1 to 300 | lower',
      'Six-minute walk | Six-minute walk | metres | 0 to 1500 | higher',
    ]);
    expect(measures.filter(({ stratifies }) => stratifies).map(({ id }) => id)).toEqual(['start-back']);
  });

  it('has every figure of CLINICAL.md 4.1, what it is of, and says whose it is', () => {
    const figuresOf = (id: MeasureId) =>
      measureById(id).figures.map(
        ({ value, what }) => `${typeof value === 'number' ? value : value.join('-')} ${what}`,
      );
    expect(figuresOf('pain')).toEqual([
      '2 smallest important change',
      '1.5-3.5 smallest important change, by how it is asked',
    ]);
    expect(figuresOf('rmdq')).toEqual(['5 smallest important change']);
    expect(figuresOf('odi')).toEqual(['10 smallest important change', '12 smallest important change']);
    expect(figuresOf('psfs')).toEqual([
      '2 smallest detectable change of the mean (MDC90)',
      '3 smallest detectable change of one activity (MDC90)',
      '1.3 small important change',
      '2.3 medium important change',
      '2.7 large important change',
    ]);
    expect(figuresOf('extensor-endurance')[1]).toBe('48 the same in people without pain');
    const known = ['pain', 'rmdq', 'odi', 'psfs', 'extensor-endurance'];
    for (const { id, figures, source } of measures) {
      expect(figures.length > 0)
        .withContext(id)
        .toBe(known.includes(id));
      expect(source).withContext(id).not.toBe('');
    }
    expect(measureById('flexor-endurance').source).toContain('McGill, Childs & Liebenson 1999');
    expect(measureById('global-change').source).toContain('Kamper 2010');
    expect(measureById('start-back').source).toBe('Keele University');
    expect(measureById('six-minute-walk').source).toBe('no figure for back pain was seen');
  });

  it('says what a reader should know of it', () => {
    expect(measureById('rmdq').notes.join()).toContain('while they say that they are worse (PMC4419506)');
    expect(measureById('psfs').notes.join()).toContain('1.3 points, is less than the error of measurement');
    expect(measureById('extensor-endurance').notes.join()).toMatch(/stopped at 240 s.*important is not known/);
    for (const { id, notes } of measures.filter(({ kind, figures }) => kind !== 'scale' && figures.length === 0)) {
      expect(notes.join())
        .withContext(id)
        .toMatch(/own trend|No change threshold/);
    }
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
    expect(() => measureById('fabq' as MeasureId)).toThrowError(RangeError, 'No measure fabq');
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
    expect(words('chair-stand-30s', 12)).toBe('12\u00a0stands');
    expect(words('global-change', -5)).toBe('very much worse');
    expect(words('six-minute-walk', 420)).toBe('420\u00a0m');
    expect(words('global-change', 0)).toBe('no change');
    expect(words('global-change', 3)).toBe('better, 3 of 5');
    expect(words('global-change', -2)).toBe('worse, 2 of 5');
    expect(words('global-change', 5)).toBe('completely recovered');
  });
});
