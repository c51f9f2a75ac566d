import type { PracticeLibrary } from '../catalogue/library';
import { addDays, dayNumber, daysBetween, type IsoDate } from '../dates';
import type { Dose } from '../exercise';
import { weekdays } from '../overload/days';
import { loadOf, sumOfLoads, type WeekLoad } from '../overload/weekly-load';
import type { Chart, Revision } from './chart';
import { chartFrom } from './chart-from';
import type { EntryKind } from './entries';
import { type PlannedItem, todaysPlan } from './todays-plan';

/** Days, both ends included, on each of which the plan asked for the same. */
export interface PlanStretch {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The revision in force; absent where there was no program yet. */
  readonly revision?: Revision;
  readonly active: readonly PlannedItem[];
  /** Blocked in these days. */
  readonly resting: readonly PlannedItem[];
}

/**
 * What the plan asked on every day from one to another, without what rested, as it was known then: a precaution stated in
 * November does not empty the plan of May, and entries that are voided since count nowhere. After a program's last week
 * its last doses go on. The plan is worked out once for each day on which something could have changed.
 */
export function planOver(chart: Chart, from: IsoDate, to: IsoDate, library: PracticeLibrary): readonly PlanStretch[] {
  const known = situationKnownOn(chart);
  const revisionOn = revisionsInForce(chart);
  const starts = turningDays(chart, revisionOn, from, to);
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const current = revisionOn(start);
    const then: Chart = { ...known(start), revisions: chart.revisions, visits: chart.visits };
    const { active, resting } = todaysPlan(current ? { ...then, current } : then, start, library);
    return {
      from: start,
      to: next === undefined ? to : addDays(next, -1),
      ...(current ? { revision: current } : {}),
      active: current ? active : [],
      resting: current ? resting : [],
    };
  });
}

/** The revision in force on a day: the one signed last of those that were signed by then and had begun. */
function revisionsInForce({ revisions }: Chart): (date: IsoDate) => Revision | undefined {
  const begun = revisions.map((revision) => {
    const known = knownFrom(revision.signedAt);
    const { startDate } = revision.program;
    return { revision, from: startDate > known ? startDate : known };
  });
  return (date) => begun.findLast(({ from }) => from <= date)?.revision;
}

/** An instant's own day may be one off from the clinician's, hence a day's grace: what begins later says so in its own date. */
function knownFrom(at: string): IsoDate {
  return addDays(at.slice(0, 10), -1);
}

/** They make up the plan or follow it, and change nothing about what the rules know of a patient. */
const besideTheSituation: readonly EntryKind[] = ['program-prescribed', 'visit-recorded', 'outcome-recorded'];

/** The chart without programs and visits as it was known on a day: few entries, so that a long course is folded quickly. */
function situationKnownOn(chart: Chart): (date: IsoDate) => Chart {
  const entries = chart.entries
    .filter(({ kind }) => !besideTheSituation.includes(kind))
    .map((entry) => ({ entry, from: entry.kind === 'entry-voided' ? '' : knownFrom(entry.at) }));
  const charts = new Map<number, Chart>();
  return (date) => {
    const then = entries.filter(({ from }) => from <= date);
    const folded = charts.get(then.length) ?? chartFrom(then.map(({ entry }) => entry));
    charts.set(then.length, folded);
    return folded;
  };
}

/** The first day, and every later one on which the plan could ask for something else. */
function turningDays(
  chart: Chart,
  revisionOn: (date: IsoDate) => Revision | undefined,
  from: IsoDate,
  to: IsoDate,
): readonly IsoDate[] {
  const changes = [
    ...chart.entries.filter(({ kind }) => !besideTheSituation.includes(kind)).map(({ at }) => knownFrom(at)),
    ...chart.phases.map(({ since }) => since),
    ...chart.redFlags.flatMap(({ date, resolved }) => [date, ...(resolved ? [resolved.date] : [])]),
    ...chart.clearances.flatMap(({ clearance }) => [clearance.from, addDays(clearance.until, 1)]),
    ...chart.revisions.flatMap(({ program, signedAt }) => [program.startDate, knownFrom(signedAt)]),
  ];
  const days = inOrder([from, ...changes], from, to);
  // What counts in weeks from a day of its own (an operation, a due date) may turn on any day.
  const everyDay = hasDatedPrecaution(chart);
  return days.flatMap((day, index) => {
    const next = days[index + 1] ?? addDays(to, 1);
    if (everyDay) return Array.from({ length: daysBetween(day, next) }, (_, after) => addDays(day, after));
    const startDate = revisionOn(day)?.program.startDate;
    return startDate === undefined ? [day] : [day, ...weeksBegun(startDate, day, next)];
  });
}

function inOrder(days: readonly IsoDate[], from: IsoDate, to: IsoDate): readonly IsoDate[] {
  return [...new Set(days)].filter((day) => day >= from && day <= to).sort();
}

/** The first days of a program's weeks that lie between two days, neither included. */
function weeksBegun(startDate: IsoDate, after: IsoDate, before: IsoDate): readonly IsoDate[] {
  const days: IsoDate[] = [];
  const weeks = Math.floor(daysBetween(startDate, after) / 7) + 1;
  for (let day = addDays(startDate, 7 * weeks); day < before; day = addDays(day, 7)) days.push(day);
  return days;
}

function hasDatedPrecaution(chart: Chart): boolean {
  const stated = chart.entries.flatMap((entry) => (entry.kind === 'precautions-stated' ? entry.body.precautions : []));
  const { effective } = chart.precautions;
  return [...stated, ...(effective === 'not-asked' ? [] : effective)].some(({ since, surgeryDate, dueDate }) =>
    [since, surgeryDate, dueDate].some((date) => date !== undefined),
  );
}

/** Seven days, both ends included, and what the plan asked in them. */
export interface PlannedWeek {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly load: WeekLoad;
}

/** The load of each seven days from a day on: day by day a seventh of what the plan then asked a week. */
export function plannedWeeks(plan: readonly PlanStretch[], from: IsoDate, weeks: number): readonly PlannedWeek[] {
  const parts: WeekLoad[][] = Array.from({ length: weeks }, () => []);
  for (const stretch of plan) {
    const load = loadOfStretch(stretch);
    const first = Math.max(0, daysBetween(from, stretch.from));
    const last = Math.min(7 * weeks - 1, daysBetween(from, stretch.to));
    for (let week = Math.floor(first / 7); 7 * week <= last; week++) {
      const days = Math.min(last, 7 * week + 6) - Math.max(first, 7 * week) + 1;
      parts[week]?.push(partOf(load, days / 7));
    }
  }
  return parts.map((loads, week) => ({
    from: addDays(from, 7 * week),
    to: addDays(from, 7 * week + 6),
    load: sumOfLoads(loads),
  }));
}

/** What the plan asked a week on average over the days it covers from one day to another; undefined over none. */
export function meanWeek(plan: readonly PlanStretch[], from: IsoDate, to: IsoDate): WeekLoad | undefined {
  const parts = plan.flatMap((stretch) => {
    const days = overlap(stretch, from, to);
    return days > 0 ? [{ days, load: loadOfStretch(stretch) }] : [];
  });
  const all = parts.reduce((sum, { days }) => sum + days, 0);
  return all === 0 ? undefined : sumOfLoads(parts.map(({ days, load }) => partOf(load, days / all)));
}

/** Days that a stretch shares with those from one to another, both included; never negative. */
export function overlap(stretch: Pick<PlanStretch, 'from' | 'to'>, from: IsoDate, to: IsoDate): number {
  const first = stretch.from > from ? stretch.from : from;
  const last = stretch.to < to ? stretch.to : to;
  return Math.max(0, daysBetween(first, last) + 1);
}

function loadOfStretch({ active }: PlanStretch): WeekLoad {
  return sumOfLoads(active.map(({ dose, exercise }) => loadOf(dose, exercise)));
}

function partOf(load: WeekLoad, part: number): WeekLoad {
  return {
    holdSeconds: load.holdSeconds * part,
    repetitions: load.repetitions * part,
    tonnageKg: load.tonnageKg * part,
    aerobicMinutes: load.aerobicMinutes * part,
    minutes: load.minutes * part,
    effortMinutes: load.effortMinutes * part,
    unratedMinutes: load.unratedMinutes * part,
  };
}

/**
 * Sessions that a dose asks for in so many days from a day on, not rounded: where it names its days of the week those are
 * counted, else three days a week are three sevenths of a day.
 */
export function sessionsIn({ perDay, daysPerWeek, days }: Dose, from: IsoDate, count: number): number {
  if (!days || days.length === 0) return (perDay * daysPerWeek * count) / 7;
  const first = dayNumber(from) + 3; // 1 January 1970 was a Thursday
  const named = Array.from({ length: count }, (_, day) => weekdays[(first + day) % 7]);
  return perDay * named.filter((day) => day !== undefined && days.includes(day)).length;
}
