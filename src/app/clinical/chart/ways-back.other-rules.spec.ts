import { aClearance, aDose } from '../testing/exercises';
import { anItem, aProgram, itemIds, prescribed } from '../testing/record';
import type { Chart } from './chart';
import { todaysPlan } from './todays-plan';

describe('what another rule than a flare-up blocked for a time', () => {
  /** Eight weeks from 2 Nov 2026; running is planned as 10, 11, 12, 13, 14, 15, 16, 17 min. */
  const run = anItem('running', {
    start: { sets: 1, minutes: 10, perDay: 1, daysPerWeek: 3 },
    scheme: { axis: 'minutes' },
  });
  const fracture = { precautions: [{ id: 'vertebral-fracture' as const }], answers: [] };
  const none = { precautions: [], answers: [] };
  const stated = (...statements: readonly (readonly [typeof fracture | typeof none, string])[]) => {
    const record = prescribed({ ...aProgram(run), weeks: 8 });
    for (const [body, date] of statements) record.sign('precautions-stated', body, { at: `${date}T09:00:00.000Z` });
    return record.chart();
  };
  const told = (chart: Chart, date: string) => {
    const [planned] = todaysPlan(chart, date).active;
    return [planned?.dose.minutes, planned?.wayBack?.since, planned?.wayBack?.asBefore];
  };

  it('goes on where it was, and grows a step a week from there', () => {
    const chart = stated([fracture, '2026-11-18'], [none, '2026-12-08']);
    expect(itemIds(todaysPlan(stated([fracture, '2026-11-18']), '2026-12-05').resting)).toEqual(['running']);
    // Week 3 had 12 min; week 6 would have 15.
    expect(told(chart, '2026-12-08')).toEqual([12, '2026-12-07', true]);
    expect(told(chart, '2026-12-14')).toEqual([13, '2026-12-07', true]);
  });

  it('comes back a step below where a flare-up fell into that time', () => {
    const record = prescribed({ ...aProgram(run), weeks: 8 });
    record.sign('precautions-stated', fracture, { at: '2026-11-18T09:00:00.000Z' });
    record.sign('phase-declared', { phase: 'flare-up', since: '2026-11-23' });
    record.sign('phase-declared', { phase: 'settling', since: '2026-11-30' });
    record.sign('precautions-stated', none, { at: '2026-12-08T09:00:00.000Z' });
    expect(told(record.chart(), '2026-12-08')).toEqual([10, '2026-12-07', undefined]);
  });

  it('costs nothing where it was a slip, put right on the same day', () => {
    expect(told(stated([fracture, '2026-11-18'], [none, '2026-11-18']), '2026-12-08')).toEqual([
      15,
      undefined,
      undefined,
    ]);
  });

  it('goes on where it was after a clearance that ran out and was granted anew', () => {
    const record = prescribed({ ...aProgram(run), weeks: 8 });
    record.sign('precautions-stated', fracture);
    const ruleIds = todaysPlan(record.chart(), '2026-11-20').resting[0]!.verdict.reasons.map(({ ruleId }) => ruleId);
    for (const [from, until] of [
      ['2026-11-02', '2026-11-20'],
      ['2026-12-07', '2026-12-31'],
    ] as const) {
      const clearance = aClearance({ exerciseId: 'running', ruleIds, from, until });
      record.sign('clearance-granted', { clearance }, { at: `${from}T09:00:00.000Z` });
    }
    expect(told(record.chart(), '2026-12-07')).toEqual([12, '2026-12-07', true]);
  });

  it('stays blocked from day to day while its planned dose is, until somebody makes that smaller', () => {
    const bridge = anItem('bridge', {
      start: aDose({ sets: 1, reps: 5 }),
      scheme: { axis: 'reps', setsTop: 1 },
      overrides: { 3: aDose({ sets: 3, reps: 5 }), 4: aDose({ sets: 3, reps: 5 }) },
    });
    const record = prescribed({ ...aProgram(bridge), weeks: 4 });
    record.sign(
      'precautions-stated',
      { precautions: [{ id: 'pregnancy' }], answers: [] },
      { at: '2026-11-10T09:00:00.000Z' },
    );
    expect(itemIds(todaysPlan(record.chart(), '2026-11-10').active)).toEqual(['bridge']);
    for (const day of ['2026-11-16', '2026-11-17', '2026-11-23', '2026-11-30']) {
      expect(itemIds(todaysPlan(record.chart(), day).resting))
        .withContext(day)
        .toEqual(['bridge']);
    }
  });
});
