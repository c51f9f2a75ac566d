import { known } from '../testing/exercises';
import { encouragementFor } from './encouragements';
import type { PrecautionId } from './situation';

const encouraged = (id: string, precaution: PrecautionId) =>
  encouragementFor(known(id), { precautions: [{ id: precaution }] })?.precaution;

describe('a condition close to another', () => {
  // Thin bone is encouraged to do what osteoporosis is; a new hip what a worn one is; a stress fracture what a slip is.
  const pairs: readonly (readonly [PrecautionId, like: PrecautionId, yes: string, no: string])[] = [
    ['osteopenia', 'osteoporosis', 'sit-to-stand', 'sit-up'],
    ['hip-replacement', 'hip-osteoarthritis', 'bridge', 'goblet-squat'],
    ['hip-replacement', 'hip-osteoarthritis', 'water-walking', 'deadlift'],
    ['spondylolysis', 'spondylolisthesis', 'dead-bug', 'press-up'],
  ];
  for (const [precaution, like, yes, no] of pairs) {
    it(`asks for the same: ${yes} with ${precaution} as with ${like}, and not ${no}`, () => {
      expect([encouraged(yes, precaution), encouraged(yes, like)]).toEqual([precaution, like]);
      expect([encouraged(no, precaution), encouraged(no, like)]).toEqual([undefined, undefined]);
    });
  }
});
