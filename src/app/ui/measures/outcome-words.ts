import { changeOf, dateInWords, type Measure, type MeasureKind, type Outcome, sameActivities } from '../../clinical';

/** A score, the day it was taken and what it was made of. */
export type DatedScore = Pick<Outcome, 'date' | 'score' | 'parts'>;

export interface ChangeWords {
  /** 'up 5 points (63 %) since 23 Oct 2026'. */
  readonly words: string;
  /** 'worse, a change that matters'; empty where no figure is known to judge by. */
  readonly judgement: string;
  readonly matters: boolean;
}

/**
 * The change from an earlier score to a later one, and what may be said of it. Means of other activities than before are
 * not held against each other.
 */
export function scoreChangeInWords(measure: Measure, before: DatedScore, now: Omit<DatedScore, 'date'>): ChangeWords {
  const [was, is] = [before.parts?.activities, now.parts?.activities];
  if (was && is && !sameActivities(was, is)) {
    const words = `other activities than on ${dateInWords(before.date)}, when the mean was ${before.score}`;
    return { words, judgement: '', matters: false };
  }
  const change = changeOf(measure, before.score, now.score);
  const since = `since ${dateInWords(before.date)}`;
  if (change.direction === 'same') {
    return { words: `the same ${since}`, judgement: change.judged ? 'no change' : '', matters: false };
  }
  const share = change.percent === undefined ? '' : ` (${Math.abs(change.percent)}\u00a0%)`;
  return {
    words: `${change.points > 0 ? 'up' : 'down'} ${sizeInWords(measure.kind, Math.abs(change.points))}${share} ${since}`,
    judgement: judgementOf(measure, change.direction, change.meaningful),
    matters: change.meaningful,
  };
}

/** What counts as a change, with its source; where no figure is known, that there is none. */
export function criterionInWords({ matters, judgedBy, source, kind, notes }: Measure): string {
  if (judgedBy === 'importance' && matters !== undefined) {
    return `A change matters from ${matters} points and 30\u00a0% (${source}).`;
  }
  if (judgedBy === 'error' && matters !== undefined) {
    return `The error of measurement is ${sizeInWords(kind, matters)} (${source}).`;
  }
  return notes[0] ?? '';
}

function judgementOf({ judgedBy }: Measure, direction: 'better' | 'worse', meaningful: boolean): string {
  switch (judgedBy) {
    case 'importance':
      return meaningful ? `${direction}, a change that matters` : 'no change that matters';
    case 'error':
      return meaningful ? `${direction}, by more than the error of measurement` : 'within the error of measurement';
    case 'nothing':
      return '';
  }
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
