import { type RedFlagAnswers, type RedFlagId, redFlagQuestions } from './red-flags';
import { type KnownRisk, type KnownRiskId, knownBeside, redFlagCombinations, triage } from './triage';

const yesTo = (...ids: readonly RedFlagId[]): RedFlagAnswers => Object.fromEntries(ids.map((id) => [id, 'yes']));
const known = (id: KnownRiskId): KnownRisk => ({ id, words: `words of ${id}` });
const findings = (answers: RedFlagAnswers, ...risks: readonly KnownRisk[]) =>
  triage(answers, { known: risks }).findings.map(({ finding }) => finding);

describe('answers that weigh more together', () => {
  it('are questions that are asked, or risks that a chart can know', () => {
    const questions = new Set<string>(redFlagQuestions.map(({ id }) => id));
    const risks: readonly string[] = ['known-cancer', 'known-fragile-bone', 'known-aneurysm', 'recorded-emergency'];
    const factors = redFlagCombinations.flatMap(({ each }) => each.flat());
    expect(factors.filter((factor) => !questions.has(factor) && !risks.includes(factor))).toEqual([]);
    expect(redFlagCombinations.filter(({ each }) => each.some((some) => some.length === 0))).toEqual([]);
  });

  it('say so even where one of them is an emergency alone', () => {
    for (const id of ['leg-weakness', 'both-legs', 'band-pain', 'foot-drop'] as const) {
      expect(findings(yesTo('cancer-history', id)))
        .withContext(id)
        .toContain('cancer with new neurological loss: possible cord compression');
    }
  });

  it('are looked at beside an emergency that the record holds', () => {
    for (const id of ['leg-symptoms', 'constipation', 'electric-jolt'] as const) {
      expect(triage(yesTo(id), { known: [known('recorded-emergency')] }).tier)
        .withContext(id)
        .toBe('same-day');
    }
  });

  it('say what the chart knows, and only where it was the chart that knew it', () => {
    expect(findings(yesTo('fever', 'weak-immunity'))).toContain('fever with risk of spinal infection');
    expect(findings(yesTo('severe-pain'), known('known-fragile-bone'))).toContain(
      'new severe pain with fragile bone: possible fracture (in the chart: words of known-fragile-bone)',
    );
  });
});

describe('what the chart knows beside a question', () => {
  it('stands beside the questions that it makes weigh more, and beside no other', () => {
    const risks = [known('known-fragile-bone'), known('known-aneurysm'), known('known-cancer')];
    const beside = (id: RedFlagId) => knownBeside(id, risks);
    expect(beside('severe-pain')).toBe('words of known-fragile-bone, words of known-aneurysm');
    expect(beside('pulsing-belly')).toBe('words of known-aneurysm');
    expect(beside('cancer-history')).toBe('words of known-cancer');
    expect(beside('fever')).toBe('');
  });
});
