import type { Dose, Exercise } from '../exercise';
import { sameDose } from '../overload/dose';
import { planWeeks } from '../overload/plan-weeks';
import type { ProgramItem } from '../overload/program-item';
import { limitsFor } from '../safety/dose-limits';
import { screen } from '../safety/screen';
import type { Situation } from '../safety/situation';

/**
 * Doses week by week of which none is blocked: where the next one would be, that of the week before goes on. Empty where
 * not even the first is possible.
 *
 * @param cap whether a smaller dose takes the place of one that a rule blocks or cautions
 */
export function fitted(
  exercise: Exercise,
  doses: readonly Dose[],
  situation: Situation,
  cap: boolean,
): readonly Dose[] {
  const fits: Dose[] = [];
  for (const dose of doses) {
    const { status } = screen(exercise, situation, dose);
    const smaller = cap ? limitsFor(exercise, situation, dose)[0]?.dose : undefined;
    const fit = smaller ?? (status === 'blocked' ? fits.at(-1) : dose);
    if (!fit) return [];
    fits.push(fit);
  }
  return fits;
}

/** An item with a dose for every week: what its scheme would not grow to is written down. */
export function withDoses(item: ProgramItem, doses: readonly Dose[]): ProgramItem {
  const plain = { ...item, start: doses[0] ?? item.start, overrides: {} };
  const grown = planWeeks(plain, doses.length);
  const differing = doses.flatMap((dose, index) => {
    const planned = grown[index];
    return planned && sameDose(planned, dose) ? [] : [[index + 1, dose] as const];
  });
  return { ...plain, overrides: Object.fromEntries(differing) };
}
