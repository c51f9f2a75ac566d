import { bibliography } from '../../bibliography';
import { ruleById, rules } from './index';
import type { Rule } from './rule';

/** Ids of rules for which a statement does not hold, so that a failure names them. */
function idsWhere(fails: (rule: Rule) => boolean): readonly string[] {
  return rules.filter(fails).map(({ id }) => id);
}

describe('the rules', () => {
  it('are told apart by their ids, and found by them', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of rules) expect(ruleById(rule.id)).toBe(rule);
    expect(ruleById('no-such-rule')).toBeUndefined();
  });

  it('are named after the phase or the precaution they belong to', () => {
    expect(idsWhere(({ id, when }) => id.split('.')[0] !== ('phase' in when ? when.phase : when.precaution))).toEqual(
      [],
    );
  });

  it('rest on sources that are in the bibliography', () => {
    const known = new Set<string>(bibliography.map(({ key }) => key));
    expect(idsWhere(({ evidence }) => evidence.length === 0 || evidence.some((key) => !known.has(key)))).toEqual([]);
  });

  it('say so where they rest on judgement alone, and grade it as that', () => {
    const onJudgement = ({ evidence }: Rule) => evidence.every((key) => key === 'expert-judgement');
    expect(idsWhere((rule) => onJudgement(rule) && rule.grade !== 'expert')).toEqual([]);
  });

  it('speak in one calm sentence', () => {
    expect(idsWhere(({ message }) => !/^[A-Z][^.!?]*\.$/.test(message))).toEqual([]);
    expect(idsWhere(({ message }) => message.split(' ').length > 20)).toEqual([]);
    const threats =
      /danger|damage|injur|unsafe|destroy|ruptur|wear|slipped|warning|never (do|again|bend|lift|twist)|!/i;
    expect(idsWhere(({ message, short }) => threats.test(message) || threats.test(short))).toEqual([]);
  });

  it('have a few words for a line in a list', () => {
    expect(idsWhere(({ short }) => !/^[a-z]/.test(short) || short.split(' ').length > 5)).toEqual([]);
  });

  it('say "not yet" or what to do, where a flare-up is the reason', () => {
    expect(
      idsWhere(
        ({ id, level, message }) => id.startsWith('flare-up.') && level === 'block' && !message.includes('not yet'),
      ),
    ).toEqual([]);
  });

  it('can be cleared by a clinician, but for a red flag and an obstetric contraindication', () => {
    expect(idsWhere(({ clearable }) => !clearable)).toEqual(['hold', 'pregnancy.obstetric-contraindication']);
  });

  it('match demands, position and dose, never the name of an exercise', () => {
    const allowed = [
      'demand',
      'position',
      'dose',
      'atLeast',
      'below',
      'reaches',
      'is',
      'over',
      'upTo',
      'atMost',
      'purpose',
    ];
    const asked = rules.flatMap(({ tests, unless = [] }) =>
      [...tests, ...unless.flat()].flatMap((one) => Object.keys(one)),
    );
    expect([...new Set(asked)].filter((key) => !allowed.includes(key))).toEqual([]);
  });
});
