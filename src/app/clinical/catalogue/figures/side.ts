import type { ExerciseId } from '../../exercise';
import type { ArmPose, FigureScript, LegPose, Pose } from '../../pose';
import { arms, key, legs, mat, script, standing } from './base';

/** On the left side, facing the viewer: the right side, which shows, is the upper one. */
const elbowAt = 0.28;
const longMat = [mat(-0.6, 0.5)];

const bridge: Pose = {
  tip: 70,
  roll: 90,
  rests: ['leftElbow', 'leftFoot'],
  restsAt: elbowAt,
  rightArm: { touches: 'hip' },
  leftArm: { propped: 0, forearm: 75 },
  // The top foot stands on the floor in front of the other.
  rightLeg: { flex: 11.5, out: -12.6 },
  leftLeg: { flex: 0 },
};
/** The hip rests on the floor and the shoulder sinks; the bottom leg lies along the floor. */
const propped: Pose = {
  ...bridge,
  tip: 63.6,
  lumbar: { side: 8.5 },
  thorax: { side: 19 },
  neck: { side: -12 },
  blades: { up: 0.025 },
  leftArm: { propped: 8, forearm: 75 },
  rightLeg: { flex: 8, out: 13.7 },
  leftLeg: { flex: 0, out: -24.6 },
};

const feetStacked: Pose = { ...bridge, rightLeg: { flex: 0, out: -6 } };

/** On the right side with the head at the left: in the quarter view a band in front of the chest runs clear of the body. */
const otherSide: Pose = {
  tip: -70,
  roll: 90,
  rests: ['rightElbow', 'rightFoot'],
  restsAt: -elbowAt,
  rightArm: { propped: 0, forearm: 105 },
  leftArm: { touches: 'hip' },
  ...legs({ flex: 0 }),
};

/** Seen from behind, head at the left: in the quarter view the shins come towards the viewer and show how bent the knees are. */
const bridgeOnKnees: Pose = {
  ...bridge,
  tip: -70,
  roll: -90,
  rests: ['leftElbow', 'leftKnee'],
  restsAt: -elbowAt,
  leftArm: { propped: 0, forearm: -105 },
  rightLeg: { flex: 0, out: -7.9, twist: -0.5, knee: 90, ankle: -60 },
  leftLeg: { flex: 0, twist: -1.2, knee: 90, ankle: -60 },
};
const proppedOnKnees: Pose = {
  ...bridgeOnKnees,
  tip: -63.6,
  lumbar: { side: 8.5 },
  thorax: { side: 19 },
  neck: { side: -12 },
  blades: { up: 0.025 },
  leftArm: { propped: -8, forearm: -105 },
  rightLeg: { flex: 14, out: 14.6, twist: 4.2, knee: 90, ankle: -60 },
  leftLeg: { flex: 14, out: -23.5, twist: -6, knee: 90, ankle: -60 },
};

/** The arm reaches down the line of the band, which is fixed low. */
const bridgeForRow: Pose = {
  ...otherSide,
  leftArm: { raise: 82, plane: -32, elbow: 6, palm: 90, fist: true },
  leftLeg: { flex: 11.5, out: -12.6 },
};

/** Lying on the left side, head on the lower arm. */
const lying: Pose = {
  tip: 86,
  roll: 90,
  rests: ['pelvis'],
  // The flesh of the hip gives a little.
  rise: 0.008,
  blades: { forward: 0.06 },
  neck: { side: 4 },
  rightArm: { raise: 45, plane: -26, elbow: 60, palm: 60 },
  leftArm: { raise: 140, elbow: 110 },
  rightLeg: { flex: 0, out: -3.6 },
  leftLeg: { flex: 0, out: -2.6 },
};
/** On the right side with the head at the left: in the quarter view the bent knees show. */
const kneesTogether: Pose = {
  ...lying,
  tip: -86,
  neck: { side: -4 },
  rightArm: lying.leftArm,
  leftArm: lying.rightArm,
  rightLeg: { flex: 45, out: -0.6, twist: -2.8, knee: 90 },
  leftLeg: { flex: 45, out: -8.6, twist: 2.6, knee: 90 },
};
/** The top knee is up; the heel has not left the other one. */
const kneeUp: LegPose = { flex: 31.6, out: 29, twist: -42, knee: 90 };

const handOnHip: ArmPose = { touches: 'hip' };

/** Side-on to the wall at the patient's right, forearm upright on it. */
const wallAt = 0.302;
const atWall: Pose = {
  ...standing,
  hips: { x: 0, y: 0.528 },
  leftArm: handOnHip,
  rightArm: { raise: 76, plane: 90, elbow: 104 },
  ...legs({ foot: { x: 0, z: 0.04 } }),
};

/** Seen from behind: the body is turned away from the viewer of the side view. */
const fromBehind: Pose = { ...standing, roll: -90, hips: { x: 0, y: 0.528 } };

const onChairBack = (x: number): ArmPose => ({ hand: { x, y: 0.535, z: -0.16 }, palm: 'grip', elbowOut: 30 });
/** The weight is on the left leg already. */
const behindChair: Pose = {
  ...fromBehind,
  hips: { x: -0.02, y: 0.528 },
  rightArm: onChairBack(0.08),
  leftArm: onChairBack(-0.12),
  rightLeg: { flex: 0, out: 3 },
  leftLeg: { foot: { x: -0.06 } },
};

const stepHeight = 0.1;
const onStep = (drop: number): Pose => ({
  ...fromBehind,
  tip: -drop,
  hips: { x: 0.055 - 0.05 * Math.cos((drop * Math.PI) / 180), y: 0.628 - 0.05 * Math.sin((drop * Math.PI) / 180) },
  lumbar: { side: drop },
  // The shoulder comes nearer to the wall as the hip rises; the hand stays on it.
  rightArm: { raise: 60, plane: 90, elbow: 103 - 0.4 * drop, wrist: 17, palm: 80 },
  leftArm: { touches: 'hip' },
  rightLeg: { foot: { x: 0.055, y: stepHeight } },
  leftLeg: { flex: 0, out: drop },
});

/** Knees and hips a little bent, feet where they are told. */
const crouched = (left: number, right: number): Pose => ({
  tip: 17,
  hips: { x: -0.06, y: 0.495, z: (left + right) / 2 },
  neck: { flex: -8 },
  ...arms({ touches: 'hip' }),
  rightLeg: { foot: { x: 0, z: right } },
  leftLeg: { foot: { x: 0, z: left } },
});

export const sideFigures: Readonly<Record<ExerciseId, FigureScript>> = {
  'side-bridge-wall': script(
    'The body leans sideways on a forearm on the wall, straight from feet to head.',
    [
      key('Side-on to a wall, one forearm on it at shoulder height.', atWall),
      key(
        'The feet are away from the wall and the body leans in one line.',
        {
          ...atWall,
          lean: 13,
          hips: { x: 0, y: 0.51, z: -0.065 },
          rightArm: { raise: 103, plane: 90, elbow: 90 },
          rightLeg: { foot: { x: 0, z: -0.156 } },
          leftLeg: { foot: { x: 0, z: -0.216 } },
        },
        4,
        1.8,
      ),
    ],
    { props: [{ kind: 'wall', z: wallAt }], still: 1, view: 'front' },
  ),
  'side-bridge-knees': script(
    'Propped on forearm and knees, the hips lift into one straight line.',
    [
      key('On the side, knees bent, propped on one forearm.', proppedOnKnees),
      key('The hips are up, straight from knees to head.', bridgeOnKnees, 4, 1.6),
    ],
    {
      props: [mat(-0.5, 0.4)],
      still: 1,
      view: 'quarter',
      fault: {
        says: 'The hips sag to the floor.',
        marks: 'pelvis',
        right: 1,
        pose: {
          ...bridgeOnKnees,
          lumbar: { side: 20 },
          thorax: { side: 10 },
          rightLeg: { flex: 0, out: 4, knee: 90, ankle: -60 },
          leftLeg: { flex: 0, out: -15, knee: 90, ankle: -60 },
        },
      },
    },
  ),
  'side-bridge': script(
    'Propped on forearm and feet, the hips lift until the body is one straight line.',
    [
      key('On the side, legs straight, propped on one forearm.', propped),
      key('The hips are up, one straight line from head to heels.', bridge, 4, 1.6),
    ],
    {
      props: longMat,
      still: 1,
      fault: {
        says: 'The hips sag to the floor.',
        marks: 'pelvis',
        right: 1,
        pose: {
          ...bridge,
          lumbar: { side: 20 },
          thorax: { side: 10 },
          rightLeg: { flex: 12, out: 2 },
          leftLeg: { flex: 0, out: -13 },
        },
      },
    },
  ),
  'side-bridge-leg-lift': script(
    'In a side bridge on forearm and feet the top leg lifts and lowers.',
    [
      key('The hips are up, one foot on the other.', feetStacked),
      key('The top leg is up at the height of the hip.', { ...feetStacked, rightLeg: { flex: 0, out: 22 } }),
    ],
    { props: longMat, still: 1, tells: 'arrow' },
  ),
  'side-bridge-row': script(
    'In a side bridge the top hand pulls a band to the ribs.',
    [
      key('The hips are up, the top arm reaches to the band.', bridgeForRow),
      key('The elbow is back and the hand is at the ribs.', {
        ...bridgeForRow,
        leftArm: { raise: -30, elbow: 112, palm: 90, fist: true },
      }),
    ],
    {
      props: [mat(-0.5, 0.6), { kind: 'band', from: { x: -0.12, y: 0.06, z: 0.75 }, hand: 'left' }],
      still: 1,
      view: 'quarter',
    },
  ),
  clam: script(
    'On the side with knees bent the top knee opens while the heels stay together.',
    [
      key('On the side, knees bent and together.', kneesTogether),
      key('The top knee is up, the heels are together.', { ...kneesTogether, leftLeg: kneeUp }),
    ],
    { props: [mat(-0.56, 0.45)], still: 1, view: 'quarter' },
  ),
  'clam-band': script(
    'On the side the top knee opens against a band round both thighs.',
    [
      key('On the side, a band above both knees, one hand on the hip.', { ...kneesTogether, leftArm: handOnHip }),
      key('The top knee is up against the band.', { ...kneesTogether, leftArm: handOnHip, leftLeg: kneeUp }),
    ],
    { props: [mat(-0.56, 0.45), { kind: 'loop' }], still: 1, view: 'quarter' },
  ),
  'side-lying-leg-lift': script(
    'On the side with straight legs the top leg lifts and lowers.',
    [
      key('On the side, both legs straight.', lying),
      key('The top leg is up, the toes point forward.', { ...lying, rightLeg: { flex: -2, out: 16, ankle: 5 } }),
    ],
    { props: [mat(-0.6, 0.56)], still: 1, tells: 'arrow' },
  ),
  'standing-hip-abduction': script(
    'Standing behind a chair, one straight leg lifts out to the side.',
    [
      key('Standing tall behind a chair, both hands on its back.', behindChair),
      key('One leg is out to the side, the trunk is upright.', { ...behindChair, rightLeg: { flex: 0, out: 26 } }),
    ],
    { props: [{ kind: 'chair', x: -0.02, z: -0.2, facing: 'viewer' }], still: 1, tells: 'arrow' },
  ),
  'hip-hitch': script(
    'On a step the free hip drops a little and is pulled up level.',
    [
      key('Standing on the step with one leg, the free hip has dropped.', onStep(15)),
      key('The free hip is up, both hips are level.', onStep(0)),
    ],
    {
      props: [
        { kind: 'step', from: 0.006, to: 0.27, height: stepHeight },
        { kind: 'wall', x: 0.324 },
      ],
      still: 0,
    },
  ),
  'lateral-band-walk': script(
    'With a band above the knees and the knees a little bent, sideways steps.',
    [
      // No time to move back: the next step starts where the last one ended.
      key('Knees a little bent, feet under the hips, the band tight.', crouched(-0.06, 0.06), 0.4, 0),
      key('One foot has stepped sideways against the band.', crouched(-0.06, 0.22), 0.4),
      key('The other foot has followed.', crouched(0.1, 0.22), 0.4),
    ],
    { props: [{ kind: 'loop' }], still: 1, view: 'front' },
  ),
};
