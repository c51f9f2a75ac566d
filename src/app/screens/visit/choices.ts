import { doseAfter, type Proposal, type TakenDecision } from '../../clinical';
import type { Choosing } from './visit-draft';

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
    const dose = doseAfter(choice.taken, proposal);
    const reason = choice.taken === choice.proposed ? '' : choice.reason.trim();
    return [
      {
        itemId: proposal.item.id,
        exerciseId: proposal.item.exerciseId,
        proposed: proposal.proposed,
        taken: choice.taken,
        ...(dose ? { dose } : {}),
        ...(reason ? { reason } : {}),
      },
    ];
  });
}
