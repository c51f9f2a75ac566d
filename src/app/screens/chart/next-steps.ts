import { type Chart, dateInWords, type IsoDate, type PhaseNow, type Visit } from '../../clinical';

/** When the patient is due. */
export interface VisitDue {
  readonly words: string;
  readonly overdue: boolean;
}

/** As agreed at the last visit; a visit that was never agreed on is said to be so. */
export function visitDue(chart: Chart, today: IsoDate): VisitDue {
  const next = chart.visits.at(-1)?.nextVisit;
  if (!next) return { words: 'not agreed yet', overdue: false };
  if (next === today) return { words: `today, ${dateInWords(next)}`, overdue: false };
  return next < today
    ? { words: `since ${dateInWords(next)}`, overdue: true }
    : { words: dateInWords(next), overdue: false };
}

/** One condition for leaving a phase, and where the patient stands on it. */
export interface Criterion {
  readonly text: string;
  readonly standing: string;
  readonly met: boolean;
}

export interface WayOut {
  readonly criteria: readonly Criterion[];
  /** All of them at this many visits in a row. */
  readonly visits: number;
  readonly then: string;
  readonly basis: string;
}

/** The pain at rest, of 10, at or below which a flare-up can end (CLINICAL.md 2.2). */
const restPainToLeave = 3;
const visitsToLeave = 2;

/**
 * What ends a flare-up: rest pain 3 or less, next mornings settled and daily life restored, at two visits. Expert
 * judgement (CLINICAL.md 2.2), so it is shown and never acted upon: a clinician declares the next phase. Undefined in
 * every other phase.
 */
export function wayOutOfFlareUp(chart: Chart, phase: PhaseNow): WayOut | undefined {
  if (phase.phase !== 'flare-up' || !phase.declared) return undefined;
  const since = phase.since ?? '';
  const recent = chart.visits.filter(({ date }) => date >= since).slice(-visitsToLeave);
  return {
    criteria: [restPain(recent), nextMornings(recent), { text: 'Daily life as before', standing: 'ask', met: false }],
    visits: visitsToLeave,
    then: 'declare Settling',
    basis: 'Expert judgement; nothing ends a flare-up on its own.',
  };
}

function restPain(recent: readonly Visit[]): Criterion {
  const pains = recent.map(({ pain }) => pain.now);
  return {
    text: `Rest pain ${restPainToLeave} or less of 10`,
    standing: overVisits(pains.map((pain) => pain?.toString() ?? 'not asked')),
    met: atEnough(pains.map((pain) => pain !== undefined && pain <= restPainToLeave)),
  };
}

function nextMornings(recent: readonly Visit[]): Criterion {
  const mornings = recent.map(nextMorningOf);
  return {
    text: 'Next mornings no worse',
    standing: overVisits(mornings),
    met: atEnough(mornings.map((morning) => morning === 'better' || morning === 'same')),
  };
}

function overVisits(said: readonly string[]): string {
  if (said.length === 0) return 'no visit yet';
  return said.length === 1 ? `${said[0]} at one visit` : said.join(', then ');
}

function atEnough(results: readonly boolean[]): boolean {
  return results.length >= visitsToLeave && results.every(Boolean);
}

/** The worst that was said of any exercise; one bad morning counts for all. */
export function nextMorningOf(visit: Visit): 'worse' | 'same' | 'better' | 'not asked' {
  const mornings = visit.responses.map(({ nextMorning }) => nextMorning);
  return (['worse', 'same', 'better'] as const).find((one) => mornings.includes(one)) ?? 'not asked';
}
