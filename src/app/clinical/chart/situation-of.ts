import type { PracticeLibrary } from '../catalogue/library';
import type { IsoDate } from '../dates';
import { daysBetween } from '../dates';
import { tierActions } from '../safety/red-flags';
import type { DeclarablePhase, Phase, Situation } from '../safety/situation';
import type { Chart, PhasePeriod, RedFlag } from './chart';

/** The phase declared for a day; undefined before the first one. */
export function declaredPhase(chart: Pick<Chart, 'phases'>, date: IsoDate): PhasePeriod | undefined {
  return chart.phases.findLast(({ since }) => since <= date);
}

/** Red flags raised by a day and unresolved. What came with an imported record counts at once: its day is in world time. */
export function openRedFlags(chart: Pick<Chart, 'redFlags'>, date: IsoDate): readonly RedFlag[] {
  return chart.redFlags.filter(
    (flag) => (flag.fromRecord === true || flag.date <= date) && (!flag.resolved || flag.resolved.date > date),
  );
}

export interface PhaseNow {
  readonly phase: Phase;
  /** Day it began; absent where no phase was declared yet. */
  readonly since?: IsoDate;
  /** 1 on the first day. */
  readonly day?: number;
  /** False until a clinician has declared one: the rules of a flare-up hold meanwhile. */
  readonly declared: boolean;
  /** What was declared beneath a hold. */
  readonly beneath?: DeclarablePhase;
}

/**
 * The phase on a day. An unresolved red flag of a tier that holds gives 'hold'; a patient without a declared phase is
 * treated as in a flare-up, because the careful side is the safe one.
 */
export function phaseOn(chart: Pick<Chart, 'phases' | 'redFlags'>, date: IsoDate): PhaseNow {
  const declared = declaredPhase(chart, date);
  const holding = openRedFlags(chart, date).filter(({ tier }) => tierActions[tier].holds);
  const since = holding.length > 0 ? holding.map((flag) => flag.date).sort()[0] : declared?.since;
  return {
    phase: holding.length > 0 ? 'hold' : (declared?.phase ?? 'flare-up'),
    ...(since ? { since, day: daysBetween(since, date) + 1 } : {}),
    declared: declared !== undefined,
    ...(holding.length > 0 && declared ? { beneath: declared.phase } : {}),
  };
}

/** What `screen` needs to know of a patient on a day, in a practice that may hold rules stricter than Keel. */
export function situationOf(chart: Chart, date: IsoDate, { stricter }: Pick<PracticeLibrary, 'stricter'>): Situation {
  return {
    phase: phaseOn(chart, date).phase,
    precautions: chart.precautions.effective,
    clearances: chart.clearances.filter(({ ended }) => !ended).map(({ clearance }) => clearance),
    date,
    stricter,
  };
}
