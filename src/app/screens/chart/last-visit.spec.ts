import {
  type BodyOf,
  chartFrom,
  type Entry,
  type EntryKind,
  exerciseById,
  itemFor,
  redFlagQuestions,
  shippedLibrary,
  type Visit,
} from '../../clinical';
import { factsOf, lastAdherence } from './last-visit';

const allNo = Object.fromEntries(redFlagQuestions.map(({ id }) => [id, 'no' as const]));
const visit = (parts: Partial<Visit>): Visit => ({
  entryId: 'v',
  by: 'R',
  date: '2026-11-18',
  redFlags: {},
  pain: {},
  responses: [],
  decisions: [],
  ...parts,
});
const value = (parts: Partial<Visit>, name: string) => factsOf(visit(parts)).find((fact) => fact.name === name)?.value;

describe('factsOf', () => {
  it('tells none from not asked', () => {
    expect(value({ redFlags: allNo }, 'Red flags')).toBe('none, asked 18 Nov 2026');
    expect(value({}, 'Red flags')).toBe('not asked');
    expect(value({ redFlags: { fever: 'no' } }, 'Red flags')).toBe(
      `none in 1 of ${redFlagQuestions.length} questions, asked 18 Nov 2026`,
    );
    expect(value({}, 'Next morning')).toBe('not asked');
    expect(value({}, 'Sessions done')).toBe('not asked');
  });

  it('says where it hurts, and where leg pain went, once that was asked', () => {
    expect(value({ where: ['low-back-left'], leg: 'up' }, 'Where it hurts')).toBe(
      'low back, left; leg pain moved up towards the back',
    );
    expect(value({ leg: 'none' }, 'Where it hurts')).toBe('no leg pain');
    expect(value({}, 'Where it hurts')).toBeUndefined();
  });

  it('names what was found', () => {
    expect(value({ redFlags: { ...allNo, fever: 'yes' } }, 'Red flags')).toBe(
      'fever or rigors with spinal pain, asked 18 Nov 2026',
    );
  });

  it('holds sessions against the plan of the days before the visit, and counts them where nothing was planned', () => {
    let count = 0;
    const entry = <K extends EntryKind>(kind: K, on: string, body: BodyOf<K>): Entry => {
      const id = `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}`;
      return { id, patientId: 'p', author: 'R', at: `${on}T09:00:00.000Z`, schema: 1, kind, body } as Entry;
    };
    const walking = itemFor(exerciseById('walking')!, 'w');
    const program = entry('program-prescribed', '2026-11-04', {
      program: {
        startDate: '2026-11-04',
        weeks: 4,
        items: [{ ...walking, start: { sets: 1, minutes: 10, perDay: 1, daysPerWeek: 7 } }],
        resting: [],
      },
      follows: null,
      acknowledged: [],
    });
    const visited = (date: string, sessions: number) =>
      entry('visit-recorded', date, {
        date,
        redFlags: {},
        pain: {},
        responses: [{ itemId: 'w', exerciseId: 'walking', date, sessions }],
        decisions: [],
      });
    const said = (...entries: readonly Entry[]): string | undefined => {
      const chart = chartFrom([
        entry('phase-declared', '2026-11-01', { phase: 'building', since: '2026-11-01' }),
        ...entries,
      ]);
      const facts = factsOf(chart.visits.at(-1)!, lastAdherence(chart, shippedLibrary));
      return facts.find(({ name }) => name === 'Sessions done')?.value;
    };
    expect(said(program, visited('2026-11-04', 0), visited('2026-11-18', 7))).toBe('7 of 14 planned, 50\u00a0%');
    expect(said(program, visited('2026-11-18', 20)))
      .withContext('never more than planned')
      .toBe('14 of 14 planned, 100\u00a0%');
    expect(said(visited('2026-11-18', 7))).toBe('7 of each exercise');
    expect(lastAdherence(chartFrom([program]), shippedLibrary)).toBeUndefined();
  });

  it('gives sessions as one number or as a span', () => {
    const response = { itemId: 'i', exerciseId: 'walking', date: '2026-11-18' };
    expect(
      value(
        {
          responses: [
            { ...response, sessions: 5 },
            { ...response, sessions: 5 },
          ],
        },
        'Sessions done',
      ),
    ).toBe('5 of each exercise');
    expect(
      value({ responses: [{ ...response, sessions: 3 }, { ...response, sessions: 5 }, response] }, 'Sessions done'),
    ).toBe('3 to 5, by exercise');
  });
});
