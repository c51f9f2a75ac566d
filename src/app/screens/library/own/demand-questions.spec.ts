import { unansweredInWords } from '../../../clinical';
import { answered, everyDemand, isAnAnswer, isAsked, nothingAnswered, questionOf } from './demand-questions';
import { pictureFor } from './demand-pictures';
import { scales } from './testing/own-versions';

describe('the questions about demands', () => {
  it('ask about every demand once, and offer every answer of its scale, mildest first', () => {
    expect([...everyDemand].sort()).toEqual(Object.keys(scales).sort() as never);
    for (const demand of everyDemand) {
      expect(questionOf(demand).answers.map(({ value }) => value) as unknown)
        .withContext(demand)
        .toEqual(scales[demand]);
    }
  });

  it('say in plain words what is open, and show a picture', () => {
    for (const demand of everyDemand) {
      const { question, answers } = questionOf(demand);
      expect(question)
        .withContext(demand)
        .toMatch(/^[A-Z].*\?$/);
      expect(unansweredInWords[demand])
        .withContext(demand)
        .toMatch(/^(whether|how|what|where) /);
      expect(new Set(answers.map(({ words }) => words)).size)
        .withContext(demand)
        .toBe(answers.length);
      expect(pictureFor(demand)).withContext(demand).toBeDefined();
    }
  });

  it('begin without an answer to any', () => {
    expect(Object.values(nothingAnswered).every((value) => value === 'unknown')).toBeTrue();
  });

  it('ask where a weight is held only where there may be one', () => {
    const none = answered(nothingAnswered, 'externalLoad', 0);
    expect(none.loadPosition).toBe('none');
    expect(isAsked('loadPosition', none)).toBeFalse();
    expect(isAsked('loadPosition', nothingAnswered)).toBeTrue();
    // A weight that is there after all is held somewhere, and nobody has said where.
    expect(answered(none, 'externalLoad', 2).loadPosition).toBe('unknown');
    // That it is held nowhere is no answer where there is one.
    expect(isAnAnswer('loadPosition', 'none')).toBeFalse();
    expect(isAnAnswer('loadPosition', 'overhead')).toBeTrue();
    const close = answered(answered(nothingAnswered, 'loadPosition', 'close'), 'externalLoad', 2);
    expect(close.loadPosition).toBe('close');
  });
});
