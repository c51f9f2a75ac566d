import type { PracticeLibrary } from '../catalogue/library';
import type { Dose, Exercise } from '../exercise';
import { planWeeks } from '../overload/plan-weeks';
import type { ProgramItem } from '../overload/program-item';
import { screen, strictest } from '../safety/screen';
import type { Situation, Verdict } from '../safety/situation';

/**
 * The strictest verdict over the doses of an item, as when it is signed for all its weeks. At least the first week is
 * looked at: a program of no weeks must not let everything through.
 */
export function screenItem(item: ProgramItem, weeks: number, situation: Situation, library: PracticeLibrary): Verdict {
  const doses = planWeeks(item, weeks);
  return verdictFor(library.byId(item.exerciseId), situation, doses.length > 0 ? doses : planWeeks(item, 1));
}

/** The strictest verdict over some doses of an exercise. */
export function verdictFor(exercise: Exercise | undefined, situation: Situation, doses: readonly Dose[]): Verdict {
  if (!exercise) return unknownExercise;
  return strictest(doses.map((dose) => screen(exercise, situation, dose)));
}

/** Fail closed: what the library does not know cannot be screened. */
const unknownExercise: Verdict = {
  status: 'blocked',
  reasons: [
    {
      ruleId: 'unknown-exercise',
      level: 'block',
      message: 'This exercise is not in the library, so it cannot be checked.',
      demand: 'phase',
      evidence: [],
      grade: 'expert',
      clearable: false,
    },
  ],
};
