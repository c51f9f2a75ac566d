import { encouragementFor, type Exercise, type Situation } from '../clinical';
import { precautionNames } from './precaution-words';

/** 'encouraged with osteoporosis', for a line beside an exercise; empty where no condition of the patient asks for it. */
export function encouragedInWords(exercise: Exercise, situation: Situation): string {
  const found = encouragementFor(exercise, situation);
  return found ? `encouraged with ${lower(precautionNames[found.precaution])}` : '';
}

/** What each condition of the patient asks for, among some exercises: 'osteoporosis: strength, balance, ...'. */
export function whatIsEncouraged(exercises: readonly Exercise[], situation: Situation): readonly string[] {
  return [
    ...new Set(
      exercises.flatMap((exercise) => {
        const found = encouragementFor(exercise, situation);
        return found ? [`${lower(precautionNames[found.precaution])}: ${found.words}`] : [];
      }),
    ),
  ];
}

/** Within a sentence; a name that is one keeps its capital. */
function lower(name: string): string {
  return name.startsWith('Parkinson') ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
