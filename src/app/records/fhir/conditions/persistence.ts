import type { PrecautionId, RedFlagTier } from '../../../clinical/index';
import type { GroupId, Level } from './code-table';

/**
 * Which status of a condition counts, and for how long, by group and, where a level differs from its group, by level.
 * After part B.2 of the table of codes: clinical judgement throughout, for a clinician to review. Bone does not heal with
 * a change of status, an implant stays, a disc settles, a pregnancy ends (`pregnancy-rules.ts`).
 */

/** It proposes its precaution ('settled': as one that is over), is listed as a question or for information, or is over. */
export interface Meaning {
  readonly act: 'proposes' | 'settled' | 'asks' | 'informs' | 'over';
  /** It holds everything until a clinician has resolved it. */
  readonly raises?: RedFlagTier;
  /** The precaution that the condition has turned into. */
  readonly becomes?: PrecautionId;
  /** What a reader should know beyond the remark of the level. */
  readonly words?: string;
  /** The record's date is not that of the event, so rules about what is recent must not go by it. */
  readonly undated?: true;
}

/** Fewer than so many days ago, or of unknown date, it means the one; later the other. */
export interface Span {
  readonly since: 'onset' | 'end';
  readonly days: number;
  /** The span in words: '12 weeks'. */
  readonly called: string;
  readonly within: Meaning;
  readonly then: Meaning;
}

export interface Persistence {
  readonly whilePresent: Meaning | Span;
  readonly afterwards: Meaning | Span;
  /** What is said of an event that began fewer than so many days ago, or at an unknown time. */
  readonly recently?: { readonly days: number; readonly words: string };
}

const proposes: Meaning = { act: 'proposes' };
const settled: Meaning = { act: 'settled' };
const informs: Meaning = { act: 'informs' };
const over: Meaning = { act: 'over' };
const asks = (words?: string): Meaning => ({ act: 'asks', ...(words && { words }) });
const holds = (raises: RedFlagTier): Meaning => ({ act: 'asks', raises });
const proposesAndHolds: Meaning = { act: 'proposes', raises: 'same-day' };

/** Months and years in their longest form, as one day too many is the safer slip; three months as the rules count them. */
const eightWeeks = { days: 56, called: '8 weeks' };
const twelveWeeks = { days: 84, called: '12 weeks' };
const threeMonths = { days: 91, called: 'three months' };
const sixMonths = { days: 184, called: 'six months' };
const oneYear = { days: 366, called: '12 months' };
const twoYears = { days: 730, called: 'two years' };

const forLife: Persistence = { whilePresent: proposes, afterwards: proposes };
const whileHealing: Persistence = {
  whilePresent: proposes,
  afterwards: { since: 'end', ...twelveWeeks, within: proposes, then: over },
};
const whileRecent: Persistence = {
  whilePresent: proposes,
  afterwards: { since: 'end', ...twelveWeeks, within: settled, then: over },
};
const onlyListed: Persistence = { whilePresent: informs, afterwards: over };

type ByLevel = Partial<Record<Level, Partial<Persistence>>>;

const byLevel: ByLevel = {
  information: onlyListed,
  ask: { whilePresent: asks(), afterwards: over },
  // Past by their meaning, whatever status they are stored with
  history: forLife,
  'history-ask': forLife,
  status: forLife,
  'status-ask': forLife,
  procedure: forLife,
  injury: whileHealing,
  // A tumour in bone is not gone when the fracture it caused has healed
  'hold-tumour': { whilePresent: proposesAndHolds, afterwards: proposesAndHolds },
  'hold-suspected': {
    whilePresent: proposesAndHolds,
    afterwards: asks('a suspicion that is over: ask what came of it'),
  },
};

const fall: Persistence['whilePresent'] = {
  since: 'onset',
  ...oneYear,
  within: proposes,
  then: { act: 'informs', words: 'a fall over 12 months ago: for information' },
};

const operation: Persistence['whilePresent'] = {
  since: 'onset',
  ...twelveWeeks,
  within: proposes,
  then: { act: 'informs', words: 'over 12 weeks ago: for information' },
};

type Rules = Persistence & { readonly levels?: ByLevel };

/** Pregnancies have rules of their own. */
export type LastingGroup = Exclude<GroupId, 'pregnancy' | 'pregnancy-absolute'>;

const byGroup: Readonly<Record<LastingGroup, Rules>> = {
  // Bone
  osteoporosis: forLife,
  'vertebral-fracture': {
    ...forLife,
    levels: {
      // How young is young no source says, so that a clinician says it
      'full-injury': {
        afterwards: {
          since: 'end',
          ...oneYear,
          within: proposes,
          then: {
            act: 'proposes',
            words: 'healed over 12 months ago: in a young adult, for a clinician to call settled',
          },
        },
      },
    },
  },
  osteopenia: forLife,
  'hip-fracture': {
    whilePresent: asks(),
    afterwards: asks(),
    levels: {
      'hip-fracture': {
        recently: { days: 84, words: 'less than 12 weeks ago, or undated: ask what the surgeon allows' },
      },
      'rib-fracture': { afterwards: { since: 'end', ...twelveWeeks, within: asks(), then: over } },
      history: { whilePresent: asks(), afterwards: asks() },
    },
  },

  // Heart, vessels, lungs
  hypertension: { whilePresent: proposes, afterwards: { since: 'end', ...twoYears, within: proposes, then: over } },
  'hypertension-uncontrolled': {
    whilePresent: proposes,
    afterwards: { since: 'end', ...twoYears, within: proposes, then: over },
  },
  'cardiac-ischaemic': {
    ...forLife,
    recently: { days: threeMonths.days, words: 'less than three months ago, or undated: refer' },
    levels: { infarction: { recently: { days: eightWeeks.days, words: 'less than 8 weeks ago, or undated: refer' } } },
  },
  'cardiac-unstable': {
    whilePresent: { ...proposes, words: 'refer' },
    afterwards: {
      since: 'onset',
      ...eightWeeks,
      within: { ...proposes, words: 'refer' },
      then: { act: 'proposes', becomes: 'cardiac', words: 'over 8 weeks ago: counts as heart disease' },
    },
  },
  'heart-failure': forLife,
  arrhythmia: forLife,
  aortic: forLife,
  vte: {
    whilePresent: {
      since: 'onset',
      ...threeMonths,
      within: proposes,
      then: asks('over three months ago: ask whether an anticoagulant is taken'),
    },
    afterwards: { since: 'onset', ...threeMonths, within: proposes, then: over },
    recently: { days: threeMonths.days, words: 'less than three months ago, or undated: refer' },
    levels: {
      history: {
        whilePresent: { ...settled, undated: true },
        afterwards: { ...settled, undated: true },
        recently: undefined,
      },
    },
  },
  stroke: {
    ...forLife,
    recently: { days: threeMonths.days, words: 'less than three months ago, or undated: refer' },
  },
  copd: forLife,

  // Back
  'disc-herniation': { ...whileRecent, levels: { hold: { whilePresent: proposesAndHolds } } },
  radiculopathy: whileRecent,
  'spinal-stenosis': { ...forLife, levels: { hold: { whilePresent: proposesAndHolds } } },
  spondylolisthesis: forLife,
  spondylolysis: {
    whilePresent: proposes,
    afterwards: { since: 'end', ...sixMonths, within: proposes, then: settled },
  },
  scoliosis: forLife,
  'ankylosing-spondylitis': forLife,
  'low-back-pain': onlyListed,

  // What holds everything
  'cauda-equina': {
    whilePresent: holds('emergency'),
    afterwards: asks('what is left of it may hide a new one: ask about bladder, bowel and saddle at every visit'),
    levels: { 'red-flag': { afterwards: over } },
  },
  'spinal-infection': {
    whilePresent: holds('same-day'),
    afterwards: {
      since: 'end',
      ...oneYear,
      within: asks('ask whether it may have come back'),
      then: over,
    },
  },
  malignancy: { ...forLife, levels: { ask: { afterwards: asks() } } },

  // Operations
  'post-discectomy': { ...forLife, levels: { procedure: { whilePresent: operation, afterwards: operation } } },
  'spinal-fusion': forLife,
  'hip-replacement': forLife,

  // Joints
  'hip-osteoarthritis': { whilePresent: proposes, afterwards: over },
  'knee-osteoarthritis': { whilePresent: proposes, afterwards: over },
  shoulder: whileHealing,
  wrist: whileHealing,
  'rheumatoid-arthritis': forLife,

  // Balance and nerves
  falls: {
    whilePresent: proposes,
    afterwards: {
      since: 'end',
      ...oneYear,
      within: proposes,
      then: { act: 'informs', words: 'over 12 months ago: for information' },
    },
    levels: { event: { whilePresent: fall, afterwards: fall } },
  },
  neuropathy: forLife,
  parkinson: forLife,
  dementia: forLife,
  'cord-paralysis': forLife,
  epilepsy: {
    whilePresent: proposes,
    afterwards: { act: 'proposes', words: 'a year without seizures may end it, for a clinician to say' },
  },

  // For information
  'chronic-pain': onlyListed,
  obesity: onlyListed,
};

/** How long a row counts: as its group does, save where its level has a rule of its own. */
export function persistenceOf(group: LastingGroup, level: Level): Persistence {
  const { levels, ...ofGroup } = byGroup[group];
  return { ...ofGroup, ...byLevel[level], ...levels?.[level] };
}
