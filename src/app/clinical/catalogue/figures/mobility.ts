import type { ExerciseId } from '../../exercise';
import type { FigureScript, Pose } from '../../pose';
import { allFours, arms, chair, hookLying, key, legs, mat, script, sideLying, sitting, standing } from './base';

const onHandsAndKnees: Pose = { ...allFours, ...arms({ hand: { x: 0.275 }, palm: 'floor' }) };

/** Seat and upper back lie on the floor all the way; the arms are out of the way of the low back. */
const clock: Pose = {
  ...hookLying,
  rests: ['pelvis', 'shoulders'],
  ...arms({ raise: 34, twist: 80, elbow: 122 }),
  ...legs({ foot: { x: 0.36 } }),
};

/** Arms out wide, so that the shoulders stay down while the knees roll. */
const kneesTogether: Pose = {
  ...hookLying,
  ...arms({ raise: 88, plane: 90, palm: 90 }),
  ...legs({ foot: { x: 0.33, z: 0.03 } }),
};

const bookClosed: Pose = {
  ...sideLying,
  // The lower shoulder carries the chest and is broader than the hips, which hang that much higher.
  rise: 0.048,
  ...arms({ raise: 88, plane: 0, palm: 0 }),
  ...legs({ flex: 80, knee: 85 }),
};

/** The chest turns over the arm on the floor, which stays straight. */
const handBehindHead: Pose = { ...onHandsAndKnees, leftArm: { hand: { x: 0.275, z: -0.07 }, palm: 'floor' } };

const atWall: Pose = { ...standing, rightLeg: { foot: { x: -0.11 } }, leftLeg: { foot: { x: 0.07 } } };

const armsCrossed: Pose = { ...sitting, ...arms({ raise: 52, twist: 81, elbow: 120 }) };

export const mobilityFigures: Readonly<Record<ExerciseId, FigureScript>> = {
  'cat-cow': script(
    'On hands and knees, the back rounds up, then sinks into a hollow.',
    [
      key(
        'The back is rounded up, head and tailbone hang.',
        {
          ...onHandsAndKnees,
          tip: 33,
          lumbar: { flex: 44.5 },
          thorax: { flex: 54 },
          neck: { flex: 12 },
        },
        1.2,
        2,
      ),
      key(
        'The back sinks, chest and tailbone lift.',
        {
          ...onHandsAndKnees,
          tip: 92,
          lumbar: { flex: -18 },
          thorax: { flex: -18 },
          neck: { flex: -18 },
        },
        1.2,
        2,
      ),
    ],
    { props: [mat(-0.36, 0.5)], still: 0 },
  ),
  'pelvic-clock': script(
    'On the back with knees bent, the hips roll in a small circle.',
    [
      key('The hips roll up: the low back is flat on the floor.', {
        ...clock,
        lumbar: { flex: 24 },
        neck: { flex: -8 },
      }),
      key('The hips roll onto the right side.', { ...clock, roll: 20, lumbar: { turn: -20 } }),
      key('The hips roll down: the low back lifts a little.', { ...clock, lumbar: { flex: -18 }, neck: { flex: 10 } }),
      key('The hips roll onto the left side.', { ...clock, roll: -20, lumbar: { turn: 20 } }),
    ],
    { props: [mat(-0.56, 0.46)], still: 2 },
  ),
  'lower-trunk-rotation': script(
    'On the back with arms out wide, both knees roll from side to side.',
    [
      key('Both knees point to the ceiling.', kneesTogether, 0.3),
      key('Both knees are rolled to the right, both shoulders stay down.', {
        ...kneesTogether,
        roll: 38,
        lumbar: { turn: -22 },
        thorax: { turn: -16 },
        rightLeg: { foot: { x: 0.33, z: 0.06 }, kneeOut: 16 },
        leftLeg: { foot: { x: 0.33, z: 0 }, kneeOut: -16 },
      }),
      key('Both knees are rolled to the left, both shoulders stay down.', {
        ...kneesTogether,
        roll: -38,
        lumbar: { turn: 22 },
        thorax: { turn: 16 },
        rightLeg: { foot: { x: 0.33, z: 0 }, kneeOut: -16 },
        leftLeg: { foot: { x: 0.33, z: -0.06 }, kneeOut: 16 },
      }),
    ],
    { view: 'above', props: [mat(-0.58, 0.5)] },
  ),
  'open-book': script(
    'Lying on one side, the top arm opens like a book, and the chest follows.',
    [
      key('Both arms reach forward, palms together.', bookClosed),
      key('The top arm is open behind the body, chest and head have turned.', {
        ...bookClosed,
        lumbar: { turn: 10 },
        thorax: { turn: 45 },
        neck: { turn: 25 },
        leftArm: { raise: 88, plane: 55, palm: 0 },
        rightArm: { raise: 88, plane: 85, palm: 0 },
      }),
    ],
    { view: 'above', props: [mat(-0.4, 0.6), { kind: 'pillow', from: 0.32, to: 0.52, height: 0.05 }] },
  ),
  'seated-thoracic-rotation': script(
    'Sitting tall with crossed arms, the chest turns to one side and to the other.',
    [
      key('Sitting tall, arms crossed on the chest.', armsCrossed),
      key('The chest is turned to the right, both knees still point ahead.', {
        ...armsCrossed,
        lumbar: { turn: 10 },
        thorax: { turn: 40 },
        neck: { turn: 15 },
      }),
      key('The chest is turned to the left, both knees still point ahead.', {
        ...armsCrossed,
        lumbar: { turn: -10 },
        thorax: { turn: -40 },
        neck: { turn: -15 },
      }),
    ],
    { props: [{ kind: 'chair', x: -0.03 }], still: 1, view: 'quarter' },
  ),
  'quadruped-thoracic-rotation': script(
    'On hands and knees, a hand behind the head, the elbow opens to the ceiling.',
    [
      key('The bent elbow is down by the arm on the floor.', {
        ...handBehindHead,
        tip: 79,
        lumbar: { turn: -6 },
        thorax: { turn: -16 },
        blades: { forward: 0.02 },
        rightArm: { touches: 'head', elbowOut: 140 },
      }),
      key('The chest is turned, the elbow points to the ceiling.', {
        ...handBehindHead,
        tip: 65,
        lumbar: { turn: 9 },
        thorax: { turn: 38 },
        neck: { turn: 25 },
        blades: { forward: -0.02 },
        rightArm: { touches: 'head', elbowOut: 75 },
      }),
    ],
    { props: [mat(-0.36, 0.5)] },
  ),
  'scapular-retraction': script(
    'Sitting tall, the shoulder blades are drawn back and down.',
    [
      key('Sitting tall, the shoulders are loose.', {
        ...sitting,
        thorax: { flex: 6 },
        blades: { forward: 0.03 },
        ...arms({ raise: 8, elbow: 14 }),
      }),
      key(
        'The shoulder blades are drawn back and down.',
        {
          ...sitting,
          blades: { forward: -0.035, up: -0.012 },
          ...arms({ raise: -8, elbow: 16 }),
        },
        3,
      ),
    ],
    {
      props: [chair],
      fault: {
        pose: {
          ...sitting,
          blades: { up: 0.035 },
          neck: { flex: 10 },
          ...arms({ raise: 0, elbow: 20 }),
        },
        says: 'The shoulders rise to the ears.',
        marks: 'shoulders',
      },
    },
  ),
  'forearm-wall-slide': script(
    'Facing a wall, the forearms slide up it and down again.',
    [
      key('The forearms rest on the wall, elbows below the shoulders.', {
        ...atWall,
        hips: { x: 0.01, y: 0.51 },
        ...arms({ propped: 35, against: 'wall' }),
      }),
      key(
        'The forearms slide up.',
        {
          ...atWall,
          hips: { x: -0.024, y: 0.512 },
          ...arms({ propped: 0, against: 'wall' }),
        },
        0,
      ),
      key('The forearms have slid up, the low back is still.', {
        ...atWall,
        hips: { x: 0.026, y: 0.508 },
        ...arms({ propped: -42, against: 'wall' }),
      }),
    ],
    {
      props: [{ kind: 'wall', x: 0.186 }],
      still: 2,
      fault: {
        pose: {
          ...atWall,
          tip: 24,
          hips: { x: 0.016, y: 0.51 },
          lumbar: { flex: -25 },
          thorax: { flex: -20 },
          neck: { flex: -4 },
          ...arms({ propped: -42, against: 'wall' }),
        },
        says: 'The low back arches.',
        marks: 'low-back',
      },
    },
  ),
  'thoracic-extension-chair': script(
    'Sitting against a chair, the upper back leans back over its top edge.',
    [
      key('Sitting tall, both hands hold the head, elbows forward.', {
        ...sitting,
        ...arms({ touches: 'head', elbowOut: 76 }),
      }),
      key('The upper back leans over the edge of the chair.', {
        ...sitting,
        lumbar: { flex: -11 },
        thorax: { flex: -26 },
        neck: { flex: 6 },
        ...arms({ touches: 'head', elbowOut: 76 }),
      }),
    ],
    { props: [{ kind: 'chair', x: 0.062 }] },
  ),
  'standing-extension': script(
    'Standing with hands on the low back, the trunk leans back over them.',
    [
      key('Standing tall, both hands on the low back.', {
        ...standing,
        ...arms({ touches: 'low-back', elbowOut: 45 }),
      }),
      key('The trunk leans back over the hands, knees straight.', {
        ...standing,
        tip: -6,
        hips: { x: 0.03, y: 0.527 },
        lumbar: { flex: -24 },
        thorax: { flex: -12 },
        neck: { flex: 4 },
        ...arms({ touches: 'low-back', elbowOut: 45 }),
      }),
    ],
    { tells: 'arrow' },
  ),
  'standing-side-bend': script(
    'The trunk bends to either side, a hand sliding down the thigh.',
    [
      key('Standing tall, arms by the sides.', standing, 0.5),
      key('Bent to the right, the hand slides down that thigh.', {
        ...standing,
        lumbar: { side: 17 },
        thorax: { side: 18 },
        neck: { side: 4 },
        rightArm: { raise: 30, plane: 88, elbow: 5 },
        leftArm: { raise: 26, plane: -75, elbow: 10 },
      }),
      key('Bent to the left, the hand slides down that thigh.', {
        ...standing,
        lumbar: { side: -17 },
        thorax: { side: -18 },
        neck: { side: -4 },
        rightArm: { raise: 26, plane: -75, elbow: 10 },
        leftArm: { raise: 30, plane: 88, elbow: 5 },
      }),
    ],
    { view: 'front' },
  ),
};
