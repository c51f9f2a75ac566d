import {
  exerciseById,
  itemFor,
  type PracticeLibrary,
  type ProgramItem,
  screenItem,
  shippedLibrary,
  type Situation,
} from '../../clinical';
import { verdictOn } from './verdicts';

const calm: Situation = { phase: 'building', precautions: [], clearances: [], date: '2026-11-22' };
const sitUp = itemFor(exerciseById('sit-up')!, 'sit-up');

describe('verdicts on the items of a draft', () => {
  it('are those of the screen, and the very same again while nothing changed', () => {
    const verdict = verdictOn(sitUp, 4, calm, shippedLibrary);
    expect(verdict).toEqual(screenItem(sitUp, 4, calm, shippedLibrary));
    expect(verdictOn(sitUp, 4, calm, shippedLibrary)).toBe(verdict);
  });

  it('are come to anew for another item, number of weeks, situation or library', () => {
    const walking = itemFor(exerciseById('walking')!, 'walking');
    // Allowed as it starts, and a caution or a block by what week 2 asks.
    const later: ProgramItem = {
      ...itemFor(exerciseById('deadlift')!, 'deadlift'),
      overrides: { 2: { ...exerciseById('deadlift')!.startingDose, loadKg: 180 } },
    };
    const other: PracticeLibrary = { ...shippedLibrary, byId: () => undefined };
    const asked = [
      [walking, 4, calm, shippedLibrary],
      [later, 1, calm, shippedLibrary],
      [later, 2, calm, shippedLibrary],
      [sitUp, 4, calm, shippedLibrary],
      [sitUp, 4, { ...calm, phase: 'flare-up' }, shippedLibrary],
      [sitUp, 4, { ...calm, precautions: [{ id: 'osteoporosis' }] }, shippedLibrary],
      [sitUp, 4, calm, other],
      [sitUp, 4, calm, shippedLibrary],
    ] as const;
    for (const [item, weeks, situation, library] of asked) {
      expect(verdictOn(item, weeks, situation, library)).toEqual(screenItem(item, weeks, situation, library));
    }
    expect(verdictOn(sitUp, 4, calm, other).status).toBe('blocked');
  });
});
