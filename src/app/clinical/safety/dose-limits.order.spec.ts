import type { Dose, Exercise } from '../exercise';
import { aDose, aFlareUp, anExercise, aSituation } from '../testing/exercises';
import { limitsFor } from './dose-limits';
import type { Situation } from './situation';

const words = (exercise: Exercise, situation: Situation, dose: Dose) =>
  limitsFor(exercise, situation, dose).map((limit) => limit.words.replaceAll('\u00a0', ' '));
const bending = anExercise({ lumbarFlexion: 'mid' });

describe('several limits that hold together', () => {
  it('are said in the order in which a dose is written, whatever rules ask for them', () => {
    expect(words(bending, aFlareUp(), aDose({ effort: 7, tempo: 'fast', when: ['morning'] }))).toEqual([
      'not in the morning and slower and effort 5 of 10 or less',
    ]);
    const sitting = anExercise({}, { position: 'sitting' });
    const minutes: Dose = { sets: 1, minutes: 5, effort: 7, perDay: 1, daysPerWeek: 7 };
    expect(words(sitting, aFlareUp({ id: 'flexion-intolerance' }), minutes)).toEqual([
      'repetitions instead of minutes and effort 5 of 10 or less',
    ]);
  });

  it('cut the hold first, and then the set to what is short with it', () => {
    const supine = anExercise({}, { position: 'supine' });
    const situation = aSituation({
      precautions: [{ id: 'pregnancy', dueDate: '2027-01-31' }, { id: 'hypertension' }],
      stricter: ['hypertension.long-hold', 'pregnancy.supine'],
    });
    const [limit] = limitsFor(supine, situation, aDose({ sets: 2, reps: 5, holdSeconds: 30 }));
    expect(limit?.words.replaceAll('\u00a0', ' ')).toBe('hold 20 s or less and one set of at most a minute');
    expect(limit?.dose).toEqual(aDose({ sets: 1, reps: 3, holdSeconds: 20 }));
  });
});

describe('the limit of the speed', () => {
  it('is a slower tempo, and nothing else changes', () => {
    const dose = aDose({ tempo: '1-0-0' });
    expect(limitsFor(bending, aFlareUp(), dose)).toEqual([
      { words: 'slower', dose: { ...dose, tempo: 'slow' }, status: 'allowed', fields: ['tempo'] },
    ]);
  });
});

describe('the limit of a weight', () => {
  const lift = (own: number) => anExercise({ externalLoad: 1 }, { startingDose: aDose({ loadKg: own }) });

  it('is the heaviest below it that half kilograms allow', () => {
    expect(words(lift(0.5), aFlareUp(), aDose({ loadKg: 1.5 }))).toEqual(['no more than 1 kg']);
    expect(words(lift(5), aFlareUp(), aDose({ loadKg: 10.25 }))).toEqual(['no more than 10 kg']);
  });

  it('is none where the rule is about the lightest weight too, and it can be left away', () => {
    const [limit] = limitsFor(anExercise({ lumbarFlexion: 'mid' }), aFlareUp(), aDose({ loadKg: 0.5 }));
    expect([limit?.words, limit?.dose.loadKg]).toEqual(['without the weight', undefined]);
  });
});

describe('an effort that nobody said', () => {
  it('is said where that lets an exercise off', () => {
    const uncontrolled = aSituation({
      precautions: [{ id: 'hypertension', restingPressure: { systolic: 190, diastolic: 100 } }],
    });
    const walk = anExercise({}, { position: 'standing', purposes: ['aerobic'] });
    const limits = limitsFor(walk, uncontrolled, { sets: 1, minutes: 10, perDay: 1, daysPerWeek: 7 });
    for (const { dose } of limits) expect(dose.effort).toBe(3);
    expect(limits).not.toEqual([]);
  });
});
