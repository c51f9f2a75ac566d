import type { ProgramItem, ProgressionScheme } from './program-item';

/** The longest hold of core endurance training, in seconds (McGill, as reported; CLINICAL.md 2.5). */
export const longestHold = 10;

/** What the scheme adds, in a few words: 'adds reps, not seconds', '+10 % a week'. */
export function schemeInWords(scheme: ProgressionScheme): string {
  if (scheme.waits) return 'the same until the next visit';
  switch (scheme.axis) {
    case 'hold-reps':
      return 'adds reps, not seconds';
    case 'reps':
      return 'adds reps, then a set';
    case 'lever':
    case 'base':
      return 'adds reps, then the next rung';
    case 'frequency':
      return 'adds days';
    case 'load':
      return `+${scheme.percent ?? 5}\u00a0% load a week`;
    case 'minutes':
      return `+${scheme.percent ?? 10}\u00a0% a week`;
  }
}

/** A quiet remark on a dose that its scheme would not come to, with its source; nothing is changed by it. */
export function schemeRemark({ start, scheme, overrides }: ProgramItem): string | undefined {
  if (scheme.axis !== 'hold-reps') return undefined;
  const longest = Math.max(...[start, ...Object.values(overrides)].map(({ holdSeconds }) => holdSeconds ?? 0));
  return longest > longestHold
    ? `Holds are usually 8 to ${longestHold}\u00a0s here, with more repetitions rather than seconds (McGill, as reported).`
    : undefined;
}
