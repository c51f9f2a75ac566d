import { type Library, type PracticeLibrary, shippedLibrary } from '../catalogue/library';
import { addDays, type IsoDate } from '../dates';
import type { Dose, Exercise, ExerciseId } from '../exercise';
import { sameDose } from '../overload/dose';
import { isLightWeek, planWeeks } from '../overload/plan-weeks';
import { itemFor, type ProgramItem, withLightWeeks, withWaiting } from '../overload/program-item';
import type { Decision, DecisionKind } from '../overload/response';
import { atMost } from '../overload/smaller-dose';
import { stepDown } from '../overload/step-down';
import { doseInWeek, type WayBack } from '../overload/way-back';
import { askedUntil } from './asked-before';
import type { Chart } from './chart';
import type { Program, TakenDecision } from './entries';
import { fitted, withDoses } from './fitted';
import { doseDone, type WeeksLeft, weekOf, weeksLeft } from './program-weeks';
import { type Obstacle, type Readiness, readyToSign } from './signing';
import { situationOf } from './situation-of';
import { screenItem } from './screen-item';
import { todaysPlan } from './todays-plan';

/** What a clinician decided for one item of the program. */
export interface DoseChange {
  readonly taken: DecisionKind;
  /** The dose from now on; absent when the exercise stops. */
  readonly dose?: Dose;
  /** The exercise that takes its place, with that dose: the next rung of its ladder. */
  readonly by?: ExerciseId;
  /** The dose is that of a light week. */
  readonly deload?: true;
}

/** By item of the program. */
export type DoseChanges = ReadonlyMap<string, DoseChange>;

/** What the decisions of a visit change; one that left its exercise without a dose stops it. */
export function changesFrom(decisions: readonly TakenDecision[]): DoseChanges {
  return new Map(
    decisions.map(({ itemId, proposed, taken, dose, by }) => [
      itemId,
      {
        taken,
        ...(dose ? { dose } : {}),
        ...(by ? { by } : {}),
        ...(isLightWeekOf(proposed, taken, dose) ? { deload: true } : {}),
      },
    ]),
  );
}

/** Taken as it was proposed: another dose of the clinician's is no light week, but a step that stays. */
function isLightWeekOf(proposed: Decision, taken: DecisionKind, dose: Dose | undefined): boolean {
  const sameAsProposed = dose && proposed.dose && sameDose(dose, proposed.dose);
  return proposed.deload === true && taken === proposed.kind && sameAsProposed === true;
}

/** What signing does to the program in force. */
export type RevisionAfter =
  | { readonly kind: 'none' }
  /** Doses were decided, and nothing can be prescribed now. */
  | { readonly kind: 'not-now'; readonly obstacles: readonly (Obstacle | 'fork')[] }
  | { readonly kind: 'prescribed'; readonly readiness: Readiness; readonly follows: string };

/**
 * The revision that the decisions of a visit come to. A program with two newest revisions is not revised: choosing
 * between them is a clinician's word, not a side effect.
 *
 * @param held whether this visit raises a red flag that holds everything
 * @param visit the day that the decisions speak of, where the visit is signed later
 */
export function revisionAfter(
  chart: Chart,
  changes: DoseChanges,
  held: boolean,
  date: IsoDate,
  library: PracticeLibrary,
  visit: IsoDate = date,
): RevisionAfter {
  const { current } = chart;
  if (!current || changes.size === 0) return { kind: 'none' };
  const ways = waysBackOn(chart, date, library);
  const asked = askedUntil(chart, situationOf(chart, visit, library), visit, library);
  const revised = reviseProgram(current.program, changes, date, ways, library, visit, asked);
  if (!asksOtherwise(current.program, revised, date, ways)) return { kind: 'none' };
  const readiness = readyToSign(withinWhatIsAllowed(revised, chart, date, library), chart, date, library);
  const obstacles = [
    ...(held && !readiness.obstacles.includes('on-hold') ? (['on-hold'] as const) : []),
    // Stopping the last exercise leaves nothing active, and that is what was decided.
    ...readiness.obstacles.filter((obstacle) => obstacle !== 'nothing-active'),
    ...(chart.heads.length > 1 ? (['fork'] as const) : []),
  ];
  return obstacles.length > 0
    ? { kind: 'not-now', obstacles }
    : { kind: 'prescribed', readiness, follows: current.entryId };
}

/**
 * A dose that is allowed now and would grow beyond that goes on as far as it may: laying the whole exercise aside, as at
 * the first signing, would end what the visit decided to go on with.
 */
function withinWhatIsAllowed(program: Program, chart: Chart, date: IsoDate, library: PracticeLibrary): Program {
  const situation = situationOf(chart, date, library);
  const items = program.items.map((item) => {
    const exercise = library.byId(item.exerciseId);
    if (!exercise || screenItem(item, program.weeks, situation, library).status !== 'blocked') return item;
    const doses = fitted(exercise, planWeeks(item, program.weeks), situation, false);
    return doses.length > 0 ? withDoses(item, doses) : item;
  });
  return { ...program, items };
}

/** The way back, by item, of what rested in a flare-up and has not caught up with the plan. */
export type WaysBack = ReadonlyMap<string, WayBack>;

function waysBackOn(chart: Chart, date: IsoDate, library: PracticeLibrary): WaysBack {
  const { items } = todaysPlan(chart, date, library);
  return new Map(items.flatMap(({ item, wayBack }) => (wayBack ? [[item.id, wayBack] as const] : [])));
}

/**
 * The program from the day of a visit on, for the weeks that remain, at least one. A decided item starts anew from its
 * decided dose and, where it advanced, grows on from there; a light week is its first, and it goes on from a step below what
 * was done. A stopped one rests; one without a decision keeps the weeks it had planned. Light weeks stay on their dates, but
 * that a decided dose is not made lighter on the same day. A program that has not begun keeps its first day. What is on its
 * way back stays on it.
 *
 * @param asked doses that were asked until the visit, by exercise, where the program took their place since
 */
export function reviseProgram(
  program: Program,
  changes: DoseChanges,
  date: IsoDate,
  ways: WaysBack = new Map(),
  library: Pick<Library, 'byId'> = shippedLibrary,
  visit: IsoDate = date,
  asked: ReadonlyMap<ExerciseId, Dose> = new Map(),
): Program {
  const left = weeksLeft(program, date);
  const isReplaced = ({ id }: ProgramItem) => {
    const { by, dose } = changes.get(id) ?? {};
    return by !== undefined && dose !== undefined && library.byId(by) !== undefined;
  };
  const stops = (item: ProgramItem) => changes.get(item.id)?.taken === 'stop' && !isReplaced(item);
  return {
    ...left.schedule,
    items: program.items
      .filter((item) => !stops(item))
      .map((before) => {
        const item = left.carried(before);
        const change = changes.get(item.id) ?? { taken: 'hold' };
        const harder = change.by === undefined ? undefined : library.byId(change.by);
        if (harder && change.dose) return inItsPlace(item, harder, change.dose);
        const back = ways.get(item.id);
        // What nobody knows can take no place: the item goes on as planned, and one that was to stop stops.
        if (change.dose && change.by === undefined) {
          const done = doseDone(before, program, visit, back);
          if (change.deload) return lightFirst(item, change.dose, done, asked.get(item.exerciseId));
          return fromNow(item, change.dose, change.taken);
        }
        return continued(before, left, back);
      }),
    resting: [...program.resting, ...program.items.filter(stops)].map(left.carried),
  };
}

/** The light weeks after the first. */
function laterLightWeeks({ scheme }: ProgramItem): readonly number[] {
  return scheme.deloadWeeks?.filter((week) => week > 1) ?? [];
}

/**
 * Without a light first week: the decided dose is the dose of that week. What was held or taken back stays there until a
 * visit has asked again, however long that takes; what advanced goes on by its plan.
 */
function fromNow(item: ProgramItem, start: Dose, taken: DecisionKind): ProgramItem {
  const scheme = withLightWeeks(item.scheme, laterLightWeeks(item));
  return { ...item, start, scheme: withWaiting(scheme, taken !== 'advance'), overrides: {} };
}

/** A light week of the decided dose, then on from a step below what was done, or asked until another program came. */
function lightFirst(item: ProgramItem, light: Dose, done: Dose, asked?: Dose): ProgramItem {
  const below = stepDown(asked ?? done, item.scheme.axis);
  const start = asked ? atMost(below, done) : below;
  const scheme = withLightWeeks(item.scheme, [1, ...laterLightWeeks(item)]);
  return { ...item, start, scheme: withWaiting(scheme, true), overrides: { 1: light } };
}

/**
 * Another exercise in an item's place, with a scheme of its own. It keeps the id, which is that of the place in the
 * program: answers are matched by exercise, so that none of the old one count for it, and two revisions can be compared
 * line by line. What was said of the old exercise (its note, when it was practised) does not go over to it.
 */
function inItsPlace({ id, place, group, scheme }: ProgramItem, exercise: Exercise, dose: Dose): ProgramItem {
  const item = itemFor(exercise, id);
  const ownScheme = withLightWeeks(item.scheme, scheme.deloadWeeks ?? []);
  return fromNow({ ...item, scheme: ownScheme, place, ...(group === undefined ? {} : { group }) }, dose, 'advance');
}

/** The first week that is not light; 1 where there is none. */
function firstFullWeek(item: ProgramItem, weeks: number): number {
  for (let week = 1; week <= weeks; week++) if (!isLightWeek(item, week)) return week;
  return 1;
}

/**
 * The same item with the rest of its weeks, the present one as week 1. It goes on from its level, which neither a light
 * week nor one set by hand is; on a way back, from the dose of today.
 */
function continued(before: ProgramItem, left: WeeksLeft, back: WayBack | undefined): ProgramItem {
  const item = left.carried(before);
  const { weeks } = left.schedule;
  const start = back ? left.doseOf(before, 1, back) : left.levelOf(before, firstFullWeek(item, weeks));
  const rebased = { ...item, start, overrides: {} };
  // A scheme grows from its start: where the later start would grow otherwise, the planned dose is written down.
  const differing = planWeeks(rebased, weeks).flatMap((dose, index) => {
    const planned = left.doseOf(before, index + 1, back);
    return sameDose(dose, planned) ? [] : [[index + 1, planned] as const];
  });
  return { ...rebased, overrides: Object.fromEntries(differing) };
}

/** Whether the patient would do anything else on any day, from a day on, under one program than under another. */
export function asksOtherwise(one: Program, other: Program, date: IsoDate, ways: WaysBack = new Map()): boolean {
  const ids = one.items.map(({ id }) => id);
  if (ids.length !== other.items.length || other.items.some(({ id }) => !ids.includes(id))) return true;
  const days = 7 * (Math.max(one.weeks, other.weeks) + 1);
  return one.items.some((item) => {
    const counterpart = other.items.find(({ id }) => id === item.id);
    if (counterpart?.exerciseId !== item.exerciseId) return true;
    const back = ways.get(item.id);
    return Array.from({ length: days }, (_, day) => addDays(date, day)).some((day) => {
      // Beyond its last week a way back still grows, which no list of weeks can hold.
      if (back && weekOf(one, day) > one.weeks) return false;
      const dose = doseOn(item, one, day, back);
      const otherDose = doseOn(counterpart, other, day);
      return dose && otherDose ? !sameDose(dose, otherDose) : dose !== otherDose;
    });
  });
}

/** The dose of a day; none before the program begins, and the last week's after its end. */
function doseOn(item: ProgramItem, program: Program, day: IsoDate, back?: WayBack): Dose | undefined {
  const week = weekOf(program, day);
  return week === 0 ? undefined : doseInWeek(item, program, week, back);
}
