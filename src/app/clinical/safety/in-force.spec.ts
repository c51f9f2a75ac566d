import { addDays } from '../dates';
import { aSituation } from '../testing/exercises';
import { isUncontrolled, rulesInForce, weeksSince } from './in-force';
import { rules } from './rules';
import type { Rule } from './rules/rule';
import type { Precaution, Situation } from './situation';

const idsFor = (precaution: Precaution, own: Partial<Situation> = {}) =>
  rulesInForce(rules, aSituation({ precautions: [precaution], ...own })).map(({ rule }) => rule.id);

/** The days after an event on which a rule is in force: its first and its last one; 0 is the day itself. */
function daysInForce(ruleId: string, precautionOn: (day: string) => Precaution): readonly number[] {
  const days = Array.from({ length: 400 }, (_, index) => index);
  return days.filter((day) => idsFor(precautionOn(addDays('2026-11-22', -day))).includes(ruleId));
}

const spans: readonly [ruleId: string, precautionOn: (day: string) => Precaution, first: number, last: number][] = [
  ['post-discectomy.load', (surgeryDate) => ({ id: 'post-discectomy', surgeryDate }), 0, 6 * 7 - 1],
  ['post-discectomy.loaded-flexion', (surgeryDate) => ({ id: 'post-discectomy', surgeryDate }), 6 * 7, 12 * 7 - 1],
  ['spinal-fusion.early-flexion', (surgeryDate) => ({ id: 'spinal-fusion', surgeryDate }), 0, 6 * 7 - 1],
  ['spinal-fusion.later-flexion', (surgeryDate) => ({ id: 'spinal-fusion', surgeryDate }), 6 * 7, 26 * 7 - 1],
  ['spinal-fusion.early-load', (surgeryDate) => ({ id: 'spinal-fusion', surgeryDate }), 0, 12 * 7 - 1],
  ['spinal-fusion.end-flexion', (surgeryDate) => ({ id: 'spinal-fusion', surgeryDate }), 0, 399],
  ['hip-replacement.early-deep-flexion', (surgeryDate) => ({ id: 'hip-replacement', surgeryDate }), 0, 12 * 7 - 1],
  ['hip-replacement.deep-flexion', (surgeryDate) => ({ id: 'hip-replacement', surgeryDate }), 0, 399],
  ['cardiac.recent', (since) => ({ id: 'cardiac', since }), 0, 8 * 7 - 1],
  ['vte.recent', (since) => ({ id: 'vte', since }), 0, 13 * 7 - 1],
  ['stroke.recent', (since) => ({ id: 'stroke', since }), 0, 13 * 7 - 1],
  ['spondylolysis.impact', (since) => ({ id: 'spondylolysis', since }), 0, 13 * 7 - 1],
];

describe('the rules in force', () => {
  for (const [ruleId, precautionOn, first, last] of spans) {
    it(`${ruleId} holds from day ${first} to day ${last}, and where the day is not known`, () => {
      const days = daysInForce(ruleId, precautionOn);
      expect([days[0], days.at(-1), days.length]).toEqual([first, last, last - first + 1]);
      const { surgeryDate, since, ...unknown } = precautionOn('2020-01-01');
      expect([surgeryDate, since]).toContain('2020-01-01');
      expect(idsFor(unknown)).toContain(ruleId);
    });
  }

  it('take a day ahead for the strictest stage', () => {
    expect(idsFor({ id: 'post-discectomy', surgeryDate: '2026-12-24' })).toContain('post-discectomy.load');
  });

  it('reach week 14 of a pregnancy 182 days before birth', () => {
    const supine = (dueDate?: string) =>
      idsFor({ id: 'pregnancy', ...(dueDate ? { dueDate } : {}) }).includes('pregnancy.supine');
    expect(supine(addDays('2026-11-22', 183))).toBeFalse();
    expect(supine(addDays('2026-11-22', 182))).toBeTrue();
    expect(supine()).toBeTrue();
  });

  it('wait for a doctor where the heart, the vessels or a stroke ask for one', () => {
    for (const id of ['cardiac', 'arrhythmia', 'aortic', 'stroke'] as const) {
      const unasked = idsFor({ id });
      const agreed = idsFor({ id, exertionAgreed: true });
      expect(agreed.length).withContext(id).toBeGreaterThan(0);
      expect(unasked.length).withContext(id).toBeGreaterThan(agreed.length);
    }
  });

  it('know a slip of a high grade, and what provokes', () => {
    expect(idsFor({ id: 'spondylolisthesis' })).not.toContain('spondylolisthesis.high-grade');
    expect(idsFor({ id: 'spondylolisthesis', highGrade: true })).toContain('spondylolisthesis.high-grade');
    const provoked = 'flexion-intolerance.provoked-rotation-flare-up';
    expect(idsFor({ id: 'flexion-intolerance', provokedBy: 'rotation' })).not.toContain(provoked);
    expect(idsFor({ id: 'flexion-intolerance', provokedBy: 'rotation' }, { phase: 'flare-up' })).toContain(provoked);
    expect(idsFor({ id: 'flexion-intolerance' }, { phase: 'flare-up' })).not.toContain(provoked);
  });

  it('say which precautions bring them about, and none where nobody was asked', () => {
    const left = { id: 'knee', side: 'left' } as const;
    const held = rulesInForce(rules, aSituation({ precautions: [left, { id: 'osteopenia' }] }));
    expect(
      held.filter(({ rule }) => rule.id.startsWith('knee.')).every(({ because }) => because[0] === left),
    ).toBeTrue();
    const unasked = rulesInForce(rules, aSituation({ precautions: 'not-asked', phase: 'flare-up' }));
    expect(unasked.every(({ rule, because }) => 'phase' in rule.when && because.length === 0)).toBeTrue();
    expect(unasked.length).toBeGreaterThan(10);
  });

  const ofTheMadeUp = (own: Partial<Rule>): Rule => ({
    id: 'vte.made-up',
    level: 'block',
    when: { precaution: 'vte' },
    tests: [],
    about: 'phase',
    message: 'It is made up.',
    short: 'made up',
    evidence: ['expert-judgement'],
    grade: 'expert',
    clearable: true,
    ...own,
  });
  const levelOf = (rule: Rule, precautions: readonly Precaution[], stricter: readonly string[] = []) =>
    rulesInForce([rule], aSituation({ precautions, stricter })).map(({ level, clearable }) => [level, clearable]);

  it('only caution about what is over, unless one entry of it is not', () => {
    const rule = ofTheMadeUp({});
    expect(levelOf(rule, [{ id: 'vte', settled: true }])).toEqual([['caution', true]]);
    expect(levelOf(rule, [{ id: 'vte', settled: true }, { id: 'vte' }])).toEqual([['block', true]]);
    expect(levelOf(ofTheMadeUp({ when: { phase: 'building' } }), [])).toEqual([['block', true]]);
  });

  it('never soften what cannot be over, nor what no clinician can lift', () => {
    const pregnant = { id: 'pregnancy', obstetricContraindication: true, settled: true } as const;
    const held = rulesInForce(rules, aSituation({ precautions: [pregnant] }));
    const absolute = held.find(({ rule }) => rule.id === 'pregnancy.obstetric-contraindication');
    expect([absolute?.level, absolute?.clearable]).toEqual(['block', false]);
    const ofBone = ofTheMadeUp({ when: { precaution: 'osteoporosis' } });
    expect(levelOf(ofBone, [{ id: 'osteoporosis', settled: true }])).toEqual([['block', true]]);
  });

  it('are stricter where the practice says so: a caution blocks, and a block cannot be cleared', () => {
    const [block, caution] = [ofTheMadeUp({}), ofTheMadeUp({ level: 'caution' })];
    expect(levelOf(block, [{ id: 'vte' }], ['vte.made-up'])).toEqual([['block', false]]);
    expect(levelOf(caution, [{ id: 'vte' }], ['vte.made-up'])).toEqual([['block', true]]);
    expect(levelOf(block, [{ id: 'vte', settled: true }], ['vte.made-up'])).toEqual([['block', true]]);
    expect(levelOf(block, [{ id: 'vte' }], ['another.rule'])).toEqual([['block', true]]);
    expect(levelOf(ofTheMadeUp({ clearable: false, level: 'caution' }), [{ id: 'vte' }], ['vte.made-up'])).toEqual([
      ['block', false],
    ]);
  });
});

describe('weeksSince', () => {
  it('counts whole weeks, 0 in the first seven days', () => {
    expect(
      ['2026-11-22', '2026-11-16', '2026-11-15', '2026-10-11'].map((day) => weeksSince(day, '2026-11-22')),
    ).toEqual([0, 0, 1, 6]);
    expect(weeksSince('2027-01-01', '2026-11-22')).toBe(0);
    expect(weeksSince(undefined, '2026-11-22')).toBeUndefined();
  });
});

describe('isUncontrolled', () => {
  it('begins at 180 or at 110 mmHg', () => {
    const at = (systolic: number, diastolic: number) => isUncontrolled({ systolic, diastolic });
    expect([at(179, 109), at(180, 60), at(120, 110), at(Number.NaN, 60)]).toEqual([false, true, true, true]);
  });
});
