import fc from 'fast-check';
import { holds } from '../testing/holds';
import { changeOf, measureById, measures, scoreProblem, type MeasureId } from './measures';

const change = (id: MeasureId, from: number, to: number) => changeOf(measureById(id), from, to);

describe('a change in a score', () => {
  it('matters when it reaches both the points and 30 % of the first score', () => {
    expect(change('pain', 6, 4)).toEqual({ points: -2, percent: -33, direction: 'better', meaningful: true });
    expect(change('pain', 8, 6).meaningful)
      .withContext('2 points, 25 %')
      .toBeFalse();
    expect(change('pain', 3, 2).meaningful)
      .withContext('1 point, 33 %')
      .toBeFalse();
    expect(change('rmdq', 16, 11).meaningful)
      .withContext('5 points, 31 %')
      .toBeTrue();
    expect(change('rmdq', 16, 12).meaningful)
      .withContext('4 points')
      .toBeFalse();
    expect(change('rmdq', 20, 15).meaningful)
      .withContext('5 points, 25 %')
      .toBeFalse();
    expect(change('odi', 40, 28).meaningful)
      .withContext('12 points, exactly 30 %')
      .toBeTrue();
    expect(change('odi', 61, 43).meaningful)
      .withContext('18 points, 29.5 %')
      .toBeFalse();
    expect(change('psfs', 3, 5).meaningful).toBeTrue();
    expect(change('psfs', 3, 4.9).meaningful).toBeFalse();
  });

  it('for the worse matters by the same measure', () => {
    expect(change('pain', 4, 6)).toEqual({ points: 2, percent: 50, direction: 'worse', meaningful: true });
  });

  it('from 0 has no percentage, and goes by its points', () => {
    expect(change('pain', 0, 2)).toEqual({ points: 2, direction: 'worse', meaningful: true });
    expect(change('pain', 0, 1).meaningful).toBeFalse();
    expect(change('pain', 0, 0)).toEqual({ points: 0, direction: 'same', meaningful: false });
  });

  it("is better downwards, and upwards on the patient's own activities", () => {
    for (const { id, better } of measures) {
      expect(change(id, 5, 3).direction)
        .withContext(id)
        .toBe(better === 'lower' ? 'better' : 'worse');
    }
    expect(measureById('psfs').better).toBe('higher');
    expect(measures.filter(({ better }) => better === 'higher')).toHaveSize(1);
  });

  it('and back again is as many points the other way', () => {
    const scores = fc.constantFrom(...measures).chain((measure) => {
      const score = fc.integer({ min: measure.least / measure.step, max: Math.round(measure.most / measure.step) });
      return fc.tuple(fc.constant(measure), score, score);
    });
    holds(
      fc.property(scores, ([measure, one, other]) => {
        const [from, to] = [one * measure.step, other * measure.step];
        const there = changeOf(measure, from, to);
        const back = changeOf(measure, to, from);
        expect(there.points + back.points).toBe(0);
        if (there.meaningful) expect(Math.abs(there.points)).toBeGreaterThanOrEqual(measure.matters);
        if (there.direction === 'better') expect(back.direction).toBe('worse');
      }),
    );
  });
});

describe('a measure', () => {
  it('has the smallest change that matters, with its source', () => {
    expect(measures.map(({ id, matters }) => [id, matters])).toEqual([
      ['pain', 2],
      ['rmdq', 5],
      ['odi', 10],
      ['psfs', 2],
    ]);
    for (const { id, source } of measures) expect(source).withContext(id).toMatch(/\d{4}/);
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
      ['pain', 3.5, 'Pain: 0 to 10.'],
      ['rmdq', 25, 'RMDQ: 0 to 24.'],
      ['odi', 101, 'ODI: 0 to 100.'],
      ['psfs', 10.1, 'PSFS: 0 to 10.'],
      ['psfs', Number.NaN, 'PSFS: 0 to 10.'],
      ['odi', Number.POSITIVE_INFINITY, 'ODI: 0 to 100.'],
    ] as const) {
      expect(scoreProblem(measureById(id), score))
        .withContext(`${id} ${score}`)
        .toBe(problem);
    }
  });
});
