import {
  catalogue,
  type Exercise,
  type Precaution,
  type Rule,
  ruleById,
  rules,
  screen,
  shippedLibrary,
} from '../../clinical';
import { reachOf } from './rule-reach';

const reach = reachOf(shippedLibrary);
const met = (id: string) => (reach.get(id) ?? []).map(({ exercise }) => exercise.id);

describe('which exercises a rule meets', () => {
  it('agrees with the screening, for every rule of a phase and of a bare condition', () => {
    for (const { id, when } of rules) {
      const precaution = 'precaution' in when ? when : undefined;
      // What narrows a condition is another question than what it then meets.
      if (precaution?.only) continue;
      const precautions: readonly Precaution[] = precaution ? [{ id: precaution.precaution }] : [];
      const phase = 'phase' in when ? when.phase : 'returning';
      const asked = catalogue.filter((exercise) =>
        screen(exercise, { phase, precautions, clearances: [], date: '2026-11-22' }).reasons.some(
          ({ ruleId }) => ruleId === id,
        ),
      );
      expect(met(id))
        .withContext(id)
        .toEqual(asked.map((exercise) => exercise.id));
    }
  });

  it('holds narrowed rules to the same tests', () => {
    expect(met('pregnancy.prone')).toEqual(
      catalogue.filter(({ position }) => position === 'prone').map(({ id }) => id),
    );
    const all: Rule = ruleById('pregnancy.obstetric-contraindication')!;
    expect(met(all.id).length).toBe(catalogue.length);
  });

  it('takes in the exercises of the practice, and says where only an open question counts against one', () => {
    const walking = catalogue.find(({ id }) => id === 'walking')!;
    const own: Exercise = { ...walking, id: 'own-1', demands: { ...walking.demands, lumbarFlexion: 'unknown' } };
    const [found] = reachOf({ offered: [own] }).get('osteoporosis.end-flexion') ?? [];
    expect(found).toEqual({ exercise: own, open: true });
    expect(reach.get('osteoporosis.end-flexion')?.every(({ open }) => !open)).toBeTrue();
  });

  it('is there before anybody waits for it', () => {
    // The best of several, since other work on the machine only ever adds to the time.
    const times = Array.from({ length: 8 }, () => {
      const began = performance.now();
      reachOf(shippedLibrary);
      return performance.now() - began;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });
});
