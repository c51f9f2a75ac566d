import type { PracticeLibrary } from '../catalogue/library';
import type { IsoDate } from '../dates';
import type { Exercise, ExerciseId } from '../exercise';
import { planWeeks } from '../overload/plan-weeks';
import { itemFor, type ProgramItem } from '../overload/program-item';
import { stepDown } from '../overload/step-down';
import { type DoseLimit, limitsFor } from '../safety/dose-limits';
import { insteadOf } from '../safety/instead-of';
import type { Reason, Situation, Verdict } from '../safety/situation';
import type { Chart, GrantedClearance } from './chart';
import { chartFrom } from './chart-from';
import type { Entry, Program } from './entries';
import { fitted, withDoses } from './fitted';
import { weeksLeft } from './program-weeks';
import { screenItem } from './screen-item';
import { type PlannedItem, todaysPlan, type TodaysPlan } from './todays-plan';

/** An item of the program that is blocked from now on and was not. */
export interface RestingChange extends PlannedItem {
  /** The blocks, the first one to say. */
  readonly reasons: readonly Reason[];
  /** What the program can take up instead and does not hold yet, nearest first; empty where nothing fits. */
  readonly offers: readonly Exercise[];
}

/** An item that a smaller dose makes allowed again, or free of a caution. */
export interface CappedChange extends PlannedItem {
  readonly reasons: readonly Reason[];
  readonly limit: DoseLimit;
}

/** An item that stays and meets a caution it did not meet before. */
export interface CautionChange extends PlannedItem {
  /** The new ones. */
  readonly reasons: readonly Reason[];
}

/** What signing something would do to the running program today. */
export interface SituationChange {
  readonly before: TodaysPlan;
  readonly after: TodaysPlan;
  readonly rest: readonly RestingChange[];
  readonly capped: readonly CappedChange[];
  readonly cautions: readonly CautionChange[];
  /** Blocked until now and active again, each at the dose at which it comes back. */
  readonly back: readonly PlannedItem[];
  /** Laid aside at signing and no longer blocked: they come back when a clinician takes them up again. */
  readonly canComeBack: readonly PlannedItem[];
  /** Clearances that are not over yet and would be. */
  readonly clearancesEnding: readonly GrantedClearance[];
}

/** The chart as it would be with more entries. */
export function chartWith(chart: Chart, entries: readonly Entry[]): Chart {
  return chartFrom([...chart.entries, ...entries]);
}

/**
 * The plan of a day before and after something hypothetical is signed. Total and deterministic: it compares what
 * `todaysPlan` says of both charts, so it cannot say anything that the chart would not do.
 */
export function whatChanges(before: Chart, after: Chart, date: IsoDate, library: PracticeLibrary): SituationChange {
  const [was, now] = [todaysPlan(before, date, library), todaysPlan(after, date, library)];
  const program = after.current?.program;
  const inProgram = program ? [...program.items, ...program.resting].map(({ exerciseId }) => exerciseId) : [];
  const offerable = {
    byId: (id: ExerciseId) => library.byId(id),
    offered: library.offered.filter((one) => {
      if (inProgram.includes(one.id)) return false;
      return screenItem(itemFor(one, one.id), program?.weeks ?? 1, now.situation, library).status !== 'blocked';
    }),
  };
  const pairs = now.items.flatMap((planned) => {
    const known = was.items.find(({ item }) => item.id === planned.item.id);
    return known ? [{ planned, known }] : [];
  });
  const capped = pairs.flatMap(({ planned, known }) => cappedBy(planned, known, now.situation));
  const staying = pairs.filter(({ planned }) => capped.every(({ item }) => item.id !== planned.item.id));
  const stopped = stoppedItems(after);
  return {
    before: was,
    after: now,
    rest: staying
      .filter(({ planned, known }) => isBlocked(planned) && !isBlocked(known))
      .map(({ planned }) => ({
        ...planned,
        reasons: blocksOf(planned.verdict),
        offers: planned.exercise ? insteadOf(planned.exercise, now.situation, offerable) : [],
      })),
    capped,
    cautions: staying.flatMap(({ planned, known }) => {
      const reasons = isBlocked(planned) || isBlocked(known) ? [] : newReasons(planned.verdict, known.verdict);
      return reasons.length > 0 ? [{ ...planned, reasons }] : [];
    }),
    back: pairs.filter(({ planned, known }) => !isBlocked(planned) && isBlocked(known)).map(({ planned }) => planned),
    canComeBack: now.laidAside.filter((planned) => {
      const known = was.laidAside.find(({ item }) => item.id === planned.item.id);
      return known && isBlocked(known) && !isBlocked(planned) && !stopped.has(planned.item.id);
    }),
    clearancesEnding: before.clearances.filter(
      ({ entryId, ended, clearance }) =>
        !ended && date <= clearance.until && after.clearances.some((other) => other.entryId === entryId && other.ended),
    ),
  };
}

function isBlocked({ verdict }: PlannedItem): boolean {
  return verdict.status === 'blocked';
}

function blocksOf({ reasons }: Verdict): readonly Reason[] {
  return reasons.filter(({ level, clearedBy }) => level === 'block' && !clearedBy);
}

function newReasons(now: Verdict, before: Verdict): readonly Reason[] {
  return now.reasons.filter(({ ruleId }) => before.reasons.every((known) => known.ruleId !== ruleId));
}

/** Only what the change brings about: a dose that met its caution before is none of it. */
function cappedBy(planned: PlannedItem, known: PlannedItem, situation: Situation): readonly CappedChange[] {
  const { exercise, dose, verdict } = planned;
  if (!exercise || isBlocked(known)) return [];
  const reasons = isBlocked(planned) ? blocksOf(verdict) : newReasons(verdict, known.verdict);
  const [limit] = reasons.length > 0 ? limitsFor(exercise, situation, dose) : [];
  return limit ? [{ ...planned, reasons, limit }] : [];
}

/** What the last visit that decided on it stopped rests for a reason of its own. */
function stoppedItems({ visits }: Chart): ReadonlySet<string> {
  const last = new Map(visits.flatMap(({ decisions }) => decisions).map(({ itemId, taken }) => [itemId, taken]));
  return new Set([...last].filter(([, taken]) => taken === 'stop').map(([itemId]) => itemId));
}

/** '3 exercises rest, 1 dose is capped, 2 come back'; one calm sentence where nothing does. */
export function changeInWords(change: SituationChange): string {
  const said: string[] = [];
  const say = (count: number, one: string, many: string, noun = '') => {
    if (count === 0) return;
    const counted = said.length > 0 || !noun ? `${count}` : `${count} ${noun}${count === 1 ? '' : 's'}`;
    said.push(`${counted} ${count === 1 ? one : many}`);
  };
  say(change.rest.length, 'rests', 'rest', 'exercise');
  say(change.capped.length, 'dose is capped', 'doses are capped');
  say(change.back.length, 'comes back', 'come back', 'exercise');
  say(change.canComeBack.length, 'can come back', 'can come back', 'exercise');
  say(change.cautions.length, 'meets a caution', 'meet a caution', 'exercise');
  say(change.clearancesEnding.length, 'clearance ends', 'clearances end');
  return said.length > 0 ? said.join(', ') : 'Nothing in the program changes';
}

/** The offer chosen for each item that rests, by its id; '' for none. What is not chosen takes the nearest that is free. */
export type Choices = Readonly<Record<string, ExerciseId>>;

/** The exercise that takes the place of each item that rests: none twice, the chosen ones first. */
export function offersTaken({ rest }: SituationChange, choices: Choices): ReadonlyMap<string, Exercise> {
  const taken = new Map<string, Exercise>();
  const take = ({ item, offers }: RestingChange, chosen?: ExerciseId) => {
    const used = new Set([...taken.values()].map(({ id }) => id));
    const offer = offers.find(({ id }) => !used.has(id) && (chosen === undefined || id === chosen));
    if (offer) taken.set(item.id, offer);
  };
  const chosen = ({ item }: RestingChange) => choices[item.id];
  for (const line of rest) if (chosen(line) !== undefined) take(line, chosen(line));
  for (const line of rest) if (chosen(line) === undefined) take(line);
  return taken;
}

/**
 * The next revision with every offer taken, for the weeks that remain, at least one: what rests is laid aside at the dose
 * it had and its offer stands in its place at the starting dose, doses are capped, what comes back does so at its lower
 * dose, and what was laid aside one step below where it stood. Nothing in it is blocked today. Without a change it is the
 * very same program.
 *
 * @param program the one in force, of which the change speaks
 */
export function withOffers(program: Program, change: SituationChange, choices: Choices, newId: () => string): Program {
  const { rest, capped, back, canComeBack, after } = change;
  if ([rest, capped, back, canComeBack].every((lines) => lines.length === 0)) return program;
  const { schedule, carried, doseOf } = weeksLeft(program, after.date);
  const offers = offersTaken(change, choices);
  const items: ProgramItem[] = [];
  const aside: ProgramItem[] = [];
  for (const planned of after.items) {
    const { item, exercise } = planned;
    const offer = offers.get(item.id);
    const cap = capped.some((line) => line.item.id === item.id);
    const ahead = Array.from({ length: schedule.weeks }, (_, week) => doseOf(item, week + 1, planned.wayBack));
    const doses =
      exercise && !rest.some((line) => line.item.id === item.id) ? fitted(exercise, ahead, after.situation, cap) : [];
    if (doses.length > 0) items.push(withDoses(carried(item), doses));
    else aside.push(carried(restedAt(item, change)));
    if (offer) items.push(itemFor(offer, newId()));
  }
  for (const { item, exercise } of canComeBack) {
    const lower = { ...carried(item), start: stepDown(item.start, item.scheme.axis), overrides: {} };
    const doses = exercise ? fitted(exercise, planWeeks(lower, schedule.weeks), after.situation, false) : [];
    if (doses.length > 0) items.push(withDoses(lower, doses));
  }
  const active = new Set(items.map(({ id }) => id));
  return {
    ...schedule,
    items,
    resting: [...program.resting.filter(({ id }) => !active.has(id)).map(carried), ...aside],
  };
}

/** An item that rests from now on keeps the level it had, so that it can come back one step below it. */
function restedAt(item: ProgramItem, { before }: SituationChange): ProgramItem {
  const known = before.items.find((planned) => planned.item.id === item.id);
  return known && !isBlocked(known) ? { ...item, start: known.dose, overrides: {} } : item;
}
