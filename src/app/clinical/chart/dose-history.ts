import { addDays, daysBetween, type IsoDate } from '../dates';
import type { Dose, ExerciseId } from '../exercise';
import { holdSecondsOf, sameDose, totalReps } from '../overload/dose';
import type { DecisionKind } from '../overload/response';
import type { Chart, Visit } from './chart';
import { overlap, type PlanStretch, sessionsIn } from './plan-over';

/** What a dose is followed in: kilograms are those of a lift, the others are summed over a week. */
export type DoseMeasure = 'kilograms' | 'minutes' | 'holdSeconds' | 'repetitions';

/** Days, both ends included, with one dose. */
export interface AskedDose {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly dose: Dose;
  /** In the history's measure; absent where the exercise rested, or its dose is not counted in it. */
  readonly amount?: number;
  readonly rested: boolean;
}

/** What a visit recorded of the days since the one before. */
export interface DoneDose {
  readonly date: IsoDate;
  /** Absent where it was not asked. */
  readonly sessions?: number;
  /** Whole sessions that the plan asked for. */
  readonly planned: number;
  readonly setsMet?: boolean;
  readonly fewestReps?: number;
  /** In the history's measure, as far as the answers say; absent where they do not, which is never 0. */
  readonly amount?: number;
  /** What the amount is: every set was done; at least this; at most this, because some set fell short. */
  readonly sure?: 'done' | 'at-least' | 'at-most';
}

export interface DecidedDose {
  readonly date: IsoDate;
  readonly taken: DecisionKind;
  /** What was proposed, where the clinician took something else. */
  readonly proposed?: DecisionKind;
  readonly because: string;
  /** Why it differs from what was proposed. */
  readonly reason?: string;
  readonly dose?: Dose;
  /** The exercise that takes its place. */
  readonly by?: ExerciseId;
}

export interface DoseHistory {
  readonly measure: DoseMeasure;
  readonly asked: readonly AskedDose[];
  readonly done: readonly DoneDose[];
  readonly decisions: readonly DecidedDose[];
}

/** What was planned, done and decided of one exercise over the days of a plan, oldest first. */
export function doseHistory(chart: Chart, exerciseId: ExerciseId, plan: readonly PlanStretch[]): DoseHistory {
  const asked = askedOf(plan, exerciseId);
  const measure = measureOf(asked.map(({ dose }) => dose));
  const withAmounts = asked.map((one) => {
    const amount = one.rested ? undefined : amountOf(one.dose, measure);
    return { ...one, ...(amount === undefined ? {} : { amount }) };
  });
  return {
    measure,
    asked: withAmounts,
    done: doneOf(chart.visits, exerciseId, withAmounts, measure),
    decisions: chart.visits.flatMap((visit) => decidedAt(visit, exerciseId)),
  };
}

/** The first item of an exercise stands for it: the same exercise twice in a program is followed by its first. */
function askedOf(plan: readonly PlanStretch[], exerciseId: ExerciseId): readonly AskedDose[] {
  const asked: AskedDose[] = [];
  for (const { from, to, active, resting } of plan) {
    const found = active.find(({ item }) => item.exerciseId === exerciseId);
    const rests = found ? undefined : resting.find(({ item }) => item.exerciseId === exerciseId);
    const planned = found ?? rests;
    if (!planned) continue;
    const last = asked.at(-1);
    const rested = found === undefined;
    if (last?.rested === rested && addDays(last.to, 1) === from && sameDose(last.dose, planned.dose)) {
      asked[asked.length - 1] = { ...last, to };
    } else asked.push({ from, to, dose: planned.dose, rested });
  }
  return asked;
}

/** One measure for the whole history, so that one line can be drawn: kilograms before minutes, seconds before repetitions. */
function measureOf(doses: readonly Dose[]): DoseMeasure {
  const has = (field: 'loadKg' | 'minutes' | 'holdSeconds'): boolean => doses.some((dose) => dose[field] !== undefined);
  if (has('loadKg')) return 'kilograms';
  if (has('minutes')) return 'minutes';
  return has('holdSeconds') ? 'holdSeconds' : 'repetitions';
}

function amountOf(dose: Dose, measure: DoseMeasure): number | undefined {
  const session = sessionAmount(dose, measure);
  return measure === 'kilograms' || session === undefined ? session : session * dose.perDay * dose.daysPerWeek;
}

/** Of one session; undefined where a dose is not counted in this measure. */
function sessionAmount(dose: Dose, measure: DoseMeasure): number | undefined {
  switch (measure) {
    case 'kilograms':
      return dose.loadKg;
    case 'minutes':
      return dose.minutes === undefined ? undefined : dose.minutes * dose.sets;
    case 'holdSeconds':
      return dose.holdSeconds === undefined ? undefined : holdSecondsOf(dose);
    case 'repetitions':
      return dose.minutes === undefined ? totalReps(dose) : undefined;
  }
}

function doneOf(
  visits: readonly Visit[],
  exerciseId: ExerciseId,
  asked: readonly AskedDose[],
  measure: DoseMeasure,
): readonly DoneDose[] {
  let at = 0;
  return visits.flatMap((visit, index) => {
    const response = visit.responses.find((one) => one.exerciseId === exerciseId);
    if (!response) return [];
    const to = addDays(visit.date, -1);
    const from = visits[index - 1]?.date ?? asked[0]?.from ?? to;
    while (at < asked.length - 1 && (asked[at]?.to ?? '') < from) at++;
    const planned = plannedIn(asked, at, from, to);
    const { sessions, setsMet, fewestReps } = response;
    const days = daysBetween(from, visit.date);
    const did = sessions !== undefined && days > 0 ? doneAmount(planned, response, days, measure) : undefined;
    return [
      {
        date: visit.date,
        planned: Math.round(planned.reduce((sum, one) => sum + one.sessions, 0)),
        ...(sessions === undefined ? {} : { sessions }),
        ...(setsMet === undefined ? {} : { setsMet }),
        ...(fewestReps === undefined ? {} : { fewestReps }),
        ...did,
      },
    ];
  });
}

/** A dose, and how many sessions of it were asked for. */
interface PlannedSessions {
  readonly dose: Dose;
  readonly sessions: number;
}

/** What was asked for from one day to another, oldest first; `first` is where to begin to look. */
function plannedIn(asked: readonly AskedDose[], first: number, from: IsoDate, to: IsoDate): readonly PlannedSessions[] {
  const planned: PlannedSessions[] = [];
  for (let index = first; index < asked.length; index++) {
    const one = asked[index];
    if (!one || one.from > to) break;
    const days = overlap(one, from, to);
    if (days === 0 || one.rested) continue;
    planned.push({ dose: one.dose, sessions: sessionsIn(one.dose, one.from > from ? one.from : from, days) });
  }
  return planned;
}

/**
 * Sessions done, in the amount of a session and spread over the week; kilograms are those of the last dose. Where some set
 * fell short the fewest repetitions say the least that was done, and without them the plan the most. Nothing was lifted in
 * no session.
 */
function doneAmount(
  planned: readonly PlannedSessions[],
  { sessions = 0, setsMet, fewestReps }: { sessions?: number; setsMet?: boolean; fewestReps?: number },
  days: number,
  measure: DoseMeasure,
): Pick<DoneDose, 'amount' | 'sure'> {
  const last = planned.at(-1);
  const counted = measure === 'holdSeconds' || measure === 'repetitions';
  const fell = setsMet !== true && fewestReps !== undefined && counted && !last?.dose.repsPerSet;
  const did = planned.map(({ dose, ...one }) => ({ ...one, dose: fell ? { ...dose, reps: fewestReps } : dose }));
  const session = measure === 'kilograms' ? last?.dose.loadKg : meanAmount(did, measure);
  if (session === undefined || (measure === 'kilograms' && sessions === 0)) return {};
  const amount = measure === 'kilograms' ? session : (session * sessions * 7) / days;
  return {
    amount: Math.round(amount * 10) / 10,
    sure: setsMet === true || sessions === 0 ? 'done' : fell ? 'at-least' : 'at-most',
  };
}

/**
 * Of a session, where the visit did not ask which of several doses it was: each counts as often as it was asked for, and
 * one that is not counted in this measure adds nothing to it.
 */
function meanAmount(planned: readonly PlannedSessions[], measure: DoseMeasure): number | undefined {
  const counted = planned.flatMap(({ dose, sessions }) => {
    const amount = sessionAmount(dose, measure);
    return amount === undefined ? [] : [{ amount, sessions }];
  });
  if (counted.length === 0) return undefined;
  const asked = planned.reduce((sum, { sessions }) => sum + sessions, 0);
  const sum = counted.reduce((total, { amount, sessions }) => total + amount * sessions, 0);
  return asked > 0 ? sum / asked : counted.at(-1)?.amount;
}

function decidedAt({ date, decisions }: Visit, exerciseId: ExerciseId): readonly DecidedDose[] {
  return decisions
    .filter((decision) => decision.exerciseId === exerciseId)
    .map(({ taken, proposed, dose, by, reason }) => {
      const agreed = dose ?? (taken === proposed.kind ? proposed.dose : undefined);
      return {
        date,
        taken,
        ...(taken === proposed.kind ? {} : { proposed: proposed.kind }),
        because: proposed.because,
        ...(reason ? { reason } : {}),
        ...(agreed ? { dose: agreed } : {}),
        ...(by ? { by } : {}),
      };
    });
}
