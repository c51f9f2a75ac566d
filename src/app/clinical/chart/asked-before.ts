import type { PracticeLibrary } from '../catalogue/library';
import { addDays, type IsoDate } from '../dates';
import type { Dose, ExerciseId } from '../exercise';
import type { DecisionContext } from '../overload/decide';
import type { ProgramItem } from '../overload/program-item';
import { asksNoMore } from '../overload/smaller-dose';
import { doseInWeek } from '../overload/way-back';
import type { Situation } from '../safety/situation';
import type { Chart, Revision } from './chart';
import type { PlanStretch } from './plan-over';
import { doseDone, weekOf } from './program-weeks';
import { waysBack } from './ways-back';

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
 * Whether what is asked now was not asked for a week: a program took the place of one that asked for less since, or the plan
 * itself went up, and not a decision. A revision that left it up there takes nothing from that.
 *
 * @param done what was asked up to the day before the visit by the program that is in force
 * @param asked what was asked then indeed, where another program was in force
 * @param lately the plan of the seven days before the visit
 */
export function planRose(
  { exerciseId }: ProgramItem,
  done: Dose,
  asked: Dose | undefined,
  lately: readonly PlanStretch[],
): boolean {
  if (asked && asksMore(done, asked)) return true;
  const doseIn = ({ active }: PlanStretch) => active.find(({ item }) => item.exerciseId === exerciseId)?.dose;
  return lately.some((stretch, index) => {
    const earlier = lately[index - 1];
    const [dose, was] = [doseIn(stretch), earlier && doseIn(earlier)];
    if (!earlier?.revision || !dose || !was || !asksMore(dose, was) || !asksMore(done, was)) return false;
    return earlier.revision.entryId === stretch.revision?.entryId || roseOn(stretch.from, earlier.revision, exerciseId);
  });
}

/** Whether a program asked for more from a day on by its own plan. */
function roseOn(day: IsoDate, { program }: Revision, exerciseId: ExerciseId): boolean {
  const item = program.items.find((one) => one.exerciseId === exerciseId);
  const doseOn = (date: IsoDate) => item && doseInWeek(item, program, weekOf(program, date));
  const [now, before] = [doseOn(day), doseOn(addDays(day, -1))];
  return now !== undefined && before !== undefined && asksMore(now, before);
}

/** The last day up to a visit on which it advanced, took another's place, was taken up again or was set higher by hand. */
export function lastRise(chart: Chart, item: ProgramItem, visit: IsoDate): DecisionContext {
  const last = [...decidedRises(chart, item), ...risesBySigning(chart, item)]
    .filter((day) => day <= visit)
    .sort()
    .at(-1);
  return last === undefined ? {} : { advancedOn: last };
}

/** The days on which it advanced or took another's place. */
function decidedRises({ visits }: Chart, { exerciseId }: ProgramItem): readonly IsoDate[] {
  return visits
    .filter(({ decisions }) =>
      decisions.some((one) => (one.exerciseId === exerciseId && one.taken === 'advance') || one.by === exerciseId),
    )
    .map(({ date }) => date);
}

/** Days from which on a revision asked for more than the one it follows, or for what that one had not. */
function risesBySigning({ revisions }: Chart, { exerciseId }: ProgramItem): readonly IsoDate[] {
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
