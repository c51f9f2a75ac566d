import { addDays, type Chart, type IsoDate, weeksOfCourse } from '../../clinical';

export type Period = '12 weeks' | '6 months' | 'all';

export const periods: readonly Period[] = ['12 weeks', '6 months', 'all'];

/** Days in whole weeks, both ends included. */
export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly weeks: number;
}

/** The least that 'all' shows, so that a first visit does not stand on an axis of one day. */
const leastWeeks = 4;

/** The weeks that end today, so that the last bar is always a whole week. */
export function spanOf(chart: Chart, today: IsoDate, period: Period): Span {
  const weeks = { '12 weeks': 12, '6 months': 26, all: Math.max(leastWeeks, weeksOfCourse(chart, today)) }[period];
  return { from: addDays(today, 1 - 7 * weeks), to: today, weeks };
}
