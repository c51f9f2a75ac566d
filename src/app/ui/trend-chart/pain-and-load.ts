import {
  addDays,
  type Chart,
  type CourseMark,
  dateInWords,
  type IsoDate,
  type LoadMeasure,
  marksOf,
  phaseBands,
  type PhaseBand,
  type PlannedWeek,
  plannedWeeks,
  type PlanStretch,
  type PracticeLibrary,
  type Visit,
} from '../../clinical';
import { markInWords, phaseInWords, railsOfMarks } from './course-marks';
import { loadInWords, loadWords } from './load-words';
import { type Line, type Reading, roundScale, type TimeChartData, type Track } from './time-chart-data';

/** Which days, what is counted as load, and how high the two tracks stand. */
export interface PainAndLoad {
  readonly from: IsoDate;
  readonly weeks: number;
  /** Nothing is planned or declared beyond it; a week that it cuts is left out. */
  readonly today: IsoDate;
  readonly measure: LoadMeasure;
  readonly painHeight: number;
  readonly loadHeight: number;
}

/** A course cut to the days that are shown, with the chart of its pain and its planned load. */
export interface PainAndLoadCourse {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Oldest first. */
  readonly visits: readonly Visit[];
  readonly weeks: readonly PlannedWeek[];
  readonly bands: readonly PhaseBand[];
  readonly marks: readonly CourseMark[];
  readonly data: TimeChartData;
}

/** Pain at visits over the load planned week by week, with phases, visits, revisions and clearances. */
export function painAndLoad(
  chart: Chart,
  plan: readonly PlanStretch[],
  wanted: PainAndLoad,
  library: PracticeLibrary,
): PainAndLoadCourse {
  const { from, today, measure, painHeight, loadHeight } = wanted;
  const to = addDays(from, 7 * wanted.weeks - 1);
  const visits = chart.visits.filter(({ date }) => date >= from && date <= to);
  const weeks = plannedWeeks(plan, from, wanted.weeks).filter((week) => week.to <= today);
  const bands = phaseBands(chart, from, to < today ? to : today);
  const marks = marksOf(chart, from, to);
  const course = { from, to, visits, weeks, bands, marks };
  return {
    ...course,
    data: {
      from,
      to,
      ticks: 'dates',
      bands,
      rails: railsOfMarks(marks),
      tracks: [painTrack(visits, painHeight), loadTrack(weeks, measure, loadHeight)],
      readings: readingsOf(course, measure, library),
    },
  };
}

function painTrack(visits: readonly Visit[], height: number): Track {
  const line = (field: 'worst' | 'now' | 'nextMorning', look: Omit<Line, 'points'>): readonly Line[] => {
    const asked = visits.some(({ pain }) => pain[field] !== undefined);
    if (!asked) return [];
    const points = visits.map(({ date, pain }) => ({
      date,
      ...(pain[field] === undefined ? {} : { value: pain[field] }),
    }));
    return [{ ...look, points }];
  };
  return {
    name: 'pain, of 10',
    height,
    scale: { least: 0, most: 10, step: 2 },
    lines: [
      ...line('worst', { name: 'worst', ink: 'worst' }),
      ...line('now', { name: 'now', ink: 'now', hollow: true }),
      ...line('nextMorning', {
        name: 'next morning',
        short: 'morning',
        ink: 'muted',
        dashed: true,
        shape: 'rectRot',
        hollow: true,
      }),
    ],
  };
}

function loadTrack(weeks: readonly PlannedWeek[], measure: LoadMeasure, height: number): Track {
  const highest = Math.max(0, ...weeks.map(({ load }) => load[measure]));
  const { most } = roundScale(highest);
  return {
    name: highest > 0 ? `planned a week: ${loadWords[measure].name}` : `no ${loadWords[measure].name} planned`,
    height,
    // Two figures are enough beside bars, and 0 where there is none.
    scale: { least: 0, most, step: highest > 0 ? most : 2 * most },
    lines: [],
    bars: weeks.map(({ from, load }) => ({ from, value: load[measure] })),
  };
}

/** Everything that has a day of its own: visits, revisions, clearances. */
function readingsOf(
  { visits, marks, bands, weeks }: Omit<PainAndLoadCourse, 'data'>,
  measure: LoadMeasure,
  library: PracticeLibrary,
): readonly Reading[] {
  const days = [...new Set(marks.map(({ date }) => date))].sort();
  return days.map((date) => {
    const asked = visits.filter((visit) => visit.date === date).map(painInWords);
    const others = marks.filter((mark) => mark.date === date && mark.kind !== 'visit');
    const week = weeks.find(({ from, to }) => from <= date && date <= to);
    const said = [
      ...asked,
      ...others.map((mark) => markInWords(mark, library)),
      phaseInWords(bands, date),
      ...(week ? [`${loadInWords(week.load, measure)} planned that week`] : []),
    ];
    return { date, words: `${dateInWords(date)}: ${said.join(' · ')}` };
  });
}

function painInWords({ pain: { worst, now, nextMorning } }: Visit): string {
  const pains = [
    ...(worst === undefined ? [] : [`worst ${worst}`]),
    ...(now === undefined ? [] : [`now ${now}`]),
    ...(nextMorning === undefined ? [] : [`next morning ${nextMorning}`]),
  ];
  return pains.length > 0 ? `pain ${pains.join(', ')} of 10` : 'pain not asked';
}
