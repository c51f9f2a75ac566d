import fc from 'fast-check';
import { holds } from '../testing/holds';
import { changeOf, roomLeft, saysOtherwise } from './change';
import { measureById, measures, type MeasureId } from './measures';

const change = (id: MeasureId, from: number, to: number) => changeOf(measureById(id), from, to);

describe('a change in a score', () => {
  it('matters when it reaches both the points and 30 % of the first score (Ostelo 2008)', () => {
    expect(change('pain', 6, 4)).toEqual({
      points: -2,
      percent: -33,
      direction: 'better',
      judged: true,
      meaningful: true,
      detected: false,
    });
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
  });

  it('for the worse matters by the same measure', () => {
    expect(change('pain', 4, 6)).toEqual({
      points: 2,
      percent: 50,
      direction: 'worse',
      judged: true,
      meaningful: true,
      detected: false,
    });
  });

  it('from 0 has no percentage, and goes by its points', () => {
    expect(change('pain', 0, 2)).toEqual({
      points: 2,
      direction: 'worse',
      judged: true,
      meaningful: true,
      detected: false,
    });
    expect(change('pain', 0, 1).meaningful).toBeFalse();
    expect(change('pain', 0, 0)).toEqual({
      points: 0,
      direction: 'same',
      judged: true,
      meaningful: false,
      detected: false,
    });
  });

  it('of the extensor test is held against the error of measurement, without a percentage', () => {
    expect(change('extensor-endurance', 150, 182)).toEqual({
      points: 32,
      percent: 21,
      direction: 'better',
      judged: true,
      meaningful: false,
      detected: true,
    });
    expect(change('extensor-endurance', 60, 91).detected)
      .withContext('31 s, 52 %')
      .toBeFalse();
  });

  it('of the PSFS is held against the error of measurement (MDC90 of 2, as reported), and never called important', () => {
    expect(change('psfs', 3, 5)).toEqual(jasmine.objectContaining({ detected: true, meaningful: false, judged: true }));
    expect(change('psfs', 8, 6).detected)
      .withContext('2 points, 25 %')
      .toBeTrue();
    expect(change('psfs', 3, 4.9).detected).toBeFalse();
    expect(change('psfs', 0, 10).meaningful).toBeFalse();
  });

  it('is held against the error of measurement only where no important change is known', () => {
    const both = { ...measureById('psfs'), matters: 3 };
    expect(changeOf(both, 3, 5.5)).toEqual(
      jasmine.objectContaining({ judged: true, meaningful: false, detected: false }),
    );
    expect(changeOf(both, 3, 6)).toEqual(jasmine.objectContaining({ meaningful: true, detected: false }));
  });

  it('without a known figure is not judged, however large', () => {
    for (const id of [
      'six-minute-walk',
      'chair-stand-30s',
      'flexor-endurance',
      'start-back',
      'global-change',
    ] as const) {
      expect(change(id, 1, 5))
        .withContext(id)
        .toEqual(jasmine.objectContaining({ judged: false, meaningful: false, detected: false }));
    }
  });

  it('of what the patient says has no share of a first score', () => {
    expect(change('global-change', -2, 3)).toEqual({
      points: 5,
      direction: 'better',
      judged: false,
      meaningful: false,
      detected: false,
    });
  });

  it("is better downwards, and upwards on the patient's own activities and in what is held, counted or walked", () => {
    for (const { id, better } of measures) {
      expect(change(id, 5, 3).direction)
        .withContext(id)
        .toBe(better === 'lower' ? 'better' : 'worse');
    }
    expect(measures.filter(({ better }) => better === 'lower').map(({ id }) => id)).toEqual([
      'pain',
      'rmdq',
      'odi',
      'start-back',
      'five-times-sit-to-stand',
    ]);
  });

  it('and back again is as many points the other way, and one point never matters', () => {
    const scores = fc.constantFrom(...measures).chain((measure) => {
      const least = Math.ceil(measure.least / measure.step);
      const score = fc.integer({ min: least, max: Math.floor(measure.most / measure.step) });
      return fc.tuple(fc.constant(measure), score, score);
    });
    holds(
      fc.property(scores, ([measure, one, other]) => {
        const [from, to] = [one * measure.step, other * measure.step];
        const there = changeOf(measure, from, to);
        const back = changeOf(measure, to, from);
        expect(there.points + back.points).toBe(0);
        if (there.meaningful || there.detected) {
          expect(Math.abs(there.points)).toBeGreaterThanOrEqual(measure.matters ?? measure.detectable ?? Infinity);
          expect(Math.abs(there.points)).toBeGreaterThan(1);
          expect(there.detected).toBe(measure.matters === undefined);
        }
        if (there.direction === 'better') expect(back.direction).toBe('worse');
      }),
    );
  });
});

describe('the ends of the RMDQ', () => {
  it('leave little room below 4 and above 20 (Roland & Fairbank 2000)', () => {
    const room = (score: number) => roomLeft(measureById('rmdq'), score);
    expect(room(3)).toContain('better');
    expect(room(4)).toBeUndefined();
    expect(room(20)).toBeUndefined();
    expect(room(21)).toContain('worse');
    expect(roomLeft(measureById('pain'), 0)).toBeUndefined();
  });
});

describe('what the patient says', () => {
  it('can go against the RMDQ', () => {
    expect(saysOtherwise(change('rmdq', 14, 9), -2)).toBeTrue();
    expect(saysOtherwise(change('rmdq', 9, 14), 1)).toBeTrue();
  });

  it('does not where both go the same way, nothing changed, or the score moved by one point', () => {
    expect(saysOtherwise(change('rmdq', 14, 9), 2)).toBeFalse();
    expect(saysOtherwise(change('rmdq', 14, 9), 0)).toBeFalse();
    expect(saysOtherwise(change('rmdq', 14, 14), -3)).toBeFalse();
    expect(saysOtherwise(change('rmdq', 14, 13), -3)).toBeFalse();
    expect(saysOtherwise(change('rmdq', 9, 14), 0)).toBeFalse();
    expect(saysOtherwise(change('rmdq', 9, 14), -2)).toBeFalse();
  });
});
