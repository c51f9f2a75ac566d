import type { Weekday } from '../exercise';
import { aDose } from '../testing/exercises';
import { daysFor, fewerDays, oneDayMore, weekdays } from './days';

describe('a day a week more', () => {
  const more = (...days: readonly Weekday[]) => oneDayMore(aDose({ daysPerWeek: days.length, days })).days;

  it('is the one farthest from the others, the earlier of two', () => {
    expect(more('Mon')).toEqual(['Mon', 'Thu']);
    expect(more('Mon', 'Thu')).toEqual(['Mon', 'Thu', 'Sat']);
    expect(more('Mon', 'Wed', 'Fri')).toEqual(['Mon', 'Tue', 'Wed', 'Fri']);
    expect(more('Sun')).toEqual(['Wed', 'Sun']);
  });

  it('names as many days as there are, up to the whole week', () => {
    let dose = aDose({ daysPerWeek: 1, days: ['Tue'] });
    for (let count = 2; count <= 7; count++) {
      dose = oneDayMore(dose);
      expect([dose.daysPerWeek, dose.days?.length]).toEqual([count, count]);
    }
    expect(dose.days).toEqual(weekdays);
  });

  it('names none where none was named', () => {
    expect(oneDayMore(aDose({ daysPerWeek: 3 }))).toEqual(aDose({ daysPerWeek: 4 }));
  });
});

describe('named days', () => {
  it('are mended where a record names too many, too few or one twice', () => {
    expect(daysFor(['Mon', 'Tue', 'Wed'], 2)).toEqual(['Mon', 'Tue']);
    expect(daysFor(['Fri', 'Fri'], 2)).toEqual(['Mon', 'Fri']);
    expect(daysFor([], 1)).toEqual(['Mon']);
    expect(daysFor(['Mon'], 20)).toEqual(weekdays);
  });

  it('are fewer with fewer days a week', () => {
    const dose = aDose({ daysPerWeek: 3, days: ['Mon', 'Wed', 'Fri'] });
    expect(fewerDays(dose, 2)).toEqual(aDose({ daysPerWeek: 2, days: ['Mon', 'Wed'] }));
    expect(fewerDays(aDose(), 2)).toEqual(aDose({ daysPerWeek: 2 }));
  });
});
