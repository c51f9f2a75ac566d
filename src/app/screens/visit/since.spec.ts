import { lastVisit, painRise, saysLegPain } from './since';
import { aChart, allNo, anEntry, aProgram, today } from './testing/visit-charts';

const visitOn = (date: string, own = {}) =>
  anEntry('visit-recorded', { date, redFlags: allNo, pain: {}, responses: [], decisions: [], ...own }, date);

describe('painRise', () => {
  it('is there from 2 points on, in pain now or in the worst', () => {
    expect(painRise({ now: 3, worst: 5 }, { now: 4, worst: 6 })).toBeUndefined();
    expect(painRise({ now: 3, worst: 5 }, { now: 5, worst: 5 })).toEqual({ which: 'now', from: 3, to: 5 });
    expect(painRise({ now: 3, worst: 5 }, { now: 3, worst: 7 })).toEqual({ which: 'worst', from: 5, to: 7 });
  });

  it('is the larger of two', () => {
    expect(painRise({ now: 1, worst: 3 }, { now: 3, worst: 8 })?.which).toBe('worst');
  });

  it('is not guessed where one of the two was not asked', () => {
    expect(painRise({}, { now: 9 })).toBeUndefined();
    expect(painRise({ now: 1 }, {})).toBeUndefined();
    expect(painRise({ now: 8 }, { now: 2 })).toBeUndefined();
  });
});

describe('lastVisit', () => {
  it('is the newest one up to the day, and none without a chart', () => {
    const chart = aChart(aProgram(), visitOn('2026-11-10'), visitOn('2026-11-15'), visitOn('2026-12-24'));
    expect(lastVisit(chart, today)?.date).toBe('2026-11-15');
    expect(lastVisit(null, today)).toBeUndefined();
  });
});

describe('leg pain', () => {
  const last = (own: object) => lastVisit(aChart(aProgram(), visitOn('2026-11-15', own)), today);

  it('is asked about where the map marks a leg, today or last time: it may have gone', () => {
    expect(saysLegPain({ redFlags: {}, where: ['calf-left'] }, undefined)).toBeTrue();
    expect(saysLegPain({ redFlags: {}, where: ['low-back-left'] }, last({ where: ['calf-left'] }))).toBeTrue();
    expect(saysLegPain({ redFlags: {} }, last({ where: ['calf-left'] }))).toBeTrue();
    expect(saysLegPain({ redFlags: {} }, last({ where: ['low-back-left'] }))).toBeFalse();
  });

  it('is asked about where the last visit or the screen spoke of it', () => {
    expect(saysLegPain({ redFlags: {} }, last({ leg: 'same' }))).toBeTrue();
    expect(saysLegPain({ redFlags: {} }, last({ leg: 'none' }))).toBeFalse();
    expect(saysLegPain({ redFlags: { 'leg-symptoms': 'yes' } }, undefined)).toBeTrue();
    expect(saysLegPain({ redFlags: {} }, undefined)).toBeFalse();
  });
});
