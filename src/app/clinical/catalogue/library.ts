import type { OwnVersion } from '../chart/own-exercises';
import type { Exercise, ExerciseId } from '../exercise';
import { catalogue, exerciseById } from '.';

/** Every exercise a practice can meet: what Keel brings along, and what the practice added. */
export interface Library {
  /** What a program can take up: each exercise in its newest form, the practice's own ones last. */
  readonly offered: readonly Exercise[];
  /** Any exercise a program may hold, older versions and withdrawn ones included; undefined for one that is unknown. */
  byId(id: ExerciseId): Exercise | undefined;
}

export interface PracticeLibrary extends Library {
  /** One of the practice's own, with who added it and whether it is still offered; undefined for any other. */
  ownById(id: ExerciseId): OwnVersion | undefined;
}

/** Without a practice's own exercises. */
export const shippedLibrary: PracticeLibrary = { offered: catalogue, byId: exerciseById, ownById: () => undefined };

/** The library of a practice. What Keel brings along keeps its place, whatever a record claims. */
export function libraryWith(ownExercises: readonly OwnVersion[]): PracticeLibrary {
  if (ownExercises.length === 0) return shippedLibrary;
  const own = new Map(ownExercises.map((version) => [version.exercise.id, version]));
  return {
    offered: [
      ...catalogue,
      ...ownExercises.filter(({ standing }) => standing === 'offered').map(({ exercise }) => exercise),
    ],
    byId: (id) => exerciseById(id) ?? own.get(id)?.exercise,
    ownById: (id) => own.get(id),
  };
}
