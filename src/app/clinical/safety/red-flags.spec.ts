import { bibliography } from '../bibliography';
import { redFlagQuestions, redFlagTiers, tierActions } from './red-flags';

describe('the questions of the red-flag screen', () => {
  it('are few enough to ask at every visit, each in one line of plain words', () => {
    expect(redFlagQuestions.length).toBeLessThanOrEqual(22);
    const known = new Set<string>(bibliography.map(({ key }) => key));
    for (const { id, question, finding, said, evidence } of redFlagQuestions) {
      expect(question)
        .withContext(id)
        .toMatch(/^[A-Z].{10,88}\?$/);
      expect(question)
        .withContext(id)
        .not.toMatch(/saddle|perineal|syncope|paraesthesia|unremitting/i);
      expect(said)
        .withContext(id)
        .toMatch(/^[a-z].*[a-z]$/);
      expect(finding).withContext(id).not.toBe('');
      expect(evidence.length > 0 && evidence.every((key) => known.has(key)))
        .withContext(id)
        .toBeTrue();
    }
  });

  it('have each an id and a finding of its own', () => {
    expect(new Set(redFlagQuestions.map(({ id }) => id)).size).toBe(redFlagQuestions.length);
    expect(new Set(redFlagQuestions.map(({ finding }) => finding)).size).toBe(redFlagQuestions.length);
  });

  it('keep the ids that signed visits hold', () => {
    const signed = [
      'saddle-numbness bladder bowel sexual-function both-legs leg-weakness foot-drop leg-symptoms major-injury',
      'minor-injury-weak-bone cancer-history weight-loss night-pain fever weak-immunity chest-or-faint pulsing-belly',
    ].flatMap((line) => line.split(' '));
    const ids: readonly string[] = redFlagQuestions.map(({ id }) => id);
    expect(signed.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('stand together by group', () => {
    const groups = redFlagQuestions.map(({ group }) => group);
    expect(groups.filter((group, index) => group !== groups[index - 1]).length).toBe(new Set(groups).size);
  });

  it('ask where the tingling is', () => {
    const asked = (id: string) => redFlagQuestions.find((question) => question.id === id)?.question;
    expect(asked('saddle-numbness')).toContain('between the legs');
    expect(asked('leg-symptoms')).toContain('down one leg, not between the legs');
    expect(asked('both-legs')).toContain('both legs');
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
