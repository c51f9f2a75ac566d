import type { Demands } from '../exercise';
import { anExercise } from '../testing/exercises';
import { totalDemand } from './total-demand';

const total = (demands: Partial<Demands> = {}) => totalDemand(anExercise(demands).demands);

/** One step up from an exercise that asks for nothing. */
const counted: Partial<Demands> = {
  lumbarFlexion: 'mid',
  lumbarExtension: 'mid',
  lumbarRotation: 'mid',
  lumbarSideBend: 'mid',
  compression: 2,
  shear: 1,
  impact: 1,
  breathHold: 1,
  externalLoad: 1,
  loadPosition: 'close',
  bilateralLegLift: true,
  endRangeStretch: true,
  wristLoad: 1,
  shoulderLoad: 1,
};

describe('the total demand', () => {
  it('grows by one with a step of each demand', () => {
    for (const [demand, value] of Object.entries(counted))
      expect(total({ [demand]: value }) - total())
        .withContext(demand)
        .toBe(1);
  });

  it('counts an axial load and a balance from standing on, and hip flexion and kneeling not at all', () => {
    for (const demand of ['axialLoad', 'balance'] as const)
      expect([1, 2, 3].map((grade) => total({ [demand]: grade }) - total()))
        .withContext(demand)
        .toEqual([0, 1, 2]);
    expect(total({ hipFlexion: 3, kneeling: true })).toBe(total());
  });

  it('takes what is unknown for the most', () => {
    const most: Partial<Demands> = {
      ...counted,
      lumbarFlexion: 'end',
      compression: 5,
      shear: 3,
      axialLoad: 3,
      loadPosition: 'overhead',
      balance: 3,
    };
    for (const [demand, value] of Object.entries(most))
      expect(total({ [demand]: 'unknown' }))
        .withContext(demand)
        .toBeGreaterThanOrEqual(total({ [demand]: value }));
    expect(total({ bilateralLegLift: 'unknown' })).toBe(total({ bilateralLegLift: true }));
    expect(total({ impact: 'unknown' })).toBe(total({ impact: 3 }));
  });
});
