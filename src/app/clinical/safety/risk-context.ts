import type { Chart } from '../chart/chart';
import { ageOn, dateInWords, type IsoDate } from '../dates';
import type { Pathway } from './pathway';
import type { PrecautionId } from './situation';
import type { KnownRisk, KnownRiskId, TriageContext } from './triage';

/** Precautions that make an answer weigh more, as a sentence names them. */
const risky: Readonly<Partial<Record<PrecautionId, { readonly id: KnownRiskId; readonly words: string }>>> = {
  malignancy: { id: 'known-cancer', words: 'cancer, now or in the past' },
  osteoporosis: { id: 'known-fragile-bone', words: 'osteoporosis' },
  'vertebral-fracture': { id: 'known-fragile-bone', words: 'vertebral fracture' },
  aortic: { id: 'known-aneurysm', words: 'aortic aneurysm or dissection' },
};

/**
 * What the chart knows on a day that weighs in the red-flag screen. Proposals of an imported record that nobody has
 * answered count as known, as they do in every rule; a cancer that an earlier visit brought up stays known.
 *
 * Ages: trauma weighs more over 70; a first episode under 20 or over 55 raises concern only (CLINICAL.md 3.2, the stricter
 * ends of 15 to 20 and 55 to 60), and is looked for where no visit is signed yet.
 */
export function riskContext(
  chart: Pick<Chart, 'details' | 'precautions' | 'redFlags' | 'visits'>,
  date: IsoDate,
  pathway: Pathway,
): TriageContext {
  const { effective } = chart.precautions;
  const stated = effective === 'not-asked' ? [] : effective.flatMap(({ id }) => risky[id] ?? []);
  const answered = stated.some(({ id }) => id === 'known-cancer') ? [] : cancerAnswered(chart.visits, date);
  const recorded = chart.redFlags
    .filter(({ fromRecord, tier }) => fromRecord && tier === 'emergency')
    .map(({ findings }): KnownRisk => ({ id: 'recorded-emergency', words: findings.join(', ') }));
  return { pathway, known: [...stated, ...answered, ...recorded, ...ageRisks(chart, date)] };
}

function cancerAnswered(visits: Chart['visits'], date: IsoDate): readonly KnownRisk[] {
  const visit = visits.find((one) => one.date <= date && one.redFlags['cancer-history'] === 'yes');
  return visit ? [{ id: 'known-cancer', words: `said on ${dateInWords(visit.date)}` }] : [];
}

function ageRisks({ details, visits }: Pick<Chart, 'details' | 'visits'>, date: IsoDate): readonly KnownRisk[] {
  if (!details?.birthDate) return [];
  const age = ageOn(details.birthDate, date);
  const first = visits.length === 0 && (age < 20 || age > 55);
  return [
    ...(age > 70 ? [{ id: 'age-over-70', words: `age ${age}` } as const] : []),
    ...(first
      ? [{ id: 'first-episode-age', words: `Age ${age}: a first episode at this age raises concern.` } as const]
      : []),
  ];
}
