import {
  declarablePhases,
  type DeclarablePhase,
  type Exercise,
  type ExerciseId,
  type Family,
  type IsoDate,
  type Position,
  reasonInShort,
  screen,
  type Situation,
  type Verdict,
} from '../../clinical';
import { type Kit, kitsOf, type LibraryFilters } from './library-filters';

/** How many exercises each choice would leave, the other facets kept as they are. */
export interface FacetCounts {
  readonly family: ReadonlyMap<Family, number>;
  readonly position: ReadonlyMap<Position, number>;
  readonly kit: ReadonlyMap<Kit, number>;
  readonly phase: ReadonlyMap<DeclarablePhase, number>;
  readonly favourites: number;
  /** Not blocked for the open patient, and blocked; both 0 while there is none. */
  readonly allowed: number;
  readonly waiting: number;
}

export interface Narrowed {
  readonly exercises: readonly Exercise[];
  readonly counts: FacetCounts;
}

/** What is known of each exercise, worked out once and not at every letter. */
export interface Known {
  readonly phases: ReadonlyMap<ExerciseId, readonly DeclarablePhase[]>;
  readonly favourites: ReadonlySet<ExerciseId>;
  /** For the open patient; null while there is none. */
  readonly verdicts: ReadonlyMap<ExerciseId, Verdict> | null;
  readonly onlyAllowed: boolean;
}

/** In which phases each exercise is not blocked, going by the phase alone: at its starting dose, without precautions. */
export function phasesOf(
  exercises: readonly Exercise[],
  date: IsoDate,
): ReadonlyMap<ExerciseId, readonly DeclarablePhase[]> {
  const situations = declarablePhases.map((phase) => ({ phase, precautions: [], clearances: [], date }) as const);
  return new Map(
    exercises.map((exercise) => [
      exercise.id,
      situations.filter((situation) => screen(exercise, situation).status !== 'blocked').map(({ phase }) => phase),
    ]),
  );
}

/** The verdict on each exercise at its starting dose. */
export function verdictsOn(exercises: readonly Exercise[], situation: Situation): ReadonlyMap<ExerciseId, Verdict> {
  return new Map(exercises.map((exercise) => [exercise.id, screen(exercise, situation)]));
}

/**
 * The exercises that meet every facet, in the order in which they were found, and what each choice in each facet would
 * come to. One pass: an exercise that fails a single facet counts in that one alone.
 */
export function narrow(found: readonly Exercise[], filters: LibraryFilters, known: Known): Narrowed {
  const exercises: Exercise[] = [];
  const [family, position, kit, phase] = [tally<Family>(), tally<Position>(), tally<Kit>(), tally<DeclarablePhase>()];
  let [favourites, allowed, waiting] = [0, 0, 0];

  for (const exercise of found) {
    const kits = kitsOf(exercise);
    const phases = known.phases.get(exercise.id) ?? [];
    const starred = known.favourites.has(exercise.id);
    const status = known.verdicts?.get(exercise.id)?.status;
    const failed = [
      !meets(filters.family, [exercise.family]),
      !meets(filters.position, [exercise.position]),
      !meets(filters.kit, kits),
      filters.phase !== null && !phases.includes(filters.phase),
      filters.favourites && !starred,
      known.onlyAllowed && status === 'blocked',
    ];
    const fails = failed.filter(Boolean).length;
    if (fails > 1) continue;
    if (fails === 0) exercises.push(exercise);
    // What passes the other facets counts in this one.
    const counts = (facet: number): boolean => fails === 0 || failed[facet] === true;
    if (counts(0)) family.add([exercise.family]);
    if (counts(1)) position.add([exercise.position]);
    if (counts(2)) kit.add(kits);
    if (counts(3)) phase.add(phases);
    if (counts(4) && starred) favourites++;
    if (counts(5) && status === 'blocked') waiting++;
    else if (counts(5) && status) allowed++;
  }
  return {
    exercises,
    counts: { family: family.of, position: position.of, kit: kit.of, phase: phase.of, favourites, allowed, waiting },
  };
}

function meets<T>(chosen: readonly T[], has: readonly T[]): boolean {
  return chosen.length === 0 || has.some((one) => chosen.includes(one));
}

function tally<T>() {
  const of = new Map<T, number>();
  return {
    of,
    add: (values: readonly T[]): void => {
      for (const value of values) of.set(value, (of.get(value) ?? 0) + 1);
    },
  };
}

/** Why an exercise waits, or needs care, in a few words: 'high load on the back, full bend'. Empty where it is allowed. */
export function inBrief({ status, reasons }: Verdict): string {
  const level = status === 'blocked' ? 'block' : 'caution';
  const words = reasons
    .filter((reason) => reason.level === level && !(level === 'block' && reason.clearedBy))
    .map(reasonInShort);
  return [...new Set(words)].filter(Boolean).slice(0, 2).join(', ');
}
