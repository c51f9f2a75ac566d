import type { Citation, Demands, ExerciseId } from '../exercise';
import type { IsoDate } from '../dates';

/** The phases a clinician can declare, in the order of a recovery. */
export const declarablePhases = ['flare-up', 'settling', 'building', 'returning'] as const;
export type DeclarablePhase = (typeof declarablePhases)[number];
/** 'hold' is never declared: it is there while a red flag is unresolved. */
export type Phase = 'hold' | DeclarablePhase;

/** The conditions that rules know: CLINICAL.md 5.3, and what the table of codes adds to it. In the order of a form. */
export const precautionIds = [
  'osteoporosis',
  'vertebral-fracture',
  'osteopenia',
  'pregnancy',
  'hypertension',
  'cardiac',
  'cardiac-unstable',
  'arrhythmia',
  'aortic',
  'vte',
  'stroke',
  'copd',
  'flexion-intolerance',
  'extension-intolerance',
  'spondylolisthesis',
  'spondylolysis',
  'scoliosis',
  'ankylosing-spondylitis',
  'post-discectomy',
  'spinal-fusion',
  'hip-replacement',
  'hip-osteoarthritis',
  'knee',
  'shoulder',
  'wrist',
  'rheumatoid-arthritis',
  'falls',
  'neuropathy',
  'parkinson',
  'dementia',
  'cord-paralysis',
  'epilepsy',
  'malignancy',
  'fear-avoidance',
] as const;
export type PrecautionId = (typeof precautionIds)[number];

export type Side = 'left' | 'right' | 'both';
export type Direction = 'flexion' | 'extension' | 'rotation' | 'side-bend';

export interface Precaution {
  readonly id: PrecautionId;
  /** Onset of the condition, or the day of an event such as a stroke; without it, rules about what is recent hold. */
  readonly since?: IsoDate;
  /** Without it, rules for every stage after the operation hold. */
  readonly surgeryDate?: IsoDate;
  /** Expected day of birth; week 14 begins 182 days before it. */
  readonly dueDate?: IsoDate;
  /** Said with every reason. It lets nothing off: the side of a dose does not say which limb carries the load. */
  readonly side?: Side;
  /** The movement that brings the symptoms on, seen by a clinician. */
  readonly provokedBy?: Direction;
  /** mmHg, sitting, at rest. */
  readonly restingPressure?: { readonly systolic: number; readonly diastolic: number };
  /** An absolute obstetric contraindication, such as placenta praevia or pre-eclampsia. */
  readonly obstetricContraindication?: boolean;
  /** Spondylolisthesis of grade 3 or more, or one that progresses. */
  readonly highGrade?: boolean;
  /** A doctor who knows the heart, the vessels or the stroke has agreed to exertion. */
  readonly exertionAgreed?: boolean;
  /** Over, and recent enough to count: what it blocked is a caution. */
  readonly settled?: boolean;
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
  /** Rules that the practice holds stricter than Keel: a caution blocks, and a block cannot be cleared. */
  readonly stricter?: readonly RuleId[];
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
