import fc from 'fast-check';
import { catalogue, exerciseById } from '../catalogue';
import type { Exercise } from '../exercise';
import { anySituation } from '../testing/arbitraries';
import { aFlareUp, anExercise, aSituation, known } from '../testing/exercises';
import { holds } from '../testing/holds';
import { insteadOf } from './instead-of';
import { screen } from './screen';

const idsInsteadOf = (id: string) => insteadOf(known(id), aFlareUp()).map((exercise) => exercise.id);

/** Every rung below an exercise. */
function rungsBelow({ easier }: Exercise): readonly string[] {
  return easier.flatMap((id) => [id, ...rungsBelow(known(id))]);
}

describe('what to do instead', () => {
  it('of a sit-up in a flare-up begins with moves for the same muscles', () => {
    const [first] = insteadOf(known('sit-up'), aFlareUp());
    expect(first?.muscles.some((muscle) => known('sit-up').muscles.includes(muscle))).toBeTrue();
  });

  it('is there for every move that a flare-up rules out', () => {
    const left = catalogue.filter((exercise) => screen(exercise, aFlareUp()).status === 'blocked');
    expect(left.filter((exercise) => insteadOf(exercise, aFlareUp()).length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('is nothing while a red flag holds everything', () => {
    for (const exercise of catalogue) expect(insteadOf(exercise, aSituation({ phase: 'hold' }))).toEqual([]);
  });

  it('is never blocked, never the move itself, and at most five', () => {
    holds(
      fc.property(fc.constantFrom(...catalogue), anySituation, (exercise, situation) => {
        const offered = insteadOf(exercise, situation);
        expect(offered.length).toBeLessThanOrEqual(5);
        expect(new Set(offered).size).toBe(offered.length);
        for (const one of offered) {
          expect(one.id).not.toBe(exercise.id);
          expect(screen(one, situation).status).not.toBe('blocked');
        }
      }),
      500,
    );
  });

  it('serves a purpose of the move, or is an easier rung of it', () => {
    for (const exercise of catalogue) {
      const below = rungsBelow(exercise);
      for (const one of insteadOf(exercise, aFlareUp())) {
        const same = one.purposes.some((purpose) => exercise.purposes.includes(purpose));
        expect(same || below.includes(one.id))
          .withContext(`${one.id} instead of ${exercise.id}`)
          .toBeTrue();
      }
    }
  });

  it('begins with the next easier rung, where that one is allowed outright', () => {
    for (const [id, rung] of [
      ['bird-dog', 'quadruped-leg-lift'],
      ['quadruped-leg-lift', 'quadruped-leg-slide'],
      ['heel-slide', 'abdominal-bracing'],
    ] as const) {
      expect(idsInsteadOf(id)[0]).withContext(id).toBe(rung);
    }
  });

  it('goes down the ladder rung by rung', () => {
    expect(idsInsteadOf('bird-dog').slice(0, 2)).toEqual(['quadruped-leg-lift', 'quadruped-leg-slide']);
    expect(idsInsteadOf('bird-dog')).toContain('abdominal-bracing');
  });

  it('takes what leads nowhere last', () => {
    expect(idsInsteadOf('sit-up')).toContain('curl-up');
    expect(idsInsteadOf('sit-up')).not.toContain('crunch');
  });

  it('puts what is allowed outright before what meets a caution', () => {
    const settled = insteadOf(known('superman'), aSituation()).map(({ id }) => id);
    expect(settled.indexOf('prone-alternate-lift')).toBeLessThan(settled.indexOf('prone-hip-extension'));
    const inFlareUp = idsInsteadOf('superman');
    expect(inFlareUp.indexOf('prone-hip-extension')).toBeLessThan(inFlareUp.indexOf('prone-alternate-lift'));
  });

  it('presses and loads the back no more than the move itself', () => {
    for (const phase of ['flare-up', 'returning'] as const) {
      for (const exercise of catalogue) {
        for (const { id, demands } of insteadOf(exercise, aSituation({ phase }))) {
          expect(demands.compression <= exercise.demands.compression)
            .withContext(`${id} for ${exercise.id}`)
            .toBeTrue();
          expect(demands.externalLoad <= exercise.demands.externalLoad)
            .withContext(`${id} for ${exercise.id}`)
            .toBeTrue();
        }
      }
    }
  });

  it('is no move of which nobody has said how hard it presses or what it is held with', () => {
    const limits = { compression: 5, externalLoad: 3 } as const;
    const blocked = anExercise(limits, { id: 'blocked', muscles: ['multifidus'] });
    const namesOf = (demands: Partial<Exercise['demands']>) => {
      const candidate = anExercise(demands, { id: 'candidate', muscles: ['multifidus'] });
      return insteadOf(blocked, aSituation(), { offered: [candidate], byId: () => undefined }).map(({ id }) => id);
    };
    expect(namesOf(limits)).toEqual(['candidate']);
    expect(namesOf({ compression: 'unknown' })).toEqual([]);
    expect(namesOf({ externalLoad: 'unknown' })).toEqual([]);
  });

  it('is the same every time', () => {
    for (const exercise of catalogue) expect(insteadOf(exercise, aFlareUp())).toEqual(insteadOf(exercise, aFlareUp()));
  });

  it('answers for an exercise that the library does not hold, too', () => {
    const ofTheClinic = anExercise(
      { lumbarFlexion: 'end' },
      { id: 'clinic-crunch', purposes: ['endurance'], muscles: ['rectus abdominis'], easier: ['curl-up', 'not-there'] },
    );
    const offered = insteadOf(ofTheClinic, aSituation({ precautions: [{ id: 'osteoporosis' }] }));
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.every(({ id }) => exerciseById(id) !== undefined)).toBeTrue();
  });
});
