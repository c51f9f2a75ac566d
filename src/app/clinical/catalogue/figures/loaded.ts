import type { ExerciseId } from '../../exercise';
import type { FigureScript, FreeArm, Place, Pose, Prop } from '../../pose';
import { arms, key, legs, script, standing } from './base';
import { bending, hipsOver } from './hinge-and-squat';
import { turnedToViewer } from './turned';

/** Both hands before the breastbone, elbows low: a weight held close. */
const atChest: FreeArm = { raise: 14, plane: -30, twist: 0, elbow: 130, fist: true };
/** Hands on a bar that lies across the upper back. */
const onBar: FreeArm = { raise: 28, plane: 123, twist: -5, elbow: 142, fist: true };
/** Arms that hang plumb from a trunk tipped forward by `tip`, the backs of the hands to the front. */
const plumb = (tip: number): FreeArm => ({ raise: tip, palm: 80, fist: true });

const wide = (kneeOut: number): Pick<Pose, 'rightLeg' | 'leftLeg'> => legs({ foot: { x: 0, z: 0.1 }, kneeOut });
const squat = (tip: number, shin: number, thigh: number): Pose => ({
  ...bending(tip, shin, thigh),
  neck: { flex: -16 },
  ...wide(26),
});

const kettlebell: Prop = { kind: 'kettlebell', hand: 'between' };

/** Turned so far that both the depth and the knees show. */
const gobletView = (pose: Pose): Pose => turnedToViewer(pose, 55);
const gobletSquat = script(
  'A weight close to the chest, the hips sit down between the heels.',
  [
    key(
      'Stand tall, the weight close to your chest.',
      gobletView({ ...standing, hips: { x: 0, y: 0.522 }, ...wide(0), ...arms(atChest) }),
    ),
    key(
      'Hips back and down, elbows inside the knees, back straight.',
      gobletView({ ...squat(42, 17, 76), ...arms(atChest) }),
    ),
  ],
  {
    props: [kettlebell],
    still: 1,
    fault: {
      pose: gobletView({ ...squat(42, 17, 76), ...arms(atChest), ...wide(-12) }),
      says: 'The knees fall inward.',
      marks: 'knees',
    },
  },
);

const backSquat = script(
  'A bar across the upper back, hips and knees bend together and push back up.',
  [
    key('Stand tall, the bar across your upper back.', { ...standing, ...arms(onBar) }),
    key('Hips and knees bent together, back straight.', {
      ...bending(46, 18, 72),
      neck: { flex: -18 },
      ...arms(onBar),
    }),
  ],
  {
    props: [{ kind: 'barbell', at: 'shoulders' }],
    still: 1,
    fault: {
      pose: { ...bending(0, 18, 74), lumbar: { flex: 56 }, thorax: { flex: 20 }, ...arms(onBar) },
      says: 'The low back rounds at the bottom.',
      marks: 'low-back',
    },
  },
);

/** Arms that hang plumb to one handle between the feet; the weight draws the shoulder blades down with it. */
const toHandle = (tip: number): Pick<Pose, 'blades' | 'rightArm' | 'leftArm'> => ({
  blades: { forward: 0.02 },
  ...arms({ raise: tip, plane: -13, fist: true }),
});
const kettlebellDeadlift = script(
  'A weight between the feet is lifted with a straight back, hips and legs pushing.',
  [
    key('Hips back, knees bent, hands on the handle, back straight.', {
      ...bending(67, 5, 56),
      ...wide(20),
      ...toHandle(64),
    }),
    key('Stand tall, arms long.', {
      ...standing,
      hips: { x: 0, y: 0.524 },
      ...wide(0),
      ...arms({ raise: 16, plane: -55, fist: true }),
    }),
  ],
  {
    props: [kettlebell],
    still: 0,
    fault: {
      pose: { ...bending(22, 5, 50), ...wide(20), lumbar: { flex: 56 }, thorax: { flex: 42 }, ...toHandle(118) },
      says: 'The low back rounds to reach down.',
      marks: 'low-back',
      right: 0,
    },
  },
);

const romanianDeadlift = script(
  'The hips go back and the weights slide to just below the knees.',
  [
    key('Stand tall, a weight in each hand in front of the thighs.', { ...standing, ...arms(plumb(12)) }),
    key('Hips back, knees soft, weights just below the knees, back straight.', {
      ...bending(66, 0, 26),
      ...arms(plumb(58)),
    }),
  ],
  {
    props: [{ kind: 'dumbbell', hand: 'both' }],
    still: 1,
    fault: {
      pose: { ...bending(12, 0, 18), lumbar: { flex: 56 }, thorax: { flex: 42 }, ...arms(plumb(112)) },
      says: 'The low back rounds and the weights drift forward.',
      marks: 'low-back',
    },
  },
);

const stepHeight = 0.15;
const boxLift = script(
  'Hips and knees bend to a box on a low step and lift it close.',
  [
    key('Hips back, knees bent, both hands on the box.', {
      ...bending(60, 15, 62),
      ...arms({ hand: { x: 0.153, y: stepHeight + 0.05, z: 0.1 }, palm: 'grip' }),
    }),
    key('Stand tall, the box close at your waist.', {
      ...standing,
      ...arms({ hand: { x: 0.1, y: 0.56, z: 0.1 }, palm: 'grip' }),
    }),
  ],
  {
    props: [{ kind: 'step', from: 0.124, to: 0.43, height: stepHeight }, { kind: 'box-held' }],
    still: 0,
    fault: {
      pose: {
        ...bending(40, 4, 16),
        lumbar: { flex: 56 },
        thorax: { flex: 42 },
        ...arms({ hand: { x: 0.195, y: stepHeight + 0.05, z: 0.1 }, palm: 'grip' }),
      },
      says: 'You bend with a round back and straight legs.',
      marks: 'low-back',
      right: 0,
    },
  },
);

/** The weight draws the shoulder blades down towards the floor. */
const laden: Pick<Pose, 'blades'> = { blades: { forward: 0.03 } };
const deadlift = script(
  'A bar is lifted from the floor with a straight back, the legs pushing.',
  [
    key('Hips back, hands on the bar, back straight.', { ...bending(66, 9, 57), ...laden, ...arms(plumb(63)) }),
    key('Stand tall, the bar at your thighs.', { ...standing, ...arms(plumb(12)) }),
  ],
  {
    props: [{ kind: 'barbell', at: 'hands' }],
    still: 0,
    fault: {
      pose: { ...bending(24, 9, 50), ...laden, lumbar: { flex: 56 }, thorax: { flex: 42 }, ...arms(plumb(118)) },
      says: 'The low back rounds.',
      marks: 'low-back',
      right: 0,
    },
  },
);

const goodMorning = script(
  'A bar across the upper back, the hips go back and the straight trunk bows.',
  [
    key('Stand tall, the bar across your upper back.', { ...standing, ...arms(onBar) }),
    key('Hips back, chest half way down, back straight.', { ...bending(60, 0, 26), ...arms(onBar) }),
  ],
  {
    props: [{ kind: 'barbell', at: 'shoulders' }],
    still: 1,
    fault: {
      pose: { ...bending(8, 0, 18), lumbar: { flex: 56 }, thorax: { flex: 36 }, ...arms(onBar) },
      says: 'The low back rounds.',
      marks: 'low-back',
    },
  },
);

const wideFeet = legs({ foot: { x: 0, z: 0.12 }, kneeOut: 24 });
const kettlebellSwing = script(
  'The hips drive a weight from between the thighs up to chest height.',
  [
    key(
      'Hips back, the weight back between your thighs, back straight.',
      {
        ...bending(62, 12, 46),
        ...wideFeet,
        ...arms({ raise: 22, plane: -14, fist: true }),
      },
      0.2,
    ),
    key(
      'Stand tall, the weight floating at chest height.',
      {
        ...standing,
        hips: { x: 0, y: 0.524 },
        ...legs({ foot: { x: 0, z: 0.12 } }),
        ...arms({ raise: 82, plane: -14, fist: true }),
      },
      0.2,
      0.6,
    ),
  ],
  {
    props: [kettlebell],
    still: 1,
    fault: {
      pose: {
        ...bending(14, 12, 42),
        ...wideFeet,
        lumbar: { flex: 56 },
        thorax: { flex: 36 },
        ...arms({ raise: 60, plane: -14, fist: true }),
      },
      says: 'The low back rounds.',
      marks: 'low-back',
      right: 0,
    },
  },
);

const anchor = { x: 0.72, y: 0.62 };
const softKnees: Pose = { ...standing, hips: hipsOver(8, 10), ...legs({ foot: { x: 0 } }) };
const bandRow = script(
  'A band is pulled to the ribs, elbows past the body.',
  [
    key('Stand tall, arms straight to the band.', { ...softKnees, ...arms({ raise: 62, fist: true }) }),
    key('Elbows back past your ribs, shoulder blades together.', {
      ...softKnees,
      blades: { forward: -0.02 },
      ...arms({ raise: -38, elbow: 108, fist: true }),
    }),
  ],
  {
    props: [
      { kind: 'band', from: anchor, hand: 'left' },
      { kind: 'band', from: anchor, hand: 'right' },
    ],
    still: 1,
    fault: {
      pose: {
        ...softKnees,
        tip: -8,
        lumbar: { flex: -16 },
        thorax: { flex: -8 },
        blades: { up: 0.02 },
        ...arms({ raise: -34, elbow: 105, fist: true }),
      },
      says: 'You lean back to pull.',
      marks: 'low-back',
    },
  },
);

const sideBend = script(
  'With a weight in one hand the trunk bends to that side and back.',
  [
    key('Stand tall, the weight in one hand.', {
      ...standing,
      ...arms({ raise: 6, plane: 90, palm: -90, fist: true }, { touches: 'hip' }),
    }),
    key('Bent to the side, the weight half way to the knee.', {
      ...standing,
      lumbar: { side: 17 },
      thorax: { side: 16 },
      neck: { side: 4 },
      ...arms({ raise: 32, plane: 90, palm: -90, fist: true }, { touches: 'hip' }),
    }),
  ],
  {
    props: [{ kind: 'dumbbell', hand: 'right' }],
    still: 1,
    view: 'front',
  },
);

const overheadPress = script(
  'Weights go from the shoulders straight up until the arms are beside the ears.',
  [
    key('Stand tall, the weights at your shoulders.', {
      ...standing,
      ...arms({ raise: 24, plane: 62, elbow: 144, palm: -62, fist: true }),
    }),
    key('Arms straight up beside your ears, ribs down.', {
      ...standing,
      ...arms({ raise: 172, plane: 62, elbow: 6, palm: -62, fist: true }),
    }),
  ],
  {
    props: [{ kind: 'dumbbell', hand: 'both' }],
    still: 1,
    fault: {
      pose: {
        ...standing,
        tip: 6,
        lumbar: { flex: -22 },
        thorax: { flex: -8 },
        ...arms({ raise: 165, plane: 62, elbow: 6, palm: -62, fist: true }),
      },
      says: 'You lean back and the low back arches.',
      marks: 'low-back',
    },
  },
);

const beforeChest = arms({ raise: 55, plane: -16, elbow: 40, fist: true });
const feetApart = legs({ foot: { x: 0, z: 0.1 } });
const turnedTo = (side: 1 | -1): Pose => ({
  ...standing,
  hips: { x: 0, y: 0.526 },
  roll: side * 20,
  lumbar: { turn: side * 8 },
  thorax: { turn: side * 32 },
  neck: { turn: side * 10 },
  ...feetApart,
  ...beforeChest,
});
const trunkRotation = script(
  'A weight before the chest turns from side to side, hips and feet with it.',
  [
    key('Stand with feet apart, the weight in front of your chest.', {
      ...standing,
      hips: { x: 0, y: 0.522 },
      ...feetApart,
      ...beforeChest,
    }),
    key('Trunk and weight turned to the right.', turnedTo(1)),
    key('Trunk and weight turned to the left.', turnedTo(-1)),
  ],
  { props: [{ kind: 'dumbbell', hand: 'between' }], still: 1, view: 'front' },
);

/** Both hands on one grip. */
const onBand = ({ x, y = 0, z = 0 }: Place): Pick<Pose, 'rightArm' | 'leftArm'> =>
  arms({ hand: { x, y, z: z + 0.014 }, palm: 'grip' }, { hand: { x, y, z: z - 0.014 }, palm: 'grip' });
const woodChop = script(
  'A band is pulled from high on one side down to the other hip.',
  [
    key('Side-on to the band, both hands up towards it.', {
      ...standing,
      hips: { x: 0, y: 0.518, z: -0.02 },
      roll: -20,
      thorax: { turn: -28 },
      neck: { turn: -10 },
      ...feetApart,
      ...onBand({ x: 0.165, y: 0.97, z: -0.22 }),
    }),
    key('Hands down at the far hip, hips and trunk turned.', {
      ...standing,
      tip: 16,
      hips: { x: -0.04, y: 0.49, z: 0.03 },
      roll: 20,
      lumbar: { flex: 16, turn: 6 },
      thorax: { flex: 8, turn: 22 },
      ...feetApart,
      ...onBand({ x: 0.15, y: 0.48, z: 0.19 }),
    }),
  ],
  {
    props: [{ kind: 'band', from: { x: 0.1, y: 1.06, z: -0.62 }, hand: 'between' }],
    still: 1,
    view: 'front',
  },
);

export const loadedFigures: Readonly<Record<ExerciseId, FigureScript>> = {
  'goblet-squat': gobletSquat,
  'back-squat': backSquat,
  'kettlebell-deadlift': kettlebellDeadlift,
  'romanian-deadlift': romanianDeadlift,
  'box-lift': boxLift,
  deadlift,
  'good-morning': goodMorning,
  'kettlebell-swing': kettlebellSwing,
  'band-row': bandRow,
  'dumbbell-side-bend': sideBend,
  'overhead-press': overheadPress,
  'loaded-trunk-rotation': trunkRotation,
  'wood-chop': woodChop,
};
