import type { Dose } from '../exercise';
import { aDose, anExercise } from '../testing/exercises';
import { anItem } from '../testing/record';
import { afterWeeks, defaultTop, itemFor, type ProgressionScheme, withLightWeeks, withWaiting } from './program-item';

describe('the top of repetitions by default', () => {
  it('is half as many again as the start, rounded up to even', () => {
    const tops = [1, 2, 4, 5, 6, 8, 10, 12].map((reps) => [reps, defaultTop(reps)]);
    expect(tops).toEqual([
      [1, 2],
      [2, 4],
      [4, 6],
      [5, 8],
      [6, 10],
      [8, 12],
      [10, 16],
      [12, 18],
    ]);
  });
});

describe('an exercise as an item of a program', () => {
  const taken = (start: Dose) => itemFor(anExercise({}, { startingDose: start }), 'taken').scheme;

  it('starts at its own dose and grows along its axis, at home, with no week set by hand', () => {
    const exercise = anExercise({}, { id: 'plank', startingDose: aDose({ sets: 2, reps: 8 }), progression: 'lever' });
    expect(itemFor(exercise, 'the-third')).toEqual({
      id: 'the-third',
      exerciseId: 'plank',
      start: exercise.startingDose,
      scheme: { axis: 'lever', repsTop: 12 },
      overrides: {},
      place: 'home',
    });
  });

  it('has its top written down, so that a dose that was raised does not raise it', () => {
    expect(taken(aDose({ reps: 6 }))).toEqual({ axis: 'reps', repsTop: 10 });
    expect(taken(aDose({ reps: 8, repRange: [8, 15] })))
      .withContext('the top of a range')
      .toEqual({ axis: 'reps', repsTop: 15 });
    expect(taken(aDose({ reps: 3, repsPerSet: [6, 4, 2] })))
      .withContext('the first set of a pyramid')
      .toEqual({ axis: 'reps', repsTop: 10 });
  });

  it('has no top of repetitions where it counts none', () => {
    expect(taken({ sets: 1, minutes: 10, perDay: 1, daysPerWeek: 7 })).toEqual({ axis: 'reps' });
    expect(taken({ sets: 3, holdSeconds: 20, perDay: 1, daysPerWeek: 7 })).toEqual({ axis: 'reps' });
  });
});

describe('a scheme that is changed', () => {
  const whole: ProgressionScheme = { axis: 'load', repsTop: 12, setsTop: 4, daysTop: 3, percent: 2 };

  it('has the light weeks that are given and no others', () => {
    expect(withLightWeeks(whole, [4, 8])).toEqual({ ...whole, deloadWeeks: [4, 8] });
    expect(withLightWeeks({ ...whole, deloadWeeks: [3] }, [5])).toEqual({ ...whole, deloadWeeks: [5] });
    expect(withLightWeeks({ ...whole, deloadWeeks: [3], waits: true }, [])).toEqual({ ...whole, waits: true });
  });

  it('leaves the one it was made from as it is', () => {
    const scheme = { ...whole, deloadWeeks: [3] };
    withLightWeeks(scheme, []);
    withWaiting(scheme, true);
    expect(scheme).toEqual({ ...whole, deloadWeeks: [3] });
  });

  it('waits, or grows again, and is otherwise the same', () => {
    expect(withWaiting(whole, true)).toEqual({ ...whole, waits: true });
    expect(withWaiting({ ...whole, waits: true }, false)).toEqual(whole);
  });

  it('is the very same where nothing changes, so that there is nothing to undo', () => {
    const waiting: ProgressionScheme = { ...whole, waits: true };
    expect(withWaiting(whole, false)).toBe(whole);
    expect(withWaiting(waiting, true)).toBe(waiting);
  });
});

describe('an item in a program that begins later', () => {
  const after = (weeksDone: number, deloadWeeks?: readonly number[]) =>
    afterWeeks(
      anItem('bridge', { scheme: { axis: 'reps', repsTop: 12, ...(deloadWeeks ? { deloadWeeks } : {}) } }),
      weeksDone,
    ).scheme;

  it('counts its light weeks from the new first week, and forgets those that are over', () => {
    expect(after(4, [2, 4, 5, 8])).toEqual({ axis: 'reps', repsTop: 12, deloadWeeks: [1, 4] });
    expect(after(0, [1, 3])).toEqual({ axis: 'reps', repsTop: 12, deloadWeeks: [1, 3] });
    expect(after(8, [2, 8]))
      .withContext('all are over')
      .toEqual({ axis: 'reps', repsTop: 12 });
    expect(after(4)).withContext('it had none').toEqual({ axis: 'reps', repsTop: 12 });
  });

  it('is otherwise the same', () => {
    const item = anItem('bridge', {
      scheme: { axis: 'reps', deloadWeeks: [4] },
      overrides: { 2: aDose() },
      group: 'turns',
      place: 'clinic',
      note: 'On a mat.',
    });
    expect(afterWeeks(item, 3)).toEqual({ ...item, scheme: { axis: 'reps', deloadWeeks: [1] } });
  });
});
