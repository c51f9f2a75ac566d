import type { OwnVersion } from '../chart/own-exercises';
import type { Practice } from '../chart/practice';
import type { Exercise, ExerciseId } from '../exercise';
import type { RuleId } from '../safety/situation';
import { catalogue, exerciseById } from '.';

/** Every exercise a practice can meet: what Keel brings along, and what the practice added. */
export interface Library {
  /** What a program can take up: each exercise in its newest form, the practice's own ones last. */
  readonly offered: readonly Exercise[];
  /** Any exercise a program may hold, older versions and withdrawn ones included; undefined for one that is unknown. */
  byId(id: ExerciseId): Exercise | undefined;
}

/** What a practice goes by: its exercises, and the rules on which it is stricter than Keel. */
export interface PracticeLibrary extends Library {
  readonly stricter: readonly RuleId[];
  /** One of the practice's own, with who added it and whether it is still offered; undefined for any other. */
  ownById(id: ExerciseId): OwnVersion | undefined;
}

/** Without a practice's own exercises. */
export const shippedLibrary: PracticeLibrary = {
  offered: catalogue,
  byId: exerciseById,
  ownById: () => undefined,
  stricter: [],
};

/** The library of a practice. What Keel brings along keeps its place, whatever a record claims. */
export function libraryWith({ ownExercises, stricter }: Pick<Practice, 'ownExercises' | 'stricter'>): PracticeLibrary {
  if (ownExercises.length === 0 && stricter.length === 0) return shippedLibrary;
  const own = new Map(ownExercises.map((version) => [version.exercise.id, version]));
  return {
    offered: [
      ...catalogue,
      ...ownExercises.filter(({ standing }) => standing === 'offered').map(({ exercise }) => exercise),
    ],
    byId: (id) => exerciseById(id) ?? own.get(id)?.exercise,
    ownById: (id) => own.get(id),
    stricter,
  };
}
