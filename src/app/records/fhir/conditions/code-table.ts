import type { PrecautionId } from '../../../clinical/index';

/**
 * Which code in a problem list feeds which precaution, as data. Codes only: names of SNOMED CT concepts are licensed, so
 * the words beside the codes are ours. Which precaution a code feeds is a clinical judgement, for a clinician to review.
 */
export type CodeSystem = 'snomed' | 'icd10';

/** A prefix is a family of codes ('M81' and all below it); a range runs over three-character families ('O09-O16'). */
export type Match = 'exact' | 'prefix' | 'range';

/**
 * What a code says beyond its group. 'information' is listed and never proposed, 'ended' closes a pregnancy, 'history'
 * is past by its meaning whatever status it is stored with; every other level is the condition itself, and what sets it
 * apart is said in the remark of its group.
 */
export type Level =
  | 'full'
  | 'full-ask'
  | 'full-both-sides'
  | 'full-with-fracture'
  | 'full-with-malignancy'
  | 'full-with-radiculopathy'
  | 'caution'
  | 'caution-ask'
  | 'refer'
  | 'hold'
  | 'history'
  | 'history-ask'
  | 'procedure'
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
  | 'pregnancy'
  | 'pregnancy-absolute'
  | 'hypertension'
  | 'hypertension-uncontrolled'
  | 'hip-osteoarthritis'
  | 'disc-herniation'
  | 'radiculopathy'
  | 'spinal-stenosis';

export interface CodeGroup {
  readonly id: GroupId;
  readonly precaution: PrecautionId;
  /** What a clinician should know about a code of this level, in words. */
  readonly remarks: Partial<Record<Level, string>>;
  readonly rows: readonly CodeRow[];
}

function rowsOf(system: CodeSystem, match: Match): (level: Level, ...codes: readonly string[]) => readonly CodeRow[] {
  return (level, ...codes) => codes.map((code) => ({ system, code, match, level }));
}

export const snomed = rowsOf('snomed', 'exact');
export const icd10 = rowsOf('icd10', 'exact');
export const icd10Families = rowsOf('icd10', 'prefix');
export const icd10Ranges = rowsOf('icd10', 'range');
