import type { ExerciseId } from '../../exercise';
import type { ArmPose, FigureScript, KeyPose, LegPose, Place, Pose, Prop } from '../../pose';
import { arms, hanging, key, legs, mat, script, sitting, standing } from './base';
import { cycle, leftPasses, otherSide, rightContact } from './gait';
import { turnedToViewer } from './turned';

/** Both hands on one grip, a hand's breadth apart. */
const together = ({ x, y = 0, z = 0 }: Place, elbowOut = 0): Pick<Pose, 'rightArm' | 'leftArm'> => {
  const hand = (by: number): ArmPose => ({ hand: { x, y, z: z + by }, palm: 'grip', elbowOut });
  return arms(hand(0.014), hand(-0.014));
};
const band = (y: number): Prop => ({ kind: 'band', from: { x: 0, y, z: 0.62 }, hand: 'between' });

/** Turned so far that the chest shows that it does not turn, and the hands that they go out. */
const sideways = 52;
const turned = (pose: Pose, angle = sideways): Pose => turnedToViewer(pose, angle);
/**
 * Side-on to a band at the left, where it does not cross the trunk in the drawing, and turned so far that nobody takes it
 * for a row.
 */
const sideOn = (pose: Pose): Pose => turnedToViewer(pose, 68);
const bandAside = (y: number): Prop => ({ kind: 'band', from: { x: 0.62, y, z: -0.12 }, hand: 'between' });

const tallKneeling: Pose = { tip: 0, rests: ['knees'], ...arms(hanging), ...legs({ kneel: 0 }) };
const footAhead: LegPose = { foot: { x: 0.25 } };
/** The other foot is ahead of the knee. */
const onRightKnee: Pose = {
  tip: 0,
  hips: { x: 0, y: 0.276 },
  ...arms(hanging),
  rightLeg: { kneel: 0 },
  leftLeg: footAhead,
};
const onLeftKnee: Pose = { ...onRightKnee, rightLeg: footAhead, leftLeg: { kneel: 0 } };
const kneelingMat = mat(-0.34, 0.34);

/** Turned a little, so that both arms show. */
const striding = 30;

/** Clear of the thigh, the palm towards it. */
const carried: ArmPose = { raise: 8, plane: 60, twist: 60, elbow: 8, fist: true };

const racked: ArmPose = { raise: 20, plane: 0, elbow: 142, twist: 0, fist: true };

/** Slow steps under a load: the arms are still, only the legs walk. */
const carry = (
  load: Pick<Pose, 'rightArm' | 'leftArm'>,
  angle: number,
  contact: readonly [right: string, left: string],
  passing: readonly [right: string, left: string],
): readonly KeyPose[] =>
  cycle(
    0.5,
    [
      [{ ...rightContact, ...load }, ...contact],
      [{ ...leftPasses, ...load }, ...passing],
    ],
    (step) => ({ ...otherSide(step), ...load }),
  ).map((step) => ({ ...step, pose: turned(step.pose, angle) }));

export const antiRotationAndCarryFigures: Readonly<Record<ExerciseId, FigureScript>> = {
  'seated-marching': script(
    'Sitting tall on a chair, one foot is lifted and lowered, then the other.',
    [
      key('Sit tall near the front of the chair, both feet flat.', sitting),
      key('One foot is off the floor; the trunk has not moved.', {
        ...sitting,
        rightLeg: { flex: 98, knee: 96, ankle: 'flat' },
      }),
    ],
    {
      props: [{ kind: 'chair', x: -0.03 }],
      still: 1,
      tells: 'arrow',
      fault: {
        pose: {
          ...sitting,
          tip: -24,
          lumbar: { flex: 30 },
          thorax: { flex: 22 },
          neck: { flex: 8 },
          rightLeg: { flex: 68, knee: 88, ankle: 'flat' },
        },
        says: 'The back slumps as the foot comes up.',
        marks: 'low-back',
      },
    },
  ),
  'tall-kneeling-pallof': script(
    'Kneeling tall beside a fixed band, both hands press it straight out and come back.',
    [
      key('Kneel tall, the band held at your chest.', sideOn({ ...tallKneeling, ...together({ x: 0.12, y: 0.5 }) })),
      key(
        'The hands are pressed straight out; the chest still faces forward.',
        sideOn({ ...tallKneeling, ...together({ x: 0.31, y: 0.53 }) }),
        5,
      ),
    ],
    { props: [kneelingMat, bandAside(0.52)] },
  ),
  'half-kneeling-pallof': script(
    'On one knee beside a fixed band, both hands press it straight out and back.',
    [
      key(
        'Kneel on the knee nearer to the band and hold it at your chest.',
        sideOn({ ...onLeftKnee, ...together({ x: 0.12, y: 0.5 }) }),
      ),
      key(
        'The hands are pressed straight out; hips and chest face forward.',
        sideOn({ ...onLeftKnee, ...together({ x: 0.31, y: 0.53 }) }),
        5,
      ),
    ],
    { props: [kneelingMat, bandAside(0.52)] },
  ),
  'pallof-press': script(
    'Standing beside a fixed band, both hands press it straight out and come back.',
    [
      key(
        'Stand side-on to the band and hold it at your chest.',
        sideOn({ ...standing, ...together({ x: 0.12, y: 0.74 }) }),
      ),
      key(
        'The hands are pressed straight out; hips and chest face forward.',
        sideOn({ ...standing, ...together({ x: 0.31, y: 0.77 }) }),
        5,
      ),
    ],
    { props: [bandAside(0.76)] },
  ),
  'half-kneeling-chop': script(
    'On one knee, a band is pulled down across the body to the kneeling hip.',
    [
      key('Kneel on the knee farther from the band and reach up to it.', {
        ...onLeftKnee,
        ...together({ x: 0.16, y: 0.66, z: 0.14 }, 40),
      }),
      key('The hands pull the band to your chest.', { ...onLeftKnee, ...together({ x: 0.13, y: 0.5 }) }, 0.3),
      key('The hands are pressed down past the kneeling hip; the chest faces forward.', {
        ...onLeftKnee,
        ...together({ x: 0.13, y: 0.37, z: -0.12 }),
      }),
    ],
    { props: [kneelingMat, band(0.86)], view: 'front' },
  ),
  'half-kneeling-lift': script(
    'On one knee, a band is pulled up across the body to eye level.',
    [
      key('Kneel on the knee nearer to the band, hands by that hip.', {
        ...onRightKnee,
        ...together({ x: 0.13, y: 0.37, z: 0.12 }),
      }),
      key('The hands pull the band to your chest.', { ...onRightKnee, ...together({ x: 0.13, y: 0.5 }) }, 0.3),
      key('The hands are pressed up across you to eye level; the ribs stay down.', {
        ...onRightKnee,
        ...together({ x: 0.16, y: 0.66, z: -0.14 }, 40),
      }),
    ],
    { props: [kneelingMat, band(0.05)], view: 'front' },
  ),
  'farmers-walk': script(
    'Walking slowly and tall with a weight in each hand.',
    carry(
      arms(carried),
      striding,
      ['The right heel touches down, the arms hang still.', 'The left heel touches down, the back is tall.'],
      ['The left foot swings past.', 'The right foot swings past.'],
    ),
    {
      props: [{ kind: 'dumbbell', hand: 'both' }],
      still: 0,
      tells: 'one',
      fault: {
        pose: turned(
          {
            ...rightContact,
            tip: 2,
            lumbar: { flex: 24 },
            thorax: { flex: 18 },
            neck: { flex: -14 },
            // The arms hang plumb from a bent trunk.
            ...arms({ raise: 42, plane: 6, fist: true }),
          },
          striding,
        ),
        says: 'The back rounds under the weights.',
        marks: 'low-back',
        right: 0,
      },
    },
  ),
  'suitcase-carry': script(
    'Walking slowly and upright with a weight in one hand.',
    carry(
      arms(carried, hanging),
      sideways,
      [
        'The right heel touches down, the weight hangs at the right side.',
        'The left heel touches down, the trunk is upright.',
      ],
      ['The left foot swings past, the shoulders are level.', 'The right foot swings past, the shoulders are level.'],
    ),
    {
      props: [{ kind: 'kettlebell', hand: 'right' }],
      still: 1,
      tells: 'one',
      fault: {
        pose: turned({
          ...leftPasses,
          lumbar: { side: 14 },
          thorax: { side: 8 },
          neck: { side: -8 },
          // The laden arm hangs plumb although the trunk leans.
          ...arms({ raise: 22, plane: 90, twist: 90, fist: true }, { raise: 10, plane: 70 }),
        }),
        says: 'The trunk leans towards the weight.',
        marks: 'low-back',
        right: 1,
      },
    },
  ),
  'front-rack-carry': script(
    'Walking slowly with a weight held at the front of one shoulder.',
    carry(
      arms(racked, hanging),
      striding,
      [
        'The right heel touches down, the weight is at the right shoulder.',
        'The left heel touches down, the elbow stays at the ribs.',
      ],
      ['The left foot swings past, the ribs stay down.', 'The right foot swings past, the ribs stay down.'],
    ),
    {
      props: [{ kind: 'kettlebell', hand: 'right' }],
      still: 0,
      tells: 'one',
      fault: {
        pose: turned(
          {
            ...rightContact,
            tip: 4,
            lumbar: { flex: -20 },
            thorax: { flex: -8 },
            neck: { flex: 12 },
            ...arms(racked, hanging),
          },
          striding,
        ),
        says: 'The back leans away from the weight and arches.',
        marks: 'low-back',
        right: 0,
      },
    },
  ),
};
