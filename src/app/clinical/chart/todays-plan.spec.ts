import { aClearance, aDose } from '../testing/exercises';
import { anItem, aProgram, aRecord, aRegisteredPatient, itemIds, prescribed } from '../testing/record';
import { todaysPlan } from './todays-plan';

describe("today's plan", () => {
  it('is empty where no program was prescribed', () => {
    const plan = todaysPlan(aRegisteredPatient().chart(), '2026-11-22');
    expect(plan).toEqual(
      jasmine.objectContaining({ week: 0, ended: false, items: [], active: [], resting: [], laidAside: [] }),
    );
  });

  it("has this week's doses", () => {
    const chart = prescribed(aProgram(anItem('heel-slide', { start: aDose({ sets: 2, reps: 8 }) }))).chart();
    const dose = (date: string) => todaysPlan(chart, date).items[0]?.dose.reps;
    expect(dose('2026-11-02')).toBe(8);
    expect(dose('2026-11-09')).toBe(10);
    expect(dose('2026-11-16')).toBe(12);
  });

  it('before its first day shows the first week as week 0, and after its last day goes on with the last week', () => {
    const chart = prescribed(aProgram(anItem('heel-slide', { start: aDose({ sets: 2, reps: 8 }) }))).chart();
    const early = todaysPlan(chart, '2026-10-30');
    expect([early.week, early.ended, early.items[0]?.dose.reps]).toEqual([0, false, 8]);
    const lastDay = todaysPlan(chart, '2026-11-29');
    expect([lastDay.week, lastDay.ended]).toEqual([4, false]);
    const late = todaysPlan(chart, '2026-11-30');
    expect([late.week, late.ended, late.items[0]?.dose]).toEqual([4, true, lastDay.items[0]?.dose]);
  });

  it('suspends what a flare-up rules out in the instant it is declared, and brings it back by itself', () => {
    const record = prescribed(aProgram('deadlift', 'heel-slide', 'running'));
    expect(itemIds(todaysPlan(record.chart(), '2026-11-22').active)).toEqual(['deadlift', 'heel-slide', 'running']);
    record.sign('phase-declared', { phase: 'flare-up', since: '2026-11-22' });
    const plan = todaysPlan(record.chart(), '2026-11-22');
    expect(itemIds(plan.items)).toEqual(['deadlift', 'heel-slide', 'running']);
    expect(itemIds(plan.active)).toEqual(['heel-slide']);
    expect(itemIds(plan.resting)).toEqual(['deadlift', 'running']);
    expect(plan.resting[0]?.verdict.reasons[0]?.message).toContain('not yet');
    expect(todaysPlan(record.chart(), '2026-11-21').resting).toEqual([]);
    record.sign('phase-declared', { phase: 'settling', since: '2026-11-25' });
    expect(todaysPlan(record.chart(), '2026-11-25').resting).toEqual([]);
  });

  it('rests altogether on a hold', () => {
    const record = prescribed(aProgram('diaphragmatic-breathing', 'walking'));
    record.sign('red-flag-raised', { date: '2026-11-22', tier: 'emergency', findings: ['bladder'] });
    const plan = todaysPlan(record.chart(), '2026-11-22');
    expect(plan.active).toEqual([]);
    expect(itemIds(plan.resting)).toEqual(['diaphragmatic-breathing', 'walking']);
  });

  it('of a patient whose phase nobody declared is that of a flare-up', () => {
    const record = aRecord();
    record.sign('program-prescribed', { program: aProgram('sit-up', 'walking'), follows: null, acknowledged: [] });
    expect(itemIds(todaysPlan(record.chart(), '2026-11-22').resting)).toEqual(['sit-up']);
  });

  it('shows what was laid aside at signing, with its verdict now', () => {
    const record = prescribed({ ...aProgram('walking'), resting: [anItem('running'), anItem('deadlift')] });
    const plan = todaysPlan(record.chart(), '2026-11-22');
    expect(plan.laidAside.map(({ item, verdict }) => `${item.id} ${verdict.status}`)).toEqual([
      'running allowed',
      'deadlift allowed',
    ]);
    expect(itemIds(plan.active)).toEqual(['walking']);
  });

  it('honours a clearance on its days', () => {
    const record = prescribed(aProgram('running'));
    record.sign('phase-declared', { phase: 'flare-up', since: '2026-10-31' });
    record.sign('clearance-granted', {
      clearance: aClearance({
        exerciseId: 'running',
        ruleIds: ['flare-up.impact'],
        from: '2026-11-10',
        until: '2026-11-20',
      }),
    });
    const active = (date: string) => itemIds(todaysPlan(record.chart(), date).active);
    expect(active('2026-11-09')).toEqual([]);
    expect(active('2026-11-10')).toEqual(['running']);
    expect(active('2026-11-21')).toEqual([]);
  });

  it('cannot check what the library does not know, and lets it rest', () => {
    const [planned] = todaysPlan(prescribed(aProgram('somebody-elses-move')).chart(), '2026-11-22').resting;
    expect(planned?.exercise).toBeUndefined();
    expect(planned?.verdict.reasons.map(({ ruleId, clearable }) => [ruleId, clearable])).toEqual([
      ['unknown-exercise', false],
    ]);
  });
});
