import type { Dose } from '../exercise';
import { stepUp } from './grow';
import type { PainPolicy } from './policy';
import { painLight } from './policy';
import type { ProgramItem } from './program-item';
import type { Response } from './response';

/** Green, quiet the next morning, steady, every set done: a session that counts towards more. */
export function isGood(response: Response, policy: PainPolicy): boolean {
  return (
    response.painDuring !== undefined &&
    painLight(response.painDuring, policy) === 'green' &&
    (response.nextMorning === 'better' || response.nextMorning === 'same') &&
    response.control === 'steady' &&
    response.setsMet === true &&
    response.peripheralised !== true
  );
}

/**
 * Sets that were said to be unmet, control that was lost, or a worse next morning: twice in a row is a light week. The
 * fewest repetitions say nothing without the dose that was asked then, which an answer does not hold and `decide` does not
 * know of earlier visits: where it is known, ask `isUnmet` too.
 */
export function hasFailed({ setsMet, control, nextMorning }: Response): boolean {
  return setsMet === false || control === 'lost' || nextMorning === 'worse';
}

/** Whether a set fell short of what the dose asks: as was said, or by the repetitions noted. */
export function isUnmet({ setsMet, fewestReps }: Response, dose: Dose): boolean {
  const asked = dose.repRange?.[0] ?? (dose.repsPerSet ? Math.min(...dose.repsPerSet) : dose.reps);
  return setsMet === false || (fewestReps !== undefined && asked !== undefined && fewestReps < asked);
}

/** The repetitions that every set has to reach, twice, before more is asked. */
export interface RepetitionGate {
  readonly reps: number;
  /** From here on a set counts as done: the bottom of a range, or the target. */
  readonly enough: number;
  /** Why so many: the top of the range, or more than the target. */
  readonly over: 'range' | 'target';
}

/**
 * Double progression looks at the top of the range, not at the fewest that still count. Where fixed repetitions are asked
 * and the next step is one of load, they have to be exceeded by 1 to 2 (ACSM 2009); nothing else has such a gate.
 */
export function gateOf(item: Pick<ProgramItem, 'start' | 'scheme'>, dose: Dose): RepetitionGate | undefined {
  if (dose.repRange) return { reps: dose.repRange[1], enough: dose.repRange[0], over: 'range' };
  const { reps, loadKg } = dose;
  if (reps === undefined || loadKg === undefined) return undefined;
  const rises = (stepUp(dose, item).loadKg ?? 0) > loadKg;
  return rises ? { reps: reps + 1, enough: reps, over: 'target' } : undefined;
}
