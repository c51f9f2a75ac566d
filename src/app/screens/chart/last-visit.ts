import {
  type Adherence,
  adherenceBetween,
  type Chart,
  dateInWords,
  type LegPain,
  planOver,
  type PracticeLibrary,
  redFlagQuestions,
  sitesInWords,
  triage,
  type Visit,
} from '../../clinical';
import { nextMorningOf } from './next-steps';

export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What the last visit said: next morning, sessions done, when red flags were asked about, and where it hurts if that was asked. */
export function factsOf(visit: Visit, adherence?: Adherence): readonly Fact[] {
  return [
    { name: 'Next morning', value: nextMorningOf(visit) },
    { name: 'Sessions done', value: sessionsOf(visit, adherence) },
    { name: 'Red flags', value: redFlagsOf(visit) },
    ...(visit.where || visit.leg ? [{ name: 'Where it hurts', value: whereOf(visit) }] : []),
  ];
}

const legs: Readonly<Record<LegPain, string>> = {
  up: 'leg pain moved up towards the back',
  down: 'leg pain moved further down the leg',
  same: 'leg pain the same',
  none: 'no leg pain',
};

function whereOf({ where, leg }: Visit): string {
  return [...(where ? [sitesInWords(where)] : []), ...(leg ? [legs[leg]] : [])].join('; ');
}

/** Sessions done against those planned since the visit before; undefined where the last visit could ask about none. */
export function lastAdherence(chart: Chart, library: PracticeLibrary): Adherence | undefined {
  const last = chart.visits.at(-1)?.date;
  if (last === undefined) return undefined;
  const begun = chart.revisions.map(({ program }) => program.startDate).sort()[0];
  const from = chart.visits.findLast(({ date }) => date < last)?.date ?? begun ?? last;
  return adherenceBetween(chart, planOver(chart, from, last, library)).findLast(({ date }) => date === last);
}

/** Of all exercises together against the plan; as they were counted where nothing was planned. */
function sessionsOf(visit: Visit, adherence: Adherence | undefined): string {
  if (adherence?.percent !== undefined) {
    const { done, more, planned, percent } = adherence;
    return `${done - more} of ${planned} planned, ${percent}\u00a0%`;
  }
  const counts = visit.responses.flatMap(({ sessions }) => (sessions === undefined ? [] : [sessions]));
  if (counts.length === 0) return 'not asked';
  const least = Math.min(...counts);
  const most = Math.max(...counts);
  return least === most ? `${most} of each exercise` : `${least} to ${most}, by exercise`;
}

function redFlagsOf(visit: Visit): string {
  const { tier, findings, notAsked, complete } = triage(visit.redFlags);
  const asked = redFlagQuestions.length - notAsked.length;
  if (asked === 0) return 'not asked';
  const on = `asked ${dateInWords(visit.date)}`;
  if (tier !== 'none') return `${findings.map(({ finding }) => finding).join('; ')}, ${on}`;
  return complete ? `none, ${on}` : `none in ${asked} of ${redFlagQuestions.length} questions, ${on}`;
}
