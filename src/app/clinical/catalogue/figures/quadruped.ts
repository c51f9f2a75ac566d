import type { ExerciseId } from '../../exercise';
import type { ArmPose, FigureScript, FreeLeg, Pose } from '../../pose';
import { allFours, arms, key, legs, mat, script } from './base';

/** The back as level as a table over straight arms; every figure of this family starts and ends here. */
const level: Pose = { ...allFours, tip: 76, neck: { flex: 2 }, ...arms({ hand: { x: 0.282 }, palm: 'floor' }) };
const onTheMat = [mat(-0.34, 0.44)];
const longMat = [mat(-0.6, 0.44)];

/** In line with the trunk, which slopes a little down to the hips. */
const legBack: FreeLeg = { flex: -13, knee: 0, ankle: -8 };
const legRaised: Pose = { ...level, rests: ['leftKnee'], rightLeg: legBack };

/** Thumb up, beside the ear. */
const armAhead: ArmPose = { raise: 164, palm: 0 };

const reaching: Pose = {
  ...level,
  rests: ['rightKnee'],
  rightArm: { raise: 164, fist: true },
  leftLeg: legBack,
};
/**
 * A corner of the square: hand and foot so many degrees up (or down) and out to the side. The left arm and the right leg
 * reach, because seen from the quarter they come out of the body's outline as they move aside.
 */
const corner = (up: number, out: number): Pose => ({
  ...level,
  rests: ['leftKnee'],
  leftArm: { raise: 164 + up, plane: out, fist: true },
  rightLeg: { ...legBack, flex: -12 - up, out },
});

/** The weight stands on the floor, its handle a little above; the elbow points back along the side. */
const weightDown: Pose = { ...level, rightArm: { hand: { x: 0.268, y: 0.068 }, palm: 'grip' } };

const toesTucked = 18;
/** On the knees with the toes tucked under; they stay where they are as the knees come up. */
const readyToHover: Pose = {
  ...level,
  hips: { x: 0, y: 0.276 },
  ...legs({ flex: 76, knee: 108.5, ankle: toesTucked }),
};

export const quadrupedFigures: Readonly<Record<ExerciseId, FigureScript>> = {
  'quadruped-rock-back': script(
    'On hands and knees the hips move back while the back keeps its shape.',
    [
      key('On hands and knees, the back level.', level),
      key(
        'The hips are back over the calves, the back is still flat.',
        {
          ...level,
          tip: 76,
          neck: { flex: 0 },
          ...legs({ kneel: -38 }),
        },
        1,
        2,
      ),
    ],
    { props: onTheMat, still: 1, tells: 'arrow' },
  ),
  'quadruped-leg-slide': script(
    'On hands and knees one foot slides back until the leg is straight.',
    [
      key('On hands and knees, the toes of one foot tucked under.', {
        ...level,
        rests: ['leftKnee'],
        rightLeg: { foot: { x: -0.2485 }, pitch: 88 },
      }),
      key(
        'One leg is straight behind, its toes on the floor.',
        {
          ...level,
          rests: ['leftKnee'],
          rightLeg: { foot: { x: -0.477 }, pitch: 88 },
        },
        1,
        2,
      ),
    ],
    { props: longMat, still: 1, slides: ['rightFoot'] },
  ),
  'quadruped-leg-lift': script(
    'On hands and knees one straight leg lifts to the height of the hips.',
    [
      key('On hands and knees, the back level.', level),
      key('One leg is straight behind at hip height.', legRaised, 3, 1.6),
    ],
    { props: longMat, still: 1 },
  ),
  'quadruped-arm-lift': script(
    'On hands and knees one arm reaches forward at the height of the ear.',
    [
      key('On hands and knees, the back level.', level),
      key('One arm reaches forward beside the ear, thumb up.', { ...level, rightArm: armAhead }, 3, 1.6),
    ],
    { props: [mat(-0.34, 0.64)], still: 1, tells: 'arrow' },
  ),
  'bird-dog': script(
    'On hands and knees one arm reaches forward and the other leg reaches back.',
    [
      key('On hands and knees, the back level.', level),
      key('One arm and the other leg reach out, level with the back.', reaching, 4, 1.6),
    ],
    {
      props: [mat(-0.6, 0.64)],
      still: 1,
      fault: {
        says: 'The leg goes too high and the low back sags.',
        marks: 'low-back',
        right: 1,
        pose: {
          ...reaching,
          tip: 96,
          lumbar: { flex: -25 },
          thorax: { flex: -8 },
          neck: { flex: -22 },
          rightArm: { raise: 172, fist: true },
          leftArm: { hand: { x: 0.262 }, palm: 'floor' },
          leftLeg: { flex: -19, knee: 6, ankle: -20 },
        },
      },
    },
  ),
  'bird-dog-square': script(
    'Arm and other leg draw small squares in the air while the back stays still.',
    [
      key('One arm and the other leg reach out, a little low.', corner(-14, 0), 0.4, 0.8),
      key('Hand and foot have moved out to the side.', corner(-14, 22), 0.4, 0.8),
      key('Hand and foot have moved up.', corner(6, 22), 0.4, 0.8),
      key('Hand and foot have moved back in to the middle.', corner(6, 0), 0.4, 0.8),
    ],
    { props: [mat(-0.6, 0.64)], still: 2, view: 'quarter' },
  ),
  'bird-dog-row': script(
    'On one hand and one knee the free hand pulls a weight up.',
    [
      key('On hands and knees, one hand holds a weight on the floor.', weightDown),
      key('The other leg reaches back.', { ...weightDown, rests: ['rightKnee'], leftLeg: legBack }, 0.6, 1.6),
      key('The elbow has slid back along the side, the weight is at the ribs.', {
        ...level,
        rests: ['rightKnee'],
        rightArm: { raise: -14, plane: 6, elbow: 108, palm: 90, fist: true },
        leftLeg: legBack,
      }),
    ],
    { props: [mat(-0.6, 0.44), { kind: 'dumbbell', hand: 'right' }], still: 2 },
  ),
  'bear-hover': script(
    "On hands and tucked toes both knees hover a hand's breadth off the floor.",
    [
      key('On hands and knees, the toes tucked under.', readyToHover),
      key(
        "Both knees are a hand's breadth off the floor, the back level.",
        {
          ...readyToHover,
          tip: 86.4,
          hips: { x: 0, y: 0.321 },
          neck: { flex: -4 },
          ...legs({ flex: 86.3, knee: 98.7, ankle: toesTucked }),
        },
        3,
      ),
    ],
    { props: onTheMat, still: 1 },
  ),
};
