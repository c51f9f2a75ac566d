import { type PracticeLibrary, shippedLibrary } from '../catalogue/library';
import { addDays, daysBetween, type IsoDate } from '../dates';
import type { Dose, Exercise } from '../exercise';
import { sameDose } from '../overload/dose';
import { planWeeks } from '../overload/plan-weeks';
import type { ProgramItem } from '../overload/program-item';
import { atMost } from '../overload/smaller-dose';
import { hasFailed } from '../overload/response-judged';
import { stepDown } from '../overload/step-down';
import { doseInWeek, type WayBack, wayBack } from '../overload/way-back';
import { screen, strictest } from '../safety/screen';
import type { Phase, Situation, Verdict } from '../safety/situation';
import type { Chart, Revision, Visit } from './chart';
import type { Program } from './entries';
import { phaseOn, situationOf } from './situation-of';

export interface PlannedItem {
  readonly item: ProgramItem;
  /** Absent when the library no longer knows the exercise; its verdict is then 'blocked'. */
  readonly exercise?: Exercise;
  /** This week's dose; below the plan's where there is a way back. */
  readonly dose: Dose;
  readonly verdict: Verdict;
  /** It rested in a flare-up or on a hold, and its dose has not caught up with the plan yet. */
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
    ended: program !== undefined && week > program.weeks,
    items,
    active: items.filter(({ verdict }) => verdict.status !== 'blocked'),
    resting: items.filter(({ verdict }) => verdict.status === 'blocked'),
    laidAside: program?.resting.map((item) => plannedItem(item, program, situation, library)) ?? [],
  };
}

/** The week of a program on a day: 1 in its first seven days, 0 before it begins; it counts on after the last. */
export function weekOf(program: Pick<Program, 'startDate'>, date: IsoDate): number {
  return Math.max(0, Math.floor(daysBetween(program.startDate, date) / 7) + 1);
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

/** What rests in these comes back by the way back; what another rule blocks for a time comes back as planned. */
const restful: readonly Phase[] = ['hold', 'flare-up'];

/**
 * The way back of each item that rested since the revision was signed, computed from the days on which something could
 * have changed. What was signed meanwhile is a clinician's word on its doses, and nothing before it counts. Earlier days
 * are seen with today's precautions: the chart keeps no day for each.
 */
function waysBack(
  chart: Chart,
  { program, signedAt }: Revision,
  today: Situation,
  library: PracticeLibrary,
): ReadonlyMap<string, WayBack> {
  const signed = signedAt.slice(0, 10);
  const from = signed > program.startDate ? signed : program.startDate;
  // A record that is imported holds everything from then on, not in the past.
  const dated: Chart = { ...chart, redFlags: chart.redFlags.map((flag) => ({ ...flag, fromRecord: false })) };
  const days = turningDays(dated, program, from, today.date);
  if (!days.some((day) => restful.includes(phaseOn(dated, day).phase))) return new Map();
  const situations = days.map((day) => (day === today.date ? today : situationOf(dated, day, library)));
  return new Map(
    program.items.flatMap((item) => {
      const back = wayBackOf(item, chart, program, situations, library);
      return back ? [[item.id, back] as const] : [];
    }),
  );
}

/** From the first day to the last: those on which a phase, a hold, a clearance or a week of the program begins or ends. */
function turningDays(chart: Chart, program: Program, from: IsoDate, to: IsoDate): readonly IsoDate[] {
  const days = [
    from,
    to,
    ...chart.phases.map(({ since }) => since),
    ...chart.redFlags.flatMap(({ date, resolved }) => [date, ...(resolved ? [resolved.date] : [])]),
    ...chart.clearances.flatMap(({ clearance }) => [clearance.from, addDays(clearance.until, 1)]),
  ];
  for (let day = program.startDate; day <= to; day = addDays(day, 7)) days.push(day);
  return [...new Set(days)].filter((day) => day >= from && day <= to).sort();
}

function wayBackOf(
  item: ProgramItem,
  chart: Chart,
  program: Program,
  situations: readonly Situation[],
  library: PracticeLibrary,
): WayBack | undefined {
  const exercise = library.byId(item.exerciseId);
  let back: WayBack | undefined;
  let rested: Dose | undefined;
  let tolerated: Dose | undefined;
  for (const situation of situations) {
    const week = weekOf(program, situation.date);
    const inRest = restful.includes(situation.phase);
    const due = rested && !inRest ? wayBack(situation.date, rested, item.scheme.axis) : back;
    const isBlocked = verdictFor(exercise, situation, [doseInWeek(item, program, week, due)]).status === 'blocked';
    if (isBlocked) {
      if (inRest)
        rested ??= lastTolerated(item, chart, situation.date, tolerated ?? doseInWeek(item, program, week - 1));
      back = inRest ? undefined : due;
    } else {
      if (rested) back = wayBack(situation.date, rested, item.scheme.axis);
      rested = undefined;
      tolerated = doseInWeek(item, program, week, back);
    }
  }
  return back;
}

/**
 * The level before a rest: as planned, and no more than what visits of the week before decided, or found to have been
 * done; a step below that where it did not go well. On the day on which a flare-up is found the plan may have gone up to
 * a dose that nobody has done.
 */
function lastTolerated(item: ProgramItem, chart: Chart, rest: IsoDate, planned: Dose): Dose {
  const visits = chart.visits.filter(({ date }) => date >= addDays(rest, -7) && date <= rest);
  const decided = visits
    .flatMap(({ decisions }) => decisions)
    .findLast(({ itemId, exerciseId, by }) => itemId === item.id && (by ?? exerciseId) === item.exerciseId);
  const dose = decided?.dose ?? (decided?.taken === decided?.proposed.kind ? decided?.proposed.dose : undefined);
  const levels = [dose, doneAt(visits, item, chart)].filter((level) => level !== undefined);
  return levels.reduce((least, level) => atMost(level, least), planned);
}

/** What the latest visit that asked about an item found to have been done of it, less a step after a setback. */
function doneAt(visits: readonly Visit[], { id, exerciseId }: ProgramItem, { revisions }: Chart): Dose | undefined {
  const answers = visits.flatMap(({ date, responses }) =>
    responses
      .filter((one) => one.itemId === id && one.exerciseId === exerciseId && one.sessions !== 0)
      .map((response) => ({ date, response })),
  );
  const latest = answers.at(-1);
  const before = latest && revisions.findLast(({ signedAt }) => signedAt.slice(0, 10) < latest.date);
  const item = before?.program.items.find((one) => one.id === id && one.exerciseId === exerciseId);
  if (!latest || !before || !item) return undefined;
  const done = doseInWeek(item, before.program, weekOf(before.program, addDays(latest.date, -1)));
  return hasFailed(latest.response) ? stepDown(done, item.scheme.axis) : done;
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
