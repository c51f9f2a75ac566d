import { type PracticeLibrary, shippedLibrary } from '../catalogue/library';
import type { IsoDate } from '../dates';
import { daysBetween } from '../dates';
import type { Dose, Exercise } from '../exercise';
import { planWeeks } from '../overload/plan-weeks';
import type { ProgramItem } from '../overload/program-item';
import { screen, strictest } from '../safety/screen';
import type { Situation, Verdict } from '../safety/situation';
import type { Chart } from './chart';
import type { Program } from './entries';
import { situationOf } from './situation-of';

export interface PlannedItem {
  readonly item: ProgramItem;
  /** Absent when the library no longer knows the exercise; its verdict is then 'blocked'. */
  readonly exercise?: Exercise;
  /** This week's dose. */
  readonly dose: Dose;
  readonly verdict: Verdict;
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
  const planned = (items: readonly ProgramItem[]) =>
    items.map((item) => plannedItem(item, week, program?.weeks ?? 1, situation, library));
  const items = planned(program?.items ?? []);
  return {
    date,
    situation,
    week: Math.min(week, program?.weeks ?? 0),
    ended: program !== undefined && week > program.weeks,
    items,
    active: items.filter(({ verdict }) => verdict.status !== 'blocked'),
    resting: items.filter(({ verdict }) => verdict.status === 'blocked'),
    laidAside: planned(program?.resting ?? []),
  };
}

/** The week of a program on a day: 1 in its first seven days, 0 before it begins; it counts on after the last. */
export function weekOf(program: Pick<Program, 'startDate'>, date: IsoDate): number {
  return Math.max(0, Math.floor(daysBetween(program.startDate, date) / 7) + 1);
}

function plannedItem(
  item: ProgramItem,
  week: number,
  weeks: number,
  situation: Situation,
  library: PracticeLibrary,
): PlannedItem {
  const exercise = library.byId(item.exerciseId);
  const doses = planWeeks(item, weeks);
  const dose = doses[Math.min(Math.max(week, 1), doses.length) - 1] ?? item.start;
  return { item, ...(exercise ? { exercise } : {}), dose, verdict: verdictFor(exercise, situation, [dose]) };
}

/**
 * The strictest verdict over the doses of an item, as when it is signed for all its weeks. At least the first week is
 * looked at: a program of no weeks must not let everything through.
 */
export function screenItem(item: ProgramItem, weeks: number, situation: Situation, library: PracticeLibrary): Verdict {
  const doses = planWeeks(item, weeks);
  return verdictFor(library.byId(item.exerciseId), situation, doses.length > 0 ? doses : planWeeks(item, 1));
}

function verdictFor(exercise: Exercise | undefined, situation: Situation, doses: readonly Dose[]): Verdict {
  if (!exercise) return unknownExercise;
  return strictest(doses.map((dose) => screen(exercise, situation, dose)));
}

/** Fail closed: what the library does not know cannot be screened. */
const unknownExercise: Verdict = {
  status: 'blocked',
  reasons: [
    {
      ruleId: 'unknown-exercise',
      level: 'block',
      message: 'This exercise is not in the library, so it cannot be checked.',
      demand: 'phase',
      evidence: [],
      grade: 'expert',
      clearable: false,
    },
  ],
};
