import type { PracticeLibrary } from '../catalogue/library';
import { addDays, type IsoDate } from '../dates';
import type { Dose, Exercise } from '../exercise';
import { decide } from '../overload/decide';
import { stepDown, stepUp } from '../overload/plan-weeks';
import type { PainPolicy } from '../overload/policy';
import type { ProgramItem } from '../overload/program-item';
import type { Decision, DecisionKind, Response } from '../overload/response';
import { doseInWeek, type WayBack } from '../overload/way-back';
import { screen } from '../safety/screen';
import type { Situation } from '../safety/situation';
import type { Chart } from './chart';
import type { LegPain, PainReport, Program } from './entries';
import { type TodaysPlan, weekOf } from './todays-plan';

/** What a visit asked, as far as decisions go by it. */
export interface VisitAnswers {
  /** By item of the program; what was not asked is absent. */
  readonly responses: Readonly<Record<string, Omit<Response, 'date'>>>;
  readonly pain: PainReport;
  /** Where leg pain went since last time. */
  readonly leg?: LegPain;
}

export interface Proposal {
  readonly item: ProgramItem;
  readonly exercise: Exercise;
  /** The dose that was asked of the patient until now. */
  readonly done: Dose;
  /** What the plan asks from today on, where nothing is decided. */
  readonly planned: Dose;
  readonly proposed: Decision;
  /** The next rung of its ladder that is allowed now, where there is one. */
  readonly next?: Exercise;
}

/**
 * The dose that was asked of the patient up to the day before a visit. On the first day of a new week the plan has
 * already grown, and one step back from there would be no step at all.
 *
 * @param back where it rested in a flare-up and has not caught up with the plan
 */
export function doseDone(item: ProgramItem, program: Program, visit: IsoDate, back?: WayBack): Dose {
  // What came back today was not done yesterday: what is asked of it today counts.
  const day = back && back.since >= visit ? visit : addDays(visit, -1);
  return doseInWeek(item, program, weekOf(program, day), back);
}

/**
 * What the answers of this visit and of earlier ones propose for each exercise that is active today. An exercise that
 * was not asked about today is answered by that, never by what was good some time ago.
 */
export function proposalsFor(
  chart: Chart,
  plan: TodaysPlan,
  answers: VisitAnswers,
  policy: PainPolicy,
  visit: IsoDate,
  library: PracticeLibrary,
): readonly Proposal[] {
  const program = chart.current?.program;
  if (!program) return [];
  const earlier = chart.visits.flatMap(({ responses }) => responses);
  return plan.active.flatMap(({ item, exercise, dose: planned, wayBack }) => {
    if (!exercise) return [];
    const done = doseDone(item, program, visit, wayBack);
    const today = { ...answers.responses[item.id], date: visit };
    const before = earlier.filter(({ exerciseId, date }) => exerciseId === item.exerciseId && date <= visit);
    const proposed = decide(item, [...before, today], policy, done);
    const next = nextRung(exercise, plan.situation, library);
    return [{ item, exercise, done, planned, proposed, ...(next ? { next } : {}) }];
  });
}

/** The first harder exercise of the ladder that is allowed now at its starting dose; undefined at the ladder's end. */
export function nextRung(exercise: Exercise, situation: Situation, library: PracticeLibrary): Exercise | undefined {
  return exercise.harder
    .flatMap((id) => library.byId(id) ?? [])
    .find((harder) => screen(harder, situation, harder.startingDose).status === 'allowed');
}

/** The dose that a choice leads to; undefined for 'stop'. */
export function doseAfter(kind: DecisionKind, { item, done }: Pick<Proposal, 'item' | 'done'>): Dose | undefined {
  switch (kind) {
    case 'advance':
      return stepUp(done, { ...item, start: done });
    case 'hold':
      return done;
    case 'regress':
      return stepDown(done);
    case 'stop':
      return undefined;
  }
}
