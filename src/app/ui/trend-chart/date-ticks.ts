import { addDays, dateInWords, dayInWords, daysBetween, type IsoDate } from '../../clinical';

export interface DateTick {
  readonly date: IsoDate;
  /** With the year on the first tick and where the year changes: '19 Nov 2026', '3 Dec'. */
  readonly label: string;
}

/** Days between ticks, in whole weeks, so that a tick is always the same weekday. */
const steps = [7, 14, 28, 56, 84, 168, 364];

/**
 * Ticks from the last day backwards, so that today always has one.
 *
 * @param most how many labels there is room for, at least 2
 */
export function dateTicks(from: IsoDate, to: IsoDate, most: number): readonly DateTick[] {
  const days = daysBetween(from, to);
  const step = steps.find((one) => Math.floor(days / one) < most) ?? Math.ceil(days / (most - 1));
  const dates: IsoDate[] = [];
  for (let date = to; date >= from; date = addDays(date, -step)) dates.unshift(date);
  return dates.map((date, index) => {
    const before = dates[index - 1];
    const yearIsKnown = before?.slice(0, 4) === date.slice(0, 4);
    return { date, label: yearIsKnown ? dayInWords(date) : dateInWords(date) };
  });
}

/** Ticks at the first days of weeks counted from a day: 'day 1', 'week 3'. */
export function weekTicks(from: IsoDate, to: IsoDate, most: number): readonly DateTick[] {
  const weeks = Math.floor(daysBetween(from, to) / 7) + 1;
  const step = [1, 2, 4, 8, 13, 26].find((one) => Math.ceil(weeks / one) <= most) ?? Math.ceil(weeks / most);
  return Array.from({ length: Math.ceil(weeks / step) }, (_, index) => {
    const week = index * step;
    return { date: addDays(from, 7 * week), label: week === 0 ? 'day 1' : `week ${week + 1}` };
  });
}
