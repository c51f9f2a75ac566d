import fc from 'fast-check';
import { bibliography } from '../bibliography';
import { holds } from '../testing/holds';
import {
  redFlagQuestions,
  redFlagTiers,
  tierActions,
  triage,
  type RedFlagAnswers,
  type RedFlagId,
  type RedFlagTier,
} from './red-flags';

/** CLINICAL.md 3.2 and 3.3; where pathways differ, the stricter tier. */
const alone: Readonly<Record<RedFlagId, RedFlagTier>> = {
  'saddle-numbness': 'emergency',
  bladder: 'emergency',
  bowel: 'emergency',
  'sexual-function': 'emergency',
  'both-legs': 'emergency',
  'leg-weakness': 'emergency',
  'foot-drop': 'same-day',
  'leg-symptoms': 'watch',
  'major-injury': 'same-day',
  'minor-injury-weak-bone': 'urgent',
  'cancer-history': 'urgent',
  'weight-loss': 'watch',
  'night-pain': 'watch',
  fever: 'same-day',
  'weak-immunity': 'watch',
  'chest-or-faint': 'emergency',
  'pulsing-belly': 'emergency',
};
const ids = Object.keys(alone) as readonly RedFlagId[];

function yesTo(...asked: readonly RedFlagId[]): RedFlagAnswers {
  return Object.fromEntries(asked.map((id) => [id, 'yes']));
}

const severity = (answers: RedFlagAnswers) => {
  const { tier } = triage(answers);
  return tier === 'none' ? redFlagTiers.length : redFlagTiers.indexOf(tier);
};

const anyAnswers = fc
  .array(fc.constantFrom('yes', 'no', undefined), { minLength: ids.length, maxLength: ids.length })
  .map((answers): RedFlagAnswers =>
    Object.fromEntries(ids.flatMap((id, index) => (answers[index] ? [[id, answers[index]]] : []))),
  );

describe('a red flag alone', () => {
  for (const id of ids) {
    it(`${id} is ${alone[id]}`, () => {
      const { tier, findings } = triage(yesTo(id));
      expect(tier).toBe(alone[id]);
      expect(findings).toHaveSize(1);
    });
  }

  it('is every question there is, each with its sources and its words', () => {
    expect(redFlagQuestions.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    const known = new Set<string>(bibliography.map(({ key }) => key));
    for (const { id, question, finding, evidence } of redFlagQuestions) {
      expect(question)
        .withContext(id)
        .toMatch(/^[A-Z].*\?$/);
      expect(finding).withContext(id).not.toBe('');
      expect(evidence.every((key) => known.has(key)) && evidence.length > 0)
        .withContext(id)
        .toBeTrue();
    }
  });
});

describe('red flags together', () => {
  const together: readonly (readonly [readonly RedFlagId[], RedFlagTier])[] = [
    [['cancer-history', 'foot-drop'], 'emergency'],
    [['cancer-history', 'leg-symptoms'], 'same-day'],
    [['night-pain', 'weight-loss'], 'urgent'],
    [['night-pain', 'weak-immunity'], 'urgent'],
    [['fever', 'weak-immunity'], 'emergency'],
  ];
  for (const [pair, tier] of together) {
    it(`${pair.join(' and ')} are ${tier}, more than either alone`, () => {
      expect(triage(yesTo(...pair)).tier).toBe(tier);
      for (const id of pair) {
        expect(severity(yesTo(id)))
          .withContext(id)
          .toBeGreaterThan(redFlagTiers.indexOf(tier));
      }
    });
  }

  it('weigh what the worst of them weighs, and are named worst first', () => {
    const { tier, findings } = triage(yesTo('leg-symptoms', 'fever', 'bladder'));
    expect(tier).toBe('emergency');
    expect(findings.map((finding) => finding.tier)).toEqual(['emergency', 'same-day', 'watch']);
  });

  it('never weigh less for one more yes', () => {
    holds(
      fc.property(anyAnswers, fc.constantFrom(...ids), (answers, id) => {
        expect(severity({ ...answers, [id]: 'yes' })).toBeLessThanOrEqual(severity(answers));
        expect(severity({ ...answers, [id]: 'no' })).toBeGreaterThanOrEqual(severity({ ...answers, [id]: 'yes' }));
      }),
    );
  });

  it('weigh the worst single tier at least', () => {
    holds(
      fc.property(anyAnswers, (answers) => {
        const tiers = ids.filter((id) => answers[id] === 'yes').map((id) => redFlagTiers.indexOf(alone[id]));
        expect(severity(answers)).toBeLessThanOrEqual(Math.min(redFlagTiers.length, ...tiers));
      }),
    );
  });
});

describe('what was not asked', () => {
  it('is not a no: the screen stays incomplete', () => {
    const nothing = triage({});
    expect(nothing).toEqual({
      tier: 'none',
      findings: [],
      notAsked: redFlagQuestions.map(({ id }) => id),
      complete: false,
    });
    const allNo = triage(Object.fromEntries(ids.map((id) => [id, 'no'])));
    expect(allNo).toEqual({ tier: 'none', findings: [], notAsked: [], complete: true });
  });

  it('is listed, however the rest was answered', () => {
    holds(
      fc.property(anyAnswers, (answers) => {
        const { notAsked, complete } = triage(answers);
        expect(notAsked.toSorted()).toEqual(ids.filter((id) => answers[id] === undefined).toSorted());
        expect(complete).toBe(notAsked.length === 0);
      }),
    );
  });
});

describe('a tier', () => {
  it('says what to do, and all but the mildest hold every exercise', () => {
    for (const tier of redFlagTiers) {
      expect(tierActions[tier].heading)
        .withContext(tier)
        .toMatch(/^[A-Z]/);
      expect(tierActions[tier].action).withContext(tier).toMatch(/\.$/);
      expect(tierActions[tier].holds)
        .withContext(tier)
        .toBe(tier !== 'watch');
    }
  });
});
