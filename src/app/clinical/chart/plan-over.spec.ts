import fc from 'fast-check';
import { exerciseById } from '../catalogue';
import { shippedLibrary } from '../catalogue/library';
import { addDays, daysBetween, type IsoDate } from '../dates';
import { planWeeks } from '../overload/plan-weeks';
import { itemFor } from '../overload/program-item';
import { loadOf } from '../overload/weekly-load';
import { turningDaysOf } from '../safety/in-force';
import { rules } from '../safety/rules';
import { declarablePhases, precautionIds, type Precaution } from '../safety/situation';
import { anyPrecaution } from '../testing/arbitraries';
import type { Chart } from './chart';
import { chartFrom } from './chart-from';
import type { BodyOf, Entry, EntryKind } from './entries';
import { meanWeek, planOver, plannedWeeks, type PlanStretch, sessionsIn } from './plan-over';
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

  it('is worked out for the day on which a rule about an operation ends, and for no day besides', () => {
    const operated = entry('precautions-stated', '2026-10-01', {
      precautions: [{ id: 'post-discectomy', surgeryDate: '2026-09-09' }],
      answers: [],
    });
    const chart = chartFrom([phase('2026-10-01', 'building'), program('2026-10-05', walking), operated]);
    const days = (from: IsoDate, to: IsoDate) =>
      planOver(chart, from, to, shippedLibrary).map((stretch) => stretch.from);
    // Six weeks after it is 21 Oct 2026, twelve 2 Dec 2026.
    expect(days('2026-10-05', '2026-10-25')).toEqual(['2026-10-05', '2026-10-12', '2026-10-19', '2026-10-21']);
    expect(days('2026-11-30', '2026-12-06')).toEqual(['2026-11-30', '2026-12-02']);
  });

  it('works out a long course by its changes, not by its days', () => {
    const chart = chartFrom([
      phase('2021-01-04', 'building'),
      ...Array.from({ length: 200 }, (_, week) => program(addDays('2021-01-04', 7 * week), walking)),
    ]);
    expect(planOver(chart, '2021-01-04', addDays('2021-01-04', 7 * 200 - 1), shippedLibrary).length).toBeLessThan(402);
  });
});

describe('planOver, whatever is known of a patient and since when', () => {
  const first = '2026-10-05';
  const last = '2026-11-29';
  const aDay = (before: number, after: number): fc.Arbitrary<IsoDate> =>
    fc.integer({ min: -before, max: daysBetween(first, last) + after }).map((days) => addDays(first, days));
  /** Any precaution that a day of its own may turn, as a rule turns it within the days that are looked at. */
  const turned = precautionIds.filter(
    (id) => turningDaysOf(rules, { id, since: first, surgeryDate: first, dueDate: first }).length > 0,
  );
  const aPrecaution = fc
    .tuple(anyPrecaution(...turned), aDay(0, 0), fc.constantFrom(6, 8, 12, 13, 26), fc.constantFrom(182, 280))
    .map(([precaution, turn, weeks, days]): Precaution => ({
      ...precaution,
      since: addDays(turn, -7 * weeks),
      surgeryDate: addDays(turn, -7 * weeks),
      dueDate: addDays(turn, days),
    }));
  const exercises = ['walking', 'deadlift', 'curl-up', 'bridge', 'bird-dog', 'goblet-squat'];
  const someItems = fc.subarray(exercises, { minLength: 2 }).map((ids) => ids.map(item));
  const anyChart = fc
    .record({
      phases: fc.array(fc.tuple(aDay(20, 0), aDay(20, 0), fc.constantFrom(...declarablePhases)), { maxLength: 4 }),
      stated: fc.array(fc.tuple(aDay(10, 0), fc.array(aPrecaution, { maxLength: 3 })), { maxLength: 2 }),
      programs: fc.array(fc.tuple(aDay(10, 0), someItems), { minLength: 1, maxLength: 3 }),
      flags: fc.array(aDay(0, 0), { maxLength: 1 }),
      clearances: fc.array(fc.tuple(aDay(0, 0), fc.integer({ min: 0, max: 30 }), fc.constantFrom(...exercises)), {
        maxLength: 2,
      }),
    })
    .map(({ phases, stated, programs, flags, clearances }) =>
      chartFrom([
        ...phases.map(([on, since, name]) => entry('phase-declared', on, { phase: name, since })),
        ...stated.map(([on, precautions]) => entry('precautions-stated', on, { precautions, answers: [] })),
        ...programs.map(([on, items]) => program(on, ...items)),
        ...flags.flatMap((date) => {
          const raised = entry('red-flag-raised', date, { date, tier: 'urgent', findings: ['fever'] });
          const resolved = addDays(date, 9);
          return [
            raised,
            entry('red-flag-resolved', resolved, { flagId: raised.id, date: resolved, reason: 'An infected tooth.' }),
          ];
        }),
        ...clearances.map(([from, days, exerciseId]) =>
          entry('clearance-granted', from, {
            clearance: {
              exerciseId,
              ruleIds: rules.map(({ id }) => id),
              by: 'Robin Vale',
              reason: 'Seen.',
              from,
              until: addDays(from, days),
            },
          }),
        ),
      ]),
    );
  /** Doses and verdicts; the day from which an exercise counts as back is the one on which that was worked out. */
  const said = ({ revision, active, resting }: PlanStretch) =>
    JSON.stringify([
      revision?.number,
      ...[active, resting].map((items) => items.map(({ item: { id }, dose, verdict }) => [id, dose, verdict])),
    ]);

  it('says of every day what that day by itself says', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const wrong = planOver(chart, first, last, shippedLibrary).flatMap((stretch) =>
          Array.from({ length: daysBetween(stretch.from, stretch.to) + 1 }, (_, day) =>
            addDays(stretch.from, day),
          ).filter((day) => planOver(chart, day, day, shippedLibrary).some((alone) => said(alone) !== said(stretch))),
        );
        if (wrong.length > 0) throw new Error(`not what it says by itself: ${wrong.join(', ')}`);
      }),
      { numRuns: 60 },
    );
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
