import { exerciseById } from '../catalogue';
import { shippedLibrary } from '../catalogue/library';
import { addDays, type IsoDate } from '../dates';
import { itemFor, type ProgramItem } from '../overload/program-item';
import { chartFrom } from './chart-from';
import { adherenceBetween, figuresOf, marksOf, phaseBands, prescribedExercises, weeksOfCourse } from './course';
import type { BodyOf, Entry, EntryKind } from './entries';
import { planOver } from './plan-over';

let count = 0;
function entry<K extends EntryKind>(kind: K, on: IsoDate, body: BodyOf<K>): Entry {
  const id = `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}`;
  return { id, patientId: 'p', author: 'Robin Vale', at: `${on}T09:00:00.000Z`, schema: 1, kind, body } as Entry;
}

/** Once a day, as many days a week as said. */
function item(exerciseId: string, daysPerWeek: number): ProgramItem {
  const made = itemFor(exerciseById(exerciseId)!, exerciseId);
  return { ...made, start: { ...made.start, perDay: 1, daysPerWeek } };
}
const program = (startDate: IsoDate, ...items: readonly ProgramItem[]) =>
  entry('program-prescribed', startDate, {
    program: { startDate, weeks: 8, items, resting: [] },
    follows: null,
    acknowledged: [],
  });
const phase = (since: IsoDate, name: 'flare-up' | 'building') => entry('phase-declared', since, { phase: name, since });
const visit = (date: IsoDate, sessions: Readonly<Record<string, number | undefined>> = {}, worst?: number) =>
  entry('visit-recorded', date, {
    date,
    redFlags: {},
    pain: worst === undefined ? {} : { worst },
    responses: Object.entries(sessions).map(([id, done]) => ({
      itemId: id,
      exerciseId: id,
      date,
      ...(done === undefined ? {} : { sessions: done }),
    })),
    decisions: [],
  });
const building = phase('2026-10-01', 'building');
const today = '2026-11-22';

function adherence(...entries: readonly Entry[]) {
  const chart = chartFrom([building, ...entries]);
  return adherenceBetween(chart, planOver(chart, '2026-10-01', today, shippedLibrary));
}

describe('adherenceBetween', () => {
  const walk = item('walking', 7);
  const lift = item('deadlift', 2);

  it('holds sessions done against those planned from one visit to the day before the next', () => {
    expect(adherence(program('2026-11-02', walk), visit('2026-11-09', { walking: 6 }))).toEqual([
      {
        date: '2026-11-09',
        from: '2026-11-02',
        to: '2026-11-08',
        planned: 7,
        done: 6,
        more: 0,
        asked: 1,
        exercises: 1,
        percent: 86,
      },
    ]);
  });

  it('counts each day by the revision then in force', () => {
    const [, second] = adherence(
      program('2026-11-02', walk),
      visit('2026-11-02', {}),
      visit('2026-11-04', { walking: 2 }),
      program('2026-11-07', item('walking', 2)),
      visit('2026-11-14', { walking: 5 }),
    );
    // Three days of seven a week, then seven days of two a week.
    expect(second?.planned).toBe(5);
    expect(second?.percent).toBe(100);
  });

  it('plans nothing for days of rest', () => {
    const [kept] = adherence(
      program('2026-11-02', walk, lift),
      phase('2026-11-02', 'flare-up'),
      visit('2026-11-09', { walking: 7, deadlift: 0 }),
    );
    expect(kept?.planned).toBe(7);
    expect(kept?.percent).toBe(100);
  });

  it('is never above 100: more of one exercise does not make up for another, and is said', () => {
    const [kept] = adherence(program('2026-11-02', walk, lift), visit('2026-11-16', { walking: 20, deadlift: 0 }));
    expect(kept).toEqual(jasmine.objectContaining({ planned: 18, done: 20, more: 6, percent: 78 }));
  });

  it('leaves a gap where it was not asked, and 0 where nothing was done', () => {
    const kept = adherence(
      program('2026-11-02', walk, lift),
      visit('2026-11-09', { walking: undefined }),
      visit('2026-11-16', { walking: 0 }),
    );
    expect(kept.map(({ percent }) => percent)).toEqual([undefined, 0]);
    expect(kept.map(({ asked, exercises }) => [asked, exercises])).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it('asks nothing before there was a program, nor twice on one day', () => {
    expect(adherence(visit('2026-10-05'), visit('2026-10-12', { walking: 3 }))).toEqual([]);
    const twice = adherence(program('2026-11-02', walk), visit('2026-11-09', { walking: 7 }), visit('2026-11-09'));
    expect(twice.length).toBe(1);
  });
});

describe('figuresOf', () => {
  it('takes the visits of the days, and only the intervals that lie in them', () => {
    const chart = chartFrom([
      building,
      program('2026-11-02', item('walking', 7)),
      visit('2026-11-02', {}, 6),
      visit('2026-11-09', { walking: 7 }, 5),
      visit('2026-11-16', { walking: 0 }, 2),
    ]);
    const plan = planOver(chart, '2026-11-02', today, shippedLibrary);
    const kept = adherenceBetween(chart, plan);
    const first = figuresOf(chart, plan, kept, '2026-11-02', '2026-11-09');
    expect(first.worst).toEqual({ mean: 5.5, of: 2 });
    expect(first.adherence).toEqual({ percent: 100, of: 1 });
    expect(first.days).toBe(8);
    // The visit of 9 Nov lies in these days, and what it asked about does not.
    expect(figuresOf(chart, plan, kept, '2026-11-09', '2026-11-16').adherence).toEqual({ percent: 0, of: 1 });
    const later = figuresOf(chart, plan, kept, '2026-11-20', '2026-12-20');
    expect(later).toEqual({ visits: 0, load: later.load!, days: 3 });
  });
});

describe('phaseBands', () => {
  it('gives each stretch of a phase one band, days before the first declaration none, a hold its own', () => {
    const chart = chartFrom([
      phase('2026-11-10', 'building'),
      phase('2026-11-14', 'building'),
      phase('2026-11-18', 'flare-up'),
      entry('red-flag-raised', '2026-11-21', { date: '2026-11-21', tier: 'urgent', findings: ['fever'] }),
    ]);
    expect(phaseBands(chart, '2026-09-01', today)).toEqual([
      { phase: 'building', from: '2026-11-10', to: '2026-11-17' },
      { phase: 'flare-up', from: '2026-11-18', to: '2026-11-20' },
      { phase: 'hold', from: '2026-11-21', to: '2026-11-22' },
    ]);
  });

  it('begins within a phase that was declared before', () => {
    expect(phaseBands(chartFrom([building]), '2026-11-01', '2026-11-03')).toEqual([
      { phase: 'building', from: '2026-11-01', to: '2026-11-03' },
    ]);
  });
});

describe('marksOf', () => {
  it('marks visits, revisions from the day they count, and clearances, oldest first', () => {
    const clearance = {
      exerciseId: 'deadlift',
      ruleIds: [],
      by: 'Robin Vale',
      reason: 'asked',
      from: '2026-11-04',
      until: '2026-12-01',
    };
    const chart = chartFrom([
      program('2026-11-02', item('walking', 7)),
      visit('2026-11-05'),
      visit('2026-08-01'),
      entry('clearance-granted', '2026-11-03', { clearance }),
    ]);
    expect(marksOf(chart, '2026-11-01', '2026-11-30')).toEqual([
      { kind: 'revision', date: '2026-11-02', number: 1 },
      { kind: 'clearance', date: '2026-11-04', clearance },
      { kind: 'visit', date: '2026-11-05' },
    ]);
  });

  it('marks a revision that was dated back on the day it was signed', () => {
    const late = { ...program('2026-11-02', item('walking', 7)), at: '2026-11-06T09:00:00.000Z' };
    expect(marksOf(chartFrom([late]), '2026-11-01', today)).toEqual([
      { kind: 'revision', date: '2026-11-06', number: 1 },
    ]);
  });
});

describe('the course', () => {
  it('goes back in whole weeks to whatever came first', () => {
    expect(weeksOfCourse(chartFrom([visit(today)]), today)).toBe(1);
    expect(weeksOfCourse(chartFrom([phase('2026-07-20', 'building')]), today)).toBe(18);
    const scored = entry('outcome-recorded', today, { date: addDays(today, -70), measure: 'rmdq', score: 9 });
    expect(weeksOfCourse(chartFrom([scored]), today)).toBe(11);
  });

  it('knows every exercise that was prescribed, those of now first', () => {
    const first = program('2026-10-05', item('walking', 7), item('bridge', 7));
    const second = entry('program-prescribed', '2026-11-02', {
      program: { startDate: '2026-11-02', weeks: 4, items: [item('deadlift', 2), item('walking', 7)], resting: [] },
      follows: first.id,
      acknowledged: [],
    });
    expect(prescribedExercises(chartFrom([first, second]))).toEqual(['deadlift', 'walking', 'bridge']);
  });
});
