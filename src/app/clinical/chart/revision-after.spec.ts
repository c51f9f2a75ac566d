import { shippedLibrary } from '../catalogue/library';
import { addDays } from '../dates';
import { sameDose } from '../overload/dose';
import { planWeeks } from '../overload/plan-weeks';
import { stepDown } from '../overload/step-down';
import {
  aKnownItem,
  aRunningProgram,
  changes,
  chartWithProgram,
  prescribedOn,
  signedOn,
  twoByEight,
  visitDay,
} from '../testing/visits';
import { chartFrom } from './chart-from';
import type { Program, TakenDecision } from './entries';
import { asksOtherwise, changesFrom, type DoseChange, reviseProgram, revisionAfter } from './revision-after';
import { todaysPlan } from './todays-plan';

describe('changesFrom', () => {
  const light = { kind: 'regress', because: 'Twice.', dose: twoByEight({ reps: 4 }), deload: true } as const;
  const decision = (own: Partial<TakenDecision>): TakenDecision => ({
    itemId: 'heel-slide',
    exerciseId: 'heel-slide',
    proposed: light,
    taken: 'regress',
    dose: light.dose,
    ...own,
  });
  const changed = (own: Partial<TakenDecision>) => changesFrom([decision(own)]).get('heel-slide');

  it('keeps the dose, the exercise that comes instead, and a light week that was taken as proposed', () => {
    expect(changed({})).toEqual({ taken: 'regress', dose: light.dose, deload: true });
    expect(changed({ taken: 'hold', dose: twoByEight() })).toEqual({ taken: 'hold', dose: twoByEight() });
    expect(changed({ dose: twoByEight({ reps: 5 }) })).toEqual({ taken: 'regress', dose: twoByEight({ reps: 5 }) });
    expect(changed({ taken: 'advance', by: 'supine-march' })).toEqual({
      taken: 'advance',
      dose: light.dose,
      by: 'supine-march',
    });
    expect(changed({ taken: 'stop', dose: undefined })).toEqual({ taken: 'stop' });
  });
});

describe('asksOtherwise', () => {
  it('is false for the program itself, and for a plan that only begins to count anew', () => {
    const program = aRunningProgram();
    expect(asksOtherwise(program, program, visitDay)).toBeFalse();
    expect(asksOtherwise(program, reviseProgram(program, new Map(), visitDay), visitDay)).toBeFalse();
  });

  it('is true when a held dose would have grown tomorrow', () => {
    const program = aRunningProgram({ startDate: addDays(visitDay, -6) });
    const held = reviseProgram(
      program,
      changes(['abdominal-bracing', { taken: 'hold', dose: twoByEight() }]),
      visitDay,
    );
    expect(asksOtherwise(program, held, visitDay)).toBeTrue();
  });

  it('is false for the same dose again after the end of the program', () => {
    const program = aRunningProgram({ startDate: addDays(visitDay, -100) });
    const last = program.items.map((item): [string, DoseChange] => {
      const dose = planWeeks(item, program.weeks).at(-1);
      return [item.id, dose ? { taken: 'hold', dose } : { taken: 'hold' }];
    });
    expect(asksOtherwise(program, reviseProgram(program, changes(...last), visitDay), visitDay)).toBeFalse();
  });

  it('is true when an item is gone', () => {
    const program = aRunningProgram();
    expect(
      asksOtherwise(program, reviseProgram(program, changes(['walking', { taken: 'stop' }]), visitDay), visitDay),
    ).toBeTrue();
  });
});

describe('revisionAfter', () => {
  const stepBack = changes(['abdominal-bracing', { taken: 'regress', dose: stepDown(twoByEight()) }]);

  it('is nothing where nothing was decided, on whatever day of a week the visit falls', () => {
    const program = aRunningProgram({ startDate: addDays(visitDay, -10) });
    expect(revisionAfter(chartWithProgram(program), new Map(), false, visitDay, shippedLibrary).kind).toBe('none');
  });

  it('takes the day of the visit for what was done, where it is signed later', () => {
    const item = aKnownItem('heel-slide', { start: twoByEight(), scheme: { axis: 'reps', repsTop: 16 } });
    const program = aRunningProgram({ startDate: addDays(visitDay, -8), items: [item] });
    const light = changes(['heel-slide', { taken: 'regress', dose: twoByEight({ reps: 4 }), deload: true }]);
    const start = (visit: string) =>
      reviseProgram(program, light, visitDay, new Map(), shippedLibrary, visit).items[0]?.start.reps;
    expect([start(visitDay), start(addDays(visitDay, -2))]).toEqual([8, 6]);
  });

  it('is nothing without a program, and nothing when no day changes', () => {
    expect(revisionAfter(chartWithProgram(null), stepBack, false, visitDay, shippedLibrary).kind).toBe('none');
    expect(revisionAfter(chartWithProgram(aRunningProgram()), new Map(), false, visitDay, shippedLibrary).kind).toBe(
      'none',
    );
  });

  it('follows the program in force', () => {
    const chart = chartWithProgram(aRunningProgram());
    const after = revisionAfter(chart, stepBack, false, visitDay, shippedLibrary);
    expect(after.kind === 'prescribed' && after.follows).toBe(chart.current?.entryId ?? '');
    expect(after.kind === 'prescribed' && after.readiness.program.items[0]?.start).toEqual(twoByEight({ reps: 6 }));
  });

  it('lays aside what is blocked today', () => {
    const program: Program = { ...aRunningProgram(), items: [...aRunningProgram().items, aKnownItem('deadlift')] };
    const chart = chartWithProgram(
      program,
      signedOn(visitDay, 'phase-declared', { phase: 'flare-up', since: visitDay }),
    );
    const after = revisionAfter(chart, stepBack, false, visitDay, shippedLibrary);
    expect(after.kind === 'prescribed' && after.readiness.program.items.map(({ id }) => id)).toEqual([
      'abdominal-bracing',
      'walking',
    ]);
    expect(after.kind === 'prescribed' && after.readiness.program.resting.map(({ id }) => id)).toEqual(['deadlift']);
  });

  it('is not now while this visit raises a flag that holds, or one is open', () => {
    expect(revisionAfter(chartWithProgram(aRunningProgram()), stepBack, true, visitDay, shippedLibrary)).toEqual({
      kind: 'not-now',
      obstacles: ['on-hold'],
    });
    const open = signedOn(visitDay, 'red-flag-raised', { date: visitDay, tier: 'urgent', findings: ['major trauma'] });
    const after = revisionAfter(chartWithProgram(aRunningProgram(), open), stepBack, false, visitDay, shippedLibrary);
    expect(after.kind === 'not-now' && after.obstacles).toContain('on-hold');
  });

  it('stops the last exercise too, and leaves a program in which everything rests', () => {
    const all = changes(['abdominal-bracing', { taken: 'stop' }], ['walking', { taken: 'stop' }]);
    const after = revisionAfter(chartWithProgram(aRunningProgram()), all, false, visitDay, shippedLibrary);
    expect(after.kind).toBe('prescribed');
    const program = after.kind === 'prescribed' ? after.readiness.program : undefined;
    expect(program?.items).toEqual([]);
    expect(program?.resting.map(({ exerciseId }) => exerciseId)).toEqual(['abdominal-bracing', 'walking']);
  });

  it('does not choose between two newest revisions', () => {
    const other = prescribedOn(visitDay, aRunningProgram());
    expect(
      revisionAfter(chartWithProgram(aRunningProgram(), other), stepBack, false, visitDay, shippedLibrary),
    ).toEqual({
      kind: 'not-now',
      obstacles: ['fork'],
    });
  });

  it('is what the patient does from the day of the visit on', () => {
    const chart = chartWithProgram(aRunningProgram());
    const after = revisionAfter(
      chart,
      changes(['walking', { taken: 'advance', dose: { sets: 1, minutes: 12, perDay: 1, daysPerWeek: 7 } }]),
      false,
      visitDay,
      shippedLibrary,
    );
    if (after.kind !== 'prescribed') throw new RangeError('Not as arranged');
    const revision = prescribedOn(visitDay, after.readiness.program, after.follows);
    const plan = todaysPlan(chartFrom([...chart.entries, revision]), visitDay);
    const before = todaysPlan(chart, visitDay);
    expect(plan.items.find(({ item }) => item.id === 'walking')?.dose.minutes).toBe(12);
    const [bracing, bracingBefore] = [plan, before].map(
      ({ items }) => items.find(({ item }) => item.id === 'abdominal-bracing')?.dose,
    );
    expect(bracing && bracingBefore && sameDose(bracing, bracingBefore)).toBeTrue();
  });
});
