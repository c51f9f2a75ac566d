import { dateInWords, type LegPain, redFlagQuestions, sitesInWords, triage, type Visit } from '../../clinical';
import { nextMorningOf } from './next-steps';

export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What the last visit said: next morning, sessions done, when red flags were asked about, and where it hurts if that was asked. */
export function factsOf(visit: Visit): readonly Fact[] {
  return [
    { name: 'Next morning', value: nextMorningOf(visit) },
    { name: 'Sessions done', value: sessionsOf(visit) },
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

function sessionsOf(visit: Visit): string {
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
