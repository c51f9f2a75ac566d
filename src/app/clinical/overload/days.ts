import type { Dose, Weekday } from '../exercise';

/** The days of a week in order, Monday first. */
export const weekdays: readonly Weekday[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A day a week more. Where the days are named, the one farthest from the others is added: it leaves most rest. */
export function oneDayMore(dose: Dose): Dose {
  const daysPerWeek = dose.daysPerWeek + 1;
  return dose.days ? { ...dose, daysPerWeek, days: daysFor(dose.days, daysPerWeek) } : { ...dose, daysPerWeek };
}

/** Fewer days a week; of those named the first ones stay. */
export function fewerDays(dose: Dose, daysPerWeek: number): Dose {
  return { ...dose, daysPerWeek, ...(dose.days ? { days: dose.days.slice(0, daysPerWeek) } : {}) };
}

/** As many named days as asked for, in the order of the week; of equally far ones the earlier day is added. */
export function daysFor(named: readonly Weekday[], count: number): readonly Weekday[] {
  const chosen = [...new Set(named)].slice(0, count);
  while (chosen.length < Math.min(count, weekdays.length)) {
    const free = weekdays.filter((day) => !chosen.includes(day));
    const distances = free.map((day) => Math.min(...chosen.map((other) => daysApart(day, other)), weekdays.length));
    chosen.push(free[distances.indexOf(Math.max(...distances))] ?? 'Mon');
  }
  return inWeekOrder(chosen);
}

export function inWeekOrder(days: readonly Weekday[]): readonly Weekday[] {
  return weekdays.filter((day) => days.includes(day));
}

/** Days between two days of a week that goes on: 1 from Sunday to Monday. */
function daysApart(one: Weekday, other: Weekday): number {
  const apart = Math.abs(weekdays.indexOf(one) - weekdays.indexOf(other));
  return Math.min(apart, weekdays.length - apart);
}
