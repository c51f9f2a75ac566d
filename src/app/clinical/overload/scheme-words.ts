import type { Dose } from '../exercise';
import { isLightLoad } from './grow';
import type { ProgramItem, ProgressionScheme } from './program-item';

/** The longest hold of core endurance training, in seconds (McGill, as reported; CLINICAL.md 2.5). */
export const longestHold = 10;

/**
 * What the scheme adds, in a few words: 'adds reps, not seconds', '+10 % a week', 'reps to 12, then +5 % load'.
 *
 * @param start how a load grows depends on it: without it no more is said than that it does
 */
export function schemeInWords(scheme: ProgressionScheme, start?: Dose): string {
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
      return start ? loadInWords(start, scheme) : 'adds load';
    case 'minutes':
      return `+${scheme.percent ?? 10}\u00a0% a week`;
  }
}

/** Repetitions come first within a range, and with a load so light that its next step is left to a visit. */
function loadInWords({ loadKg, repRange }: Dose, { percent = 5 }: ProgressionScheme): string {
  if (loadKg === undefined) return schemeInWords({ axis: 'reps' });
  const first = repRange ? `reps to\u00a0${repRange[1]}` : 'adds reps';
  if (isLightLoad(loadKg)) return `${first}, then +0.5\u00a0kg at a visit`;
  return repRange ? `${first}, then +${percent}\u00a0% load` : `+${percent}\u00a0% load a week`;
}

/** A quiet remark on a dose that its scheme would not come to, with its source; nothing is changed by it. */
export function schemeRemark({ start, scheme, overrides }: ProgramItem): string | undefined {
  if (scheme.axis !== 'hold-reps') return undefined;
  const longest = Math.max(...[start, ...Object.values(overrides)].map(({ holdSeconds }) => holdSeconds ?? 0));
  return longest > longestHold
    ? `Holds are usually 8 to ${longestHold}\u00a0s here, with more repetitions rather than seconds (McGill, as reported).`
    : undefined;
}
