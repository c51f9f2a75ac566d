import { addDays, daysBetween, type IsoDate } from '../dates';
import type { ExerciseId } from '../exercise';
import type { Clearance, Phase } from '../safety/situation';
import type { Chart, GrantedClearance, Visit } from './chart';
import { meanWeek, overlap, type PlanStretch, sessionsIn } from './plan-over';
import { phaseOn } from './situation-of';
import type { WeekLoad } from '../overload/weekly-load';

/** A stretch of days in one phase, both ends included. */
export interface PhaseBand {
  readonly phase: Phase;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * Stretches of one phase from a day to another; days before the first declaration belong to none. What an imported record
 * says holds from its import on: the days before it were not on hold.
 */
export function phaseBands(chart: Chart, from: IsoDate, to: IsoDate): readonly PhaseBand[] {
  const redFlags = chart.redFlags.map((flag) => ({ ...flag, fromRecord: false }));
  const turns = [
    from,
    ...chart.phases.map(({ since }) => since),
    ...redFlags.flatMap(({ date, resolved }) => [date, ...(resolved ? [resolved.date] : [])]),
  ];
  const starts = [...new Set(turns)].filter((day) => day >= from && day <= to).sort();
  const bands: PhaseBand[] = [];
  starts.forEach((start, index) => {
    const { phase, declared } = phaseOn({ phases: chart.phases, redFlags }, start);
    if (!declared && phase !== 'hold') return;
    const next = starts[index + 1];
    const end = next === undefined ? to : addDays(next, -1);
    const last = bands.at(-1);
    if (last?.phase === phase && addDays(last.to, 1) === start) bands[bands.length - 1] = { ...last, to: end };
    else bands.push({ phase, from: start, to: end });
  });
  return bands;
}

/** What is marked on the axis of time. */
export type CourseMark =
  | { readonly kind: 'visit'; readonly date: IsoDate }
  | { readonly kind: 'revision'; readonly date: IsoDate; readonly number: number }
  | {
      readonly kind: 'clearance';
      readonly date: IsoDate;
      readonly clearance: Clearance;
      readonly ended?: NonNullable<GrantedClearance['ended']>;
    };

/** Visits, revisions on the day they began to count, and clearances on their first day; oldest first, both days included. */
export function marksOf(chart: Chart, from: IsoDate, to: IsoDate): readonly CourseMark[] {
  const marks: readonly CourseMark[] = [
    ...chart.visits.map(({ date }) => ({ kind: 'visit' as const, date })),
    ...chart.revisions.map(({ number, program, signedAt }) => ({
      kind: 'revision' as const,
      date: program.startDate > signedAt.slice(0, 10) ? program.startDate : signedAt.slice(0, 10),
      number,
    })),
    ...chart.clearances.map(({ clearance, ended }) => ({
      kind: 'clearance' as const,
      date: clearance.from,
      clearance,
      ...(ended ? { ended } : {}),
    })),
  ];
  return marks
    .filter(({ date }) => date >= from && date <= to)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Sessions planned and done from one visit to the next. */
export interface Adherence {
  /** The visit that asked. */
  readonly date: IsoDate;
  /** First and last day that it asked about: from the visit before, or the first program, to the day before this visit. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Whole sessions, of the exercises that were asked about. */
  readonly planned: number;
  readonly done: number;
  /** Sessions beyond what was planned, an exercise with too many never making up for another's too few. */
  readonly more: number;
  /** Exercises asked about, of those planned. */
  readonly asked: number;
  readonly exercises: number;
  /** Of the planned sessions those done, 0 to 100; absent where nothing was asked or nothing planned: a gap, never 0. */
  readonly percent?: number;
}

/**
 * Adherence between visits: sessions done against those planned by the revisions in force on each day, without what
 * rested. Planned sessions are rounded to whole ones by exercise. A visit of the same day as the one before asks about
 * nothing and is left out.
 */
export function adherenceBetween(chart: Chart, plan: readonly PlanStretch[]): readonly Adherence[] {
  const begun = firstProgramDay(chart);
  let before = begun;
  let at = 0;
  return chart.visits.flatMap((visit) => {
    const from = before;
    before = visit.date;
    const to = addDays(visit.date, -1);
    if (begun === undefined || begun > to || from === undefined || from > to) return [];
    while (at < plan.length - 1 && (plan[at]?.to ?? '') < from) at++;
    const planned = plannedByItem(plan, at, from, to);
    return [adherenceAt(visit, from, to, planned)];
  });
}

function firstProgramDay({ revisions }: Chart): IsoDate | undefined {
  return revisions.map(({ program }) => program.startDate).sort()[0];
}

/** Sessions by item, from one day to another; `first` is where the plan comes to the first of them. */
function plannedByItem(
  plan: readonly PlanStretch[],
  first: number,
  from: IsoDate,
  to: IsoDate,
): ReadonlyMap<string, number> {
  const sessions = new Map<string, number>();
  for (let index = first; index < plan.length; index++) {
    const stretch = plan[index];
    if (!stretch || stretch.from > to) break;
    const days = overlap(stretch, from, to);
    const start = stretch.from > from ? stretch.from : from;
    for (const { item, dose } of stretch.active) {
      sessions.set(item.id, (sessions.get(item.id) ?? 0) + sessionsIn(dose, start, days));
    }
  }
  return sessions;
}

function adherenceAt(
  { date, responses }: Visit,
  from: IsoDate,
  to: IsoDate,
  plannedSessions: ReadonlyMap<string, number>,
): Adherence {
  let [planned, done, met, more, asked] = [0, 0, 0, 0, 0];
  for (const { itemId, sessions } of responses) {
    if (sessions === undefined) continue;
    const wanted = Math.round(plannedSessions.get(itemId) ?? 0);
    planned += wanted;
    done += sessions;
    met += Math.min(sessions, wanted);
    more += Math.max(0, sessions - wanted);
    asked += 1;
  }
  const percent = asked > 0 && planned > 0 ? Math.round((met / planned) * 100) : undefined;
  return {
    date,
    from,
    to,
    planned,
    done,
    more,
    asked,
    exercises: new Set([...plannedSessions.keys(), ...responses.map(({ itemId }) => itemId)]).size,
    ...(percent === undefined ? {} : { percent }),
  };
}

/** A stretch of time in figures, for holding one against another. */
export interface PeriodFigures {
  readonly visits: number;
  /** Mean of the worst pain, of the visits that asked for it. */
  readonly worst?: { readonly mean: number; readonly of: number };
  /** Percent of the sessions planned between visits, of those intervals that lie in these days as a whole. */
  readonly adherence?: { readonly percent: number; readonly of: number };
  /** Mean of a week's planned load; absent where the plan covers none of these days. */
  readonly load?: WeekLoad;
  /** Days of the period that the plan covers, which ends today. */
  readonly days: number;
}

export function figuresOf(
  chart: Chart,
  plan: readonly PlanStretch[],
  adherence: readonly Adherence[],
  from: IsoDate,
  to: IsoDate,
): PeriodFigures {
  const within = ({ date }: { readonly date: IsoDate }): boolean => date >= from && date <= to;
  const visits = chart.visits.filter(within);
  const worst = visits.flatMap(({ pain }) => (pain.worst === undefined ? [] : [pain.worst]));
  const kept = adherence.filter((one) => one.from >= from && one.to <= to && one.percent !== undefined);
  const planned = kept.reduce((sum, one) => sum + one.planned, 0);
  const met = kept.reduce((sum, one) => sum + one.done - one.more, 0);
  const load = meanWeek(plan, from, to);
  return {
    visits: visits.length,
    ...(worst.length > 0
      ? { worst: { mean: worst.reduce((sum, one) => sum + one, 0) / worst.length, of: worst.length } }
      : {}),
    ...(planned > 0 ? { adherence: { percent: Math.round((met / planned) * 100), of: kept.length } } : {}),
    ...(load ? { load } : {}),
    days: plan.reduce((sum, stretch) => sum + overlap(stretch, from, to), 0),
  };
}

/** Whole weeks that end on a day and reach back to the first visit, phase, program or score. */
export function weeksOfCourse(chart: Chart, today: IsoDate): number {
  const first = [
    ...chart.visits.map(({ date }) => date),
    ...chart.phases.map(({ since }) => since),
    ...chart.revisions.map(({ program }) => program.startDate),
    ...chart.outcomes.map(({ date }) => date),
  ].reduce((earliest, date) => (date < earliest ? date : earliest), today);
  return Math.ceil((daysBetween(first, today) + 1) / 7);
}

/** Every exercise that was ever prescribed, those of the program in force first, then the latest prescribed. */
export function prescribedExercises({ current, revisions }: Chart): readonly ExerciseId[] {
  const ofProgram = [...(current?.program.items ?? [])];
  const earlier = revisions.toReversed().flatMap(({ program }) => program.items);
  return [...new Set([...ofProgram, ...earlier].map(({ exerciseId }) => exerciseId))];
}
