import type { SourceKey } from '../bibliography';

/**
 * The red-flag screen, in the patient's words and by location: CLINICAL.md 3.1 to 3.3. Where pathways differ, the stricter
 * tier stands. Most patients have some flag and few have serious disease (Henschke 2009), hence tiers and combinations.
 */
export const redFlagTiers = ['emergency', 'same-day', 'urgent', 'watch'] as const;
export type RedFlagTier = (typeof redFlagTiers)[number];

export type RedFlagGroup = 'bladder-bowel-saddle' | 'legs' | 'injury' | 'general-health' | 'exercise';

export interface RedFlagQuestion {
  readonly id: string;
  readonly group: RedFlagGroup;
  /** As asked, in words a patient understands. */
  readonly question: string;
  /** What 'yes' is called in a note or a letter. */
  readonly finding: string;
  /** The tier of a 'yes' alone. */
  readonly tier: RedFlagTier;
  readonly evidence: readonly SourceKey[];
}

export const redFlagQuestions = [
  {
    id: 'saddle-numbness',
    group: 'bladder-bowel-saddle',
    question: 'Any numbness or tingling between the legs, around the genitals or the back passage?',
    finding: 'numbness or tingling in the saddle area',
    tier: 'emergency',
    evidence: ['finucane-2020', 'girft-2023'],
  },
  {
    id: 'bladder',
    group: 'bladder-bowel-saddle',
    question: 'Any new trouble passing urine, feeling it pass, or holding it?',
    finding: 'new bladder disturbance',
    tier: 'emergency',
    evidence: ['finucane-2020', 'girft-2023'],
  },
  {
    id: 'bowel',
    group: 'bladder-bowel-saddle',
    question: 'Any loss of control of the bowels, or not feeling a motion pass?',
    finding: 'new bowel disturbance',
    tier: 'emergency',
    evidence: ['finucane-2020', 'girft-2023'],
  },
  {
    id: 'sexual-function',
    group: 'bladder-bowel-saddle',
    question: 'Any new change in sexual feeling or function?',
    finding: 'new sexual dysfunction',
    tier: 'emergency',
    evidence: ['finucane-2020', 'girft-2023'],
  },
  {
    id: 'both-legs',
    group: 'legs',
    question: 'Pain, numbness or tingling in both legs, or moving from one leg to both?',
    finding: 'symptoms in both legs',
    tier: 'emergency',
    evidence: ['lothian', 'girft-2023'],
  },
  {
    id: 'leg-weakness',
    group: 'legs',
    question: 'Are both legs getting weak, or has walking become unsteady?',
    finding: 'progressive weakness of both legs, or a change of gait',
    tier: 'emergency',
    evidence: ['finucane-2020', 'lothian'],
  },
  {
    id: 'foot-drop',
    group: 'legs',
    question: 'Does one foot drag or slap, or is one leg clearly weaker?',
    finding: 'new motor loss in one leg, such as a foot drop',
    tier: 'same-day',
    evidence: ['lothian'],
  },
  {
    id: 'leg-symptoms',
    group: 'legs',
    question: 'Pain, numbness or tingling down one leg, below the knee?',
    finding: 'pain, numbness or tingling down one leg',
    tier: 'watch',
    evidence: ['nice-ng59'],
  },
  {
    id: 'major-injury',
    group: 'injury',
    question: 'A hard fall, a crash or another big injury since the last visit?',
    finding: 'major trauma',
    tier: 'same-day',
    evidence: ['downie-2013', 'henschke-2009'],
  },
  {
    id: 'minor-injury-weak-bone',
    group: 'injury',
    question: 'A small knock, fall or lift, with weak bones, steroid tablets, or age over 70?',
    finding: 'minor trauma with fragile bone, steroids or age over 70',
    tier: 'urgent',
    evidence: ['downie-2013', 'henschke-2009'],
  },
  {
    id: 'cancer-history',
    group: 'general-health',
    question: 'Has there ever been a cancer, and is this back pain new or different?',
    finding: 'history of cancer with new or changed spinal pain',
    tier: 'urgent',
    evidence: ['henschke-2009', 'downie-2013'],
  },
  {
    id: 'weight-loss',
    group: 'general-health',
    question: 'Losing weight without trying, or feeling ill?',
    finding: 'unexplained weight loss or feeling unwell',
    tier: 'watch',
    evidence: ['finucane-2020'],
  },
  {
    id: 'night-pain',
    group: 'general-health',
    question: 'Night pain that nothing eases, whatever the position?',
    finding: 'unremitting night pain',
    tier: 'watch',
    evidence: ['finucane-2020'],
  },
  {
    id: 'fever',
    group: 'general-health',
    question: 'Fever, shivering or night sweats with the back pain?',
    finding: 'fever or rigors with spinal pain',
    tier: 'same-day',
    evidence: ['finucane-2020'],
  },
  {
    id: 'weak-immunity',
    group: 'general-health',
    question: 'A recent infection or operation, injected drugs, or a weak immune system?',
    finding: 'recent infection or procedure, injected drugs or immunosuppression',
    tier: 'watch',
    evidence: ['finucane-2020'],
  },
  {
    id: 'chest-or-faint',
    group: 'exercise',
    question: 'Chest pain, fainting, a sudden severe headache or breathlessness with exercise?',
    finding: 'chest pain, syncope, severe headache or breathlessness on exertion',
    tier: 'emergency',
    evidence: ['expert-judgement'],
  },
  {
    id: 'pulsing-belly',
    group: 'exercise',
    question: 'A pulsing feeling in the belly, or a sudden tearing pain?',
    finding: 'pulsatile abdominal mass or tearing pain',
    tier: 'emergency',
    evidence: ['expert-judgement'],
  },
] as const satisfies readonly RedFlagQuestion[];

export type RedFlagId = (typeof redFlagQuestions)[number]['id'];
export type RedFlagAnswer = 'yes' | 'no';
/** By question; a question that is missing was not asked, and 'not asked' is not 'no'. */
export type RedFlagAnswers = Readonly<Partial<Record<RedFlagId, RedFlagAnswer>>>;

/** Answers that together weigh more than each alone. */
interface Combination {
  readonly all: readonly RedFlagId[];
  readonly tier: RedFlagTier;
  readonly finding: string;
}

const combinations: readonly Combination[] = [
  {
    all: ['cancer-history', 'foot-drop'],
    tier: 'emergency',
    finding: 'history of cancer with new neurological loss: possible cord compression',
  },
  {
    all: ['cancer-history', 'leg-symptoms'],
    tier: 'same-day',
    finding: 'history of cancer with leg symptoms',
  },
  { all: ['night-pain', 'weight-loss'], tier: 'urgent', finding: 'unremitting night pain with weight loss or illness' },
  { all: ['night-pain', 'weak-immunity'], tier: 'urgent', finding: 'unremitting night pain with risk of infection' },
  { all: ['fever', 'weak-immunity'], tier: 'emergency', finding: 'fever with risk of spinal infection' },
  { all: ['weight-loss', 'cancer-history'], tier: 'urgent', finding: 'weight loss with a history of cancer' },
];

/** What each tier asks of the clinician: CLINICAL.md 3.1. */
export const tierActions: Readonly<
  Record<RedFlagTier, { readonly heading: string; readonly action: string; readonly holds: boolean }>
> = {
  emergency: {
    heading: 'Send to the emergency department now',
    action: 'No exercise. Send the patient to the emergency department today, with this screen in writing.',
    holds: true,
  },
  'same-day': {
    heading: 'Call the spinal team today',
    action: 'No exercise. Talk to the on-call spinal team today.',
    holds: true,
  },
  urgent: {
    heading: 'Refer to be seen within 2 weeks',
    action: 'No exercise until it is resolved. Refer urgently.',
    holds: true,
  },
  watch: {
    heading: 'Watch, and ask again next visit',
    action: 'Gentle exercise may go on. Give the safety-net advice and write to the GP if it persists.',
    holds: false,
  },
};

export interface Triage {
  readonly tier: RedFlagTier | 'none';
  /** What was found, worst first. */
  readonly findings: readonly { readonly tier: RedFlagTier; readonly finding: string }[];
  /** Questions without an answer; while there are any, the visit stays unsigned. */
  readonly notAsked: readonly RedFlagId[];
  readonly complete: boolean;
}

/** The worst tier that the answers reach, combinations included. 'none' says nothing about what was not asked. */
export function triage(answers: RedFlagAnswers): Triage {
  const yes = (id: RedFlagId) => answers[id] === 'yes';
  const findings = [
    ...redFlagQuestions.filter(({ id }) => yes(id)),
    ...combinations.filter(({ all }) => all.every(yes)),
  ]
    .map(({ tier, finding }) => ({ tier, finding }))
    .sort((a, b) => redFlagTiers.indexOf(a.tier) - redFlagTiers.indexOf(b.tier));
  const notAsked = redFlagQuestions.filter(({ id }) => answers[id] === undefined).map(({ id }) => id);
  return { tier: findings[0]?.tier ?? 'none', findings, notAsked, complete: notAsked.length === 0 };
}
