import {
  addDays,
  type Chart,
  chartFrom,
  daysBetween,
  type Entry,
  type IsoDate,
  type PracticeLibrary,
  phaseOn,
  todaysPlan,
  weeklyMinutes,
} from '../../clinical';
import type { TrendBand, TrendData, TrendVisit, TrendWeek } from '../../ui/trend-chart/trend-data';

export type Period = '12 weeks' | 'all';

/** The least that 'all' shows, so that a first visit does not stand on an axis of one day. */
const leastWeeks = 4;

/**
 * Pain and planned load up to a day. Weeks are counted back from that day, so that the last bar is always a whole week:
 * the seven days that end today.
 */
export function painAndLoad(chart: Chart, today: IsoDate, period: Period, library: PracticeLibrary): TrendData {
  const weeks = period === '12 weeks' ? 12 : Math.max(leastWeeks, weeksBack(chart, today));
  const from = addDays(today, 1 - 7 * weeks);
  return {
    from,
    to: today,
    visits: visitsBetween(chart, from, today),
    weeks: plannedByWeek(chart, from, weeks, library),
    bands: bandsBetween(chart, from, today),
  };
}

function weeksBack(chart: Chart, today: IsoDate): number {
  const first = [
    ...chart.visits.map(({ date }) => date),
    ...chart.phases.map(({ since }) => since),
    ...chart.revisions.map(({ program }) => program.startDate),
  ].reduce((earliest, date) => (date < earliest ? date : earliest), today);
  return Math.ceil((daysBetween(first, today) + 1) / 7);
}

function visitsBetween(chart: Chart, from: IsoDate, to: IsoDate): readonly TrendVisit[] {
  return chart.visits
    .filter(({ date }) => date >= from && date <= to)
    .map(({ date, pain }) => ({
      date,
      ...(pain.worst === undefined ? {} : { worst: pain.worst }),
      ...(pain.now === undefined ? {} : { now: pain.now }),
    }));
}

/** Stretches of one phase; days before the first declaration belong to none. */
function bandsBetween(chart: Chart, from: IsoDate, to: IsoDate): readonly TrendBand[] {
  const bands: TrendBand[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const { phase, declared } = phaseOn(chart, date);
    if (!declared && phase !== 'hold') continue;
    const last = bands.at(-1);
    if (last?.phase === phase && addDays(last.to, 1) === date) bands[bands.length - 1] = { ...last, to: date };
    else bands.push({ phase, from: date, to: date });
  }
  return bands;
}

/**
 * Minutes planned in each seven days: day by day a seventh of the weekly minutes of the revision then in force, without
 * what was resting on that day. After a program's last week its last doses go on.
 */
function plannedByWeek(chart: Chart, from: IsoDate, weeks: number, library: PracticeLibrary): readonly TrendWeek[] {
  const known = knownOn(chart.entries);
  return Array.from({ length: weeks }, (_, index) => {
    const first = addDays(from, 7 * index);
    const days = Array.from({ length: 7 }, (_, day) => addDays(first, day));
    const minutes = days.reduce((sum, date) => sum + minutesAWeek(known(date), date, library) / 7, 0);
    return { from: first, to: addDays(first, 6), minutes: Math.round(minutes) };
  });
}

function minutesAWeek(chart: Chart, date: IsoDate, library: PracticeLibrary): number {
  const current = chart.revisions.findLast(({ program }) => program.startDate <= date);
  if (!current) return 0;
  return todaysPlan({ ...chart, current }, date, library).active.reduce(
    (sum, { dose }) => sum + weeklyMinutes(dose),
    0,
  );
}

/**
 * The chart as it was known on a day, so that a precaution stated in November does not empty the plan of May. Entries
 * that are voided since count nowhere. An instant's own day may be one off from the clinician's, hence a day's grace:
 * what begins later says so in its own date.
 */
function knownOn(entries: readonly Entry[]): (date: IsoDate) => Chart {
  const charts = new Map<number, Chart>();
  return (date) => {
    const until = addDays(date, 1);
    const known = entries.filter(({ at, kind }) => kind === 'entry-voided' || at.slice(0, 10) <= until);
    const chart = charts.get(known.length) ?? chartFrom(known);
    charts.set(known.length, chart);
    return chart;
  };
}
