import { addDays, daysBetween, dayInWords, type IsoDate } from '../dates';
import type { Dose, ProgressionAxis } from '../exercise';
import { longestProgram, planWeeks } from './plan-weeks';
import { defaultTop, type ProgramItem, type ProgressionScheme, withLightWeeks, withWaiting } from './program-item';
import { atMost } from './smaller-dose';
import { stepDown } from './step-down';

/**
 * The way back of an exercise that rested: the weeks went on without it, and the plan's dose of today was never reached.
 * It resumes at the last tolerated level less one step (CLINICAL.md 2.5, derived), then grows a step a week again.
 */
export interface WayBack {
  /** The day it came back. */
  readonly since: IsoDate;
  /** Its dose on that day. */
  readonly level: Dose;
  /** That dose is the one it had when it was laid to rest, not a step below. */
  readonly asBefore?: true;
}

/** The days and weeks of a program. */
interface Weeks {
  readonly startDate: IsoDate;
  readonly weeks: number;
}

/** @param axis how it grows: a step back of what grows by days is a day */
export function wayBack(since: IsoDate, tolerated: Dose, axis?: ProgressionAxis): WayBack {
  return { since, level: stepDown(tolerated, axis) };
}

/**
 * The same where nothing flared up and another rule blocked it for a time: it goes on where it was, not where the plan has
 * gone meanwhile.
 */
export function pickedUp(since: IsoDate, tolerated: Dose): WayBack {
  return { since, level: tolerated, asBefore: true };
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

/** 'Back since 3 Dec, a step below where it rested', or 'where it was before'. */
export function wayBackInWords({ since, asBefore }: WayBack): string {
  const where = asBefore ? 'where it was before' : 'a step below where it rested';
  return `Back since ${dayInWords(since).replace(' ', '\u00a0')}, ${where}`;
}

/**
 * The same item from a lower level. The tops stay those of its start: a lower level must not lower its ceiling. Light
 * weeks are the program's weeks, not those since it came back: the plan, which is the most it may ask, has them. One that
 * waits for a visit waits at the plan's dose, not beneath it.
 */
function grownFrom(item: ProgramItem, level: Dose): ProgramItem {
  const { start } = item;
  const scheme = withWaiting(withLightWeeks(item.scheme, []), false);
  const first = start.repsPerSet?.[0] ?? start.reps ?? start.repRange?.[0];
  const repsTop = scheme.repsTop ?? start.repRange?.[1] ?? (first === undefined ? undefined : defaultTop(first));
  const tops: ProgressionScheme = {
    ...scheme,
    ...(repsTop === undefined ? {} : { repsTop }),
    setsTop: scheme.setsTop ?? Math.max(3, start.sets),
  };
  return { ...item, start: level, scheme: tops, overrides: {} };
}
