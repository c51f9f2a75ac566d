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
