import { addDays, daysBetween, type IsoDate } from '../dates';
import type { Dose } from '../exercise';
import { deload } from '../overload/deload';
import { isLightWeek, levelInWeek } from '../overload/plan-weeks';
import { afterWeeks, type ProgramItem } from '../overload/program-item';
import { doseInWeek, type WayBack } from '../overload/way-back';
import type { Program } from './entries';

/** When a program runs. */
export type Schedule = Pick<Program, 'startDate' | 'weeks' | 'until'>;

/** The week of a program on a day: 1 in its first seven days, 0 before it begins; it counts on after the last. */
export function weekOf(program: Pick<Program, 'startDate'>, date: IsoDate): number {
  return Math.max(0, Math.floor(daysBetween(program.startDate, date) / 7) + 1);
}

/**
 * The dose that was asked of the patient up to the day before a visit. On the first day of a new week the plan has
 * already grown, and one step back from there would be no step at all.
 *
 * @param back where it rested in a flare-up and has not caught up with the plan
 */
export function doseDone(item: ProgramItem, program: Program, visit: IsoDate, back?: WayBack): Dose {
  return doseInWeek(item, program, weekDone(program, visit, back), back);
}

/** The week of a program on the day before a visit; 0 where it begins that day. */
export function weekDone(program: Program, visit: IsoDate, back?: WayBack): number {
  // What came back today was not done yesterday: what is asked of it today counts.
  return weekOf(program, back && back.since >= visit ? visit : addDays(visit, -1));
}

/** The last day of a program. */
export function lastDayOf({ startDate, weeks, until }: Schedule): IsoDate {
  return until ?? addDays(startDate, 7 * weeks - 1);
}

/** The program on other days: the end it had is no longer the one that was meant. */
export function rescheduled(program: Program, days: Partial<Pick<Program, 'startDate' | 'weeks'>>): Program {
  const { startDate, weeks, items, resting } = program;
  return { startDate, weeks, items, resting, ...days };
}

/** What is left of a program on a day, as a program that begins then counts it. */
export interface WeeksLeft {
  /** The day, or the program's first one where it has not begun. */
  readonly schedule: Schedule;
  /** The weeks that are over by the calendar of the program: the hand-set and the light weeks stay on it. */
  readonly passed: number;
  /** An item with its light weeks counted from the new first week. */
  readonly carried: (item: ProgramItem) => ProgramItem;
  /** The planned dose in a week of those left, from 1. */
  readonly doseOf: (item: ProgramItem, week: number, back?: WayBack) => Dose;
  /** The same, as if no week were light or set by hand. */
  readonly levelOf: (item: ProgramItem, week: number) => Dose;
}

/**
 * The weeks that remain on a day, at least one. They are counted from the end, which stays where it was: visits a few days
 * apart, each of which begins a revision, would else put off its end and its light weeks for ever. The level grows by the
 * weeks that the program in force has really lasted, so that what was raised three days ago is not raised again by the
 * calendar.
 */
export function weeksLeft(program: Program, date: IsoDate): WeeksLeft {
  const startDate = program.startDate > date ? program.startDate : date;
  const end = lastDayOf(program);
  const weeks = Math.max(1, Math.ceil((daysBetween(startDate, end) + 1) / 7));
  const passed = program.weeks - weeks;
  const lasted = Math.max(0, weekOf(program, date) - 1);
  const keepsEnd = end >= startDate && end !== lastDayOf({ startDate, weeks });
  const levelOf = (item: ProgramItem, week: number) => levelInWeek(item, Math.min(lasted + week, program.weeks));
  return {
    schedule: { startDate, weeks, ...(keepsEnd ? { until: end } : {}) },
    passed,
    carried: (item) => afterWeeks(item, passed),
    levelOf,
    doseOf: (item, week, back) => {
      if (back) return doseInWeek(item, program, lasted + week, back);
      const level = levelOf(item, week);
      const light = isLightWeek(item, passed + week);
      return item.overrides[passed + week] ?? (light ? deload(level, item.scheme.axis) : level);
    },
  };
}
