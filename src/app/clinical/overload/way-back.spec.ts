import fc from 'fast-check';
import { addDays } from '../dates';
import { type Dose, progressionAxes } from '../exercise';
import { anyDose } from '../testing/arbitraries';
import { expectNoMore, standsNoFurther } from '../testing/dose-order';
import { aDose } from '../testing/exercises';
import { holds } from '../testing/holds';
import { anItem } from '../testing/record';
import { planWeeks } from './plan-weeks';
import type { ProgramItem } from './program-item';
import { stepDown } from './step-down';
import { doseInWeek, pickedUp, wayBack, wayBackInWords } from './way-back';

/** Eight weeks from Monday 2 Nov 2026. */
const program = { startDate: '2026-11-02', weeks: 8 };
const anyAxis = fc.constantFrom(...progressionAxes);
const anyProgramItem: fc.Arbitrary<ProgramItem> = fc
  .record({
    start: anyDose,
    axis: anyAxis,
    overrides: fc.dictionary(fc.integer({ min: 1, max: 10 }).map(String), anyDose, { maxKeys: 3 }),
  })
  .map(({ start, axis, overrides }) => anItem('any', { start, scheme: { axis }, overrides }));

describe('the way back of an exercise that rested', () => {
  const item = anItem('heel-slide', { start: aDose({ sets: 2, reps: 8 }), scheme: { axis: 'reps' } });
  const reps = (week: number, since: string, tolerated: Dose) => {
    const { sets, reps } = doseInWeek(item, program, week, wayBack(since, tolerated));
    return `${sets} x ${reps ?? 0}`;
  };

  it('begins a step below the last tolerated level, and grows a step a week', () => {
    const planned = planWeeks(item, 8).map(({ sets, reps }) => `${sets} x ${reps ?? 0}`);
    expect(planned).toEqual(['2 x 8', '2 x 10', '2 x 12', '3 x 10', '3 x 12', '3 x 12', '3 x 12', '3 x 12']);
    const tolerated = aDose({ sets: 2, reps: 12 });
    expect([5, 6, 7, 8].map((week) => reps(week, '2026-11-30', tolerated))).toEqual([
      '2 x 10',
      '2 x 12',
      '3 x 10',
      '3 x 12',
    ]);
  });

  it('adds nothing before seven days have passed, and holds a dose for a whole week of the program', () => {
    const tolerated = aDose({ sets: 2, reps: 12 });
    // A Wednesday: the next week of the program begins five days later, the one after it twelve.
    expect([5, 6, 7].map((week) => reps(week, '2026-12-02', tolerated))).toEqual(['2 x 10', '2 x 10', '2 x 12']);
  });

  it('begins in the very week on whose last day it comes back', () => {
    expect(reps(5, '2026-12-06', aDose({ sets: 2, reps: 12 }))).toBe('2 x 10');
  });

  it('is where it was before, where nothing flared up', () => {
    const back = pickedUp('2026-11-30', aDose({ sets: 2, reps: 10 }));
    const doses = [5, 6, 7].map((week) => doseInWeek(item, program, week, back));
    expect(doses.map(({ sets, reps }) => [sets, reps])).toEqual([
      [2, 10],
      [2, 12],
      [3, 10],
    ]);
    expect(wayBackInWords(back)).toBe('Back since 30\u00a0Nov, where it was before');
  });

  it('has the top of repetitions that its scheme was given', () => {
    const low = anItem('heel-slide', { start: aDose({ sets: 2, reps: 8 }), scheme: { axis: 'reps', repsTop: 9 } });
    const back = wayBack('2026-11-09', aDose({ sets: 2, reps: 8 }));
    expect(doseInWeek(low, program, 8, back)).toEqual(planWeeks(low, 8)[7]!);
  });

  it('leaves the weeks before it as they were planned', () => {
    expect(reps(4, '2026-12-02', aDose({ sets: 2, reps: 8 }))).toBe('3 x 10');
  });

  it('goes on growing after the last week, up to the plan', () => {
    const tolerated = aDose({ sets: 2, reps: 12 });
    expect([8, 9, 10, 11, 40].map((week) => reps(week, '2026-12-21', tolerated))).toEqual([
      '2 x 10',
      '2 x 12',
      '3 x 10',
      '3 x 12',
      '3 x 12',
    ]);
  });

  it('keeps to a light week that was set by hand', () => {
    const light = { ...item, overrides: { 6: aDose({ sets: 1, reps: 6 }) } };
    const back = wayBack('2026-11-30', aDose({ sets: 2, reps: 12 }));
    expect(doseInWeek(light, program, 6, back)).toEqual(aDose({ sets: 1, reps: 6 }));
    expect(doseInWeek(light, program, 7, back)).toEqual(jasmine.objectContaining({ sets: 3, reps: 10 }));
  });

  it('keeps to the light weeks of the program, and has none of its own', () => {
    const light = { ...item, scheme: { ...item.scheme, repsTop: 12, deloadWeeks: [2, 7] } };
    const back = wayBack('2026-11-30', aDose({ sets: 2, reps: 12 }));
    const weeks = [5, 6, 7, 8].map((week) => doseInWeek(light, program, week, back));
    expect(weeks.map(({ sets, reps }) => `${sets} x ${reps ?? 0}`)).toEqual(['2 x 10', '2 x 12', '3 x 7', '3 x 12']);
    expect(doseInWeek(light, program, 7)).toEqual(jasmine.objectContaining({ sets: 3, reps: 7 }));
  });

  it('climbs to the dose at which it waits for a visit, and no further', () => {
    const waiting: ProgramItem = {
      ...item,
      scheme: { axis: 'reps', waits: true },
      start: aDose({ sets: 2, reps: 12 }),
    };
    const back = wayBack('2026-11-30', aDose({ sets: 2, reps: 10 }));
    expect([5, 6, 7, 8].map((week) => doseInWeek(waiting, program, week, back).reps)).toEqual([8, 10, 12, 12]);
  });

  it('is one step below a week that counts otherwise than it did', () => {
    const timed = { ...item, overrides: { 6: { sets: 1, minutes: 20, perDay: 1, daysPerWeek: 7 } } };
    const dose = doseInWeek(timed, program, 6, wayBack('2026-11-30', aDose({ sets: 2, reps: 12 })));
    expect(dose).toEqual({ sets: 1, minutes: 18, perDay: 1, daysPerWeek: 7 });
  });

  it('has the ceilings of its start, however low it comes back', () => {
    const sets = anItem('heel-slide', { start: aDose({ sets: 5, reps: 4 }), scheme: { axis: 'reps' } });
    const back = wayBack('2026-11-02', aDose({ sets: 5, reps: 4 }));
    expect(back.level).toEqual(aDose({ sets: 4, reps: 4 }));
    expect([2, 3, 8].map((week) => doseInWeek(sets, program, week, back).sets)).toEqual([4, 5, 5]);
  });

  it('lets a load climb from where it came back', () => {
    const lift = anItem('deadlift', {
      start: aDose({ sets: 3, reps: 5, loadKg: 20 }),
      scheme: { axis: 'load', percent: 10 },
    });
    const back = wayBack('2026-11-30', aDose({ sets: 3, reps: 5, loadKg: 26.5 }));
    expect([5, 6, 7].map((week) => doseInWeek(lift, program, week, back).loadKg)).toEqual([23.5, 25.5, 28]);
  });

  it('says so in a few words', () => {
    expect(wayBackInWords({ since: '2026-12-03', level: aDose() })).toBe(
      'Back since 3\u00a0Dec, a step below where it rested',
    );
  });

  it('never asks more than the plan of any week, whatever was tolerated', () => {
    holds(
      fc.property(
        anyProgramItem,
        anyDose,
        fc.integer({ min: 0, max: 80 }),
        fc.integer({ min: 1, max: 12 }),
        (any, tolerated, day, week) => {
          const back = wayBack(addDays(program.startDate, day), tolerated);
          expectNoMore(doseInWeek(any, program, week, back), doseInWeek(any, program, week));
        },
      ),
      1000,
    );
  });

  it('never shrinks from one week to the next unless the plan does', () => {
    holds(
      fc.property(anyDose, anyAxis, fc.integer({ min: 2, max: 7 }), (start, axis, week) => {
        const any = anItem('any', { start, scheme: { axis } });
        const tolerated = doseInWeek(any, program, week - 1);
        const back = wayBack(addDays(program.startDate, 7 * (week - 1)), tolerated);
        const [first, next] = [doseInWeek(any, program, week, back), doseInWeek(any, program, week + 1, back)];
        expect(standsNoFurther(first, next)).toBeTrue();
        expectNoMore(first, stepDown(tolerated));
      }),
      500,
    );
  });
});
