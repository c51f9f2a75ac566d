import { redFlagQuestions, type ExerciseResponse, type RedFlagAnswers, type RedFlagId } from '../../clinical/index';

/** How the exercises went since the last visit. */
export type Went = 'well' | 'steady' | 'sore' | 'worse';

/** Every question asked; 'no' but for those named. */
export function answered(yes: readonly RedFlagId[]): RedFlagAnswers {
  return Object.fromEntries(redFlagQuestions.map(({ id }) => [id, yes.includes(id) ? 'yes' : 'no']));
}

export function responseTo(
  went: Went,
  worst: number,
  index: number,
): Omit<ExerciseResponse, 'itemId' | 'exerciseId' | 'date'> {
  switch (went) {
    case 'well':
      return { setsMet: true, control: 'steady', painDuring: Math.min(2, worst), nextMorning: 'better' };
    case 'steady':
      return {
        setsMet: true,
        // The second exercise of a sheet is the one that still wobbles.
        control: index === 1 ? 'minor-loss' : 'steady',
        painDuring: Math.min(2, worst),
        nextMorning: 'same',
      };
    case 'sore':
      return { setsMet: index !== 0, control: 'steady', painDuring: Math.min(3, worst), nextMorning: 'same' };
    case 'worse':
      return { setsMet: false, control: 'minor-loss', painDuring: Math.min(3, worst), nextMorning: 'worse' };
  }
}
