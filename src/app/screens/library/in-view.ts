import type { Reason } from '../../clinical';

/** So many reasons are read at a glance; an exercise of which little is known has a dozen more. */
const mostReasons = 5;

/** The reasons that stand on the page, and those that are counted and folded away. Blocks come first, as in a verdict. */
export function inView(reasons: readonly Reason[]): {
  readonly first: readonly Reason[];
  readonly further: readonly Reason[];
} {
  // One alone would take no more room than the line that hides it.
  const most = reasons.length === mostReasons + 1 ? reasons.length : mostReasons;
  return { first: reasons.slice(0, most), further: reasons.slice(most) };
}

/** Parts what is known of an exercise from what is there for want of an answer, once that is more than a few lines. */
export function byKnowledge<T extends { readonly open: boolean }>(
  reasons: readonly T[],
): { readonly reasons: readonly T[]; readonly open: readonly T[] } {
  const open = reasons.filter((reason) => reason.open);
  return open.length > 3 ? { reasons: reasons.filter((reason) => !reason.open), open } : { reasons, open: [] };
}
