import type { ExerciseId } from '../../exercise';
import type { FigureScript, FreeArm, LegPose, Pose } from '../../pose';
import { allFours, arms, chair, hookLying, key, legs, mat, script, sideLying, sitting, standing } from './base';

const onBack: Pose = hookLying;

/** The chest lies still while the hips roll up. */
const chestDown: Pose = { ...hookLying, rests: ['shoulders'], restsAt: -0.285 };
const footOnFloor: LegPose = { foot: { x: 0.3 } };

const holdsTowel: FreeArm = { raise: -4, plane: 25, elbow: 108, fist: true };

const halfKneeling: Pose = {
  tip: 0,
  rests: ['rightKnee'],
  // It rests in front, so that the low back is seen.
  rightArm: { touches: 'other-knee' },
  leftArm: { hand: { x: 0.18, y: 0.53, z: -0.25 }, palm: 'floor' },
  rightLeg: { kneel: 0 },
  leftLeg: { foot: { x: 0.27 } },
};

const atWall: Pose = {
  tip: 14,
  hips: { x: -0.072, y: 0.519 },
  neck: { flex: -8 },
  ...arms({ hand: { x: 0.34, y: 0.74 }, palm: 'wall' }),
  rightLeg: { foot: { x: -0.176 } },
  leftLeg: { foot: { x: 0.045 } },
};

const longSitting: Pose = {
  tip: 0,
  hips: { x: 0, y: 0.061 },
  ...arms({ touches: 'knee' }),
  ...legs({ flex: 90, ankle: -8 }),
};

const oneKneeHugged: Pose = {
  ...chestDown,
  tip: -104,
  lumbar: { flex: 13 },
  ...arms(
    { hand: { x: -0.145, y: 0.235, z: 0.095 }, palm: 'grip', elbowOut: -70 },
    { hand: { x: -0.145, y: 0.235, z: 0.005 }, palm: 'grip', elbowOut: -70 },
  ),
  rightLeg: { flex: 112, knee: 125 },
  leftLeg: footOnFloor,
};

const stretched: Readonly<Record<ExerciseId, FigureScript>> = {
  'hip-flexor-stretch': script(
    'Half kneeling beside a chair, the hips shift forward.',
    [
      key('Kneeling on one knee, tall, one hand on a chair.', halfKneeling),
      key(
        'The hips have shifted forward, the trunk is still upright.',
        {
          ...halfKneeling,
          tip: -2,
          rightLeg: { kneel: 20 },
        },
        3,
      ),
    ],
    {
      props: [mat(-0.36, 0.46), { kind: 'chair', x: 0.37, z: -0.25 }],
      fault: {
        pose: { ...halfKneeling, tip: 14, lumbar: { flex: -24 }, thorax: { flex: -6 }, rightLeg: { kneel: 20 } },
        says: 'The low back arches.',
        marks: 'low-back',
      },
    },
  ),
  'hamstring-stretch-supine': script(
    'On the back with a towel round one foot, the raised knee straightens.',
    [
      key('The leg is raised in the towel, the knee a little bent.', {
        ...onBack,
        ...arms(holdsTowel),
        rightLeg: { flex: 80, knee: 50 },
        leftLeg: footOnFloor,
      }),
      key(
        'The knee is straight, the back of the thigh stretches.',
        {
          ...onBack,
          ...arms(holdsTowel),
          rightLeg: { flex: 84, knee: 4 },
          leftLeg: footOnFloor,
        },
        3,
      ),
    ],
    { props: [mat(-0.56, 0.46), { kind: 'strap', hand: 'between', foot: 'right' }], tells: 'arrow' },
  ),
  'piriformis-stretch': script(
    'On the back, one ankle on the other knee, both hands pull that thigh.',
    [
      key('One ankle rests on the other knee.', {
        ...onBack,
        ...arms({ touches: 'belly' }),
        rightLeg: { flex: 102, out: 18, twist: -42, knee: 122 },
        leftLeg: footOnFloor,
      }),
      key(
        'Both hands draw the thigh under the ankle closer.',
        {
          ...onBack,
          ...arms(
            { hand: { x: -0.01, y: 0.2, z: 0 }, palm: 'grip' },
            { hand: { x: -0.01, y: 0.2, z: -0.1 }, palm: 'grip' },
          ),
          rightLeg: { flex: 118, out: 30, twist: -62, knee: 122 },
          leftLeg: { flex: 80, knee: 88 },
        },
        3,
      ),
    ],
    { view: 'quarter', props: [mat(-0.56, 0.46)] },
  ),
  'calf-stretch': script(
    'Hands on a wall, one leg straight behind, the front knee bends.',
    [
      key('Hands on the wall, one foot well behind.', atWall),
      key(
        'The front knee bends, the heel behind stays down.',
        {
          ...atWall,
          tip: 20,
          hips: { x: 0, y: 0.497 },
        },
        3,
      ),
    ],
    { props: [{ kind: 'wall', x: 0.353 }] },
  ),
  'single-knee-to-chest': script(
    'On the back, both hands draw one knee toward the chest.',
    [
      key('On the back, both knees bent.', { ...onBack, ...arms({ touches: 'thigh' }) }),
      key('One knee is drawn to the chest, the other foot stays down.', oneKneeHugged, 3),
    ],
    { props: [mat(-0.56, 0.46)] },
  ),
  'double-knee-to-chest': script(
    'On the back, one knee and then the other is drawn to the chest.',
    [
      key('One knee is held to the chest.', oneKneeHugged),
      key(
        'Both knees are drawn in, the low back rounds.',
        {
          ...chestDown,
          tip: -134,
          lumbar: { flex: 46 },
          ...arms({ hand: { x: -0.19, y: 0.215, z: 0.095 }, palm: 'grip' }),
          ...legs({ flex: 112, knee: 125 }),
        },
        3,
      ),
    ],
    { props: [mat(-0.56, 0.46)] },
  ),
  'childs-pose': script(
    'From hands and knees the hips sink back toward the heels, arms stretched forward.',
    [
      key('On hands and knees.', { ...allFours, ...arms({ hand: { x: 0.3 }, palm: 'floor' }) }, 0.5),
      key(
        'The hips are near the heels, the back is long and round.',
        {
          ...allFours,
          tip: 69,
          lumbar: { flex: 46 },
          neck: { flex: -18 },
          ...arms({ hand: { x: 0.385 }, palm: 'floor' }),
          ...legs({ kneel: -46 }),
        },
        3,
      ),
    ],
    { props: [mat(-0.36, 0.5)] },
  ),
  'seated-forward-bend': script(
    'Sitting on the floor with straight legs, both hands reach toward the feet.',
    [
      key('Sitting tall, both legs straight.', longSitting),
      key(
        'The back rounds and the hands reach toward the feet.',
        {
          ...longSitting,
          tip: 4,
          lumbar: { flex: 50 },
          thorax: { flex: 30 },
          neck: { flex: 5 },
          ...arms({ raise: 144, plane: 0, elbow: 16, palm: 60 }),
          ...legs({ flex: 94, ankle: -8 }),
        },
        3,
      ),
    ],
    { props: [mat(-0.16, 0.6)] },
  ),
  'standing-toe-touch': script('Standing, the back rolls down and the hands reach toward the toes.', [
    key('Standing tall.', standing, 0.5),
    key(
      'The back is rounded, the hands reach toward the toes.',
      {
        ...standing,
        tip: 60,
        hips: { x: -0.1, y: 0.51 },
        lumbar: { flex: 52 },
        thorax: { flex: 30 },
        neck: { flex: 10 },
        ...arms({ raise: 135, plane: 0, elbow: 4 }),
      },
      2,
    ),
  ]),
};

const thighHeld: Pose = {
  ...onBack,
  ...arms(
    { hand: { x: -0.01, y: 0.19, z: 0.09 }, palm: 'grip' },
    { hand: { x: -0.01, y: 0.19, z: 0.01 }, palm: 'grip' },
  ),
  leftLeg: footOnFloor,
  rightLeg: { flex: 92, knee: 90, ankle: 15 },
};

const slumped: Pose = {
  ...sitting,
  tip: -30,
  lumbar: { flex: 51 },
  thorax: { flex: 40 },
  neck: { flex: 38 },
  ...arms({ touches: 'low-back', elbowOut: -5 }),
};

const onSide: Pose = {
  ...sideLying,
  rise: 0.05,
  leftArm: { touches: 'knee' },
  rightArm: { raise: 42, plane: 0, elbow: 75 },
  leftLeg: { flex: 92, knee: 110 },
  rightLeg: { flex: 50, knee: 80, out: 8 },
};

const glides: Readonly<Record<ExerciseId, FigureScript>> = {
  'sciatic-slider-supine': script(
    'On the back with the thigh held upright, the knee straightens and bends.',
    [
      key('The knee is bent, the toes drawn in.', thighHeld, 0.2),
      key(
        'The knee is a little straighter, the toes point away.',
        {
          ...thighHeld,
          rightLeg: { flex: 92, knee: 35, ankle: -35 },
        },
        0.2,
      ),
    ],
    { props: [mat(-0.56, 0.46)] },
  ),
  'sciatic-slider': script(
    'One knee straightens as the head looks up, and bends as the chin tucks.',
    [
      key('The knee is bent, the chin tucked.', { ...sitting, neck: { flex: 38 } }, 0.2),
      key(
        'The knee is straight, the head looks up.',
        {
          ...sitting,
          neck: { flex: -28 },
          rightLeg: { flex: 88, knee: 12, ankle: 0 },
        },
        0.2,
      ),
    ],
    {
      props: [chair],
      fault: {
        pose: {
          ...sitting,
          tip: -32,
          lumbar: { flex: 54 },
          thorax: { flex: 36 },
          neck: { flex: -25 },
          rightLeg: { flex: 56, knee: 10 },
        },
        says: 'The back slumps as the leg lifts.',
        marks: 'low-back',
      },
    },
  ),
  'sciatic-tensioner': script(
    'Slumped in a chair, chin tucked, one knee straightens with the toes drawn up.',
    [
      key('Sitting tall, hands behind the back.', { ...sitting, ...arms({ touches: 'low-back', elbowOut: 45 }) }),
      key('The back is round, the chin tucked.', slumped, 0.2),
      key(
        'The knee is straight, the toes are drawn up.',
        {
          ...slumped,
          rightLeg: { flex: 68, knee: 10, ankle: 15 },
        },
        0.2,
      ),
    ],
    { props: [chair], still: 2 },
  ),
  'femoral-slider': script(
    'Lying on one side, the bent top knee moves back and forth.',
    [
      key('The top knee is in front, the chin tucked.', { ...onSide, neck: { flex: 30 } }, 0.2),
      key(
        'The top knee has moved back, the head looks up.',
        {
          ...onSide,
          neck: { flex: -22 },
          rightLeg: { flex: -14, knee: 85, out: 8 },
        },
        0.2,
      ),
    ],
    { view: 'above', props: [mat(-0.5, 0.6), { kind: 'pillow', from: 0.32, to: 0.52, height: 0.05 }] },
  ),
};

export const stretchFigures: Readonly<Record<ExerciseId, FigureScript>> = { ...stretched, ...glides };
