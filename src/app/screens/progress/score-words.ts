import {
  comparable,
  dateInWords,
  type Measure,
  type Outcome,
  type PatientActivity,
  roomLeft,
  scoreInWords,
} from '../../clinical';
import { scoreChangeInWords } from '../../ui/measures/outcome-words';

/** What the row of scores has come to: the change since the first, and a turn since then that matters. */
export function findingOf(measure: Measure, scores: readonly Outcome[]): string {
  const last = scores.at(-1);
  if (!last) return measure.short;
  const score = `${measure.short} ${scoreInWords(measure, last.score)}`;
  // What the patient says of the change is one already: it is not held against an earlier one.
  if (measure.kind === 'change') return `${score} on ${dateInWords(last.date)}`;
  const first = baselineOf(scores, last);
  if (first === last) return scores.length === 1 ? `${score}, one score so far` : `${score}, ${whyAlone(last)}`;
  return `${score}: ${[sinceIn(measure, first, last), ...turnSince(measure, scores, first, last)].join('; ')}`;
}

const whyAlone = ({ parts }: Outcome): string =>
  parts?.activities ? 'the first of these activities' : 'not compared: its activities were not recorded';

/** 'up 5 points (63 %) since 5 Oct 2026, worse, a change that matters', where the whole way points elsewhere. */
function turnSince(measure: Measure, scores: readonly Outcome[], first: Outcome, last: Outcome): readonly string[] {
  const before = scores.at(-2);
  if (!before || before === first) return [];
  if (Math.sign(last.score - before.score) === Math.sign(last.score - first.score)) return [];
  return scoreChangeInWords(measure, before, last).matters ? [sinceIn(measure, before, last)] : [];
}

/** 'down 11 points (85 %) since 25 May 2026, better, a change that matters'; empty for a first one. */
export function sinceFirst(measure: Measure, scores: readonly Outcome[], score: Outcome): string {
  const first = baselineOf(scores, score);
  return first === score || measure.kind === 'change' ? '' : sinceIn(measure, first, score);
}

function sinceIn(measure: Measure, from: Outcome, to: Outcome): string {
  const { words, judgement } = scoreChangeInWords(measure, from, to);
  return [words, judgement].filter(Boolean).join(', ');
}

/** The first score that one may be held against; itself where it is the first, or the first of its activities. */
export function baselineOf(scores: readonly Outcome[], score: Outcome): Outcome {
  const row = scores.slice(0, scores.indexOf(score) + 1);
  return row[row.findLastIndex((one) => ofOthers(one, score)) + 1] ?? score;
}

/** Means of other activities, or of some that nobody wrote down: they are no measure of change. */
export function ofOthers(one: Outcome, other: Outcome): boolean {
  return !comparable(one.measure, one.parts, other.parts);
}

/** Whether no other score can ever be held against it: a mean whose activities were not recorded. */
export function standsAlone(score: Outcome): boolean {
  return ofOthers(score, score);
}

/** Why a score in a row is held against none before it. */
export function aloneInWords({ parts }: Outcome): string {
  return parts?.activities ? 'other activities' : 'not compared';
}

/** 'Gardening for an hour 4, Sitting through a film 3'. */
export function activitiesInWords(activities: readonly PatientActivity[] = []): string {
  return activities.map(({ name, score }) => `${name} ${score ?? 'not asked'}`).join(', ');
}

/** In the unit of the score, from a first score on; undefined where no figure is known. */
export function sizeThatMatters({ matters, detectable }: Measure, first: number): number | undefined {
  return matters === undefined ? detectable : Math.max(matters, 0.3 * first);
}

/** What the hatching means, with its source; or that there is none. */
export function criterionOf(measure: Measure, scores: readonly Outcome[]): string {
  const { matters, source } = measure;
  const last = scores.at(-1);
  const first = last && baselineOf(scores, last);
  const size = first && sizeThatMatters(measure, first.score);
  if (measure.kind === 'change') return measure.notes[0] ?? '';
  if (last && standsAlone(last)) return 'Means are compared where the activities of both were recorded.';
  if (!first || size === undefined) {
    return 'No change that matters is published for it here, so none is drawn.';
  }
  const from = `the first score, ${scoreInWords(measure, first.score)}`;
  if (matters === undefined) {
    return `Hatched: within the error of measurement, ${withUnit(measure, size)} either way of ${from} (${source}).`;
  }
  const wins = size > matters ? `30\u00a0% of it, ${pointsOf(size)}` : pointsOf(matters);
  return (
    `Hatched: less than a change that matters, counted from ${from}: ${wins}, the larger of ` +
    `${pointsOf(matters)} and 30\u00a0% (${source}).`
  );
}

export function remarksOn(measure: Measure, scores: readonly Outcome[]): readonly string[] {
  const last = scores.at(-1);
  const room = last && roomLeft(measure, last.score);
  return room ? [room] : [];
}

export function noneIn(scores: readonly Outcome[]): string {
  const last = scores.at(-1);
  return `Not taken in this time${last ? `; last on ${dateInWords(last.date)}` : ''}.`;
}

function withUnit({ kind }: Measure, amount: number): string {
  switch (kind) {
    case 'seconds':
      return `${amount}\u00a0s`;
    case 'metres':
      return `${amount}\u00a0m`;
    case 'stands':
      return `${amount}\u00a0${amount === 1 ? 'stand' : 'stands'}`;
    default:
      return pointsOf(amount);
  }
}

function pointsOf(amount: number): string {
  const rounded = Math.round(amount * 10) / 10;
  return `${rounded}\u00a0${rounded === 1 ? 'point' : 'points'}`;
}
