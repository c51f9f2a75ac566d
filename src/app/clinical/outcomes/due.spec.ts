import type { MeasureId } from './measures';
import { aRegisteredPatient } from '../testing/record';
import { measuresDue } from './due';

type Record = ReturnType<typeof aRegisteredPatient>;
const on = '2026-11-22';
const due = (record: Record, date = on) => measuresDue(record.chart(), date).map(({ measure }) => measure);
const outcome = (record: Record, measure: MeasureId, date: string, score: number) =>
  record.sign('outcome-recorded', { measure, date, score });
const visit = (record: Record, date: string) =>
  record.sign('visit-recorded', { date, redFlags: {}, pain: {}, responses: [], decisions: [] });

describe('measures due', () => {
  it('at the start are the questionnaires, STarT Back and, while building, trunk endurance', () => {
    expect(measuresDue(aRegisteredPatient().chart(), on)).toEqual([
      { measure: 'rmdq', why: 'baseline' },
      { measure: 'psfs', why: 'baseline' },
      { measure: 'start-back', why: 'baseline' },
      { measure: 'extensor-endurance', why: 'baseline' },
      { measure: 'flexor-endurance', why: 'baseline' },
      { measure: 'side-bridge-left', why: 'baseline' },
      { measure: 'side-bridge-right', why: 'baseline' },
    ]);
  });

  it('come again after four weeks, with the day of the last ones', () => {
    const record = aRegisteredPatient();
    outcome(record, 'rmdq', '2026-10-25', 12);
    outcome(record, 'psfs', '2026-10-26', 4);
    expect(measuresDue(record.chart(), on).find(({ measure }) => measure === 'rmdq')).toEqual({
      measure: 'rmdq',
      last: '2026-10-25',
      why: 'last on 25 Oct 2026',
    });
    expect(due(record)).withContext('27 days').not.toContain('psfs');
    expect(due(record, '2026-11-23')).withContext('28 days').toContain('psfs');
    expect(due(record, '2026-10-25')).withContext('the same day').not.toContain('rmdq');
  });

  it('do not look at what comes after the day, nor at what was entered in error', () => {
    const record = aRegisteredPatient();
    const later = outcome(record, 'rmdq', '2026-11-25', 12);
    expect(due(record)).toContain('rmdq');
    expect(due(record, '2026-11-25')).not.toContain('rmdq');
    record.sign('entry-voided', { voids: later.id, reason: 'Another patient' });
    expect(due(record, '2026-11-25')).toContain('rmdq');
  });

  for (const phase of ['flare-up', 'settling'] as const) {
    it(`are without tests of strength in the phase ${phase}`, () => {
      const record = aRegisteredPatient();
      outcome(record, 'extensor-endurance', '2026-09-01', 90);
      record.sign('phase-declared', { phase, since: '2026-11-01' });
      expect(due(record)).toEqual(['rmdq', 'psfs', 'start-back']);
    });
  }

  it('are none on a hold: the red flag comes first', () => {
    const record = aRegisteredPatient();
    record.sign('red-flag-raised', { date: '2026-11-20', tier: 'emergency', findings: ['bladder'] });
    expect(due(record)).toEqual([]);
  });

  it('leave out a test that a rule blocks', () => {
    const record = aRegisteredPatient();
    record.sign('precautions-stated', {
      precautions: [{ id: 'post-discectomy', surgeryDate: '2026-11-01' }],
      answers: [],
    });
    expect(due(record)).not.toContain('extensor-endurance');
    expect(due(record)).toContain('rmdq');
  });

  it('are none where all were taken lately', () => {
    const record = aRegisteredPatient();
    for (const measure of ['rmdq', 'psfs', 'start-back'] as const) outcome(record, measure, '2026-11-20', 3);
    record.sign('phase-declared', { phase: 'settling', since: '2026-11-01' });
    expect(measuresDue(record.chart(), on)).toEqual([]);
  });

  it('are tests of strength in the phase returning too, but for one that the practice holds stricter', () => {
    const record = aRegisteredPatient();
    record.sign('phase-declared', { phase: 'returning', since: '2026-11-01' });
    record.sign('precautions-stated', { precautions: [{ id: 'hypertension' }], answers: [] });
    expect(due(record)).toContain('side-bridge-left');
    const stricter = measuresDue(record.chart(), on, ['hypertension.long-hold']).map(({ measure }) => measure);
    expect(stricter).toEqual(['rmdq', 'psfs', 'start-back']);
  });

  it('are counted from the latest day, in whatever order the scores were entered', () => {
    const record = aRegisteredPatient();
    outcome(record, 'rmdq', '2026-11-20', 9);
    outcome(record, 'rmdq', '2026-09-01', 12);
    expect(due(record)).not.toContain('rmdq');
  });

  it('hold STarT Back for the first four weeks, once', () => {
    const record = aRegisteredPatient();
    visit(record, '2026-10-26');
    expect(due(record)).withContext('day 27').toContain('start-back');
    expect(due(record, '2026-11-23')).withContext('day 28').not.toContain('start-back');
    outcome(record, 'start-back', '2026-10-01', 4);
    expect(due(record)).not.toContain('start-back');
  });

  it('hold what is optional only where it was begun', () => {
    const record = aRegisteredPatient();
    const optional = ['odi', 'chair-stand-30s', 'five-times-sit-to-stand', 'six-minute-walk'] as const;
    for (const measure of optional) expect(due(record)).withContext(measure).not.toContain(measure);
    for (const measure of optional) outcome(record, measure, '2026-10-01', 20);
    for (const measure of optional) expect(due(record)).withContext(measure).toContain(measure);
    for (const measure of optional) outcome(record, measure, '2026-11-20', 20);
    for (const measure of optional) expect(due(record)).withContext(`${measure} again`).not.toContain(measure);
  });
});
