import { addDays, type IsoDate } from '../dates';
import type { Dose, Exercise, ExerciseId } from '../exercise';
import { defaultPainPolicy } from '../overload/policy';
import { itemFor, type ProgramItem } from '../overload/program-item';
import { isGood } from '../overload/response-judged';
import { atMost } from '../overload/smaller-dose';
import { stepDown } from '../overload/step-down';
import type { Chart, Revision, Visit } from './chart';
import { doseDone } from './program-weeks';

/**
 * An exercise as this patient's program takes it up. Where the patient did it before it starts from what was last
 * tolerated: the dose that was done up to the last visit that asked about it; a step below where it did not go well then
 * or a flare-up lies between (CLINICAL.md 2.5, derived), and no higher than the library where it was stopped. What was
 * prescribed and never asked about starts as it was first prescribed. Else the library's dose. The tops stay the
 * exercise's own.
 *
 * @param date the day it is taken up; what was signed or done later does not count
 */
export function startingItem(exercise: Exercise, id: string, chart: Chart, date: IsoDate): ProgramItem {
  const item = itemFor(exercise, id);
  const start = lastTolerated(exercise, chart, date);
  return start ? { ...item, start } : item;
}

function lastTolerated(exercise: Exercise, chart: Chart, date: IsoDate): Dose | undefined {
  const visit = chart.visits.findLast((one) => one.date <= date && tellsOf(one, exercise.id));
  const held = heldBy(chart, exercise.id, visit ? addDays(visit.date, -1) : date);
  if (!held) return undefined;
  if (!visit) {
    // Revisions since may have gone on with the plan's growth, which nobody asked about.
    const start = atMost(firstStart(chart, exercise.id) ?? held.item.start, held.item.start);
    return hasFlaredUp(chart, held.program.startDate, date) ? stepDown(start, held.item.scheme.axis) : start;
  }
  const done = doseDone(held.item, held.program, visit.date);
  const decided = visit.decisions.find(({ exerciseId }) => exerciseId === exercise.id);
  if (decided?.taken === 'stop') return atMost(exercise.startingDose, stepDown(done, held.item.scheme.axis));
  // A policy is the practice's; the more cautious one decides here what was good.
  const wentWell = visit.responses
    .filter(({ exerciseId }) => exerciseId === exercise.id)
    .every((response) => isGood(response, defaultPainPolicy));
  const tolerated = wentWell && !hasFlaredUp(chart, visit.date, date) ? done : stepDown(done, held.item.scheme.axis);
  return decided?.dose && !decided.by ? atMost(decided.dose, tolerated) : tolerated;
}

/** By how it went, or by a decision to do less, which may come from another exercise (a direction that is stopped). */
function tellsOf({ responses, decisions }: Visit, exerciseId: ExerciseId): boolean {
  return (
    responses.some((response) => response.exerciseId === exerciseId && response.sessions !== 0) ||
    decisions.some((one) => one.exerciseId === exerciseId && (one.taken === 'stop' || one.taken === 'regress'))
  );
}

/** The item of the newest revision signed by a day that has the exercise among what the patient does. */
function heldBy(
  { revisions }: Chart,
  exerciseId: ExerciseId,
  by: IsoDate,
): { readonly item: ProgramItem; readonly program: Revision['program'] } | undefined {
  const revision = revisions.findLast(
    ({ signedAt, program }) =>
      signedAt.slice(0, 10) <= by && program.items.some((item) => item.exerciseId === exerciseId),
  );
  const item = revision?.program.items.find((one) => one.exerciseId === exerciseId);
  return revision && item ? { item, program: revision.program } : undefined;
}

function firstStart({ revisions }: Chart, exerciseId: ExerciseId): Dose | undefined {
  return revisions.flatMap(({ program }) => program.items).find((one) => one.exerciseId === exerciseId)?.start;
}

/** Whether a flare-up began, or went on, after a day and up to another. */
function hasFlaredUp({ phases }: Chart, after: IsoDate, until: IsoDate): boolean {
  return phases.some(({ phase, since }, index) => {
    const ends = phases[index + 1]?.since;
    return phase === 'flare-up' && since <= until && (ends === undefined || ends > after);
  });
}
