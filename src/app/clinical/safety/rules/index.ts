import type { RuleId } from '../situation';
import { boneRules } from './bone';
import { phaseRules } from './phases';
import { pregnancyRules } from './pregnancy';
import { pressureAndJointRules } from './pressure-and-joints';
import type { Rule } from './rule';

/** Every rule of Keel, as data. A rule matches demands, position and dose, never an exercise's name. */
export const rules: readonly Rule[] = [...phaseRules, ...boneRules, ...pregnancyRules, ...pressureAndJointRules];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

export function ruleById(id: RuleId): Rule | undefined {
  return byId.get(id);
}
