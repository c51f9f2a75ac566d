import type { PracticeLibrary } from '../catalogue/library';
import { addDays, type IsoDate } from '../dates';
import type { Dose, Exercise, ExerciseId } from '../exercise';
import { decide, type DecisionContext, painThatMatters } from '../overload/decide';
import { stepUp } from '../overload/grow';
import { isLightWeek, levelInWeek } from '../overload/plan-weeks';
import type { PainPolicy } from '../overload/policy';
import type { ProgramItem } from '../overload/program-item';
import type { Decision, DecisionKind, Response } from '../overload/response';
import { stepDown } from '../overload/step-down';
import { doseInWeek, type WayBack } from '../overload/way-back';
import { screen } from '../safety/screen';
import type { Situation } from '../safety/situation';
import type { Chart } from './chart';
import type { LegPain, PainReport, Program } from './entries';
import { stoppedByDirection } from './leg-pain';
import { type PlannedItem, type TodaysPlan, weekOf } from './todays-plan';

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
  /** In a light week: the dose it goes on from after it. */
  readonly level?: Dose;
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
  return doseInWeek(item, program, weekDone(program, visit, back), back);
}

function weekDone(program: Program, visit: IsoDate, back?: WayBack): number {
  // What came back today was not done yesterday: what is asked of it today counts.
  return weekOf(program, back && back.since >= visit ? visit : addDays(visit, -1));
}

/**
 * What the answers of this visit and of earlier ones propose for each exercise that is active today. An exercise that
 * was not asked about today is answered by that, never by what was good some time ago. Leg pain that went further down
 * stops a direction of movement, not one exercise alone.
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
  const stopped = stoppedByDirection(plan.active, answers);
  const ofVisit = {
    movedDown: answers.leg === 'down' || Object.values(answers.responses).some((one) => one.peripheralised),
    painRose: hasRisen(chart, answers.pain, visit),
  };
  // An exercise stands in a program once: two ladders that meet must not both lead to it.
  const held = new Set([...program.items, ...program.resting].map(({ exerciseId }) => exerciseId));
  return plan.active.flatMap((planned) => {
    const { item, exercise, wayBack } = planned;
    if (!exercise) return [];
    const done = doseDone(item, program, visit, wayBack);
    const next = nextRung(exercise, plan.situation, library, held);
    const level = levelAfterLightWeek(planned, program, visit);
    const context: DecisionContext = {
      ...ofVisit,
      ...(next ? { next } : {}),
      ...(level ? { level } : {}),
      ...lastAdvance(chart, item, visit),
    };
    const today = { ...answers.responses[item.id], date: visit };
    const before = earlier.filter(({ exerciseId, date }) => exerciseId === item.exerciseId && date <= visit);
    const decided = decide(item, [...before, today], policy, done, context);
    const because = decided.kind === 'stop' ? undefined : stopped.get(item.id);
    const proposed: Decision = because === undefined ? decided : { kind: 'stop', because };
    if (proposed.by) held.add(proposed.by);
    const extra = { ...(level ? { level } : {}), ...(next ? { next } : {}) };
    return [{ item, exercise, done, planned: planned.dose, proposed, ...extra }];
  });
}

/** Whether pain, now or worst, is higher by what matters than when a visit last asked for it. */
function hasRisen({ visits }: Chart, pain: PainReport, visit: IsoDate): boolean {
  const before = visits.filter(({ date }) => date <= visit);
  return (['now', 'worst'] as const).some((asked) => {
    const last = before.findLast((one) => one.pain[asked] !== undefined)?.pain[asked];
    const now = pain[asked];
    return last !== undefined && now !== undefined && now - last >= painThatMatters;
  });
}

/** The dose after the light week that was done until this visit; none on a way back, which has no light weeks. */
function levelAfterLightWeek({ item, wayBack }: PlannedItem, program: Program, visit: IsoDate): Dose | undefined {
  const week = Math.min(Math.max(1, weekDone(program, visit)), program.weeks);
  return isLightWeek(item, week) && !wayBack ? levelInWeek(item, week) : undefined;
}

function lastAdvance({ visits }: Chart, { exerciseId }: ProgramItem, visit: IsoDate): DecisionContext {
  const last = visits.findLast(
    ({ date, decisions }) =>
      date <= visit && decisions.some((one) => one.exerciseId === exerciseId && one.taken === 'advance'),
  );
  return last ? { advancedOn: last.date } : {};
}

/**
 * The first harder exercise of the ladder that is allowed now at its starting dose; undefined at the ladder's end.
 *
 * @param held exercises that the program has already
 */
export function nextRung(
  exercise: Exercise,
  situation: Situation,
  library: PracticeLibrary,
  held: ReadonlySet<ExerciseId> = new Set(),
): Exercise | undefined {
  return exercise.harder
    .filter((id) => !held.has(id))
    .flatMap((id) => library.byId(id) ?? [])
    .find((harder) => screen(harder, situation, harder.startingDose).status === 'allowed');
}

/**
 * The dose of this exercise that a choice leads to: the proposed one where the choice is the proposal's and keeps the
 * exercise; undefined for 'stop'.
 */
export function doseAfter(
  kind: DecisionKind,
  { item, done, level, proposed }: Pick<Proposal, 'item' | 'done' | 'level' | 'proposed'>,
): Dose | undefined {
  if (kind === proposed.kind && !proposed.by) return proposed.dose;
  switch (kind) {
    case 'advance':
      return level ?? stepUp(done, item);
    case 'hold':
      return done;
    case 'regress':
      return stepDown(done, item.scheme.axis);
    case 'stop':
      return undefined;
  }
}
