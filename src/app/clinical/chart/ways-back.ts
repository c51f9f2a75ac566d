import type { PracticeLibrary } from '../catalogue/library';
import { addDays, type IsoDate } from '../dates';
import type { Dose } from '../exercise';
import type { ProgramItem } from '../overload/program-item';
import { hasFailed } from '../overload/response-judged';
import { atMost } from '../overload/smaller-dose';
import { stepDown } from '../overload/step-down';
import { doseInWeek, pickedUp, type WayBack, wayBack } from '../overload/way-back';
import type { Phase, Situation } from '../safety/situation';
import type { Chart, Revision, Visit } from './chart';
import type { Program } from './entries';
import { daysOfChange, situationKnownOn } from './known-on';
import { doseDone, weekOf } from './program-weeks';
import { verdictFor } from './screen-item';
import { phaseOn, situationOf } from './situation-of';

/** What rests in these comes back a step below where it was. */
const restful: readonly Phase[] = ['hold', 'flare-up'];

/**
 * The way back of each item that rested since the revision was signed, computed from the days on which something could
 * have changed. What was signed meanwhile is a clinician's word on its doses, and nothing before it counts.
 */
export function waysBack(
  chart: Chart,
  { program, signedAt }: Revision,
  today: Situation,
  library: PracticeLibrary,
): ReadonlyMap<string, WayBack> {
  const signed = signedAt.slice(0, 10);
  const from = signed > program.startDate ? signed : program.startDate;
  // A record that is imported holds everything from then on, not in the past.
  const dated: Chart = { ...chart, redFlags: chart.redFlags.map((flag) => ({ ...flag, fromRecord: false })) };
  const changes = daysOfChange(dated).filter((day) => day >= from && day <= today.date);
  if (changes.length === 0 && !restful.includes(phaseOn(dated, from).phase)) return new Map();
  // Phases, holds and clearances carry their days; precautions and what ends a clearance are taken as known then.
  const known = situationKnownOn(dated);
  const situations = turningDays(program, changes, from, today.date).map((day): Situation => {
    if (day === today.date) return today;
    const { precautions, clearances } = known(day);
    return situationOf({ ...dated, precautions, clearances }, day, library);
  });
  return new Map(
    program.items.flatMap((item) => {
      const back = wayBackOf(item, chart, program, situations, library);
      return back ? [[item.id, back] as const] : [];
    }),
  );
}

/** From the first day to the last: those of a change, and those on which a week of the program begins. */
function turningDays(
  { startDate }: Program,
  changes: readonly IsoDate[],
  from: IsoDate,
  to: IsoDate,
): readonly IsoDate[] {
  const days = [from, to, ...changes];
  for (let day = startDate; day <= to; day = addDays(day, 7)) if (day >= from) days.push(day);
  return [...new Set(days)].filter((day) => day <= to).sort();
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
  let rest: Rest | undefined;
  let tolerated: Dose | undefined;
  for (const situation of situations) {
    const week = weekOf(program, situation.date);
    const flaresUp = restful.includes(situation.phase);
    // What a flare-up laid to rest is asked at its lower dose; what another rule blocks at its plan's dose waits for a
    // clinician to make that smaller.
    const due = rest?.flaredUp && !flaresUp ? resumed(rest, situation.date, item) : back;
    if (verdictFor(exercise, situation, [doseInWeek(item, program, week, due)]).status === 'blocked') {
      const planned = tolerated ?? doseInWeek(item, program, week - 1);
      rest = {
        tolerated: rest?.tolerated ?? lastTolerated(item, chart, situation.date, planned),
        flaredUp: flaresUp || (rest?.flaredUp ?? false),
      };
      back = flaresUp ? undefined : due;
    } else {
      if (rest) back = resumed(rest, situation.date, item);
      rest = undefined;
      tolerated = doseInWeek(item, program, week, back);
    }
  }
  return back;
}

/** Days on end on which an item was blocked. */
interface Rest {
  /** The level before it. */
  readonly tolerated: Dose;
  /** A flare-up or a hold was part of it. */
  readonly flaredUp: boolean;
}

function resumed({ tolerated, flaredUp }: Rest, since: IsoDate, { scheme }: ProgramItem): WayBack {
  return flaredUp ? wayBack(since, tolerated, scheme.axis) : pickedUp(since, tolerated);
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
  const done = doseDone(item, before.program, latest.date);
  return hasFailed(latest.response) ? stepDown(done, item.scheme.axis) : done;
}
