import {
  type Chart,
  dateInWords,
  type LoadMeasure,
  loadMeasures,
  type PlanStretch,
  type PracticeLibrary,
} from '../../clinical';
import type { ChartCard } from '../../ui/trend-chart/chart-table';
import { loadTable, marksTable, painTable } from '../../ui/trend-chart/course-tables';
import { grouped, loadWords } from '../../ui/trend-chart/load-words';
import { painAndLoad, type PainAndLoadCourse } from '../../ui/trend-chart/pain-and-load';
import { painFinding } from '../../ui/trend-chart/pain-finding';
import type { Span } from './period';

/** Pain at visits over the load that was planned, in a measure of choice. */
export function painCard(
  chart: Chart,
  plan: readonly PlanStretch[],
  span: Span,
  measure: LoadMeasure,
  library: PracticeLibrary,
): ChartCard {
  const wanted = { from: span.from, weeks: span.weeks, today: span.to, measure, painHeight: 232, loadHeight: 108 };
  const course = painAndLoad(chart, plan, wanted, library);
  return {
    name: 'pain and load',
    heading: painFinding(course.visits.map(({ date, pain }) => ({ ...pain, date }))),
    subtitle: `Pain of 10 and planned load (${loadWords[measure].name}), ${dateInWords(span.from)} to ${dateInWords(span.to)}`,
    notes: ['Load is what was planned, without what rested.', ...unrated(course, measure)],
    data: course.data,
    tables: [painTable(course), loadTable(course.weeks, loadMeasures), marksTable(course.marks, library)],
  };
}

/** Effort x minutes leaves out what has no effort stated, and says how much that is. */
function unrated({ weeks }: PainAndLoadCourse, measure: LoadMeasure): readonly string[] {
  const minutes = weeks.at(-1)?.load.unratedMinutes ?? 0;
  if (measure !== 'effortMinutes' || minutes === 0) return [];
  return [`${grouped(minutes)}\u00a0min of the last week state no effort and are not counted.`];
}
