import { type Rule, rules } from '../clinical';
import { exemptionInWords, testsInWords } from './test-words';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('what a rule tests, in words', () => {
  const words = (...tests: Rule['tests']) => plain(testsInWords(tests));

  it('names how far the back goes', () => {
    expect(words({ demand: 'lumbarFlexion', reaches: 'end' })).toBe('asks for a full bend of the low back');
    expect(words({ demand: 'lumbarFlexion', reaches: 'mid' })).toBe('asks for any bend of the low back');
    expect(words({ demand: 'lumbarSideBend', reaches: 'end' })).toBe('asks for a full side bend of the low back');
  });

  it('names a grade with those above it, or alone', () => {
    expect(words({ demand: 'impact', atLeast: 2 })).toBe('asks for impact as in running or more');
    expect(words({ demand: 'impact', atLeast: 3 })).toBe('asks for impact as in jumping');
    expect(words({ demand: 'externalLoad', atLeast: 1, below: 2 })).toBe('asks for a light weight');
    expect(words({ demand: 'externalLoad', atLeast: 1, below: 3 })).toBe(
      'asks for a light weight or a moderate weight',
    );
    expect(words({ demand: 'externalLoad', atLeast: 1 })).toBe('asks for any weight');
    expect(words({ demand: 'wristLoad', atLeast: 2 })).toBe('asks for moderate or high load on the wrists');
  });

  it('names tiers of compression, of five', () => {
    expect(words({ demand: 'compression', atLeast: 4 })).toBe('asks for compression of tier 4 or 5 of 5');
    expect(words({ demand: 'compression', atLeast: 3, below: 4 })).toBe('asks for compression of tier 3 of 5');
    expect(words({ demand: 'compression', atLeast: 2 })).toBe('asks for compression of tier 2 to 5 of 5');
  });

  it('names dose, position and purpose', () => {
    expect(words({ dose: 'holdSeconds', over: 20 })).toBe('is held for more than 20 s');
    expect(words({ dose: 'effort', over: 5 })).toBe('is done at an effort above 5 of 10');
    expect(words({ position: ['prone', 'quadruped', 'kneeling'] })).toBe(
      'is done on the belly, on all fours or kneeling',
    );
    expect(words({ purpose: 'aerobic' })).toBe('serves aerobic fitness');
  });

  it('says that all must hold', () => {
    expect(words({ position: ['standing'] }, { demand: 'lumbarFlexion', reaches: 'end' }, { dose: 'morning' })).toBe(
      'asks for a full bend of the low back, and is done standing, and is planned for the morning',
    );
    expect(words({ demand: 'lumbarFlexion', reaches: 'mid' }, { demand: 'externalLoad', atLeast: 1 })).toBe(
      'asks for any bend of the low back together with any weight',
    );
    expect(
      words(
        { demand: 'lumbarFlexion', reaches: 'mid' },
        { demand: 'kneeling', is: true },
        { demand: 'loadPosition', is: 'overhead' },
      ),
    ).toBe('asks for any bend of the low back, kneeling and a weight held overhead');
  });

  it('says what lets off', () => {
    expect(
      plain(
        exemptionInWords([
          { purpose: 'breathing' },
          { demand: 'compression', atMost: 1 },
          { demand: 'breathHold', atMost: 0 },
        ]),
      ),
    ).toBe('serves breathing, and asks for compression of tier 1 of 5 together with no urge to hold the breath');
    expect(plain(exemptionInWords([{ demand: 'impact', atMost: 1 }]))).toBe('asks for impact as in walking at most');
    expect(plain(exemptionInWords([{ demand: 'compression', atMost: 2 }]))).toBe(
      'asks for compression of tier 1 or 2 of 5',
    );
    expect(plain(exemptionInWords([{ dose: 'effort', upTo: 3 }]))).toBe('is done at an effort of 3 of 10 or less');
    expect(exemptionInWords([{ demand: 'lumbarRotation', is: 'mid' }])).toBe(
      'asks for a partial twist of the low back',
    );
    expect(plain(exemptionInWords([{ demand: 'lumbarRotation', is: 'none' }]))).toBe(
      'asks for no twist of the low back',
    );
  });

  it('has words for every test there is, and never the same for different ones', () => {
    const byWords = new Map<string, string>();
    for (const { tests, unless = [] } of rules) {
      for (const [phrase, key] of [
        ...tests.map((test) => [testsInWords([test]), JSON.stringify(test)] as const),
        ...unless.flat().map((one) => [exemptionInWords([one]), JSON.stringify(one)] as const),
      ]) {
        expect(phrase)
          .withContext(key)
          .toMatch(/^(asks for \S|is |serves \S|takes )/);
        expect(phrase)
          .withContext(key)
          .not.toMatch(/undefined|NaN| {2}|-?Infinity/);
        // An exemption may say what a test says.
        if (phrase.startsWith('asks for')) expect(byWords.get(phrase) ?? key).toBe(key);
        byWords.set(phrase, key);
      }
    }
    expect(byWords.size).toBeGreaterThan(20);
  });
});
