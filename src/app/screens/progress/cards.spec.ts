import {
  adherenceBetween,
  type BodyOf,
  chartFrom,
  type Entry,
  type EntryKind,
  exerciseById,
  type ExerciseResponse,
  itemFor,
  planOver,
  shippedLibrary,
} from '../../clinical';
import { adherenceCard } from './adherence-card';
import { doseCard } from './dose-card';
import { enduranceCard } from './endurance-card';
import { painCard } from './pain-card';
import { spanOf } from './period';

let count = 0;
function entry<K extends EntryKind>(kind: K, on: string, body: BodyOf<K>): Entry {
  const id = `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}`;
  return { id, patientId: 'p', author: 'Robin Vale', at: `${on}T09:00:00.000Z`, schema: 1, kind, body } as Entry;
}
const plain = (text: string | undefined) => (text ?? '').replaceAll('\u00a0', ' ');
const today = '2026-11-22';
const span = { from: '2026-10-26', to: today, weeks: 4 };
const building = entry('phase-declared', '2026-10-01', { phase: 'building', since: '2026-10-01' });
const item = itemFor(exerciseById('walking')!, 'walking');
const program = entry('program-prescribed', '2026-11-02', {
  program: {
    startDate: '2026-11-02',
    weeks: 1,
    items: [{ ...item, start: { sets: 1, minutes: 10, perDay: 1, daysPerWeek: 7 } }],
    resting: [],
  },
  follows: null,
  acknowledged: [],
});
const visit = (
  date: string,
  response: Partial<ExerciseResponse> | null,
  more: Partial<BodyOf<'visit-recorded'>> = {},
) =>
  entry('visit-recorded', date, {
    date,
    redFlags: {},
    pain: {},
    responses: response ? [{ itemId: 'walking', exerciseId: 'walking', date, ...response }] : [],
    decisions: [],
    ...more,
  });

describe('spanOf', () => {
  const chart = chartFrom([building]);

  it('ends today and counts whole weeks back', () => {
    expect(spanOf(chart, today, '12 weeks')).toEqual({ from: '2026-08-31', to: today, weeks: 12 });
    expect(spanOf(chart, today, '6 months').weeks).toBe(26);
    expect(spanOf(chart, today, 'all')).toEqual({ from: '2026-09-28', to: today, weeks: 8 });
  });

  it('never shows less than four weeks', () => {
    expect(spanOf(chartFrom([]), today, 'all').weeks).toBe(4);
  });
});

describe('adherenceCard', () => {
  const cardOf = (...entries: readonly Entry[]) => {
    const chart = chartFrom([building, program, ...entries]);
    return adherenceCard(chart, adherenceBetween(chart, planOver(chart, '2026-10-26', today, shippedLibrary)), span);
  };

  it('sums up what is known, and says for how many visits it is not', () => {
    const card = cardOf(visit('2026-11-09', { sessions: 6 }), visit('2026-11-16', {}));
    expect(plain(card?.heading)).toBe('6 of 7 planned sessions done, 86 %; not known for 1 of 2 visits');
    expect(card?.data.tracks[0]?.lines[0]?.points).toEqual([{ date: '2026-11-09', value: 86 }, { date: '2026-11-16' }]);
    expect(plain(card?.data.readings[1]?.words)).toContain('sessions since 9 Nov 2026 not asked');
    expect(card?.tables[0]?.rows[0]).toEqual([
      '9 Nov 2026 to 15 Nov 2026',
      'not asked',
      'not asked',
      'not known',
      0,
      '0 of 1',
    ]);
  });

  it('stops at 100 and says how much more was done', () => {
    const card = cardOf(visit('2026-11-09', { sessions: 10 }));
    expect(card?.data.tracks[0]?.lines[0]?.points).toEqual([{ date: '2026-11-09', value: 100 }]);
    expect(card?.data.rails).toEqual([{ name: 'more', marks: [{ date: '2026-11-09', shape: 'up', text: '+3' }] }]);
    expect(plain(card?.data.readings[0]?.words)).toContain(
      '7 of 7 planned sessions since 2 Nov 2026, 100 %; 3 more than planned',
    );
  });

  it('is not there before a visit could have asked', () => {
    expect(cardOf()).toBeNull();
  });
});

describe('doseCard', () => {
  const proposed = { kind: 'advance', because: 'Two good weeks.', dose: { ...item.start, minutes: 12 } } as const;
  const chart = chartFrom([
    building,
    program,
    visit(
      '2026-11-09',
      { sessions: 7, setsMet: true },
      { decisions: [{ itemId: 'walking', exerciseId: 'walking', proposed, taken: 'hold', reason: 'Tired' }] },
    ),
    visit('2026-11-16', { sessions: 7 }),
  ]);
  const card = doseCard(chart, 'walking', planOver(chart, '2026-10-26', today, shippedLibrary), span, shippedLibrary);
  const [planned, done] = card.data.tracks[0]!.lines;

  it('draws the plan as steps from its first day to its last', () => {
    expect(card.subtitle).toContain('Planned and done in minutes a week');
    expect(planned?.points).toEqual([
      { date: '2026-11-02', value: 70, edge: 'morning' },
      { date: today, value: 70, edge: 'night' },
    ]);
  });

  it('draws what was done over the days asked about, with a point before the visit, filled where every set was', () => {
    expect(card.notes[0]).toContain('Its point is filled where every set was done');
    expect(done?.points).toEqual([
      { date: '2026-11-02', value: 70, edge: 'morning', unmarked: true },
      { date: '2026-11-08', value: 70, edge: 'night', hollow: false },
      { date: '2026-11-08' },
      { date: '2026-11-09', value: 70, edge: 'morning', unmarked: true },
      { date: '2026-11-15', value: 70, edge: 'night', hollow: true },
      { date: '2026-11-15' },
    ]);
  });

  it('draws of what was done only the days that are shown, and nothing that was not asked', () => {
    const later = { from: '2026-11-05', to: '2026-11-12', weeks: 1 };
    const of = (...entries: readonly Entry[]) => {
      const own = chartFrom([building, program, ...entries]);
      const plan = planOver(own, '2026-10-26', today, shippedLibrary);
      return doseCard(own, 'walking', plan, later, shippedLibrary).data.tracks[0]!.lines[1]!.points;
    };
    expect(of(visit('2026-11-09', { sessions: 7 }))[0]?.date).toBe('2026-11-05');
    expect(of(visit('2026-11-05', { sessions: 3 }), visit('2026-11-13', { sessions: 7 }))).toEqual([]);
    expect(of(visit('2026-11-09', {}))).toEqual([]);
  });

  it('marks decisions with a shape and a word, and says what had been proposed', () => {
    expect(card.data.rails).toEqual([
      { name: 'decided', marks: [{ date: '2026-11-09', shape: 'level', text: 'hold' }] },
    ]);
    expect(plain(card.data.readings[1]?.words)).toBe(
      '9 Nov 2026: done 7 of 7 sessions, every set · decided: hold, proposed was advance (Tired) · then planned 10 min · Building',
    );
    expect(plain(card.data.readings[0]?.words)).toBe('2 Nov 2026: planned 10 min · Building');
  });

  it('breaks the line where the exercise rests', () => {
    const flare = chartFrom([
      building,
      entry('program-prescribed', '2026-11-02', {
        program: { startDate: '2026-11-02', weeks: 1, items: [itemFor(exerciseById('deadlift')!, 'd')], resting: [] },
        follows: null,
        acknowledged: [],
      }),
      entry('phase-declared', '2026-11-10', { phase: 'flare-up', since: '2026-11-10' }),
    ]);
    const resting = doseCard(
      flare,
      'deadlift',
      planOver(flare, '2026-10-26', today, shippedLibrary),
      span,
      shippedLibrary,
    );
    const values = resting.data.tracks[0]!.lines[0]!.points.map(({ date, value }) => [date, value === undefined]);
    expect(values).toEqual([
      ['2026-11-02', false],
      ['2026-11-09', false],
      ['2026-11-09', true],
      ['2026-11-10', true],
    ]);
    expect(resting.heading).toMatch(/^Deadlift: rests, /);
    expect(resting.notes).withContext('nothing done has to be explained').toEqual([]);
  });
});

describe('enduranceCard', () => {
  const score = (
    date: string,
    measure: 'side-bridge-left' | 'side-bridge-right' | 'extensor-endurance',
    seconds: number,
  ) => entry('outcome-recorded', date, { date, measure, score: seconds });

  it('holds one side against the other, in two lines that differ in more than colour, and in words', () => {
    const card = enduranceCard(
      chartFrom([
        score('2026-11-02', 'side-bridge-left', 40),
        score('2026-11-02', 'side-bridge-right', 50),
        score('2026-11-02', 'extensor-endurance', 100),
      ]),
      span,
    );
    expect(plain(card?.heading)).toBe('Left side bridge 40 s, right 50 s, extensor 100 s on 2 Nov 2026');
    const [left, right] = card!.data.tracks[0]!.lines;
    expect([left?.name, right?.name]).toEqual(['left', 'right']);
    expect([left?.dashed ?? false, right?.dashed]).toEqual([false, true]);
    expect(card?.notes.some((note) => note.startsWith('Right to left 1.25, something to look at'))).toBeTrue();
    expect(card?.data.tracks[1]?.zone).toEqual({ from: '2026-11-02', to: today, least: 68, most: 132 });
  });

  it('comes from the sitting before the axis, and writes the balance above each day', () => {
    const card = enduranceCard(
      chartFrom([
        score('2026-09-01', 'side-bridge-left', 30),
        score('2026-11-02', 'side-bridge-left', 40),
        score('2026-11-02', 'side-bridge-right', 50),
      ]),
      span,
    );
    const [left] = card!.data.tracks[0]!.lines;
    expect(left?.points.map(({ value }) => value)).toEqual([30, 40]);
    expect(card?.data.readings.length).toBe(1);
    expect(card?.data.rails).toEqual([
      { name: 'balance', marks: [{ date: '2026-11-02', shape: 'tick', text: '1.25' }] },
    ]);
  });

  it('draws no track for a hold that was not timed, and is not there without any', () => {
    const card = enduranceCard(chartFrom([score('2026-11-02', 'side-bridge-left', 40)]), span);
    expect(card?.data.tracks.map(({ lines }) => lines.map(({ name }) => name))).toEqual([['left']]);
    expect(enduranceCard(chartFrom([building]), span)).toBeNull();
  });
});

describe('painCard', () => {
  it('says how many minutes state no effort where load is effort x minutes', () => {
    const chart = chartFrom([building, program, visit('2026-11-09', null, { pain: { worst: 4 } })]);
    const plan = planOver(chart, '2026-10-26', today, shippedLibrary);
    const notes = painCard(chart, plan, span, 'effortMinutes', shippedLibrary).notes.map(plain);
    expect(notes).toContain('70 min of the last week state no effort and are not counted.');
    expect(painCard(chart, plan, span, 'minutes', shippedLibrary).notes.length).toBe(1);
  });
});
