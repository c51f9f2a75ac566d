import type { PracticeLibrary } from '../catalogue/library';
import { addDays, type IsoDate } from '../dates';
import type { Dose, ExerciseId } from '../exercise';
import type { DecisionContext } from '../overload/decide';
import type { ProgramItem } from '../overload/program-item';
import { asksNoMore } from '../overload/smaller-dose';
import { doseInWeek, type WayBack } from '../overload/way-back';
import type { Situation } from '../safety/situation';
import type { Chart, Revision } from './chart';
import type { Program } from './entries';
import type { PlanStretch } from './plan-over';
import { weekOf } from './program-weeks';
import type { PlannedItem } from './todays-plan';
import { waysBack } from './ways-back';

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

/**
 * The doses that were asked until the day before a visit, by exercise, where a revision has taken their place since: those
 * of the newest one that was signed and had begun by then.
 */
export function askedUntil(
  chart: Chart,
  situation: Situation,
  visit: IsoDate,
  library: PracticeLibrary,
): ReadonlyMap<ExerciseId, Dose> {
  const before = chart.revisions.findLast(
    ({ signedAt, program }) => signedAt.slice(0, 10) < visit && program.startDate < visit,
  );
  if (!before || before.entryId === chart.current?.entryId) return new Map();
  const { program } = before;
  const back = waysBack(chart, before, situation, library);
  return new Map(program.items.map((item) => [item.exerciseId, doseDone(item, program, visit, back.get(item.id))]));
}

/**
 * Whether the plan asked for more on a day of the last week than on the day before, by itself and not by a decision: a
 * revision since that left it there takes nothing from that. A program that begins today was not done yet, and is held
 * against the one before it.
 */
export function planRose(
  chart: Chart,
  { item, wayBack }: PlannedItem,
  program: Program,
  visit: IsoDate,
  lately: readonly PlanStretch[],
): boolean {
  if (program.startDate >= visit) {
    const before = chart.revisions.find(({ entryId }) => entryId === chart.current?.follows)?.program;
    const was = before?.items.find(({ exerciseId }) => exerciseId === item.exerciseId);
    if (before && was && asksMore(doseInWeek(item, program, 1, wayBack), doseDone(was, before, visit))) return true;
  }
  const decided = risesOf(chart, item);
  const doseIn = (stretch: PlanStretch) =>
    stretch.active.find(({ item: { exerciseId } }) => exerciseId === item.exerciseId)?.dose;
  return lately.some((stretch, index) => {
    const earlier = lately[index - 1];
    const [dose, was] = [doseIn(stretch), earlier && doseIn(earlier)];
    return dose && was && asksMore(dose, was) && !decided.includes(stretch.from);
  });
}

/** The last day up to a visit on which more was asked of it than the plan would. */
export function lastRise(chart: Chart, item: ProgramItem, visit: IsoDate): DecisionContext {
  const last = risesOf(chart, item)
    .filter((day) => day <= visit)
    .sort()
    .at(-1);
  return last === undefined ? {} : { advancedOn: last };
}

/** The days on which it advanced, took another's place, was taken up again or was set higher by hand. */
function risesOf(chart: Chart, { exerciseId }: ProgramItem): readonly IsoDate[] {
  const decided = chart.visits
    .filter(({ decisions }) =>
      decisions.some((one) => (one.exerciseId === exerciseId && one.taken === 'advance') || one.by === exerciseId),
    )
    .map(({ date }) => date);
  return [...decided, ...risesBySigning(chart, exerciseId)];
}

/** Days from which on a revision asked for more than the one it follows, or for what that one had not. */
function risesBySigning({ revisions }: Chart, exerciseId: ExerciseId): readonly IsoDate[] {
  const find = (revision: Revision) => revision.program.items.find((one) => one.exerciseId === exerciseId);
  return revisions.flatMap((revision) => {
    const before = revisions.find(({ entryId }) => entryId === revision.follows);
    const [item, was] = [find(revision), before && find(before)];
    if (!before || !item) return [];
    const signed = revision.signedAt.slice(0, 10);
    const day = revision.program.startDate > signed ? revision.program.startDate : signed;
    const doseOn = (one: ProgramItem, { program }: Revision) => doseInWeek(one, program, weekOf(program, day));
    return !was || asksMore(doseOn(item, revision), doseOn(was, before)) ? [day] : [];
  });
}

function asksMore(one: Dose, other: Dose): boolean {
  return !asksNoMore(one, other) || one.perDay * one.daysPerWeek > other.perDay * other.daysPerWeek;
}
