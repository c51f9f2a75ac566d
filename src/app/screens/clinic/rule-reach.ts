import {
  type Exercise,
  type Library,
  type RuleId,
  rules,
  type Screener,
  screenerAmong,
  type Situation,
} from '../../clinical';

/** An exercise that meets a rule at its starting dose. */
export interface Met {
  readonly exercise: Exercise;
  /** Only because a question about it is open, which counts as the strictest answer. */
  readonly open: boolean;
}

export type Reach = ReadonlyMap<RuleId, readonly Met[]>;

const anyDay: Situation = { phase: 'returning', precautions: [], clearances: [], date: '2000-01-01' };
let everyRule: Screener | undefined;

/**
 * Which exercises each rule meets at their starting dose, were it in force. Asked of the screening itself, with every rule
 * in force at once, so that this page cannot say other than the builder does.
 */
export function reachOf({ offered }: Pick<Library, 'offered'>): Reach {
  everyRule ??= screenerAmong(
    rules.map((rule) => ({ ...rule, when: { phase: anyDay.phase } })),
    anyDay,
  );
  const reach = new Map<RuleId, Met[]>(rules.map(({ id }) => [id, []]));
  for (const exercise of offered) {
    for (const { ruleId, unanswered } of everyRule(exercise).reasons) {
      reach.get(ruleId)?.push({ exercise, open: unanswered !== undefined });
    }
  }
  return reach;
}
