import type { PracticeLibrary } from '../catalogue/library';
import { addDays, dayNumber, daysBetween, type IsoDate } from '../dates';
import type { Dose } from '../exercise';
import { weekdays } from '../overload/days';
import { loadOf, sumOfLoads, type WeekLoad } from '../overload/weekly-load';
import { turningDaysOf } from '../safety/in-force';
import { rules } from '../safety/rules';
import type { Chart, Revision } from './chart';
import { daysOfChange, knownFrom, situationKnownOn } from './known-on';
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
  const starts = turningDays(chart, known, revisionOn, from, to);
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

/**
 * The first day, and every later one on which the plan could ask for something else: another revision counts, a week of the
 * program begins, more is known of the patient, or what was known begins or ends on a day of its own.
 */
function turningDays(
  chart: Chart,
  known: (date: IsoDate) => Chart,
  revisionOn: (date: IsoDate) => Revision | undefined,
  from: IsoDate,
  to: IsoDate,
): readonly IsoDate[] {
  const signed = chart.revisions.flatMap(({ program, signedAt }) => [program.startDate, knownFrom(signedAt)]);
  const days = inOrder([from, ...daysOfChange(chart), ...signed], from, to);
  const turns = turnsOfSituation(known);
  return days.flatMap((day, index) => {
    const startDate = revisionOn(day)?.program.startDate;
    if (startDate === undefined) return [day];
    const last = addDays(days[index + 1] ?? addDays(to, 1), -1);
    return inOrder([day, ...weeksBegun(startDate, day, last), ...turns(day)], day, last);
  });
}

/**
 * The days on which what was known on a day begins or ends by itself: phases, holds and clearances, and the rules that
 * count their weeks from an operation, an onset or a due date.
 */
function turnsOfSituation(known: (date: IsoDate) => Chart): (date: IsoDate) => readonly IsoDate[] {
  // Many revisions may be signed while nothing more is learned.
  const turns = new Map<Chart, readonly IsoDate[]>();
  return (date) => {
    const then = known(date);
    const { effective } = then.precautions;
    const dated = effective === 'not-asked' ? [] : effective;
    const found = turns.get(then) ?? [
      ...daysOfChange(then),
      ...dated.flatMap((precaution) => turningDaysOf(rules, precaution)),
    ];
    turns.set(then, found);
    return found;
  };
}

function inOrder(days: readonly IsoDate[], from: IsoDate, to: IsoDate): readonly IsoDate[] {
  return [...new Set(days)].filter((day) => day >= from && day <= to).sort();
}

/** The first days of a program's weeks after a day, up to a last one. */
function weeksBegun(startDate: IsoDate, after: IsoDate, last: IsoDate): readonly IsoDate[] {
  const days: IsoDate[] = [];
  const weeks = Math.floor(daysBetween(startDate, after) / 7) + 1;
  for (let day = addDays(startDate, 7 * weeks); day <= last; day = addDays(day, 7)) days.push(day);
  return days;
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
