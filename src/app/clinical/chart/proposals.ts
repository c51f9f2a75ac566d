import type { PracticeLibrary } from '../catalogue/library';
import { addDays, type IsoDate } from '../dates';
import type { Dose, Exercise, ExerciseId } from '../exercise';
import { type BodySite, movedDown } from '../outcomes/body-sites';
import { deload } from '../overload/deload';
import { decide, type DecisionContext, painThatMatters } from '../overload/decide';
import { sameDose } from '../overload/dose';
import { stepUp } from '../overload/grow';
import { isLightWeek, levelInWeek } from '../overload/plan-weeks';
import type { PainPolicy } from '../overload/policy';
import type { ProgramItem } from '../overload/program-item';
import type { Decision, DecisionKind, Response } from '../overload/response';
import { atMost } from '../overload/smaller-dose';
import { stepDown } from '../overload/step-down';
import { screen } from '../safety/screen';
import type { Situation } from '../safety/situation';
import { askedUntil, lastRise, planRose } from './asked-before';
import type { Chart, Visit } from './chart';
import type { LegPain, PainReport, Program } from './entries';
import { stoppedByDirection } from './leg-pain';
import { planOver } from './plan-over';
import { doseDone, weekDone } from './program-weeks';
import type { PlannedItem, TodaysPlan } from './todays-plan';

/** What a visit asked, as far as decisions go by it. */
export interface VisitAnswers {
  /** By item of the program; what was not asked is absent. */
  readonly responses: Readonly<Record<string, Omit<Response, 'date'>>>;
  readonly pain: PainReport;
  /** Where leg pain went since last time. */
  readonly leg?: LegPain;
  /** Where it hurts, as marked: it speaks for the leg as long as nobody answers for it. */
  readonly where?: readonly BodySite[];
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
  const stopped = stoppedByDirection(plan, answers);
  const asked = askedUntil(chart, plan.situation, visit, library);
  const lately = planOver(chart, addDays(visit, -7), addDays(visit, -1), library);
  const ofVisit = {
    movedDown: hasMovedDown(chart, answers, visit),
    painRose: hasRisen(chart, answers.pain, visit),
    overtaken: chart.visits.some(({ date }) => date > visit),
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
      planRose: planRose(item, done, asked.get(item.exerciseId), lately),
      ...lastRise(chart, item, visit),
    };
    const today = { ...answers.responses[item.id], date: visit };
    const before = earlier.filter(({ exerciseId, date }) => exerciseId === item.exerciseId && date <= visit);
    const judged = decide(item, [...before, today], policy, done, context);
    const decided = backFrom(asked.get(item.exerciseId), judged, done, item);
    const because = decided.kind === 'stop' ? undefined : stopped.get(item.id);
    const proposed: Decision =
      because === undefined ? asAllowed(decided, planned, done, plan.situation) : { kind: 'stop', because };
    if (proposed.by) held.add(proposed.by);
    const extra = { ...(level ? { level } : {}), ...(next ? { next } : {}) };
    return [{ item, exercise, done, planned: planned.dose, proposed, ...extra }];
  });
}

/**
 * A step back is one from what the answers are of. Where that was changed since, by hand or by another visit of the day, it
 * is no more than a step below it, and no second step below what was taken back already.
 */
function backFrom(asked: Dose | undefined, decided: Decision, done: Dose, { scheme }: ProgramItem): Decision {
  if (decided.kind !== 'regress' || !asked || sameDose(asked, done)) return decided;
  const dose = atMost(decided.deload ? deload(asked, scheme.axis) : stepDown(asked, scheme.axis), done);
  return sameDose(dose, done)
    ? { kind: 'hold', because: `${reasonOf(decided)}: a step back is in the program since. The same again.`, dose }
    : { ...decided, dose };
}

/** The answer that a sentence begins with. */
function reasonOf({ because }: Decision): string {
  return because.split(/[,:]/)[0] ?? because;
}

/** A step that a rule does not allow now is none to propose: the same again, and which rule it is. */
function asAllowed(decided: Decision, { exercise }: PlannedItem, done: Dose, situation: Situation): Decision {
  if (decided.kind !== 'advance' || decided.by || !exercise || !decided.dose) return decided;
  const { status, reasons } = screen(exercise, situation, decided.dose);
  const why = reasons.find(({ level, clearedBy }) => level === 'block' && !clearedBy);
  return status === 'blocked' && why
    ? { kind: 'hold', because: `No step more now. ${why.message}`, dose: done }
    : decided;
}

/**
 * Whether leg pain went further down, by this visit or another one of the day. Where none of them asked, the marks on the
 * body map say so, and what was said last holds on: not asking is no examination.
 */
function hasMovedDown({ visits }: Chart, answers: VisitAnswers, visit: IsoDate): boolean {
  const ofDay = visits.filter(({ date }) => date === visit);
  const responses = [...Object.values(answers.responses), ...ofDay.flatMap((one) => one.responses)];
  const legs = [answers, ...ofDay].flatMap(({ leg }) => leg ?? []);
  const last = visits.findLast(({ date, leg }) => date < visit && leg !== undefined)?.leg;
  const marks = visits.findLast(({ date, where }) => date < visit && where !== undefined)?.where;
  const told = legs.length > 0 ? legs : [last, movedDown(marks, answers.where)];
  return told.includes('down') || responses.some(({ peripheralised }) => peripheralised);
}

/**
 * Whether pain (now, worst, or in the mornings after) is higher by what matters than when it was last asked for. A second
 * visit of a day does not take back what the first one found.
 */
function hasRisen({ visits }: Chart, pain: PainReport, visit: IsoDate): boolean {
  const before = visits.filter(({ date }) => date < visit);
  const ofDay = visits.filter(({ date }) => date === visit);
  return rises([...before, ...ofDay], pain) || ofDay.some((one) => rises(before, one.pain));
}

function rises(before: readonly Visit[], pain: PainReport): boolean {
  return (['now', 'worst', 'nextMorning'] as const).some((asked) => {
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
