import { aClearance } from '../testing/exercises';
import { aFinding, anImport, aProgram, aRecord, aRegisteredPatient, hypertension, pressure } from '../testing/record';
import { chartFrom } from './chart-from';

describe('who the patient is', () => {
  it('is not known without a registration', () => {
    const record = aRecord();
    record.sign('details-amended', { details: { family: 'Berg' } });
    expect(record.chart().details).toBeUndefined();
    expect(chartFrom([])).toEqual(jasmine.objectContaining({ patientId: '', entries: [], heads: [] }));
  });

  it('is what was registered, as amended since', () => {
    const record = aRegisteredPatient();
    record.sign('details-amended', { details: { family: 'Holm-Berg' } });
    record.sign('details-amended', { details: { identifier: 'P-7' } });
    expect(record.chart().details).toEqual(
      jasmine.objectContaining({ family: 'Holm-Berg', given: 'Ida', identifier: 'P-7' }),
    );
    expect(record.chart().registeredAt).toBe('2026-11-01T09:00:00.000Z');
  });

  it('survives an amendment that another device dated before the registration', () => {
    const record = aRegisteredPatient();
    record.sign('details-amended', { details: { identifier: 'P-7' } }, { at: '2026-10-31T09:00:00.000Z' });
    expect(record.chart().details).toEqual(
      jasmine.objectContaining({ family: 'Holm', sex: 'female', identifier: 'P-7' }),
    );
  });

  it('is what the first of two registrations said, filled in by the second', () => {
    const record = aRegisteredPatient();
    record.sign('patient-registered', {
      details: { family: 'HOLM', given: 'I.', sex: 'not-recorded', contacts: [], identifier: 'P-7' },
    });
    expect(record.chart().details).toEqual(
      jasmine.objectContaining({ family: 'Holm', given: 'Ida', identifier: 'P-7' }),
    );
  });
});

describe('an entry entered in error', () => {
  it('stays in the history with who voided it and why, and has no effect', () => {
    const record = aRegisteredPatient();
    const flare = record.sign('phase-declared', { phase: 'flare-up', since: '2026-11-01' });
    record.sign('entry-voided', { voids: flare.id, reason: 'Other patient' }, { author: 'Ana Sol' });
    const chart = record.chart();
    expect(chart.entries).toContain(flare);
    expect(chart.voided).toEqual({ [flare.id]: { by: 'Ana Sol', reason: 'Other patient' } });
    expect(chart.phases.map(({ phase }) => phase)).toEqual(['building']);
  });

  it('counts again when its voiding was itself entered in error', () => {
    const record = aRegisteredPatient();
    const flare = record.sign('phase-declared', { phase: 'flare-up', since: '2026-11-01' });
    const voiding = record.sign('entry-voided', { voids: flare.id, reason: 'Other patient' });
    record.sign('entry-voided', { voids: voiding.id, reason: 'It was right' });
    const chart = record.chart();
    expect(chart.phases.at(-1)?.phase).toBe('flare-up');
    expect(Object.keys(chart.voided)).toEqual([voiding.id]);
  });

  it('takes back a statement of precautions, so that the one before stands', () => {
    const record = aRegisteredPatient();
    const stated = record.sign('precautions-stated', { precautions: [{ id: 'osteoporosis' }], answers: [] });
    expect(record.chart().precautions.effective).toEqual([{ id: 'osteoporosis' }]);
    record.sign('entry-voided', { voids: stated.id, reason: 'Other patient' });
    expect(record.chart().precautions.effective).toEqual([]);
  });
});

describe('the phase', () => {
  it('that was declared late for an earlier day takes its place there, and not the present one', () => {
    const record = aRegisteredPatient();
    record.sign('phase-declared', { phase: 'returning', since: '2026-10-20' });
    record.sign('phase-declared', { phase: 'settling', since: '2026-08-01', note: 'as told today' });
    expect(record.chart().phases.map(({ phase, since }) => `${phase} ${since}`)).toEqual([
      'settling 2026-08-01',
      'building 2026-09-01',
      'returning 2026-10-20',
    ]);
  });

  it('of two declared for one day is the one declared last', () => {
    const record = aRegisteredPatient();
    record.sign('phase-declared', { phase: 'flare-up', since: '2026-11-01' });
    record.sign('phase-declared', { phase: 'settling', since: '2026-11-01' });
    expect(record.chart().phases.at(-1)?.phase).toBe('settling');
  });
});

describe('a clearance in the chart', () => {
  const cleared = () => {
    const record = aRegisteredPatient();
    const granted = record.sign('clearance-granted', {
      clearance: aClearance({ from: '2026-11-01', until: '2027-02-01' }),
    });
    const ended = () => record.chart().clearances[0]?.ended;
    return { record, granted, ended };
  };

  it('counts until it is withdrawn', () => {
    const { record, granted, ended } = cleared();
    expect(ended()).toBeUndefined();
    record.sign('clearance-withdrawn', { clearanceId: granted.id });
    expect(ended()).toBe('withdrawn');
  });

  it('ends with a flare-up that begins after it, and with no other phase', () => {
    const { record, ended } = cleared();
    record.sign('phase-declared', { phase: 'returning', since: '2026-11-05' });
    expect(ended()).toBeUndefined();
    const flare = record.sign('phase-declared', { phase: 'flare-up', since: '2026-11-10' });
    expect(ended()).toBe('new-flare-up');
    record.sign('entry-voided', { voids: flare.id, reason: 'Other patient' });
    expect(ended()).toBeUndefined();
  });

  it('given during a flare-up outlives that flare-up', () => {
    const record = aRegisteredPatient();
    record.sign('phase-declared', { phase: 'flare-up', since: '2026-10-28' });
    record.sign('clearance-granted', { clearance: aClearance({ from: '2026-11-01' }) });
    expect(record.chart().clearances[0]?.ended).toBeUndefined();
  });

  it('ends with a flare-up that is declared after it, whatever day that is said to have begun on', () => {
    const { record, ended } = cleared();
    record.sign('phase-declared', { phase: 'flare-up', since: '2026-10-28' });
    expect(ended()).toBe('new-flare-up');
  });

  it('ends with a flare-up that is declared later on its own day, and not with one declared before it', () => {
    const { record, ended } = cleared();
    record.sign('phase-declared', { phase: 'flare-up', since: '2026-11-01' });
    expect(ended()).toBe('new-flare-up');

    const first = aRegisteredPatient();
    first.sign('phase-declared', { phase: 'flare-up', since: '2026-11-01' });
    first.sign('clearance-granted', { clearance: aClearance({ from: '2026-11-01' }) });
    expect(first.chart().clearances[0]?.ended).toBeUndefined();
  });
});

describe('a flare-up that is declared with an earlier day', () => {
  it('takes the place of the phase that was declared before it', () => {
    const record = aRegisteredPatient();
    record.sign('phase-declared', { phase: 'building', since: '2026-11-20' });
    record.sign('phase-declared', { phase: 'flare-up', since: '2026-11-19' });
    expect(record.chart().phases.map(({ since }) => since)).not.toContain('2026-11-20');
    expect(record.chart().phases.at(-1)?.phase).toBe('flare-up');
    record.sign('phase-declared', { phase: 'settling', since: '2026-11-25' });
    expect(record.chart().phases.at(-1)?.phase).toBe('settling');
  });
});

describe('a red flag', () => {
  it('is open until it is resolved, and again when the resolution was in error', () => {
    const record = aRegisteredPatient();
    const flag = record.sign('red-flag-raised', { date: '2026-11-02', tier: 'urgent', findings: ['weight loss'] });
    const resolution = record.sign(
      'red-flag-resolved',
      { flagId: flag.id, date: '2026-11-09', reason: 'Seen: no cause' },
      { author: 'Ana Sol' },
    );
    expect(record.chart().redFlags[0]?.resolved).toEqual({
      date: '2026-11-09',
      by: 'Ana Sol',
      reason: 'Seen: no cause',
    });
    record.sign('entry-voided', { voids: resolution.id, reason: 'Other patient' });
    expect(record.chart().redFlags[0]?.resolved).toBeUndefined();
  });
});

describe('precautions in the chart', () => {
  it('are not asked until a clinician has stated them, and then none known', () => {
    expect(aRecord().chart().precautions.effective).toBe('not-asked');
    expect(aRegisteredPatient().chart().precautions.effective).toEqual([]);
  });

  it('proposed by a record act at once, and stay to be confirmed', () => {
    const record = aRecord();
    record.sign('patient-registered', {
      details: { family: 'Holm', given: 'Ida', sex: 'female', contacts: [] },
      imported: anImport({}, aFinding(), aFinding({ key: 'sct|past', standing: 'past', precaution: undefined })),
    });
    const { stated, pending, effective, findings } = record.chart().precautions;
    expect(stated).toBe('not-asked');
    expect(pending).toEqual([aFinding()]);
    expect(effective).toEqual([{ id: 'osteoporosis' }]);
    expect(findings).toHaveSize(2);
  });

  it('that were answered are pending no longer: accepted ones are stated, dismissed ones act no longer', () => {
    const record = aRegisteredPatient();
    record.sign('details-amended', { imported: anImport({}, aFinding(), pressure(150, 90)) });
    record.sign('precautions-stated', {
      precautions: [{ id: 'osteoporosis' }],
      answers: [
        { key: aFinding().key, answer: 'accepted' },
        { key: 'bp|150', answer: 'dismissed', reason: 'White coat' },
      ],
    });
    const { pending, effective, answers } = record.chart().precautions;
    expect(pending).toEqual([]);
    expect(effective).toEqual([{ id: 'osteoporosis' }]);
    expect(answers).toEqual({ [aFinding().key]: 'accepted', 'bp|150': 'dismissed' });
  });

  it('of a record that is imported again replace what it proposed before, and old answers still count', () => {
    const record = aRegisteredPatient();
    record.sign('details-amended', { imported: anImport({}, aFinding(), pressure(150, 90)) });
    record.sign('precautions-stated', { precautions: [], answers: [{ key: aFinding().key, answer: 'dismissed' }] });
    record.sign('details-amended', {
      imported: anImport({ identifiers: ['other|1', 'urn:hospital|4711'] }, aFinding()),
    });
    expect(record.chart().precautions.pending).toEqual([]);
    expect(record.chart().precautions.effective).toEqual([]);
    expect(record.chart().identifiers).toEqual(['urn:hospital|4711', 'other|1']);
  });

  it('of another record of the same patient stand beside the first', () => {
    const record = aRegisteredPatient();
    record.sign('details-amended', { imported: anImport({}, aFinding()) });
    record.sign('details-amended', { imported: anImport({ identifiers: ['urn:gp|9'] }, pressure(150, 90)) });
    expect(record.chart().precautions.pending).toHaveSize(2);
  });

  it('that one code proposes twice over are two questions', () => {
    const record = aRegisteredPatient();
    const fracture = aFinding({ precaution: { id: 'vertebral-fracture' } });
    record.sign('details-amended', { imported: anImport({}, aFinding(), fracture) });
    expect(record.chart().precautions.pending).toEqual([aFinding(), fracture]);
  });

  it('that are stated already are added to by what makes them stricter only', () => {
    const record = aRegisteredPatient();
    const mild = hypertension(130, 80);
    record.sign('precautions-stated', { precautions: [mild, { id: 'osteoporosis' }], answers: [] });
    record.sign('details-amended', { imported: anImport({}, aFinding(), pressure(190, 115)) });
    expect(record.chart().precautions.effective).toEqual([mild, { id: 'osteoporosis' }, hypertension(190, 115)]);
    const pregnant = aRegisteredPatient();
    pregnant.sign('precautions-stated', { precautions: [{ id: 'pregnancy' }], answers: [] });
    const praevia = { id: 'pregnancy', obstetricContraindication: true } as const;
    pregnant.sign('details-amended', { imported: anImport({}, aFinding({ key: 'sct|praevia', precaution: praevia })) });
    expect(pregnant.chart().precautions.effective).toEqual([{ id: 'pregnancy' }, praevia]);
  });
});

describe('the revisions of a program', () => {
  const prescribed = () => {
    const record = aRegisteredPatient();
    const prescribe = (follows: string | null, resolves?: readonly string[]) =>
      record.sign('program-prescribed', {
        program: aProgram('heel-slide'),
        follows,
        ...(resolves ? { resolves } : {}),
        acknowledged: [],
      }).id;
    return { record, prescribe };
  };

  it('follow one another, and the last is in force', () => {
    const { record, prescribe } = prescribed();
    const first = prescribe(null);
    const second = prescribe(first);
    const { heads, current, revisions } = record.chart();
    expect(heads).toEqual([second]);
    expect(current?.entryId).toBe(second);
    expect(revisions.map(({ number, follows }) => [number, follows])).toEqual([
      [1, null],
      [2, first],
    ]);
  });

  it('fork when two follow the same one: both are shown, the newest is in force', () => {
    const { record, prescribe } = prescribed();
    const first = prescribe(null);
    const [here, there] = [prescribe(first), prescribe(first)];
    expect(record.chart().heads).toEqual([here, there]);
    expect(record.chart().current?.entryId).toBe(there);
  });

  it('come together again when a clinician lays one aside', () => {
    const { record, prescribe } = prescribed();
    const first = prescribe(null);
    const [here, there] = [prescribe(first), prescribe(first)];
    const joined = prescribe(here, [there]);
    expect(record.chart().heads).toEqual([joined]);
    record.sign('entry-voided', { voids: joined, reason: 'Wrong one laid aside' });
    expect(record.chart().heads).toEqual([here, there]);
  });

  it('close up over one that was voided in the middle', () => {
    const { record, prescribe } = prescribed();
    const first = prescribe(null);
    const second = prescribe(first);
    const third = prescribe(second);
    record.sign('entry-voided', { voids: second, reason: 'Other patient' });
    expect(record.chart().heads).toEqual([third]);
    expect(record.chart().revisions.map(({ follows }) => follows)).toEqual([null, first]);
  });

  it('fall back to the one before when the last is voided', () => {
    const { record, prescribe } = prescribed();
    const first = prescribe(null);
    const second = prescribe(first);
    record.sign('entry-voided', { voids: second, reason: 'Other patient' });
    expect(record.chart().current?.entryId).toBe(first);
    record.sign('entry-voided', { voids: first, reason: 'Other patient' });
    expect(record.chart().current).toBeUndefined();
  });
});
