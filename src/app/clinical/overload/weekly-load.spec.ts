import fc from 'fast-check';
import { shippedLibrary } from '../catalogue/library';
import { anyDose, anyItem } from '../testing/arbitraries';
import { aDose, known } from '../testing/exercises';
import { holds } from '../testing/holds';
import { anItem } from '../testing/record';
import { planWeeks } from './plan-weeks';
import {
  loadMeasures,
  loadOf,
  riseInPercent,
  risesSteeply,
  steepRise,
  sumOfLoads,
  weeklyLoads,
  type WeekLoad,
} from './weekly-load';

const nothing: WeekLoad = {
  holdSeconds: 0,
  repetitions: 0,
  tonnageKg: 0,
  aerobicMinutes: 0,
  minutes: 0,
  effortMinutes: 0,
  unratedMinutes: 0,
};

describe('the load of a week (CLINICAL.md 2.5, by its definitions)', () => {
  it('counts hold-seconds as sets x repetitions x seconds x sides', () => {
    const bridge = aDose({ sets: 3, reps: 5, holdSeconds: 8, side: 'both', daysPerWeek: 3 });
    expect(loadOf(bridge, known('side-bridge')).holdSeconds).toBe(3 * 5 * 8 * 2 * 3);
    const pyramid = aDose({ sets: 3, reps: undefined, repsPerSet: [5, 4, 3], holdSeconds: 10 });
    expect(loadOf(pyramid, known('bird-dog')).holdSeconds).toBe(12 * 10 * 7);
    const uncounted = aDose({ sets: 3, reps: undefined, holdSeconds: 30, daysPerWeek: 1 });
    expect(loadOf(uncounted, known('plank')).holdSeconds).toBe(90);
  });

  it('counts repetitions and tonnage of both sides: each of them lifts', () => {
    const lift = aDose({ sets: 2, reps: 8, loadKg: 10, side: 'both', daysPerWeek: 2 });
    const { repetitions, tonnageKg } = loadOf(lift, known('single-leg-deadlift'));
    expect([repetitions, tonnageKg]).toEqual([2 * 8 * 2 * 2, 2 * 8 * 2 * 2 * 10]);
  });

  it('counts a range of repetitions from where it stands, and from its bottom where that is not said', () => {
    const range = aDose({ sets: 3, reps: undefined, repRange: [8, 12], loadKg: 20, daysPerWeek: 2 });
    expect(loadOf(range, known('goblet-squat')).repetitions).toBe(48);
    expect(loadOf({ ...range, reps: 12 }, known('goblet-squat')).repetitions).toBe(72);
  });

  it('counts aerobic minutes of aerobic exercise only, and no repetitions of minutes', () => {
    const minutes = { sets: 1, minutes: 10, perDay: 2, daysPerWeek: 5 };
    expect(loadOf(minutes, known('walking'))).toEqual({
      ...nothing,
      aerobicMinutes: 100,
      minutes: 100,
      unratedMinutes: 100,
    });
    expect(loadOf({ ...minutes, sets: 2 }, known('walking')).aerobicMinutes).toBe(200);
    expect(loadOf(minutes, known('prone-lying')).aerobicMinutes).toBe(0);
    expect(loadOf(minutes, undefined).aerobicMinutes).toBe(0);
    expect(loadOf({ ...minutes, holdSeconds: 5 }, known('prone-lying')).holdSeconds).toBe(0);
  });

  it('counts session effort as RPE x minutes (Foster 2001), and apart what nobody rated', () => {
    const walk = { sets: 1, minutes: 20, perDay: 1, daysPerWeek: 5, effort: 3 };
    const { effortMinutes, unratedMinutes } = loadOf(walk, known('walking'));
    expect([effortMinutes, unratedMinutes]).toEqual([300, 0]);
    expect(loadOf({ ...walk, effort: 0 }, known('walking')).unratedMinutes).toBe(0);
  });

  it('counts the rests between sets as minutes', () => {
    // 2 sets of 5 repetitions of 10 seconds, with a rest of a minute: 160 seconds.
    const dose = aDose({ sets: 2, reps: 5, holdSeconds: 8, restSeconds: 60, daysPerWeek: 3 });
    expect(loadOf(dose, known('plank')).minutes).toBeCloseTo(8, 9);
  });

  it('is never negative, and grows with the days', () => {
    holds(
      fc.property(anyDose, (dose) => {
        const load = loadOf({ ...dose, daysPerWeek: 1 }, known('walking'));
        const twice = loadOf({ ...dose, daysPerWeek: 2 }, known('walking'));
        for (const measure of loadMeasures) {
          expect(load[measure]).toBeGreaterThanOrEqual(0);
          expect(twice[measure]).toBeCloseTo(2 * load[measure], 6);
        }
      }),
      100,
    );
  });
});

describe('the loads of a program', () => {
  const walk = anItem('walking', {
    start: { sets: 1, minutes: 10, perDay: 1, daysPerWeek: 7 },
    scheme: { axis: 'minutes', deloadWeeks: [3] },
  });

  it('are the sums of its items week by week, light weeks among them', () => {
    const slide = anItem('heel-slide', { start: aDose({ sets: 2, reps: 8 }) });
    const loads = weeklyLoads([walk, slide], 4, shippedLibrary);
    expect(loads.map(({ aerobicMinutes }) => aerobicMinutes)).toEqual([70, 77, 42, 84]);
    expect(loads.map(({ repetitions }) => repetitions)).toEqual([112, 140, 168, 210]);
    expect(weeklyLoads([], 2, shippedLibrary)).toEqual([nothing, nothing]);
  });

  it('are no more than a program has weeks', () => {
    expect(weeklyLoads([walk], 40, shippedLibrary)).toHaveSize(16);
    expect([0, -1, Number.NaN].map((weeks) => weeklyLoads([walk], weeks, shippedLibrary))).toEqual([[], [], []]);
  });

  it('of what the library does not know count all but aerobic minutes', () => {
    const [load] = weeklyLoads([{ ...walk, exerciseId: 'gone' }], 1, shippedLibrary);
    expect([load?.minutes, load?.aerobicMinutes]).toEqual([70, 0]);
  });

  it('add up whatever the items are', () => {
    holds(
      fc.property(anyItem, anyItem, (one, other) => {
        const apart = [one, other].map((item) => weeklyLoads([item], 6, shippedLibrary)[5]!);
        expect(weeklyLoads([one, other], 6, shippedLibrary)[5]).toEqual(sumOfLoads(apart));
        expect(apart[0]).toEqual(loadOf(planWeeks(one, 6)[5]!, known('walking')));
      }),
      100,
    );
  });
});

describe('a rise', () => {
  it('is said in whole percent, and from nothing not at all', () => {
    expect([riseInPercent(10, 11), riseInPercent(12, 13), riseInPercent(20, 10)]).toEqual([10, 8, -50]);
    expect(riseInPercent(0, 5)).toBeUndefined();
  });

  it('is steep above 10 %, by the figures themselves and not as rounded: a heuristic, no evidence', () => {
    expect(steepRise).toBe(10);
    expect([risesSteeply(10, 11), risesSteeply(1000, 1104), risesSteeply(70, 77), risesSteeply(0.7, 0.77)]).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(risesSteeply(0, 50)).withContext('from nothing there is no percent').toBeFalse();
  });
});
