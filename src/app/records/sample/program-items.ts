import {
  exerciseById,
  type Dose,
  type Exercise,
  type ExerciseId,
  type ExerciseResponse,
  type ProgramItem,
} from '../../clinical/index';

/** Where every set was done, the repetitions are noted by which a load rises: the top of the range, or one over the target. */
export function withRepetitions<R extends Pick<ExerciseResponse, 'setsMet'>>(
  response: R,
  { start }: ProgramItem,
): R & Pick<ExerciseResponse, 'fewestReps'> {
  if (start.loadKg === undefined || start.reps === undefined || !response.setsMet) return response;
  return { ...response, fewestReps: start.repRange?.[1] ?? start.reps + 1 };
}

/** The same item at the dose agreed last, by itself again; what is counted in minutes grows slowly once it is well under way. */
export function goingOn(before: ProgramItem, start: Dose): ProgramItem {
  const { axis } = before.scheme;
  const item: { -readonly [K in keyof ProgramItem]: ProgramItem[K] } = { ...before, start };
  delete item.group;
  return axis === 'minutes' ? { ...item, scheme: { ...item.scheme, percent: 3 } } : item;
}

export function mustKnow(exerciseId: ExerciseId): Exercise {
  const exercise = exerciseById(exerciseId);
  if (!exercise) throw new RangeError(`The library has no exercise ${exerciseId}`);
  return exercise;
}
