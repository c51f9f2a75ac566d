import fc from 'fast-check';
import { catalogue } from '../catalogue';
import { shippedLibrary } from '../catalogue/library';
import { addDays } from '../dates';
import { aClearance, aDose, aFlareUp, aSituation } from '../testing/exercises';
import { anySituation } from '../testing/arbitraries';
import { holds } from '../testing/holds';
import { anItem, aProgram, aRecord, aRegisteredPatient } from '../testing/record';
import { screen } from '../safety/screen';
import type { Program } from './entries';
import { screenItem, todaysPlan, weekOf } from './todays-plan';

/** A settled patient whose program is this one. */
function prescribed(program: Program) {
  const record = aRegisteredPatient();
  record.sign('program-prescribed', { program, follows: null, acknowledged: [] });
  return record;
}

const ids = (planned: readonly { readonly item: { readonly id: string } }[]) => planned.map(({ item }) => item.id);

describe('the week of a program', () => {
  it('is 1 in its first seven days, and counts on', () => {
    const program = { startDate: '2026-11-02' };
    const weeks = ['2026-10-26', '2026-11-01', '2026-11-02', '2026-11-08', '2026-11-09', '2026-11-30'].map((day) =>
      weekOf(program, day),
    );
    expect(weeks).toEqual([0, 0, 1, 1, 2, 5]);
  });

  it('has seven days on every weekend when the clocks change, north and south', () => {
    for (const startDate of [
      '2026-03-02',
      '2026-03-23',
      '2026-10-19',
      '2026-10-26',
      '2026-09-21',
      '2026-03-30',
      '2026-04-04',
    ]) {
      const weeks = Array.from({ length: 28 }, (_, day) => weekOf({ startDate }, addDays(startDate, day)));
      expect(weeks)
        .withContext(startDate)
        .toEqual(Array.from({ length: 28 }, (_, day) => Math.floor(day / 7) + 1));
    }
  });
});

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
    expect(ids(todaysPlan(record.chart(), '2026-11-22').active)).toEqual(['deadlift', 'heel-slide', 'running']);
    record.sign('phase-declared', { phase: 'flare-up', since: '2026-11-22' });
    const plan = todaysPlan(record.chart(), '2026-11-22');
    expect(ids(plan.items)).toEqual(['deadlift', 'heel-slide', 'running']);
    expect(ids(plan.active)).toEqual(['heel-slide']);
    expect(ids(plan.resting)).toEqual(['deadlift', 'running']);
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
    expect(ids(plan.resting)).toEqual(['diaphragmatic-breathing', 'walking']);
  });

  it('of a patient whose phase nobody declared is that of a flare-up', () => {
    const record = aRecord();
    record.sign('program-prescribed', { program: aProgram('sit-up', 'walking'), follows: null, acknowledged: [] });
    expect(ids(todaysPlan(record.chart(), '2026-11-22').resting)).toEqual(['sit-up']);
  });

  it('shows what was laid aside at signing, with its verdict now', () => {
    const record = prescribed({ ...aProgram('walking'), resting: [anItem('running'), anItem('deadlift')] });
    const plan = todaysPlan(record.chart(), '2026-11-22');
    expect(plan.laidAside.map(({ item, verdict }) => `${item.id} ${verdict.status}`)).toEqual([
      'running allowed',
      'deadlift allowed',
    ]);
    expect(ids(plan.active)).toEqual(['walking']);
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
    const active = (date: string) => ids(todaysPlan(record.chart(), date).active);
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

describe('an item over all its weeks', () => {
  it('has the strictest verdict of any week', () => {
    const item = anItem('bridge', {
      start: aDose({ sets: 1, reps: 5 }),
      overrides: { 3: aDose({ sets: 2, reps: 5 }) },
    });
    const pregnant = aSituation({ precautions: [{ id: 'pregnancy' }] });
    expect(screenItem(item, 2, pregnant, shippedLibrary).status).toBe('allowed');
    expect(screenItem(item, 3, pregnant, shippedLibrary).status).toBe('blocked');
  });

  it('is never let through because there are no weeks to look at', () => {
    for (const weeks of [0, -1, Number.NaN]) {
      expect(screenItem(anItem('sit-up'), weeks, aFlareUp(), shippedLibrary).status)
        .withContext(`${weeks} weeks`)
        .toBe('blocked');
    }
  });

  it('is blocked whenever its starting dose is', () => {
    holds(
      fc.property(
        fc.constantFrom(...catalogue),
        anySituation,
        fc.integer({ min: 1, max: 16 }),
        (exercise, situation, weeks) => {
          if (screen(exercise, situation).status !== 'blocked') return;
          const item = anItem(exercise.id, { start: exercise.startingDose });
          expect(screenItem(item, weeks, situation, shippedLibrary).status).toBe('blocked');
        },
      ),
    );
  });
});
