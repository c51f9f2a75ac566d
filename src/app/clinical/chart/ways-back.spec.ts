import fc from 'fast-check';
import { catalogue } from '../catalogue';
import { addDays } from '../dates';
import { itemFor, type ProgramItem } from '../overload/program-item';
import type { ExerciseResponse } from '../overload/response';
import { asksNoMore } from '../overload/smaller-dose';
import { doseInWeek } from '../overload/way-back';
import { type DeclarablePhase, declarablePhases } from '../safety/situation';
import { aClearance, aDose } from '../testing/exercises';
import { holds } from '../testing/holds';
import { aFinding, anImport, anItem, aProgram, itemIds, prescribed } from '../testing/record';
import type { Chart } from './chart';
import { chartFrom } from './chart-from';
import { weekOf } from './program-weeks';
import { todaysPlan } from './todays-plan';

describe('the way back after a flare-up', () => {
  const slide = anItem('heel-slide', { start: aDose({ sets: 2, reps: 8 }) });
  const run = anItem('running', {
    start: { sets: 1, minutes: 10, perDay: 1, daysPerWeek: 3 },
    scheme: { axis: 'minutes' },
  });
  /** Eight weeks from 2 Nov 2026; running is planned as 10, 11, 12, 13, 14, 15, 16, 17 min. */
  const longer = (...items: readonly ProgramItem[]) => ({ ...aProgram(...items), weeks: 8 });
  const declared = (...phases: readonly (readonly [DeclarablePhase, string])[]) => {
    const record = prescribed(longer(run, slide));
    for (const [phase, since] of phases) record.sign('phase-declared', { phase, since });
    return record;
  };
  const minutes = (chart: Chart, date: string) => todaysPlan(chart, date).items[0]?.dose.minutes;
  const since = (chart: Chart, date: string) => todaysPlan(chart, date).items[0]?.wayBack?.since;

  it('begins a step below what was last tolerated, not in the week of the calendar', () => {
    const chart = declared(['flare-up', '2026-11-18'], ['settling', '2026-12-07']).chart();
    expect(itemIds(todaysPlan(chart, '2026-12-06').resting)).toEqual(['running']);
    // Week 3 had 12 min; week 6 would have 15.
    expect(minutes(chart, '2026-12-07')).toBe(10);
    expect(since(chart, '2026-12-07')).toBe('2026-12-07');
  });

  it('grows a step a week from there, while what stayed active went on as planned', () => {
    const chart = declared(['flare-up', '2026-11-18'], ['settling', '2026-12-07']).chart();
    const days = ['2026-12-13', '2026-12-14', '2026-12-20', '2026-12-21', '2026-12-28'];
    expect(days.map((day) => minutes(chart, day))).toEqual([10, 11, 11, 12, 13]);
    expect(todaysPlan(chart, '2026-12-07').items[1]?.dose).toEqual(
      todaysPlan(prescribed(longer(run, slide)).chart(), '2026-12-07').items[1]!.dose,
    );
    expect(todaysPlan(chart, '2026-12-07').items[1]?.wayBack).toBeUndefined();
  });

  it('is over when the plan is reached', () => {
    const chart = declared(['flare-up', '2026-12-16'], ['settling', '2026-12-21']).chart();
    expect([minutes(chart, '2026-12-21'), since(chart, '2026-12-21')]).toEqual([14, '2026-12-21']);
    const [late, later] = ['2027-01-11', '2027-02-01'].map((day) => [minutes(chart, day), since(chart, day)]);
    expect(late).toEqual([17, undefined]);
    expect(later).toEqual([17, undefined]);
  });

  it('is the same after a hold, on the day its flag is resolved', () => {
    const record = declared();
    const flag = record.sign('red-flag-raised', { date: '2026-11-18', tier: 'emergency', findings: ['bladder'] });
    record.sign('red-flag-resolved', { flagId: flag.id, date: '2026-12-07', reason: 'Ruled out by scan' });
    const chart = record.chart();
    expect(todaysPlan(chart, '2026-12-06').active).toEqual([]);
    expect([minutes(chart, '2026-12-07'), since(chart, '2026-12-07')]).toEqual([10, '2026-12-07']);
    expect(todaysPlan(chart, '2026-12-07').items[1]?.wayBack?.since).toBe('2026-12-07');
  });

  it('is one step lower again after a second flare-up on the way', () => {
    const chart = declared(
      ['flare-up', '2026-11-18'],
      ['settling', '2026-12-07'],
      ['flare-up', '2026-12-16'],
      ['settling', '2026-12-21'],
    ).chart();
    // It was at 11 min when the second one came.
    expect([minutes(chart, '2026-12-15'), minutes(chart, '2026-12-21')]).toEqual([11, 9]);
    expect(since(chart, '2026-12-21')).toBe('2026-12-21');
  });

  it('waits while another rule still blocks, and then begins at the same level', () => {
    const record = declared(['flare-up', '2026-11-18'], ['settling', '2026-11-25']);
    record.sign('precautions-stated', { precautions: [{ id: 'vertebral-fracture' }], answers: [] });
    const [blocked] = todaysPlan(record.chart(), '2026-12-06').resting;
    expect(blocked?.item.id).toBe('running');
    const ruleIds = blocked!.verdict.reasons.map(({ ruleId }) => ruleId);
    const clearance = aClearance({ exerciseId: 'running', ruleIds, from: '2026-12-07', until: '2026-12-31' });
    record.sign('clearance-granted', { clearance });
    // Not active before the flare-up either, as the precautions stand now: the week before had 11 min.
    expect([minutes(record.chart(), '2026-12-07'), since(record.chart(), '2026-12-07')]).toEqual([9, '2026-12-07']);
  });

  it('begins when a clearance lifts the block within the flare-up', () => {
    const record = declared(['flare-up', '2026-11-18']);
    record.sign('clearance-granted', {
      clearance: aClearance({
        exerciseId: 'running',
        ruleIds: ['flare-up.impact'],
        from: '2026-12-07',
        until: '2026-12-20',
      }),
    });
    expect([minutes(record.chart(), '2026-12-07'), since(record.chart(), '2026-12-07')]).toEqual([10, '2026-12-07']);
    expect(itemIds(todaysPlan(record.chart(), '2026-12-21').resting)).toEqual(['running']);
  });

  it('begins after a clearance that ran out within the same week', () => {
    const record = declared(['flare-up', '2026-11-16'], ['settling', '2026-11-21']);
    const ruleIds = todaysPlan(record.chart(), '2026-11-16').resting[0]!.verdict.reasons.map(({ ruleId }) => ruleId);
    const clearance = aClearance({ exerciseId: 'running', ruleIds, from: '2026-11-16', until: '2026-11-18' });
    record.sign('clearance-granted', { clearance });
    expect([minutes(record.chart(), '2026-11-18'), since(record.chart(), '2026-11-18')]).toEqual([12, undefined]);
    expect([minutes(record.chart(), '2026-11-21'), since(record.chart(), '2026-11-21')]).toEqual([10, '2026-11-21']);
  });

  it('goes on where it was after days on which another rule blocks', () => {
    const record = declared(['flare-up', '2026-11-18'], ['settling', '2026-11-30']);
    record.sign('precautions-stated', { precautions: [{ id: 'vertebral-fracture' }], answers: [] });
    const ruleIds = todaysPlan(record.chart(), '2026-12-06').resting[0]!.verdict.reasons.map(({ ruleId }) => ruleId);
    for (const [from, until] of [
      ['2026-11-02', '2026-11-17'],
      ['2026-11-30', '2026-12-06'],
      ['2026-12-14', '2026-12-31'],
    ] as const) {
      record.sign('clearance-granted', { clearance: aClearance({ exerciseId: 'running', ruleIds, from, until }) });
    }
    // Those of before the flare-up have ended with it: the week before it rested had 11 min.
    expect([minutes(record.chart(), '2026-11-30'), since(record.chart(), '2026-11-30')]).toEqual([9, '2026-11-30']);
    expect(itemIds(todaysPlan(record.chart(), '2026-12-10').resting)).toEqual(['running']);
    expect([minutes(record.chart(), '2026-12-14'), since(record.chart(), '2026-12-14')]).toEqual([9, '2026-12-14']);
  });

  it('is asked at its lower dose, where the dose of the plan would be blocked', () => {
    const bridge = anItem('bridge', {
      start: aDose({ sets: 1, reps: 5 }),
      scheme: { axis: 'reps', setsTop: 1 },
      overrides: { 6: aDose({ sets: 3, reps: 5 }) },
    });
    const record = prescribed(longer(bridge));
    record.sign('precautions-stated', { precautions: [{ id: 'pregnancy' }], answers: [] });
    expect(itemIds(todaysPlan(record.chart(), '2026-12-07').resting)).toEqual(['bridge']);
    const flag = record.sign('red-flag-raised', { date: '2026-11-18', tier: 'emergency', findings: ['bladder'] });
    record.sign('red-flag-resolved', { flagId: flag.id, date: '2026-12-07', reason: 'Ruled out by scan' });
    const [back] = todaysPlan(record.chart(), '2026-12-07').active;
    expect([back?.item.id, back?.dose.sets, back?.wayBack?.since]).toEqual(['bridge', 1, '2026-12-07']);
  });

  it('has nothing to say where a revision was signed in between', () => {
    const record = declared(['flare-up', '2026-11-18'], ['settling', '2026-12-07']);
    record.sign(
      'program-prescribed',
      { program: longer(run, slide), follows: 'entry-004', acknowledged: [] },
      { at: '2026-12-08T09:00:00.000Z' },
    );
    expect([minutes(record.chart(), '2026-12-08'), since(record.chart(), '2026-12-08')]).toEqual([15, undefined]);
  });

  it('keeps to a lighter week that was set by hand', () => {
    const record = prescribed(longer({ ...run, overrides: { 6: { ...run.start, minutes: 5 } } }));
    record.sign('phase-declared', { phase: 'flare-up', since: '2026-11-18' });
    record.sign('phase-declared', { phase: 'settling', since: '2026-12-07' });
    expect([minutes(record.chart(), '2026-12-07'), minutes(record.chart(), '2026-12-14')]).toEqual([5, 11]);
  });

  it('begins from what the visit of that day found to be done, not from the dose to which the plan had just gone up', () => {
    // Week 3 begins on the day the flare-up is found: 12 min were never done, and the 11 of week 2 went badly.
    const found = (own: Partial<ExerciseResponse>) => {
      const record = declared(['flare-up', '2026-11-16'], ['settling', '2026-12-07']);
      const date = '2026-11-16';
      const response = { itemId: 'running', exerciseId: 'running', date, ...own };
      record.sign('visit-recorded', { date, redFlags: {}, pain: {}, responses: [response], decisions: [] });
      record.sign(
        'program-prescribed',
        {
          program: { ...longer({ ...run, start: { ...run.start, minutes: 12 } }), startDate: date },
          follows: null,
          acknowledged: [],
        },
        { at: `${date}T10:00:00.000Z` },
      );
      return minutes(record.chart(), '2026-12-07');
    };
    expect(found({ nextMorning: 'same' })).toBe(9);
    expect(found({ nextMorning: 'worse' })).toBe(8);
    expect(found({ sessions: 0 })).toBe(10);
  });

  it('begins from the dose of a visit just before, where that was less than planned', () => {
    const record = declared(['flare-up', '2026-11-18'], ['settling', '2026-12-07']);
    const because = 'Worse the next morning: the dose was too high, one step back.';
    record.sign('visit-recorded', {
      date: '2026-11-17',
      redFlags: {},
      pain: {},
      responses: [],
      decisions: [
        {
          itemId: 'running',
          exerciseId: 'running',
          proposed: { kind: 'regress', because, dose: { ...run.start, minutes: 8 } },
          taken: 'regress',
        },
      ],
    });
    expect(minutes(record.chart(), '2026-12-07')).toBe(7);
  });

  it('leaves what was laid aside to its own way back', () => {
    const record = prescribed({ ...longer(slide), resting: [run] });
    record.sign('phase-declared', { phase: 'flare-up', since: '2026-11-18' });
    record.sign('phase-declared', { phase: 'settling', since: '2026-12-07' });
    expect(todaysPlan(record.chart(), '2026-12-07').laidAside[0]?.wayBack).toBeUndefined();
  });

  it('does not take the past for a hold because a record was imported since', () => {
    const record = declared();
    const flag = aFinding({ key: 'ces', label: 'Cauda equina syndrome', raises: 'emergency' });
    record.sign('details-amended', { imported: anImport({}, flag) }, { at: '2026-12-07T09:00:00.000Z' });
    record.sign('red-flag-resolved', { flagId: 'finding|ces', date: '2026-12-09', reason: 'Old' });
    expect(itemIds(todaysPlan(record.chart(), '2026-12-08').active)).toEqual([]);
    // Two days of rest in week 6, which had 15 min.
    expect(minutes(record.chart(), '2026-12-09')).toBe(12);
  });

  it('never asks more than the plan, whatever the phases were, and is the same whatever the order of entries', () => {
    const day = fc.integer({ min: -10, max: 80 }).map((offset) => addDays('2026-11-02', offset));
    const items = fc
      .uniqueArray(fc.constantFrom(...catalogue), { minLength: 1, maxLength: 5, selector: ({ id }) => id })
      .map((all) => all.map((exercise) => itemFor(exercise, exercise.id)));
    holds(
      fc.property(
        items,
        fc.array(fc.tuple(fc.constantFrom(...declarablePhases), day), { maxLength: 6 }),
        day,
        (all, phases, date) => {
          const record = prescribed({ ...aProgram(...all), weeks: 8 });
          for (const [phase, since] of phases) record.sign('phase-declared', { phase, since });
          const chart = record.chart();
          const plan = todaysPlan(chart, date);
          for (const { item, dose, wayBack } of plan.items) {
            const planned = doseInWeek(item, { startDate: '2026-11-02', weeks: 8 }, weekOf(aProgram(), date));
            expect(asksNoMore(dose, planned)).withContext(item.id).toBeTrue();
            if (!wayBack) expect(dose).toEqual(planned);
            else expect(wayBack.since <= date).toBeTrue();
          }
          expect(todaysPlan(chartFrom([...record.entries].reverse()), date)).toEqual(plan);
        },
      ),
    );
  });
});
