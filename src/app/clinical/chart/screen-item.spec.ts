import fc from 'fast-check';
import { catalogue } from '../catalogue';
import { shippedLibrary } from '../catalogue/library';
import { screen } from '../safety/screen';
import { anySituation } from '../testing/arbitraries';
import { aDose, aFlareUp, aSituation } from '../testing/exercises';
import { holds } from '../testing/holds';
import { anItem } from '../testing/record';
import { screenItem } from './screen-item';

describe('an item over all its weeks', () => {
  it('has the strictest verdict of any week', () => {
    const item = anItem('bridge', {
      start: aDose({ sets: 1, reps: 5 }),
      overrides: { 3: aDose({ sets: 2, reps: 5 }) },
    });
    const pregnant = aSituation({ precautions: [{ id: 'pregnancy' }] });
    expect(screenItem(item, 2, pregnant, shippedLibrary).status).toBe('allowed');
    expect(screenItem(item, 3, pregnant, shippedLibrary).status).toBe('blocked');
  });

  it('is never let through because there are no weeks to look at', () => {
    for (const weeks of [0, -1, Number.NaN]) {
      expect(screenItem(anItem('sit-up'), weeks, aFlareUp(), shippedLibrary).status)
        .withContext(`${weeks} weeks`)
        .toBe('blocked');
    }
  });

  it('is blocked whenever its starting dose is', () => {
    holds(
      fc.property(
        fc.constantFrom(...catalogue),
        anySituation,
        fc.integer({ min: 1, max: 16 }),
        (exercise, situation, weeks) => {
          if (screen(exercise, situation).status !== 'blocked') return;
          const item = anItem(exercise.id, { start: exercise.startingDose });
          expect(screenItem(item, weeks, situation, shippedLibrary).status).toBe('blocked');
        },
      ),
    );
  });
});
