import type { DeclarablePhase, PatientSummary } from '../../clinical';
import { dueInWords, lineOf, pageOf, passes, rosterOn } from './roster-lines';

const today = '2026-11-22';

function aPatient(family: string, own: Partial<PatientSummary> = {}): PatientSummary {
  return {
    patientId: family.toLowerCase(),
    details: { family, given: 'Ida', birthDate: '1971-11-22', sex: 'female', contacts: [] },
    phases: [],
    redFlags: [],
    precautions: 'asked',
    hasProgram: false,
    identifiers: [],
    ...own,
  };
}

function inPhase(phase: DeclarablePhase, since: string): Pick<PatientSummary, 'phases'> {
  return { phases: [{ entryId: 'e', phase, since, by: 'Robin Vale' }] };
}

const held: Pick<PatientSummary, 'redFlags'> = {
  redFlags: [{ entryId: 'f', date: '2026-11-21', tier: 'emergency', findings: [], by: 'Robin Vale' }],
};

describe('a line of the roster', () => {
  it('says who, how old, and which day of the phase it is', () => {
    const line = lineOf(aPatient('Åberg', inPhase('flare-up', '2026-11-20')), today);
    expect(line.family).toBe('ÅBERG');
    expect([line.born, line.age]).toEqual(['22 Nov 1971', '55\u00a0y']);
    expect(line.phase.day).toBe(3);
  });

  it('says in words when a visit is due', () => {
    expect(dueInWords(undefined, today)).toBe('');
    expect(dueInWords('2026-11-23', today)).toBe('');
    expect(dueInWords('2026-11-22', today)).toBe('due today');
    expect(dueInWords('2026-11-21', today)).toBe('overdue by 1\u00a0day');
    expect(dueInWords('2026-11-17', today)).toBe('overdue by 5\u00a0days');
  });

  it('does not wait for a visit of someone who died', () => {
    const gone = aPatient('Holm', { nextVisit: '2026-11-01' });
    const line = lineOf({ ...gone, details: { ...gone.details, deceased: true } }, today);
    expect([line.due, line.section]).toEqual(['', 'rest']);
  });
});

describe('the roster', () => {
  const patients = [
    aPatient('Adams', inPhase('building', '2026-10-01')),
    aPatient('Baker', { ...inPhase('building', '2026-10-01'), nextVisit: '2026-11-20' }),
    aPatient('Clark', inPhase('flare-up', '2026-11-20')),
    aPatient('Dale', { ...inPhase('settling', '2026-11-20'), ...held }),
    aPatient('Ellis', { precautions: 'not-asked' }),
    aPatient('Frost', { ...inPhase('building', '2026-10-01'), nextVisit: '2026-11-15' }),
  ];

  it('puts what cannot wait first', () => {
    const seen = rosterOn(patients, today, '', 'all').map(({ id, lines }) => [
      id,
      lines.map(({ patientId }) => patientId),
    ]);
    expect(seen).toEqual([
      ['hold', ['dale']],
      ['flare-up', ['clark']],
      ['due', ['frost', 'baker']],
      ['incomplete', ['ellis']],
      ['rest', ['adams']],
    ]);
  });

  it('is one list, best match first, while something is typed', () => {
    const [found, ...more] = rosterOn([...patients, aPatient('Idarson')], today, 'ida', 'all');
    expect(more).toEqual([]);
    expect(found?.lines.map(({ patientId }) => patientId)[0]).toBe('idarson');
    expect(found?.lines.length).toBe(7);
    expect(rosterOn(patients, today, 'nobody', 'all')).toEqual([]);
  });

  it('does not count an undeclared phase among the flare-ups', () => {
    const line = (family: string) => {
      const found = patients.find(({ details }) => details.family === family);
      if (!found) throw new Error(`no ${family}`);
      return lineOf(found, today);
    };
    const ellis = line('Ellis');
    expect(passes(ellis, 'flare-up')).toBeFalse();
    expect(passes(ellis, 'undeclared')).toBeTrue();
    expect(passes(line('Dale'), 'settling')).toBeFalse();
    expect(passes(line('Dale'), 'hold')).toBeTrue();
    expect(passes(line('Frost'), 'due')).toBeTrue();
  });

  it('comes in pages of 25, across sections', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      aPatient(
        `P${String(index).padStart(2, '0')}`,
        index < 3 ? inPhase('flare-up', today) : inPhase('building', today),
      ),
    );
    const all = rosterOn(many, today, '', 'all');
    const counts = (page: number) => pageOf(all, page).map(({ id, lines }) => [id, lines.length]);
    expect(counts(0)).toEqual([
      ['flare-up', 3],
      ['rest', 22],
    ]);
    expect(counts(1)).toEqual([['rest', 5]]);
    expect(counts(2)).toEqual([]);
  });
});
