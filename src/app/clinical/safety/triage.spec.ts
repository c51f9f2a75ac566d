import fc from 'fast-check';
import { bibliography } from '../bibliography';
import { holds } from '../testing/holds';
import { tiersFor, type Pathway } from './pathway';
import { redFlagQuestions, redFlagTiers, type RedFlagAnswers, type RedFlagId, type RedFlagTier } from './red-flags';
import {
  knownBeside,
  redFlagCombinations,
  triage,
  type KnownRisk,
  type KnownRiskId,
  type TriageContext,
} from './triage';

const ids: readonly RedFlagId[] = redFlagQuestions.map(({ id }) => id);
const knownIds: readonly KnownRiskId[] = [
  'known-cancer',
  'known-fragile-bone',
  'known-aneurysm',
  'recorded-emergency',
  'age-over-70',
  'first-episode-age',
];

function yesTo(...asked: readonly RedFlagId[]): RedFlagAnswers {
  return Object.fromEntries(asked.map((id) => [id, 'yes']));
}

function known(...risks: readonly KnownRiskId[]): readonly KnownRisk[] {
  return risks.map((id) => ({ id, words: `words of ${id}` }));
}

function severity(answers: RedFlagAnswers, context?: TriageContext): number {
  const { tier } = triage(answers, context);
  return tier === 'none' ? redFlagTiers.length : redFlagTiers.indexOf(tier);
}

/** Every line of CLINICAL.md 3.2 and 3.3: what is answered, what the chart knows, and the tier it comes to. */
const lines: readonly (readonly [
  line: string,
  answers: readonly RedFlagId[],
  tier: RedFlagTier | 'none',
  inChart?: readonly KnownRiskId[],
])[] = [
  ['saddle numbness', ['saddle-numbness'], 'emergency'],
  ['bladder: retention, starting, feeling, incontinence', ['bladder'], 'emergency'],
  ['bowel: incontinence, loss of sensation', ['bowel'], 'emergency'],
  ['both legs, or one becoming two', ['both-legs'], 'emergency'],
  ['weakness of both legs, gait', ['leg-weakness'], 'emergency'],
  ['new sexual dysfunction', ['sexual-function'], 'emergency'],
  ['constipation alone', ['constipation'], 'watch'],
  ['cord: gait, several levels', ['leg-weakness'], 'emergency'],
  ['cord: band-like pain', ['band-pain'], 'emergency'],
  ['cord: cancer and new weakness', ['cancer-history', 'foot-drop'], 'emergency'],
  ['foot drop, or power getting worse', ['foot-drop'], 'same-day'],
  ['stable numbness of one leg', ['leg-symptoms'], 'watch'],
  ['fracture: major trauma, contusion, deformity', ['major-injury'], 'same-day'],
  ['fracture: minor trauma with fragile bone, steroids or age', ['minor-injury-weak-bone'], 'urgent'],
  ['fracture: known osteoporosis and new severe pain', ['severe-pain'], 'urgent', ['known-fragile-bone']],
  ['new severe pain alone', ['severe-pain'], 'watch'],
  ['cancer and new pain', ['cancer-history'], 'urgent'],
  ['cancer and neurological symptoms', ['cancer-history', 'leg-symptoms'], 'same-day'],
  ['weight loss, unwell, many places', ['weight-loss'], 'watch'],
  ['weight loss with night pain', ['weight-loss', 'night-pain'], 'urgent'],
  ['fever', ['fever'], 'same-day'],
  ['fever with severe pain', ['fever', 'severe-pain'], 'emergency'],
  ['fever with immune risk', ['fever', 'weak-immunity'], 'emergency'],
  ['immune risk alone', ['weak-immunity'], 'watch'],
  ['inflammatory pattern', ['morning-stiffness'], 'watch'],
  ['pulsatile mass, tearing pain', ['pulsing-belly'], 'emergency'],
  ['exercise stop: chest, syncope, headache, breath', ['chest-or-faint'], 'emergency'],
  ['night pain alone', ['night-pain'], 'watch'],
  ['night pain with immune risk', ['night-pain', 'weak-immunity'], 'urgent'],
  ['electric sensation in an exercise', ['electric-jolt'], 'watch'],
  ['a known cancer alone', [], 'watch', ['known-cancer']],
  ['a known cancer and night pain', ['night-pain'], 'urgent', ['known-cancer']],
  ['a known cancer and weight loss', ['weight-loss'], 'urgent', ['known-cancer']],
  ['a known cancer and severe pain', ['severe-pain'], 'urgent', ['known-cancer']],
  ['a known cancer and tingling', ['leg-symptoms'], 'same-day', ['known-cancer']],
  ['a known cancer and an electric jolt', ['electric-jolt'], 'same-day', ['known-cancer']],
  ['a known cancer and a foot drop', ['foot-drop'], 'emergency', ['known-cancer']],
  ['cauda equina in the record and new constipation', ['constipation'], 'same-day', ['recorded-emergency']],
  ['cauda equina in the record and tingling', ['leg-symptoms'], 'same-day', ['recorded-emergency']],
  ['an aneurysm in the chart and severe pain', ['severe-pain'], 'emergency', ['known-aneurysm']],
  ['fragile bone alone', [], 'none', ['known-fragile-bone']],
  ['age alone raises concern only', [], 'none', ['age-over-70', 'first-episode-age']],
  ['age does not add to severe pain', ['severe-pain'], 'watch', ['age-over-70', 'first-episode-age']],
];

describe('each line of the list', () => {
  for (const [line, answers, tier, inChart = []] of lines) {
    it(`${line}: ${tier}`, () => {
      const rest = Object.fromEntries(ids.map((id) => [id, answers.includes(id) ? 'yes' : 'no']));
      expect(triage(yesTo(...answers), { known: known(...inChart) }).tier).toBe(tier);
      expect(triage(rest, { known: known(...inChart) }).tier)
        .withContext('all the others no')
        .toBe(tier);
    });
  }

  it('has every question in it, alone', () => {
    const alone = lines.flatMap(([, answers, , inChart]) => (answers.length === 1 && !inChart ? answers : []));
    expect(ids.filter((id) => !alone.includes(id) && id !== 'cancer-history')).toEqual([]);
  });
});

describe('answers together', () => {
  it('weigh more than each alone, in every combination there is, and rest on a source', () => {
    const sources = new Set<string>(bibliography.map(({ key }) => key));
    for (const { each, tier, finding, evidence } of redFlagCombinations) {
      expect(evidence.length > 0 && evidence.every((key) => sources.has(key)))
        .withContext(finding)
        .toBeTrue();
      const first = each.map((factors) => factors[0]!);
      const asked = first.filter((one): one is RedFlagId => (ids as readonly string[]).includes(one));
      const inChart = first.filter((one): one is KnownRiskId => (knownIds as readonly string[]).includes(one));
      const found = triage(yesTo(...asked), { known: known(...inChart) });
      expect(redFlagTiers.indexOf(found.tier as RedFlagTier))
        .withContext(finding)
        .toBeLessThanOrEqual(redFlagTiers.indexOf(tier));
      expect(found.findings.some((one) => one.finding.startsWith(finding)))
        .withContext(finding)
        .toBeTrue();
    }
  });

  it('are named worst first', () => {
    const { tier, findings } = triage(yesTo('leg-symptoms', 'fever', 'bladder'));
    expect(tier).toBe('emergency');
    expect(findings.map((finding) => finding.tier)).toEqual(['emergency', 'same-day', 'watch']);
  });
});

describe('the pathway of the practice', () => {
  const why = { reason: 'agreed here', by: 'Ana Sol', on: '2026-11-22' } as const;
  const pathway: Pathway = {
    tiers: { 'foot-drop': 'urgent', 'leg-symptoms': 'same-day', bladder: 'watch' },
    reasons: { 'foot-drop': why, bladder: why },
  };

  it('gives a question its tier, milder or stricter, but never an emergency a milder one', () => {
    expect(triage(yesTo('foot-drop'), { pathway }).tier).toBe('urgent');
    expect(triage(yesTo('leg-symptoms'), { pathway }).tier).toBe('same-day');
    expect(triage(yesTo('bladder'), { pathway }).tier).toBe('emergency');
  });

  it('leaves what answers weigh together as it is', () => {
    expect(triage(yesTo('foot-drop'), { pathway, known: known('known-cancer') }).tier).toBe('emergency');
  });
});

describe('what the chart knows', () => {
  it('weighs though the question about cancer is answered no, and says where it is from', () => {
    const answers: RedFlagAnswers = { 'cancer-history': 'no', 'foot-drop': 'yes' };
    const { findings } = triage(answers, { known: known('known-cancer') });
    expect(findings.map(({ finding }) => finding)).toContain(
      'cancer with new neurological loss: possible cord compression (in the chart: words of known-cancer)',
    );
    expect(findings.find(({ fromChart }) => fromChart)?.finding).toBe('cancer in the chart (words of known-cancer)');
  });

  it('is not told twice where it was answered too', () => {
    const { findings } = triage(yesTo('cancer-history'), { known: known('known-cancer') });
    expect(findings.map(({ finding }) => finding)).toEqual(['history of cancer with new or changed spinal pain']);
  });

  it('stands beside the question it belongs to', () => {
    const risks = known('known-fragile-bone', 'age-over-70', 'known-cancer');
    expect(knownBeside('minor-injury-weak-bone', risks)).toBe('words of known-fragile-bone, words of age-over-70');
    expect(knownBeside('cancer-history', risks)).toBe('words of known-cancer');
    expect(knownBeside('bladder', risks)).toBe('');
  });

  it('raises concern by age, without a tier', () => {
    expect(triage({}, { known: known('first-episode-age') })).toEqual(
      jasmine.objectContaining({ tier: 'none', findings: [], concerns: ['words of first-episode-age'] }),
    );
    expect(triage({}, { known: known('age-over-70') }).concerns).toEqual([]);
  });
});

describe('a single answer', () => {
  it('asks for an examination where nerves may be touched, at whatever tier', () => {
    expect(triage(yesTo('leg-symptoms', 'bladder')).steps).toEqual([
      'Examine power, reflexes and sensation of both legs today, and hold the loads.',
    ]);
    expect(triage(yesTo('electric-jolt')).steps[0]).toContain('Stop that exercise');
    expect(triage({ 'leg-symptoms': 'no' }).steps).toEqual([]);
  });
});

describe('what was not asked', () => {
  it('is not a no: the screen stays incomplete', () => {
    expect(triage({})).toEqual({ tier: 'none', findings: [], concerns: [], steps: [], notAsked: ids, complete: false });
    const allNo = triage(Object.fromEntries(ids.map((id) => [id, 'no'])));
    expect(allNo).toEqual({ tier: 'none', findings: [], concerns: [], steps: [], notAsked: [], complete: true });
  });

  it('is so of questions that came later than the visit, and a question that is gone does no harm', () => {
    const old = { fever: 'yes', 'asked-long-ago': 'yes' } as RedFlagAnswers;
    expect(triage(old).findings.map(({ finding }) => finding)).toEqual(['fever or rigors with spinal pain']);
    expect(triage(old).notAsked).toContain('band-pain');
  });
});

const anyAnswers = fc
  .array(fc.constantFrom('yes', 'no', undefined), { minLength: ids.length, maxLength: ids.length })
  .map((answers): RedFlagAnswers =>
    Object.fromEntries(ids.flatMap((id, index) => (answers[index] ? [[id, answers[index]]] : []))),
  );
const anyKnown = fc.subarray([...knownIds]).map((risks) => known(...risks));
const anyTiers = fc
  .array(fc.option(fc.constantFrom(...redFlagTiers)), { minLength: ids.length, maxLength: ids.length })
  .map((tiers): Pathway => ({
    tiers: Object.fromEntries(ids.flatMap((id, index) => (tiers[index] ? [[id, tiers[index]]] : []))),
    reasons: Object.fromEntries(ids.map((id) => [id, { reason: 'agreed here', by: 'Ana Sol', on: '2026-11-22' }])),
  }));

describe('triage, whatever is answered', () => {
  it('never weighs less for one more yes', () => {
    holds(
      fc.property(anyAnswers, anyKnown, anyTiers, fc.constantFrom(...ids), (answers, risks, pathway, id) => {
        const context = { known: risks, pathway };
        const yes = severity({ ...answers, [id]: 'yes' }, context);
        expect(yes).toBeLessThanOrEqual(severity(answers, context));
        expect(yes).toBeLessThanOrEqual(severity({ ...answers, [id]: 'no' }, context));
      }),
    );
  });

  it('never weighs less for one more risk in the chart', () => {
    holds(
      fc.property(anyAnswers, anyKnown, anyTiers, fc.constantFrom(...knownIds), (answers, risks, pathway, id) => {
        const more = { known: [...risks, ...known(id)], pathway };
        expect(severity(answers, more)).toBeLessThanOrEqual(severity(answers, { known: risks, pathway }));
      }),
    );
  });

  it('never weighs less where the practice sets a question stricter', () => {
    holds(
      fc.property(
        fc.tuple(anyAnswers, anyKnown, anyTiers),
        fc.constantFrom(...ids),
        fc.tuple(fc.nat(3), fc.nat(3)),
        ([answers, risks, pathway], id, pair) => {
          const tiers = tiersFor(id);
          const [strict = 0, mild = 0] = pair.map((place) => place % tiers.length).toSorted();
          const at = (tier: RedFlagTier | undefined) =>
            severity(answers, { known: risks, pathway: { ...pathway, tiers: { ...pathway.tiers, [id]: tier } } });
          expect(at(tiers[strict])).toBeLessThanOrEqual(at(tiers[mild]));
        },
      ),
    );
  });

  it('weighs the worst single tier at least, and as much as Keel does where the practice sets nothing milder', () => {
    holds(
      fc.property(anyAnswers, anyKnown, (answers, risks) => {
        const tiers = redFlagQuestions.flatMap(({ id, tier }) =>
          answers[id] === 'yes' ? [redFlagTiers.indexOf(tier)] : [],
        );
        expect(severity(answers, { known: risks })).toBeLessThanOrEqual(Math.min(redFlagTiers.length, ...tiers));
      }),
    );
  });

  it('lists what was not asked, and completes only when everything was', () => {
    holds(
      fc.property(anyAnswers, anyKnown, anyTiers, (answers, risks, pathway) => {
        const { notAsked, complete } = triage(answers, { known: risks, pathway });
        expect(notAsked).toEqual(ids.filter((id) => answers[id] === undefined));
        expect(complete).toBe(notAsked.length === 0);
      }),
    );
  });
});
