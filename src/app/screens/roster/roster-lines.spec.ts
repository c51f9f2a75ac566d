import type { DeclarablePhase, PatientSummary } from '../../clinical';
import { lineOf, pageOf, passes, remarksIn, rosterOn } from './roster-lines';

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

const worse: Partial<PatientSummary> = { drift: { since: '2026-10-19', why: 'worst pain 3, 4, then 6 of 10' } };
const gone: Partial<PatientSummary> = { lastVisit: '2026-10-19', nextVisit: '2026-11-02' };

describe('a line of the roster', () => {
  it('says who, how old, and which day of the phase it is', () => {
    const line = lineOf(aPatient('Åberg', inPhase('flare-up', '2026-11-20')), today);
    expect(line.family).toBe('ÅBERG');
    expect([line.born, line.age]).toEqual(['22 Nov 1971', '55\u00a0y']);
    expect(line.phase.day).toBe(3);
  });

  it('says in words when a visit is due', () => {
    const due = (nextVisit?: string) => lineOf(aPatient('Holm', nextVisit ? { nextVisit } : {}), today).due;
    expect(due()).toBe('');
    expect(due('2026-11-23')).toBe('');
    expect(due('2026-11-22')).toBe('due today');
    expect(due('2026-11-21')).toBe('overdue by 1\u00a0day');
    expect(due('2026-11-17')).toBe('overdue by 5\u00a0days');
  });

  it('marks in words who gets worse and who has stopped coming, each with why', () => {
    const line = lineOf(aPatient('Holm', { ...worse, ...gone }), today);
    expect(remarksIn('found', line)).toEqual([
      { id: 'drifting', mark: 'Worse over two visits', why: 'worst pain 3, 4, then 6 of 10' },
      { id: 'stopped', mark: 'Has not come since 19 Oct 2026', why: 'a visit was agreed for 2 Nov 2026' },
    ]);
    expect(line.section).toBe('drifting');
    expect([passes(line, 'drifting'), passes(line, 'stopped'), passes(line, 'due')]).toEqual([true, true, true]);
    const later = lineOf(aPatient('Holm', gone), '2026-11-16');
    expect([later.remarks, later.section]).toEqual([[], 'due']);
    expect(passes(later, 'stopped')).toBeFalse();
  });

  it('says under a heading only what the heading and the visits of the line do not', () => {
    const under = (own: Partial<PatientSummary>) => {
      const line = lineOf(aPatient('Holm', own), today);
      return remarksIn(line.section, line);
    };
    expect(under(worse)).toEqual([{ id: 'drifting', why: 'Worst pain 3, 4, then 6 of 10' }]);
    expect(under({ ...worse, ...gone }).map(({ mark }) => mark)).toEqual([undefined, 'Has not come since 19 Oct 2026']);
    expect(under(gone)).toEqual([]);
    expect(under({ program: { from: '2026-10-05', until: '2026-11-29' } })).toEqual([
      { id: 'stopped', why: 'No visit is agreed, and the program runs until 29 Nov 2026' },
    ]);
    expect(under({ ...worse, ...inPhase('flare-up', '2026-11-20') }).map(({ mark }) => mark)).toEqual([
      'Worse over two visits',
    ]);
  });

  it('does not wait for a visit of someone who died', () => {
    const late = aPatient('Holm', { ...worse, ...gone });
    const line = lineOf({ ...late, details: { ...late.details, deceased: true } }, today);
    expect([line.due, line.remarks, line.section]).toEqual(['', [], 'rest']);
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
    aPatient('Gray', { ...inPhase('building', '2026-10-01'), ...gone }),
    aPatient('Hale', { ...inPhase('building', '2026-10-01'), ...worse }),
    aPatient('Ives', { ...inPhase('flare-up', '2026-11-20'), ...worse }),
  ];

  it('puts what cannot wait first', () => {
    const seen = rosterOn(patients, today, '', 'all').map(({ id, lines }) => [
      id,
      lines.map(({ patientId }) => patientId),
    ]);
    expect(seen).toEqual([
      ['hold', ['dale']],
      ['flare-up', ['clark', 'ives']],
      ['drifting', ['hale']],
      ['due', ['frost', 'baker']],
      ['stopped', ['gray']],
      ['incomplete', ['ellis']],
      ['rest', ['adams']],
    ]);
  });

  it('is one list, best match first, while something is typed', () => {
    const [found, ...more] = rosterOn([...patients, aPatient('Idarson')], today, 'ida', 'all');
    expect(more).toEqual([]);
    expect(found?.lines.map(({ patientId }) => patientId)[0]).toBe('idarson');
    expect(found?.lines.length).toBe(10);
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
