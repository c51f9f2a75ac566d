import { itemFor, planWeeks, shippedLibrary, type ExerciseId } from '../clinical';
import { type Course, weeksOfCourse } from './course';
import { asks, leftIn, simulated } from './invented-patient';

/** The middle of many patients in one week: median, and the half of them around it. */
export interface Middle {
  readonly at: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

export interface ExerciseSummary {
  readonly name: string;
  readonly asked: readonly Middle[];
  readonly borne: readonly Middle[];
  /** What the plan of the first day would have asked, whatever the patient said. */
  readonly unheard: readonly number[];
}

export interface Summary {
  readonly patients: number;
  readonly flareUps: number;
  /** Without a flare-up. */
  readonly exercises: readonly ExerciseSummary[];
  /** Weeks from the flare-up's first: what is asked as a share of the week before it, rested weeks as 0. */
  readonly aroundFlareUp: { readonly asked: readonly Middle[]; readonly borne: readonly Middle[] };
  /** Share of all weeks with an exercise in which more than 1.15 of what is borne was asked. */
  readonly tooMuch: number;
  /** The same had the plan of the first day gone on. */
  readonly tooMuchUnheard: number;
  /** Share of exercises that ask at least 0.9 of what they asked before the flare-up, within six weeks of its end. */
  readonly recovered: number;
  /** Rank correlation of what is asked in the last week with what is borne, 0 to 1. */
  readonly follows: number;
}

const tooMuch = 1.15;

export function summaryOf(courses: readonly Course[]): Summary {
  const calm = courses.filter(({ patient }) => !patient.flareUp);
  const flared = courses.filter(({ patient }) => patient.flareUp);
  const all = courses.flatMap(({ weeks }) => Object.values(weeks).flat()).filter(({ asked }) => asked > 0);
  const unheard = new Map(simulated.map((id) => [id, unheardPlan(id)]));
  const unheardWeeks = courses.flatMap(({ weeks }) =>
    simulated.flatMap((id) => (weeks[id] ?? []).map(({ week, borne }) => (unheard.get(id)?.[week - 1] ?? 0) / borne)),
  );
  return {
    patients: courses.length,
    flareUps: flared.length,
    exercises: simulated.map((id) => ({
      name: shippedLibrary.byId(id)?.name ?? id,
      asked: middles(calm, id, 'asked'),
      borne: middles(calm, id, 'borne'),
      unheard: unheard.get(id) ?? [],
    })),
    aroundFlareUp: aroundFlareUp(flared),
    tooMuch: share(all.map(({ asked, borne }) => asked / borne > tooMuch)),
    tooMuchUnheard: share(unheardWeeks.map((strain) => strain > tooMuch)),
    recovered: share(flared.flatMap((course) => recoveries(course))),
    follows: rankCorrelation(
      calm
        .flatMap(({ weeks }) => simulated.flatMap((id) => weeks[id]?.slice(-1) ?? []))
        .filter(({ asked }) => asked > 0),
    ),
  };
}

/** Multiples of the starting dose, week by week, of the plan that nobody changes. */
function unheardPlan(id: ExerciseId): readonly number[] {
  const exercise = shippedLibrary.byId(id);
  if (!exercise) return [];
  return planWeeks(itemFor(exercise, id), weeksOfCourse).map((dose) => asks(dose, exercise.startingDose, 0));
}

function middles(courses: readonly Course[], id: ExerciseId, of: 'asked' | 'borne'): readonly Middle[] {
  return Array.from({ length: weeksOfCourse }, (_, index) =>
    middle(
      index + 1,
      courses.flatMap(({ weeks }) => weeks[id]?.[index]?.[of] ?? []),
    ),
  );
}

const before = -3;
const after = 7;

function aroundFlareUp(flared: readonly Course[]): Summary['aroundFlareUp'] {
  const places = Array.from({ length: after - before + 1 }, (_, index) => before + index);
  const around = (of: 'asked' | 'borne') =>
    places.map((place) =>
      middle(
        place,
        flared.flatMap(({ patient, weeks }) =>
          simulated.flatMap((id) => {
            const first = patient.flareUp?.week ?? 0;
            const reference = weeks[id]?.[first - 2]?.[of] ?? 0;
            const value = weeks[id]?.[first + place - 1]?.[of];
            return value === undefined || reference === 0 ? [] : [value / reference];
          }),
        ),
      ),
    );
  return { asked: around('asked'), borne: around('borne') };
}

/** Of each exercise, whether it came back to nine tenths; of courses that are long enough to see it. */
function recoveries({ patient: { flareUp }, weeks }: Course): readonly boolean[] {
  if (!flareUp) return [];
  const over = flareUp.week + flareUp.lasts;
  if (over + 5 > weeksOfCourse || leftIn(over, flareUp) === 1) return [];
  return simulated.flatMap((id) => {
    const reference = weeks[id]?.[flareUp.week - 2]?.asked ?? 0;
    if (reference === 0) return [];
    return [(weeks[id] ?? []).slice(over - 1, over + 5).some(({ asked }) => asked >= 0.9 * reference)];
  });
}

function middle(at: number, values: readonly number[]): Middle {
  const sorted = [...values].sort((a, b) => a - b);
  const quantile = (part: number): number => sorted[Math.floor(part * (sorted.length - 1))] ?? 0;
  return { at, low: quantile(0.25), median: quantile(0.5), high: quantile(0.75) };
}

function share(truths: readonly boolean[]): number {
  return truths.length === 0 ? 0 : truths.filter(Boolean).length / truths.length;
}

/** Spearman's, without a correction for ties, of which there are few among what is borne. */
function rankCorrelation(pairs: readonly { readonly asked: number; readonly borne: number }[]): number {
  const asked = ranks(pairs.map((pair) => pair.asked));
  const borne = ranks(pairs.map((pair) => pair.borne));
  const mean = (pairs.length - 1) / 2;
  const sum = (of: (index: number) => number): number => pairs.reduce((total, _, index) => total + of(index), 0);
  const at = (list: readonly number[], index: number): number => (list[index] ?? 0) - mean;
  const together = sum((index) => at(asked, index) * at(borne, index));
  return together / Math.sqrt(sum((index) => at(asked, index) ** 2) * sum((index) => at(borne, index) ** 2));
}

/** From 0; those that are equal share the mean of their places. */
function ranks(values: readonly number[]): readonly number[] {
  const places = new Map<number, number[]>();
  [...values].sort((a, b) => a - b).forEach((value, place) => places.set(value, [...(places.get(value) ?? []), place]));
  return values.map((value) => {
    const shared = places.get(value) ?? [0];
    return shared.reduce((sum, place) => sum + place, 0) / shared.length;
  });
}
