import { demandNames } from '../testing/arbitraries';
import { counterEvidence } from './counter-evidence';
import { encouragements } from './encouragements';
import { redFlagQuestions, stepsAfter } from './red-flags';
import { redFlagCombinations } from './triage';
import { unansweredInWords } from './unanswered';

describe('what is said of the rules', () => {
  it('asks every open question in words of its own', () => {
    const words = Object.values(unansweredInWords);
    expect(words).toHaveSize(demandNames.length);
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((one) => !/^(whether|how|what|where) \w+ /.test(one))).toEqual([]);
  });

  it('names each dispute by an id that a link can hold and by a title, and gives what speaks against the rule', () => {
    expect(counterEvidence.filter(({ id }) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
    expect(counterEvidence.filter(({ title }) => !/^[A-Z]\w+ \w+|^[A-Z]\w+, |^Long /.test(title))).toEqual([]);
    expect(counterEvidence.filter(({ against }) => against.length === 0)).toEqual([]);
  });

  it('says what is encouraged, and on what it rests', () => {
    expect(encouragements.filter(({ words }) => !/^[a-z]+ ?/.test(words))).toEqual([]);
    expect(encouragements.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
  });

  it('gives every combination of answers a finding of its own', () => {
    const findings = redFlagCombinations.map(({ finding }) => finding);
    expect(new Set(findings).size).toBe(findings.length);
    expect(findings.filter((finding) => !/^[a-z]+ \w+/.test(finding))).toEqual([]);
  });

  it('says each step that an answer asks for in a sentence', () => {
    const questions = new Set<string>(redFlagQuestions.map(({ id }) => id));
    for (const [id, step] of Object.entries(stepsAfter)) {
      expect(questions.has(id)).withContext(id).toBeTrue();
      expect(step)
        .withContext(id)
        .toMatch(/^[A-Z].*\.$/);
    }
  });
});
