import {
  declarablePhases,
  type Exercise,
  type IsoDate,
  type Precaution,
  precautionIds,
  precautionKinds,
  type Reason,
  type Rule,
  ruleById,
  screen,
  type Situation,
} from '../../clinical';

/** A reason against an exercise, with the rule that gives it. */
export interface Against {
  readonly rule: Rule;
  readonly reason: Reason;
}

/**
 * Every reason that any phase or any single precaution gives against an exercise at its starting dose, each once, blocks
 * first. Asked of `screen`, as everything is, so that this page cannot say other than the builder does. What holds
 * everything, an unresolved red flag, says nothing of one exercise and is left out.
 *
 * @param date on which it is asked; without a due date it changes nothing
 */
export function reasonsAgainst(exercise: Exercise, date: IsoDate): readonly Against[] {
  const phases = declarablePhases.map((phase): Situation => ({ phase, precautions: [], clearances: [], date }));
  const precautions = everyPrecaution().flatMap((precaution) =>
    // Some precautions weigh more in a flare-up.
    (['flare-up', 'returning'] as const).map((phase): Situation => ({
      phase,
      precautions: [precaution],
      clearances: [],
      date,
    })),
  );
  const reasons = new Map(
    [...phases, ...precautions]
      .flatMap((situation) => screen(exercise, situation).reasons)
      .map((reason) => [reason.ruleId, reason]),
  );
  return [...reasons.values()]
    .flatMap((reason) => {
      const rule = ruleById(reason.ruleId);
      return rule ? [{ rule, reason }] : [];
    })
    .sort((a, b) => Number(a.reason.level === 'caution') - Number(b.reason.level === 'caution'));
}

/** Each precaution as it is, and in the form in which it rules out the most. */
function everyPrecaution(): readonly Precaution[] {
  return [
    ...precautionIds.map((id) => ({ id })),
    { id: 'hypertension', restingPressure: { systolic: 180, diastolic: 110 } },
    { id: 'pregnancy', obstetricContraindication: true },
    { id: 'spondylolisthesis', highGrade: true },
    ...precautionIds.flatMap((id) =>
      precautionKinds[id].details.includes('provokedBy')
        ? (['flexion', 'extension', 'rotation', 'side-bend'] as const).map((provokedBy) => ({ id, provokedBy }))
        : [],
    ),
  ];
}
