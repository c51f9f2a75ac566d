import { aFlareUp, anExercise } from '../testing/exercises';
import { reasonInShort, screen } from './screen';

const messages = (demands: Parameters<typeof anExercise>[0]) =>
  screen(anExercise(demands), aFlareUp()).reasons.map(({ message }) => message);

describe('a reason that rests on a question nobody answered', () => {
  it('names the question', () => {
    expect(messages({ bilateralLegLift: 'unknown' })).toEqual([
      jasmine.stringMatching(
        /^Nobody has said whether both legs are lifted together, so the strictest answer counts\. /,
      ),
    ]);
  });

  it('is given as it stands where the question has its answer', () => {
    expect(messages({ bilateralLegLift: true })).toEqual([jasmine.stringMatching(/^(?!Nobody)/)]);
  });

  it('says in short that questions are open, and what is against it where they are not', () => {
    const inShort = (demands: Parameters<typeof anExercise>[0]) =>
      screen(anExercise(demands), aFlareUp()).reasons.map(reasonInShort);
    expect(inShort({ bilateralLegLift: 'unknown' })).toEqual(['questions open']);
    expect(inShort({ bilateralLegLift: true })).not.toContain('questions open');
  });
});
