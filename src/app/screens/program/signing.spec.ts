import { exerciseById, itemFor, type Readiness, screen, type Situation } from '../../clinical';
import { sameToRead } from './signing';

const flareUp: Situation = { phase: 'flare-up', precautions: [], clearances: [], date: '2026-11-22' };
const birdDog = exerciseById('bird-dog')!;
const item = itemFor(birdDog, 'bird-dog');

function readiness(situation: Situation, own: Partial<Readiness['program']> = {}): Readiness {
  return {
    obstacles: [],
    cautions: [{ item, reasons: screen(birdDog, situation).reasons }],
    program: { startDate: '2026-11-23', weeks: 4, items: [item], resting: [], ...own },
  };
}

describe('what was read before signing', () => {
  it('is the same while nothing changed', () => {
    expect(sameToRead(readiness(flareUp), readiness({ ...flareUp }))).toBeTrue();
  });

  it('is not when a caution came or went meanwhile', () => {
    expect(sameToRead(readiness(flareUp), readiness({ ...flareUp, phase: 'building' }))).toBeFalse();
  });

  it('is not when something began to rest meanwhile', () => {
    expect(sameToRead(readiness(flareUp), readiness(flareUp, { resting: [item] }))).toBeFalse();
  });

  it('is not when a sentence says something else, such as the other side', () => {
    const hip = (side: 'left' | 'right'): Readiness => ({
      ...readiness(flareUp),
      cautions: [
        {
          item,
          reasons: screen(exerciseById('sit-to-stand')!, {
            ...flareUp,
            precautions: [{ id: 'hip-osteoarthritis', side }],
          }).reasons,
        },
      ],
    });
    expect(sameToRead(hip('left'), hip('left'))).toBeTrue();
    expect(sameToRead(hip('left'), hip('right'))).toBeFalse();
  });
});
