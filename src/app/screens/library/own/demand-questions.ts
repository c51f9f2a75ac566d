import type { Demands } from '../../../clinical';

type Known<D extends keyof Demands> = Exclude<Demands[D], 'unknown'>;

export interface DemandQuestion<D extends keyof Demands = keyof Demands> {
  readonly demand: D;
  /** As a clinician would ask it of a colleague who shows the exercise. */
  readonly question: string;
  /** What to look at, where the question alone leaves room. */
  readonly hint?: string;
  readonly answers: readonly { readonly value: Known<D>; readonly words: string }[];
}

/** A question for every demand: one that is added to an exercise does not compile until it is asked here. */
type Questions = { readonly [D in keyof Demands]: Omit<DemandQuestion<D>, 'demand'> };

const far = [
  { value: 'none', words: 'Not at all' },
  { value: 'mid', words: 'A little' },
  { value: 'end', words: 'As far as it goes' },
] as const;

const much = [
  { value: 0, words: 'Not at all' },
  { value: 1, words: 'A little' },
  { value: 2, words: 'Clearly' },
  { value: 3, words: 'Strongly' },
] as const;

const yesNo = [
  { value: false, words: 'No' },
  { value: true, words: 'Yes' },
] as const;

const questions: Questions = {
  lumbarFlexion: { question: 'Does the low back round?', answers: far },
  lumbarExtension: { question: 'Does the low back arch?', answers: far },
  lumbarRotation: {
    question: 'Does the low back twist?',
    hint: 'The pelvis turns against the ribs.',
    answers: far,
  },
  lumbarSideBend: {
    question: 'Does the low back bend to the side?',
    answers: far,
  },
  endRangeStretch: {
    question: 'Does it stretch to the end of a range, and stay there?',
    answers: yesNo,
  },
  compression: {
    question: 'How hard does it press on the low back?',
    hint: 'Compare it with an exercise you know. Where two fit, take the harder.',
    answers: [
      { value: 1, words: 'Like lying down' },
      { value: 2, words: 'Like walking' },
      { value: 3, words: 'More than walking, like a bird-dog' },
      { value: 4, words: 'Like a sit-up' },
      { value: 5, words: 'Like a heavy lift or a superman' },
    ],
  },
  shear: {
    question: 'Does it pull the low back forwards?',
    hint: 'As a trunk that leans forward with a weight does.',
    answers: much,
  },
  axialLoad: {
    question: 'What does the upright spine carry?',
    answers: [
      { value: 0, words: 'Nothing: lying or in water' },
      { value: 1, words: 'The body' },
      { value: 2, words: 'A load' },
      { value: 3, words: 'A heavy load' },
    ],
  },
  externalLoad: {
    question: 'Is there a weight or a band?',
    answers: [
      { value: 0, words: 'None' },
      { value: 1, words: 'A light one' },
      { value: 2, words: 'A moderate one' },
      { value: 3, words: 'A heavy one' },
    ],
  },
  loadPosition: {
    question: 'Where is the weight held?',
    answers: [
      { value: 'none', words: 'There is none' },
      { value: 'close', words: 'Close to the body' },
      { value: 'far', words: 'Away from the body' },
      { value: 'overhead', words: 'Overhead' },
    ],
  },
  bilateralLegLift: {
    question: 'Are both legs lifted off the floor together?',
    hint: 'Straight or nearly so.',
    answers: yesNo,
  },
  impact: {
    question: 'Does it jolt the back?',
    answers: [
      { value: 0, words: 'Not at all' },
      { value: 1, words: 'Like walking' },
      { value: 2, words: 'Like running' },
      { value: 3, words: 'Like jumping' },
    ],
  },
  breathHold: {
    question: 'Does it make people hold their breath?',
    answers: [
      { value: 0, words: 'No' },
      { value: 1, words: 'Seldom' },
      { value: 2, words: 'Often' },
      { value: 3, words: 'Nearly always' },
    ],
  },
  balance: {
    question: 'How easily could one fall?',
    answers: [
      { value: 0, words: 'Not at all' },
      { value: 1, words: 'As when standing' },
      { value: 2, words: 'Narrow or moving base' },
      { value: 3, words: 'One leg, or an unsteady base' },
    ],
  },
  hipFlexion: {
    question: 'How far do the hips bend?',
    answers: [
      { value: 0, words: 'Not at all' },
      { value: 1, words: 'Up to 45°' },
      { value: 2, words: 'Up to 90°' },
      { value: 3, words: 'Beyond 90°' },
    ],
  },
  kneeling: { question: 'Is it done on the knees?', answers: yesNo },
  wristLoad: { question: 'Do the hands bear weight?', answers: much },
  shoulderLoad: { question: 'Do the shoulders work hard?', answers: much },
};

export function questionOf<D extends keyof Demands>(demand: D): DemandQuestion<D> {
  return { demand, ...questions[demand] };
}

/** In the order in which an exercise is looked at: the back, what loads it, then the rest of the body. */
export const questionGroups: readonly { readonly name: string; readonly demands: readonly (keyof Demands)[] }[] = [
  {
    name: 'How the low back moves',
    demands: ['lumbarFlexion', 'lumbarExtension', 'lumbarRotation', 'lumbarSideBend', 'endRangeStretch'],
  },
  {
    name: 'What loads it',
    demands: [
      'compression',
      'externalLoad',
      'loadPosition',
      'axialLoad',
      'shear',
      'bilateralLegLift',
      'impact',
      'breathHold',
    ],
  },
  {
    name: 'The rest of the body',
    demands: ['hipFlexion', 'kneeling', 'wristLoad', 'shoulderLoad', 'balance'],
  },
];

export const everyDemand: readonly (keyof Demands)[] = questionGroups.flatMap(({ demands }) => demands);

/** Nothing answered: every demand counts as the worst until somebody has looked. */
export const nothingAnswered = Object.fromEntries(
  everyDemand.map((demand) => [demand, 'unknown']),
) as unknown as Demands;

/** One answer more; without a weight there is no place where it is held, and the question falls away. */
export function answered<D extends keyof Demands>(demands: Demands, demand: D, value: Demands[D]): Demands {
  const changed: Demands = { ...demands, [demand]: value };
  if (demand !== 'externalLoad') return changed;
  if (value === 0) return { ...changed, loadPosition: 'none' };
  return demands.loadPosition === 'none' ? { ...changed, loadPosition: 'unknown' } : changed;
}

/** The place of a weight is asked once it is said that there may be one. */
export function isAsked(demand: keyof Demands, demands: Demands): boolean {
  return demand !== 'loadPosition' || demands.externalLoad !== 0;
}

/**
 * That a weight is held nowhere follows from there being none. Beside a weight it would be a contradiction, and would
 * lift the rules about weights overhead.
 */
export function isAnAnswer<D extends keyof Demands>(demand: D, value: Demands[D]): boolean {
  return demand !== 'loadPosition' || value !== 'none';
}
