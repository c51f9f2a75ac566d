import { addDays } from '../dates';
import { planWeeks } from '../overload/plan-weeks';
import { itemFor } from '../overload/program-item';
import { known } from '../testing/exercises';
import { aKnownItem, aRunningProgram, changes, twoByEight, visitDay } from '../testing/visits';
import { lastDayOf } from './program-weeks';
import { asksOtherwise, type DoseChange, reviseProgram } from './revision-after';

describe('reviseProgram', () => {
  it('starts an item that advanced from its dose and grows on from there', () => {
    const dose = twoByEight({ reps: 6 });
    const revised = reviseProgram(
      aRunningProgram(),
      changes(['abdominal-bracing', { taken: 'advance', dose }]),
      visitDay,
    );
    const [bracing] = revised.items;
    expect(bracing?.start).toEqual(dose);
    expect(bracing?.overrides).toEqual({});
    expect(bracing && planWeeks(bracing, 2)[1]).toEqual(twoByEight({ reps: 8 }));
  });

  it('raises nothing unasked that was held or taken back, until a visit lets it advance', () => {
    const dose = twoByEight({ reps: 6 });
    for (const taken of ['hold', 'regress'] as const) {
      const revised = reviseProgram(aRunningProgram(), changes(['abdominal-bracing', { taken, dose }]), visitDay);
      expect(planWeeks(revised.items[0]!, 3)).withContext(taken).toEqual([dose, dose, dose]);
      const later = reviseProgram(revised, changes(), addDays(visitDay, 7));
      expect(planWeeks(later.items[0]!, 2)).withContext(`${taken}, left open`).toEqual([dose, dose]);
      const advanced = reviseProgram(revised, changes(['abdominal-bracing', { taken: 'advance', dose }]), visitDay);
      expect(planWeeks(advanced.items[0]!, 2)[1]).withContext(`${taken}, then advanced`).not.toEqual(dose);
    }
  });

  it('forgets the weeks that were set by hand before the decision', () => {
    const items = [
      aKnownItem('abdominal-bracing', { start: twoByEight(), overrides: { 2: twoByEight({ reps: 20 }) } }),
    ];
    const dose = twoByEight({ reps: 6 });
    const revised = reviseProgram(
      aRunningProgram({ items }),
      changes(['abdominal-bracing', { taken: 'regress', dose }]),
      visitDay,
    );
    expect(revised.items[0]?.overrides).toEqual({});
  });

  it('lasts for the weeks that remain, the present one among them, from the day of the visit', () => {
    const after = (days: number) =>
      reviseProgram(aRunningProgram({ startDate: addDays(visitDay, -days) }), new Map(), visitDay);
    expect([0, 6, 7, 13, 14, 21].map((days) => after(days).weeks)).toEqual([4, 4, 3, 3, 2, 1]);
    expect(after(7).startDate).toBe(visitDay);
  });

  it('reaches its light week and its end with visits three days apart', () => {
    const item = aKnownItem('heel-slide', { start: twoByEight(), scheme: { axis: 'reps', deloadWeeks: [4] } });
    let program = aRunningProgram({ startDate: visitDay, weeks: 6, items: [item] });
    const light: number[] = [];
    for (let day = 3; day < 42; day += 3) {
      const dose = twoByEight();
      const date = addDays(visitDay, day);
      const decided = changes(['heel-slide', { taken: 'hold', dose }]);
      program = reviseProgram(program, decided, date);
      if (program.items[0]?.scheme.deloadWeeks?.includes(2)) light.push(day);
    }
    // The light week was to begin on day 21: it is next week for the two visits in the week before.
    expect(light).toEqual([15, 18]);
    expect([program.weeks, lastDayOf(program)]).toEqual([1, addDays(visitDay, 41)]);
  });

  it('lasts at least a week after the planned weeks are over', () => {
    expect(reviseProgram(aRunningProgram({ startDate: addDays(visitDay, -200) }), new Map(), visitDay).weeks).toBe(1);
  });

  it('leaves the first day and the length of a program that has not begun', () => {
    const startDate = addDays(visitDay, 3);
    const revised = reviseProgram(aRunningProgram({ startDate }), new Map(), visitDay);
    expect([revised.startDate, revised.weeks]).toEqual([startDate, 4]);
  });

  it('moves a stopped item to what rests, behind what rested already', () => {
    const resting = [aKnownItem('deadlift')];
    const revised = reviseProgram(aRunningProgram({ resting }), changes(['walking', { taken: 'stop' }]), visitDay);
    expect(revised.items.map(({ id }) => id)).toEqual(['abdominal-bracing']);
    expect(revised.resting.map(({ id }) => id)).toEqual(['deadlift', 'walking']);
  });

  it('keeps what was planned for an item without a decision, week by week', () => {
    const program = aRunningProgram({
      weeks: 6,
      startDate: addDays(visitDay, -14),
      items: [
        aKnownItem('abdominal-bracing', { start: twoByEight(), overrides: { 4: twoByEight({ reps: 30 }) } }),
        aKnownItem('walking', { start: { sets: 1, minutes: 10, perDay: 1, daysPerWeek: 7 } }),
      ],
    });
    const revised = reviseProgram(program, new Map(), visitDay);
    for (const item of program.items) {
      const later = revised.items.find(({ id }) => id === item.id);
      expect(later && planWeeks(later, revised.weeks)).toEqual(planWeeks(item, program.weeks).slice(2));
    }
  });

  it('keeps notes, group, place and when it was taught', () => {
    const item = aKnownItem('walking', { note: 'Flat ground', group: 'a', place: 'clinic', taughtOn: '2026-11-01' });
    const dose = { ...item.start, minutes: 9 };
    const revised = reviseProgram(
      aRunningProgram({ items: [item] }),
      changes(['walking', { taken: 'advance', dose }]),
      visitDay,
    );
    expect(revised.items[0]).toEqual({ ...item, start: dose, overrides: {} });
  });
});

describe('the light weeks of a program that is revised', () => {
  const item = aKnownItem('heel-slide', {
    start: twoByEight(),
    scheme: { axis: 'reps', repsTop: 16, deloadWeeks: [2, 4, 6] },
  });
  const begun = (weeksAgo: number) =>
    aRunningProgram({ items: [item], weeks: 8, startDate: addDays(visitDay, -7 * weeksAgo) });

  it('stay on their dates, and every week of what was not decided stays as it was', () => {
    for (const weeksAgo of [0, 1, 2, 3, 5, 7]) {
      const program = begun(weeksAgo);
      const revised = reviseProgram(program, new Map(), visitDay);
      expect(planWeeks(revised.items[0]!, revised.weeks))
        .withContext(`${weeksAgo} weeks ago`)
        .toEqual(planWeeks(item, 8).slice(weeksAgo));
      expect(asksOtherwise(program, revised, visitDay)).toBeFalse();
    }
    expect(reviseProgram(begun(3), new Map(), visitDay).items[0]?.scheme.deloadWeeks).toEqual([1, 3]);
    expect(reviseProgram(begun(7), new Map(), visitDay).items[0]?.scheme).toEqual({ axis: 'reps', repsTop: 16 });
  });

  it('stay on their dates for what rests and what is stopped, so that it can come back', () => {
    const program = { ...begun(3), items: [item], resting: [aKnownItem('curl-up', { scheme: item.scheme })] };
    const { resting } = reviseProgram(program, changes(['heel-slide', { taken: 'stop' }]), visitDay);
    expect(resting.map(({ exerciseId, scheme }) => [exerciseId, scheme.deloadWeeks])).toEqual([
      ['curl-up', [1, 3]],
      ['heel-slide', [1, 3]],
    ]);
  });

  it('make no decided dose lighter on the day it is decided', () => {
    const dose = twoByEight({ reps: 10 });
    const revised = reviseProgram(begun(3), changes(['heel-slide', { taken: 'advance', dose }]), visitDay);
    expect(revised.items[0]?.scheme.deloadWeeks).toEqual([3]);
    expect(planWeeks(revised.items[0]!, 3).map(({ reps }) => reps)).toEqual([10, 12, 7]);
  });

  it('begin with the one that two setbacks in a row ask for, and go on from a step below what was done', () => {
    const twelve = { ...item, start: twoByEight({ reps: 12 }) };
    const dose = twoByEight({ reps: 7 });
    const change: DoseChange = { taken: 'regress', dose, deload: true };
    const revised = reviseProgram({ ...begun(1), items: [twelve] }, changes(['heel-slide', change]), visitDay);
    expect(planWeeks(revised.items[0]!, 4).map(({ reps }) => reps)).toEqual([7, 10, 6, 10]);
  });

  it('are no level from which the weeks after them would have to be written down', () => {
    const [revised] = reviseProgram(begun(3), new Map(), visitDay).items;
    expect(Object.keys(revised?.overrides ?? {})).toEqual(['1']);
  });
});

describe('a next rung', () => {
  const item = aKnownItem('plank-knees', {
    place: 'clinic',
    group: 'a',
    note: 'On the mat',
    taughtOn: '2026-11-01',
    overrides: { 2: twoByEight() },
  });
  const program = aRunningProgram({ items: [item, aKnownItem('walking')] });
  const dose = known('plank').startingDose;
  const change = changes(['plank-knees', { taken: 'advance', dose, by: 'plank' }]);

  it('takes the place of the item, with its own dose and scheme; what was said of the old one stays behind', () => {
    const { items } = reviseProgram(program, change, visitDay);
    expect(items.map(({ exerciseId }) => exerciseId)).toEqual(['plank', 'walking']);
    expect(items[0]).toEqual({ ...itemFor(known('plank'), 'plank-knees'), place: 'clinic', group: 'a' });
  });

  it('is another exercise even where it asks the same dose', () => {
    const lastWeek = { ...program, weeks: 1 };
    const same = changes(['plank-knees', { taken: 'advance', dose: item.start, by: 'plank' }]);
    const kept = changes(['plank-knees', { taken: 'hold', dose: item.start }]);
    expect(asksOtherwise(lastWeek, reviseProgram(lastWeek, kept, visitDay), visitDay)).toBeFalse();
    expect(asksOtherwise(lastWeek, reviseProgram(lastWeek, same, visitDay), visitDay)).toBeTrue();
  });

  it('that nobody knows takes no place', () => {
    const unknown = changes(['plank-knees', { taken: 'advance', dose, by: 'gone' }]);
    const { items } = reviseProgram(program, unknown, visitDay);
    expect(items[0]?.exerciseId).toBe('plank-knees');
    expect(planWeeks(items[0]!, 2)).toEqual(planWeeks(item, 3).slice(1));
    const stops = reviseProgram(program, changes(['plank-knees', { taken: 'stop', dose, by: 'gone' }]), visitDay);
    expect([stops.items, stops.resting].map((all) => all.map(({ exerciseId }) => exerciseId))).toEqual([
      ['walking'],
      ['plank-knees'],
    ]);
  });
});
