import type {
  Chart,
  Decision,
  DecisionKind,
  Dose,
  Exercise,
  IsoDate,
  PainPolicy,
  Program,
  ProgramItem,
  TakenDecision,
  TodaysPlan,
  WayBack,
} from '../../clinical';
import { addDays, decide, doseInWeek, stepDown, stepUp, weekOf } from '../../clinical';
import type { Choosing, Logged } from './visit-draft';

export interface Proposal {
  readonly item: ProgramItem;
  readonly exercise: Exercise;
  /** The dose that was asked of the patient until now. */
  readonly done: Dose;
  /** What the plan asks from today on, where nothing is decided. */
  readonly planned: Dose;
  readonly proposed: Decision;
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
  logs: Readonly<Record<string, Logged>>,
  policy: PainPolicy,
  visit: IsoDate,
): readonly Proposal[] {
  const program = chart.current?.program;
  if (!program) return [];
  const earlier = chart.visits.flatMap(({ responses }) => responses);
  return plan.active.flatMap(({ item, exercise, dose: planned, wayBack }) => {
    if (!exercise) return [];
    const done = doseDone(item, program, visit, wayBack);
    const today = { ...logs[item.id], date: visit };
    const before = earlier.filter(({ exerciseId, date }) => exerciseId === item.exerciseId && date <= visit);
    return [{ item, exercise, done, planned, proposed: decide(item, [...before, today], policy, done) }];
  });
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

/** What was chosen, as long as it answers the present proposal. */
export function choiceOf(proposal: Proposal, choices: Readonly<Record<string, Choosing>>): Choosing | undefined {
  const choice = choices[proposal.item.id];
  return choice?.proposed === proposal.proposed.kind ? choice : undefined;
}

/** Choices of proposals that are still open, all as proposed; what was chosen otherwise stays. */
export function allAccepted(
  proposals: readonly Proposal[],
  choices: Readonly<Record<string, Choosing>>,
): Readonly<Record<string, Choosing>> {
  return Object.fromEntries(
    proposals.map((proposal) => {
      const { kind } = proposal.proposed;
      return [proposal.item.id, choiceOf(proposal, choices) ?? { proposed: kind, taken: kind, reason: '' }];
    }),
  );
}

/** The decisions as the record keeps them; what the clinician left open is none. */
export function takenDecisions(
  proposals: readonly Proposal[],
  choices: Readonly<Record<string, Choosing>>,
): readonly TakenDecision[] {
  return proposals.flatMap((proposal) => {
    const choice = choiceOf(proposal, choices);
    if (!choice) return [];
    const reason = choice.taken === choice.proposed ? '' : choice.reason.trim();
    return [
      {
        itemId: proposal.item.id,
        exerciseId: proposal.item.exerciseId,
        proposed: proposal.proposed,
        taken: choice.taken,
        ...(reason ? { reason } : {}),
      },
    ];
  });
}
