import { citation, type Practice, type Rule, rules } from '../clinical';
import {
  evidenceInWords,
  gradeInWords,
  notReviewedInWords,
  reviewed,
  ruleInWords,
  sourcesInWords,
  stricterInWords,
  whenInWords,
} from './rule-words';

const base: Rule = {
  id: 'made-up',
  level: 'block',
  when: { precaution: 'osteoporosis' },
  tests: [{ demand: 'lumbarFlexion', reaches: 'end' }],
  about: 'lumbarFlexion',
  message: 'It bends.',
  short: 'bends',
  evidence: ['expert-judgement'],
  grade: 'expert',
  clearable: true,
};

describe('a rule in words', () => {
  it('says what it looks for and what it does then', () => {
    expect(ruleInWords(base)).toBe('Blocks an exercise that asks for a full bend of the low back.');
    expect(ruleInWords({ ...base, level: 'caution' })).toMatch(/^Cautions an exercise that asks for/);
    expect(ruleInWords({ ...base, tests: [] })).toBe('Blocks every exercise.');
    expect(
      ruleInWords({ ...base, tests: [], unless: [[{ purpose: 'breathing' }], [{ position: ['standing'] }]] }),
    ).toBe('Blocks every exercise, unless it surely serves breathing; or surely is done standing.');
  });

  it('is a sentence for every rule, which is as different as its tests are', () => {
    const meanings = new Map<string, string>();
    for (const rule of rules) {
      const words = ruleInWords(rule);
      expect(words)
        .withContext(rule.id)
        .toMatch(/^(Blocks|Cautions) \S.*\.$/);
      const key = JSON.stringify([rule.level, rule.tests, rule.unless]);
      expect(meanings.get(words) ?? key)
        .withContext(rule.id)
        .toBe(key);
      meanings.set(words, key);
    }
  });

  it('says when it holds', () => {
    expect(whenInWords({ phase: 'flare-up' })).toBe('Flare-up');
    expect(whenInWords({ precaution: 'pregnancy', only: ['from-week-14'] })).toBe(
      'Pregnancy, from week 14 or where the due date is unknown',
    );
    expect(whenInWords({ precaution: 'post-discectomy', only: [{ weeksSince: 'surgery', from: 6, below: 12 }] })).toBe(
      'Disc surgery, from week 6 to week 12 after the operation, or where the day is unknown',
    );
    expect(whenInWords({ precaution: 'flexion-intolerance', only: [{ provokedBy: 'side-bend' }] })).toBe(
      'Flexion intolerance, provoked by side bending',
    );
    for (const { id, when } of rules)
      expect(whenInWords(when))
        .withContext(id)
        .not.toMatch(/undefined/);
  });

  it('says before it is chosen what stricter would mean', () => {
    expect(stricterInWords({ ...base, level: 'caution' }, 14)).toBe(
      'The 14 exercises it cautions are blocked wherever it holds. A clinician can clear one for one patient, with a reason.',
    );
    expect(stricterInWords({ ...base, level: 'caution' }, 1)).toContain('The exercise it cautions is blocked');
    expect(stricterInWords({ ...base, level: 'caution' }, 0)).toContain('What it cautions is blocked');
    expect(stricterInWords(base, 3)).toBe(
      'No clinician here can clear it any more, and clearances that set it aside stop counting.',
    );
    expect(stricterInWords({ ...base, when: { precaution: 'vertebral-fracture' } }, 3)).toContain(
      'Where the condition is over it blocks too',
    );
    expect(stricterInWords({ ...base, clearable: false }, 3)).toBeUndefined();
  });

  it('marks what only a second hand was seen of, once, and calls judgement by its name', () => {
    expect(sourcesInWords([citation('sinaki-1984'), citation('snook-1998'), citation('expert-judgement')])).toEqual([
      `${citation('sinaki-1984').text} As reported by a secondary source.`,
      citation('snook-1998').text,
    ]);
    expect(sourcesInWords([citation('mcgill-2002')])).toEqual([citation('mcgill-2002').text]);
    expect(gradeInWords({ grade: 'expert', evidence: [citation('expert-judgement')] })).toBe(
      'Expert judgement: no study that settles it was seen.',
    );
    expect(gradeInWords({ grade: 'expert', evidence: [citation('acog-804')] })).toBe('Expert judgement.');
    expect(gradeInWords({ grade: 'A', evidence: [citation('snook-1998')] })).toBe('Grade A, trials.');
    expect(evidenceInWords({ grade: 'B', evidence: [citation('wilke-1999')] })).toMatch(/^Grade B.*: Wilke/);
  });

  it('counts the reviews of rules that there are, until all have one', () => {
    const by = { outcome: 'agreed', by: 'Robin Vale', at: '2026-11-22T10:00:00.000Z' } as const;
    const some: Practice['reviews'] = { [rules[0]!.id]: by, 'gone-since': by };
    expect(reviewed(some)).toEqual({ count: 1, of: rules.length });
    expect(notReviewedInWords(some)).toBe(`Keel's rules are not yet reviewed here: 1 of ${rules.length}`);
    const [first] = rules;
    const reworded = (outcome: 'agreed' | 'stricter') =>
      reviewed({ [first!.id]: { ...by, outcome, wording: 'It said something else.' } }).count;
    expect(reworded('agreed')).withContext('read in another wording').toBe(0);
    expect(reworded('stricter')).toBe(1);
    expect(notReviewedInWords(Object.fromEntries(rules.map(({ id }) => [id, by])))).toBeUndefined();
  });
});
