import type { Equipment, Family, Position, Purpose } from '../clinical';

/** The shelves of the library, as a clinician says them. */
export const familyNames: Readonly<Record<Family, string>> = {
  bracing: 'Bracing',
  supine: 'Supine',
  quadruped: 'Quadruped',
  side: 'Side',
  prone: 'Prone',
  bridge: 'Bridges',
  'hinge-and-squat': 'Hinge and squat',
  'anti-rotation-and-carry': 'Carry and anti-rotation',
  mobility: 'Mobility',
  'nerve-glide': 'Nerve glides',
  balance: 'Balance',
  aerobic: 'Aerobic',
  'trunk-flexion': 'Trunk flexion',
  loaded: 'Loaded',
};

export const positionNames: Readonly<Record<Position, string>> = {
  supine: 'On the back',
  prone: 'On the belly',
  'side-lying': 'On the side',
  quadruped: 'On all fours',
  kneeling: 'Kneeling',
  sitting: 'Sitting',
  standing: 'Standing',
  water: 'In water',
};

export const equipmentNames: Readonly<Record<Equipment, string>> = {
  mat: 'Mat',
  chair: 'Chair',
  wall: 'Wall',
  step: 'Step',
  towel: 'Towel or strap',
  pillow: 'Pillow',
  band: 'Band',
  cable: 'Cable',
  dumbbell: 'Dumbbell',
  kettlebell: 'Kettlebell',
  barbell: 'Barbell',
  dowel: 'Dowel',
  ball: 'Exercise ball',
  'balance-pad': 'Balance pad',
  bench: 'Bench',
  'pull-up-bar': 'Pull-up bar',
  'walking-poles': 'Walking poles',
  'stationary-bike': 'Stationary bike',
  elliptical: 'Elliptical',
  treadmill: 'Treadmill',
  pool: 'Pool',
};

export const purposeNames: Readonly<Record<Purpose, string>> = {
  'motor-control': 'Motor control',
  'anti-extension': 'Anti-extension',
  'anti-flexion': 'Anti-flexion',
  'anti-lateral-flexion': 'Anti-lateral flexion',
  'anti-rotation': 'Anti-rotation',
  mobility: 'Mobility',
  stretching: 'Stretching',
  'neural-mobilisation': 'Neural mobilisation',
  balance: 'Balance',
  strength: 'Strength',
  endurance: 'Endurance',
  aerobic: 'Aerobic',
  breathing: 'Breathing',
  functional: 'Functional',
};

/** For an id that the library does not hold: an exercise of another practice, or one entered in error. */
export const unknownExerciseName = 'An exercise that is not in the library';
