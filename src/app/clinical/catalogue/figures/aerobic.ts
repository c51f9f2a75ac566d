import type { ExerciseId } from '../../exercise';
import type { ArmPose, FigureScript, LegPose, Pose } from '../../pose';
import { arms, key, legs, script } from './base';
import { cycle, leftPasses, rightContact, type Step } from './gait';

/** An arm that swings back, and one that swings forward. */
const back = (raise: number, elbow: number): ArmPose => ({ raise: -raise, plane: -10, elbow });
const ahead = (raise: number, elbow: number): ArmPose => ({ raise, plane: 8, elbow, twist: 10 });
const bent = (raise: number, elbow: number): ArmPose => ({ raise, elbow, fist: true });

/** The arms swing against the legs and the chest turns with them. */
const walking: readonly Step[] = [
  [
    { ...rightContact, tip: 2, thorax: { turn: 6 }, ...arms(back(24, 12), ahead(24, 24)) },
    'The right heel touches down, the left arm swings forward.',
    'The left heel touches down, the right arm swings forward.',
  ],
  [
    { ...leftPasses, tip: 2, ...arms({ raise: 2, elbow: 16, plane: 20 }, { raise: 4, elbow: 18, plane: 20 }) },
    'The left foot swings past, the body is tall.',
    'The right foot swings past, the body is tall.',
  ],
];

const deck = 0.045;
const onDeck = (pose: Pose): Pose => {
  const raised = (leg: LegPose): LegPose => ('foot' in leg ? { ...leg, foot: { ...leg.foot, y: deck } } : leg);
  return {
    ...pose,
    hips: { x: 0, y: (pose.hips?.y ?? 0) + deck },
    rightLeg: raised(pose.rightLeg),
    leftLeg: raised(pose.leftLeg),
  };
};

/** A foot on its pedal, that goes round the axle of the cranks. */
const pedal = (x: number, y: number, pitch: number): LegPose => ({ foot: { x, y }, pitch, round: { x: 0.2, y: 0.19 } });
const riding: Pose = {
  tip: 8,
  hips: { x: 0, y: 0.62 },
  neck: { flex: -6 },
  ...arms({ hand: { x: 0.28, y: 0.72 }, palm: 'grip' }),
  ...legs(pedal(0.2, 0.285, 15), pedal(0.2, 0.095, 20)),
};
const pushing: Pose = { ...riding, ...legs(pedal(0.295, 0.19, 5), pedal(0.105, 0.19, 30)) };
/** A foot on the long low way of a cross trainer's pedal. */
const glide = (x: number, y: number, pitch: number): LegPose => ({ foot: { x, y }, pitch });
const lever = (x: number): ArmPose => ({ hand: { x, y: 0.76 }, palm: 'grip' });

/** Face down at the surface, high enough above the floor line for the arms that pull below. */
const floating: Pick<Pose, 'tip' | 'hips'> = { tip: 90, hips: { x: 0, y: 0.34 } };
const deeper: Pick<Pose, 'tip' | 'hips'> = { tip: 90, hips: { x: 0, y: 0.275 } };
const legUp: LegPose = { flex: -5, knee: 3, ankle: -55 };
const legDown: LegPose = { flex: 3, knee: 8, ankle: -45 };
const crawling: Pose = { ...floating, lumbar: { flex: -11 }, ...arms({ raise: 0 }), ...legs(legDown, legUp) };
const recovering: ArmPose = { raise: 92, plane: 112, elbow: 84, twist: 62 };

export const aerobicFigures: Readonly<Record<ExerciseId, FigureScript>> = {
  walking: script('Walking tall, the arms swinging against the legs.', cycle(0.35, walking), {
    still: 0,
    tells: 'one',
  }),
  'treadmill-walking': script(
    'Walking tall in the middle of a treadmill, hands off the rail.',
    cycle(
      0.35,
      walking.map(([pose, ...says]): Step => [onDeck(pose), ...says]),
    ),
    { props: [{ kind: 'treadmill' }], still: 0, tells: 'one' },
  ),
  'nordic-walking': script(
    'Walking with poles, each one planted with the opposite foot and pushed back.',
    cycle(0.38, [
      [
        { ...rightContact, tip: 4, thorax: { turn: 8 }, ...arms(back(36, 14), bent(30, 50)) },
        'The right heel and the left pole touch down together.',
        'The left heel and the right pole touch down together.',
      ],
      [
        { ...leftPasses, tip: 4, ...arms(bent(14, 50), bent(-6, 34)) },
        'The left pole pushes back past the hip.',
        'The right pole pushes back past the hip.',
      ],
    ]),
    { props: [{ kind: 'poles' }], still: 0, tells: 'one' },
  ),
  'water-walking': script(
    'Walking tall through chest-deep water with long, slow steps.',
    cycle(0.7, [
      [
        { ...rightContact, thorax: { turn: 6 }, ...arms(back(20, 30), ahead(34, 30)) },
        'The right heel touches down, the left arm swings forward under water.',
        'The left heel touches down, the right arm swings forward under water.',
      ],
      [
        {
          ...leftPasses,
          leftLeg: { flex: 40, knee: 70, ankle: 0 },
          ...arms({ raise: 2, elbow: 30, plane: 30 }, { raise: 6, elbow: 30, plane: 30 }),
        },
        'The left foot swings past, the body is tall.',
        'The right foot swings past, the body is tall.',
      ],
    ]),
    { props: [{ kind: 'water', surface: 0.69, floor: true }], still: 0, tells: 'one' },
  ),
  'stationary-cycling': script(
    'Sitting tall on a stationary bike, the feet turn the pedals smoothly.',
    cycle(0.3, [
      [
        riding,
        'Sit tall; the right knee is high, the left leg is nearly straight.',
        'The right leg is nearly straight, the left knee is high.',
      ],
      [pushing, 'The right foot pushes forward and down.', 'The left foot pushes forward and down.'],
    ]),
    {
      props: [{ kind: 'bicycle' }],
      still: 1,
      tells: 'one',
      fault: {
        pose: {
          ...pushing,
          tip: 14,
          lumbar: { flex: 30 },
          thorax: { flex: 24 },
          neck: { flex: -20 },
        },
        says: 'The back slumps over the bars.',
        marks: 'upper-back',
        right: 1,
      },
    },
  ),
  elliptical: script(
    'Standing tall on a cross trainer, feet on the pedals, hands on the levers.',
    cycle(0.4, [
      [
        {
          tip: 2,
          hips: { x: 0, y: 0.615 },
          ...arms(lever(0.17), lever(0.29)),
          ...legs(glide(0.24, 0.13, 2), glide(-0.05, 0.11, 14)),
        },
        'The right foot and the left hand are forward.',
        'The left foot and the right hand are forward.',
      ],
      [
        {
          tip: 2,
          hips: { x: 0, y: 0.61 },
          ...arms(lever(0.23)),
          ...legs(glide(0.08, 0.075, 3), glide(0.1, 0.15, 15)),
        },
        'The right foot passes low, the trunk stays tall.',
        'The left foot passes low, the trunk stays tall.',
      ],
    ]),
    { props: [{ kind: 'elliptical' }], still: 0, tells: 'one' },
  ),
  'swimming-backstroke': script(
    'Lying long on the back in water, the arms reach overhead and pull in turn.',
    cycle(0.6, [
      [
        {
          ...floating,
          tip: -88,
          hips: { x: 0, y: 0.2 },
          roll: -20,
          neck: { flex: 8, turn: 14 },
          ...arms({ raise: 88 }, { raise: 88, plane: 98, elbow: 70 }),
          ...legs({ flex: 6, knee: 6, ankle: -55 }, { flex: -1, knee: 9, ankle: -50 }),
        },
        'The right arm comes straight up out of the water, the left one pulls.',
        'The left arm comes straight up out of the water, the right one pulls.',
      ],
      [
        {
          ...floating,
          tip: -88,
          hips: { x: 0, y: 0.2 },
          roll: 16,
          neck: { flex: 8, turn: -10 },
          ...arms({ raise: 174, plane: 30 }, { raise: 6, plane: 20 }),
          ...legs({ flex: -1, knee: 9, ankle: -50 }, { flex: 6, knee: 6, ankle: -55 }),
        },
        'The right arm reaches over the head, the left one is at the hip.',
        'The left arm reaches over the head, the right one is at the hip.',
      ],
    ]),
    {
      props: [{ kind: 'water', surface: 0.245 }],
      still: 0,
      tells: 'one',
      fault: {
        pose: {
          ...floating,
          tip: -62,
          hips: { x: 0, y: 0.12 },
          neck: { flex: 24 },
          ...arms({ raise: 100, plane: 10 }, { raise: 20, plane: 30 }),
          ...legs({ flex: 34, knee: 10, ankle: -40 }, { flex: 28, knee: 16, ankle: -40 }),
        },
        says: 'The hips bend and sink as if sitting.',
        marks: 'pelvis',
        right: 0,
      },
    },
  ),
  swimming: script(
    'Lying long on the front in water, the arms reach forward and pull in turn.',
    [
      key(
        'The right arm reaches forward, the face looks down.',
        {
          ...crawling,
          roll: -16,
          neck: { flex: -6, turn: 14 },
          ...arms({ raise: 176 }, { raise: -4, elbow: 10 }),
        },
        0,
        0.6,
      ),
      key(
        'The right arm pulls under the body, the left one swings over the water.',
        {
          ...crawling,
          roll: -32,
          neck: { flex: -6, turn: 26 },
          ...arms({ raise: 96, elbow: 62 }, recovering),
          ...legs(legUp, legDown),
        },
        0,
        0.6,
      ),
      key(
        'The left arm reaches forward, the right one has pulled to the hip.',
        { ...crawling, roll: 16, neck: { flex: -6, turn: 12 }, ...arms({ raise: -4, elbow: 10 }, { raise: 176 }) },
        0,
        0.6,
      ),
      key(
        'The body rolls, the face turns to the side for a breath.',
        {
          ...crawling,
          roll: 36,
          neck: { flex: -4, turn: 52 },
          ...arms(recovering, { raise: 96, elbow: 62 }),
          ...legs(legUp, legDown),
        },
        0,
        0.6,
      ),
    ],
    {
      props: [{ kind: 'water', surface: 0.38 }],
      still: 3,
      tells: 'one',
      fault: {
        pose: {
          ...crawling,
          tip: 78,
          hips: { x: 0, y: 0.29 },
          lumbar: { flex: -16 },
          neck: { flex: -40 },
          ...arms({ raise: 126 }, { raise: -4, elbow: 10 }),
        },
        says: 'The head lifts to breathe and the legs sink.',
        marks: 'head',
        right: 3,
      },
    },
  ),
  'swimming-breaststroke': script(
    'A long glide on the front, then arms and legs pull and kick together.',
    [
      key(
        'Glide long, face in the water, arms stretched forward.',
        {
          ...deeper,
          tip: 88,
          neck: { flex: -8 },
          ...arms({ raise: 178 }),
          ...legs({ flex: -3, ankle: -60 }),
        },
        1.2,
        0.6,
      ),
      key(
        'The arms sweep out and in, the chest rises just enough to breathe.',
        {
          ...deeper,
          tip: 92,
          lumbar: { flex: -21 },
          thorax: { flex: -14 },
          neck: { flex: -12 },
          ...arms({ raise: 84, plane: 50, elbow: 88, twist: 20 }),
          ...legs({ flex: 4, knee: 8, ankle: -45 }),
        },
        0.2,
        0.7,
      ),
      key(
        'The heels come towards the seat, the hands shoot forward.',
        {
          ...deeper,
          tip: 82,
          neck: { flex: -10 },
          ...arms({ raise: 140, elbow: 40, plane: 10 }),
          ...legs({ flex: 54, out: 18, twist: 10, knee: 122, ankle: 10 }),
        },
        0,
        0.6,
      ),
    ],
    {
      props: [{ kind: 'water', surface: 0.315 }],
      still: 1,
      tells: 'one',
      fault: {
        pose: {
          ...deeper,
          tip: 82,
          hips: { x: 0, y: 0.26 },
          lumbar: { flex: -20 },
          thorax: { flex: -10 },
          neck: { flex: -42 },
          ...arms({ raise: 116 }),
          ...legs({ flex: -3, ankle: -60 }),
        },
        says: 'The head stays out of the water in the glide.',
        marks: 'head',
        right: 0,
      },
    },
  ),
  'swimming-butterfly': script(
    'The body moves in a wave; both legs kick, both arms swing over the water.',
    [
      key(
        'The arms reach forward, the legs kick down and the hips rise.',
        {
          ...deeper,
          tip: 102,
          hips: { x: 0, y: 0.31 },
          lumbar: { flex: 16 },
          thorax: { flex: -18 },
          neck: { flex: 2 },
          ...arms({ raise: 166, plane: 20 }),
          ...legs({ flex: 28, knee: 10, ankle: -50 }),
        },
        0,
        0.6,
      ),
      key(
        'Both arms pull back under the body.',
        {
          ...deeper,
          tip: 84,
          neck: { flex: -6 },
          ...arms({ raise: 88, plane: 24, elbow: 66 }),
          ...legs({ flex: -2, knee: 18, ankle: -45 }),
        },
        0,
        0.5,
      ),
      key(
        'The arms leave the water, the chin is low for the breath.',
        {
          ...deeper,
          tip: 93,
          lumbar: { flex: -20 },
          thorax: { flex: -10 },
          neck: { flex: -20 },
          ...arms({ raise: -26, plane: 25 }),
          ...legs({ flex: 2, knee: 6, ankle: -50 }),
        },
        0,
        0.5,
      ),
      key(
        'Both arms swing forward over the water.',
        {
          ...deeper,
          tip: 90,
          lumbar: { flex: -10 },
          neck: { flex: -4 },
          ...arms({ raise: 128, plane: 112 }),
          ...legs({ flex: 3, knee: 14, ankle: -45 }),
        },
        0,
        0.5,
      ),
    ],
    { props: [{ kind: 'water', surface: 0.32 }], still: 2, tells: 'one' },
  ),
  running: script(
    'Running tall with short, quick steps, landing softly under the hips.',
    cycle(0.2, [
      [
        {
          tip: 6,
          hips: { x: 0, y: 0.502 },
          ...arms(bent(-16, 85), bent(6, 85)),
          rightLeg: { foot: { x: 0.12 }, pitch: 1 },
          leftLeg: { flex: 4, knee: 84, ankle: -20 },
        },
        'The right foot lands softly under the hips.',
        'The left foot lands softly under the hips.',
      ],
      [
        {
          tip: 7,
          hips: { x: 0, y: 0.54 },
          thorax: { turn: -8 },
          ...arms(bent(30, 95), bent(-44, 85)),
          rightLeg: { foot: { x: -0.14 }, pitch: 40 },
          leftLeg: { flex: 56, knee: 84, ankle: 0 },
        },
        'The right foot pushes off, the left knee swings forward.',
        'The left foot pushes off, the right knee swings forward.',
      ],
    ]),
    {
      still: 1,
      tells: 'one',
      fault: {
        pose: {
          tip: 28,
          hips: { x: -0.03, y: 0.535 },
          ...arms(bent(46, 95), bent(-30, 85)),
          rightLeg: { foot: { x: -0.14 }, pitch: 40 },
          leftLeg: { flex: 80, knee: 84, ankle: 0 },
        },
        says: 'The trunk leans forward from the waist.',
        marks: 'low-back',
      },
    },
  ),
};
