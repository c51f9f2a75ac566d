import type { ExerciseId } from '../../exercise';
import type { FigureScript, Place, Pose, Prop } from '../../pose';
import { arms, key, legs, mat, script, sitting, standing } from './base';

/**
 * Where the hips are above feet at x = `at` whose shins lean forward and whose thighs lean back by so many degrees: a
 * squat or a hinge is told by its angles.
 */
export function hipsOver(shin: number, thigh: number, at = 0): Place {
  const [s, t] = [(shin * Math.PI) / 180, (thigh * Math.PI) / 180];
  return { x: at + 0.246 * Math.sin(s) - 0.245 * Math.sin(t), y: 0.039 + 0.246 * Math.cos(s) + 0.245 * Math.cos(t) };
}

/** Feet planted, shins and thighs leaning so, the straight trunk tipped forward by `tip`. */
export const bending = (tip: number, shin: number, thigh: number): Pose => ({
  ...standing,
  tip,
  hips: hipsOver(shin, thigh),
});

/** The far hand holds the back of a chair beside the patient. */
const chairBeside = (x: number): Prop => ({ kind: 'chair', x, z: -0.3 });
const holding = (x: number): Pick<Pose, 'leftArm'> => ({ leftArm: { hand: { x, y: 0.54, z: -0.2 }, palm: 'grip' } });

const kneelingTall: Pose = {
  tip: 0,
  rests: ['knees'],
  ...arms({ raise: 52, twist: 81, elbow: 120 }),
  ...legs({ kneel: 0 }),
};

const tallKneelingHinge = script(
  'On your knees, the hips go half way back and the straight trunk tips forward.',
  [
    key('Kneel tall, arms crossed on the chest.', kneelingTall),
    key('Hips back half way to the heels, back straight.', { ...kneelingTall, tip: 42, ...legs({ kneel: -38 }) }),
  ],
  {
    props: [mat(-0.4, 0.3)],
    still: 1,
    fault: {
      pose: {
        ...kneelingTall,
        tip: -4,
        lumbar: { flex: 56 },
        thorax: { flex: 42 },
        ...legs({ kneel: -38 }),
      },
      says: 'The low back rounds.',
      marks: 'low-back',
    },
  },
);

const hingeToWall = script(
  'Standing in front of a wall, the hips go back until the buttocks touch it.',
  [
    key('Stand with your back to the wall, hands on your thighs.', {
      ...standing,
      ...arms({ raise: 10, elbow: 8, palm: 50 }),
    }),
    key('Buttocks on the wall, hands down the thighs, back straight.', {
      ...bending(48, 0, 26),
      ...arms({ raise: 33, elbow: 8, palm: 50 }),
    }),
  ],
  {
    props: [{ kind: 'wall', x: -0.18, behind: true }],
    still: 1,
    fault: {
      pose: {
        ...bending(0, 0, 26),
        lumbar: { flex: 56 },
        thorax: { flex: 42 },
        ...arms({ raise: 70, elbow: 12, palm: 50 }),
      },
      says: 'The low back rounds.',
      marks: 'low-back',
    },
  },
);

const stickOnBack = {
  rightArm: { raise: -22, plane: -75, twist: 29, elbow: 80, fist: true },
  leftArm: { raise: 169, plane: 50, twist: -7, elbow: 135, fist: true },
} as const;
const hingeWithDowel = script(
  'A stick stays on head, upper back and tailbone while the hips bend.',
  [
    key('Stand with the stick along your spine.', { ...standing, ...stickOnBack }),
    key('Hips back, trunk forward, all three points on the stick.', { ...bending(58, 0, 26), ...stickOnBack }),
  ],
  {
    props: [{ kind: 'dowel' }],
    still: 1,
    fault: {
      // Both hands press the stick to the tailbone, so that it shows how far the back has left it.
      pose: {
        ...bending(40, 0, 26),
        lumbar: { flex: 40 },
        thorax: { flex: 24 },
        ...arms({ raise: -17, plane: -15, twist: 19, elbow: 69, fist: true }),
      },
      says: 'The low back rounds and leaves the stick.',
      marks: 'low-back',
    },
  },
);

const golfersLift = script(
  'Holding a chair, the trunk tips forward on one leg while the other rises behind.',
  [
    key('Stand beside the chair, one hand on its back.', { ...standing, ...holding(0.17) }),
    key('Tipped forward on one leg, the other in line behind, free hand past the knee.', {
      ...bending(68, 0, 20),
      ...holding(0.17),
      rightArm: { raise: 62 },
      leftLeg: { flex: -8, knee: 12, ankle: 0 },
    }),
  ],
  {
    props: [chairBeside(0.325)],
    still: 1,
    fault: {
      pose: {
        ...bending(22, 0, 14),
        lumbar: { flex: 56 },
        thorax: { flex: 42 },
        ...holding(0.17),
        rightArm: { raise: 116 },
        leftLeg: { flex: -8, knee: 30, ankle: -15 },
      },
      says: 'The low back rounds to reach down.',
      marks: 'low-back',
    },
  },
);

const singleLegDeadlift = script(
  'On one leg, the weight goes below the knee as the other leg rises.',
  [
    key('Stand on one leg, the weight in the other hand.', {
      ...standing,
      rightArm: { raise: 4, fist: true },
      rightLeg: { flex: 20, knee: 50, ankle: 0 },
    }),
    key('Weight just below the knee, free leg level behind, back straight.', {
      ...bending(68, 2, 22),
      rightArm: { raise: 68, fist: true },
      leftArm: { raise: 55, plane: 70, elbow: 10 },
      rightLeg: { flex: -6, knee: 4, ankle: 0 },
    }),
  ],
  {
    props: [{ kind: 'dumbbell', hand: 'right' }],
    still: 1,
    fault: {
      pose: {
        ...bending(22, 2, 16),
        lumbar: { flex: 56 },
        thorax: { flex: 42 },
        rightArm: { raise: 116, fist: true },
        leftArm: { raise: 70, plane: 70, elbow: 10 },
        rightLeg: { flex: -6, knee: 30, ankle: 0 },
      },
      says: 'The low back rounds.',
      marks: 'low-back',
    },
  },
);

const onChairBack = arms({ hand: { x: 0.2, y: 0.55, z: 0.07 }, palm: 'grip' });
const miniSquat = script(
  'Holding a chair, the knees bend a little and the trunk stays tall.',
  [
    key('Stand behind the chair, both hands on its back.', { ...standing, ...onChairBack }),
    key('Knees a little bent, chest tall.', { ...bending(8, 19, 30), ...onChairBack }),
  ],
  { props: [{ kind: 'chair', x: 0.385 }], still: 1 },
);

const onWall: Pose = {
  ...standing,
  hips: { x: 0.075, y: 0.465 },
  ...arms({ raise: -2, elbow: 6 }),
  ...legs({ foot: { x: 0.31 } }),
};
const wallSquat = script(
  'The back slides down a wall, part of the way to sitting, and stays there.',
  [
    key('Back on the wall, feet a long step ahead.', onWall),
    key('Part of the way to sitting, knees over the ankles.', { ...onWall, hips: { x: 0.075, y: 0.355 } }, 5),
  ],
  {
    props: [{ kind: 'wall', behind: true }],
    still: 1,
    fault: {
      pose: { ...onWall, hips: { x: 0.075, y: 0.235 }, ...arms({ touches: 'thigh' }) },
      says: 'You slide too low and lean on your thighs.',
      marks: 'pelvis',
    },
  },
);

const forward = { raise: 100, elbow: 15 };
const sitToStand = script(
  'The trunk leans forward, the legs push up, and you sit back slowly.',
  [
    key('Sit tall near the front of the chair, feet under your knees.', { ...sitting, ...legs({ foot: { x: 0.2 } }) }),
    key('Lean forward from your hips.', {
      ...sitting,
      tip: 42,
      neck: { flex: -18 },
      ...arms({ raise: 92, elbow: 12 }),
      ...legs({ foot: { x: 0.2 } }),
    }),
    key('Stand tall.', { ...standing, hips: { x: 0.2, y: 0.528 }, ...legs({ foot: { x: 0.2 } }) }),
    key('Sit down slowly, hips back first.', {
      ...bending(40, 14, 62),
      hips: hipsOver(14, 62, 0.2),
      neck: { flex: -18 },
      ...arms(forward),
      ...legs({ foot: { x: 0.2 } }),
    }),
  ],
  {
    props: [{ kind: 'chair', x: -0.05 }],
    still: 3,
    fault: {
      pose: {
        ...sitting,
        tip: -6,
        lumbar: { flex: 52 },
        thorax: { flex: 36 },
        ...arms({ raise: 132, elbow: 12 }),
        ...legs({ foot: { x: 0.2 } }),
      },
      says: 'The low back rounds as you lean.',
      marks: 'low-back',
      right: 1,
    },
  },
);

const reaching = arms({ raise: 86 });
const squatDown: Pose = {
  ...bending(42, 18, 75),
  neck: { flex: -18 },
  ...arms({ raise: 125 }),
  ...legs({ foot: { x: 0, z: 0.09 }, kneeOut: 16 }),
};
const squatUp: Pose = { ...standing, ...reaching, ...legs({ foot: { x: 0, z: 0.09 } }), hips: { x: 0, y: 0.525 } };
const bodyweightSquat = script(
  'Arms forward, the hips sit back and down until the thighs are almost level.',
  [key('Stand tall, arms forward.', squatUp), key('Thighs almost level, heels down, back straight.', squatDown)],
  {
    still: 1,
    fault: {
      pose: {
        ...squatDown,
        tip: -4,
        lumbar: { flex: 58 },
        thorax: { flex: 18 },
        neck: { flex: -34 },
        ...arms({ raise: 152 }),
      },
      says: 'The tail tucks under at the bottom.',
      marks: 'low-back',
    },
  },
);

/** A rail on the far side of a step, and the hand on it. */
const rail: Prop = { kind: 'rail', from: -0.1, to: 0.5, height: 0.6, z: -0.2 };
const onRail = (x: number): Pick<Pose, 'leftArm'> => ({ leftArm: { hand: { x, y: 0.61, z: -0.2 }, palm: 'grip' } });

const stepHeight = 0.11;
const onStep = { foot: { x: 0.24, y: stepHeight } };
const stepUp = script(
  'One whole foot on the step pushes the body up on to it.',
  [
    key('One whole foot on the step.', { ...standing, ...onRail(0.15), hips: { x: 0.02, y: 0.524 }, rightLeg: onStep }),
    key('Push up through that heel.', {
      ...standing,
      ...onRail(0.24),
      tip: 12,
      hips: { x: 0.16, y: 0.6 },
      rightLeg: onStep,
      leftLeg: { flex: 0, knee: 45, ankle: -15 },
    }),
    key('Stand tall on the step.', {
      ...standing,
      ...onRail(0.3),
      hips: { x: 0.24, y: 0.528 + stepHeight },
      ...legs(onStep),
    }),
  ],
  { props: [{ kind: 'step', from: 0.16, to: 0.56, height: stepHeight }, rail], still: 0 },
);

const lowStep = 0.065;
const stepDown = script(
  'The leg on the step bends and lowers the other heel to the floor.',
  [
    key('One foot reaches out over the edge.', {
      ...standing,
      ...onRail(0.14),
      hips: { x: 0, y: 0.527 + lowStep },
      rightLeg: { foot: { x: 0, y: lowStep } },
      leftLeg: { flex: 24, knee: 0, ankle: 0 },
    }),
    key('The heel touches the floor lightly.', {
      ...standing,
      tip: 26,
      hips: { x: -0.102, y: 0.472 },
      ...onRail(0.14),
      rightArm: { raise: 45, elbow: 20 },
      rightLeg: { foot: { x: 0, y: lowStep } },
      leftLeg: { foot: { x: 0.123 }, sole: 'heel' },
    }),
  ],
  { props: [{ kind: 'step', from: -0.3, to: 0.09, height: lowStep }, rail], still: 1 },
);

const splitStance: Pose = {
  ...standing,
  hips: { x: -0.2, y: 0.47 },
  leftArm: { hand: { x: -0.1, y: 0.54, z: -0.2 }, palm: 'grip' },
  leftLeg: { foot: { x: -0.42 }, pitch: 50 },
};
const splitSquat = script(
  'One foot a long step ahead, both knees bend and the body sinks.',
  [
    key('One foot a long step ahead, one hand on the chair.', splitStance),
    key('Both knees bent, trunk tall, back knee above the floor.', {
      ...splitStance,
      hips: { x: -0.2, y: 0.375 },
      leftLeg: { foot: { x: -0.42 }, pitch: 72 },
    }),
  ],
  { props: [chairBeside(0.055)], still: 1, view: 'quarter' },
);

const reverseLunge = script(
  'One foot steps far back, and both knees bend.',
  [
    key('Stand tall beside the chair.', { ...standing, ...holding(0) }),
    key('Step back with one foot.', {
      ...standing,
      ...holding(0),
      tip: 6,
      hips: { x: -0.03, y: 0.522 },
      leftLeg: { foot: { x: -0.22, y: 0.06 }, pitch: 50 },
    }),
    key('A long step back, both knees bent.', {
      ...standing,
      ...holding(0),
      hips: { x: -0.2, y: 0.375 },
      leftLeg: { foot: { x: -0.46 }, pitch: 70 },
    }),
    key('Push through the front foot and bring the other forward.', {
      ...standing,
      ...holding(0),
      hips: { x: -0.01, y: 0.526 },
      leftLeg: { foot: { x: 0.04, y: 0.13 }, pitch: 50 },
    }),
  ],
  { props: [chairBeside(0.155)], still: 2, view: 'quarter' },
);

const jumpSquat = script(
  'A small squat, a jump, and a soft landing on bent knees.',
  [
    key(
      'Bend hips and knees a little, arms back.',
      { ...bending(34, 20, 45), neck: { flex: -15 }, ...arms({ raise: -15, elbow: 10 }) },
      0.3,
    ),
    key(
      'Jump up.',
      {
        ...standing,
        hips: { x: 0, y: 0.66 },
        ...arms({ raise: 60, elbow: 20 }),
        ...legs({ flex: 4, knee: 8, ankle: -40 }),
      },
      0.1,
      0.4,
    ),
    key(
      'Land softly on both feet, knees bent.',
      { ...bending(38, 20, 55), neck: { flex: -15 }, ...arms({ raise: 70, elbow: 30 }) },
      0.4,
      0.4,
    ),
    key('Stand still.', standing),
  ],
  { still: 1 },
);

export const hingeAndSquatFigures: Readonly<Record<ExerciseId, FigureScript>> = {
  'tall-kneeling-hinge': tallKneelingHinge,
  'hip-hinge-wall': hingeToWall,
  'hip-hinge-dowel': hingeWithDowel,
  'golfers-lift': golfersLift,
  'single-leg-deadlift': singleLegDeadlift,
  'mini-squat': miniSquat,
  'wall-squat': wallSquat,
  'sit-to-stand': sitToStand,
  'bodyweight-squat': bodyweightSquat,
  'step-up': stepUp,
  'step-down': stepDown,
  'split-squat': splitSquat,
  'reverse-lunge': reverseLunge,
  'jump-squat': jumpSquat,
};
