import { dateInWords, daysBetween, type IsoDate } from '../dates';
import { painThatMatters } from '../overload/decide';
import type { Chart, Visit } from './chart';
import { lastDayOf } from './program-weeks';

/**
 * What is known of a patient's coming, as dated facts: enough to say on any day who is due, who gets worse and who has
 * stopped coming, without the chart.
 */
export interface AttendanceFacts {
  readonly lastVisit?: IsoDate;
  /** As agreed at the last visit. */
  readonly nextVisit?: IsoDate;
  /** First and last day of the program in force. */
  readonly program?: { readonly from: IsoDate; readonly until: IsoDate };
  /** Worse over the last two visits; stands until the next one. */
  readonly drift?: Drift;
}

export interface Drift {
  /** The visit that showed it. */
  readonly since: IsoDate;
  /** One sentence without its full stop: 'worst pain 3, 4, then 6 of 10'. */
  readonly why: string;
}

/** Who is waited for on a day. */
export interface Attendance {
  /** The agreed day, from that day on until a visit. */
  readonly due?: { readonly date: IsoDate; readonly daysLate: number };
  readonly drifting?: Drift;
  /** The patient has not come since that day. */
  readonly stopped?: { readonly since: IsoDate; readonly why: string };
}

/**
 * Days after an agreed visit, and days since the last visit where none was agreed and a program runs, after which a
 * patient counts as having stopped coming. No source: our convention, wide enough for a holiday and a cold.
 */
export const daysMissed = 14;
export const daysUnseen = 28;

export function attendanceFacts({ visits, current }: Pick<Chart, 'visits' | 'current'>): AttendanceFacts {
  const last = visits.at(-1);
  const drift = driftOf(visits);
  return {
    ...(last ? { lastVisit: last.date } : {}),
    ...(last?.nextVisit ? { nextVisit: last.nextVisit } : {}),
    ...(current
      ? {
          program: {
            from: current.program.startDate,
            until: lastDayOf(current.program),
          },
        }
      : {}),
    ...(drift ? { drift } : {}),
  };
}

export function attendanceOn({ lastVisit, nextVisit, program, drift }: AttendanceFacts, date: IsoDate): Attendance {
  const stopped = stoppedOn({ lastVisit, nextVisit, program }, date);
  return {
    ...(nextVisit !== undefined && nextVisit <= date
      ? { due: { date: nextVisit, daysLate: daysBetween(nextVisit, date) } }
      : {}),
    ...(drift && drift.since <= date ? { drifting: drift } : {}),
    ...(stopped ? { stopped } : {}),
  };
}

/** Who is due, who gets worse over two visits, and who has stopped coming, on a day. */
export const attendanceOf = (chart: Chart, date: IsoDate): Attendance => attendanceOn(attendanceFacts(chart), date);

function stoppedOn(
  { lastVisit, nextVisit, program }: Pick<AttendanceFacts, 'lastVisit' | 'nextVisit' | 'program'>,
  date: IsoDate,
): Attendance['stopped'] {
  if (nextVisit !== undefined) {
    return lastVisit !== undefined && daysBetween(nextVisit, date) > daysMissed
      ? { since: lastVisit, why: `a visit was agreed for ${dateInWords(nextVisit)}` }
      : undefined;
  }
  if (!program || date < program.from || date > program.until) return undefined;
  // A program that was signed without a visit: the day it began is the last that is known.
  const since = lastVisit !== undefined && lastVisit > program.from ? lastVisit : program.from;
  return daysBetween(since, date) > daysUnseen
    ? { since, why: `no visit is agreed, and the program runs until ${dateInWords(program.until)}` }
    : undefined;
}

/**
 * Worse over two visits, of two days: of several on one day the later one says how that day was. Pain, worst or now,
 * rose at each of the last two and by the smallest change that matters over both, once and again so that one bad week is
 * not a trend; or at each of the last two an exercise was taken back or stopped and none went on. That two visits make a
 * trend, and the second half, are our convention.
 */
function driftOf(all: readonly Visit[]): Drift | undefined {
  const visits = all.filter(({ date }, index) => date !== all[index + 1]?.date);
  const last = visits.at(-1);
  if (!last) return undefined;
  const risen = (['worst', 'now'] as const)
    .map((which) => {
      const rise = risingPain(visits.map(({ pain }) => pain[which]));
      return rise && `${which === 'worst' ? 'worst pain' : 'pain'} ${rise}`;
    })
    .find((words) => words !== undefined);
  if (risen) return { since: last.date, why: risen };
  const lastTwo = visits.slice(-2);
  return lastTwo.length === 2 && lastTwo.every(stepsBack)
    ? { since: last.date, why: 'exercises were taken back or stopped at both, and none went on' }
    : undefined;
}

/** '3, 4, then 6 of 10' where the last three scores rise; a visit that did not ask interrupts nothing but the last. */
function risingPain(scores: readonly (number | undefined)[]): string | undefined {
  if (scores.at(-1) === undefined) return undefined;
  const [first, second, third] = scores.filter((score) => score !== undefined).slice(-3);
  if (first === undefined || second === undefined || third === undefined) return undefined;
  const rose = second > first && third > second && third - first >= painThatMatters;
  return rose ? `${first}, ${second}, then ${third}\u00a0of\u00a010` : undefined;
}

const stepsBack = ({ decisions }: Visit): boolean =>
  decisions.some(({ taken }) => taken === 'regress' || taken === 'stop') &&
  decisions.every(({ taken }) => taken !== 'advance');
