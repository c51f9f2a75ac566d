import { addDays } from '../dates';
import { planWeeks } from '../overload/plan-weeks';
import { aRunningProgram, twoByEight, visitDay } from '../testing/visits';
import { anItem } from '../testing/record';
import { doseDone, lastDayOf, rescheduled, weekOf, weeksLeft } from './program-weeks';

describe('the week of a program', () => {
  it('is 1 in its first seven days, and counts on', () => {
    const program = { startDate: '2026-11-02' };
    const weeks = ['2026-10-26', '2026-11-01', '2026-11-02', '2026-11-08', '2026-11-09', '2026-11-30'].map((day) =>
      weekOf(program, day),
    );
    expect(weeks).toEqual([0, 0, 1, 1, 2, 5]);
  });

  it('has seven days on every weekend when the clocks change, north and south', () => {
    for (const startDate of [
      '2026-03-02',
      '2026-03-23',
      '2026-10-19',
      '2026-10-26',
      '2026-09-21',
      '2026-03-30',
      '2026-04-04',
    ]) {
      const weeks = Array.from({ length: 28 }, (_, day) => weekOf({ startDate }, addDays(startDate, day)));
      expect(weeks)
        .withContext(startDate)
        .toEqual(Array.from({ length: 28 }, (_, day) => Math.floor(day / 7) + 1));
    }
  });
});

describe('the end of a program', () => {
  it('is the last day of its last week, or the day it keeps from the revision before', () => {
    expect(lastDayOf({ startDate: '2026-11-02', weeks: 4 })).toBe('2026-11-29');
    expect(lastDayOf({ startDate: '2026-11-05', weeks: 4, until: '2026-11-29' })).toBe('2026-11-29');
  });

  it('is no longer the one that was meant when its days are changed', () => {
    const program = aRunningProgram({ until: '2026-11-29' });
    expect(rescheduled(program, { weeks: 6 })).toEqual({ ...aRunningProgram(), weeks: 6 });
  });
});

describe('what is left of a program', () => {
  const item = anItem('heel-slide', {
    start: twoByEight(),
    scheme: { axis: 'reps', repsTop: 16, deloadWeeks: [3] },
    overrides: { 5: twoByEight({ reps: 5 }) },
  });
  /** Six weeks from Monday 2 Nov 2026 to Sunday 13 Dec. */
  const program = aRunningProgram({ startDate: '2026-11-02', weeks: 6, items: [item] });
  const reps = (from: typeof program, date: string, week: number) => weeksLeft(from, date).doseOf(item, week).reps;

  it('is counted from its end, and its end stays where it was', () => {
    const schedules = ['2026-10-30', '2026-11-02', '2026-11-05', '2026-11-09', '2026-12-07', '2026-12-13'].map(
      (day) => weeksLeft(program, day).schedule,
    );
    expect(schedules).toEqual([
      { startDate: '2026-11-02', weeks: 6 },
      { startDate: '2026-11-02', weeks: 6 },
      { startDate: '2026-11-05', weeks: 6, until: '2026-12-13' },
      { startDate: '2026-11-09', weeks: 5 },
      { startDate: '2026-12-07', weeks: 1 },
      { startDate: '2026-12-13', weeks: 1, until: '2026-12-13' },
    ]);
  });

  it('is a week of its own after the end', () => {
    expect(weeksLeft(program, '2026-12-20').schedule).toEqual({ startDate: '2026-12-20', weeks: 1 });
    expect(reps(program, '2026-12-20', 1)).toBe(reps(program, '2026-12-07', 1));
  });

  it('does not grow longer with revisions a few days apart', () => {
    const days = Array.from({ length: 14 }, (_, visit) => addDays('2026-11-02', 3 * visit));
    const after = days.reduce(
      (one, day) => ({ ...one, ...rescheduled(one, {}), ...weeksLeft(one, day).schedule }),
      program,
    );
    expect(lastDayOf(after)).toBe('2026-12-13');
    expect([after.startDate, after.weeks]).toEqual(['2026-12-11', 1]);
  });

  it('keeps the light and the hand-set weeks in the calendar', () => {
    const begun = { ...program, ...weeksLeft(program, '2026-11-05').schedule };
    expect(weeksLeft(begun, '2026-11-08').carried(item).scheme.deloadWeeks).toEqual([3]);
    const { carried, passed } = weeksLeft(begun, '2026-11-09');
    expect([passed, carried(item).scheme.deloadWeeks]).toEqual([1, [2]]);
    // Weeks 3 and 5 of the calendar are weeks 2 and 4 of what is left.
    expect([2, 4].map((week) => reps(begun, '2026-11-09', week))).toEqual([6, 5]);
  });

  it('does not raise by the calendar what the revision in force has had for a few days only', () => {
    const begun = { ...program, ...weeksLeft(program, '2026-11-05').schedule };
    expect(reps(begun, '2026-11-09', 1)).toBe(8);
    expect(reps(begun, '2026-11-12', 1)).toBe(10);
  });
});

describe('doseDone', () => {
  const [item] = aRunningProgram().items;
  if (!item) throw new RangeError('No item');
  const doses = planWeeks(item, 4);

  it('is the dose of the week that ended, on the first day of the next', () => {
    expect(doseDone(item, aRunningProgram(), visitDay)).toEqual(doses[0] ?? twoByEight());
    expect(doseDone(item, aRunningProgram({ startDate: addDays(visitDay, -8) }), visitDay)).toEqual(
      doses[1] ?? twoByEight(),
    );
  });

  it('is the first dose on the day of signing and the last one after the end', () => {
    expect(doseDone(item, aRunningProgram({ startDate: visitDay }), visitDay)).toEqual(doses[0] ?? twoByEight());
    expect(doseDone(item, aRunningProgram({ startDate: addDays(visitDay, -99) }), visitDay)).toEqual(
      doses[3] ?? twoByEight(),
    );
  });
});
