import type { ExerciseId } from '../exercise';

/** A program to start from. It is screened for the patient like any other; nothing in it is cleared beforehand. */
export interface StartingTemplate {
  readonly id: string;
  readonly name: string;
  /** One sentence. */
  readonly forWhom: string;
  /** 1 to 16. */
  readonly weeks: number;
  /** In the order of the sheet; five at most (Henry 1999). */
  readonly exerciseIds: readonly ExerciseId[];
}

export const startingTemplates: readonly StartingTemplate[] = [
  {
    id: 'first-days',
    name: 'First days of a flare-up',
    forWhom: 'For a back that flared up in the last few days and needs calm, steady movement.',
    weeks: 2,
    exerciseIds: ['abdominal-bracing', 'heel-slide', 'quadruped-leg-slide', 'walking'],
  },
  {
    id: 'settling',
    name: 'Settling down',
    forWhom: 'For a flare-up that is easing, when control and endurance can start to grow.',
    weeks: 4,
    exerciseIds: ['supine-march', 'quadruped-leg-lift', 'side-bridge-knees', 'hip-hinge-dowel', 'walking'],
  },
  {
    id: 'core-endurance',
    name: 'Core endurance',
    forWhom: 'For a settled back that is building endurance of the trunk.',
    weeks: 6,
    exerciseIds: ['curl-up', 'side-bridge', 'bird-dog', 'bridge', 'walking'],
  },
  {
    id: 'return-to-lifting',
    name: 'Return to lifting',
    forWhom: 'For someone going back to lifting at work, at home or in sport.',
    weeks: 8,
    exerciseIds: ['romanian-deadlift', 'goblet-squat', 'suitcase-carry', 'pallof-press', 'walking'],
  },
  {
    id: 'older-adult-osteoporosis',
    name: 'Older adult with osteoporosis',
    forWhom: 'For an older adult with osteoporosis who needs strong legs, a straight back and steady feet.',
    weeks: 6,
    exerciseIds: ['sit-to-stand', 'hip-hinge-dowel', 'bridge', 'wall-plank', 'walking'],
  },
];
