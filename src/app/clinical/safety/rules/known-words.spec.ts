import { positions, purposes } from '../../exercise';
import { demandNames } from '../../testing/arbitraries';
import { precautionIds } from '../situation';
import { rules } from './index';
import type { Exemption, Rule, Test } from './rule';

/** Ids of rules for which a statement does not hold, so that a failure names them. */
function idsWhere(fails: (rule: Rule) => boolean): readonly string[] {
  return rules.filter(fails).map(({ id }) => id);
}

const isOneOf = (words: readonly string[]) => (word: string) => words.includes(word);
const isDemand = isOneOf(demandNames);
const isPosition = isOneOf(positions);
const isPurpose = isOneOf(purposes);
const isDoseWord = isOneOf(['effort', 'holdSeconds', 'morning', 'minutes', 'prolonged', 'fast']);

function isUnderstood(test: Test): boolean {
  if ('position' in test) return test.position.length > 0 && test.position.every(isPosition);
  if ('purpose' in test) return isPurpose(test.purpose);
  if ('dose' in test) return isDoseWord(test.dose);
  if (!isDemand(test.demand)) return false;
  if ('reaches' in test) return ['mid', 'end'].includes(test.reaches);
  if ('is' in test) return [true, 'overhead'].includes(test.is);
  return test.atLeast > 0 && (test.below ?? Infinity) > test.atLeast;
}

function isUnderstoodToLetOff(exemption: Exemption): boolean {
  if ('position' in exemption) return exemption.position.length > 0 && exemption.position.every(isPosition);
  if ('purpose' in exemption) return isPurpose(exemption.purpose);
  if ('dose' in exemption) return isDoseWord(exemption.dose);
  if (!isDemand(exemption.demand)) return false;
  return 'is' in exemption ? ['none', 'mid'].includes(exemption.is) : exemption.atMost >= 0;
}

// A word that nobody understands would never match: such a rule is there and lets everything through.
describe('the words of the rules', () => {
  it('are levels and grades that a reason can have', () => {
    expect(idsWhere(({ level }) => !isOneOf(['block', 'caution'])(level))).toEqual([]);
    expect(idsWhere(({ grade }) => !isOneOf(['A', 'B', 'C', 'D', 'expert'])(grade))).toEqual([]);
  });

  it('name phases and precautions that a patient can have', () => {
    const phases = ['hold', 'flare-up', 'settling', 'building', 'returning'];
    expect(
      idsWhere(
        ({ when }) => !('phase' in when ? isOneOf(phases)(when.phase) : isOneOf(precautionIds)(when.precaution)),
      ),
    ).toEqual([]);
  });

  it('ask for what an exercise and a dose have', () => {
    expect(idsWhere(({ tests }) => !tests.every(isUnderstood))).toEqual([]);
    expect(idsWhere(({ unless = [] }) => !unless.flat().every(isUnderstoodToLetOff))).toEqual([]);
    expect(idsWhere(({ unless = [] }) => unless.some((list) => list.length === 0))).toEqual([]);
  });

  it('say what a reason is about', () => {
    expect(idsWhere(({ about }) => !isDemand(about) && about !== 'phase' && about !== 'dose')).toEqual([]);
  });

  it('are about a demand that the rule asks for, unless it rules by position or rules everything out', () => {
    const strays = idsWhere(({ about, tests }) => {
      const asked = tests.flatMap((test) => ('demand' in test ? [test.demand as string] : []));
      return isDemand(about) && asked.length > 0 && !asked.includes(about);
    });
    expect(strays).toEqual([]);
  });

  it('rule out every exercise only where all exertion waits', () => {
    expect(idsWhere(({ tests }) => tests.length === 0)).toEqual([
      'hold',
      'pregnancy.obstetric-contraindication',
      'hypertension.uncontrolled',
      'cardiac.recent',
      'cardiac-unstable.all',
      'arrhythmia.exertion',
      'aortic.exertion',
      'vte.recent',
      'stroke.recent',
      'spondylolisthesis.high-grade',
      'cord-paralysis.specialist',
    ]);
  });

  it('finish every sentence that is put together from parts', () => {
    expect(idsWhere(({ message }) => / {2}|\s[,.:]|\b(of|for|on) [,.:]|^It\W*[,.:]/.test(message))).toEqual([]);
    expect(idsWhere(({ message }) => /\b(in|for|with|It) (all|which|not|until|:|,|\.)/.test(message))).toEqual([]);
  });
});
