import {
  changeOf,
  type Chart,
  dateInWords,
  type Measure,
  measures,
  type Outcome,
  phaseBands,
  roomLeft,
  scoreInWords,
} from '../../clinical';
import type { ChartCard } from '../../ui/trend-chart/chart-table';
import { phaseInWords } from '../../ui/trend-chart/course-marks';
import { roundScale, type Track, type Zone } from '../../ui/trend-chart/time-chart-data';
import type { Span } from './period';

/** The holds are read together, one side against the other, and have a card of their own. */
const ofTheTrunk: readonly string[] = [
  'extensor-endurance',
  'flexor-endurance',
  'side-bridge-left',
  'side-bridge-right',
];

/** A card for every measure that was ever taken and is compared over time, in the order of the form. */
export function scoreCards(chart: Chart, span: Span): readonly ChartCard[] {
  return measures
    .filter(({ id, stratifies }) => !stratifies && !ofTheTrunk.includes(id))
    .flatMap((measure) => {
      const scores = chart.outcomes.filter((outcome) => outcome.measure === measure.id);
      return scores.length > 0 ? [scoreCard(chart, measure, scores, span)] : [];
    });
}

/** Measures that sort patients and are not compared over time, as sentences. */
export function sortedInWords(chart: Chart): readonly string[] {
  return measures
    .filter(({ stratifies }) => stratifies)
    .flatMap((measure) => {
      const last = chart.outcomes.findLast((outcome) => outcome.measure === measure.id);
      if (!last) return [];
      const score = scoreInWords(measure, last.score);
      return [`${measure.short} ${score} on ${dateInWords(last.date)}. ${measure.notes[0] ?? ''}`];
    });
}

function scoreCard(chart: Chart, measure: Measure, scores: readonly Outcome[], span: Span): ChartCard {
  const bands = phaseBands(chart, span.from, span.to);
  const shown = scores.filter(({ date }) => date >= span.from && date <= span.to);
  const { name } = measure;
  return {
    name: measure.short,
    heading: findingOf(measure, scores),
    subtitle: `${name}, ${dateInWords(span.from)} to ${dateInWords(span.to)}`,
    notes: [criterionOf(measure, scores), ...remarksOn(measure, scores), ...(shown.length > 0 ? [] : [noneIn(scores)])],
    data: {
      from: span.from,
      to: span.to,
      ticks: 'dates',
      bands,
      rails: [],
      tracks: [trackOf(measure, scores, shown, span)],
      readings: shown.map(({ date, score }, index) => ({
        date,
        words: [
          `${dateInWords(date)}: ${scoreInWords(measure, score)}`,
          ...(index > 0 || scores[0] !== shown[0] ? [sinceFirst(measure, scores, score)] : []),
          phaseInWords(bands, date),
        ].join(' · '),
      })),
    },
    tables: [
      {
        caption: `${measure.short}, newest first`,
        columns: ['Date', 'Score', 'Since the first', 'Judged'],
        rows: scores.toReversed().map((outcome) => {
          const first = scores[0];
          if (!first || outcome === first) {
            return [dateInWords(outcome.date), scoreInWords(measure, outcome.score), 'the first', ''];
          }
          return [
            dateInWords(outcome.date),
            scoreInWords(measure, outcome.score),
            amountOf(measure, first.score, outcome.score),
            judgement(measure, first.score, outcome.score),
          ];
        }),
      },
    ],
  };
}

function trackOf(measure: Measure, scores: readonly Outcome[], shown: readonly Outcome[], span: Span): Track {
  const zone = zoneOf(measure, scores, span);
  const last = shown.at(-1);
  // From the score before the first one shown, so that the line does not begin in the air.
  const before = scores.findLast(({ date }) => date < span.from);
  const drawn = before ? [before, ...shown] : shown;
  return {
    name: `${measure.short}, ${measure.better} is better`,
    height: 168,
    scale: scaleOf(measure, [...drawn.map(({ score }) => score), ...(zone ? [zone.most] : [])]),
    lines: [
      {
        name: last ? scoreInWords(measure, last.score) : '',
        points: drawn.map(({ date, score }) => ({ date, value: score })),
        ink: 'accent',
      },
    ],
    ...(zone ? { zone } : {}),
  };
}

/**
 * The zone around the first score in which a change does not matter: the larger of the smallest change that matters and
 * 30 % of that score, or the error of measurement where nothing else is known. None where no figure is known.
 */
export function zoneOf(
  measure: Measure,
  scores: readonly Outcome[],
  { from, to }: Pick<Span, 'from' | 'to'>,
): Zone | undefined {
  const first = scores[0];
  const size = first && sizeThatMatters(measure, first.score);
  if (!first || size === undefined) return undefined;
  return {
    from: first.date > from ? first.date : from,
    to,
    least: Math.max(measure.least, first.score - size),
    most: Math.min(measure.most, first.score + size),
  };
}

/** In the unit of the score, from a first score on; undefined where no figure is known. */
function sizeThatMatters({ matters, judgedBy }: Measure, first: number): number | undefined {
  if (matters === undefined || judgedBy === 'nothing') return undefined;
  return judgedBy === 'importance' ? Math.max(matters, 0.3 * first) : matters;
}

/** What the hatching means, with its source; or that there is none. */
export function criterionOf(measure: Measure, scores: readonly Outcome[]): string {
  const { matters, judgedBy, source } = measure;
  const first = scores[0];
  const size = first && sizeThatMatters(measure, first.score);
  if (!first || matters === undefined || size === undefined) {
    return 'No change that matters is published for it here, so none is drawn.';
  }
  const from = `the first score, ${scoreInWords(measure, first.score)}`;
  if (judgedBy === 'error') {
    return `Hatched: within the error of measurement, ${withUnit(measure, matters)} either way of ${from} (${source}).`;
  }
  const wins = size > matters ? `30\u00a0% of it, ${pointsOf(size)}` : pointsOf(matters);
  return (
    `Hatched: less than a change that matters, counted from ${from}: ${wins}, the larger of ` +
    `${pointsOf(matters)} and 30\u00a0% (${source}).`
  );
}

function remarksOn(measure: Measure, scores: readonly Outcome[]): readonly string[] {
  const last = scores.at(-1);
  const room = last && roomLeft(measure, last.score);
  return room ? [room] : [];
}

function noneIn(scores: readonly Outcome[]): string {
  const last = scores.at(-1);
  return `Not taken in this time${last ? `; last on ${dateInWords(last.date)}` : ''}.`;
}

function findingOf(measure: Measure, scores: readonly Outcome[]): string {
  const [first, last] = [scores[0], scores.at(-1)];
  if (!first || !last) return measure.short;
  if (first === last) return `${measure.short} ${scoreInWords(measure, last.score)}, one score so far`;
  return `${measure.short} ${scoreInWords(measure, last.score)}: ${sinceFirst(measure, scores, last.score)}`;
}

/** 'down 11 points (85 %) since 25 May 2026, better, a change that matters'. */
function sinceFirst(measure: Measure, scores: readonly Outcome[], score: number): string {
  const first = scores[0];
  if (!first) return '';
  const judged = judgement(measure, first.score, score);
  return `${amountOf(measure, first.score, score)} since ${dateInWords(first.date)}${judged ? `, ${judged}` : ''}`;
}

function amountOf(measure: Measure, from: number, to: number): string {
  const { points, percent, direction } = changeOf(measure, from, to);
  if (direction === 'same') return 'the same';
  const share = percent === undefined ? '' : ` (${Math.abs(percent)}\u00a0%)`;
  return `${points > 0 ? 'up' : 'down'} ${withUnit(measure, Math.abs(points))}${share}`;
}

function judgement(measure: Measure, from: number, to: number): string {
  const { direction, judged, meaningful } = changeOf(measure, from, to);
  if (direction === 'same' || !judged) return '';
  if (measure.judgedBy === 'error')
    return meaningful ? `${direction}, beyond the error of measurement` : 'within the error of measurement';
  return meaningful ? `${direction}, a change that matters` : 'less than a change that matters';
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

/** The whole range where there is one; what has no end is cut above its highest. */
export function scaleOf({ kind, least, most }: Measure, values: readonly number[]): Track['scale'] {
  switch (kind) {
    case 'scale':
      return { least, most, step: most <= 10 ? 2 : most / 4 };
    case 'percent':
      return { least, most, step: 20 };
    case 'change':
      return { least, most, step: 5 };
    default:
      return roundScale(Math.max(0, ...values));
  }
}
