import {
  asksNoMore,
  type DecisionKind,
  type Dose,
  doseAfter,
  type Exercise,
  type Proposal,
  readEdited,
  sameDose,
  screen,
  shippedLibrary,
  type Situation,
  type TakenDecision,
  type Verdict,
} from '../../clinical';
import type { Choosing } from './visit-draft';

/** The library, as far as a choice needs it. */
export interface Known {
  byId(id: string): Exercise | undefined;
}

/** What was chosen, as long as it answers the present proposal. */
export function choiceOf(proposal: Proposal, choices: Readonly<Record<string, Choosing>>): Choosing | undefined {
  const choice = choices[proposal.item.id];
  const { kind, by } = proposal.proposed;
  return choice?.proposed === kind && choice.proposedBy === by ? choice : undefined;
}

/** The proposal, taken as it is. */
export function accepted({ proposed: { kind, by } }: Proposal): Choosing {
  return { proposed: kind, taken: kind, reason: '', ...(by ? { proposedBy: by, by } : {}) };
}

/** Choices of proposals that are still open, all as proposed; what was chosen otherwise stays. */
export function allAccepted(
  proposals: readonly Proposal[],
  choices: Readonly<Record<string, Choosing>>,
): Readonly<Record<string, Choosing>> {
  return Object.fromEntries(
    proposals.map((proposal) => [proposal.item.id, choiceOf(proposal, choices) ?? accepted(proposal)]),
  );
}

/** What a choice comes to. */
export interface Outlook {
  /** The exercise from now on: its own, or the one that takes its place; absent where the library knows it no more. */
  readonly exercise?: Exercise;
  /** The dose from now on; absent when the exercise stops. */
  readonly dose?: Dose;
  /** What is wrong with it as typed. */
  readonly problem?: string;
}

/** The exercise and the dose that a choice comes to, or the proposal while nothing is chosen. */
export function outlookOf(proposal: Proposal, choice: Choosing | undefined, library: Known): Outlook {
  const taken = choice ?? accepted(proposal);
  const exercise = taken.by ? library.byId(taken.by) : proposal.exercise;
  if (!exercise) return { problem: 'This exercise is not in the library any more: choose another.' };
  const usual = usualDose(proposal, taken, exercise);
  if (taken.typed === undefined) return { exercise, ...(usual ? { dose: usual } : {}) };
  return { exercise, ...readEdited(taken.typed, taken.over ?? usual ?? proposal.done) };
}

/** Without a dose of the clinician's own. */
function usualDose(proposal: Proposal, { taken, by }: Choosing, exercise: Exercise): Dose | undefined {
  const { proposed } = proposal;
  if (taken === proposed.kind && by === proposed.by) return proposed.dose;
  return by ? exercise.startingDose : doseAfter(taken, proposal);
}

/** Whether this patient may do today what a choice comes to; undefined where there is nothing to do. */
export function verdictOn({ exercise, dose }: Outlook, situation: Situation): Verdict | undefined {
  return exercise && dose ? screen(exercise, situation, dose) : undefined;
}

/** What a typed dose is, against the dose that was done: a record must not call less an advance. */
export function kindOf(dose: Dose, done: Dose): DecisionKind {
  if (sameDose(dose, done)) return 'hold';
  return noMore(dose, done) ? 'regress' : 'advance';
}

const fromCareful: readonly DecisionKind[] = ['stop', 'regress', 'hold', 'advance'];

/** How a choice stands to what was proposed; a bolder one needs a reason. */
export function standingOf(
  { proposed }: Proposal,
  choice: Choosing,
  dose: Dose | undefined,
): 'as-proposed' | 'otherwise' | 'bolder' {
  const own = choice.typed !== undefined && dose !== undefined && !(proposed.dose && sameDose(dose, proposed.dose));
  // What is offered in place of an exercise that is proposed to stop is part of that proposal.
  const isOffer = choice.taken === 'stop' && proposed.kind === 'stop';
  if (choice.taken === proposed.kind && (choice.by === proposed.by || isOffer) && !own) return 'as-proposed';
  const rise = fromCareful.indexOf(choice.taken) - fromCareful.indexOf(proposed.kind);
  if (rise !== 0) return rise > 0 ? 'bolder' : 'otherwise';
  // A harder exercise is more than another step of this one.
  if (choice.taken === 'advance' && choice.by && !proposed.by) return 'bolder';
  const isMore = own && choice.by === proposed.by && proposed.dose !== undefined && !noMore(dose, proposed.dose);
  return isMore ? 'bolder' : 'otherwise';
}

/**
 * Asks no more of a session, of no more sides and sessions a week, with no more effort and no less rest. What cannot be
 * compared (another tempo, the other side, an effort where none was said) counts as more.
 */
function noMore(one: Dose, other: Dose): boolean {
  return (
    asksNoMore(one, other) &&
    one.perDay * one.daysPerWeek <= other.perDay * other.daysPerWeek &&
    one.tempo === other.tempo &&
    (one.side === other.side || isOneOfBoth(one.side, other.side)) &&
    (one.effort === undefined || one.effort <= (other.effort ?? -1)) &&
    (one.restSeconds === other.restSeconds || (one.restSeconds ?? 0) >= (other.restSeconds ?? Infinity))
  );
}

function isOneOfBoth(one: Dose['side'], other: Dose['side']): boolean {
  const both = other === 'both' || other === 'alternating';
  return both && one !== undefined;
}

/** The decisions as the record keeps them; what the clinician left open is none. */
export function takenDecisions(
  proposals: readonly Proposal[],
  choices: Readonly<Record<string, Choosing>>,
  library: Known = shippedLibrary,
): readonly TakenDecision[] {
  return proposals.flatMap((proposal) => {
    const choice = choiceOf(proposal, choices);
    if (!choice) return [];
    const { dose } = outlookOf(proposal, choice, library);
    const reason = standingOf(proposal, choice, dose) === 'as-proposed' ? '' : choice.reason.trim();
    return [
      {
        itemId: proposal.item.id,
        exerciseId: proposal.item.exerciseId,
        proposed: proposal.proposed,
        taken: choice.taken,
        ...(dose ? { dose } : {}),
        ...(choice.by ? { by: choice.by } : {}),
        ...(reason ? { reason } : {}),
      },
    ];
  });
}
