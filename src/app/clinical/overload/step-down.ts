import { fewerDays } from './days';
import type { Dose, ProgressionAxis } from '../exercise';
import { doseLimits } from './dose';

/**
 * The next dose down: what a worse next morning or a lost control asks for. Never below one of anything, and a hold with
 * repetitions keeps its seconds. What grows by days loses one; a range of repetitions goes down through its range, then
 * by its load.
 */
export function stepDown(dose: Dose, axis?: ProgressionAxis): Dose {
  if (axis === 'frequency' && dose.daysPerWeek > 1) return fewerDays(dose, dose.daysPerWeek - 1);
  if (dose.minutes !== undefined) return { ...dose, minutes: Math.max(1, Math.floor(dose.minutes * 0.9)) };
  if (dose.repRange) return downThroughRange(dose, dose.repRange);
  if (canWeighLess(dose)) return { ...dose, loadKg: tenthLess(dose.loadKg) };
  if (dose.repsPerSet) return { ...dose, repsPerSet: dose.repsPerSet.map((count) => Math.max(1, count - 1)) };
  if (dose.reps === undefined && dose.sets === 1 && dose.holdSeconds !== undefined) {
    return { ...dose, holdSeconds: Math.max(1, dose.holdSeconds - 2) };
  }
  if (dose.reps !== undefined && dose.reps > 4) return { ...dose, reps: dose.reps - 2 };
  if (dose.sets > 1) return { ...dose, sets: dose.sets - 1 };
  return dose.reps !== undefined ? { ...dose, reps: Math.max(1, dose.reps - 1) } : dose;
}

function downThroughRange(dose: Dose, [least, most]: readonly [number, number]): Dose {
  const reps = dose.reps ?? least;
  if (reps > least) return { ...dose, reps: Math.max(least, reps - 2) };
  if (canWeighLess(dose)) return { ...dose, loadKg: tenthLess(dose.loadKg) };
  if (dose.sets > 1) return { ...dose, sets: dose.sets - 1 };
  const lower = Math.max(1, least - 2);
  return { ...dose, reps: Math.min(reps, lower), repRange: [lower, Math.max(lower, most - 2)] };
}

type Loaded = Dose & { readonly loadKg: number };

/** Whether there is a lighter weight than this one. */
export function canWeighLess(dose: Dose): dose is Loaded {
  return dose.loadKg !== undefined && dose.loadKg > doseLimits.loadKg.least;
}

/** A tenth less, in half kilograms, and never less than the lightest there is. */
export function tenthLess(loadKg: number): number {
  return Math.max(doseLimits.loadKg.least, downToHalf(loadKg * 0.9));
}

/** Weights come in half kilograms; rounding down keeps a rise within its percentage. */
export function downToHalf(kilograms: number): number {
  return Math.floor(kilograms * 2 + 1e-9) / 2;
}
