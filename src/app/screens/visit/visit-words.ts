import type { DecisionKind, RedFlagTier } from '../../clinical';
import type { CareLevel } from '../../ui/care-card';

export const decisionNames: Readonly<Record<DecisionKind, string>> = {
  advance: 'Advance',
  hold: 'Same again',
  regress: 'One step back',
  stop: 'Stop',
};

/** Four tiers of action on the three levels of warning that health services use. */
export const careLevels: Readonly<Record<RedFlagTier, CareLevel>> = {
  emergency: 'emergency',
  'same-day': 'urgent',
  urgent: 'urgent',
  watch: 'non-urgent',
};
