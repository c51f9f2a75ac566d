import type { Dose, ProgressionAxis } from '../exercise';
import { atMost } from './smaller-dose';
import { canWeighLess, stepDown, tenthLess } from './step-down';

/** What a light week keeps: at most 60 % of the volume, as near to it as whole numbers allow. */
const kept = 0.6;

/**
 * A light week: 10 % less load where there is one to lower, else 40 to 50 % less volume (minutes, or sets x repetitions;
 * the smallest doses lose more, because they are counted in ones). Never above one step down. A convention of strength
 * training, not evidence (CLINICAL.md 2.5).
 */
export function deload(dose: Dose, axis?: ProgressionAxis): Dose {
  return atMost(lighter(dose), stepDown(dose, axis));
}

function lighter(dose: Dose): Dose {
  if (dose.minutes !== undefined) return { ...dose, minutes: keptOf(dose.minutes) };
  if (canWeighLess(dose)) return { ...dose, loadKg: tenthLess(dose.loadKg) };
  if (dose.repsPerSet) return { ...dose, repsPerSet: dose.repsPerSet.map(keptOf) };
  if (dose.repRange) {
    const [least, most] = dose.repRange;
    return { ...dose, reps: keptOf(dose.reps ?? least), repRange: [keptOf(least), keptOf(most)] };
  }
  return fewerInOneWay(dose);
}

/** Fewer repetitions or fewer sets, whichever comes nearer to what is kept; a single hold gets shorter. */
function fewerInOneWay(dose: Dose): Dose {
  const { sets, reps, holdSeconds } = dose;
  const setsLeft = sets > 1 ? keptOf(sets) : 0;
  const repsLeft = reps !== undefined && reps > 1 ? keptOf(reps) : 0;
  if (setsLeft === 0 && repsLeft === 0) {
    return reps === undefined && holdSeconds !== undefined ? { ...dose, holdSeconds: keptOf(holdSeconds) } : dose;
  }
  return repsLeft * sets >= setsLeft * (reps ?? 1) ? { ...dose, reps: repsLeft } : { ...dose, sets: setsLeft };
}

function keptOf(amount: number): number {
  return Math.max(1, Math.floor(amount * kept + 1e-9));
}
