import type { ExerciseId } from '../../exercise';
import type { ArmPose, FigureScript, LegPose, Pose } from '../../pose';
import { arms, hookLying, key, legs, mat, script } from './base';

/** Bridges and the moves that curl the trunk. */

const onMat = [mat(-0.52, 0.5)];
const onLongMat = [mat(-0.52, 0.62)];
/** A straight leg that lies on the floor. */
const longLeg: LegPose = { flex: -4.5, ankle: -15 };

/** The shoulders stay where they are in lying, so that the bridge turns about them. */
const lying: Pose = { ...hookLying, rests: ['shoulders'], restsAt: -0.273 };
const bridged: Pose = {
  ...lying,
  tip: -117,
  thorax: { flex: 12 },
  neck: { flex: 22 },
  ...arms({ raise: 20, plane: 153, elbow: 3, palm: 80, wrist: 7 }),
};

const thrust: Pose = {
  tip: -90,
  hips: { x: 0, y: 0.285 },
  neck: { flex: 25 },
  ...arms({ hand: { x: -0.004, y: 0.35, z: 0.16 }, palm: 'grip', elbowOut: -60 }),
  ...legs({ foot: { x: 0.245 } }),
};

/** Arms spread on the floor. */
const armsOut: ArmPose = { raise: 70, plane: 95, elbow: 6, palm: 40 };

const underBack: ArmPose = { touches: 'low-back', elbowOut: 10 };
/** The elbows stay on the floor as the shoulders rise. */
const stillUnderBack: ArmPose = { touches: 'low-back', elbowOut: -8 };
const elbowsLifted: ArmPose = { touches: 'low-back', elbowOut: -33 };
const crossed: ArmPose = { touches: 'other-shoulder' };
const curledTooHigh: Pose = {
  ...hookLying,
  tip: -100,
  lumbar: { flex: 32 },
  thorax: { flex: 38 },
  neck: { flex: -28 },
  leftLeg: { flex: -12, ankle: -15 },
};
const lyingCrossed: Pose = { ...hookLying, ...arms(crossed) };

export const bridgeAndCurlFigures: Readonly<Record<ExerciseId, FigureScript>> = {
  'gluteal-set': script(
    'On the back with straight legs, the buttocks are squeezed together and let go.',
    [key('Lie with straight legs and squeeze both buttocks.', { ...hookLying, ...legs(longLeg) }, 5)],
    { props: onLongMat },
  ),
  bridge: script(
    'On the back, the hips lift until the body is straight from knees to chest.',
    [
      key('Lie with both knees bent and both feet flat.', lying),
      key('Lift your hips until you are straight from knees to chest.', bridged, 3, 1.6),
    ],
    {
      props: onMat,
      fault: {
        pose: {
          ...bridged,
          tip: -110,
          lumbar: { flex: -25 },
          thorax: { flex: 12 },
          neck: { flex: 46 },
          ...arms({ raise: 38, plane: 163, palm: 80 }),
        },
        says: 'You lift too high and the low back arches.',
        marks: 'low-back',
      },
    },
  ),
  'bridge-march': script(
    'In a bridge, one foot lifts until that knee is over the hip.',
    [
      key('Lift your hips on both feet.', bridged),
      key('Lift one foot until that knee is over your hip.', {
        ...bridged,
        rightLeg: { flex: 60, knee: 85, ankle: -5 },
      }),
    ],
    { props: onMat },
  ),
  'single-leg-bridge': script(
    'With one knee straight and thighs side by side, the other leg lifts the hips.',
    [
      key('Straighten one knee, both thighs side by side.', { ...lying, leftLeg: { flex: 45, knee: 0, ankle: 0 } }),
      key('Lift your hips with the other leg.', { ...bridged, leftLeg: { flex: -4, knee: 0, ankle: 0 } }, 3, 1.6),
    ],
    { props: [mat(-0.52, 0.55)] },
  ),
  'bridge-band': script(
    'In a bridge, the knees press out against a band round both thighs.',
    [
      key('Press your knees out against the band.', { ...lying, ...legs({ foot: { x: 0.3, z: 0.09 }, kneeOut: 12 }) }),
      key(
        'Lift your hips with the knees still wide.',
        { ...bridged, ...legs({ foot: { x: 0.3, z: 0.09 }, kneeOut: 12 }) },
        3,
        1.6,
      ),
    ],
    { props: [...onMat, { kind: 'loop' }], view: 'quarter' },
  ),
  'bridge-ball': script(
    'With the heels on a ball, the hips lift until the body is straight.',
    [
      key('Rest your straight legs on the ball.', {
        ...lying,
        ...arms(armsOut),
        ...legs({ flex: 34, knee: 0, ankle: -10 }),
      }),
      key(
        'Lift your hips until you are straight from heels to chest.',
        {
          ...bridged,
          tip: -112,
          thorax: { flex: 8 },
          neck: { flex: 20 },
          ...arms(armsOut),
          ...legs({ flex: 0, knee: 0, ankle: -10 }),
        },
        3,
        1.6,
      ),
    ],
    { props: [mat(-0.52, 0.2), { kind: 'ball', under: 'feet', radius: 0.15 }] },
  ),
  'hip-thrust': script(
    'Upper back on a bench, the hips push a bar up to a level trunk.',
    [
      key('Lean back on the bench, the bar over your hips.', {
        tip: -31,
        hips: { x: -0.045, y: 0.12 },
        neck: { flex: 10 },
        ...arms({ hand: { x: 0.004, y: 0.144, z: 0.16 }, palm: 'grip' }),
        ...legs({ foot: { x: 0.245 } }),
      }),
      key('Push your hips up until your trunk is level.', thrust, 1, 1.4),
    ],
    {
      props: [
        { kind: 'bench', from: -0.42, to: -0.2, height: 0.235 },
        { kind: 'barbell', at: 'hips' },
      ],
      fault: {
        pose: {
          ...thrust,
          tip: -72,
          hips: { x: 0, y: 0.31 },
          lumbar: { flex: -25 },
          neck: { flex: -6 },
          ...arms({ hand: { x: 0.02, y: 0.375, z: 0.16 }, palm: 'grip', elbowOut: -60 }),
        },
        says: 'You push too high and the low back arches.',
        marks: 'low-back',
        right: 1,
      },
    },
  ),

  'curl-up': script(
    'With both hands under the low back, head and shoulders lift as one piece.',
    [
      key('Lie with one knee bent, both hands under your low back.', {
        ...hookLying,
        ...arms(underBack),
        leftLeg: longLeg,
      }),
      key(
        'Lift head and shoulders just off the floor, as one piece.',
        { ...hookLying, lumbar: { flex: 10 }, thorax: { flex: 14 }, ...arms(stillUnderBack), leftLeg: longLeg },
        4,
      ),
    ],
    {
      props: onLongMat,
      fault: {
        pose: { ...curledTooHigh, ...arms({ touches: 'low-back', elbowOut: -20 }) },
        says: 'You curl up too high, poke the chin and flatten the low back.',
        marks: 'head',
      },
    },
  ),
  'curl-up-elbows-lifted': script(
    'A curl-up with both hands under the low back and both elbows off the floor.',
    [
      key('Lift both elbows a little off the floor.', {
        ...hookLying,
        ...arms({ touches: 'low-back', elbowOut: -20 }),
        leftLeg: longLeg,
      }),
      key(
        'Lift head and shoulders just off the floor, as one piece.',
        { ...hookLying, lumbar: { flex: 10 }, thorax: { flex: 14 }, ...arms(elbowsLifted), leftLeg: longLeg },
        4,
      ),
    ],
    {
      props: onLongMat,
      fault: {
        pose: { ...curledTooHigh, neck: { flex: 12 }, ...arms({ touches: 'low-back', elbowOut: -20 }) },
        says: 'You curl up too high and push down with the elbows.',
        marks: 'shoulders',
      },
    },
  ),
  crunch: script(
    'On the back with crossed arms, the trunk curls until the shoulder blades lift.',
    [
      key('Lie with bent knees and your arms crossed on your chest.', lyingCrossed),
      key(
        'Curl up until your shoulder blades leave the floor.',
        { ...lyingCrossed, tip: -100, lumbar: { flex: 25 }, thorax: { flex: 28 }, neck: { flex: 12 } },
        1,
        1.4,
      ),
    ],
    {
      props: onMat,
      fault: {
        pose: { ...lyingCrossed, tip: -100, lumbar: { flex: 25 }, thorax: { flex: 30 }, neck: { flex: -32 } },
        says: 'The chin pokes forward.',
        marks: 'head',
      },
    },
  ),
  'sit-up': script(
    'From lying with bent knees, the trunk curls up to sitting and rolls back down.',
    [
      key('Lie with bent knees and your arms crossed on your chest.', lyingCrossed),
      key(
        'Curl up, shoulders first.',
        { ...lyingCrossed, tip: -86, lumbar: { flex: 36 }, thorax: { flex: 30 }, neck: { flex: 12 } },
        0,
      ),
      key(
        'Curl up until you are sitting.',
        { ...lyingCrossed, tip: -34, lumbar: { flex: 46 }, thorax: { flex: 20 }, neck: { flex: 6 } },
        1,
        1.4,
      ),
    ],
    { props: onMat, still: 2 },
  ),
  'straight-leg-sit-up': script(
    'From lying with straight legs, the trunk curls up to sitting and rolls back down.',
    [
      key('Lie with straight legs and your arms crossed on your chest.', { ...lyingCrossed, ...legs(longLeg) }),
      key(
        'Curl up until you are sitting.',
        {
          ...lyingCrossed,
          tip: -26,
          lumbar: { flex: 48 },
          thorax: { flex: 24 },
          neck: { flex: 6 },
          ...legs({ flex: 62, ankle: -10 }),
        },
        1,
        1.8,
      ),
    ],
    { props: onLongMat, tells: 'arrow' },
  ),
  'double-leg-raise': script(
    'On the back, both straight legs lift together and are lowered slowly.',
    [
      key('Lie with both legs straight.', { ...hookLying, ...arms(armsOut), ...legs(longLeg) }),
      key('Lift both legs together.', { ...hookLying, ...arms(armsOut), ...legs({ flex: 60, ankle: -15 }) }, 1, 1.8),
    ],
    {
      props: onLongMat,
      tells: 'arrow',
      fault: {
        pose: {
          ...hookLying,
          rests: ['pelvis', 'shoulders'],
          tip: -80,
          lumbar: { flex: -24 },
          thorax: { flex: 6 },
          neck: { flex: 12 },
          ...arms(armsOut),
          ...legs({ flex: 20, ankle: -15 }),
        },
        says: 'The low back arches off the floor.',
        marks: 'low-back',
      },
    },
  ),
  'hanging-leg-raise': script(
    'Hanging from a bar, both straight legs lift in front to hip height.',
    [
      key('Hang from the bar with straight arms.', {
        tip: 0,
        hips: { x: 0, y: 0.74 },
        ...arms({ hand: { x: 0.02, y: 1.34, z: 0.13 }, palm: 'grip' }),
        ...legs({ flex: 0, ankle: -25 }),
      }),
      key(
        'Lift both straight legs to hip height.',
        {
          tip: -16,
          hips: { x: 0.02, y: 0.74 },
          lumbar: { flex: 16 },
          ...arms({ hand: { x: 0.02, y: 1.34, z: 0.13 }, palm: 'grip' }),
          ...legs({ flex: 74, ankle: -25 }),
        },
        1,
        1.8,
      ),
    ],
    {
      props: [
        { kind: 'pull-up-bar', height: 1.36 },
        { kind: 'step', from: -0.1, to: 0.14, height: 0.12 },
      ],
      view: 'quarter',
    },
  ),
  'v-sit': script(
    'From sitting, the trunk leans back and both legs lift and straighten into a V.',
    [
      key('Sit with bent knees and feet flat.', {
        ...hookLying,
        tip: -14,
        ...arms({ raise: 50 }),
        ...legs({ foot: { x: 0.36 } }),
      }),
      key('Lean back with a long spine and lift both feet.', {
        ...hookLying,
        tip: -38,
        ...arms({ raise: 60 }),
        ...legs({ flex: 96, knee: 75 }),
      }),
      key(
        'Straighten both knees and reach forward.',
        {
          ...hookLying,
          tip: -42,
          lumbar: { flex: 10 },
          thorax: { flex: 6 },
          ...arms({ raise: 60 }),
          ...legs({ flex: 86, knee: 8, ankle: -25 }),
        },
        3,
      ),
    ],
    {
      props: onLongMat,
      fault: {
        pose: {
          ...hookLying,
          tip: -62,
          lumbar: { flex: 46 },
          thorax: { flex: 34 },
          neck: { flex: -8 },
          ...arms({ raise: 92 }),
          ...legs({ flex: 66, knee: 8, ankle: -25 }),
        },
        says: 'The low back rounds.',
        marks: 'low-back',
      },
    },
  ),
  'russian-twist': script(
    'Sitting and leaning back a little, trunk and weight turn from side to side.',
    [
      key('Lean back a little, the weight at your chest.', {
        ...hookLying,
        tip: -34,
        lumbar: { flex: 14 },
        thorax: { flex: 10 },
        ...arms({ raise: 40, plane: -12, elbow: 85, fist: true }),
      }),
      key('Turn your trunk and the weight to one side.', {
        ...hookLying,
        tip: -34,
        lumbar: { flex: 14, turn: 12 },
        thorax: { flex: 10, turn: 34 },
        ...arms({ raise: 40, plane: -12, elbow: 85, fist: true }),
      }),
      key('Turn to the other side.', {
        ...hookLying,
        tip: -34,
        lumbar: { flex: 14, turn: -12 },
        thorax: { flex: 10, turn: -34 },
        ...arms({ raise: 40, plane: -12, elbow: 85, fist: true }),
      }),
    ],
    { props: [mat(-0.3, 0.5), { kind: 'dumbbell', hand: 'between' }], still: 1, view: 'quarter' },
  ),
};
