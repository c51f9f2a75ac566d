import {
  addDays,
  asksOtherwise,
  type DoseChange,
  chartFrom,
  reviseProgram,
  revisionAfter,
  planWeeks,
  sameDose,
  stepDown,
  todaysPlan,
  type Program,
  shippedLibrary,
} from '../../clinical';
import { aChart, aDose, anEntry, anItem, aProgram, today } from './testing/visit-charts';

const changes = (...list: [string, DoseChange][]) => new Map(list);

describe('reviseProgram', () => {
  it('starts a decided item from its dose and grows on from there', () => {
    const dose = aDose({ reps: 6 });
    const revised = reviseProgram(aProgram(), changes(['abdominal-bracing', { taken: 'regress', dose }]), today);
    const [bracing] = revised.items;
    expect(bracing?.start).toEqual(dose);
    expect(bracing?.overrides).toEqual({});
    expect(bracing && planWeeks(bracing, 2)[1]).toEqual(aDose({ reps: 8 }));
  });

  it('forgets the weeks that were set by hand before the decision', () => {
    const items = [anItem('abdominal-bracing', { start: aDose(), overrides: { 2: aDose({ reps: 20 }) } })];
    const dose = aDose({ reps: 6 });
    const revised = reviseProgram(
      aProgram({ items }),
      changes(['abdominal-bracing', { taken: 'regress', dose }]),
      today,
    );
    expect(revised.items[0]?.overrides).toEqual({});
  });

  it('lasts for the weeks that remain, the present one among them, from the day of the visit', () => {
    const after = (days: number) => reviseProgram(aProgram({ startDate: addDays(today, -days) }), new Map(), today);
    expect([0, 6, 7, 13, 14, 21].map((days) => after(days).weeks)).toEqual([4, 4, 3, 3, 2, 1]);
    expect(after(7).startDate).toBe(today);
  });

  it('lasts at least a week after the planned weeks are over', () => {
    expect(reviseProgram(aProgram({ startDate: addDays(today, -200) }), new Map(), today).weeks).toBe(1);
  });

  it('leaves the first day and the length of a program that has not begun', () => {
    const startDate = addDays(today, 3);
    const revised = reviseProgram(aProgram({ startDate }), new Map(), today);
    expect([revised.startDate, revised.weeks]).toEqual([startDate, 4]);
  });

  it('moves a stopped item to what rests, behind what rested already', () => {
    const resting = [anItem('deadlift')];
    const revised = reviseProgram(aProgram({ resting }), changes(['walking', { taken: 'stop' }]), today);
    expect(revised.items.map(({ id }) => id)).toEqual(['abdominal-bracing']);
    expect(revised.resting.map(({ id }) => id)).toEqual(['deadlift', 'walking']);
  });

  it('keeps what was planned for an item without a decision, week by week', () => {
    const program = aProgram({
      weeks: 6,
      startDate: addDays(today, -14),
      items: [
        anItem('abdominal-bracing', { start: aDose(), overrides: { 4: aDose({ reps: 30 }) } }),
        anItem('walking', { start: { sets: 1, minutes: 10, perDay: 1, daysPerWeek: 7 } }),
      ],
    });
    const revised = reviseProgram(program, new Map(), today);
    for (const item of program.items) {
      const later = revised.items.find(({ id }) => id === item.id);
      expect(later && planWeeks(later, revised.weeks)).toEqual(planWeeks(item, program.weeks).slice(2));
    }
  });

  it('keeps notes, group, place and when it was taught', () => {
    const item = anItem('walking', { note: 'Flat ground', group: 'a', place: 'clinic', taughtOn: '2026-11-01' });
    const dose = { ...item.start, minutes: 9 };
    const revised = reviseProgram(aProgram({ items: [item] }), changes(['walking', { taken: 'hold', dose }]), today);
    expect(revised.items[0]).toEqual({ ...item, start: dose, overrides: {} });
  });
});

describe('asksOtherwise', () => {
  it('is false for the program itself, and for a plan that only begins to count anew', () => {
    const program = aProgram();
    expect(asksOtherwise(program, program, today)).toBeFalse();
    expect(asksOtherwise(program, reviseProgram(program, new Map(), today), today)).toBeFalse();
  });

  it('is true when a held dose would have grown tomorrow', () => {
    const program = aProgram({ startDate: addDays(today, -6) });
    const held = reviseProgram(program, changes(['abdominal-bracing', { taken: 'hold', dose: aDose() }]), today);
    expect(asksOtherwise(program, held, today)).toBeTrue();
  });

  it('is false for the same dose again after the end of the program', () => {
    const program = aProgram({ startDate: addDays(today, -100) });
    const last = program.items.map((item): [string, DoseChange] => {
      const dose = planWeeks(item, program.weeks).at(-1);
      return [item.id, dose ? { taken: 'hold', dose } : { taken: 'hold' }];
    });
    expect(asksOtherwise(program, reviseProgram(program, changes(...last), today), today)).toBeFalse();
  });

  it('is true when an item is gone', () => {
    const program = aProgram();
    expect(
      asksOtherwise(program, reviseProgram(program, changes(['walking', { taken: 'stop' }]), today), today),
    ).toBeTrue();
  });
});

describe('revisionAfter', () => {
  const stepBack = changes(['abdominal-bracing', { taken: 'regress', dose: stepDown(aDose()) }]);

  it('is nothing without a program, and nothing when no day changes', () => {
    expect(revisionAfter(aChart(null), stepBack, false, today, shippedLibrary).kind).toBe('none');
    expect(revisionAfter(aChart(), new Map(), false, today, shippedLibrary).kind).toBe('none');
  });

  it('follows the program in force', () => {
    const chart = aChart();
    const after = revisionAfter(chart, stepBack, false, today, shippedLibrary);
    expect(after.kind === 'prescribed' && after.follows).toBe(chart.current?.entryId ?? '');
    expect(after.kind === 'prescribed' && after.readiness.program.items[0]?.start).toEqual(aDose({ reps: 6 }));
  });

  it('lays aside what is blocked today', () => {
    const program: Program = { ...aProgram(), items: [...aProgram().items, anItem('deadlift')] };
    const chart = aChart(program, anEntry('phase-declared', { phase: 'flare-up', since: today }, today));
    const after = revisionAfter(chart, stepBack, false, today, shippedLibrary);
    expect(after.kind === 'prescribed' && after.readiness.program.items.map(({ id }) => id)).toEqual([
      'abdominal-bracing',
      'walking',
    ]);
    expect(after.kind === 'prescribed' && after.readiness.program.resting.map(({ id }) => id)).toEqual(['deadlift']);
  });

  it('is not now while this visit raises a flag that holds, or one is open', () => {
    expect(revisionAfter(aChart(), stepBack, true, today, shippedLibrary)).toEqual({
      kind: 'not-now',
      obstacles: ['on-hold'],
    });
    const open = anEntry('red-flag-raised', { date: today, tier: 'urgent', findings: ['major trauma'] }, today);
    const after = revisionAfter(aChart(aProgram(), open), stepBack, false, today, shippedLibrary);
    expect(after.kind === 'not-now' && after.obstacles).toContain('on-hold');
  });

  it('stops the last exercise too, and leaves a program in which everything rests', () => {
    const all = changes(['abdominal-bracing', { taken: 'stop' }], ['walking', { taken: 'stop' }]);
    const after = revisionAfter(aChart(), all, false, today, shippedLibrary);
    expect(after.kind).toBe('prescribed');
    const program = after.kind === 'prescribed' ? after.readiness.program : undefined;
    expect(program?.items).toEqual([]);
    expect(program?.resting.map(({ exerciseId }) => exerciseId)).toEqual(['abdominal-bracing', 'walking']);
  });

  it('does not choose between two newest revisions', () => {
    const other = anEntry('program-prescribed', { program: aProgram(), follows: null, acknowledged: [] }, today);
    expect(revisionAfter(aChart(aProgram(), other), stepBack, false, today, shippedLibrary)).toEqual({
      kind: 'not-now',
      obstacles: ['fork'],
    });
  });

  it('is what the patient does from the day of the visit on', () => {
    const chart = aChart();
    const after = revisionAfter(
      chart,
      changes(['walking', { taken: 'advance', dose: { sets: 1, minutes: 12, perDay: 1, daysPerWeek: 7 } }]),
      false,
      today,
      shippedLibrary,
    );
    if (after.kind !== 'prescribed') throw new RangeError('Not as arranged');
    const revision = anEntry(
      'program-prescribed',
      { program: after.readiness.program, follows: after.follows, acknowledged: [] },
      today,
    );
    const plan = todaysPlan(chartFrom([...chart.entries, revision]), today);
    const before = todaysPlan(chart, today);
    expect(plan.items.find(({ item }) => item.id === 'walking')?.dose.minutes).toBe(12);
    const [bracing, bracingBefore] = [plan, before].map(
      ({ items }) => items.find(({ item }) => item.id === 'abdominal-bracing')?.dose,
    );
    expect(bracing && bracingBefore && sameDose(bracing, bracingBefore)).toBeTrue();
  });
});
