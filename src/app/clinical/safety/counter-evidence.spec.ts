import { bibliography } from '../bibliography';
import { counterEvidence, counterEvidenceOn } from './counter-evidence';
import { ruleById, rules } from './rules';

const statements = counterEvidence.flatMap(({ id, against, why }) =>
  [...against, why].map((statement) => ({ id, ...statement })),
);

describe('the counter-evidence', () => {
  it('is told apart by its ids and titles', () => {
    for (const of of ['id', 'title'] as const) {
      expect(new Set(counterEvidence.map((one) => one[of])).size).toBe(counterEvidence.length);
    }
  });

  it('is about rules that exist, each named once', () => {
    for (const { id, ruleIds } of counterEvidence) {
      expect(ruleIds.length).withContext(id).toBeGreaterThan(0);
      expect(ruleIds.filter((ruleId) => !ruleById(ruleId)))
        .withContext(id)
        .toEqual([]);
      expect(new Set(ruleIds).size).withContext(id).toBe(ruleIds.length);
    }
  });

  it('rests, sentence by sentence, on sources that are in the bibliography', () => {
    const known = new Set<string>(bibliography.map(({ key }) => key));
    for (const { id, sources } of statements) {
      expect(sources.length).withContext(id).toBeGreaterThan(0);
      expect(sources.filter((key) => !known.has(key)))
        .withContext(id)
        .toEqual([]);
    }
  });

  it('speaks in whole sentences, and gives no figure for what rests on judgement', () => {
    for (const { id, text, sources } of statements) {
      expect(text)
        .withContext(id)
        .toMatch(/^[A-Z0-9].*\.$/);
      if (sources.every((key) => key === 'expert-judgement')) expect(text).withContext(id).not.toMatch(/\d/);
    }
    for (const { id, does } of counterEvidence)
      expect(does)
        .withContext(id)
        .toMatch(/^[A-Z].*\.$/);
  });

  it('leaves no rule out that is graded as contrary, or that cites what disputes it', () => {
    const contrary = ['may-2018', 'saraceni-2020', 'asteroid-2024', 'oosterhuis-2014'];
    const disputed = rules.filter(
      ({ grade, evidence }) => grade === 'D' || evidence.some((key) => contrary.includes(key)),
    );
    expect(disputed.length).toBeGreaterThan(0);
    expect(disputed.filter(({ id }) => counterEvidenceOn(id).length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('holds what the literature is known to dispute', () => {
    const sourcesAgainst = (ruleId: string) =>
      counterEvidenceOn(ruleId).flatMap(({ against }) => against.flatMap(({ sources }) => sources));
    expect(sourcesAgainst('flare-up.impact')).toEqual(['asteroid-2024', 'belavy-2017']);
    expect(sourcesAgainst('flare-up.loaded-flexion')).toEqual(['saraceni-2020']);
    expect(sourcesAgainst('flare-up.high-compression')).toContain('nachemson-quoted');
    expect(sourcesAgainst('hypertension.long-hold')).toEqual(['isometric-delphi']);
    expect(counterEvidenceOn('hold')).toEqual([]);
  });
});
