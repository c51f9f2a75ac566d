import { shippedLibrary } from '../catalogue/library';
import { aClearance, aDose } from '../testing/exercises';
import { aFinding, anItem, aProgram, aRecord, aRegisteredPatient } from '../testing/record';
import type { Program } from './entries';
import { obstacleInWords, readyToSign, type Obstacle } from './signing';

const today = '2026-11-22';
const ready = (program: Program, record = aRegisteredPatient()) =>
  readyToSign(program, record.chart(), today, shippedLibrary);
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

/** Ida Holm with a flare-up since 20 Nov 2026. */
function inFlareUp() {
  const record = aRegisteredPatient();
  record.sign('phase-declared', { phase: 'flare-up', since: '2026-11-20' });
  return record;
}

describe('a draft', () => {
  it('without obstacles is signed as it stands', () => {
    const draft = aProgram('heel-slide', 'walking');
    expect(ready(draft)).toEqual({ obstacles: [], cautions: [], program: draft });
  });

  it('has what is blocked laid aside, after what was laid aside before', () => {
    const draft = { ...aProgram('sit-up', 'heel-slide', 'running'), resting: [anItem('deadlift')] };
    const { program, obstacles } = ready(draft, inFlareUp());
    expect(ids(program.items)).toEqual(['heel-slide']);
    expect(ids(program.resting)).toEqual(['deadlift', 'sit-up', 'running']);
    expect(obstacles).toEqual([]);
  });

  it('has an item laid aside that is blocked in a later week only', () => {
    const record = aRegisteredPatient();
    record.sign('precautions-stated', { precautions: [{ id: 'pregnancy' }], answers: [] });
    const bridge = anItem('bridge', { overrides: { 4: aDose({ sets: 2 }) } });
    expect(ids(ready(aProgram(bridge, 'walking'), record).program.resting)).toEqual(['bridge']);
  });

  it('collects the cautions of what stays, to be met once', () => {
    const { cautions } = ready(aProgram('bird-dog', 'heel-slide', 'sit-up'), inFlareUp());
    expect(cautions.map(({ item, reasons }) => [item.id, reasons.map(({ ruleId }) => ruleId)])).toEqual([
      ['bird-dog', ['flare-up.compression']],
    ]);
  });

  it('keeps what a clinician has cleared, as a caution', () => {
    const record = inFlareUp();
    record.sign('clearance-granted', {
      clearance: aClearance({ exerciseId: 'running', ruleIds: ['flare-up.impact'], from: '2026-11-20' }),
    });
    const { program, cautions } = ready(aProgram('running'), record);
    expect(ids(program.items)).toEqual(['running']);
    expect(cautions[0]?.reasons[0]?.clearedBy?.by).toBe('Tomas Reed');
  });

  it('obeys what an imported record proposes before anyone has answered', () => {
    const record = aRegisteredPatient();
    record.sign('details-amended', { imported: { identifiers: ['gp|1'], findings: [aFinding()] } });
    expect(ids(ready(aProgram('standing-toe-touch', 'walking'), record).program.resting)).toEqual([
      'standing-toe-touch',
    ]);
  });
});

describe('an obstacle', () => {
  const obstacles = (program: Program, record = aRegisteredPatient()) => ready(program, record).obstacles;

  it('is a patient who is not registered, or was never asked about precautions', () => {
    expect(obstacles(aProgram('walking'), aRecord())).toEqual(['not-registered', 'precautions-not-asked']);
    const imported = aRecord();
    imported.sign('patient-registered', {
      details: { family: 'Holm', given: 'Ida', sex: 'female', contacts: [] },
      imported: { identifiers: ['gp|1'], findings: [aFinding()] },
    });
    expect(obstacles(aProgram('walking'), imported)).toEqual(['precautions-not-asked']);
  });

  it('is a red flag that holds, and then nothing stays active', () => {
    const record = aRegisteredPatient();
    record.sign('red-flag-raised', { date: today, tier: 'urgent', findings: ['weight loss'] });
    const { obstacles: found, program } = ready(aProgram('walking'), record);
    expect(found).toEqual(['on-hold', 'nothing-active']);
    expect(program.items).toEqual([]);
  });

  it('is a program in which nothing is active', () => {
    expect(obstacles(aProgram())).toEqual(['nothing-active']);
    expect(obstacles(aProgram('sit-up'), inFlareUp())).toEqual(['nothing-active']);
  });

  it('is a number of weeks beyond 1 to 16', () => {
    for (const weeks of [0, -1, 17, 2.5, Number.NaN]) {
      expect(obstacles({ ...aProgram('walking'), weeks }))
        .withContext(`${weeks} weeks`)
        .toEqual(['weeks']);
    }
    for (const weeks of [1, 16]) expect(obstacles({ ...aProgram('walking'), weeks })).toEqual([]);
  });

  it('is a dose beyond its limits in any week that is prescribed', () => {
    const withDose = (week: number, reps: number) =>
      aProgram(anItem('heel-slide', { overrides: { [week]: aDose({ reps }) } }));
    for (const reps of [0, 10_000]) {
      expect(obstacles(withDose(3, reps)))
        .withContext(`${reps} repetitions`)
        .toEqual(['dose']);
      expect(obstacles(aProgram(anItem('heel-slide', { start: aDose({ reps }) })))).toEqual(['dose']);
    }
    expect(obstacles(withDose(9, 10_000)))
      .withContext('after the last week')
      .toEqual([]);
  });

  it('is no reason to let a blocked exercise through', () => {
    const { program } = ready({ ...aProgram('sit-up'), weeks: 0 }, inFlareUp());
    expect(program.items).toEqual([]);
  });

  it('is put in one sentence that says what to do', () => {
    const all: readonly Obstacle[] = [
      'not-registered',
      'on-hold',
      'precautions-not-asked',
      'nothing-active',
      'weeks',
      'dose',
    ];
    for (const obstacle of all)
      expect(obstacleInWords(obstacle))
        .withContext(obstacle)
        .toMatch(/^[A-Z][^.]*\.$/);
  });
});
