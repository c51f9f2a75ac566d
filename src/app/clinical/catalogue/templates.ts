import type { ExerciseId } from '../exercise';
import type { DeclarablePhase, PrecautionId, Situation } from '../safety/situation';

/** A program to start from. It is screened for the patient like any other; nothing in it is cleared beforehand. */
export interface StartingTemplate {
  readonly id: string;
  readonly name: string;
  /** One sentence. */
  readonly forWhom: string;
  /** 1 to 16. */
  readonly weeks: number;
  /** In the order of the sheet; five at most (Henry 1999). Each at its own starting dose, growing along its own axis. */
  readonly exerciseIds: readonly ExerciseId[];
  /** Weeks from 1 that are light: one after 4 to 6 weeks of growing, by convention and not by evidence (CLINICAL.md 2.5). */
  readonly lightWeeks?: readonly number[];
  /** Whom it is meant for first. */
  readonly suits: { readonly phase: DeclarablePhase } | { readonly precaution: PrecautionId };
}

export const startingTemplates: readonly StartingTemplate[] = [
  {
    id: 'first-days',
    name: 'First days of a flare-up',
    forWhom: 'For a back that flared up in the last few days and needs calm, steady movement.',
    weeks: 2,
    exerciseIds: ['abdominal-bracing', 'heel-slide', 'quadruped-leg-slide', 'walking'],
    suits: { phase: 'flare-up' },
  },
  {
    id: 'settling',
    name: 'Settling down',
    forWhom: 'For a flare-up that is easing, when control and endurance can start to grow.',
    weeks: 4,
    exerciseIds: ['supine-march', 'quadruped-leg-lift', 'side-bridge-knees', 'hip-hinge-dowel', 'walking'],
    suits: { phase: 'settling' },
  },
  {
    id: 'core-endurance',
    name: 'Core endurance',
    forWhom: 'For a settled back that is building endurance of the trunk.',
    // Stabilisation was given for 7.0 weeks on average (Mueller & Niederer 2020).
    weeks: 7,
    exerciseIds: ['curl-up', 'side-bridge', 'bird-dog', 'bridge', 'walking'],
    lightWeeks: [6],
    suits: { phase: 'building' },
  },
  {
    id: 'return-to-lifting',
    name: 'Return to lifting',
    forWhom: 'For someone going back to lifting at work, at home or in sport.',
    weeks: 8,
    exerciseIds: ['romanian-deadlift', 'goblet-squat', 'suitcase-carry', 'pallof-press', 'walking'],
    lightWeeks: [5],
    suits: { phase: 'returning' },
  },
  {
    id: 'older-adult-osteoporosis',
    name: 'Older adult with osteoporosis',
    forWhom: 'For an older adult with osteoporosis who needs strong legs, a straight back and steady feet.',
    weeks: 6,
    exerciseIds: ['sit-to-stand', 'hip-hinge-dowel', 'bridge', 'wall-plank', 'walking'],
    suits: { precaution: 'osteoporosis' },
  },
];

/** Whether a template is meant for a patient as the patient is now. */
export function suits(
  template: StartingTemplate,
  { phase, precautions }: Pick<Situation, 'phase' | 'precautions'>,
): boolean {
  const meant = template.suits;
  if ('phase' in meant) return meant.phase === phase;
  return precautions !== 'not-asked' && precautions.some(({ id }) => id === meant.precaution);
}
