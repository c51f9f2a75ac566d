import { exerciseById } from '../catalogue';
import { shippedLibrary } from '../catalogue/library';
import { addDays, daysBetween, type IsoDate } from '../dates';
import { planWeeks } from '../overload/plan-weeks';
import { itemFor } from '../overload/program-item';
import { loadOf } from '../overload/weekly-load';
import type { Chart } from './chart';
import { chartFrom } from './chart-from';
import type { BodyOf, Entry, EntryKind } from './entries';
import { meanWeek, planOver, plannedWeeks, sessionsIn } from './plan-over';
import { todaysPlan } from './todays-plan';

let count = 0;
function entry<K extends EntryKind>(kind: K, on: IsoDate, body: BodyOf<K>): Entry {
  const id = `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}`;
  return { id, patientId: 'p', author: 'Robin Vale', at: `${on}T09:00:00.000Z`, schema: 1, kind, body } as Entry;
}

const item = (exerciseId: string) => itemFor(exerciseById(exerciseId)!, `item-${exerciseId}`);
const walking = item('walking');
const deadlift = item('deadlift');
const program = (startDate: IsoDate, ...items: readonly (typeof walking)[]) =>
  entry('program-prescribed', startDate, {
    program: { startDate, weeks: 4, items, resting: [] },
    follows: null,
    acknowledged: [],
  });
const phase = (since: IsoDate, name: 'flare-up' | 'building') => entry('phase-declared', since, { phase: name, since });
const today = '2026-11-22';

/** Minutes of the weeks that end today. */
function minutes(chart: Chart, weeks: number): readonly number[] {
  const from = addDays(today, 1 - 7 * weeks);
  const plan = planOver(chart, from, today, shippedLibrary);
  return plannedWeeks(plan, from, weeks).map(({ load }) => Math.round(load.minutes));
}

describe('planOver', () => {
  it('plans each week as the revision in force says, grown week by week', () => {
    const chart = chartFrom([phase('2026-10-01', 'building'), program('2026-11-09', walking)]);
    const family = exerciseById('walking');
    const [first, second] = planWeeks(walking, 4).map((dose) => Math.round(loadOf(dose, family).minutes));
    expect(minutes(chart, 3)).toEqual([0, first!, second!]);
    expect(second!).toBeGreaterThan(first!);
  });

  it('counts nothing that rests, from the day it rests', () => {
    const building = [phase('2026-10-01', 'building'), program('2026-11-02', deadlift)];
    expect(minutes(chartFrom(building), 1)[0]).toBeGreaterThan(0);
    const flare = minutes(chartFrom([...building, phase('2026-11-16', 'flare-up')]), 2);
    expect(flare[0]).toBeGreaterThan(0);
    expect(flare[1]).toBe(0);
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
    const [before, after] = minutes(chart, 2);
    expect(before!).toBeGreaterThan(0);
    expect(after!).toBeLessThan(before!);
    expect(after!).toBeGreaterThan(0);
  });

  it('covers every day once, and says of each what the plan of that day says', () => {
    const chart = chartFrom([
      phase('2026-10-01', 'building'),
      program('2026-10-05', walking, deadlift),
      program('2026-10-24', walking),
      phase('2026-10-28', 'flare-up'),
      phase('2026-11-06', 'building'),
      program('2026-11-08', deadlift),
      entry('red-flag-raised', '2026-11-18', { date: '2026-11-18', tier: 'urgent', findings: ['fever'] }),
    ]);
    const plan = planOver(chart, '2026-10-01', today, shippedLibrary);
    expect(plan[0]?.from).toBe('2026-10-01');
    expect(plan.at(-1)?.to).toBe(today);
    plan.slice(1).forEach(({ from }, index) => expect(from).toBe(addDays(plan[index]!.to, 1)));
    const said = plan.flatMap(({ from, to, active }) =>
      Array.from({ length: daysBetween(from, to) + 1 }, (_, day) => ({ date: addDays(from, day), active })),
    );
    const wrong = said.filter(({ date, active }) => {
      const revisions = chart.revisions.filter((one) => one.program.startDate <= date);
      const current = revisions.at(-1);
      const expected = current ? todaysPlan({ ...chart, current }, date, shippedLibrary).active : [];
      return JSON.stringify(expected.map(({ dose }) => dose)) !== JSON.stringify(active.map(({ dose }) => dose));
    });
    expect(wrong.map(({ date }) => date)).toEqual([]);
  });

  it('is worked out for every day where a precaution counts its weeks from a day of its own', () => {
    const operated = entry('precautions-stated', '2026-10-01', {
      precautions: [{ id: 'post-discectomy', surgeryDate: '2026-09-30' }],
      answers: [],
    });
    const chart = chartFrom([phase('2026-10-01', 'building'), program('2026-10-05', walking), operated]);
    expect(planOver(chart, '2026-10-05', '2026-10-18', shippedLibrary).length).toBe(14);
    const without = chartFrom([phase('2026-10-01', 'building'), program('2026-10-05', walking)]);
    expect(planOver(without, '2026-10-05', '2026-10-18', shippedLibrary).length).toBe(2);
  });

  it('works out a long course by its changes, not by its days', () => {
    const chart = chartFrom([
      phase('2021-01-04', 'building'),
      ...Array.from({ length: 200 }, (_, week) => program(addDays('2021-01-04', 7 * week), walking)),
    ]);
    expect(planOver(chart, '2021-01-04', addDays('2021-01-04', 7 * 200 - 1), shippedLibrary).length).toBeLessThan(402);
  });
});

describe('meanWeek', () => {
  const plan = planOver(
    chartFrom([phase('2026-10-01', 'building'), program('2026-11-09', walking)]),
    '2026-11-02',
    '2026-11-15',
    shippedLibrary,
  );

  it('is the mean over the days that the plan covers', () => {
    const whole = meanWeek(plan, '2026-11-09', '2026-11-15')!.minutes;
    expect(meanWeek(plan, '2026-11-02', '2026-11-15')!.minutes).toBeCloseTo(whole / 2);
    expect(meanWeek(plan, '2026-11-09', '2026-12-31')!.minutes).toBeCloseTo(whole);
  });

  it('is nothing over days without a plan', () => {
    expect(meanWeek(plan, '2026-12-01', '2026-12-31')).toBeUndefined();
  });
});

describe('sessionsIn', () => {
  const dose = { sets: 1, reps: 8, perDay: 2, daysPerWeek: 3 } as const;

  it('spreads days a week evenly where they are not named', () => {
    expect(sessionsIn(dose, '2026-11-02', 7)).toBe(6);
    expect(sessionsIn(dose, '2026-11-02', 14)).toBe(12);
  });

  it('counts the named days', () => {
    const named = { ...dose, days: ['Mon', 'Wed', 'Fri'] } as const;
    // 2 Nov 2026 is a Monday.
    expect(sessionsIn(named, '2026-11-02', 1)).toBe(2);
    expect(sessionsIn(named, '2026-11-03', 1)).toBe(0);
    expect(sessionsIn(named, '2026-11-03', 4)).toBe(4);
  });
});
