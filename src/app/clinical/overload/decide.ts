import type { IsoDate } from '../dates';
import type { Dose, Exercise } from '../exercise';
import { deload } from './deload';
import { sameDose } from './dose';
import { stepUp } from './grow';
import type { PainPolicy } from './policy';
import { painLight } from './policy';
import type { ProgramItem } from './program-item';
import { gateOf, hasFailed, isGood, isUnmet, type RepetitionGate } from './response-judged';
import type { Decision, DecisionKind, Response } from './response';
import { stepDown } from './step-down';

/** The least change on a 0 to 10 pain scale that matters (Ostelo 2008). */
export const painThatMatters = 2;
/** Good sessions in a row before anything is added (CLINICAL.md 2.3). */
const goodSessionsToAdvance = 2;

/** What a decision goes by beside the responses to the exercise. */
export interface DecisionContext {
  /** The next rung of its ladder that is allowed now. */
  readonly next?: Pick<Exercise, 'id' | 'name' | 'startingDose'>;
  /** Leg pain went further down since the last visit, whatever brought it about. */
  readonly movedDown?: boolean;
  /** Pain of the whole visit, now or worst, is higher than at the last one by what matters. */
  readonly painRose?: boolean;
  /** The plan itself went up a step less than a week ago: a visit does not add another one. */
  readonly planRose?: boolean;
  /** A visit of a later day is signed already. */
  readonly overtaken?: boolean;
  /** The day on which it last became more, or was taken up again: what was good until then was good at another dose. */
  readonly advancedOn?: IsoDate;
  /** Where it goes on from after the light week it is in. */
  readonly level?: Dose;
}

/** One exercise at one visit. */
interface Case {
  readonly item: ProgramItem;
  readonly policy: PainPolicy;
  readonly current: Dose;
  readonly context: DecisionContext;
  /** Responses of earlier days, oldest day first. */
  readonly earlier: readonly (readonly Response[])[];
  /** Of the last day. */
  readonly lastDay: readonly Response[];
}

/**
 * What to do with one exercise after a visit, with one sentence why. The clinic sets the pain cut points; the
 * next-morning and the week-to-week rule are hard-wired, control comes before load, and what was not asked never counts
 * as good. `responses` may come in any order, and of several on the last day the most careful decision counts;
 * `current` is the dose that was done, the start where not given.
 */
export function decide(
  item: ProgramItem,
  responses: readonly Response[],
  policy: PainPolicy,
  current: Dose = item.start,
  context: DecisionContext = {},
): Decision {
  const days = byDay(responses);
  const lastDay = days.at(-1) ?? [];
  const one: Case = { item, policy, current, context, earlier: days.slice(0, -1), lastDay };
  const [mostCareful] = lastDay.map((latest) => decideAfter(one, latest)).sort((a, b) => boldness(a) - boldness(b));
  return mostCareful ?? { kind: 'hold', because: 'Nothing is recorded yet: the same again.', dose: current };
}

const fromCareful: readonly DecisionKind[] = ['stop', 'regress', 'hold', 'advance'];

function boldness({ kind }: Decision): number {
  return fromCareful.indexOf(kind);
}

/** Oldest day first; within a day in an order of their own, so that it does not matter how they came. */
function byDay(responses: readonly Response[]): readonly (readonly Response[])[] {
  const days = new Map<IsoDate, Response[]>();
  for (const response of responses) days.set(response.date, [...(days.get(response.date) ?? []), response]);
  return [...days]
    .sort(([a], [b]) => compare(a, b))
    .map(([, all]) => all.sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b))));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function decideAfter(one: Case, latest: Response): Decision {
  const { item, current } = one;
  const { axis } = item.scheme;
  const stop = reasonToStop(one, latest);
  if (stop) return { kind: 'stop', because: stop };
  const setback = setbackIn(latest, current);
  if (setback && failedBefore(one)) {
    const because = `${setback}, the second setback in a row: a light week.`;
    return { kind: 'regress', because, dose: deload(current, axis), deload: true };
  }
  const regress = reasonToRegress(latest);
  if (regress) return { kind: 'regress', because: regress, dose: stepDown(current, axis) };
  const hold = reasonToHold(one, latest) ?? reasonToWait(one, latest);
  return hold ? { kind: 'hold', because: hold, dose: current } : advance(one);
}

function reasonToStop({ earlier, policy }: Case, { peripheralised, painDuring }: Response): string | undefined {
  if (peripheralised) return 'Pain moved further down the leg: stop this direction and examine the nerves.';
  if (painDuring === undefined) return undefined;
  if (painLight(painDuring, policy) === 'red') {
    return `Pain ${painDuring} of 10 during the exercise is above ${policy.amberUpTo}: stop it and try an easier one.`;
  }
  const before = painBefore(earlier);
  if (before !== undefined && painDuring - before >= painThatMatters) {
    return `Pain rose from ${before} to ${painDuring} of 10 since last time: stop it and try an easier one.`;
  }
  return undefined;
}

/** Pain during the exercise when it was last asked; the lowest of that day, against which a rise shows most. */
function painBefore(earlier: Case['earlier']): number | undefined {
  const pains = earlier.map((day) => day.flatMap(({ painDuring }) => painDuring ?? []));
  const last = pains.findLast((day) => day.length > 0);
  return last && Math.min(...last);
}

function setbackIn(latest: Response, current: Dose): string | undefined {
  if (latest.nextMorning === 'worse') return 'Worse the next morning';
  if (latest.control === 'lost') return 'Control was lost';
  return isUnmet(latest, current) ? 'Not every set was done in full' : undefined;
}

/** Whether it failed when it was last asked about; a visit that said nothing of it lies between no two setbacks. */
function failedBefore({ earlier }: Case): boolean {
  const told = earlier.findLast((day) =>
    day.some(({ setsMet, control, nextMorning }) => [setsMet, control, nextMorning].some((one) => one !== undefined)),
  );
  return told?.some(hasFailed) ?? false;
}

function reasonToRegress(latest: Response): string | undefined {
  if (latest.nextMorning === 'worse') return 'Worse the next morning: the dose was too high, one step back.';
  if (latest.control === 'lost') return 'Control was lost: one step back until it is steady.';
  return undefined;
}

function reasonToHold({ context, earlier, policy, current }: Case, latest: Response): string | undefined {
  if (context.movedDown) return 'Leg pain went further down: nothing is added until the direction is examined.';
  if (context.overtaken) return 'A later visit is signed already: nothing is added by an earlier one.';
  if (context.painRose) return `Pain rose by ${painThatMatters} or more since last time: nothing is added.`;
  if (latest.sessions === 0) return 'It was not done since last time: the same again.';
  if (latest.painDuring === undefined) return 'Pain during the exercise was not asked: the same again.';
  if (latest.nextMorning === undefined) return 'The next morning was not asked: the same again.';
  if (painLight(latest.painDuring, policy) === 'amber') {
    return `Pain ${latest.painDuring} of 10, settled the next morning: the same again.`;
  }
  if (latest.control !== 'steady') {
    return latest.control === undefined
      ? 'Control was not noted: the same again.'
      : 'Control slips a little: steady first, then more.';
  }
  if (isUnmet(latest, current)) return 'Not every set was done in full: the same again.';
  if (!latest.setsMet) return 'Whether every set was done was not noted: the same again.';
  const before = painBefore(earlier);
  return before !== undefined && latest.painDuring > before
    ? 'Pain rose a little since last time: the same again.'
    : undefined;
}

/** All was good this time, and it is still too early: sessions in a row, and the repetitions that a load asks for. */
function reasonToWait(one: Case, latest: Response): string | undefined {
  if (sessionsInARow(one, (response) => isGood(response, one.policy)) < goodSessionsToAdvance) {
    return 'One good session so far: the same once more.';
  }
  if (one.context.planRose) return 'The plan added a step less than a week ago: the same again.';
  // After a light week it goes back to where it was, for which no repetitions beyond it are asked.
  const gate = backTo(one) ? undefined : gateOf(one.item, one.current);
  if (!gate) return undefined;
  const reaches = (response: Response) => isGood(response, one.policy) && (response.fewestReps ?? 0) >= gate.reps;
  return sessionsInARow(one, reaches) < goodSessionsToAdvance ? waitsFor(gate, latest) : undefined;
}

function waitsFor({ reps, over }: RepetitionGate, { fewestReps }: Response): string {
  if (fewestReps === undefined) return 'The repetitions of the set that had the fewest were not noted: the same again.';
  const goal = over === 'range' ? `the top of its range, ${reps}` : `${reps}, one more than asked`;
  return fewestReps >= reps
    ? `Every set reached ${goal}, in one session so far: the same once more.`
    : `The set that had the fewest reached ${fewestReps}: more load when every set reaches ${goal}, twice.`;
}

/**
 * Sessions in a row, latest first, since the dose last rose. A day counts when every response of it does, and once: two
 * visits of a day ask about the same sessions.
 */
function sessionsInARow({ earlier, lastDay, context }: Case, counts: (response: Response) => boolean): number {
  let sessions = 0;
  for (const day of [...earlier, lastDay].reverse()) {
    const isOlder = day.some(({ date }) => context.advancedOn !== undefined && date <= context.advancedOn);
    if (isOlder || !day.every(counts)) break;
    sessions += Math.max(...day.map((response) => response.sessions ?? 1));
  }
  return sessions;
}

/** Where it goes back to from a light week; not where the week was set by hand to ask for just that. */
function backTo({ current, context: { level } }: Case): Dose | undefined {
  return level && !sameDose(level, current) ? level : undefined;
}

function advance(one: Case): Decision {
  const { item, current } = one;
  const { next } = one.context;
  const level = backTo(one);
  if (level) {
    return { kind: 'advance', because: 'Two good sessions in a light week: back to full weeks.', dose: level };
  }
  // The whole range was done: the step is the one beyond it.
  const from = current.repRange ? { ...current, reps: current.repRange[1] } : current;
  const dose = stepUp(from, item);
  if (!sameDose(dose, from)) {
    return {
      kind: 'advance',
      because: 'Two good sessions, steady control and quiet next mornings: one step more.',
      dose,
    };
  }
  if (next) {
    return {
      kind: 'advance',
      because: `All good at the top of its steps: the next rung is ${next.name}.`,
      dose: next.startingDose,
      by: next.id,
    };
  }
  return {
    kind: 'hold',
    because: 'All good at the top of its steps, and no harder exercise is open now: the same again.',
    dose: current,
  };
}
