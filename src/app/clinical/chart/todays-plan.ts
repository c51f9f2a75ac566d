import { type PracticeLibrary, shippedLibrary } from '../catalogue/library';
import type { IsoDate } from '../dates';
import type { Dose, Exercise } from '../exercise';
import { sameDose } from '../overload/dose';
import type { ProgramItem } from '../overload/program-item';
import { doseInWeek, type WayBack } from '../overload/way-back';
import type { Situation, Verdict } from '../safety/situation';
import type { Chart } from './chart';
import type { Program } from './entries';
import { lastDayOf, weekOf } from './program-weeks';
import { verdictFor } from './screen-item';
import { situationOf } from './situation-of';
import { waysBack } from './ways-back';

export interface PlannedItem {
  readonly item: ProgramItem;
  /** Absent when the library no longer knows the exercise; its verdict is then 'blocked'. */
  readonly exercise?: Exercise;
  /** This week's dose; below the plan's where there is a way back. */
  readonly dose: Dose;
  readonly verdict: Verdict;
  /** It rested, and its dose has not caught up with the plan yet. */
  readonly wayBack?: WayBack;
}

export interface TodaysPlan {
  readonly date: IsoDate;
  readonly situation: Situation;
  /** From 1; 0 before the program begins or where there is none. */
  readonly week: number;
  /** The planned weeks are over: the last week's doses go on until the next revision. */
  readonly ended: boolean;
  /** Every item of the program with its verdict now, in the program's order. */
  readonly items: readonly PlannedItem[];
  /** What the patient may do today. */
  readonly active: readonly PlannedItem[];
  /** What waits, with the reasons in its verdict: blocked today. */
  readonly resting: readonly PlannedItem[];
  /** What was laid aside at signing, with its verdict now: where that is no block, it can come back. */
  readonly laidAside: readonly PlannedItem[];
}

/**
 * Every item of the program in force with its verdict on a day. Computed, never stored.
 *
 * @param library without it only Keel's own exercises are known, and one of the practice is blocked
 */
export function todaysPlan(chart: Chart, date: IsoDate, library: PracticeLibrary = shippedLibrary): TodaysPlan {
  const situation = situationOf(chart, date, library);
  const program = chart.current?.program;
  const week = program ? weekOf(program, date) : 0;
  const back = chart.current ? waysBack(chart, chart.current, situation, library) : new Map<string, WayBack>();
  const items = program?.items.map((item) => plannedItem(item, program, situation, library, back.get(item.id))) ?? [];
  return {
    date,
    situation,
    week: Math.min(week, program?.weeks ?? 0),
    ended: program !== undefined && date > lastDayOf(program),
    items,
    active: items.filter(({ verdict }) => verdict.status !== 'blocked'),
    resting: items.filter(({ verdict }) => verdict.status === 'blocked'),
    laidAside: program?.resting.map((item) => plannedItem(item, program, situation, library)) ?? [],
  };
}

function plannedItem(
  item: ProgramItem,
  program: Program,
  situation: Situation,
  library: PracticeLibrary,
  back?: WayBack,
): PlannedItem {
  const exercise = library.byId(item.exerciseId);
  const week = weekOf(program, situation.date);
  const dose = doseInWeek(item, program, week, back);
  const behind = back && !sameDose(dose, doseInWeek(item, program, week));
  return {
    item,
    ...(exercise ? { exercise } : {}),
    dose,
    verdict: verdictFor(exercise, situation, [dose]),
    ...(behind ? { wayBack: back } : {}),
  };
}
