import fc from 'fast-check';
import { addDays, ageOn, dateInWords, dayInWords, dayNumber, daysBetween, fromDayNumber, isIsoDate } from './dates';
import { anyDay } from './testing/arbitraries';
import { holds } from './testing/holds';

describe('a calendar day', () => {
  it('exists or does not', () => {
    for (const day of ['2026-11-22', '2024-02-29', '2000-02-29', '1999-12-31']) {
      expect(isIsoDate(day)).withContext(day).toBeTrue();
    }
    for (const day of [
      '2026-02-29',
      '1900-02-29',
      '2026-02-30',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-1-1',
      '22-11-2026',
      '2026-11-22T00:00:00Z',
      ' 2026-11-22',
      '',
    ]) {
      expect(isIsoDate(day)).withContext(day).toBeFalse();
    }
  });

  it('comes back from its number', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    holds(fc.property(anyDay, (day) => isIsoDate(day) && fromDayNumber(dayNumber(day)) === day));
  });

  it('is as far as the days that were added, over every change of the clocks', () => {
    expect(addDays('2026-03-07', 2)).toBe('2026-03-09');
    expect(addDays('2026-10-31', 2)).toBe('2026-11-02');
    expect(addDays('2026-09-26', 2)).toBe('2026-09-28');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(daysBetween('2026-11-22', '2026-11-15')).toBe(-7);
    holds(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
    );
  });

  it('sorts as text the way it sorts in time', () => {
    holds(fc.property(anyDay, anyDay, (one, other) => one < other === dayNumber(one) < dayNumber(other)));
  });

  it('is the same day wherever it is read', () => {
    // The run itself is west or east of Greenwich: a day read as local time would move by one here.
    holds(
      fc.property(anyDay, (day) => {
        const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
        expect(dayNumber(day)).toBe(Date.UTC(year, month - 1, date) / 86_400_000);
      }),
    );
  });

  it('is said so that nobody can misread it', () => {
    expect(dateInWords('2026-11-22')).toBe('22 Nov 2026');
    expect(dateInWords('2026-01-05')).toBe('5 Jan 2026');
    expect(dayInWords('2026-11-22')).toBe('22 Nov');
    holds(fc.property(anyDay, (day) => /^[1-9]\d? [A-Z][a-z]{2} \d{4}$/.test(dateInWords(day))));
  });
});

describe('age', () => {
  it('rises on the birthday, not before', () => {
    expect(ageOn('1971-11-22', '2026-11-21')).toBe(54);
    expect(ageOn('1971-11-22', '2026-11-22')).toBe(55);
    expect(ageOn('2026-11-22', '2026-11-22')).toBe(0);
    expect(ageOn('2026-11-23', '2026-11-22')).toBe(-1);
  });

  it('rises on 1 March for someone born on 29 February, and on the day itself in a leap year', () => {
    expect(ageOn('2000-02-29', '2026-02-28')).toBe(25);
    expect(ageOn('2000-02-29', '2026-03-01')).toBe(26);
    expect(ageOn('2000-02-29', '2028-02-28')).toBe(27);
    expect(ageOn('2000-02-29', '2028-02-29')).toBe(28);
  });

  it('never falls as the days go by, and rises by one a year', () => {
    holds(
      fc.property(anyDay, fc.integer({ min: 0, max: 36_000 }), (birth, days) => {
        const day = addDays(birth, days);
        expect(ageOn(birth, addDays(day, 1)) - ageOn(birth, day)).toBeLessThanOrEqual(1);
        expect(ageOn(birth, addDays(day, 1))).toBeGreaterThanOrEqual(ageOn(birth, day));
        expect(Math.abs(ageOn(birth, day) - days / 365.2425)).toBeLessThan(1.01);
      }),
    );
  });
});
