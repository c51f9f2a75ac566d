import {
  type Decision,
  type DecisionKind,
  doseInWords,
  type Exercise,
  type ExerciseId,
  insteadOf,
  type PracticeLibrary,
  type Proposal,
  sameDose,
  screen,
  type Situation,
  type Verdict,
} from '../../clinical';
import { choiceOf, type Outlook, outlookOf, standingOf, verdictOn } from './choices';
import type { Choosing, VisitDraft } from './visit-draft';
import { decisionNames, lightWeek, nextRung, proposedInWords } from './visit-words';

/** What a clinician can choose: a step, or the next rung of the ladder in its place. */
export type Step = DecisionKind | 'rung';

export interface StepOption {
  readonly value: Step;
  readonly name: string;
}

/** One exercise of the plan: what is proposed, what was chosen, and what it comes to. */
export interface ChangeRow {
  readonly id: string;
  readonly name: string;
  readonly proposal: Proposal;
  readonly choice?: Choosing;
  /** Of the choice, or of the proposal while nothing is chosen. */
  readonly outlook: Outlook;
  readonly verdict?: Verdict;
  readonly standing?: ReturnType<typeof standingOf>;
  /** Something was chosen of another proposal, before the answers changed: it has fallen, and is not to be lost unseen. */
  readonly fallen: boolean;
  readonly proposedStep: Step;
  readonly proposedName: string;
  /** Undefined while nothing is chosen. */
  readonly step?: Step;
  readonly options: readonly StepOption[];
  /** Harder exercises that can take its place: each with whether it is allowed now. */
  readonly rungs: readonly Exercise[];
  /** What can be done instead, where it stops. */
  readonly instead: readonly Exercise[];
}

/** More alternatives than this are not read between two patients. */
const alternatives = 3;

/** Proposals and choices as a list to decide on. */
export function changeRows(
  proposals: readonly Proposal[],
  choices: VisitDraft['choices'],
  situation: Situation,
  library: PracticeLibrary,
): readonly ChangeRow[] {
  const active = new Set(proposals.map(({ exercise }) => exercise.id));
  return proposals.map((proposal) => {
    const { item, exercise, proposed } = proposal;
    const choice = choiceOf(proposal, choices);
    const outlook = outlookOf(proposal, choice, library);
    const verdict = verdictOn(outlook, situation);
    const rungs = rungsOf(proposal, situation, library);
    const stops = (choice?.taken ?? proposed.kind) === 'stop';
    return {
      id: item.id,
      name: exercise.name,
      proposal,
      outlook,
      ...(choice ? { choice, standing: standingOf(proposal, choice, outlook.dose), step: stepOf(choice) } : {}),
      ...(verdict ? { verdict } : {}),
      fallen: !choice && choices[item.id] !== undefined,
      proposedStep: stepOf({ taken: proposed.kind, ...(proposed.by ? { by: proposed.by } : {}) }),
      proposedName: proposedInWords(proposed),
      options: optionsFor(proposed, rungs.length > 0),
      rungs,
      instead: stops ? insteadFor(exercise, active, situation, library) : [],
    };
  });
}

/** 'rung' is an advance to another exercise; what takes the place of a stopped one leaves it stopped. */
function stepOf({ taken, by }: Pick<Choosing, 'taken' | 'by'>): Step {
  return taken === 'advance' && by ? 'rung' : taken;
}

function optionsFor({ deload }: Decision, hasRung: boolean): readonly StepOption[] {
  return [
    ...(hasRung ? [{ value: 'rung' as const, name: nextRung }] : []),
    { value: 'advance', name: decisionNames.advance },
    { value: 'hold', name: decisionNames.hold },
    { value: 'regress', name: deload ? lightWeek : decisionNames.regress },
    { value: 'stop', name: decisionNames.stop },
  ];
}

/** The next rungs of its ladder that are not blocked now at their starting dose, the proposed one first. */
function rungsOf({ exercise, proposed, next }: Proposal, situation: Situation, library: PracticeLibrary) {
  const first = [proposed.by, next?.id].filter((id) => id !== undefined);
  return [...new Set<ExerciseId>([...first, ...exercise.harder])]
    .flatMap((id) => library.byId(id) ?? [])
    .filter((harder) => screen(harder, situation, harder.startingDose).status !== 'blocked');
}

/** Nothing that the patient does already. */
function insteadFor(
  exercise: Exercise,
  active: ReadonlySet<ExerciseId>,
  situation: Situation,
  library: PracticeLibrary,
): readonly Exercise[] {
  return insteadOf(exercise, situation, library)
    .filter(({ id }) => !active.has(id))
    .slice(0, alternatives);
}

/** 'Stays', 'stops', or the dose from now on, with the exercise where another takes its place. */
export function nextInWords({ proposal, outlook }: ChangeRow): { readonly place?: string; readonly dose?: string } {
  const { exercise, dose } = outlook;
  return {
    ...(exercise && exercise.id !== proposal.exercise.id ? { place: exercise.name } : {}),
    ...(dose ? { dose: doseInWords(dose) } : {}),
  };
}

/** Whether the patient goes on doing the same. */
export function stays({ proposal, outlook }: ChangeRow): boolean {
  return (
    outlook.exercise?.id === proposal.exercise.id && outlook.dose !== undefined && sameDose(outlook.dose, proposal.done)
  );
}

/** The choice of a step, with what was typed and said before where it still fits. */
export function choosing({ proposal, choice, rungs }: ChangeRow, step: Step): Choosing {
  const { kind, by: proposedBy } = proposal.proposed;
  const rung = proposedBy ?? rungs[0]?.id;
  return {
    proposed: kind,
    ...(proposedBy ? { proposedBy } : {}),
    taken: step === 'rung' ? 'advance' : step,
    ...(step === 'rung' && rung ? { by: rung } : {}),
    reason: choice?.reason ?? '',
  };
}
