import type { ExerciseId } from '../../exercise';
import type { ArmPose, FigureScript, LegPose, Pose, Prop } from '../../pose';
import { arms, key, legs, script, standing } from './base';
import { turnedToViewer } from './turned';

/** The chair in front, its back towards the patient, whose toes are behind it. */
const chairAhead: Prop = { kind: 'chair', x: 0.335 };
const onBackAhead: ArmPose = { hand: { x: 0.18, y: 0.535 }, palm: 'floor' };

/** Seen from behind: the patient looks away from the viewer, and right in the drawing is the patient's right. */
const fromBehind: Pose = {
  ...standing,
  roll: -90,
  ...arms(
    { hand: { x: 0.1, y: 0.535, z: -0.18 }, palm: 'floor' },
    { hand: { x: -0.1, y: 0.535, z: -0.18 }, palm: 'floor' },
  ),
  ...legs({ foot: { x: 0.075, z: 0 } }, { foot: { x: -0.075, z: 0 } }),
};
/** Turned so far that the pelvis shows whether it is level, and the knee whether it is lifted. */
const turned = (pose: Pose): Pose => turnedToViewer(pose, 72);

const shifted = (x: number): Pose => ({ ...fromBehind, hips: { x, y: 0.522 } });

const chairBeside: Prop = { kind: 'chair', x: 0.2, z: -0.28 };
const onBackBeside: ArmPose = { hand: { x: 0.05, y: 0.535, z: -0.27 }, palm: 'floor' };
/** A little off the chair. */
const nearChair: ArmPose = { hand: { x: 0.06, y: 0.59, z: -0.27 }, palm: 'floor' };
const lifted: Pose['rightLeg'] = { flex: 38, knee: 74, ankle: -8, out: 6 };
const onLeftLeg: Pose = {
  ...standing,
  hips: { x: 0.01, y: 0.5, z: -0.035 },
  leftArm: nearChair,
  leftLeg: { foot: { x: 0.02, z: -0.05 } },
};

/** Turned so far that in front, to the side and behind are three ways in the drawing too. */
const tapping = (rightLeg: LegPose): Pose => turnedToViewer({ ...onLeftLeg, rightLeg }, 62);

export const balanceFigures: Readonly<Record<ExerciseId, FigureScript>> = {
  'weight-shift': script(
    'Standing behind a chair, the hips move sideways over one foot, then over the other.',
    [
      key('The hips are over the left foot, both feet stay flat.', shifted(-0.07)),
      key('The hips are over the right foot, the trunk is upright.', shifted(0.07)),
    ],
    {
      props: [{ kind: 'chair', x: 0, facing: 'viewer', z: -0.3 }],
      tells: 'arrow',
      still: 1,
      fault: {
        pose: { ...shifted(-0.02), lumbar: { side: 14 }, thorax: { side: 8 }, neck: { side: 6 } },
        says: 'The trunk bends to the side, the hips stay.',
        marks: 'low-back',
      },
    },
  ),
  'tandem-stance': script(
    'Standing with one foot right in front of the other, a chair beside you.',
    [
      key('Stand tall beside the chair, one hand on its back.', { ...standing, leftArm: onBackBeside }),
      key(
        'One heel is just before the other toes; the hand is off the chair.',
        {
          ...standing,
          hips: { x: 0.04, y: 0.522 },
          leftArm: nearChair,
          rightLeg: { foot: { x: 0.118, z: 0 } },
          leftLeg: { foot: { x: -0.038, z: 0 } },
        },
        6,
      ),
    ],
    { props: [chairBeside], view: 'quarter' },
  ),
  'heel-raise': script(
    'Standing behind a chair, the body rises onto the balls of both feet.',
    [
      key('Stand tall behind the chair, hands on its back.', {
        ...standing,
        hips: { x: 0.03, y: 0.528 },
        ...arms(onBackAhead),
      }),
      key('The heels are high, the body has gone straight up.', {
        ...standing,
        hips: { x: 0.065, y: 0.588 },
        ...arms(onBackAhead),
        ...legs({ foot: { x: 0.084 }, sole: 'ball' }),
      }),
    ],
    { props: [chairAhead] },
  ),
  'single-leg-stance': script(
    'Standing on one leg beside a chair, the pelvis level.',
    [
      key('Stand tall beside the chair, one hand on its back.', turned({ ...standing, leftArm: onBackBeside })),
      key(
        'One foot is off the floor, the pelvis is level, the hand hovers.',
        turned({ ...standing, hips: { x: 0, y: 0.527, z: -0.03 }, leftArm: nearChair, rightLeg: lifted }),
        6,
      ),
    ],
    {
      props: [{ kind: 'chair', x: 0.26, facing: 'viewer', z: -0.1 }],
      fault: {
        pose: turned({
          ...standing,
          hips: { x: 0, y: 0.526, z: -0.02 },
          lean: -8,
          lumbar: { side: -14 },
          thorax: { side: -8 },
          leftArm: { raise: 26, plane: 80, elbow: 30 },
          rightLeg: lifted,
        }),
        says: 'The trunk leans over the standing leg.',
        marks: 'upper-back',
      },
    },
  ),
  'clock-reach': script(
    'Standing on one leg, the other foot taps in front, to the side and behind.',
    [
      key(
        'Stand on the leg next to the chair, that knee a little bent.',
        tapping({ foot: { x: 0.1, y: 0.07, z: 0.04 }, pitch: 20 }),
      ),
      key('The free foot taps in front, the trunk stays tall.', tapping({ foot: { x: 0.18, z: 0 }, sole: 'heel' })),
      key('The free foot taps out to the side.', tapping({ foot: { x: 0.08, z: 0.26 }, pitch: 25 })),
      key(
        'The free foot taps behind, the standing knee is over its toes.',
        tapping({ foot: { x: -0.19, z: 0.02 }, pitch: 42 }),
      ),
    ],
    { props: [{ kind: 'chair', x: 0.3, facing: 'viewer', z: -0.12 }], still: 2 },
  ),
};
