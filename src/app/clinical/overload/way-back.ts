import { addDays, daysBetween, dayInWords, type IsoDate } from '../dates';
import type { Dose } from '../exercise';
import { longestProgram, planWeeks, stepDown } from './plan-weeks';
import { defaultTop, type ProgramItem, type ProgressionScheme } from './program-item';

/**
 * The way back of an exercise that rested: the weeks went on without it, and the plan's dose of today was never reached.
 * It resumes at the last tolerated level less one step (CLINICAL.md 2.5, derived), then grows a step a week again.
 */
export interface WayBack {
  /** The day it came back. */
  readonly since: IsoDate;
  /** Its dose on that day. */
  readonly level: Dose;
}

/** The days and weeks of a program. */
interface Weeks {
  readonly startDate: IsoDate;
  readonly weeks: number;
}

export function wayBack(since: IsoDate, tolerated: Dose): WayBack {
  return { since, level: stepDown(tolerated) };
}

/**
 * The dose of an item in a week of its program, from 1; the first week's before it begins and the last week's after its
 * end. On a way back a step is added when a week of the program begins that is at least seven days later, so that a sheet
 * for a week holds all week; the dose is never above the plan's of that week.
 */
export function doseInWeek(item: ProgramItem, { startDate, weeks }: Weeks, week: number, back?: WayBack): Dose {
  const doses = planWeeks(item, weeks);
  const planned = doses[Math.min(Math.max(week, 1), doses.length) - 1] ?? item.start;
  const firstDay = addDays(startDate, 7 * (Math.max(week, 1) - 1));
  if (!back || back.since > addDays(firstDay, 6)) return planned;
  const steps = Math.max(0, Math.floor(daysBetween(back.since, firstDay) / 7));
  const grown = planWeeks(grownFrom(item, back.level), longestProgram);
  return atMost(grown[Math.min(steps, longestProgram - 1)] ?? back.level, planned);
}

/** 'Back since 3 Dec, a step below where it rested'. */
export function wayBackInWords({ since }: WayBack): string {
  return `Back since ${dayInWords(since).replace(' ', '\u00a0')}, a step below where it rested`;
}

/** The same item from a lower level. The tops stay those of its start: a lower level must not lower its ceiling. */
function grownFrom(item: ProgramItem, level: Dose): ProgramItem {
  const { start, scheme } = item;
  const first = start.repsPerSet?.[0] ?? start.reps ?? start.repRange?.[0];
  const repsTop = scheme.repsTop ?? start.repRange?.[1] ?? (first === undefined ? undefined : defaultTop(first));
  const tops: ProgressionScheme = {
    ...scheme,
    ...(repsTop === undefined ? {} : { repsTop }),
    setsTop: scheme.setsTop ?? Math.max(3, start.sets),
  };
  return { ...item, start: level, scheme: tops, overrides: {} };
}

/**
 * A dose that asks no more than either of two: the amounts of the one that asks less, or the smaller of each amount where
 * neither does. A week set by hand may count otherwise (minutes for repetitions): then one step below it. What is no
 * amount (sides, tempo, times of day) is the plan's.
 */
export function atMost(level: Dose, planned: Dose): Dose {
  const often = lessOften(level, planned);
  if (countsIn(level) !== countsIn(planned)) return { ...stepDown(planned), ...often };
  if (asksNoMore(planned, level)) return { ...planned, ...often };
  const amount = asksNoMore(level, planned) ? level : smallestOf(level, planned);
  return { ...planned, ...pick(amount, amounts), ...often };
}

/** Fewer times a day, fewer days and less effort, as far as the level says so. */
function lessOften(level: Dose, planned: Dose): Partial<Dose> {
  const { perDay, daysPerWeek, effort } = level;
  const [when, days] = [level.when ?? planned.when, level.days ?? planned.days];
  return {
    ...(perDay < planned.perDay ? { perDay, ...(when ? { when: when.slice(0, perDay) } : {}) } : {}),
    ...(daysPerWeek < planned.daysPerWeek
      ? { daysPerWeek, ...(days ? { days: days.slice(0, daysPerWeek) } : {}) }
      : {}),
    ...(effort !== undefined && effort < (planned.effort ?? Infinity) ? { effort } : {}),
  };
}

/** Whether a session of one dose asks no more than a session of another that counts in the same way. */
export function asksNoMore(one: Dose, other: Dose): boolean {
  const limits = sessionOf(other);
  return sessionOf(one).every((amount, index) => amount <= (limits[index] ?? 0));
}

/** Of a session: repetitions, those at the top of a range, and minutes; seconds of a hold; kilograms. */
function sessionOf({ sets, reps, repRange, repsPerSet, minutes, holdSeconds, loadKg }: Dose): readonly number[] {
  const counted = repsPerSet?.reduce((sum, count) => sum + count, 0) ?? sets * (reps ?? 1);
  return [counted, sets * (repRange?.[1] ?? 0), sets * (minutes ?? 0), holdSeconds ?? 0, loadKg ?? 0];
}

const amounts = ['sets', 'reps', 'repRange', 'repsPerSet', 'holdSeconds', 'minutes', 'loadKg'] as const;

/** Which amounts a dose is made of: two that differ in this cannot be compared. */
function countsIn(dose: Dose): string {
  return [...amounts.filter((field) => dose[field] !== undefined), dose.repsPerSet?.length].join();
}

function smallestOf(one: Dose, other: Dose): Dose {
  const pairs = amounts.flatMap((field) => {
    const [a, b] = [one[field], other[field]];
    if (a === undefined || b === undefined) return [];
    return [
      [field, typeof a === 'number' ? Math.min(a, Number(b)) : a.map((count, at) => Math.min(count, numberAt(b, at)))],
    ];
  });
  return { ...one, ...Object.fromEntries(pairs) } as Dose;
}

function numberAt(counts: number | readonly number[], at: number): number {
  return typeof counts === 'number' ? counts : (counts[at] ?? 0);
}

function pick<K extends keyof Dose>(dose: Dose, fields: readonly K[]): Partial<Pick<Dose, K>> {
  return Object.fromEntries(
    fields.map((field) => [field, dose[field]]).filter(([, value]) => value !== undefined),
  ) as Partial<Pick<Dose, K>>;
}
