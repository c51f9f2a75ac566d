import type { IsoDate } from '../dates';
import type { Dose, ExerciseId } from '../exercise';

/** How an exercise went since the last visit. What was not asked is absent, and never counts as good. */
export interface Response {
  readonly date: IsoDate;
  /** Sessions done since the last visit. */
  readonly sessions?: number;
  /** Whether every set reached its repetitions, or its minutes. */
  readonly setsMet?: boolean;
  /**
   * Repetitions in the set that had the fewest, of the last two sessions. Double progression goes by it: the gate is the
   * top of the range in every set.
   */
  readonly fewestReps?: number;
  readonly control?: 'steady' | 'minor-loss' | 'lost';
  /** Worst pain during the exercise, 0 to 10. */
  readonly painDuring?: number;
  readonly nextMorning?: 'better' | 'same' | 'worse';
  /** Leg pain moved further down the leg. */
  readonly peripheralised?: boolean;
}

export interface ExerciseResponse extends Response {
  readonly itemId: string;
  readonly exerciseId: ExerciseId;
}

export type DecisionKind = 'advance' | 'hold' | 'regress' | 'stop';

/** A proposal, with the one sentence that explains it; the clinician takes or changes it. */
export interface Decision {
  readonly kind: DecisionKind;
  readonly because: string;
  /** What the patient does next; absent when the exercise stops. */
  readonly dose?: Dose;
  /** The next rung of its ladder, in its place, with that dose. */
  readonly by?: ExerciseId;
  /** Failed twice: a light week, not just a step back. */
  readonly deload?: true;
}
