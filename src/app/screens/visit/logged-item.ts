import type { Dose, PlannedItem } from '../../clinical';
import { logged, withPart, type Logged } from './visit-draft';

export interface LoggedItem extends PlannedItem {
  /** What was asked of the patient until now. */
  readonly done: Dose;
  /** Sessions that were planned since the last visit; absent where there were none. */
  readonly sessions?: number;
}

/** What is asked of the set with the fewest repetitions. */
export interface FewestAsked {
  /** Every set was done from here on: the bottom of a range, or the repetitions that were asked. */
  readonly enough: number;
  /** The answers that decide, for one tap: the top in every set, and one and two more where a load can grow by it. */
  readonly quick: readonly number[];
}

/**
 * Whether the fewest repetitions in a set are worth asking for, and from which number on. Double progression goes by the
 * top of the range in every set; a load grows when 1 or 2 repetitions over the target are done (ACSM 2009).
 */
export function fewestAsked({ item, done }: Pick<LoggedItem, 'item' | 'done'>): FewestAsked | undefined {
  const { reps, repRange } = done;
  if (repRange) return { enough: repRange[0], quick: [repRange[1]] };
  if (item.scheme.axis !== 'load' || done.loadKg === undefined || reps === undefined) return undefined;
  return { enough: reps, quick: [reps, reps + 1, reps + 2] };
}

/** The fewest repetitions say whether every set was done; what was said of the sets before is said anew. */
export function withFewest(log: Logged | undefined, fewest: number | undefined, { enough }: FewestAsked): Logged {
  const rest = withPart(log ?? {}, 'fewestReps', fewest);
  return fewest === undefined ? rest : logged(rest, 'setsMet', fewest >= enough);
}
