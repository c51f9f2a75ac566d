import type { ExerciseId, FigureScript } from '../../exercise';
import { arms, halfKneeling, key, legs, quadruped, script } from './base';

const start = key('Hands under your shoulders, knees under your hips, back level.', quadruped);
const handsAhead = arms({ x: 0.36, hand: 0 }, { x: 0.375, hand: 0 });

export const kneeling: Readonly<Record<ExerciseId, FigureScript>> = {
  'quadruped-leg-slide': script('On hands and knees, one foot slides back along the floor and returns.', [
    start,
    key('One leg is stretched back, its toes on the floor; the back has not moved.', {
      ...quadruped,
      nearLeg: { x: -0.43, foot: 262 },
    }),
  ]),
  'quadruped-leg-lift': script('On hands and knees, one leg is stretched back and lifted level.', [
    start,
    key('One leg is stretched back, level with the trunk.', {
      ...quadruped,
      nearLeg: { upper: -179, lower: 180, foot: 262 },
    }),
  ]),
  'bird-dog': script('On hands and knees, one arm and the opposite leg are stretched out together.', [
    start,
    key(
      'One arm forward, the opposite leg back, both level; the back has not moved.',
      { ...quadruped, nearArm: { upper: 12, lower: 10, hand: 8 }, farLeg: { upper: -178, lower: 180, foot: 262 } },
      2,
    ),
  ]),
  'cat-cow': script(
    'On hands and knees, the back is rounded and hollowed in turn.',
    [
      key('The back is rounded, head and seat hang down.', { ...quadruped, spine: 88, trunk: 9, head: -62 }),
      key('The back is hollowed, head and seat are up.', { ...quadruped, spine: -42, head: 34 }),
    ],
    { still: 0 },
  ),
  'childs-pose': script('From hands and knees, the seat sinks back on the heels and the arms stretch forward.', [
    key('Hands a little ahead of your shoulders, knees under your hips.', {
      ...quadruped,
      anchor: 'knees',
      ...handsAhead,
    }),
    key(
      'The seat is on the heels, the arms are stretched forward, the forehead is near the floor.',
      {
        ...quadruped,
        anchor: 'knees',
        trunk: -4,
        spine: 40,
        head: -32,
        ...handsAhead,
        ...legs({ upper: -33, lower: 180, foot: 186 }, { upper: -29, lower: 180, foot: 186 }),
      },
      2,
    ),
  ]),
  'hip-flexor-stretch': script(
    'Kneeling on one knee, the body moves forward until the front of the hip is stretched.',
    [
      key('Kneel on one knee, the other foot in front, trunk upright.', halfKneeling),
      key(
        'The hips have moved forward; the trunk is still upright.',
        { ...halfKneeling, ...legs({ upper: -114, lower: 180, foot: 190 }, { x: 0.3, foot: 0 }) },
        2,
      ),
    ],
  ),
  'half-kneeling-pallof': script(
    'Kneeling on one knee with a band pulling from the side, the hands press forward and return.',
    [
      key('Kneel on one knee, the band held at the chest.', {
        ...halfKneeling,
        ...arms({ upper: -88, lower: 46, hand: 30 }, { upper: -80, lower: 44, hand: 30 }),
      }),
      key('The arms are straight in front; the trunk has not turned.', {
        ...halfKneeling,
        ...arms({ upper: -6, lower: -2, hand: 0 }, { upper: -2, lower: 1, hand: 0 }),
      }),
    ],
    { props: ['band'], band: { x: -0.26, y: 0.5 } },
  ),
};
