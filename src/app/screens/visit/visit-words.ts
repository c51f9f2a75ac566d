import { type Decision, type DecisionKind, type LegPain, listed, type RedFlagTier } from '../../clinical';
import type { CareLevel } from '../../ui/care-card';

export const decisionNames: Readonly<Record<DecisionKind, string>> = {
  advance: 'Advance',
  hold: 'Same again',
  regress: 'One step back',
  stop: 'Stop',
};

export const lightWeek = 'Light week';
export const nextRung = 'Next rung';

/** What is proposed, in the words of its choice. */
export function proposedInWords({ kind, by, deload }: Decision): string {
  if (by) return nextRung;
  return deload ? lightWeek : decisionNames[kind];
}

/** How the sentence of a decision ends where it only says again what is proposed. */
const conclusions: Readonly<Record<string, string>> = {
  [decisionNames.advance]: 'one step more',
  [decisionNames.hold]: 'the same (again|once more)',
  [decisionNames.regress]: 'one step back( until it is steady)?',
  [decisionNames.stop]: 'stop it and try an easier one',
  [lightWeek]: 'a light week',
  [nextRung]: 'the next rung is .+',
};

/**
 * Why a step is proposed, to stand after its name: 'Pain 4 of 10, settled the next morning.' The record keeps the whole
 * sentence, which stands alone there; beside the name of the step its end would say the same twice.
 */
export function whyInWords(decision: Decision): string {
  const conclusion = conclusions[proposedInWords(decision)] ?? '';
  return decision.because.replace(new RegExp(`[:,] ${conclusion}\\.$`), '.');
}

/** What became of answers for exercises that left the program while the visit was open; empty for none. */
export function setAsideInWords(names: readonly string[]): string {
  if (names.length === 0) return '';
  const [are, them] = names.length === 1 ? ['is', 'it'] : ['are', 'them'];
  return `${listed(names)} ${are} not in it any more, and what you answered for ${them} is left out.`;
}

export const legPainNames: Readonly<Record<LegPain, string>> = {
  up: 'Up towards the back',
  same: 'Same',
  down: 'Further down',
  none: 'None',
};

/** Reasons that are said often, for one tap. */
export const boldReasons = [
  'Technique corrected today',
  'Steady here today',
  'The pain had another cause',
  'The patient is confident',
] as const;
export const carefulReasons = [
  'The patient prefers it',
  'Little time this week',
  'Tired or unwell',
  'Technique first',
] as const;

/** Four tiers of action on the three levels of warning that health services use. */
export const careLevels: Readonly<Record<RedFlagTier, CareLevel>> = {
  emergency: 'emergency',
  'same-day': 'urgent',
  urgent: 'urgent',
  watch: 'non-urgent',
};
