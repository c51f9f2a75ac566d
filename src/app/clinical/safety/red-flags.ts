import type { SourceKey } from '../bibliography';

/**
 * The red-flag screen, in the patient's words and by location: CLINICAL.md 3.1 to 3.3. Where pathways differ, the stricter
 * tier stands. Most patients have some flag and few have serious disease (Henschke 2009), hence tiers and combinations;
 * what answers come to together is in triage.ts. A question keeps its id for ever, because signed visits hold it.
 */
export const redFlagTiers = ['emergency', 'same-day', 'urgent', 'watch'] as const;
export type RedFlagTier = (typeof redFlagTiers)[number];

export type RedFlagGroup = 'bladder-bowel-saddle' | 'legs' | 'pain' | 'injury' | 'general-health' | 'exercise';

export interface RedFlagQuestion {
  readonly id: string;
  readonly group: RedFlagGroup;
  /** As asked, in words a patient understands. */
  readonly question: string;
  /** What 'yes' is called in a note or a letter. */
  readonly finding: string;
  /** How the patient says it at another desk: 'I have ...'. */
  readonly said: string;
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
    said: 'numbness or tingling between my legs',
    tier: 'emergency',
    evidence: ['finucane-2020', 'girft-2023'],
  },
  {
    id: 'bladder',
    group: 'bladder-bowel-saddle',
    question: 'Any new trouble passing urine, feeling it pass, or holding it?',
    finding: 'new bladder disturbance',
    said: 'new trouble with passing urine',
    tier: 'emergency',
    evidence: ['finucane-2020', 'girft-2023'],
  },
  {
    id: 'bowel',
    group: 'bladder-bowel-saddle',
    question: 'Any loss of control of the bowels, or not feeling a motion pass?',
    finding: 'new bowel disturbance',
    said: 'less control or feeling of my bowels',
    tier: 'emergency',
    evidence: ['finucane-2020', 'girft-2023'],
  },
  {
    id: 'sexual-function',
    group: 'bladder-bowel-saddle',
    question: 'Any new change in sexual feeling or function?',
    finding: 'new sexual dysfunction',
    said: 'a new change in sexual feeling',
    tier: 'emergency',
    evidence: ['finucane-2020', 'girft-2023'],
  },
  {
    id: 'constipation',
    group: 'bladder-bowel-saddle',
    question: 'More constipated than usual, with normal feeling and control?',
    finding: 'constipation alone, with normal sensation and control',
    said: 'constipation',
    tier: 'watch',
    evidence: ['expert-judgement'],
  },
  {
    id: 'both-legs',
    group: 'legs',
    question: 'Pain, numbness or tingling in both legs, or moving from one leg to both?',
    finding: 'symptoms in both legs',
    said: 'pain or numbness in both legs',
    tier: 'emergency',
    evidence: ['lothian', 'girft-2023'],
  },
  {
    id: 'leg-weakness',
    group: 'legs',
    question: 'Are both legs, or an arm and a leg, getting weak, or has walking become unsteady?',
    finding: 'progressive weakness of more than one limb, or a change of gait',
    said: 'weak limbs or unsteady walking',
    tier: 'emergency',
    evidence: ['finucane-2020', 'lothian'],
  },
  {
    id: 'foot-drop',
    group: 'legs',
    question: 'Does one foot drag or slap, or is one leg clearly weak or getting weaker?',
    finding: 'new motor loss in one leg, such as a foot drop',
    said: 'a weak leg or foot',
    tier: 'same-day',
    evidence: ['lothian'],
  },
  {
    id: 'leg-symptoms',
    group: 'legs',
    question: 'Pain, numbness or tingling down one leg, not between the legs?',
    finding: 'pain, numbness or tingling down one leg',
    said: 'pain, numbness or tingling down one leg',
    tier: 'watch',
    evidence: ['nice-ng59'],
  },
  {
    id: 'severe-pain',
    group: 'pain',
    question: 'New severe pain, or pain that gets worse fast?',
    finding: 'new severe or fast worsening spinal pain',
    said: 'new severe pain',
    tier: 'watch',
    evidence: ['finucane-2020'],
  },
  {
    id: 'night-pain',
    group: 'pain',
    question: 'Night pain that nothing eases, whatever the position?',
    finding: 'unremitting night pain',
    said: 'night pain that nothing eases',
    tier: 'watch',
    evidence: ['finucane-2020'],
  },
  {
    id: 'band-pain',
    group: 'pain',
    question: 'A tight band of pain around the chest or the trunk?',
    finding: 'band-like pain around the chest or trunk',
    said: 'a tight band of pain around my trunk',
    tier: 'emergency',
    evidence: ['finucane-2020'],
  },
  {
    id: 'morning-stiffness',
    group: 'pain',
    question: 'Stiff over 30 minutes in the morning, or woken late at night, and better once moving?',
    finding: 'inflammatory pattern: morning stiffness over 30 minutes or waking late at night, better with movement',
    said: 'long morning stiffness',
    tier: 'watch',
    evidence: ['expert-judgement'],
  },
  {
    id: 'major-injury',
    group: 'injury',
    question: 'A crash, a hard fall or a big injury, or a new bruise or change of shape over the spine?',
    finding: 'major trauma, or a new bruise or deformity over the spine',
    said: 'a big injury, or a new bruise or bump over my spine',
    tier: 'same-day',
    evidence: ['downie-2013', 'henschke-2009'],
  },
  {
    id: 'minor-injury-weak-bone',
    group: 'injury',
    question: 'A small knock, fall or lift, with weak bones, steroid tablets, or age over 70?',
    finding: 'minor trauma with fragile bone, steroids or age over 70',
    said: 'a small injury, and bones that may be weak',
    tier: 'urgent',
    evidence: ['downie-2013', 'henschke-2009'],
  },
  {
    id: 'cancer-history',
    group: 'general-health',
    question: 'Has there ever been a cancer, and is this back pain new or different?',
    finding: 'history of cancer with new or changed spinal pain',
    said: 'new back pain, and a cancer in the past',
    tier: 'urgent',
    evidence: ['henschke-2009', 'downie-2013'],
  },
  {
    id: 'weight-loss',
    group: 'general-health',
    question: 'Losing weight without trying, feeling ill, or unexplained pain in many places?',
    finding: 'unexplained weight loss, feeling unwell or pain in many places',
    said: 'weight loss, or feeling ill',
    tier: 'watch',
    evidence: ['finucane-2020'],
  },
  {
    id: 'fever',
    group: 'general-health',
    question: 'Fever, shivering or night sweats with the back pain?',
    finding: 'fever or rigors with spinal pain',
    said: 'fever or shivering',
    tier: 'same-day',
    evidence: ['finucane-2020'],
  },
  {
    id: 'weak-immunity',
    group: 'general-health',
    question: 'A recent infection or operation, injected drugs, or a weak immune system?',
    finding: 'recent infection or procedure, injected drugs or immunosuppression',
    said: 'a higher risk of infection',
    tier: 'watch',
    evidence: ['finucane-2020'],
  },
  {
    id: 'chest-or-faint',
    group: 'exercise',
    question: 'Chest pain, fainting, a sudden severe headache or breathlessness with exercise?',
    finding: 'chest pain, syncope, severe headache or breathlessness on exertion',
    said: 'chest pain, fainting or breathlessness with exercise',
    tier: 'emergency',
    evidence: ['expert-judgement'],
  },
  {
    id: 'pulsing-belly',
    group: 'exercise',
    question: 'A pulsing feeling in the belly, or a sudden tearing pain?',
    finding: 'pulsatile abdominal mass or tearing pain',
    said: 'a pulsing belly or tearing pain',
    tier: 'emergency',
    evidence: ['expert-judgement'],
  },
  {
    id: 'electric-jolt',
    group: 'exercise',
    question: 'A sharp or electric jolt during an exercise?',
    finding: 'sharp or electric sensation during an exercise',
    said: 'a sharp or electric jolt during an exercise',
    tier: 'watch',
    evidence: ['expert-judgement'],
  },
] as const satisfies readonly RedFlagQuestion[];

export type RedFlagId = (typeof redFlagQuestions)[number]['id'];
export type RedFlagAnswer = 'yes' | 'no';
/** By question; a question that is missing was not asked, and 'not asked' is not 'no'. */
export type RedFlagAnswers = Readonly<Partial<Record<RedFlagId, RedFlagAnswer>>>;

/** What a 'yes' asks of the clinician at this visit, whatever its tier: CLINICAL.md 3.3. */
export const stepsAfter: Readonly<Partial<Record<RedFlagId, string>>> = {
  'leg-symptoms': 'Examine power, reflexes and sensation of both legs today, and hold the loads.',
  'electric-jolt': 'Stop that exercise, and examine power, reflexes and sensation today.',
  'morning-stiffness': 'Ask about psoriasis, uveitis and bowel disease; a rheumatologist may need to see this.',
};

/** What each tier asks of the clinician: CLINICAL.md 3.1. */
export const tierActions: Readonly<
  Record<RedFlagTier, { readonly heading: string; readonly action: string; readonly holds: boolean }>
> = {
  emergency: {
    heading: 'Send to the emergency department now',
    action: 'No exercise. Send the patient to the emergency department now, with the sheet and the letter.',
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
