import {
  type Chart,
  changeOf,
  dateInWords,
  type IsoDate,
  type Measure,
  measures,
  type Outcome,
  redFlagQuestions,
  triage,
  type Visit,
} from '../../clinical';
import { nextMorningOf } from './next-steps';

export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What the last visit said: next morning, sessions done, pain, and when red flags were asked about. */
export function factsOf(visit: Visit): readonly Fact[] {
  return [
    { name: 'Next morning', value: nextMorningOf(visit) },
    { name: 'Sessions done', value: sessionsOf(visit) },
    { name: 'Red flags', value: redFlagsOf(visit) },
  ];
}

function sessionsOf(visit: Visit): string {
  const counts = visit.responses.flatMap(({ sessions }) => (sessions === undefined ? [] : [sessions]));
  if (counts.length === 0) return 'not asked';
  const least = Math.min(...counts);
  const most = Math.max(...counts);
  return least === most ? `${most} of each exercise` : `${least} to ${most}, by exercise`;
}

function redFlagsOf(visit: Visit): string {
  const { tier, findings, notAsked, complete } = triage(visit.redFlags);
  const asked = redFlagQuestions.length - notAsked.length;
  if (asked === 0) return 'not asked';
  const on = `asked ${dateInWords(visit.date)}`;
  if (tier !== 'none') return `${findings.map(({ finding }) => finding).join('; ')}, ${on}`;
  return complete ? `none, ${on}` : `none in ${asked} of ${redFlagQuestions.length} questions, ${on}`;
}

export interface OutcomeReading {
  readonly name: string;
  readonly short: string;
  /** '13 of 24'. */
  readonly score: string;
  readonly date: IsoDate;
  /** Since the score before, and since the first; empty where there is one score alone. */
  readonly changes: readonly OutcomeChange[];
  /** What counts as a change, with its source. */
  readonly criterion: string;
}

export interface OutcomeChange {
  /** 'up 5 points (63 %) since 23 Oct 2026'. */
  readonly words: string;
  /** 'worse, a change that matters'. */
  readonly judgement: string;
  readonly matters: boolean;
}

/**
 * The latest score of every measure that was taken, against the one before and the first. A change matters only when it
 * reaches both the smallest one that does and 30 % (Ostelo 2008).
 */
export function latestOutcomes(chart: Chart): readonly OutcomeReading[] {
  return measures.flatMap((measure) => {
    const scores = chart.outcomes.filter((outcome) => outcome.measure === measure.id);
    const latest = scores.at(-1);
    if (!latest) return [];
    const earlier = [...new Set([scores.at(-2), scores.length > 2 ? scores[0] : undefined])].filter(
      (one) => one !== undefined,
    );
    return [
      {
        name: measure.name,
        short: measure.short,
        score: `${latest.score} of ${measure.most}`,
        date: latest.date,
        changes: earlier.map((before) => changeInWords(measure, before, latest)),
        criterion: `A change matters from ${measure.matters} points and 30\u00a0% (${measure.source}).`,
      },
    ];
  });
}

function changeInWords(measure: Measure, before: Outcome, latest: Outcome): OutcomeChange {
  const { points, percent, direction, meaningful } = changeOf(measure, before.score, latest.score);
  const since = `since ${dateInWords(before.date)}`;
  if (direction === 'same') return { words: `the same ${since}`, judgement: 'no change', matters: false };
  const size = `${Math.abs(points)} point${Math.abs(points) === 1 ? '' : 's'}`;
  const share = percent === undefined ? '' : ` (${Math.abs(percent)}\u00a0%)`;
  return {
    words: `${points > 0 ? 'up' : 'down'} ${size}${share} ${since}`,
    judgement: meaningful ? `${direction}, a change that matters` : 'no change that matters',
    matters: meaningful,
  };
}
