import {
  type BodyOf,
  chartFrom,
  type Entry,
  type EntryKind,
  exerciseById,
  itemFor,
  planWeeks,
  weeklyMinutes,
  shippedLibrary,
} from '../../clinical';
import { painAndLoad } from './pain-and-load';

let count = 0;
function entry<K extends EntryKind>(kind: K, at: string, body: BodyOf<K>): Entry {
  const id = `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}`;
  return { id, patientId: 'p', author: 'Robin Vale', at: `${at}T10:00:00.000Z`, schema: 1, kind, body } as Entry;
}

const item = (exerciseId: string) => itemFor(exerciseById(exerciseId)!, `item-${exerciseId}`);
const walking = item('walking');
const deadlift = item('deadlift');
const program = (startDate: string, ...items: readonly (typeof walking)[]) =>
  entry('program-prescribed', startDate, {
    program: { startDate, weeks: 4, items, resting: [] },
    follows: null,
    acknowledged: [],
  });
const visit = (date: string, worst?: number) =>
  entry('visit-recorded', date, {
    date,
    redFlags: {},
    pain: worst === undefined ? {} : { worst, now: 1 },
    responses: [],
    decisions: [],
  });
const phase = (since: string, name: 'flare-up' | 'building') => entry('phase-declared', since, { phase: name, since });
const today = '2026-11-22';

describe('painAndLoad', () => {
  it('shows twelve weeks that end today', () => {
    const trend = painAndLoad(
      chartFrom([visit('2026-08-30', 3), visit('2026-08-31', 4), visit(today)]),
      today,
      '12 weeks',
      shippedLibrary,
    );
    expect(trend.from).toBe('2026-08-31');
    expect(trend.weeks.length).toBe(12);
    expect(trend.weeks.at(-1)?.to).toBe(today);
    expect(trend.visits).toEqual([{ date: '2026-08-31', worst: 4, now: 1 }, { date: today }]);
  });

  it('goes back to the first visit, phase or program in whole weeks, and never shows less than four', () => {
    expect(painAndLoad(chartFrom([visit(today)]), today, 'all', shippedLibrary).weeks.length).toBe(4);
    const trend = painAndLoad(chartFrom([phase('2026-07-20', 'building')]), today, 'all', shippedLibrary);
    expect(trend.weeks.length).toBe(18);
    expect(trend.from <= '2026-07-20').toBeTrue();
  });

  it('plans each week as the revision in force says, grown week by week', () => {
    const chart = chartFrom([phase('2026-10-01', 'building'), program('2026-11-09', walking)]);
    const minutes = painAndLoad(chart, today, 'all', shippedLibrary).weeks.map((week) => week.minutes);
    const [first, second] = planWeeks(walking, 4).map((dose) => Math.round(weeklyMinutes(dose)));
    expect(minutes.slice(-3)).toEqual([0, first!, second!]);
    expect(second!).toBeGreaterThan(first!);
  });

  it('counts nothing that rests, from the day it rests', () => {
    const building = [phase('2026-10-01', 'building'), program('2026-11-02', deadlift)];
    const before = painAndLoad(chartFrom(building), today, 'all', shippedLibrary).weeks.at(-1)!.minutes;
    const flare = painAndLoad(
      chartFrom([...building, phase('2026-11-16', 'flare-up')]),
      today,
      'all',
      shippedLibrary,
    ).weeks;
    expect(before).toBeGreaterThan(0);
    expect(flare.at(-1)!.minutes).toBe(0);
    expect(flare.at(-2)!.minutes).toBeGreaterThan(0);
  });

  it('does not empty the past for a precaution stated since', () => {
    const chart = chartFrom([
      phase('2026-10-01', 'building'),
      program('2026-11-02', deadlift),
      entry('precautions-stated', '2026-11-20', {
        precautions: [{ id: 'hypertension', restingPressure: { systolic: 190, diastolic: 100 } }],
        answers: [],
      }),
    ]);
    const weeks = painAndLoad(chart, today, 'all', shippedLibrary).weeks;
    expect(weeks.at(-2)!.minutes).toBeGreaterThan(0);
    expect(weeks.at(-1)!.minutes).toBeLessThan(weeks.at(-2)!.minutes);
  });

  it('gives each stretch of a phase one band, days before the first declaration none, a hold its own', () => {
    const chart = chartFrom([
      phase('2026-11-10', 'building'),
      phase('2026-11-18', 'flare-up'),
      entry('red-flag-raised', '2026-11-21', { date: '2026-11-21', tier: 'urgent', findings: ['fever'] }),
    ]);
    expect(painAndLoad(chart, today, '12 weeks', shippedLibrary).bands).toEqual([
      { phase: 'building', from: '2026-11-10', to: '2026-11-17' },
      { phase: 'flare-up', from: '2026-11-18', to: '2026-11-20' },
      { phase: 'hold', from: '2026-11-21', to: '2026-11-22' },
    ]);
  });
});
