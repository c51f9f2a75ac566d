import type { RuleId } from '../situation';
import { balanceRules } from './balance';
import { boneRules } from './bone';
import { directionRules } from './direction';
import { heartRules } from './heart';
import { jointRules } from './joints';
import { phaseRules } from './phases';
import { pregnancyRules } from './pregnancy';
import type { Rule } from './rule';
import { surgeryRules } from './surgery';
import { vertebraeRules } from './vertebrae';

/** Every rule of Keel, as data. A rule matches demands, position and dose, never an exercise's name. */
export const rules: readonly Rule[] = [
  ...phaseRules,
  ...boneRules,
  ...pregnancyRules,
  ...heartRules,
  ...directionRules,
  ...vertebraeRules,
  ...surgeryRules,
  ...jointRules,
  ...balanceRules,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

export function ruleById(id: RuleId): Rule | undefined {
  return byId.get(id);
}
