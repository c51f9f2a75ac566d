import { aDose, anExercise } from '../testing/exercises';
import { exempts, externalLoadOf, isFast, isShortSet, meets } from './matching';

describe('the external load at a dose', () => {
  const bodyWeight = anExercise({ externalLoad: 0 });
  const tenKilos = anExercise({ externalLoad: 2 }, { startingDose: aDose({ loadKg: 10 }) });

  it('is the usual one where the dose names no weight', () => {
    expect(externalLoadOf(bodyWeight, aDose())).toBe(0);
    expect(externalLoadOf(tenKilos, aDose())).toBe(2);
    expect(externalLoadOf(anExercise({ externalLoad: 'unknown' }), aDose({ loadKg: 1 }))).toBe('unknown');
  });

  it('is a moderate weight as soon as one is added to a move without, however light', () => {
    expect(externalLoadOf(bodyWeight, aDose({ loadKg: 0.5 }))).toBe(2);
  });

  it('is the next grade beyond twice the usual weight, and 3 at most', () => {
    expect(externalLoadOf(tenKilos, aDose({ loadKg: 20 }))).toBe(2);
    expect(externalLoadOf(tenKilos, aDose({ loadKg: 20.5 }))).toBe(3);
    const heavy = anExercise({ externalLoad: 3 }, { startingDose: aDose({ loadKg: 10 }) });
    expect(externalLoadOf(heavy, aDose({ loadKg: 100 }))).toBe(3);
    const light = anExercise({ externalLoad: 1 }, { startingDose: aDose({ loadKg: 2 }) });
    expect([2, 4, 4.5].map((loadKg) => externalLoadOf(light, aDose({ loadKg })))).toEqual([1, 1, 2]);
  });

  it('is a moderate weight at least where nobody described the usual one in kilograms', () => {
    const graded = ([1, 2, 3] as const).map((externalLoad) => anExercise({ externalLoad }));
    expect(graded.map((exercise) => externalLoadOf(exercise, aDose({ loadKg: 1 })))).toEqual([2, 2, 3]);
    const contradictory = anExercise({ externalLoad: 0 }, { startingDose: aDose({ loadKg: 5 }) });
    expect(externalLoadOf(contradictory, aDose({ loadKg: 5 }))).toBe(1);
  });

  it('is what rules look at, both ways', () => {
    const weighted = { exercise: bodyWeight, dose: aDose({ loadKg: 2 }) };
    expect(meets({ demand: 'externalLoad', atLeast: 1 }, weighted)).toBeTrue();
    expect(exempts({ demand: 'externalLoad', atMost: 0 }, weighted)).toBeFalse();
    expect(exempts({ demand: 'externalLoad', atMost: 0 }, { exercise: bodyWeight, dose: aDose() })).toBeTrue();
  });
});

describe('a test', () => {
  it('is answered with yes by what is unknown, and an exemption with no', () => {
    const unknown = {
      exercise: anExercise({ lumbarFlexion: 'unknown', balance: 'unknown', kneeling: 'unknown' }),
      dose: aDose(),
    };
    expect(meets({ demand: 'lumbarFlexion', reaches: 'end' }, unknown)).toBeTrue();
    expect(meets({ demand: 'balance', atLeast: 3 }, unknown)).toBeTrue();
    expect(meets({ demand: 'kneeling', is: true }, unknown)).toBeTrue();
    expect(exempts({ demand: 'lumbarFlexion', is: 'none' }, unknown)).toBeFalse();
    expect(exempts({ demand: 'lumbarFlexion', is: 'mid' }, unknown)).toBeFalse();
    expect(exempts({ demand: 'balance', atMost: 3 }, unknown)).toBeFalse();
  });

  it('knows purposes and positions', () => {
    const glide = {
      exercise: anExercise({}, { purposes: ['neural-mobilisation'], position: 'sitting' }),
      dose: aDose(),
    };
    expect(meets({ purpose: 'neural-mobilisation' }, glide)).toBeTrue();
    expect(meets({ purpose: 'aerobic' }, glide)).toBeFalse();
    expect(meets({ position: ['standing', 'sitting'] }, glide)).toBeTrue();
    expect(exempts({ purpose: 'neural-mobilisation' }, glide)).toBeTrue();
    expect(exempts({ position: ['standing'] }, glide)).toBeFalse();
  });

  it('lets an effort off only where it is said', () => {
    const exercise = anExercise();
    expect(exempts({ dose: 'effort', upTo: 3 }, { exercise, dose: aDose() })).toBeFalse();
    expect(exempts({ dose: 'effort', upTo: 3 }, { exercise, dose: aDose({ effort: 3 }) })).toBeTrue();
    expect(exempts({ dose: 'effort', upTo: 3 }, { exercise, dose: aDose({ effort: 4 }) })).toBeFalse();
  });

  it('sees minutes, mornings and long holds', () => {
    const exercise = anExercise();
    const at = (dose: Parameters<typeof aDose>[0]) => ({ exercise, dose: aDose(dose) });
    expect(meets({ dose: 'minutes' }, at({ minutes: 5 }))).toBeTrue();
    expect(meets({ dose: 'minutes' }, at({}))).toBeFalse();
    expect(meets({ dose: 'morning' }, at({ when: ['evening'] }))).toBeFalse();
    expect(meets({ dose: 'morning' }, at({ when: ['evening', 'morning'] }))).toBeTrue();
    expect(meets({ dose: 'holdSeconds', over: 20 }, at({ holdSeconds: 20 }))).toBeFalse();
    expect(meets({ dose: 'holdSeconds', over: 20 }, at({ holdSeconds: 21 }))).toBeTrue();
    expect(meets({ dose: 'holdSeconds', over: 0 }, at({}))).toBeFalse();
  });
});

describe('a short set', () => {
  it('is one set of at most a minute, pyramids and ranges by their most', () => {
    expect(isShortSet(aDose({ reps: 15 }))).toBeTrue();
    expect(isShortSet(aDose({ reps: 16 }))).toBeFalse();
    expect(isShortSet(aDose({ reps: 15, sets: 2 }))).toBeFalse();
    expect(isShortSet(aDose({ minutes: 1 }))).toBeFalse();
    expect(isShortSet(aDose({ reps: 7, side: 'alternating' }))).toBeTrue();
    expect(isShortSet(aDose({ reps: 8, side: 'alternating' }))).toBeFalse();
    expect(isShortSet({ sets: 1, repsPerSet: [16], perDay: 1, daysPerWeek: 7 })).toBeFalse();
    expect(isShortSet({ sets: 1, holdSeconds: 60, perDay: 1, daysPerWeek: 7 })).toBeTrue();
    expect(isShortSet({ sets: 1, holdSeconds: 61, perDay: 1, daysPerWeek: 7 })).toBeFalse();
  });
});

describe('a fast tempo', () => {
  it('is said in words, or takes less than 2 seconds in all', () => {
    const fast = (tempo?: string) => isFast(aDose(tempo === undefined ? {} : { tempo }));
    expect(['fast', 'Quick up, slow down', 'rapid', '1-0-0', '0.5-0-1', '3-1-X-0', '20X0'].map(fast)).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(['2-0-0', '3-1-3', 'slow', 'exhale', undefined].map(fast)).toEqual([false, false, false, false, false]);
  });
});
