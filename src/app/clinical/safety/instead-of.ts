import { type Library, shippedLibrary } from '../catalogue/library';
import type { Exercise, ExerciseId } from '../exercise';
import { encouragementFor } from './encouragements';
import { screenerFor } from './screen';
import type { Situation } from './situation';

/** Said where `insteadOf` finds nothing: never silence. */
export const nothingFits = 'Nothing in the library fits: choose with the patient.';

/** How many alternatives are worth reading between two patients. */
const most = 5;

/**
 * What the patient can do instead: exercises that are not blocked now, serve a purpose of this one, and press and load the
 * back no more than it does, nearest first; never a harder rung of its own ladder, which asks more of the patient than what
 * was too much. Nearness counts easier rungs of the same ladder, shared purposes and muscles,
 * family and position; what is allowed outright comes before what meets a caution, and what the patient's conditions
 * encourage before what they only allow. Empty where nothing fits, and then a clinician chooses with the patient.
 */
export function insteadOf(
  exercise: Exercise,
  situation: Situation,
  library: Library = shippedLibrary,
): readonly Exercise[] {
  const rungsBelow = rungs(exercise, 'easier', library);
  const rungsAbove = rungs(exercise, 'harder', library);
  const screened = screenerFor(situation);
  return library.offered
    .filter(
      (candidate) =>
        candidate.id !== exercise.id &&
        !rungsAbove.has(candidate.id) &&
        noHeavier(candidate, exercise) &&
        (rungsBelow.has(candidate.id) || servesSame(candidate, exercise)),
    )
    .map((candidate) => ({ candidate, status: screened(candidate).status }))
    .filter(({ status }) => status !== 'blocked')
    .map(({ candidate, status }) => ({
      candidate,
      nearness:
        nearness(candidate, exercise, rungsBelow) -
        (status === 'caution' ? 2 : 0) +
        (encouragementFor(candidate, situation) ? encouraged : 0),
    }))
    .sort((a, b) => b.nearness - a.nearness || a.candidate.id.localeCompare(b.candidate.id))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** An unknown demand counts as more. */
function noHeavier({ demands }: Exercise, { demands: limits }: Exercise): boolean {
  return atMost(demands.compression, limits.compression) && atMost(demands.externalLoad, limits.externalLoad);
}

function atMost(demand: number | 'unknown', limit: number | 'unknown'): boolean {
  return demand !== 'unknown' && (limit === 'unknown' || demand <= limit);
}

/** A purpose in common alone is too little: hip abduction is no alternative to a shoulder press. */
function servesSame(candidate: Exercise, exercise: Exercise): boolean {
  return (
    candidate.purposes.some((purpose) => exercise.purposes.includes(purpose)) &&
    (candidate.family === exercise.family || candidate.muscles.some((muscle) => exercise.muscles.includes(muscle)))
  );
}

/** An encouraged move comes before one that is merely allowed, and not before a much nearer one. */
const encouraged = 2;

/** What stands on no ladder cannot grow with the patient: a crunch is the last resort for a sit-up. */
const leadsNowhere = 4;

function nearness(candidate: Exercise, exercise: Exercise, rungsBelow: ReadonlyMap<ExerciseId, number>): number {
  const distance = rungsBelow.get(candidate.id);
  return (
    (distance === undefined ? 0 : 6 - distance) +
    2 * shared(candidate.purposes, exercise.purposes) +
    4 * shared(candidate.muscles, exercise.muscles) +
    (candidate.family === exercise.family ? 1 : 0) +
    (candidate.position === exercise.position ? 1 : 0) -
    (candidate.standsAlone ? leadsNowhere : 0)
  );
}

/** Overlap of two lists, 0 to 1. */
function shared<T>(a: readonly T[], b: readonly T[]): number {
  const union = new Set([...a, ...b]).size;
  return union === 0 ? 0 : a.filter((one) => b.includes(one)).length / union;
}

/** The rungs below or above an exercise, with their distance from it. */
function rungs(exercise: Exercise, way: 'easier' | 'harder', library: Library): ReadonlyMap<ExerciseId, number> {
  const found = new Map<ExerciseId, number>();
  let row: readonly ExerciseId[] = exercise[way];
  for (let distance = 1; row.length > 0; distance++) {
    const next = row.filter((id) => !found.has(id));
    for (const id of next) found.set(id, distance);
    row = next.flatMap((id) => library.byId(id)?.[way] ?? []);
  }
  return found;
}
