import {
  type Clearance,
  dateInWords,
  type Reason,
  ruleById,
  type RuleId,
  type Situation,
  type Verdict,
} from '../clinical';

/** What keeps an exercise back: blocks that nobody has cleared. */
export function blocksOf({ reasons }: Verdict): readonly Reason[] {
  return reasons.filter(({ level, clearedBy }) => level === 'block' && !clearedBy);
}

/**
 * Why no clearance is offered, to stand in its place; undefined where one is. One rule that cannot be lifted is enough: a
 * clearance of the others would change nothing.
 */
export function noLiftInWords(verdict: Verdict, stricter: readonly RuleId[] = []): string | undefined {
  const unliftable = blocksOf(verdict).find(({ clearable }) => !clearable);
  if (!unliftable) return undefined;
  return isHeldStricter(unliftable, stricter) && ruleById(unliftable.ruleId)?.clearable
    ? `Held stricter here, so no clearance lifts it: ${firstClause(unliftable)}.`
    : `No clinician can lift this: ${firstClause(unliftable)}.`;
}

/** Whether a reason counts for more in this practice than Keel would have it. */
export function isHeldStricter({ ruleId }: Reason, stricter: readonly RuleId[] = []): boolean {
  return stricter.includes(ruleId);
}

/** 'a red flag is unresolved' of 'A red flag is unresolved: no exercise until it is resolved.' */
function firstClause({ message }: Reason): string {
  const [clause = message] = message.replace(/\.$/, '').split(': ');
  return clause.charAt(0).toLowerCase() + clause.slice(1);
}

/** The clearances of an exercise that count today. */
export function clearancesOf(exerciseId: string, { clearances, date }: Situation): readonly Clearance[] {
  return clearances.filter((one) => one.exerciseId === exerciseId && one.from <= date && date <= one.until);
}

/** 'Cleared by Robin Vale until 29 Nov 2026'; empty where nothing is cleared. */
export function clearedInWords(clearances: readonly Clearance[]): string {
  const words = clearances.map(({ by, until }) => `by ${by} until ${dateInWords(until).replaceAll(' ', '\u00a0')}`);
  return words.length > 0 ? `Cleared ${[...new Set(words)].join(', and ')}` : '';
}
