import type { ExerciseId, FigureScript, Pose } from '../../exercise';
import { arms, key, legs, script, stepForward, stepOn } from './base';

const pedal = (angle: number): Pose['nearLeg'] => ({
  x: 0.06 + 0.085 * Math.cos((angle * Math.PI) / 180),
  y: 0.12 + 0.085 * Math.sin((angle * Math.PI) / 180),
  foot: -8,
});
const riding = (angle: number): Pose => ({
  trunk: 66,
  spine: 10,
  head: 78,
  lift: 0.48,
  ...arms({ x: 0.36, y: 0.66, hand: 0 }, { x: 0.38, y: 0.66, hand: -10 }),
  ...legs(pedal(angle), pedal(angle + 180)),
});
const gliding = (swing: number): Pose => ({
  trunk: 86,
  head: 88,
  lift: 0.555,
  ...arms({ x: 0.22, y: 0.8, hand: 36 }, { x: 0.25, y: 0.8, hand: 36 }),
  ...legs(
    { x: 0.02 - 0.17 * swing, y: 0.16 + 0.02 * swing, foot: -6 - 8 * swing },
    { x: 0.02 + 0.17 * swing, y: 0.16 - 0.02 * swing, foot: -6 + 8 * swing },
  ),
});
const crawl: Pose = {
  trunk: 2,
  head: 0,
  lift: 0.16,
  ...arms({ upper: 8, lower: 6, hand: 2 }, { upper: -128, lower: -112, hand: -118 }),
  ...legs({ upper: 176, lower: 184, foot: 190 }, { upper: 188, lower: 190, foot: 196 }),
};

export const onTheMove: Readonly<Record<ExerciseId, FigureScript>> = {
  walking: script(
    'Walking upright with the arms swinging.',
    [key('Walk tall, arms swinging.', stepForward, 0, 0.8), key('Step on with the other foot.', stepOn, 0, 0.8)],
    { still: 0 },
  ),
  running: script(
    'Running.',
    [
      key(
        'Run, landing softly.',
        {
          ...stepForward,
          trunk: 82,
          head: 86,
          lift: 0.03,
          ...arms({ upper: -138, lower: -50 }, { upper: -58, lower: 26 }),
          ...legs({ upper: -38, lower: -104, foot: -8 }, { upper: -112, lower: -178, foot: -86 }),
        },
        0,
        0.4,
      ),
      key(
        'Run on with the other foot.',
        {
          ...stepForward,
          trunk: 82,
          head: 86,
          lift: 0.03,
          ...arms({ upper: -58, lower: 26 }, { upper: -138, lower: -50 }),
          ...legs({ upper: -112, lower: -178, foot: -86 }, { upper: -38, lower: -104, foot: -8 }),
        },
        0,
        0.4,
      ),
    ],
    { still: 0 },
  ),
  'water-walking': script(
    'Walking in water up to the chest.',
    [
      key('Walk tall in the water, arms swinging.', stepForward, 0, 1.4),
      key('Step on with the other foot.', stepOn, 0, 1.4),
    ],
    { props: ['water'], still: 0 },
  ),
  swimming: script(
    'Swimming on the front, arms pulling in turn.',
    [
      key('One arm reaches forward, the other pulls back.', crawl, 0, 1),
      key(
        'The arms change over.',
        {
          ...crawl,
          ...arms({ upper: -128, lower: -112, hand: -118 }, { upper: 8, lower: 6, hand: 2 }),
          ...legs({ upper: 188, lower: 190, foot: 196 }, { upper: 176, lower: 184, foot: 190 }),
        },
        0,
        1,
      ),
    ],
    { props: ['water'], still: 0 },
  ),
  'stationary-cycling': script(
    'Riding a stationary bicycle.',
    [0, 90, 180, 270].map((turn) => key('Sit with the hands on the bars and pedal evenly.', riding(-turn), 0, 0.5)),
    { props: ['bicycle'], still: 0 },
  ),
  elliptical: script(
    'Striding on an elliptical trainer, hands on the fixed bars.',
    [
      key('Stand tall and hold the fixed bars, one foot forward.', gliding(1), 0, 1),
      key('Stride on with the other foot.', gliding(-1), 0, 1),
    ],
    { props: ['elliptical'], still: 0 },
  ),
};
