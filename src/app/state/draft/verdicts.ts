import { type PracticeLibrary, type ProgramItem, screenItem, type Situation, type Verdict } from '../../clinical';

/** What a verdict on an item over its weeks was come to with. */
interface Known {
  readonly weeks: number;
  readonly situation: Situation;
  readonly library: PracticeLibrary;
  readonly verdict: Verdict;
}

const known = new WeakMap<ProgramItem, Known>();

/**
 * `screenItem`, which is pure, with its last answer kept beside each item: a gesture changes one item of a program, and
 * only that one is screened anew. The answer holds while it is the very same item, situation and library and as many
 * weeks; all of these are replaced and never written into, so that a verdict cannot grow stale.
 */
export function verdictOn(item: ProgramItem, weeks: number, situation: Situation, library: PracticeLibrary): Verdict {
  const last = known.get(item);
  if (last?.weeks === weeks && last.situation === situation && last.library === library) return last.verdict;
  const verdict = screenItem(item, weeks, situation, library);
  known.set(item, { weeks, situation, library, verdict });
  return verdict;
}
