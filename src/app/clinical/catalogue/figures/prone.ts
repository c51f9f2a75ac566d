import type { ExerciseId } from '../../exercise';
import type { ArmPose, FigureScript, FreeArm, FreeLeg, LegPose, Pose } from '../../pose';
import { allFours, arms, key, legs, mat, prone, script, standing } from './base';

const longMat = [mat(-0.64, 0.56)];
const matForReach = [mat(-0.64, 0.76)];

/** How much the front of the hips is pressed flat under the body's weight. */
const fleshGives = 0.006;

/** Flat on the floor, insteps down. */
const flat: Pose = { ...prone, rise: fleshGives, neck: { flex: -3 }, ...legs({ flex: 2.5, ankle: -62 }) };
/** The forearms on the floor in front; the elbows are drawn in under the shoulders as the chest rises. */
const elbowsAhead: Pose = {
  ...flat,
  tip: 72.3,
  lumbar: { flex: -8 },
  thorax: { flex: -8 },
  ...arms({ propped: -45 }),
  ...legs({ flex: -16.1, ankle: -64 }),
};
const onElbows: Pose = {
  ...elbowsAhead,
  tip: 67,
  lumbar: { flex: -15 },
  thorax: { flex: -20 },
  neck: { flex: 2 },
  ...arms({ propped: 0 }),
  ...legs({ flex: -21.4, ankle: -64 }),
};

/** The pillow lifts the belly, the legs slope down from it. */
const pillow = { kind: 'pillow', from: -0.06, to: 0.16, height: 0.036 } as const;
const overPillow: Pose = { ...prone, rise: 0.034, neck: { flex: 0 } };
const legDown: FreeLeg = { flex: 5.7, ankle: -62 };
const armAlongFloor = (raise: number): FreeArm => ({ raise, plane: 10, palm: 60 });

const benchHeight = 0.48;
const overBench: Pose = {
  ...prone,
  rise: benchHeight,
  neck: { flex: -4 },
  ...arms({ hand: { x: 0.4, y: benchHeight - 0.03, z: 0.12 }, palm: 'grip' }),
  ...legs({ flex: 74, ankle: -4 }),
};

/** The legs keep their slant on the pad while the trunk folds over its edge. */
const onRomanChair = (folded: number): Pose => ({
  tip: 48 + folded,
  hips: { x: 0, y: 0.47 },
  ...arms({ touches: 'other-shoulder' }),
  ...legs({ flex: folded, ankle: 5 }),
});

const elbowAt = 0.28;
const toesTucked: FreeLeg = { flex: 0, ankle: 8 };
const plank: Pose = {
  tip: 78,
  rests: ['elbows', 'feet'],
  restsAt: elbowAt,
  neck: { flex: 2 },
  ...arms({ propped: 0 }),
  ...legs(toesTucked),
};
/** On the belly, propped on the forearms: the hips open, the low back keeps its shape. */
const beforePlank: Pose = {
  ...plank,
  tip: 70,
  lumbar: { flex: -8 },
  thorax: { flex: -26 },
  neck: { flex: 12 },
  ...legs({ flex: -21, knee: 20.7, ankle: 14 }),
};
const plankOnLeft: Pose = { ...plank, rests: ['elbows', 'leftFoot'] };
const plankOnKnees: Pose = {
  ...plank,
  rests: ['elbows', 'knees'],
  ...legs({ flex: 2, knee: 21.4, ankle: -62 }),
};

const ballRadius = 0.165;
const upright = 88;
/** Forearms on the ball, toes tucked and wide apart; the elbows reach forward (or back) by `reach` degrees. */
const onBall = (tip: number, x: number, y: number, reach: number): Pose => ({
  tip,
  hips: { x, y },
  neck: { flex: 2 },
  ...arms({ propped: -reach }),
  ...legs({ foot: { x: -0.487, z: 0.11 }, pitch: 70 }),
});

/** On hands and knees with the toes tucked, ready to step back. */
const beforeHighPlank: Pose = {
  ...allFours,
  hips: { x: 0, y: 0.276 },
  neck: { flex: 2 },
  ...legs({ foot: { x: -0.2485 }, pitch: upright }),
};
const footBack: LegPose = { foot: { x: -0.474, z: 0.05 }, pitch: upright };
const highPlank: Pose = { ...beforeHighPlank, tip: 71.4, hips: { x: 0.008, y: 0.2565 }, ...legs(footBack) };
const wideHighPlank: Pose = { ...highPlank, ...legs({ foot: { x: -0.469, z: 0.12 }, pitch: upright }) };
/** On the weight, which slides from just inside the left hand to the right. */
const onWeight = (z: number): ArmPose => ({ hand: { x: 0.25, y: 0.068, z }, palm: 'grip' });
const aside: ArmPose = { hand: { x: 0.282, z: -0.13 }, palm: 'floor' };

const sagging = { lumbar: { flex: -23 }, thorax: { flex: -4 } };

export const proneFigures: Readonly<Record<ExerciseId, FigureScript>> = {
  'prone-lying': script(
    'Resting on the front, the head turned to one side, the arms by the sides.',
    [
      key('On the front, the head to one side, the arms by the sides.', {
        ...flat,
        neck: { turn: 70 },
        ...arms({ raise: 4, plane: 30, elbow: 4, palm: -80 }),
      }),
    ],
    { props: longMat },
  ),
  'prone-on-elbows': script(
    'From the front the chest lifts onto the forearms while the hips stay down.',
    [
      key('On the front, the forearms on the floor, the chest low.', elbowsAhead),
      key('The chest is up on the forearms, hips and belly are down.', onElbows, 4, 1.8),
    ],
    { props: longMat, still: 1 },
  ),
  'press-up': script(
    'The arms press the chest up while the hips stay on the floor.',
    [
      key('On the front, the hands beside the shoulders.', {
        ...flat,
        ...arms({ hand: { x: 0.34, z: 0.17 }, palm: 'floor', elbowOut: -9.7 }),
      }),
      key(
        'The chest is high, the low back bends backward, the hips are down.',
        {
          ...flat,
          tip: 65.3,
          lumbar: { flex: -25 },
          thorax: { flex: -28 },
          ...arms({ hand: { x: 0.34, z: 0.17 }, palm: 'floor', elbowOut: -60 }),
          ...legs({ flex: -23, knee: 1, ankle: -64 }),
        },
        1,
        1.6,
      ),
    ],
    { props: longMat, still: 1 },
  ),
  'prone-hip-extension': script(
    "On the front over a pillow one straight leg lifts a hand's breadth.",
    [
      key('On the front over a pillow, the forehead on the hands.', {
        ...overPillow,
        ...arms({ touches: 'brow', elbowOut: -43 }),
        ...legs(legDown),
      }),
      key(
        "One straight leg is a hand's breadth up, the back is still.",
        {
          ...overPillow,
          ...arms({ touches: 'brow', elbowOut: -43 }),
          rightLeg: { flex: -7, ankle: -50 },
          leftLeg: legDown,
        },
        3,
      ),
    ],
    { props: [...longMat, pillow], still: 1, tells: 'arrow' },
  ),
  'prone-alternate-lift': script(
    'On the front over a pillow one arm and the other leg lift.',
    [
      key('On the front over a pillow, the arms stretched past the head.', {
        ...overPillow,
        ...arms(armAlongFloor(168.8)),
        ...legs(legDown),
      }),
      key(
        'One arm and the other leg are up, long rather than high.',
        {
          ...overPillow,
          lumbar: { flex: -12 },
          thorax: { flex: -6 },
          neck: { flex: 8 },
          rightArm: armAlongFloor(172),
          leftArm: armAlongFloor(144.2),
          rightLeg: { ...legDown, flex: 5.5 },
          leftLeg: { flex: -8, ankle: -50 },
        },
        3,
      ),
    ],
    { props: [...matForReach, pillow], still: 1 },
  ),
  superman: script(
    'On the front the arms, the chest and both legs lift off the floor.',
    [
      key('On the front, the arms stretched past the head.', { ...flat, ...arms(armAlongFloor(173.5)) }),
      key(
        'Arms, chest and both legs are up, the eyes look down.',
        {
          ...flat,
          lumbar: { flex: -21 },
          thorax: { flex: -12 },
          neck: { flex: 12 },
          ...arms(armAlongFloor(160)),
          ...legs({ flex: -11, ankle: -50 }),
        },
        3,
      ),
    ],
    { props: matForReach, still: 1 },
  ),
  'reverse-hyperextension': script(
    'Face down on a high bench both straight legs lift level with the back.',
    [
      key('The chest on the bench, the hips at its edge, the toes on the floor.', overBench),
      key('Both straight legs are level with the back.', { ...overBench, ...legs({ flex: 0, ankle: -20 }) }, 1, 1.6),
    ],
    { props: [{ kind: 'bench', from: -0.01, to: 0.5, height: benchHeight }], still: 1, tells: 'arrow' },
  ),
  'back-extension-roman-chair': script(
    'On a slanted bench the straight trunk folds at the hips and comes up.',
    [
      key('The body is one straight line over the pad, the arms crossed.', onRomanChair(0)),
      key('Folded at the hips, the back is still straight.', onRomanChair(72), 1, 1.8),
    ],
    { props: [{ kind: 'roman-chair' }], still: 1 },
  ),
  'wall-plank': script(
    'Forearms on the wall, the body leans in one straight line.',
    [
      key('Facing a wall, both forearms on it.', {
        ...standing,
        hips: { x: 0, y: 0.528 },
        ...arms({ propped: 40, against: 'wall' }),
        ...legs({ foot: { x: 0 } }),
      }),
      key(
        'The feet are farther back and the body leans in one line.',
        {
          ...standing,
          tip: 18,
          hips: { x: -0.1095, y: 0.5055 },
          ...arms({ propped: 27.5, against: 'wall' }),
          ...legs({ foot: { x: -0.26 } }),
        },
        4,
        1.8,
      ),
    ],
    { props: [{ kind: 'wall', x: 0.163 }], still: 1 },
  ),
  'plank-knees': script(
    'On forearms and knees the hips lift until knees, hips and head are in line.',
    [
      key('On the front, propped on the forearms.', {
        ...beforePlank,
        rests: ['elbows', 'knees'],
        thorax: { flex: -19.5 },
        ...legs({ flex: -21, knee: 3.8, ankle: -62 }),
      }),
      key('The hips are up, straight from knees to head.', plankOnKnees, 4, 1.6),
    ],
    {
      props: longMat,
      still: 1,
      fault: {
        says: 'The low back sags.',
        marks: 'low-back',
        right: 1,
        pose: { ...plankOnKnees, ...sagging, thorax: { flex: 0 }, ...legs({ flex: 6, knee: 14.6, ankle: -62 }) },
      },
    },
  ),
  plank: script(
    'On forearms and toes the hips lift until the body is one straight line.',
    [
      key('On the front, propped on the forearms, the toes tucked under.', beforePlank),
      key('The hips are up, straight from heels to head.', plank, 4, 1.6),
    ],
    {
      props: longMat,
      still: 1,
      fault: {
        says: 'The low back sags.',
        marks: 'low-back',
        right: 1,
        pose: { ...plank, ...sagging, ...legs({ flex: -12, ankle: 8 }) },
      },
    },
  ),
  'plank-leg-lift': script(
    "In a plank on forearms and toes one foot lifts a hand's breadth.",
    [
      key('Straight from heels to head on forearms and toes.', plankOnLeft),
      key(
        "One straight leg is a hand's breadth up, the hips are level.",
        { ...plankOnLeft, rightLeg: { flex: -9, ankle: -4 } },
        2,
      ),
    ],
    { props: longMat, still: 1 },
  ),
  'stir-the-pot': script(
    'In a plank the forearms stir a ball in small circles.',
    [
      key('Kneeling with the forearms on the ball.', {
        ...onBall(26.6, -0.06, 0.276, 25),
        neck: { flex: 4 },
        ...legs({ foot: { x: -0.3085, z: 0.06 }, pitch: upright }),
      }),
      key('Straight from heels to head, the ball under the shoulders.', onBall(55.6, -0.098, 0.3836, 0), 0.6, 1.8),
      key('The arms have stirred the ball forward.', onBall(57, -0.0912, 0.3734, 24), 0.2),
      key('The arms have stirred the ball back again.', onBall(56.1, -0.0956, 0.3801, -14), 0.2),
    ],
    { props: [mat(-0.62, 0.1), { kind: 'ball', under: 'forearms', radius: ballRadius }], still: 2 },
  ),
  'high-plank': script(
    'From hands and knees the feet step back into a straight plank.',
    [
      key('On hands and knees, the hands under the shoulders.', beforeHighPlank),
      key('One foot has stepped back.', { ...beforeHighPlank, rightLeg: footBack }, 0.2),
      key('Both feet are back, straight from heels to head.', highPlank, 4),
    ],
    {
      props: longMat,
      still: 2,
      fault: {
        says: 'The low back sags.',
        marks: 'low-back',
        right: 2,
        pose: {
          ...highPlank,
          ...sagging,
          tip: 70.5,
          hips: { x: 0.0567, y: 0.1805 },
          neck: { flex: -4 },
          ...legs({ flex: -12, ankle: 8 }),
        },
      },
    },
  ),
  'plank-shoulder-tap': script(
    'In a plank on straight arms one hand taps the other shoulder.',
    [
      key('On hands and knees.', beforeHighPlank, 0.6),
      key(
        'Straight from heels to head, the feet wide apart.',
        // A hair above the floor: the fingers dip as the hand takes off.
        { ...wideHighPlank, rightArm: { hand: { x: 0.282, y: 0.004 }, palm: 'floor' } },
        0.6,
      ),
      key('One hand taps the other shoulder, the hips have not moved.', {
        ...wideHighPlank,
        rightArm: { touches: 'other-shoulder', elbowOut: -30 },
      }),
    ],
    { props: longMat, still: 2, view: 'quarter' },
  ),
  'plank-pull-through': script(
    'In a plank one hand reaches under the body and drags a weight across.',
    [
      key(
        'On hands and knees, one hand on a weight beside the other hand.',
        {
          ...beforeHighPlank,
          rightArm: onWeight(-0.08),
          leftArm: aside,
        },
        0.6,
      ),
      key(
        'In a plank with wide feet the hand reaches under to the weight.',
        {
          ...wideHighPlank,
          rightArm: onWeight(-0.08),
          leftArm: aside,
        },
        0.6,
      ),
      key(
        'The weight has slid along the floor to the other side.',
        {
          ...wideHighPlank,
          rightArm: onWeight(0.2),
          leftArm: aside,
        },
        1,
        1.6,
      ),
    ],
    { props: [...longMat, { kind: 'dumbbell', hand: 'right' }], still: 1, view: 'quarter' },
  ),
};
