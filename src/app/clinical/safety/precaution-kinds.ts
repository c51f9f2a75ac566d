import type { Precaution, PrecautionId } from './situation';

/** Where a precaution stands in a form, by what it concerns. */
export const precautionGroups = [
  'bone',
  'pregnancy',
  'heart-and-lungs',
  'back',
  'surgery',
  'joints',
  'balance-and-nerves',
  'other',
] as const;
export type PrecautionGroup = (typeof precautionGroups)[number];

export type PrecautionDetail = Exclude<keyof Precaution, 'id'>;

/** What is worth asking about a precaution: only what a rule, or a reason's words, will read. */
export interface PrecautionKind {
  readonly group: PrecautionGroup;
  readonly details: readonly PrecautionDetail[];
}

const kind = (group: PrecautionGroup, ...details: readonly PrecautionDetail[]): PrecautionKind => ({ group, details });

export const precautionKinds: Readonly<Record<PrecautionId, PrecautionKind>> = {
  osteoporosis: kind('bone'),
  'vertebral-fracture': kind('bone', 'since', 'settled'),
  osteopenia: kind('bone'),
  pregnancy: kind('pregnancy', 'dueDate', 'obstetricContraindication'),
  hypertension: kind('heart-and-lungs', 'restingPressure'),
  cardiac: kind('heart-and-lungs', 'since', 'exertionAgreed'),
  'cardiac-unstable': kind('heart-and-lungs', 'since'),
  arrhythmia: kind('heart-and-lungs', 'exertionAgreed'),
  aortic: kind('heart-and-lungs', 'exertionAgreed'),
  vte: kind('heart-and-lungs', 'since', 'settled'),
  stroke: kind('heart-and-lungs', 'since', 'exertionAgreed'),
  copd: kind('heart-and-lungs'),
  'flexion-intolerance': kind('back', 'provokedBy', 'settled'),
  'extension-intolerance': kind('back', 'provokedBy', 'settled'),
  spondylolisthesis: kind('back', 'highGrade'),
  spondylolysis: kind('back', 'since', 'settled'),
  scoliosis: kind('back'),
  'ankylosing-spondylitis': kind('back'),
  'post-discectomy': kind('surgery', 'surgeryDate'),
  'spinal-fusion': kind('surgery', 'surgeryDate'),
  'hip-replacement': kind('surgery', 'surgeryDate', 'side'),
  'hip-osteoarthritis': kind('joints', 'side'),
  knee: kind('joints', 'side'),
  shoulder: kind('joints', 'side'),
  wrist: kind('joints', 'side'),
  'rheumatoid-arthritis': kind('joints'),
  falls: kind('balance-and-nerves'),
  neuropathy: kind('balance-and-nerves'),
  parkinson: kind('balance-and-nerves'),
  dementia: kind('balance-and-nerves'),
  'cord-paralysis': kind('balance-and-nerves'),
  epilepsy: kind('balance-and-nerves'),
  malignancy: kind('other'),
  'fear-avoidance': kind('other'),
};
