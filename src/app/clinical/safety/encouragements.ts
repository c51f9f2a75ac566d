import { citation, type SourceKey } from '../bibliography';
import type { Citation, Exercise } from '../exercise';
import { exempts } from './matching';
import type { Exemption } from './rules/rule';
import type { PrecautionId, Situation } from './situation';

/**
 * What a condition asks for, beside what it rules out: the column "Encourage" of CLINICAL.md 5.3. Encouraged moves are
 * offered first. It never loosens a verdict: what is blocked stays blocked, encouraged or not.
 */
export interface Encouragement {
  readonly precaution: PrecautionId;
  /** What is encouraged, in a few words: 'walking and water'. */
  readonly words: string;
  /** An exercise for which all of one list surely hold is meant; an unknown demand never is. */
  readonly any: readonly (readonly Exemption[])[];
  readonly evidence: readonly SourceKey[];
}

const walking: readonly Exemption[] = [
  { purpose: 'aerobic' },
  { position: ['standing'] },
  { demand: 'impact', atMost: 1 },
  { demand: 'shoulderLoad', atMost: 1 },
];
const water: readonly Exemption[] = [{ position: ['water'] }];
const bracing: readonly Exemption[] = [
  { purpose: 'motor-control' },
  { demand: 'compression', atMost: 2 },
  { demand: 'lumbarFlexion', is: 'none' },
  { demand: 'lumbarExtension', is: 'none' },
  { demand: 'lumbarRotation', is: 'none' },
  { demand: 'hipFlexion', atMost: 1 },
];
const hipHinge: readonly Exemption[] = [
  { purpose: 'anti-flexion' },
  { purpose: 'functional' },
  { demand: 'externalLoad', atMost: 0 },
];
const singleLegQuadruped: readonly Exemption[] = [
  { position: ['quadruped'] },
  { demand: 'compression', atMost: 2 },
  { demand: 'lumbarFlexion', is: 'none' },
];
const gentleExtension: readonly Exemption[] = [
  { demand: 'lumbarExtension', is: 'mid' },
  { demand: 'lumbarFlexion', is: 'none' },
  { demand: 'lumbarRotation', is: 'none' },
  { demand: 'compression', atMost: 3 },
  { demand: 'shear', atMost: 1 },
  { demand: 'externalLoad', atMost: 0 },
];
const gentleFlexion: readonly Exemption[] = [
  { demand: 'lumbarFlexion', is: 'mid' },
  { demand: 'externalLoad', atMost: 0 },
  { demand: 'compression', atMost: 3 },
];
const stabilisation: readonly Exemption[] = [
  { purpose: 'motor-control' },
  { demand: 'lumbarExtension', is: 'none' },
  { demand: 'compression', atMost: 3 },
];

const boneBuilding = [
  [
    { purpose: 'strength' },
    { demand: 'lumbarFlexion', is: 'none' },
    { demand: 'compression', atMost: 3 },
    { demand: 'shear', atMost: 1 },
  ],
  [{ purpose: 'balance' }],
  gentleExtension,
  hipHinge,
] as const satisfies Encouragement['any'];

export const encouragements: readonly Encouragement[] = [
  {
    precaution: 'osteoporosis',
    words: 'strength, balance, extension and the hip hinge',
    any: boneBuilding,
    evidence: ['brooke-wavell-2022', 'giangregorio-2014', 'sinaki-1984'],
  },
  {
    precaution: 'osteopenia',
    words: 'strength, balance, extension and the hip hinge',
    any: boneBuilding,
    evidence: ['brooke-wavell-2022', 'expert-judgement'],
  },
  {
    precaution: 'vertebral-fracture',
    words: 'walking, balance, extension and the hip hinge',
    any: [walking, [{ purpose: 'balance' }], gentleExtension, hipHinge],
    evidence: ['brooke-wavell-2022', 'sinaki-1984'],
  },
  {
    precaution: 'pregnancy',
    words: 'walking, water, all fours and side-lying',
    any: [walking, water, [{ position: ['quadruped', 'side-lying'] }]],
    evidence: ['acog-804'],
  },
  {
    precaution: 'hypertension',
    words: 'moderate endurance, breathing out with the effort',
    any: [[{ purpose: 'aerobic' }, { dose: 'effort', upTo: 5 }, { demand: 'breathHold', atMost: 1 }]],
    evidence: ['scielo-clinics-hypertension'],
  },
  {
    precaution: 'flexion-intolerance',
    words: 'walking, a neutral or gently arched back, one leg on all fours',
    any: [walking, singleLegQuadruped, gentleExtension],
    evidence: ['backfitpro', 'long-2004'],
  },
  {
    precaution: 'extension-intolerance',
    words: 'gentle bending, and cycling',
    any: [gentleFlexion, [{ purpose: 'aerobic' }, { position: ['sitting'] }]],
    evidence: ['matsuwaka-2018'],
  },
  {
    precaution: 'spondylolisthesis',
    words: 'stabilisation, or gentle bending',
    any: [stabilisation, gentleFlexion],
    evidence: ['nava-bringas-2021'],
  },
  {
    precaution: 'spondylolysis',
    words: 'stabilisation, or gentle bending',
    any: [stabilisation, gentleFlexion],
    evidence: ['nava-bringas-2021'],
  },
  {
    precaution: 'post-discectomy',
    words: 'walking, bracing, one leg at a time, and nerve glides as the surgeon allows',
    any: [
      walking,
      bracing,
      singleLegQuadruped,
      [{ purpose: 'neural-mobilisation' }, { demand: 'compression', atMost: 2 }],
    ],
    evidence: ['rohlmann-2014-exercises', 'oosterhuis-2014'],
  },
  {
    precaution: 'spinal-fusion',
    words: 'walking, bracing and the hip hinge',
    any: [walking, bracing, hipHinge],
    evidence: ['fusion-protocol-penrose'],
  },
  {
    precaution: 'hip-osteoarthritis',
    words: 'water, and bridges in a short range',
    any: [water, [{ purpose: 'strength' }, { position: ['supine'] }, { demand: 'hipFlexion', atMost: 1 }]],
    evidence: ['expert-judgement'],
  },
  {
    precaution: 'hip-replacement',
    words: 'water, and bridges in a short range',
    any: [water, [{ purpose: 'strength' }, { position: ['supine'] }, { demand: 'hipFlexion', atMost: 1 }]],
    evidence: ['expert-judgement'],
  },
  {
    precaution: 'knee',
    words: 'sitting, and the pool',
    any: [water, [{ position: ['sitting'] }, { demand: 'hipFlexion', atMost: 2 }]],
    evidence: ['expert-judgement'],
  },
  ...(['shoulder', 'wrist'] as const).map((precaution): Encouragement => ({
    precaution,
    words: 'bracing in standing',
    any: [
      [
        { purpose: 'motor-control' },
        { position: ['standing'] },
        { demand: 'shoulderLoad', atMost: 0 },
        { demand: 'wristLoad', atMost: 0 },
      ],
    ],
    evidence: ['expert-judgement'],
  })),
  {
    precaution: 'fear-avoidance',
    words: 'everyday movements, step by step',
    any: [[{ purpose: 'functional' }, { demand: 'compression', atMost: 3 }]],
    evidence: ['george-2021'],
  },
  {
    precaution: 'falls',
    words: 'sitting and standing, and the wall',
    any: [
      [{ position: ['sitting'] }, { purpose: 'functional' }],
      [{ position: ['standing'] }, { demand: 'balance', atMost: 1 }, { demand: 'externalLoad', atMost: 0 }],
    ],
    evidence: ['expert-judgement'],
  },
];

/** An encouragement as it is shown beside an exercise. */
export interface Encouraged {
  readonly precaution: PrecautionId;
  readonly words: string;
  readonly evidence: readonly Citation[];
}

/** Why an exercise is encouraged for a patient, at its starting dose: the first of the patient's conditions that asks for it. */
export function encouragementFor(
  exercise: Exercise,
  { precautions }: Pick<Situation, 'precautions'>,
): Encouraged | undefined {
  if (precautions === 'not-asked') return undefined;
  const asked = { exercise, dose: exercise.startingDose };
  for (const { id } of precautions) {
    const found = encouragements.find(
      ({ precaution, any }) => precaution === id && any.some((list) => list.every((one) => exempts(one, asked))),
    );
    if (found) return { precaution: id, words: found.words, evidence: found.evidence.map(citation) };
  }
  return undefined;
}
