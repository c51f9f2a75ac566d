import { shippedLibrary } from '../catalogue/library';
import { redFlagTiers, tierActions } from '../safety/red-flags';
import { aClearance } from '../testing/exercises';
import { aRecord, aRegisteredPatient } from '../testing/record';
import { openRedFlags, phaseOn, situationOf } from './situation-of';

describe('the phase on a day', () => {
  it('is the one declared for it, from its first day on', () => {
    const record = aRegisteredPatient();
    record.sign('phase-declared', { phase: 'flare-up', since: '2026-11-20' });
    expect(phaseOn(record.chart(), '2026-11-19')).toEqual(jasmine.objectContaining({ phase: 'building' }));
    expect(phaseOn(record.chart(), '2026-11-20')).toEqual({
      phase: 'flare-up',
      since: '2026-11-20',
      day: 1,
      declared: true,
    });
    expect(phaseOn(record.chart(), '2026-11-22').day).toBe(3);
  });

  it('is that of a flare-up until a clinician has declared one', () => {
    expect(phaseOn(aRecord().chart(), '2026-11-22')).toEqual({ phase: 'flare-up', declared: false });
    expect(phaseOn(aRegisteredPatient().chart(), '2026-08-31')).toEqual({ phase: 'flare-up', declared: false });
    expect(situationOf(aRecord().chart(), '2026-11-22', shippedLibrary)).toEqual({
      phase: 'flare-up',
      precautions: 'not-asked',
      clearances: [],
      date: '2026-11-22',
      stricter: [],
    });
  });

  for (const tier of redFlagTiers) {
    it(`${tierActions[tier].holds ? 'is a hold' : 'stays what it was'} while a flag of the tier ${tier} is open`, () => {
      const record = aRegisteredPatient();
      const flag = record.sign('red-flag-raised', { date: '2026-11-10', tier, findings: ['something'] });
      const phase = tierActions[tier].holds ? 'hold' : 'building';
      expect(phaseOn(record.chart(), '2026-11-09').phase).toBe('building');
      expect(phaseOn(record.chart(), '2026-11-10').phase).toBe(phase);
      record.sign('red-flag-resolved', { flagId: flag.id, date: '2026-11-14', reason: 'Seen' });
      expect(phaseOn(record.chart(), '2026-11-13').phase).toBe(phase);
      expect(phaseOn(record.chart(), '2026-11-14').phase).toBe('building');
    });
  }

  it('of a hold counts from the first open flag, and remembers what lies beneath', () => {
    const record = aRegisteredPatient();
    const second = record.sign('red-flag-raised', { date: '2026-11-12', tier: 'urgent', findings: ['weight loss'] });
    const first = record.sign('red-flag-raised', { date: '2026-11-10', tier: 'emergency', findings: ['bladder'] });
    expect(phaseOn(record.chart(), '2026-11-22')).toEqual({
      phase: 'hold',
      since: '2026-11-10',
      day: 13,
      declared: true,
      beneath: 'building',
    });
    record.sign('red-flag-resolved', { flagId: first.id, date: '2026-11-20', reason: 'Seen' });
    expect(phaseOn(record.chart(), '2026-11-22').phase).withContext('one is still open').toBe('hold');
    expect(openRedFlags(record.chart(), '2026-11-22').map(({ entryId }) => entryId)).toEqual([second.id]);
  });
});

describe('the situation', () => {
  it('brings the clearances that have not ended; their dates are for the screening to judge', () => {
    const record = aRegisteredPatient();
    const withdrawn = record.sign('clearance-granted', { clearance: aClearance({ exerciseId: 'deadlift' }) });
    const kept = record.sign('clearance-granted', { clearance: aClearance({ exerciseId: 'sit-up' }) });
    record.sign('clearance-withdrawn', { clearanceId: withdrawn.id });
    expect(situationOf(record.chart(), '2027-11-22', shippedLibrary).clearances).toEqual([kept.body.clearance]);
  });
});
