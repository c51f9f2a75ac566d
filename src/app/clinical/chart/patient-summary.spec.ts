import { aFinding, aProgram, aRecord, aRegisteredPatient } from '../testing/record';
import { summaryOf } from './patient-summary';

describe('the line of a patient in the roster', () => {
  it('is not there without a registration', () => {
    expect(summaryOf([])).toBeUndefined();
    const record = aRecord();
    record.sign('phase-declared', { phase: 'flare-up', since: '2026-11-01' });
    record.sign('details-amended', { details: { family: 'Berg' } });
    expect(summaryOf(record.entries)).toBeUndefined();
  });

  it('goes when the registration was entered in error', () => {
    const record = aRegisteredPatient();
    record.sign('entry-voided', { voids: record.entries[0]?.id ?? '', reason: 'Registered twice' });
    expect(summaryOf(record.entries)).toBeUndefined();
  });

  it('says who it is and what is open', () => {
    const record = aRegisteredPatient();
    const summary = () => summaryOf(record.entries);
    expect(summary()).toEqual(
      jasmine.objectContaining({ patientId: 'ida', precautions: 'asked', hasProgram: false, identifiers: [] }),
    );
    expect(summary()).not.toEqual(jasmine.objectContaining({ lastVisit: jasmine.anything() }));
    record.sign('program-prescribed', { program: aProgram('walking'), follows: null, acknowledged: [] });
    record.sign('red-flag-raised', { date: '2026-11-05', tier: 'watch', findings: ['leg symptoms'] });
    expect(summary()?.hasProgram).toBeTrue();
    expect(summary()?.redFlags).toHaveSize(1);
    expect(summary()?.phases.at(-1)?.phase).toBe('building');
  });

  it('tells precautions never asked, to be confirmed, and asked apart', () => {
    const record = aRecord();
    record.sign('patient-registered', { details: { family: 'Holm', given: 'Ida', sex: 'female', contacts: [] } });
    expect(summaryOf(record.entries)?.precautions).toBe('not-asked');
    record.sign('details-amended', { imported: { identifiers: ['gp|1'], findings: [aFinding()] } });
    expect(summaryOf(record.entries)?.precautions).toBe('to-confirm');
    expect(summaryOf(record.entries)?.identifiers).toEqual(['gp|1']);
    record.sign('precautions-stated', { precautions: [], answers: [{ key: aFinding().key, answer: 'dismissed' }] });
    expect(summaryOf(record.entries)?.precautions).toBe('asked');
  });

  it('goes by the date of the visits, not by when they were written down', () => {
    const record = aRegisteredPatient();
    const visit = { redFlags: {}, pain: {}, responses: [], decisions: [] };
    record.sign('visit-recorded', { ...visit, date: '2026-11-20', nextVisit: '2026-12-04' });
    record.sign('visit-recorded', { ...visit, date: '2026-11-06', nextVisit: '2026-11-13' });
    expect(summaryOf(record.entries)).toEqual(
      jasmine.objectContaining({ lastVisit: '2026-11-20', nextVisit: '2026-12-04' }),
    );
  });

  it('keeps what is known of coming dated, so that it can be read on any day', () => {
    const record = aRegisteredPatient();
    record.sign('program-prescribed', { program: aProgram('walking'), follows: null, acknowledged: [] });
    for (const [date, worst] of [
      ['2026-11-02', 2],
      ['2026-11-09', 3],
      ['2026-11-16', 5],
    ] as const) {
      record.sign('visit-recorded', { date, redFlags: {}, pain: { worst }, responses: [], decisions: [] });
    }
    expect(summaryOf(record.entries)).toEqual(
      jasmine.objectContaining({
        program: { from: '2026-11-02', until: '2026-11-29' },
        drift: { since: '2026-11-16', why: 'worst pain 2, 3, then 5\u00a0of\u00a010' },
      }),
    );
  });
});
