import { addDays, type IsoDate } from '../dates';
import type { Chart } from './chart';
import { chartFrom } from './chart-from';
import type { EntryKind } from './entries';

/** They make up the plan or follow it, and change nothing about what the rules know of a patient. */
const besideTheSituation: readonly EntryKind[] = ['program-prescribed', 'visit-recorded', 'outcome-recorded'];

/**
 * The chart without programs and visits as it was known on a day: a precaution stated in November does not empty the plan
 * of May, and entries that are voided since count nowhere. Few entries, so that a long course is folded quickly.
 */
export function situationKnownOn(chart: Chart): (date: IsoDate) => Chart {
  const entries = chart.entries
    .filter(({ kind }) => !besideTheSituation.includes(kind))
    .map((entry) => ({ entry, from: entry.kind === 'entry-voided' ? '' : knownFrom(entry.at) }));
  const charts = new Map<number, Chart>();
  return (date) => {
    const then = entries.filter(({ from }) => from <= date);
    const folded = charts.get(then.length) ?? chartFrom(then.map(({ entry }) => entry));
    charts.set(then.length, folded);
    return folded;
  };
}

/** An instant's own day may be one off from the clinician's, hence a day's grace: what begins later says so in its own date. */
export function knownFrom(at: string): IsoDate {
  return addDays(at.slice(0, 10), -1);
}

/** Days on which what the rules know of a patient could have changed, in no order: what was signed, and what it is dated. */
export function daysOfChange(chart: Chart): readonly IsoDate[] {
  return [
    ...chart.entries.filter(({ kind }) => !besideTheSituation.includes(kind)).map(({ at }) => knownFrom(at)),
    ...chart.phases.map(({ since }) => since),
    ...chart.redFlags.flatMap(({ date, resolved }) => [date, ...(resolved ? [resolved.date] : [])]),
    ...chart.clearances.flatMap(({ clearance }) => [clearance.from, addDays(clearance.until, 1)]),
  ];
}
