import type { PrecautionId } from '../../../clinical/index';

/**
 * Which code in a problem list feeds which precaution, as data. Codes only: names of SNOMED CT concepts are licensed, so
 * the words beside the codes are ours. Which precaution a code feeds is a clinical judgement, for a clinician to review.
 * How long a condition counts that is over is told in `persistence.ts`.
 */
export type CodeSystem = 'snomed' | 'icd10';

/** A prefix is a family of codes ('M81' and all below it); a range runs over three-character families ('O09-O16'). */
export type Match = 'exact' | 'prefix' | 'range';

/**
 * What a code says beyond its group. 'information' is listed and never proposed, 'ask' is listed as a question, 'ended'
 * closes a pregnancy, 'hold' and 'red-flag' raise a red flag; 'history', 'status' and 'procedure' are past by their
 * meaning whatever status they are stored with. Every other level is the condition itself, and what sets it apart is
 * said in the remark of its group.
 */
export type Level =
  | 'full'
  | 'full-acute'
  | 'full-ask'
  | 'full-both-sides'
  | 'full-injury'
  | 'full-with-deficit'
  | 'full-with-fracture'
  | 'full-with-radiculopathy'
  | 'high-grade'
  | 'caution'
  | 'caution-ask'
  | 'clearance'
  | 'specialist'
  | 'infarction'
  | 'injury'
  | 'event'
  | 'hip-fracture'
  | 'rib-fracture'
  | 'refer'
  | 'hold'
  | 'hold-emergency'
  | 'hold-suspected'
  | 'hold-tumour'
  | 'red-flag'
  | 'history'
  | 'history-ask'
  | 'status'
  | 'status-ask'
  | 'procedure'
  | 'encounter'
  | 'ask'
  | 'information'
  | 'ended';

export interface CodeRow {
  readonly system: CodeSystem;
  readonly code: string;
  readonly match: Match;
  readonly level: Level;
}

export type GroupId =
  | 'osteoporosis'
  | 'vertebral-fracture'
  | 'osteopenia'
  | 'hip-fracture'
  | 'pregnancy'
  | 'pregnancy-absolute'
  | 'hypertension'
  | 'hypertension-uncontrolled'
  | 'cardiac-ischaemic'
  | 'cardiac-unstable'
  | 'heart-failure'
  | 'arrhythmia'
  | 'aortic'
  | 'vte'
  | 'stroke'
  | 'copd'
  | 'disc-herniation'
  | 'radiculopathy'
  | 'spinal-stenosis'
  | 'spondylolisthesis'
  | 'spondylolysis'
  | 'scoliosis'
  | 'ankylosing-spondylitis'
  | 'cauda-equina'
  | 'spinal-infection'
  | 'malignancy'
  | 'post-discectomy'
  | 'spinal-fusion'
  | 'hip-replacement'
  | 'hip-osteoarthritis'
  | 'knee-osteoarthritis'
  | 'shoulder'
  | 'wrist'
  | 'rheumatoid-arthritis'
  | 'falls'
  | 'neuropathy'
  | 'parkinson'
  | 'dementia'
  | 'cord-paralysis'
  | 'epilepsy'
  | 'low-back-pain'
  | 'chronic-pain'
  | 'obesity';

export interface CodeGroup {
  readonly id: GroupId;
  /** None where the group raises a red flag, asks or informs only. */
  readonly precaution?: PrecautionId;
  /** Levels that feed another precaution than their group. */
  readonly feeds?: Partial<Record<Level, PrecautionId>>;
  /** What a clinician should know about a code of this level, in words. */
  readonly remarks: Partial<Record<Level, string>>;
  readonly rows: readonly CodeRow[];
}

/** The precaution that a row can feed. */
export function precautionOf({ feeds, precaution }: CodeGroup, { level }: CodeRow): PrecautionId | undefined {
  return feeds?.[level] ?? precaution;
}

function rowsOf(system: CodeSystem, match: Match): (level: Level, ...codes: readonly string[]) => readonly CodeRow[] {
  return (level, ...codes) => codes.map((code) => ({ system, code, match, level }));
}

export const snomed = rowsOf('snomed', 'exact');
export const icd10 = rowsOf('icd10', 'exact');
export const icd10Families = rowsOf('icd10', 'prefix');
export const icd10Ranges = rowsOf('icd10', 'range');
