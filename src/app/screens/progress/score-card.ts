import {
  type Chart,
  dateInWords,
  type Measure,
  measures,
  type Outcome,
  phaseBands,
  scoreInWords,
  startBackGroup,
} from '../../clinical';
import type { ChartCard, ChartTable } from '../../ui/trend-chart/chart-table';
import { phaseInWords } from '../../ui/trend-chart/course-marks';
import { roundScale, type Track, type Zone } from '../../ui/trend-chart/time-chart-data';
import type { Span } from './period';
import {
  activitiesInWords,
  aloneInWords,
  baselineOf,
  criterionOf,
  findingOf,
  noneIn,
  ofOthers,
  remarksOn,
  sinceFirst,
  sizeThatMatters,
  standsAlone,
} from './score-words';

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
      const group = measure.id === 'start-back' ? startBackGroup(last.score, last.parts?.distress) : undefined;
      const score = `${scoreInWords(measure, last.score)}${group ? `, ${group},` : ''}`;
      return [`${measure.short} ${score} on ${dateInWords(last.date)}. ${measure.notes[0] ?? ''}`];
    });
}

function scoreCard(chart: Chart, measure: Measure, scores: readonly Outcome[], span: Span): ChartCard {
  const bands = phaseBands(chart, span.from, span.to);
  const shown = scores.filter(({ date }) => date >= span.from && date <= span.to);
  return {
    name: measure.short,
    heading: findingOf(measure, scores),
    subtitle: `${measure.name}, ${dateInWords(span.from)} to ${dateInWords(span.to)}`,
    notes: [criterionOf(measure, scores), ...remarksOn(measure, scores), ...(shown.length > 0 ? [] : [noneIn(scores)])],
    data: {
      from: span.from,
      to: span.to,
      ticks: 'dates',
      bands,
      rails: [],
      tracks: [trackOf(measure, scores, shown, span)],
      readings: shown.map((one) => ({
        date: one.date,
        words: [
          `${dateInWords(one.date)}: ${scoreInWords(measure, one.score)}`,
          activitiesInWords(one.parts?.activities),
          sinceFirst(measure, scores, one),
          phaseInWords(bands, one.date),
        ]
          .filter(Boolean)
          .join(' · '),
      })),
    },
    tables: [tableOf(measure, scores)],
  };
}

function tableOf(measure: Measure, scores: readonly Outcome[]): ChartTable {
  const compared = measure.kind !== 'change';
  const named = scores.some(({ parts }) => parts?.activities !== undefined);
  return {
    caption: `${measure.short}, newest first`,
    columns: ['Date', 'Score', ...(compared ? ['Since the first'] : []), ...(named ? ['Activities'] : [])],
    rows: scores
      .toReversed()
      .map((one) => [
        dateInWords(one.date),
        scoreInWords(measure, one.score),
        ...(compared
          ? [sinceFirst(measure, scores, one) || (one === scores[0] ? 'the first' : aloneInWords(one))]
          : []),
        ...(named ? [activitiesInWords(one.parts?.activities) || 'not recorded'] : []),
      ]),
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
        points: drawn.flatMap((one, index) => {
          const before = drawn[index - 1];
          // Means of other activities are not joined by a line.
          const gap = before && ofOthers(before, one) ? [{ date: one.date }] : [];
          return [...gap, { date: one.date, value: one.score }];
        }),
        ink: 'accent',
      },
    ],
    ...(zone ? { zone } : {}),
  };
}

/**
 * The zone around the first score that the last may be held against, in which a change does not matter: the larger of the
 * smallest change that matters and 30 % of that score, or the error of measurement where nothing else is known. None where
 * no figure is known, nor where no score can be held against the last.
 */
export function zoneOf(
  measure: Measure,
  scores: readonly Outcome[],
  { from, to }: Pick<Span, 'from' | 'to'>,
): Zone | undefined {
  const last = scores.at(-1);
  const first = last && !standsAlone(last) ? baselineOf(scores, last) : undefined;
  const size = first && sizeThatMatters(measure, first.score);
  if (!first || size === undefined) return undefined;
  return {
    from: first.date > from ? first.date : from,
    to,
    least: Math.max(measure.least, first.score - size),
    most: Math.min(measure.most, first.score + size),
  };
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
