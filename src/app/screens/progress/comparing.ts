import {
  addDays,
  type Adherence,
  changeOf,
  type Chart,
  dateInWords,
  daysBetween,
  figuresOf,
  type IsoDate,
  type LoadMeasure,
  painRating,
  type PeriodFigures,
  type PlanStretch,
  type PracticeLibrary,
  riseInPercent,
} from '../../clinical';
import { phaseNames } from '../../ui/phase-chip';
import type { ChartCard } from '../../ui/trend-chart/chart-table';
import { loadTable, painTable } from '../../ui/trend-chart/course-tables';
import { loadInWords, loadWords } from '../../ui/trend-chart/load-words';
import { railNames } from '../../ui/trend-chart/course-marks';
import { painAndLoad } from '../../ui/trend-chart/pain-and-load';
import type { TimeChartData } from '../../ui/trend-chart/time-chart-data';
import { adherenceTrack } from './adherence-card';
import type { Span } from './period';

/** A day on which something began, to look at before and after. */
export interface Turn {
  readonly date: IsoDate;
  /** 'Flare-up, from 19 Nov 2026'. */
  readonly words: string;
}

/** Declared phases and revisions, newest first, the phases before the revisions of the same day. */
export function turnsOf({ phases, revisions }: Chart): readonly Turn[] {
  const turns = [
    ...phases.map(({ phase, since }) => ({ date: since, words: `${phaseNames[phase]}, from ${dateInWords(since)}` })),
    ...revisions.map(({ number, program }) => ({
      date: program.startDate,
      words: `Revision ${number}, from ${dateInWords(program.startDate)}`,
    })),
  ];
  return turns.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** Two spans of the same length. */
export interface Pair {
  readonly names: readonly [string, string];
  /** 'in the time before': each within a sentence. */
  readonly within: readonly [string, string];
  readonly spans: readonly [Span, Span];
}

export function beforeAndAfter(date: IsoDate, weeks: number): Pair {
  return {
    names: ['Before', 'After'],
    within: ['in the time before', 'in the time after'],
    spans: [spanFrom(addDays(date, -7 * weeks), weeks), spanFrom(date, weeks)],
  };
}

export function twoPeriods(first: IsoDate, second: IsoDate, weeks: number): Pair {
  return {
    names: ['First period', 'Second period'],
    within: ['in the first period', 'in the second period'],
    spans: [spanFrom(first, weeks), spanFrom(second, weeks)],
  };
}

function spanFrom(from: IsoDate, weeks: number): Span {
  return { from, to: addDays(from, 7 * weeks - 1), weeks };
}

export interface Compared {
  readonly cards: readonly [ChartCard, ChartCard];
  /** What differs, in words. */
  readonly differences: readonly string[];
}

/** What the comparison goes by: the plan and the adherence of the whole course, up to today. */
export interface CourseSoFar {
  readonly plan: readonly PlanStretch[];
  readonly adherence: readonly Adherence[];
  readonly today: IsoDate;
}

/** Two periods on axes of the same length and height, days counted from the start of each. */
export function compare(
  chart: Chart,
  course: CourseSoFar,
  { names, within, spans }: Pair,
  measure: LoadMeasure,
  library: PracticeLibrary,
): Compared {
  const figures = spans.map(({ from, to }) => figuresOf(chart, course.plan, course.adherence, from, to));
  const [first, second] = [figures[0], figures[1]];
  const cards = spans.map((span, index) => cardOf(chart, course, names[index] ?? '', span, measure, library));
  const [one, other] = [cards[0], cards[1]];
  if (!first || !second || !one || !other) throw new RangeError('A comparison is of two periods');
  const [left, right] = onOneScale(one.data, other.data);
  return {
    cards: [
      { ...one, data: left },
      { ...other, data: right },
    ],
    differences: [
      painDifference(within, first, second),
      adherenceDifference(first, second),
      loadDifference(first, second, measure),
    ],
  };
}

function cardOf(
  chart: Chart,
  { plan, adherence, today }: CourseSoFar,
  name: string,
  span: Span,
  measure: LoadMeasure,
  library: PracticeLibrary,
): ChartCard {
  const wanted = { ...span, today, measure, painHeight: 184, loadHeight: 88 };
  const { data, ...course } = painAndLoad(chart, plan, wanted, library);
  const asked = adherence.filter(({ date }) => date >= span.from && date <= span.to);
  return {
    name: `${name} pain and load`,
    heading: `${name}: ${dateInWords(span.from)} to ${dateInWords(span.to)}`,
    subtitle: `Pain of 10, planned load and adherence, ${span.weeks} weeks counted from ${dateInWords(span.from)}`,
    notes: stillToCome(span, today),
    data: {
      ...data,
      ticks: 'weeks',
      tracks: [...data.tracks, adherenceTrack(asked, 96)],
      readings: data.readings.map(({ date, words }) => ({
        date,
        words: `Day ${daysBetween(span.from, date) + 1}, ${words}`,
      })),
    },
    tables: [painTable(course), loadTable(course.weeks, [measure])],
  };
}

function stillToCome({ from, to, weeks }: Span, today: IsoDate): readonly string[] {
  const left = daysBetween(today, to);
  if (left <= 0) return [];
  const said = from > today ? 'these days are all' : `${left} of ${7 * weeks} days are`;
  return [`Today is ${dateInWords(today)}: ${said} still to come.`];
}

/** The larger scale of each track for both, and the same rows above the plots, so that heights compare as lengths do. */
export function onOneScale(one: TimeChartData, other: TimeChartData): readonly [TimeChartData, TimeChartData] {
  const scaled = (data: TimeChartData, beside: TimeChartData): TimeChartData => ({
    ...data,
    rails: railNames.flatMap((name) => {
      const own = data.rails.find((rail) => rail.name === name);
      return own ?? (beside.rails.some((rail) => rail.name === name) ? { name, marks: [] } : []);
    }),
    tracks: data.tracks.map((track, index) => {
      const scale = beside.tracks[index]?.scale;
      return scale && scale.most > track.scale.most ? { ...track, scale } : track;
    }),
  });
  return [scaled(one, other), scaled(other, one)];
}

/** Fewer visits than this in a period say nothing about a change: a single score is no course. */
const fewestVisits = 2;

function painDifference(within: Pair['within'], first: PeriodFigures, second: PeriodFigures): string {
  const [before, after] = [first.worst, second.worst];
  if (!before || !after) {
    const missing = [first, second].flatMap(({ worst, visits }, index) =>
      worst ? [] : [`${visits === 0 ? 'there was no visit' : 'it was not asked'} ${within[index] ?? ''}`],
    );
    return `Worst pain cannot be compared: ${missing.join(', and ')}.`;
  }
  const mean = ({ mean: value, of }: { readonly mean: number; readonly of: number }): string =>
    `${value.toFixed(1)} of 10 (${of} ${of === 1 ? 'visit' : 'visits'})`;
  const means = `Mean worst pain ${mean(before)}, then ${mean(after)}`;
  if (Math.min(before.of, after.of) < fewestVisits) return `${means}: too few visits to tell a change.`;
  const { direction, meaningful } = changeOf(painRating, before.mean, after.mean);
  const judged = meaningful ? `${direction}, a change that matters` : 'less than a change that matters';
  return `${means}: ${judged} (${painRating.matters} points and 30\u00a0%, ${painRating.source}).`;
}

function adherenceDifference(first: PeriodFigures, second: PeriodFigures): string {
  const said = ({ adherence }: PeriodFigures): string =>
    adherence
      ? `${adherence.percent}\u00a0% (${adherence.of} ${adherence.of === 1 ? 'interval' : 'intervals'} between visits)`
      : 'not known';
  if (!first.adherence && !second.adherence) return 'Sessions done are not known for either period.';
  return `Sessions done of those planned: ${said(first)}, then ${said(second)}.`;
}

function loadDifference(first: PeriodFigures, second: PeriodFigures, measure: LoadMeasure): string {
  if (!first.load && !second.load) return 'The planned load is not known for either period.';
  if (!first.load || !second.load) return 'The planned load of one of the periods is not known.';
  if (first.load[measure] === 0 && second.load[measure] === 0) {
    return `Planned load (${loadWords[measure].name}): none in either period.`;
  }
  const rise = riseInPercent(first.load[measure], second.load[measure]);
  const change = rise === undefined ? '' : `, ${rise > 0 ? 'up' : 'down'} ${Math.abs(rise)}\u00a0%`;
  const means = `${loadInWords(first.load, measure)} a week, then ${loadInWords(second.load, measure)}`;
  return `Planned load on average: ${means}${rise === 0 ? ', the same' : change}.`;
}
