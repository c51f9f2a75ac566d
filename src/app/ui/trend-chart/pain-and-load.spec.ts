import {
  addDays,
  type BodyOf,
  chartFrom,
  type Entry,
  type EntryKind,
  exerciseById,
  itemFor,
  planOver,
  shippedLibrary,
} from '../../clinical';
import { painAndLoad } from './pain-and-load';

let count = 0;
function entry<K extends EntryKind>(kind: K, on: string, body: BodyOf<K>): Entry {
  const id = `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}`;
  return { id, patientId: 'p', author: 'Robin Vale', at: `${on}T09:00:00.000Z`, schema: 1, kind, body } as Entry;
}
const visit = (date: string, pain: BodyOf<'visit-recorded'>['pain']) =>
  entry('visit-recorded', date, { date, redFlags: {}, pain, responses: [], decisions: [] });

const chart = chartFrom([
  entry('phase-declared', '2026-10-01', { phase: 'building', since: '2026-10-01' }),
  entry('program-prescribed', '2026-11-03', {
    program: { startDate: '2026-11-03', weeks: 4, items: [itemFor(exerciseById('walking')!, 'w')], resting: [] },
    follows: null,
    acknowledged: [],
  }),
  visit('2026-11-02', { worst: 4, now: 2 }),
  visit('2026-11-10', {}),
  visit('2026-11-20', { worst: 3, now: 1, nextMorning: 2 }),
  entry('clearance-granted', '2026-11-05', {
    clearance: {
      exerciseId: 'deadlift',
      ruleIds: [],
      by: 'Robin Vale',
      reason: 'Lifts at work',
      from: '2026-11-05',
      until: '2026-12-05',
    },
  }),
]);
const today = '2026-11-22';

function course(from: string, weeks: number) {
  const plan = planOver(chart, from, today, shippedLibrary);
  const wanted = { from, weeks, today, measure: 'aerobicMinutes', painHeight: 200, loadHeight: 80 } as const;
  return painAndLoad(chart, plan, wanted, shippedLibrary);
}

describe('painAndLoad', () => {
  it('draws worst and now, and the next morning once it was asked, with gaps where it was not', () => {
    const [pain] = course('2026-10-26', 4).data.tracks;
    expect(pain?.lines.map(({ name, points }) => [name, points.map(({ value }) => value)])).toEqual([
      ['worst', [4, undefined, 3]],
      ['now', [2, undefined, 1]],
      ['next morning', [undefined, undefined, 2]],
    ]);
    const [before] = course('2026-10-26', 2).data.tracks;
    expect(before?.lines.map(({ name }) => name)).toEqual(['worst', 'now']);
  });

  it('reads every visit, revision and clearance in words', () => {
    const said = course('2026-10-26', 4).data.readings.map(({ words }) => words.replaceAll('\u00a0', ' '));
    expect(said[0]).toMatch(/^2 Nov 2026: pain worst 4, now 2 of 10 · Building · \d+ aerobic min planned that week$/);
    expect(said[1]).toContain('3 Nov 2026: first program · Building');
    expect(said[2]).toContain('5 Nov 2026: cleared: Deadlift until 5 Dec 2026');
    expect(said[3]).toContain('10 Nov 2026: pain not asked · Building');
    expect(said[4]).toContain('pain worst 3, now 1, next morning 2 of 10');
  });

  it('marks visits, revisions and clearances in rows of their own, and no empty row', () => {
    expect(course('2026-10-26', 4).data.rails.map(({ name, marks }) => [name, marks.length])).toEqual([
      ['visits', 3],
      ['revised', 1],
      ['cleared', 1],
    ]);
    expect(course('2026-11-09', 2).data.rails.map(({ name }) => name)).toEqual(['visits']);
  });

  it('plans nothing for days to come, nor for a week that today cuts', () => {
    const { data, weeks } = course('2026-11-12', 4);
    expect(weeks.map(({ to }) => to)).toEqual(['2026-11-18']);
    expect(data.to).toBe(addDays('2026-11-12', 27));
    expect(data.bands.at(-1)?.to).toBe(today);
  });

  it('says so where nothing is planned in the measure', () => {
    expect(course('2026-10-01', 2).data.tracks[1]?.name).toBe('no aerobic minutes planned');
    expect(course('2026-11-09', 2).data.tracks[1]?.name).toBe('planned a week: aerobic minutes');
  });
});
