import type { Dose } from '../exercise';
import { totalReps } from '../overload/dose';
import { asksNoMore } from '../overload/smaller-dose';

/** Every amount that a clinician reads in a dose. */
function amounts(dose: Dose) {
  return {
    reps: totalReps(dose),
    top: dose.sets * (dose.repRange?.[1] ?? 0),
    minutes: dose.sets * (dose.minutes ?? 0),
    holdSeconds: dose.holdSeconds ?? 0,
    loadKg: dose.loadKg ?? 0,
    perDay: dose.perDay,
    daysPerWeek: dose.daysPerWeek,
    effort: dose.effort ?? 10,
  };
}

/** Expects that no amount of one dose is more than the other's. */
export function expectNoMore(one: Dose, other: Dose): void {
  const limits = amounts(other);
  for (const [name, amount] of Object.entries(amounts(one))) {
    expect(amount)
      .withContext(name)
      .toBeLessThanOrEqual(limits[name as keyof typeof limits]);
  }
}

/**
 * Whether a dose stands no further along its steps than another: it asks no more, or it has a smaller load, for which more
 * repetitions are asked first: within a range (double progression), or where half a kilogram is more than a tenth.
 */
export function standsNoFurther(one: Dose, other: Dose): boolean {
  const { loadKg = 0, sets, repRange } = one;
  const isLighter = loadKg < (other.loadKg ?? 0) && sets <= other.sets;
  return (isLighter && (repRange !== undefined || loadKg < 5)) || asksNoMore(one, other);
}
