import type { SourceKey } from '../bibliography';
import { shippedPathway, tierOf, type Pathway } from './pathway';
import {
  redFlagQuestions,
  redFlagTiers,
  stepsAfter,
  type RedFlagAnswers,
  type RedFlagId,
  type RedFlagTier,
} from './red-flags';

/**
 * What the chart knows before anything is asked, and weighs whatever is answered: a 'no' to the question about cancer does
 * not take a cancer out of the record. Age raises concern and nothing else.
 */
export type KnownRiskId =
  'known-cancer' | 'known-fragile-bone' | 'known-aneurysm' | 'recorded-emergency' | 'age-over-70' | 'first-episode-age';

export interface KnownRisk {
  readonly id: KnownRiskId;
  /** As the chart says it: 'osteoporosis', 'age 74'. */
  readonly words: string;
}

export interface TriageContext {
  /** The practice's own tiers; Keel's where it has none. */
  readonly pathway?: Pathway;
  readonly known?: readonly KnownRisk[];
}

export interface TriageFinding {
  readonly tier: RedFlagTier;
  readonly finding: string;
  /** It rests on the chart alone; nothing that was answered today. */
  readonly fromChart?: true;
}

export interface Triage {
  readonly tier: RedFlagTier | 'none';
  /** What was found, worst first. */
  readonly findings: readonly TriageFinding[];
  /** What the chart knows and sets no tier, but should be weighed. */
  readonly concerns: readonly string[];
  /** What to do at this visit because of single answers. */
  readonly steps: readonly string[];
  /** Questions without an answer; while there are any, the visit stays unsigned. */
  readonly notAsked: readonly RedFlagId[];
  readonly complete: boolean;
}

type Factor = RedFlagId | KnownRiskId;

/** Factors that together weigh more than each alone: CLINICAL.md 3.2 and 3.3. */
export interface Combination {
  /** One factor of each list has to be there. */
  readonly each: readonly (readonly Factor[])[];
  readonly tier: RedFlagTier;
  readonly finding: string;
  readonly evidence: readonly SourceKey[];
}

const cancer = ['cancer-history', 'known-cancer'] as const;

export const redFlagCombinations: readonly Combination[] = [
  {
    each: [cancer, ['foot-drop', 'leg-weakness', 'both-legs', 'band-pain']],
    tier: 'emergency',
    finding: 'cancer with new neurological loss: possible cord compression',
    evidence: ['finucane-2020'],
  },
  {
    each: [['fever'], ['weak-immunity']],
    tier: 'emergency',
    finding: 'fever with risk of spinal infection',
    evidence: ['finucane-2020'],
  },
  {
    each: [['fever'], ['severe-pain']],
    tier: 'emergency',
    finding: 'fever with severe spinal pain: possible spinal infection',
    evidence: ['finucane-2020'],
  },
  {
    each: [['severe-pain'], ['known-aneurysm']],
    tier: 'emergency',
    finding: 'new severe pain with a known aortic aneurysm or dissection',
    evidence: ['expert-judgement'],
  },
  {
    each: [cancer, ['leg-symptoms', 'electric-jolt']],
    tier: 'same-day',
    finding: 'cancer with neurological symptoms',
    evidence: ['finucane-2020'],
  },
  {
    each: [['recorded-emergency'], ['leg-symptoms', 'constipation', 'electric-jolt']],
    tier: 'same-day',
    finding: 'new symptoms after an emergency of the spine in the record',
    evidence: ['expert-judgement'],
  },
  {
    each: [cancer, ['severe-pain', 'night-pain', 'weight-loss']],
    tier: 'urgent',
    finding: 'cancer with severe pain, night pain, weight loss or illness',
    evidence: ['henschke-2009', 'downie-2013'],
  },
  {
    each: [['night-pain'], ['weight-loss']],
    tier: 'urgent',
    finding: 'unremitting night pain with weight loss or illness',
    evidence: ['finucane-2020'],
  },
  {
    each: [['night-pain'], ['weak-immunity']],
    tier: 'urgent',
    finding: 'unremitting night pain with risk of infection',
    evidence: ['finucane-2020'],
  },
  {
    each: [['severe-pain'], ['known-fragile-bone']],
    tier: 'urgent',
    finding: 'new severe pain with fragile bone: possible fracture',
    evidence: ['downie-2013'],
  },
];

/**
 * The worst tier that the answers reach, combinations and what the chart knows included. 'none' says nothing about what
 * was not asked. One more yes, one more known risk or a stricter pathway never gives a milder tier.
 */
export function triage(answers: RedFlagAnswers, { pathway = shippedPathway, known = [] }: TriageContext = {}): Triage {
  const yes = (id: RedFlagId) => answers[id] === 'yes';
  const findings: readonly TriageFinding[] = [
    ...redFlagQuestions.filter(({ id }) => yes(id)).map(({ id, finding }) => ({ tier: tierOf(id, pathway), finding })),
    ...redFlagCombinations.flatMap(({ each, tier, finding }) => {
      const met = each.map((factors) => factors.some((factor) => isAnswer(factor) && yes(factor)));
      const inChart = each.flatMap((factors, index) => (met[index] ? [] : [knownAmong(factors, known)]));
      if (inChart.some((risks) => risks.length === 0)) return [];
      return [
        { tier, finding: inChart.length > 0 ? `${finding} (in the chart: ${inWords(inChart.flat())})` : finding },
      ];
    }),
    ...cancerInChart(answers, known),
  ];
  const notAsked = redFlagQuestions.filter(({ id }) => answers[id] === undefined).map(({ id }) => id);
  const worstFirst = findings.toSorted((a, b) => redFlagTiers.indexOf(a.tier) - redFlagTiers.indexOf(b.tier));
  return {
    tier: worstFirst[0]?.tier ?? 'none',
    findings: worstFirst,
    concerns: known.filter(({ id }) => id === 'first-episode-age').map(({ words }) => words),
    steps: redFlagQuestions.flatMap(({ id }) => (yes(id) ? (stepsAfter[id] ?? []) : [])),
    notAsked,
    complete: notAsked.length === 0,
  };
}

/** The one risk that weighs alone (Henschke 2009: the only single flag of use), whatever was answered. */
function cancerInChart(answers: RedFlagAnswers, known: readonly KnownRisk[]): readonly TriageFinding[] {
  const risks = knownAmong(['known-cancer'], known);
  if (risks.length === 0 || answers['cancer-history'] === 'yes') return [];
  return [{ tier: 'watch', finding: `cancer in the chart (${inWords(risks)})`, fromChart: true }];
}

function knownAmong(factors: readonly Factor[], known: readonly KnownRisk[]): readonly KnownRisk[] {
  return known.filter(({ id }) => factors.includes(id));
}

function inWords(risks: readonly KnownRisk[]): string {
  return risks.map(({ words }) => words).join(', ');
}

const questionIds: ReadonlySet<string> = new Set(redFlagQuestions.map(({ id }) => id));

function isAnswer(factor: Factor): factor is RedFlagId {
  return questionIds.has(factor);
}

/** Which known risks make a question weigh more, to be said beside it. */
const beside: Readonly<Partial<Record<RedFlagId, readonly KnownRiskId[]>>> = {
  'minor-injury-weak-bone': ['known-fragile-bone', 'age-over-70'],
  'severe-pain': ['known-fragile-bone', 'known-aneurysm'],
  'cancer-history': ['known-cancer'],
  'pulsing-belly': ['known-aneurysm'],
};

/** What the chart knows about a question, in words: 'osteoporosis, age 74'; empty where it knows nothing. */
export function knownBeside(id: RedFlagId, known: readonly KnownRisk[]): string {
  return inWords(knownAmong(beside[id] ?? [], known));
}
