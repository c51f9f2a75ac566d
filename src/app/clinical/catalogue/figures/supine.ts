import type { ExerciseId } from '../../exercise';
import type { ArmPose, FigureScript, LegPose, Pose } from '../../pose';
import { arms, hookLying, key, legs, mat, script, standing } from './base';

/** Bracing and the moves on the back. The patient's right side is near and dark, and works where sides alternate. */

/** Arms on the floor at shoulder height: seen from the side they leave the whole back in view. */
const armsOut: ArmPose = { raise: 78, plane: 93, elbow: 6, palm: 40 };
const armUp: ArmPose = { raise: 90 };
/** A straight leg that lies on the floor. */
const longLeg: LegPose = { flex: -4.5, ankle: -15 };
/** The knee over the hip and the shin level. */
const tableLeg: LegPose = { flex: 88, knee: 90, ankle: -10 };
/** A long leg just off the floor. */
const reachingLeg: LegPose = { flex: 4, knee: 3, ankle: -10 };

const onMat = [mat(-0.52, 0.5)];
const onLongMat = [mat(-0.52, 0.62)];
const tableTop: Pose = { ...hookLying, ...legs(tableLeg) };
/** From here the heel keeps to the floor on its way out. */
const feetFarther: Pose = { ...hookLying, ...legs({ foot: { x: 0.35 } }) };
/** One hand on the chest keeps still, the other rides on the belly. */
const breathing: Pose = { ...hookLying, rightArm: { touches: 'belly' }, leftArm: { touches: 'other-shoulder' } };
const deadBug: Pose = { ...tableTop, ...arms(armUp) };

export const supineFigures: Readonly<Record<ExerciseId, FigureScript>> = {
  'abdominal-bracing': script(
    'On the back with bent knees, the fingers on the belly, which tightens and holds.',
    [key('Tighten your belly under your fingers and hold.', { ...hookLying, ...arms({ touches: 'belly' }) }, 4)],
    { props: onMat },
  ),
  'diaphragmatic-breathing': script(
    'On the back with bent knees, the belly rises under one hand and sinks again.',
    [
      key('Breathe out: your belly sinks.', { ...breathing, belly: -0.012 }, 1, 3.5),
      key('Breathe in: your belly rises under your hand.', { ...breathing, belly: 0.025 }, 1, 2.5),
    ],
    { props: onMat },
  ),
  'ninety-ninety-breathing': script(
    'On the back, lower legs on a chair, slow breaths widen the ribs.',
    [
      key(
        'Rest your lower legs on the seat and breathe out.',
        { ...tableTop, ...arms({ touches: 'ribs', elbowOut: -19 }), belly: -0.008 },
        1,
        3.5,
      ),
      key(
        'Breathe in and feel your ribs widen.',
        { ...tableTop, ...arms({ touches: 'ribs', elbowOut: -19 }), belly: 0.02 },
        1,
        2.5,
      ),
    ],
    { props: [mat(-0.52, 0.02), { kind: 'chair', x: 0.17, facing: 'left' }] },
  ),
  'abdominal-drawing-in': script(
    'On the back with bent knees, the lower belly is drawn gently in.',
    [
      key('Rest your fingers inside the front of your hip bones.', {
        ...hookLying,
        ...arms({ touches: 'hip', elbowOut: -7 }),
        belly: 0.012,
      }),
      key(
        'Draw your lower belly gently in.',
        { ...hookLying, ...arms({ touches: 'hip', elbowOut: -7 }), belly: -0.02 },
        4,
      ),
    ],
    { props: onMat },
  ),
  'bracing-in-standing': script(
    'Standing with a hand on belly and low back, the trunk tightens all round.',
    [
      key(
        'Stand tall, one hand on your belly, one on your low back.',
        { ...standing, rightArm: { touches: 'belly', elbowOut: -15 }, leftArm: { touches: 'low-back' } },
        4,
      ),
    ],
    { view: 'quarter' },
  ),
  'band-pull-down': script(
    'Straight arms pull a band from shoulder height down to the thighs.',
    [
      key('Hold the band at shoulder height with straight arms.', { ...standing, ...arms({ raise: 92, fist: true }) }),
      key('Pull both hands down to your thighs.', { ...standing, ...arms({ raise: 22, fist: true }) }, 1, 1.5),
    ],
    {
      props: [{ kind: 'band', from: { x: 0.62, y: 1.08 }, hand: 'between' }],
      tells: 'arrow',
      fault: {
        pose: {
          ...standing,
          tip: -3,
          lumbar: { flex: -18 },
          thorax: { flex: -8 },
          neck: { flex: 14 },
          ...arms({ raise: 40, fist: true }),
        },
        says: 'You lean back and the low back arches.',
        marks: 'low-back',
        right: 1,
      },
    },
  ),

  'pelvic-tilt': script(
    'On the back, the hips roll back until the low back meets the floor.',
    [
      key('Lie with bent knees and a small hollow under your back.', { ...hookLying, ...arms(armsOut) }),
      key(
        'Roll your hips back until your low back meets the floor.',
        { ...hookLying, tip: -110, lumbar: { flex: 20 }, neck: { flex: 4 }, ...arms(armsOut) },
        3,
      ),
    ],
    { props: onMat },
  ),
  'heel-slide': script(
    'On the back, one heel slides along the floor until the leg is straight.',
    [
      key('Lie with both knees bent and both feet flat.', feetFarther),
      key(
        'Slide one heel out until the leg is straight.',
        { ...feetFarther, rightLeg: { flex: -0.5, knee: 7, ankle: -30 } },
        1,
        2,
      ),
    ],
    { props: onLongMat, slides: ['rightFoot'] },
  ),
  'bent-knee-fallout': script(
    'Seen from above, on the back, one bent knee sinks out to the side.',
    [
      key('Lie with both knees bent and both feet flat.', hookLying),
      key('Let one knee sink out to the side.', { ...hookLying, rightLeg: { foot: { x: 0.3 }, kneeOut: 48 } }, 1, 2),
    ],
    { props: onMat, view: 'above', tells: 'arrow' },
  ),
  'supine-arm-reach': script(
    'On the back with arms up, one straight arm sinks back beside the ear.',
    [
      key('Point both arms at the ceiling.', { ...hookLying, ...arms(armUp) }),
      key(
        'Let one straight arm sink back beside your ear.',
        { ...hookLying, rightArm: { raise: 175 }, leftArm: armUp },
        1,
        2,
      ),
    ],
    { props: [mat(-0.76, 0.5)], tells: 'arrow' },
  ),
  'supine-march': script(
    'On the back, one foot lifts until the knee is above the hip.',
    [
      key('Lie with both knees bent and both feet flat.', hookLying),
      key('Lift one foot until the knee is above the hip.', { ...hookLying, rightLeg: tableLeg }),
    ],
    { props: onMat, tells: 'arrow' },
  ),
  'tabletop-toe-tap': script(
    'On the back, knees over the hips, one foot taps the floor with its toes.',
    [
      key('Hold both knees over your hips.', tableTop),
      key(
        'Lower one foot until the toes touch the floor.',
        { ...tableTop, rightLeg: { foot: { x: 0.43 }, pitch: 20 } },
        1,
        1.6,
      ),
    ],
    { props: onLongMat },
  ),
  'dead-bug-legs': script(
    'On the back, knees over the hips, one leg reaches out just off the floor.',
    [
      key('Hold both knees over your hips.', tableTop),
      key('Reach one heel out until the leg is long.', { ...tableTop, rightLeg: reachingLeg }, 1, 1.8),
    ],
    { props: onLongMat },
  ),
  'dead-bug': script(
    'On the back, one arm sinks back as the other leg reaches out.',
    [
      key('Point both arms up, knees over your hips.', deadBug),
      key(
        'Lower one arm back and reach the other leg out.',
        { ...deadBug, leftArm: { raise: 165 }, rightLeg: reachingLeg },
        1,
        1.8,
      ),
    ],
    {
      props: [mat(-0.76, 0.62)],
      fault: {
        pose: {
          ...deadBug,
          rests: ['pelvis', 'shoulders'],
          tip: -80,
          lumbar: { flex: -24 },
          thorax: { flex: 6 },
          neck: { flex: 12 },
          leftArm: { raise: 170 },
          rightLeg: { flex: 15, knee: 3, ankle: -10 },
          leftLeg: { ...tableLeg, flex: 100 },
        },
        says: 'The low back arches off the floor.',
        marks: 'low-back',
      },
    },
  ),
  'dead-bug-band': script(
    'On the back, straight arms hold a band still as one leg reaches out.',
    [
      key('Hold the band over your chest, knees over your hips.', { ...tableTop, ...arms({ raise: 90, fist: true }) }),
      key(
        'Reach one leg out and keep both hands still.',
        { ...tableTop, ...arms({ raise: 90, fist: true }), rightLeg: reachingLeg },
        1,
        1.8,
      ),
    ],
    { props: [mat(-0.62, 0.62), { kind: 'band', from: { x: -0.85, y: 0.05 }, hand: 'between' }] },
  ),
  'single-leg-raise': script(
    'On the back, one straight leg lifts as high as the other, bent knee.',
    [
      key('Bend one knee and lie with the other leg straight.', { ...hookLying, rightLeg: longLeg }),
      key(
        'Lift the straight leg as high as the other knee.',
        { ...hookLying, rightLeg: { flex: 29, knee: 0, ankle: 0 } },
        1,
        1.6,
      ),
    ],
    { props: onLongMat, tells: 'arrow' },
  ),
};
