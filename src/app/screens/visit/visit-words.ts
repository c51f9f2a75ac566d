import type { Decision, DecisionKind, LegPain, RedFlagTier } from '../../clinical';
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
