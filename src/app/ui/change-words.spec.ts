import { type Reason, type Rule, ruleById, rules } from '../clinical';
import { changeInWords } from './change-words';

const base: Rule = {
  id: 'made-up',
  level: 'caution',
  when: { precaution: 'hypertension' },
  tests: [{ dose: 'holdSeconds', over: 20 }],
  about: 'dose',
  message: 'It holds.',
  short: 'holds',
  evidence: ['expert-judgement'],
  grade: 'expert',
  clearable: true,
};

describe('what would have to change', () => {
  const change = (some: Partial<Rule>, reason: Partial<Reason> = {}) => {
    const rule = { ...base, ...some };
    return changeInWords(rule, { level: rule.level, clearable: rule.clearable, ...reason }).replaceAll('\u00a0', ' ');
  };

  it('is the phase that follows, or the end of a hold', () => {
    expect(change({ when: { phase: 'flare-up' }, tests: [], level: 'block' })).toBe(
      'It is lifted when the phase is settling or later, or with a clearance for this patient.',
    );
    expect(change({ when: { phase: 'building' }, tests: [] })).toBe('It is lifted when the phase is returning.');
    expect(change({ when: { phase: 'hold' }, level: 'block', clearable: false })).toContain(
      'when the red flag is resolved',
    );
  });

  it('promises no later phase in which another rule asks the same', () => {
    const morning = ruleById('flare-up.morning-flexion');
    const everywhere = rules.filter(({ id }) => id.endsWith('.morning-flexion')).length;
    expect(everywhere).toBeGreaterThan(1);
    expect(change(morning ?? {})).toBe('It is lifted when it is not planned for the morning.');
  });

  it('is the dose, with the figure that the rule tests', () => {
    expect(change({})).toBe(
      'It stays as long as the precaution does: Hypertension. It is lifted with a hold of 20 s or less.',
    );
    expect(change({ tests: [{ dose: 'effort', over: 8 }] })).toContain('at an effort of 8 of 10 or less');
    expect(change({ tests: [{ dose: 'minutes' }] })).toContain('when it is counted in repetitions');
  });

  it('is the calendar', () => {
    expect(change({ when: { precaution: 'post-discectomy', only: [{ weeksSince: 'surgery', below: 6 }] } })).toContain(
      'from week 6 after the operation, with its day on record',
    );
    expect(change({ when: { precaution: 'pregnancy', only: ['from-week-14'] } })).toContain(
      'with a due date that puts it before week 14',
    );
    expect(change({ when: { precaution: 'vte', only: [{ weeksSince: 'onset', from: 13 }] } })).toContain(
      'before week 13 after it began',
    );
  });

  it('is any one of several narrowings, and a condition that is over', () => {
    expect(
      change({
        level: 'block',
        tests: [],
        when: { precaution: 'flexion-intolerance', only: [{ provokedBy: 'extension' }, 'in-flare-up'] },
      }),
    ).toBe(
      'It is lifted when extension is no longer on record as what provokes it, or when the flare-up is over, or once the condition is on record as over, which leaves a caution, or with a clearance for this patient.',
    );
    expect(change({ level: 'block', when: { precaution: 'osteoporosis' } })).not.toContain('on record as over');
  });

  it('is a clearance only where one is possible and not there yet', () => {
    const block = { level: 'block', when: { precaution: 'osteoporosis' }, tests: [] } as const;
    expect(change(block)).toContain('with a clearance for this patient');
    expect(change(block, { clearable: false })).toBe('It stays as long as the precaution does: Osteoporosis.');
    const clearedBy = { exerciseId: 'x', ruleIds: [], by: '', reason: '', from: '', until: '' };
    expect(change(block, { clearedBy })).not.toContain('clearance');
  });

  it('is an answer where a question is open', () => {
    expect(change({}, { unanswered: ['lumbarFlexion'] })).toContain(
      'once somebody has said whether the low back rounds, if the answer allows it',
    );
  });

  it('is said for every rule there is', () => {
    for (const rule of rules) {
      const words = changeInWords(rule, rule);
      expect(words)
        .withContext(rule.id)
        .toMatch(/^It (is lifted|stays) .+\.$/);
      expect(words)
        .withContext(rule.id)
        .not.toMatch(/undefined|NaN/);
    }
  });
});
