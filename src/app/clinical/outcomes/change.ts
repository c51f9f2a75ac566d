import type { Measure } from './measure';

export interface Change {
  /** From the first score to the latest, in the unit of the score; negative is lower. */
  readonly points: number;
  /** Percent of the first score; undefined when that was 0. */
  readonly percent?: number;
  readonly direction: 'better' | 'worse' | 'same';
  /** False where no figure is known to judge by: then nothing is said but the change itself. */
  readonly judged: boolean;
  /** It reaches both the smallest change that people call important and 30 % of the first score (Ostelo 2008). */
  readonly meaningful: boolean;
  /** Of a measure for which no important change is judged by: it is more than the error of measuring. */
  readonly detected: boolean;
}

/** The change between two scores of a measure, and whether it matters. Hold none against another that is not `comparable`. */
export function changeOf(measure: Measure, from: number, to: number): Change {
  const { matters, detectable, better } = measure;
  const points = Math.round((to - from) * 10) / 10;
  // A scale with a middle has no share of its first score.
  const percent = from === 0 || measure.kind === 'change' ? undefined : Math.round((points / from) * 100);
  const direction = points === 0 ? 'same' : points < 0 === (better === 'lower') ? 'better' : 'worse';
  const size = Math.abs(points);
  // Of the points themselves: a rounded 29.5 % is not yet 30.
  const enoughPercent = size * 100 >= 30 * from;
  return {
    points,
    ...(percent === undefined ? {} : { percent }),
    direction,
    judged: matters !== undefined || detectable !== undefined,
    meaningful: matters !== undefined && size >= matters && enoughPercent,
    detected: matters === undefined && detectable !== undefined && size >= detectable,
  };
}

/**
 * What the end of a scale hides: people with an RMDQ under 4 cannot score much better, nor those over 20 much worse
 * (Roland & Fairbank 2000). Undefined where there is room both ways.
 */
export function roomLeft({ id }: Pick<Measure, 'id'>, score: number): string | undefined {
  if (id !== 'rmdq') return undefined;
  if (score < 4) return 'Under 4 there is little room to score better (Roland & Fairbank 2000).';
  if (score > 20) return 'Over 20 there is little room to score worse (Roland & Fairbank 2000).';
  return undefined;
}

/**
 * The RMDQ and what the patient says point opposite ways, which happens: people can score better while they say that they
 * are worse (PMC4419506). One point is not taken for a way. Both are to be read since the same day, the start of care.
 *
 * @param said global change, -5 to 5
 */
export function saysOtherwise(rmdq: Change, said: number): boolean {
  if (Math.abs(rmdq.points) <= 1) return false;
  return rmdq.direction === 'better' ? said < 0 : said > 0;
}
