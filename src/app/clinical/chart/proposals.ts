import type { PracticeLibrary } from '../catalogue/library';
import { addDays, daysBetween, type IsoDate } from '../dates';
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
import { asksNoMore, atMost } from '../overload/smaller-dose';
import { stepDown } from '../overload/step-down';
import { doseInWeek, type WayBack } from '../overload/way-back';
import { screen } from '../safety/screen';
import type { Situation } from '../safety/situation';
import type { Chart, Revision, Visit } from './chart';
import type { LegPain, PainReport, Program } from './entries';
import { stoppedByDirection } from './leg-pain';
import { weekOf } from './program-weeks';
import type { PlannedItem, TodaysPlan } from './todays-plan';
import { waysBack } from './ways-back';

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
  const stopped = stoppedByDirection(plan, answers);
  const asked = askedUntil(chart, plan.situation, visit, library);
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
      planRose: planRose(chart, planned, program, visit),
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
 * The doses that were asked until the day before a visit, by exercise, where a revision has taken their place since: those
 * of the newest one that was signed and had begun by then.
 */
function askedUntil(
  chart: Chart,
  situation: Situation,
  visit: IsoDate,
  library: PracticeLibrary,
): ReadonlyMap<ExerciseId, Dose> {
  const before = chart.revisions.findLast(
    ({ signedAt, program }) => signedAt.slice(0, 10) < visit && program.startDate < visit,
  );
  if (!before || before.entryId === chart.current?.entryId) return new Map();
  const { program } = before;
  const back = waysBack(chart, before, situation, library);
  return new Map(program.items.map((item) => [item.exerciseId, doseDone(item, program, visit, back.get(item.id))]));
}

/**
 * A step back is one from what the answers are of. Where that was changed since, by hand or by another visit of the day, it
 * is no more than a step below it, and no second step below what was taken back already.
 */
function backFrom(asked: Dose | undefined, decided: Decision, done: Dose, { scheme }: ProgramItem): Decision {
  if (decided.kind !== 'regress' || !asked) return decided;
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

/**
 * Whether the week that was done began less than seven days ago with more than the week before it. A program that begins
 * today was not done yet, and is held against the one before it.
 */
function planRose(chart: Chart, { item, wayBack }: PlannedItem, program: Program, visit: IsoDate): boolean {
  if (program.startDate >= visit) {
    const before = chart.revisions.find(({ entryId }) => entryId === chart.current?.follows)?.program;
    const was = before?.items.find(({ exerciseId }) => exerciseId === item.exerciseId);
    return before && was ? asksMore(doseInWeek(item, program, 1, wayBack), doseDone(was, before, visit)) : false;
  }
  const week = weekDone(program, visit);
  if (week < 2 || daysBetween(addDays(program.startDate, 7 * (week - 1)), visit) >= 7) return false;
  return asksMore(doseInWeek(item, program, week, wayBack), doseInWeek(item, program, week - 1, wayBack));
}

function asksMore(one: Dose, other: Dose): boolean {
  return !asksNoMore(one, other) || one.perDay * one.daysPerWeek > other.perDay * other.daysPerWeek;
}

/** The dose after the light week that was done until this visit; none on a way back, which has no light weeks. */
function levelAfterLightWeek({ item, wayBack }: PlannedItem, program: Program, visit: IsoDate): Dose | undefined {
  const week = Math.min(Math.max(1, weekDone(program, visit)), program.weeks);
  return isLightWeek(item, week) && !wayBack ? levelInWeek(item, week) : undefined;
}

/** The last day up to a visit on which it advanced, took another's place, was taken up again or was set higher by hand. */
function lastRise(chart: Chart, { exerciseId }: ProgramItem, visit: IsoDate): DecisionContext {
  const decided = chart.visits
    .filter(({ decisions }) =>
      decisions.some((one) => (one.exerciseId === exerciseId && one.taken === 'advance') || one.by === exerciseId),
    )
    .map(({ date }) => date);
  const last = [...decided, ...risesBySigning(chart, exerciseId)]
    .filter((day) => day <= visit)
    .sort()
    .at(-1);
  return last === undefined ? {} : { advancedOn: last };
}

/** Days from which on a revision asked for more than the one it follows, or for what that one had not. */
function risesBySigning({ revisions }: Chart, exerciseId: ExerciseId): readonly IsoDate[] {
  const find = (revision: Revision) => revision.program.items.find((one) => one.exerciseId === exerciseId);
  return revisions.flatMap((revision) => {
    const before = revisions.find(({ entryId }) => entryId === revision.follows);
    const [item, was] = [find(revision), before && find(before)];
    if (!before || !item) return [];
    const signed = revision.signedAt.slice(0, 10);
    const day = revision.program.startDate > signed ? revision.program.startDate : signed;
    const doseOn = (one: ProgramItem, { program }: Revision) => doseInWeek(one, program, weekOf(program, day));
    return !was || asksMore(doseOn(item, revision), doseOn(was, before)) ? [day] : [];
  });
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
