import type { Citation, Demands, ExerciseId } from '../exercise';
import type { IsoDate } from '../dates';

/** The phases a clinician can declare, in the order of a recovery. */
export const declarablePhases = ['flare-up', 'settling', 'building', 'returning'] as const;
export type DeclarablePhase = (typeof declarablePhases)[number];
/** 'hold' is never declared: it is there while a red flag is unresolved. */
export type Phase = 'hold' | DeclarablePhase;

export const precautionIds = [
  'osteoporosis',
  'vertebral-fracture',
  'pregnancy',
  'hypertension',
  'hip-osteoarthritis',
  'flexion-intolerance',
  'extension-intolerance',
] as const;
export type PrecautionId = (typeof precautionIds)[number];

export type Side = 'left' | 'right' | 'both';
export type Direction = 'flexion' | 'extension' | 'rotation' | 'side-bend';

export interface Precaution {
  readonly id: PrecautionId;
  readonly since?: IsoDate;
  readonly surgeryDate?: IsoDate;
  /** Expected day of birth; week 14 begins 182 days before it. */
  readonly dueDate?: IsoDate;
  readonly side?: Side;
  readonly provokedBy?: Direction;
  /** mmHg, sitting, at rest. */
  readonly restingPressure?: { readonly systolic: number; readonly diastolic: number };
  /** An absolute obstetric contraindication, such as placenta praevia or pre-eclampsia. */
  readonly obstetricContraindication?: boolean;
}

/** [] is 'asked, none known'; 'not-asked' is neither that nor a list. */
export type Precautions = readonly Precaution[] | 'not-asked';

export type RuleId = string;

/** A named clinician's word that one exercise is right for one patient, for a time, with a reason. */
export interface Clearance {
  readonly exerciseId: ExerciseId;
  readonly ruleIds: readonly RuleId[];
  readonly by: string;
  readonly reason: string;
  readonly from: IsoDate;
  /** The last day it counts. */
  readonly until: IsoDate;
}

export interface Situation {
  readonly phase: Phase;
  readonly precautions: Precautions;
  readonly clearances: readonly Clearance[];
  readonly date: IsoDate;
}

/** How sure the evidence is: B model or in-vivo load data, D contrary or no outcome data; CLINICAL.md 5.2. */
export type EvidenceGrade = 'A' | 'B' | 'C' | 'D' | 'expert';

export interface Reason {
  readonly ruleId: RuleId;
  readonly level: 'caution' | 'block';
  /** One plain sentence. */
  readonly message: string;
  readonly demand: keyof Demands | 'phase' | 'dose';
  readonly evidence: readonly Citation[];
  readonly grade: EvidenceGrade;
  readonly clearable: boolean;
  /** It rests on demands that nobody has answered, and counts the strictest answer. */
  readonly unanswered?: readonly (keyof Demands)[];
  readonly clearedBy?: Clearance;
}

export interface Verdict {
  readonly status: 'allowed' | 'caution' | 'blocked';
  readonly reasons: readonly Reason[];
}
