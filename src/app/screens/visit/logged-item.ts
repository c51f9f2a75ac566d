import { type Dose, gateOf, type PlannedItem, sameDose } from '../../clinical';
import { logged, without, withPart, type Logged } from './visit-draft';

export interface LoggedItem extends PlannedItem {
  /** What was asked of the patient until now. */
  readonly done: Dose;
  /** Sessions that were planned since the last visit; absent where there were none. */
  readonly sessions?: number;
  /** In a light week: the dose it goes on from after it. */
  readonly level?: Dose;
}

/** What is asked of the set with the fewest repetitions. */
export interface FewestAsked {
  /** Every set was done from here on: the bottom of a range, or the repetitions that were asked. */
  readonly enough: number;
  /** The answers that decide, for one tap: the top in every set, and one and two more where a load can grow by it. */
  readonly quick: readonly number[];
}

/**
 * Whether the fewest repetitions in a set are worth asking for, and from which number on: only where `decide` goes by
 * them (`gateOf`). From a light week it goes back to where it was, whatever was counted.
 */
export function fewestAsked({
  item,
  done,
  level,
}: Pick<LoggedItem, 'item' | 'done' | 'level'>): FewestAsked | undefined {
  const gate = level && !sameDose(level, done) ? undefined : gateOf(item, done);
  if (!gate) return undefined;
  const { reps, enough, over } = gate;
  return { enough, quick: over === 'range' ? [reps] : [enough, reps, reps + 1] };
}

/** The fewest repetitions say whether every set was done; what was said of the sets before is said anew. */
export function withFewest(log: Logged | undefined, fewest: number | undefined, { enough }: FewestAsked): Logged {
  const rest = withPart(log ?? {}, 'fewestReps', fewest);
  return fewest === undefined ? rest : logged(rest, 'setsMet', fewest >= enough);
}

/** Whether every set was done, as said; repetitions that were noted and say otherwise go. */
export function withSetsMet(log: Logged | undefined, met: boolean | undefined, asked: FewestAsked | undefined): Logged {
  const said = logged(log, 'setsMet', met);
  const { fewestReps } = said;
  if (fewestReps === undefined || met === undefined) return said;
  return asked && met === fewestReps >= asked.enough ? said : without(said, 'fewestReps');
}
