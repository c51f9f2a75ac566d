import type { Demands, Position, Purpose } from '../../exercise';
import type { SourceKey } from '../../bibliography';
import type { Direction, EvidenceGrade, Phase, PrecautionId, RuleId } from '../situation';

type DemandsOf<V> = { [D in keyof Demands]: Demands[D] extends V ? D : never }[keyof Demands];
export type RangeDemand = 'lumbarFlexion' | 'lumbarExtension' | 'lumbarRotation' | 'lumbarSideBend';
export type YesNoDemand = DemandsOf<boolean | 'unknown'>;
export type GradedDemand = Exclude<keyof Demands, RangeDemand | YesNoDemand | 'loadPosition'>;

/** One thing a rule asks of an exercise or its dose. An unknown demand answers every test about it with yes. */
export type Test =
  | { readonly demand: GradedDemand; readonly atLeast: number; readonly below?: number }
  | { readonly demand: RangeDemand; readonly reaches: 'mid' | 'end' }
  | { readonly demand: YesNoDemand; readonly is: true }
  | { readonly demand: 'loadPosition'; readonly is: 'overhead' }
  | { readonly position: readonly Position[] }
  | { readonly purpose: Purpose }
  | { readonly dose: 'effort' | 'holdSeconds'; readonly over: number }
  | { readonly dose: 'morning' | 'minutes' | 'prolonged' | 'fast' };

/** The opposite kind of test: what must be surely so for an exercise to be let off. An unknown demand never lets off. */
export type Exemption =
  | { readonly purpose: Purpose }
  | { readonly position: readonly Position[] }
  | { readonly demand: GradedDemand; readonly atMost: number }
  | { readonly demand: RangeDemand; readonly is: 'none' | 'mid' }
  | { readonly dose: 'effort'; readonly upTo: number };

/**
 * What a precaution must be for a rule about it to hold; of several, all. A date or an agreement that is not recorded counts
 * as the stricter; what somebody has to find first (a direction, a high grade, a contraindication, a pressure) does not.
 */
export type Narrowing =
  | 'in-flare-up'
  | 'from-week-14'
  | 'uncontrolled'
  | 'obstetric-contraindication'
  | 'high-grade'
  | 'exertion-not-agreed'
  | { readonly provokedBy: Direction }
  /** Whole weeks since the operation or since the onset, from `from` until the day on which `below` is reached. */
  | { readonly weeksSince: 'surgery' | 'onset'; readonly from?: number; readonly below?: number };

/** When a rule is in force at all. */
export type When =
  { readonly phase: Phase } | { readonly precaution: PrecautionId; readonly only?: readonly Narrowing[] };

export interface Rule {
  readonly id: RuleId;
  readonly level: 'block' | 'caution';
  readonly when: When;
  /** All must hold; none means every exercise. */
  readonly tests: readonly Test[];
  /** An exercise for which all of one list hold is let off. */
  readonly unless?: readonly (readonly Exemption[])[];
  /** What a reason is about, where its tests do not say it. */
  readonly about: keyof Demands | 'phase' | 'dose';
  /** One plain sentence: what, and why, and "not yet" rather than "never". */
  readonly message: string;
  /** Three or four words for a line in a list: 'high load on the back'. */
  readonly short: string;
  readonly evidence: readonly SourceKey[];
  readonly grade: EvidenceGrade;
  readonly clearable: boolean;
}
