import { type Practice, rules, shippedLibrary } from '../../clinical';
import {
  countInWords,
  everyRule,
  groupsOf,
  narrowed,
  type ReviewedRule,
  type RuleFilters,
  searchTexts,
} from './rule-groups';
import { reachOf } from './rule-reach';

const by = { by: 'Robin Vale', at: '2026-11-22T10:00:00.000Z' };
const texts = searchTexts(rules, reachOf(shippedLibrary));
const groups = (reviews: Practice['reviews'] = {}) => groupsOf(rules, reviews);
const found = (filters: Partial<RuleFilters>, reviews: Practice['reviews'] = {}) =>
  narrowed(groups(reviews), { ...everyRule, ...filters }, (id) => texts.get(id)).flatMap(({ lines }) => lines);
const ids = (lines: readonly ReviewedRule[]) => lines.map(({ rule }) => rule.id);

describe('the rules in groups', () => {
  it('hold every rule once, phases first', () => {
    const all = groups().flatMap(({ lines }) => ids(lines));
    expect(all.length).toBe(rules.length);
    expect(new Set(all).size).toBe(rules.length);
    const kinds = groups().map(({ kind }) => kind);
    expect(kinds.lastIndexOf('phase')).toBeLessThan(kinds.indexOf('condition'));
    expect(groups()[1]?.name).toBe('Flare-up');
    expect(groups().find(({ id }) => id === 'osteoporosis')?.name).toBe('Osteoporosis');
  });

  it('are counted as they act here', () => {
    const lines = groups().find(({ id }) => id === 'hold')?.lines ?? [];
    expect(countInWords(lines)).toBe('1 block');
    expect(countInWords(groups().find(({ id }) => id === 'flare-up')?.lines ?? [])).toMatch(
      /^\d+ blocks, \d+ cautions$/,
    );
    const [caution] = found({ level: 'caution' });
    const stricter = { [caution!.rule.id]: { ...by, outcome: 'stricter' as const } };
    expect(found({ level: 'caution' }, stricter).length).toBe(found({ level: 'caution' }).length - 1);
    expect(found({ level: 'block' }, stricter).length).toBe(found({ level: 'block' }).length + 1);
  });

  it('are found by words, by an exercise, by a source and by when they hold', () => {
    expect(ids(found({ query: 'lying on the BELLY' }))).toContain('pregnancy.prone');
    expect(ids(found({ query: 'superman' }))).toContain('flare-up.high-compression');
    expect(ids(found({ query: 'superman' }))).not.toContain('wrist.load');
    expect(ids(found({ query: 'russian twist' })))
      .withContext('words of an exercise are not words of a rule')
      .not.toContain('flare-up.both-legs');
    expect(ids(found({ query: 'twist weight' }))).not.toContain('flare-up.loaded-flexion');
    expect(ids(found({ query: 'snook' }))).toContain('flare-up.morning-flexion');
    expect(found({ query: '5 of 10' }).length).toBeGreaterThan(0);
    expect(found({ query: 'nothing like this' })).toEqual([]);
  });

  it('are narrowed by condition, grade and review together', () => {
    expect(
      found({ of: 'flare-up' }).every(({ rule }) => 'phase' in rule.when && rule.when.phase === 'flare-up'),
    ).toBeTrue();
    expect(found({ grade: 'A' }).every(({ rule }) => rule.grade === 'A')).toBeTrue();
    const reviews = {
      'flare-up.impact': { ...by, outcome: 'disputed' as const },
      'flare-up.effort': { ...by, outcome: 'agreed' as const },
    };
    expect(ids(found({ review: 'disputed' }, reviews))).toEqual(['flare-up.impact']);
    expect(found({ review: 'none' }, reviews).length).toBe(rules.length - 2);
    expect(ids(found({ of: 'flare-up', review: 'agreed', level: 'block' }, reviews))).toEqual([]);
  });
});
