import type { Dose, Exercise } from '../exercise';
import { catalogue } from '../catalogue';
import { doseProblem } from '../overload/dose';
import { aDose, aFlareUp, anExercise, aSituation, known } from '../testing/exercises';
import { type DoseLimit, limitsFor } from './dose-limits';
import { isShortSet } from './matching';
import { screen } from './screen';
import { precautionIds, type Precaution, type Situation } from './situation';

const uncounted: Dose = { sets: 1, perDay: 1, daysPerWeek: 7 };
const pressure = aSituation({ precautions: [{ id: 'hypertension' }] });
const week30 = aSituation({ precautions: [{ id: 'pregnancy', dueDate: '2027-01-31' }] });

function words(exercise: Exercise, situation: Situation, dose: Dose): readonly string[] {
  return limitsFor(exercise, situation, dose).map((limit) => limit.words.replaceAll('\u00a0', ' '));
}

function first(exercise: Exercise, situation: Situation, dose: Dose): DoseLimit {
  const [limit] = limitsFor(exercise, situation, dose);
  if (!limit) throw new Error('no limit');
  return limit;
}

describe('the limit of a dose that makes an exercise milder', () => {
  it('is the hold that the rule tests, and nothing else changes', () => {
    const dose = aDose({ holdSeconds: 30, sets: 3 });
    expect(words(anExercise(), pressure, dose)).toEqual(['hold 20 s or less']);
    expect(first(anExercise(), pressure, dose)).toEqual(
      jasmine.objectContaining({ dose: { ...dose, holdSeconds: 20 }, status: 'allowed', fields: ['holdSeconds'] }),
    );
    expect(words(anExercise(), pressure, aDose({ holdSeconds: 20 }))).toEqual([]);
  });

  it('is the effort', () => {
    const dose = aDose({ effort: 7 });
    expect(words(anExercise(), aFlareUp(), dose)).toEqual(['effort 5 of 10 or less']);
    expect(first(anExercise(), aFlareUp(), dose).dose.effort).toBe(5);
  });

  it('is the time of day: the morning moves to a later one that is free', () => {
    const bending = anExercise({ lumbarFlexion: 'mid' });
    const at = (...when: NonNullable<Dose['when']>) => aDose({ when, perDay: when.length });
    expect(words(bending, aFlareUp(), at('morning'))).toEqual(['not in the morning']);
    expect(first(bending, aFlareUp(), at('morning')).dose.when).toEqual(['midday']);
    expect(first(bending, aFlareUp(), at('morning', 'evening')).dose.when).toEqual(['midday', 'evening']);
    expect(first(bending, aFlareUp(), at('morning', 'midday')).dose.when).toEqual(['midday', 'evening']);
    const thrice = first(bending, aFlareUp(), at('morning', 'midday', 'evening')).dose;
    expect([thrice.when, thrice.perDay]).toEqual([['midday', 'evening'], 2]);
  });

  it('is one short set, with the most repetitions that are one', () => {
    const supine = anExercise({}, { position: 'supine' });
    expect(words(supine, week30, aDose({ sets: 3, reps: 20 }))).toEqual(['one set of at most a minute']);
    expect(first(supine, week30, aDose({ sets: 3, reps: 20 })).dose).toEqual(aDose({ sets: 1, reps: 15 }));
    expect(first(supine, week30, aDose({ sets: 3, reps: 8 })).dose).toEqual(aDose({ sets: 1, reps: 8 }));
    expect(first(supine, week30, aDose({ sets: 2, reps: 8, holdSeconds: 8, side: 'both' })).dose).toEqual(
      aDose({ sets: 1, reps: 3, holdSeconds: 8, side: 'both' }),
    );
    const range = aDose({ sets: 2, reps: 8, repRange: [8, 20] });
    expect(first(supine, week30, range).dose).toEqual(aDose({ sets: 1, reps: 15 }));
    expect(first(supine, week30, { ...range, repRange: [8, 12] }).dose).toEqual({
      ...aDose({ sets: 1, reps: 8 }),
      repRange: [8, 12],
    });
    expect(first(supine, week30, { ...uncounted, sets: 3, repsPerSet: [8, 6, 4] }).dose).toEqual(
      aDose({ sets: 1, reps: 8 }),
    );
    expect(first(supine, week30, { ...uncounted, holdSeconds: 90 }).dose.holdSeconds).toBe(60);
  });

  it('says "a minute" of what is counted as one', () => {
    expect(isShortSet(aDose({ reps: 1, holdSeconds: 60 }))).toBeTrue();
    expect(isShortSet(aDose({ reps: 1, holdSeconds: 61 }))).toBeFalse();
  });

  it('turns minutes into repetitions where the exercise is counted in them, and only there', () => {
    const minutes = { ...uncounted, minutes: 5 };
    const sitting = aSituation({ precautions: [{ id: 'flexion-intolerance' }] });
    const stretch = anExercise({}, { position: 'sitting' });
    expect(words(stretch, sitting, minutes)).toEqual(['repetitions instead of minutes']);
    expect(first(stretch, sitting, minutes).dose).toEqual(aDose());
    expect(words({ ...stretch, startingDose: minutes }, sitting, minutes)).toEqual([]);
    const supine = anExercise({}, { position: 'supine', startingDose: aDose({ reps: 40 }) });
    expect(first(supine, week30, minutes).dose).toEqual(aDose({ reps: 15 }));
  });

  it('is the weight that leaves the grade, in half kilograms', () => {
    const usual = aDose({ loadKg: 5.5 });
    const lift = anExercise({ externalLoad: 1 }, { startingDose: usual });
    expect(words(lift, aFlareUp(), aDose({ loadKg: 12 }))).toEqual(['no more than 11 kg']);
    expect(words(anExercise({ lumbarFlexion: 'mid' }), aFlareUp(), aDose({ loadKg: 2 }))).toEqual([
      'without the weight',
    ]);
    expect(first(anExercise({ lumbarFlexion: 'mid' }), aFlareUp(), aDose({ loadKg: 2 }))).toEqual(
      jasmine.objectContaining({ status: 'allowed', dose: aDose() }),
    );
  });

  it('is the effort that lets an exercise off', () => {
    const uncontrolled = aSituation({
      precautions: [{ id: 'hypertension', restingPressure: { systolic: 190, diastolic: 100 } }],
    });
    const { startingDose } = known('walking');
    const easy = first(known('walking'), uncontrolled, { ...startingDose, effort: 6 });
    expect([easy.words.replaceAll('\u00a0', ' '), easy.dose.effort, easy.status]).toEqual([
      'effort 3 of 10 or less',
      3,
      'allowed',
    ]);
    expect(words(known('bridge'), uncontrolled, known('bridge').startingDose)).toEqual([]);
  });

  it('is a combination only where no single change does', () => {
    const both = aFlareUp({ id: 'hypertension' });
    expect(words(anExercise(), both, aDose({ effort: 7, holdSeconds: 30 }))).toEqual([
      'effort 5 of 10 or less and hold 20 s or less',
    ]);
    // A block that one change takes away is milder already, though a caution remains.
    const lift = anExercise({ externalLoad: 1 }, { startingDose: aDose({ loadKg: 5 }) });
    expect(words(lift, both, aDose({ loadKg: 12, holdSeconds: 30 }))).toEqual(['no more than 10 kg']);
  });

  it('puts the smallest change first, though a greater one would do more', () => {
    const situation = { ...aFlareUp({ id: 'hypertension' }), stricter: ['hypertension.exhaustion'] };
    expect(
      limitsFor(anExercise(), situation, aDose({ effort: 9 })).map(({ dose, status }) => [dose.effort, status]),
    ).toEqual([
      [8, 'caution'],
      [5, 'allowed'],
    ]);
  });

  it('is not there where the exercise itself is the reason, on hold, or where all is well', () => {
    expect(words(known('sit-up'), aFlareUp(), known('sit-up').startingDose)).toEqual([]);
    expect(words(anExercise(), aSituation({ phase: 'hold' }), aDose({ effort: 9 }))).toEqual([]);
    expect(words(anExercise(), aFlareUp(), aDose())).toEqual([]);
    expect(words(anExercise({ externalLoad: 'unknown' }), aFlareUp(), aDose({ loadKg: 50 }))).toEqual([]);
  });

  it('follows a practice that holds the rule stricter', () => {
    const stricter = { ...pressure, stricter: ['hypertension.long-hold'] };
    expect(screen(anExercise(), stricter, aDose({ holdSeconds: 30 })).status).toBe('blocked');
    expect(words(anExercise(), stricter, aDose({ holdSeconds: 30 }))).toEqual(['hold 20 s or less']);
  });

  it('keeps its word for every exercise, precaution and dose of the library', () => {
    const doses = (dose: Dose): readonly Dose[] => [
      dose,
      { ...dose, effort: 9, holdSeconds: 60, when: ['morning'], tempo: 'fast' },
      { ...dose, loadKg: 40, sets: 5 },
    ];
    const situations = precautionIds.flatMap((id) => {
      const precaution: Precaution = { id, restingPressure: { systolic: 190, diastolic: 100 } };
      return [aFlareUp(precaution), aSituation({ precautions: [precaution] })];
    });
    let limits = 0;
    for (const exercise of catalogue) {
      for (const situation of situations) {
        for (const dose of doses(exercise.startingDose)) {
          const now = screen(exercise, situation, dose).status;
          for (const limit of limitsFor(exercise, situation, dose)) {
            limits++;
            const then = screen(exercise, situation, limit.dose).status;
            if (
              then !== limit.status ||
              then === now ||
              (now === 'caution' && then !== 'allowed') ||
              doseProblem(limit.dose)
            ) {
              fail(`${exercise.id} ${JSON.stringify([situation, dose, limit])}`);
            }
          }
        }
      }
    }
    expect(limits).toBeGreaterThan(1000);
  });
});
