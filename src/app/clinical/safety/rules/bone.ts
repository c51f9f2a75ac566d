import type { Rule } from './rule';
import type { PrecautionId } from '../situation';

/**
 * Weak bone: CLINICAL.md 0a and 5.3. Impact is not ruled out for osteoporosis without a fracture, because the consensus
 * recommends it there; after a vertebral fracture brisk walking is the ceiling (Brooke-Wavell 2022).
 */
function spineSparing(precaution: PrecautionId, words: string): readonly Rule[] {
  const common = { when: { precaution }, clearable: true } as const;
  return [
    {
      ...common,
      id: `${precaution}.end-flexion`,
      level: 'block',
      tests: [{ demand: 'lumbarFlexion', reaches: 'end' }],
      about: 'lumbarFlexion',
      message: `It rounds the spine all the way, which ${words} should avoid.`,
      short: 'full bend of the spine',
      evidence: ['brooke-wavell-2022', 'sinaki-1984'],
      grade: 'B',
    },
    {
      ...common,
      id: `${precaution}.loaded-flexion`,
      level: 'block',
      tests: [
        { demand: 'lumbarFlexion', reaches: 'mid' },
        { demand: 'externalLoad', atLeast: 1 },
      ],
      about: 'lumbarFlexion',
      message: `It bends the spine with a weight, which ${words} should avoid.`,
      short: 'bending with a weight',
      evidence: ['brooke-wavell-2022', 'giangregorio-2014'],
      grade: 'B',
    },
    {
      ...common,
      id: `${precaution}.loaded-rotation`,
      level: 'block',
      tests: [
        { demand: 'lumbarRotation', reaches: 'mid' },
        { demand: 'externalLoad', atLeast: 1 },
      ],
      about: 'lumbarRotation',
      message: `It twists the spine with a weight, which ${words} should avoid.`,
      short: 'twisting with a weight',
      evidence: ['brooke-wavell-2022', 'giangregorio-2014'],
      grade: 'B',
    },
    {
      ...common,
      id: `${precaution}.flexion-rotation`,
      level: 'block',
      tests: [
        { demand: 'lumbarFlexion', reaches: 'mid' },
        { demand: 'lumbarRotation', reaches: 'mid' },
      ],
      about: 'lumbarRotation',
      message: `It bends and twists the spine together, which ${words} should avoid.`,
      short: 'bending with twisting',
      evidence: ['brooke-wavell-2022', 'nachemson-1981'],
      grade: 'B',
    },
    {
      ...common,
      id: `${precaution}.mid-flexion`,
      level: 'caution',
      tests: [{ demand: 'lumbarFlexion', reaches: 'mid' }],
      about: 'lumbarFlexion',
      message: 'It bends the spine part of the way: small range, slow, never forced.',
      short: 'bends the spine',
      evidence: ['brooke-wavell-2022', 'sinaki-1984'],
      grade: 'C',
    },
  ];
}

const osteoporosis = { when: { precaution: 'osteoporosis' }, level: 'caution', clearable: true } as const;
const osteopenia = { when: { precaution: 'osteopenia' }, level: 'caution', clearable: true } as const;
const vertebralFracture = { when: { precaution: 'vertebral-fracture' }, clearable: true } as const;

export const boneRules: readonly Rule[] = [
  ...spineSparing('osteoporosis', 'a back with osteoporosis'),
  {
    ...osteoporosis,
    id: 'osteoporosis.impact',
    tests: [{ demand: 'impact', atLeast: 3 }],
    about: 'impact',
    message: 'It lands hard: build up to it, with strong legs and good balance first.',
    short: 'hard landings',
    evidence: ['brooke-wavell-2022', 'giangregorio-2014'],
    grade: 'C',
  },
  {
    ...osteoporosis,
    id: 'osteoporosis.external-load',
    tests: [{ demand: 'externalLoad', atLeast: 3 }],
    about: 'externalLoad',
    message: 'The weight is heavy: supervise it, with a straight back.',
    short: 'heavy weight',
    evidence: ['brooke-wavell-2022'],
    grade: 'C',
  },
  {
    ...osteoporosis,
    id: 'osteoporosis.balance',
    tests: [{ demand: 'balance', atLeast: 3 }],
    about: 'balance',
    message: 'A fall would matter more: a hand on something firm.',
    short: 'risk of a fall',
    evidence: ['brooke-wavell-2022'],
    grade: 'C',
  },
  ...spineSparing('vertebral-fracture', 'a spine that has fractured'),
  {
    ...vertebralFracture,
    id: 'vertebral-fracture.impact',
    level: 'block',
    tests: [{ demand: 'impact', atLeast: 2 }],
    about: 'impact',
    message: 'After a vertebral fracture, brisk walking is the most impact advised.',
    short: 'more impact than walking',
    evidence: ['brooke-wavell-2022'],
    grade: 'C',
  },
  {
    ...vertebralFracture,
    id: 'vertebral-fracture.external-load',
    level: 'block',
    tests: [{ demand: 'externalLoad', atLeast: 2 }],
    about: 'externalLoad',
    message: 'It carries a real weight, which a spine that has fractured is not ready for.',
    short: 'external load',
    evidence: ['brooke-wavell-2022', 'giangregorio-2014'],
    grade: 'C',
  },
  {
    ...vertebralFracture,
    id: 'vertebral-fracture.light-load',
    level: 'caution',
    tests: [{ demand: 'externalLoad', atLeast: 1 }],
    about: 'externalLoad',
    message: 'It adds a weight: keep it light and close, with a straight back.',
    short: 'a weight',
    evidence: ['giangregorio-2014'],
    grade: 'C',
  },
  {
    ...osteopenia,
    id: 'osteopenia.end-flexion',
    tests: [{ demand: 'lumbarFlexion', reaches: 'end' }],
    about: 'lumbarFlexion',
    message: 'It rounds the spine all the way, which thinning bone is better spared: choose a hip hinge.',
    short: 'full bend of the spine',
    evidence: ['brooke-wavell-2022', 'expert-judgement'],
    grade: 'expert',
  },
  {
    ...osteopenia,
    id: 'osteopenia.loaded-flexion',
    tests: [
      { demand: 'lumbarFlexion', reaches: 'mid' },
      { demand: 'externalLoad', atLeast: 1 },
    ],
    about: 'lumbarFlexion',
    message: 'It bends the spine with a weight, which thinning bone is better spared: keep the back straight.',
    short: 'bending with a weight',
    evidence: ['brooke-wavell-2022', 'expert-judgement'],
    grade: 'expert',
  },
  {
    ...osteopenia,
    id: 'osteopenia.balance',
    tests: [{ demand: 'balance', atLeast: 3 }],
    about: 'balance',
    message: 'A fall would matter more: a hand on something firm.',
    short: 'risk of a fall',
    evidence: ['brooke-wavell-2022', 'expert-judgement'],
    grade: 'expert',
  },
];
