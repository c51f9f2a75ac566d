import {
  citation,
  type EvidenceGrade,
  type Practice,
  precautionIds,
  type Rule,
  type RuleId,
  type RuleReview,
} from '../../clinical';
import { phaseNames } from '../../ui/phase-chip';
import { precautionNames } from '../../ui/precaution-words';
import { evidenceInWords, reviewOf, whatItLooksFor, whenInWords } from '../../ui/rule-words';
import type { Reach } from './rule-reach';

/** A rule with the practice's word on it. */
export interface ReviewedRule {
  readonly rule: Rule;
  readonly review: RuleReview | undefined;
  /** As it acts here: a caution that is held stricter blocks. */
  readonly level: Rule['level'];
}

/** The rules of one phase or one condition. */
export interface RuleGroup {
  readonly id: string;
  readonly name: string;
  readonly kind: 'phase' | 'condition';
  readonly lines: readonly ReviewedRule[];
}

export interface RuleFilters {
  readonly query: string;
  /** The id of a group; empty for all, as are the others. */
  readonly of: string;
  readonly level: '' | Rule['level'];
  readonly grade: '' | EvidenceGrade;
  readonly review: '' | 'none' | RuleReview['outcome'];
}

export const everyRule: RuleFilters = { query: '', of: '', level: '', grade: '', review: '' };

const phases = Object.keys(phaseNames);
const order: readonly string[] = [...phases, ...precautionIds];

/** Every rule under its phase or its condition: phases in the order of a recovery, conditions in that of the form. */
export function groupsOf(rules: readonly Rule[], reviews: Practice['reviews']): readonly RuleGroup[] {
  const groups = new Map<string, ReviewedRule[]>();
  for (const rule of rules) {
    const id = 'phase' in rule.when ? rule.when.phase : rule.when.precaution;
    const review = reviewOf(rule, reviews);
    const line = { rule, review, level: review?.outcome === 'stricter' ? ('block' as const) : rule.level };
    const lines = groups.get(id);
    if (lines) lines.push(line);
    else groups.set(id, [line]);
  }
  const names: Readonly<Record<string, string>> = { ...phaseNames, ...precautionNames };
  return [...groups]
    .map(([id, lines]): RuleGroup => ({
      id,
      name: names[id] ?? id,
      kind: phases.includes(id) ? 'phase' : 'condition',
      lines,
    }))
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

/** The groups with what fits of them; those of which nothing fits are left out. */
export function narrowed(
  groups: readonly RuleGroup[],
  filters: RuleFilters,
  textsOf: (id: RuleId) => SearchTexts | undefined,
): readonly RuleGroup[] {
  const query = filters.query.trim().toLowerCase();
  const words = query.split(/\s+/);
  const isFound = (texts: SearchTexts | undefined): boolean =>
    query === '' || words.every((word) => texts?.rule.includes(word)) || (texts?.exercises.includes(query) ?? false);
  const fits = ({ rule, review, level }: ReviewedRule): boolean =>
    (filters.level === '' || filters.level === level) &&
    (filters.grade === '' || filters.grade === rule.grade) &&
    (filters.review === '' || filters.review === (review?.outcome ?? 'none')) &&
    isFound(query === '' ? undefined : textsOf(rule.id));
  return groups
    .filter(({ id }) => filters.of === '' || filters.of === id)
    .map((group) => ({ ...group, lines: group.lines.filter(fits) }))
    .filter(({ lines }) => lines.length > 0);
}

/** What a rule is found by: every word somewhere in its own text, or the query as it is in the name of an exercise. */
export interface SearchTexts {
  /** Its words, when it holds, and its sources. */
  readonly rule: string;
  /** The names of the exercises that meet it, one a line. */
  readonly exercises: string;
}

export function searchTexts(rules: readonly Rule[], reach: Reach): ReadonlyMap<RuleId, SearchTexts> {
  return new Map(
    rules.map((rule) => {
      const evidence = evidenceInWords({ grade: rule.grade, evidence: rule.evidence.map(citation) });
      const words = [rule.message, rule.short, whatItLooksFor(rule), whenInWords(rule.when), evidence].join(' ');
      const exercises = (reach.get(rule.id) ?? []).map(({ exercise }) => exercise.name).join('\n');
      return [rule.id, { rule: words.replaceAll('\u00a0', ' ').toLowerCase(), exercises: exercises.toLowerCase() }];
    }),
  );
}

/** '10 blocks, 6 cautions' */
export function countInWords(lines: readonly ReviewedRule[]): string {
  const blocks = lines.filter(({ level }) => level === 'block').length;
  const cautions = lines.length - blocks;
  return [
    ...(blocks > 0 ? [`${blocks} ${blocks === 1 ? 'block' : 'blocks'}`] : []),
    ...(cautions > 0 ? [`${cautions} ${cautions === 1 ? 'caution' : 'cautions'}`] : []),
  ].join(', ');
}
