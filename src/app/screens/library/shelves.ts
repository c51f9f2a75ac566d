import type { Exercise, ExerciseId, Verdict } from '../../clinical';
import { familyNames } from '../../ui/exercise-words';

/** As many as a look over the page can take in. */
export const pageSize = 36;

interface CardOf {
  readonly exercise: Exercise;
  readonly verdict: Verdict | null;
}

/** Exercises under one heading. */
export interface Shelf {
  readonly id: string;
  readonly heading: string;
  /** How many stand on it, shown or not. */
  readonly count: number;
  readonly cards: readonly CardOf[];
}

interface Look {
  readonly verdicts: ReadonlyMap<ExerciseId, Verdict> | null;
  readonly searched: boolean;
  /** How many are shown, over all shelves. */
  readonly most: number;
}

/**
 * The exercises by shelf. For a patient, what is active and what waits are never in one list; what waits comes last, unless
 * the best of what was searched for is among it: who types "sit-up" reads first why it waits. Without a patient a search has
 * one list, best first, and the library stands by family.
 */
export function shelvesOf(exercises: readonly Exercise[], { verdicts, searched, most }: Look): readonly Shelf[] {
  const shelves = verdicts
    ? byVerdict(exercises, verdicts, searched)
    : searched
      ? [{ id: 'found', heading: 'Found', exercises }]
      : byFamily(exercises);
  let room = most;
  return shelves.flatMap(({ exercises: all, ...shelf }) => {
    const shown = all.slice(0, room);
    room -= shown.length;
    if (shown.length === 0) return [];
    return {
      ...shelf,
      count: all.length,
      cards: shown.map((exercise) => ({ exercise, verdict: verdicts?.get(exercise.id) ?? null })),
    };
  });
}

interface Sorted {
  readonly id: string;
  readonly heading: string;
  readonly exercises: readonly Exercise[];
}

function byVerdict(
  exercises: readonly Exercise[],
  verdicts: ReadonlyMap<ExerciseId, Verdict>,
  searched: boolean,
): readonly Sorted[] {
  const waits = ({ id }: Exercise) => verdicts.get(id)?.status === 'blocked';
  const active: Sorted = { id: 'active', heading: 'Allowed now', exercises: exercises.filter((one) => !waits(one)) };
  const waiting: Sorted = { id: 'waiting', heading: 'Not now', exercises: exercises.filter(waits) };
  const [best] = exercises;
  return searched && best && waits(best) ? [waiting, active] : [active, waiting];
}

function byFamily(exercises: readonly Exercise[]): readonly Sorted[] {
  const shelves = new Map<string, Exercise[]>();
  for (const exercise of exercises) {
    const shelf = shelves.get(exercise.family);
    if (shelf) shelf.push(exercise);
    else shelves.set(exercise.family, [exercise]);
  }
  return [...shelves.values()].flatMap((shelf) => {
    const family = shelf[0]?.family;
    return family ? { id: family, heading: familyNames[family], exercises: shelf } : [];
  });
}
