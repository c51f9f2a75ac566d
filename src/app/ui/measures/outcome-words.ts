import {
  type Change,
  changeOf,
  comparable,
  dateInWords,
  type Measure,
  type MeasureKind,
  type Outcome,
} from '../../clinical';

/** A score, the day it was taken and what it was made of. */
export type DatedScore = Pick<Outcome, 'date' | 'score' | 'parts'>;

export interface ChangeWords {
  /** 'up 5 points (63 %) since 23 Oct 2026'. */
  readonly words: string;
  /** 'worse, a change that matters', 'better, by more than the error of measurement'; empty where nothing is known. */
  readonly judgement: string;
  /** It matters; where no figure is judged by but the error of measurement, it is more than that. */
  readonly matters: boolean;
}

/** The change from an earlier score to a later one, and what may be said of it; or why they cannot be compared. */
export function scoreChangeInWords(measure: Measure, before: DatedScore, now: Omit<DatedScore, 'date'>): ChangeWords {
  if (!comparable(measure.id, before.parts, now.parts)) {
    return { words: notComparable(before, now), judgement: '', matters: false };
  }
  const change = changeOf(measure, before.score, now.score);
  const since = `since ${dateInWords(before.date)}`;
  if (change.direction === 'same') {
    return { words: `the same ${since}`, judgement: change.judged ? 'no change' : '', matters: false };
  }
  const share = change.percent === undefined ? '' : ` (${Math.abs(change.percent)}\u00a0%)`;
  return {
    words: `${change.points > 0 ? 'up' : 'down'} ${sizeInWords(measure.kind, Math.abs(change.points))}${share} ${since}`,
    judgement: judgementOf(measure, change),
    matters: change.meaningful || change.detected,
  };
}

function notComparable(before: DatedScore, now: Omit<DatedScore, 'date'>): string {
  const then = `${dateInWords(before.date)}, when the mean was ${before.score}`;
  const isKnown = [before, now].every(({ parts }) => parts?.activities !== undefined);
  return isKnown
    ? `other activities than on ${then}`
    : `cannot be compared with ${then}: the activities were not recorded both times`;
}

/** What counts as a change, with its source; where no figure is known, that there is none. */
export function criterionInWords({ matters, detectable, source, kind, notes }: Measure): string {
  if (matters !== undefined) {
    return `A change matters from ${matters} points and 30\u00a0% (${source}).`;
  }
  if (detectable !== undefined) {
    return `The error of measurement is ${sizeInWords(kind, detectable)} (${source}).`;
  }
  return notes[0] ?? '';
}

function judgementOf({ matters, detectable }: Measure, { direction, meaningful, detected }: Change): string {
  if (matters !== undefined) return meaningful ? `${direction}, a change that matters` : 'no change that matters';
  if (detectable === undefined) return '';
  return detected ? `${direction}, by more than the error of measurement` : 'within the error of measurement';
}

const sizes: Readonly<Record<MeasureKind, readonly [one: string, many: string]>> = {
  scale: [' point', ' points'],
  percent: [' point', ' points'],
  change: [' point', ' points'],
  seconds: ['\u00a0s', '\u00a0s'],
  stands: [' stand', ' stands'],
  metres: ['\u00a0m', '\u00a0m'],
};

function sizeInWords(kind: MeasureKind, size: number): string {
  return `${size}${sizes[kind][size === 1 ? 0 : 1]}`;
}
