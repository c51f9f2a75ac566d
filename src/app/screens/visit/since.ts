import { type Chart, depthOf, type IsoDate, type PainReport, type Visit, painThatMatters } from '../../clinical';
import type { VisitDraft } from './visit-draft';

/** Pain that rose since the last visit by enough to ask whether this is a flare-up. */
export interface PainRise {
  readonly which: 'now' | 'worst';
  readonly from: number;
  readonly to: number;
}

/**
 * The larger rise of pain now and worst since last time, where it is 2 or more (CLINICAL.md 2.1, a rule of ours). It asks;
 * a flare-up is declared by a clinician, because it also has to last a day and to limit what the patient does.
 */
export function painRise(last: PainReport, today: PainReport): PainRise | undefined {
  const rises = (['now', 'worst'] as const).flatMap((which): PainRise[] => {
    const [from, to] = [last[which], today[which]];
    return from !== undefined && to !== undefined && to - from >= painThatMatters ? [{ which, from, to }] : [];
  });
  return rises.sort((a, b) => b.to - b.from - (a.to - a.from))[0];
}

/** The last visit before this day or on it, as it is in the chart. */
export function lastVisit(chart: Chart | null, date: IsoDate): Visit | undefined {
  return chart?.visits.findLast((visit) => visit.date <= date);
}

/** Whether there is leg pain to ask about, or was last time: by the map beyond the back, the red-flag screen or the last visit. */
export function saysLegPain(draft: Pick<VisitDraft, 'where' | 'redFlags'>, last: Visit | undefined): boolean {
  return (
    [...(draft.where ?? []), ...(last?.where ?? [])].some((site) => depthOf(site) > 0) ||
    (last?.leg !== undefined && last.leg !== 'none') ||
    draft.redFlags['leg-symptoms'] === 'yes' ||
    last?.redFlags['leg-symptoms'] === 'yes' ||
    (last?.responses.some(({ peripheralised }) => peripheralised === true) ?? false)
  );
}
