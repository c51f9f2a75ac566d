import type { ExerciseId, FigureScript, Pose } from '../../exercise';
import { arms, hinge, key, legs, script, sitting, squat, standing, stepForward, stepOn } from './base';

const hanging = arms({ upper: -88, lower: -84 }, { upper: -82, lower: -78 });
const seated: Pose = { ...sitting, anchor: 'feet' };
const barOnBack = (turn: number): Pick<Pose, 'nearArm' | 'farArm'> =>
  arms({ upper: -132 + turn, lower: 66 + turn, hand: 70 + turn, seen: [0.7, 0.62] });
const dowelHands = (turn: number): Pick<Pose, 'nearArm' | 'farArm'> =>
  arms(
    { upper: -132 + turn, lower: -70 + turn, hand: -80 + turn },
    { upper: 62 + turn, lower: 188 + turn, hand: 190 + turn, seen: [1, 0.72] },
  );
const chest = arms({ upper: -92, lower: 60, hand: 48 }, { upper: -84, lower: 58, hand: 48 });
const reach = arms({ upper: -6, lower: -2, hand: 0 }, { upper: -1, lower: 2, hand: 2 });
const strideToWall: Pose = {
  ...standing,
  trunk: 88,
  ...legs({ upper: -80, lower: -92, foot: 0 }, { x: -0.14, foot: -14 }),
};
const foldedDown: Pose = {
  ...standing,
  trunk: -20,
  spine: 66,
  head: -62,
  ...legs({ upper: -80, lower: -96, foot: 0 }, { x: 0.034, foot: 0 }),
};

export const upright: Readonly<Record<ExerciseId, FigureScript>> = {
  'hip-hinge-dowel': script(
    'Standing with a stick along the back, the trunk tips forward from the hips and returns.',
    [
      key('Stand with the stick touching head, upper back and tailbone.', { ...standing, ...dowelHands(0) }),
      key(
        'The trunk is tipped forward from the hips; all three points still touch.',
        { ...hinge, trunk: 46, head: 44, ...dowelHands(-45) },
        1.5,
      ),
    ],
    { props: ['dowel'] },
  ),
  'sit-to-stand': script(
    'From a chair the body leans forward and stands up, then sits down again.',
    [
      key('Sit near the front of a chair, feet under your knees.', {
        ...seated,
        ...legs({ upper: -2, lower: -98, foot: 0 }, { x: 0.034, foot: 0 }),
      }),
      key('The trunk leans forward from the hips, the seat leaves the chair.', {
        ...seated,
        trunk: 58,
        head: 66,
        ...legs({ upper: -22, lower: -112, foot: 0 }, { x: 0.034, foot: 0 }),
        ...arms({ upper: -30, lower: -8 }, { upper: -26, lower: -4 }),
      }),
      key('Stand tall.', standing),
    ],
    { props: ['chair'], still: 1 },
  ),
  'goblet-squat': script(
    'Holding a weight at the chest, the hips sink between the knees and rise again.',
    [
      key('Stand holding the weight at your chest.', { ...standing, ...chest }),
      key('The hips are low, the back is straight, the heels are down.', {
        ...squat,
        ...arms({ upper: -96, lower: 56, hand: 40 }, { upper: -88, lower: 54, hand: 40 }),
      }),
    ],
    { props: ['kettlebell'] },
  ),
  'romanian-deadlift': script(
    'Holding a weight, the hips move back and the trunk tips forward with a straight back.',
    [
      key('Stand holding the weights in front of your thighs.', { ...standing, ...hanging }),
      key('The hips are back, the weights are below the knees, the back is straight.', {
        ...hinge,
        trunk: 26,
        head: 28,
        ...hanging,
      }),
    ],
    { props: ['dumbbell'] },
  ),
  deadlift: script(
    'A bar is lifted from the floor to standing with a straight back.',
    [
      key('Hips back, hands on the bar, back straight.', {
        ...hinge,
        trunk: 18,
        head: 30,
        ...legs({ upper: -30, lower: -112, foot: 0 }, { x: 0.034, foot: 0 }),
        ...hanging,
      }),
      key('Stand tall, the bar at your thighs.', { ...standing, ...hanging }),
    ],
    { props: ['barbell'], still: 0 },
  ),
  'back-squat': script(
    'With a bar on the shoulders, the hips sink and rise again.',
    [
      key('Stand with the bar on your shoulders.', { ...standing, ...barOnBack(0) }),
      key('The hips are low, the back is straight.', { ...squat, trunk: 54, head: 62, ...barOnBack(-34) }),
    ],
    { props: ['barbell'] },
  ),
  'overhead-press': script(
    'Standing, weights are pressed from the shoulders to overhead.',
    [
      key('Stand with the weights at your shoulders.', {
        ...standing,
        ...arms({ upper: -66, lower: 84, hand: 86 }, { upper: -56, lower: 80, hand: 84 }),
      }),
      key('The arms are straight overhead.', {
        ...standing,
        ...arms({ upper: 86, lower: 90, hand: 90 }, { upper: 79, lower: 84, hand: 84 }),
      }),
    ],
    { props: ['dumbbell'] },
  ),
  'jump-squat': script(
    'From a squat the body jumps up and lands softly.',
    [
      key(
        'Squat with the arms back.',
        { ...squat, ...arms({ upper: -142, lower: -128 }, { upper: -136, lower: -120 }) },
        0.5,
        0.8,
      ),
      key(
        'Jump up, body straight.',
        {
          ...standing,
          lift: 0.1,
          ...arms({ upper: 60, lower: 72 }, { upper: 54, lower: 66 }),
          ...legs({ upper: -84, lower: -96, foot: -48 }, { upper: -80, lower: -94, foot: -48 }),
        },
        0.3,
        0.5,
      ),
    ],
    { still: 1 },
  ),
  'standing-toe-touch': script('Standing, the trunk rolls down until the hands reach for the toes.', [
    key('Stand tall.', standing),
    key('The back is rounded, the hands are near the toes.', {
      ...foldedDown,
      ...arms({ upper: -84, lower: -86 }, { upper: -78, lower: -80 }),
    }),
  ]),
  'seated-forward-bend': script('Sitting on the floor with straight legs, the hands reach for the toes.', [
    key('Sit on the floor, legs straight.', {
      ...sitting,
      trunk: 92,
      ...legs({ upper: -1, lower: -2, foot: 82 }, { upper: 4, lower: -1, foot: 80 }),
      ...arms({ upper: -70, lower: -30, hand: -14 }, { upper: -64, lower: -26, hand: -12 }),
    }),
    key('The back is rounded, the hands reach for the toes.', {
      ...sitting,
      trunk: 48,
      spine: 70,
      head: 8,
      ...legs({ upper: -1, lower: -2, foot: 82 }, { upper: 4, lower: -1, foot: 80 }),
      ...arms({ upper: -22, lower: -12, hand: -10 }, { upper: -16, lower: -8, hand: -6 }),
    }),
  ]),
  'russian-twist': script(
    'Sitting on the floor and leaning back, the trunk turns from side to side with a weight.',
    [
      key('Sit leaning back, knees bent, feet on the floor, the weight at your chest.', {
        ...sitting,
        trunk: 122,
        spine: 26,
        head: 108,
        ...legs({ x: 0.33, foot: 0 }, { x: 0.37, foot: 0 }),
        ...arms({ upper: -62, lower: 44, hand: 30 }, { upper: -56, lower: 46, hand: 30 }),
      }),
      key('The weight is beside the hip, the trunk turned.', {
        ...sitting,
        trunk: 122,
        spine: 26,
        head: 112,
        ...legs({ x: 0.33, foot: 0 }, { x: 0.37, foot: 0 }),
        ...arms(
          { upper: -84, lower: -20, hand: -24, seen: [0.8, 0.5] },
          { upper: -74, lower: -18, hand: -20, seen: [0.8, 0.5] },
        ),
      }),
    ],
    { props: ['dumbbell'] },
  ),
  'loaded-trunk-rotation': script(
    'Standing with a weight, the trunk turns far to one side.',
    [
      key('Stand with the weight held in front of your chest.', { ...standing, ...chest }),
      key('Trunk and arms are turned to the side with the weight.', {
        ...standing,
        ...arms(
          { upper: -24, lower: -18, hand: -16, seen: [0.45, 0.45] },
          { upper: -16, lower: -12, hand: -10, seen: [0.6, 0.6] },
        ),
      }),
    ],
    { props: ['dumbbell'] },
  ),
  'wood-chop': script(
    'Standing, a band is pulled from high to low across the body.',
    [
      key('Stand with both hands high on the band.', {
        ...standing,
        ...arms({ upper: 36, lower: 42 }, { upper: 40, lower: 46 }),
      }),
      key('The hands have come down to the opposite hip.', {
        ...standing,
        trunk: 84,
        ...legs({ upper: -76, lower: -102, foot: 0 }, { x: 0.034, foot: 0 }),
        ...arms({ upper: -70, lower: -44 }, { upper: -64, lower: -40 }),
      }),
    ],
    { props: ['band'], band: { x: 0.46, y: 1.04 } },
  ),
  'pallof-press': script(
    'Standing with a band pulling from the side, the hands press forward and return.',
    [
      key('Stand side on to the band, hands at your chest.', { ...standing, ...chest }),
      key('The arms are straight in front; the trunk has not turned.', { ...standing, ...reach }),
    ],
    { props: ['band'], band: { x: -0.26, y: 0.76 } },
  ),
  'suitcase-carry': script(
    'Walking upright with a weight in one hand.',
    [
      key(
        'Walk tall, the weight in one hand, shoulders level.',
        { ...stepForward, nearArm: { upper: -92, lower: -88, hand: -90 } },
        0,
        0.9,
      ),
      key('Step on with the other foot.', { ...stepOn, nearArm: { upper: -92, lower: -88, hand: -90 } }, 0, 0.9),
    ],
    { props: ['kettlebell'], still: 0 },
  ),
  'farmers-walk': script(
    'Walking upright with a weight in each hand.',
    [
      key('Walk tall, a weight in each hand.', { ...stepForward, ...hanging }, 0, 0.9),
      key('Step on with the other foot.', { ...stepOn, ...hanging }, 0, 0.9),
    ],
    { props: ['dumbbell'], still: 0 },
  ),
  'step-up': script(
    'One foot steps up on a step, the body follows, and comes down again.',
    [
      key('One foot is on the step.', {
        ...standing,
        trunk: 84,
        head: 86,
        ...legs({ upper: -38, lower: -100, foot: 0 }, { upper: -93, lower: -97, foot: 0 }),
        ...arms({ upper: -96, lower: -72 }, { upper: -64, lower: -40 }),
      }),
      key('The body is straight on the step.', { ...standing, lift: 0.096, farLeg: { x: 0.034, y: 0.096, foot: 0 } }),
    ],
    { props: ['step'], still: 0 },
  ),
  'standing-extension': script('Standing with the hands on the low back, the trunk bends back a little.', [
    key('Stand with your hands on your low back.', {
      ...standing,
      ...arms({ upper: -128, lower: -64, hand: -80 }, { upper: -122, lower: -60, hand: -80 }),
    }),
    key('The trunk is bent back a little, the knees straight.', {
      ...standing,
      trunk: 104,
      spine: -42,
      head: 116,
      ...arms({ upper: -118, lower: -58, hand: -70 }, { upper: -112, lower: -54, hand: -70 }),
    }),
  ]),
  'wall-plank': script(
    'Leaning on a wall with the forearms, the body is held straight.',
    [
      key(
        'Forearms on the wall, body in one straight line.',
        {
          ...standing,
          trunk: 73,
          head: 74,
          ...legs({ upper: -107, lower: -107, foot: 0 }, { upper: -106, lower: -107, foot: 0 }),
          ...arms({ upper: -12, lower: 88, hand: 88 }, { upper: -6, lower: 88, hand: 88 }),
        },
        3,
      ),
    ],
    { props: ['wall'] },
  ),
  'side-bridge-wall': script(
    'Standing sideways to a wall, leaning on the forearm, the body is held straight.',
    [
      key(
        'One forearm on the wall, feet away from it, body in one straight line.',
        {
          ...standing,
          trunk: 76,
          head: 78,
          ...legs({ upper: -103, lower: -103, foot: 0 }, { upper: -102, lower: -103, foot: 0 }),
          ...arms(
            { upper: -14, lower: 88, hand: 88, seen: [0.9, 1] },
            { upper: -142, lower: -40, hand: -40, seen: [0.85, 0.6] },
          ),
        },
        3,
      ),
    ],
    { props: ['wall'], view: 'front' },
  ),
  'standing-hip-abduction': script(
    'Standing, one straight leg is lifted out to the side.',
    [
      key('Stand tall.', {
        ...standing,
        trunk: 90,
        head: 90,
        ...legs({ upper: -88, lower: -90, foot: 0 }, { upper: -94, lower: -90, foot: 0 }),
        ...arms({ upper: -70, lower: -84 }, { upper: -110, lower: -96 }),
        anchor: 'hips',
      }),
      key('One leg is out to the side, the trunk upright.', {
        ...standing,
        trunk: 90,
        head: 90,
        ...legs({ upper: -60, lower: -60, foot: 30 }, { upper: -92, lower: -90, foot: 0 }),
        ...arms({ upper: -70, lower: -84 }, { upper: -110, lower: -96 }),
        anchor: 'hips',
      }),
    ],
    { view: 'front' },
  ),
  'seated-marching': script(
    'Sitting tall on a chair, one foot at a time is lifted.',
    [
      key('Sit tall, feet on the floor.', {
        ...sitting,
        ...arms({ upper: -108, lower: -62, hand: -70 }, { upper: -100, lower: -58, hand: -66 }),
      }),
      key('One foot is off the floor, the back is still.', {
        ...sitting,
        ...arms({ upper: -108, lower: -62, hand: -70 }, { upper: -100, lower: -58, hand: -66 }),
        nearLeg: { upper: 17, lower: -86, foot: 4 },
      }),
    ],
    { props: ['chair'] },
  ),
  'scapular-retraction': script(
    'Sitting tall on a chair, the shoulder blades are drawn back and down.',
    [
      key('Sit tall, arms by your sides.', {
        ...sitting,
        ...arms({ upper: -86, lower: -74 }, { upper: -80, lower: -66 }),
      }),
      key(
        'The shoulder blades are drawn back, the elbows behind the body.',
        {
          ...sitting,
          spine: -8,
          ...arms({ upper: -116, lower: -58, hand: -62 }, { upper: -110, lower: -52, hand: -56 }),
        },
        2,
      ),
    ],
    { props: ['chair'] },
  ),
  'forearm-wall-slide': script(
    'Facing a wall, the forearms slide up and down on it.',
    [
      key('Face the wall, one foot in front, forearms on the wall.', {
        ...strideToWall,
        ...arms({ upper: -34, lower: 88, hand: 88 }),
      }),
      key('The forearms have slid up the wall.', { ...strideToWall, ...arms({ upper: 34, lower: 89, hand: 89 }) }),
    ],
    { props: ['wall'] },
  ),
};
