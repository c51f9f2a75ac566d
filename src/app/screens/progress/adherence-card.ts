import { type Adherence, type Chart, dateInWords, phaseBands } from '../../clinical';
import type { ChartCard } from '../../ui/trend-chart/chart-table';
import { phaseInWords } from '../../ui/trend-chart/course-marks';
import { grouped } from '../../ui/trend-chart/load-words';
import type { Rail, Track } from '../../ui/trend-chart/time-chart-data';
import type { Span } from './period';

/** Sessions done against those planned, visit by visit; null where no visit could have asked. */
export function adherenceCard(chart: Chart, adherence: readonly Adherence[], span: Span): ChartCard | null {
  if (adherence.length === 0) return null;
  const bands = phaseBands(chart, span.from, span.to);
  const shown = adherence.filter(({ date }) => date >= span.from && date <= span.to);
  return {
    name: 'adherence',
    heading: findingOf(shown),
    subtitle: `Percent of planned sessions done between visits, ${dateInWords(span.from)} to ${dateInWords(span.to)}`,
    notes: [
      'An exercise done more often than planned never makes up for another done less. A gap means that sessions were not asked about, or none were planned.',
    ],
    data: {
      from: span.from,
      to: span.to,
      ticks: 'dates',
      bands,
      rails: moreRail(shown),
      tracks: [adherenceTrack(shown, 148)],
      readings: shown.map((one) => ({
        date: one.date,
        words: `${dateInWords(one.date)}: ${adherenceInWords(one)} · ${phaseInWords(bands, one.date)}`,
      })),
    },
    tables: [
      {
        caption: 'Sessions between visits, newest first',
        columns: ['Days', 'Done', 'Planned', 'Percent', 'More than planned', 'Exercises asked about'],
        rows: shown
          .toReversed()
          .map(({ from, to, done, planned, percent, more, asked, exercises }) => [
            `${dateInWords(from)} to ${dateInWords(to)}`,
            asked === 0 ? 'not asked' : done,
            asked === 0 ? 'not asked' : planned,
            percent === undefined ? 'not known' : `${percent}\u00a0%`,
            more,
            `${asked} of ${exercises}`,
          ]),
      },
    ],
  };
}

export function adherenceTrack(shown: readonly Adherence[], height: number): Track {
  return {
    name: 'sessions done, % of planned',
    height,
    scale: { least: 0, most: 100, step: 50 },
    lines: [
      {
        name: 'done',
        points: shown.map(({ date, percent }) => ({ date, ...(percent === undefined ? {} : { value: percent }) })),
        ink: 'accent',
      },
    ],
  };
}

/** Where more was done than planned: the line stops at 100, and this says so. */
export function moreRail(shown: readonly Adherence[]): readonly Rail[] {
  const marks = shown
    .filter(({ more }) => more > 0)
    .map(({ date, more }) => ({ date, shape: 'up' as const, text: `+${more}` }));
  return marks.length > 0 ? [{ name: 'more', marks }] : [];
}

/** '24 of 28 sessions since 3 Nov 2026, 86 %; 2 more than planned'. */
export function adherenceInWords({ from, done, planned, percent, more, asked, exercises }: Adherence): string {
  if (asked === 0) return `sessions since ${dateInWords(from)} not asked`;
  if (planned === 0) return `${done} sessions since ${dateInWords(from)}, none planned`;
  const part = asked < exercises ? `, asked about ${asked} of ${exercises} exercises` : '';
  const beyond = more > 0 ? `; ${more} more than planned` : '';
  return `${done - more} of ${planned} planned sessions since ${dateInWords(from)}, ${percent ?? 0}\u00a0%${beyond}${part}`;
}

function findingOf(shown: readonly Adherence[]): string {
  const known = shown.filter(({ percent }) => percent !== undefined);
  const planned = known.reduce((sum, one) => sum + one.planned, 0);
  const met = known.reduce((sum, one) => sum + one.done - one.more, 0);
  if (planned === 0) return 'Sessions were not asked about in this time';
  const gaps = shown.length - known.length;
  const without = gaps > 0 ? `; not known for ${gaps} of ${shown.length} visits` : '';
  return `${grouped(met)} of ${grouped(planned)} planned sessions done, ${Math.round((met / planned) * 100)}\u00a0%${without}`;
}
