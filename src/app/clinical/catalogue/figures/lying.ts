import type { ExerciseId, FigureScript, Pose } from '../../exercise';
import { arms, armsCrossed, crook, key, legs, prone, script, sideLying, supine } from './base';

const handsOnBelly: Pose = {
  ...crook,
  ...arms(
    { upper: -13, lower: 62, hand: -6, seen: [0.62, 0.72] },
    { upper: -8, lower: 60, hand: -2, seen: [0.7, 0.75] },
  ),
};
const handsUnderBack: Pose = {
  ...crook,
  ...legs({ x: 0.29, foot: 0 }, supine.farLeg),
  ...arms({ upper: -9, lower: 1, hand: 0 }),
};
const tableTop: Pose = {
  ...supine,
  ...arms({ upper: 88, lower: 90, hand: 90 }, { upper: 80, lower: 83, hand: 84 }),
  ...legs({ upper: 90, lower: 2, foot: 86 }, { upper: 83, lower: 2, foot: 86 }),
};
/** Feet near the seat, measured from the shoulders, which stay where they are. */
const bridgeStart: Pose = {
  ...crook,
  anchor: 'shoulders',
  ...legs({ x: 0.5, foot: 0 }, { x: 0.53, foot: 0 }),
};
const bridgeTop: Pose = {
  ...bridgeStart,
  trunk: 207,
  head: 178,
  ...arms({ upper: -9, lower: 1, hand: 0 }, { upper: -6, lower: 1, hand: 0 }),
};

export const onTheBack: Readonly<Record<ExerciseId, FigureScript>> = {
  'abdominal-bracing': script('Lying on the back with bent knees, the belly is tightened and the back keeps still.', [
    key('Lie on your back, knees bent, hands on your belly.', handsOnBelly),
    key('The belly is tight; the back has not moved.', { ...handsOnBelly, spine: 2 }, 3),
  ]),
  'diaphragmatic-breathing': script('Lying on the back, the hands feel the belly rise and fall.', [
    key('Lie on your back, hands on your belly, and breathe in: the belly rises.', handsOnBelly, 1, 3),
    key(
      'Breathe out: the belly sinks.',
      {
        ...handsOnBelly,
        ...arms(
          { upper: -13, lower: 56, hand: -12, seen: [0.62, 0.66] },
          { upper: -8, lower: 54, hand: -8, seen: [0.7, 0.7] },
        ),
      },
      1,
      4,
    ),
  ]),
  'pelvic-tilt': script('Lying on the back with bent knees, the low back is pressed flat and let go.', [
    key('Lie on your back, knees bent, a small hollow under your low back.', { ...crook, spine: -18 }),
    key('The low back is flat on the floor.', { ...crook, spine: 22 }, 2),
  ]),
  'heel-slide': script('Lying on the back, one heel slides away along the floor and comes back.', [
    key('Lie on your back, knees bent.', crook),
    key('One heel has slid away; the back has not moved.', { ...crook, nearLeg: { x: 0.484, foot: 58 } }, 1, 2),
  ]),
  'supine-march': script('Lying on the back with bent knees, one foot at a time is lifted.', [
    key('Lie on your back, knees bent.', crook),
    key('One knee is over the hip, the shin level.', { ...crook, nearLeg: { upper: 90, lower: -8, foot: 74 } }),
  ]),
  'bent-knee-fallout': script('Lying on the back with bent knees, one knee sinks out to the side and comes back.', [
    key('Lie on your back, knees bent.', crook),
    key('One knee has sunk to the side; the pelvis is level.', {
      ...crook,
      nearLeg: { upper: 22, lower: -24, foot: 4, seen: [0.66, 0.64] },
    }),
  ]),
  'dead-bug': script('Lying on the back, one arm and the opposite leg are lowered together.', [
    key('Lie on your back, arms up, knees over your hips.', tableTop),
    key(
      'One leg is stretched out, the opposite arm is over the head.',
      {
        ...tableTop,
        farArm: { upper: 162, lower: 166, hand: 168 },
        nearLeg: { upper: 14, lower: 10, foot: 90 },
      },
      1.5,
    ),
  ]),
  'single-leg-raise': script('Lying on the back with one knee bent, the other leg is raised straight.', [
    key('Lie on your back, one knee bent, the other leg straight.', { ...crook, nearLeg: supine.nearLeg }),
    key('The straight leg is as high as the other knee.', { ...crook, nearLeg: { upper: 42, lower: 42, foot: 128 } }),
  ]),
  'double-leg-raise': script('Lying on the back, both straight legs are raised together.', [
    key('Lie on your back, legs straight.', supine),
    key('Both straight legs are in the air.', {
      ...supine,
      ...legs({ upper: 48, lower: 48, foot: 130 }, { upper: 53, lower: 53, foot: 134 }),
    }),
  ]),
  'curl-up': script('Lying on the back with one knee bent, head and shoulders are lifted a little.', [
    key('Lie on your back, one knee bent, hands under your low back.', handsUnderBack),
    key(
      'Head and shoulders are just off the floor; the low back has not moved.',
      { ...handsUnderBack, trunk: 173, spine: 16, head: 158, ...arms({ upper: -16, lower: 2, hand: 0 }) },
      2,
    ),
  ]),
  'sit-up': script(
    'Lying on the back with bent knees, the whole trunk comes up to sitting.',
    [
      key('Lie on your back, knees bent, arms crossed on your chest.', { ...crook, ...armsCrossed(90) }),
      key('The trunk is upright over the hips, the back rounded.', {
        ...crook,
        trunk: 112,
        spine: 55,
        head: 78,
        ...armsCrossed(2),
      }),
    ],
    { still: 1 },
  ),
  'straight-leg-sit-up': script(
    'Lying on the back with straight legs, the whole trunk comes up to sitting.',
    [
      key('Lie on your back, legs straight, arms crossed on your chest.', { ...supine, ...armsCrossed(90) }),
      key('The trunk is upright over the hips, the back rounded.', {
        ...supine,
        trunk: 108,
        spine: 55,
        head: 74,
        ...armsCrossed(-2),
      }),
    ],
    { still: 1 },
  ),
  'lower-trunk-rotation': script('Lying on the back with the knees together, both knees sway to one side and back.', [
    key('Lie on your back, knees bent and together.', crook),
    key('Both knees have swayed to one side, as far as is easy.', {
      ...crook,
      ...legs(
        { upper: 28, lower: -34, foot: 2, seen: [0.66, 0.6] },
        { upper: 38, lower: -38, foot: 0, seen: [0.74, 0.76] },
      ),
    }),
  ]),
  'single-knee-to-chest': script('Lying on the back, one knee is drawn to the chest with both hands.', [
    key('Lie on your back, knees bent.', crook),
    key(
      'One knee is held towards the chest.',
      {
        ...crook,
        nearLeg: { upper: 138, lower: 12, foot: 80 },
        ...arms({ x: -0.14, y: 0.2, hand: 40 }, { x: -0.13, y: 0.2, hand: 40 }),
      },
      2,
    ),
  ]),
  'hamstring-stretch-supine': script(
    'Lying on the back, one straight leg is raised with a strap round the foot.',
    [
      key('Lie on your back, a strap round one foot.', {
        ...crook,
        nearLeg: { upper: 66, lower: 30, foot: 112 },
        ...arms({ upper: 6, lower: 44, hand: 44 }),
      }),
      key(
        'The knee is straight, the back of the thigh is stretched.',
        { ...crook, nearLeg: { upper: 70, lower: 66, foot: 150 }, ...arms({ upper: 12, lower: 62, hand: 60 }) },
        2,
      ),
    ],
    { props: ['strap'] },
  ),
  bridge: script('Lying on the back with bent knees, the hips are lifted until the body is straight.', [
    key('Lie on your back, knees bent, feet near your seat.', bridgeStart),
    key('The hips are up: knees, hips and shoulders in one line.', bridgeTop, 2),
  ]),
  'single-leg-bridge': script('Lying on the back with bent knees, the hips are lifted on one leg.', [
    key('Lie on your back, knees bent, feet near your seat.', bridgeStart),
    key(
      'The hips are up on one leg, the other is straight in line with the body.',
      { ...bridgeTop, farLeg: { upper: 29, lower: 27, foot: 116 } },
      2,
    ),
  ]),
};

const onElbow: Pose = {
  trunk: 166,
  head: 164,
  anchor: 'shoulders',
  ...arms({ upper: -90, lower: 180, hand: 180, seen: [1, 0.7] }, { upper: 32, lower: -58, hand: -60 }),
  ...legs({ upper: -14, lower: -14, foot: 76 }, { upper: -12, lower: -13, foot: 77 }),
};
const kneesBent = { upper: -18, lower: 4, foot: 90, seen: [1, 0.45] } as const;

export const onTheSide: Readonly<Record<ExerciseId, FigureScript>> = {
  'side-bridge': script(
    'Lying on the side, propped on the forearm, the hips are lifted until the body is straight.',
    [
      key('Lie on your side, propped on one forearm, legs straight.', {
        ...onElbow,
        trunk: 143,
        spine: 0,
        head: 150,
        farArm: { upper: 15, lower: -75, hand: -70 },
        ...legs({ upper: -2, lower: -3, foot: 86 }, { upper: 0, lower: -1, foot: 88 }),
      }),
      key('The hips are up: feet, hips and shoulders in one line.', onElbow, 2),
    ],
    { view: 'front' },
  ),
  'side-bridge-knees': script(
    'Lying on the side with bent knees, propped on the forearm, the hips are lifted.',
    [
      key('Lie on your side, propped on one forearm, knees bent.', {
        ...onElbow,
        trunk: 143,
        head: 150,
        farArm: { upper: 15, lower: -75, hand: -70 },
        ...legs({ ...kneesBent, upper: -6 }),
      }),
      key(
        'The hips are up: knees, hips and shoulders in one line.',
        { ...onElbow, trunk: 162, head: 160, ...legs(kneesBent, kneesBent) },
        2,
      ),
    ],
    { view: 'front' },
  ),
  clam: script(
    'Lying on the side with bent knees, the upper knee is opened like a shell.',
    [
      key('Lie on your side, knees bent, feet together.', {
        ...sideLying,
        ...legs(
          { upper: 4, lower: -8, foot: 86, seen: [0.75, 0.72] },
          { upper: -6, lower: 0, foot: 88, seen: [0.75, 0.72] },
        ),
      }),
      key('The upper knee is open, the feet still touch.', {
        ...sideLying,
        ...legs(
          { upper: 44, lower: -50, foot: 60, seen: [0.9, 0.86] },
          { upper: -6, lower: 0, foot: 88, seen: [0.75, 0.72] },
        ),
      }),
    ],
    { view: 'front' },
  ),
  'side-lying-leg-lift': script(
    'Lying on the side, the straight upper leg is lifted and lowered.',
    [
      key('Lie on your side, legs straight.', sideLying),
      key('The upper leg is lifted straight, the pelvis has not rolled.', {
        ...sideLying,
        nearLeg: { upper: 28, lower: 28, foot: 118 },
      }),
    ],
    { view: 'front' },
  ),
  'open-book': script(
    'Lying on the side with bent knees, the upper arm opens up and over.',
    [
      key('Lie on your side, knees bent, palms together in front of you.', {
        ...sideLying,
        nearArm: { upper: -40, lower: -30, hand: -20, seen: [0.35, 0.35] },
        ...legs(
          { upper: 4, lower: -8, foot: 86, seen: [0.75, 0.72] },
          { upper: -6, lower: 0, foot: 88, seen: [0.75, 0.72] },
        ),
      }),
      key('The upper arm points to the ceiling; the knees stay together.', {
        ...sideLying,
        nearArm: { upper: 96, lower: 98, hand: 98 },
        ...legs(
          { upper: 4, lower: -8, foot: 86, seen: [0.75, 0.72] },
          { upper: -6, lower: 0, foot: 88, seen: [0.75, 0.72] },
        ),
      }),
    ],
    { view: 'front' },
  ),
};

const handsBesideChest = arms({ x: 0.215, hand: 0 }, { x: 0.235, hand: 0 });
const proneOnElbows: Pose = {
  ...prone,
  trunk: 31,
  spine: -48,
  head: 56,
  ...arms({ upper: -80, lower: 0, hand: 0 }, { upper: -72, lower: 0, hand: 0 }),
};
const plank: Pose = {
  trunk: 9,
  head: 2,
  anchor: 'shoulders',
  ...arms({ upper: -90, lower: 0, hand: 0 }, { upper: -83, lower: 0, hand: 0 }),
  ...legs({ upper: 188, lower: 188, foot: 282 }, { upper: 187, lower: 187, foot: 282 }),
};

export const onTheFront: Readonly<Record<ExerciseId, FigureScript>> = {
  'prone-lying': script('Lying on the front, at rest.', [
    key('Lie on your front, arms beside you, and rest.', prone, 3),
  ]),
  'prone-on-elbows': script('Lying on the front, the chest is propped on the forearms.', [
    key('Lie on your front.', { ...prone, ...handsBesideChest }),
    key('The chest is propped on the forearms, the hips stay down.', proneOnElbows, 2),
  ]),
  'press-up': script('Lying on the front, the arms press the chest up while the hips stay down.', [
    key('Lie on your front, hands beside your shoulders.', { ...prone, ...handsBesideChest }),
    key('The arms have pressed the chest up; the hips stay down.', {
      ...prone,
      trunk: 50,
      spine: -66,
      head: 78,
      ...handsBesideChest,
    }),
  ]),
  plank: script('Propped on forearms and toes, the body is held straight.', [
    key('Forearms and toes on the floor, head, hips and heels in one line.', plank, 3),
  ]),
  'plank-knees': script('Propped on forearms and knees, the body is held straight.', [
    key(
      'Forearms and knees on the floor, head, hips and knees in one line.',
      {
        ...plank,
        trunk: 19,
        head: 10,
        ...legs({ upper: 199, lower: 150, foot: 168 }, { upper: 198, lower: 146, foot: 166 }),
      },
      3,
    ),
  ]),
  superman: script('Lying on the front, arms and legs are lifted together.', [
    key('Lie on your front, arms stretched forward.', {
      ...prone,
      ...arms({ upper: 2, lower: -4, hand: -4 }, { upper: 6, lower: 0, hand: 0 }),
    }),
    key('Arms, chest and legs are off the floor, the back is arched.', {
      ...prone,
      trunk: 14,
      spine: -50,
      head: 30,
      ...arms({ upper: 26, lower: 24, hand: 22 }, { upper: 32, lower: 30, hand: 28 }),
      ...legs({ upper: 166, lower: 166, foot: 172 }, { upper: 162, lower: 162, foot: 170 }),
    }),
  ]),
};
