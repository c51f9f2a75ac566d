import type { IsoDate } from '../dates';
import type { Dose, Exercise, ExerciseId, ProgressionAxis } from '../exercise';

/** How a dose grows over the weeks. */
export interface ProgressionScheme {
  readonly axis: ProgressionAxis;
  /** Repetitions to climb to before a set is added; by default half as many again as the start, rounded up to even. */
  readonly repsTop?: number;
  /** Sets it never goes beyond; 3 by default, or those of the start. */
  readonly setsTop?: number;
  /** Days a week it never goes beyond, where it grows by days: 7 by default, 3 for a loaded lift (ACSM 2009). */
  readonly daysTop?: number;
  /** Weeks of the program, from 1, that are light: computed from the week before, and no step for those after. */
  readonly deloadWeeks?: readonly number[];
  /** It stays at its start until a visit decides otherwise: what was held or taken back is not raised unasked. */
  readonly waits?: true;
  /** Rise a week in percent: `minutes` 10 by default and at most; `load` 5 by default, 2 to 10 (ACSM 2009). */
  readonly percent?: number;
}

export interface ProgramItem {
  readonly id: string;
  readonly exerciseId: ExerciseId;
  /** The dose of week 1. */
  readonly start: Dose;
  readonly scheme: ProgressionScheme;
  /** Doses set by hand, by week, from 1. */
  readonly overrides: Readonly<Record<number, Dose>>;
  /** Items of one group are done together, in turns: a superset. They stand side by side in the program. */
  readonly group?: string;
  readonly place: 'home' | 'clinic';
  readonly note?: string;
  /** The day it was practised together. */
  readonly taughtOn?: IsoDate;
}

/** Half as many again, rounded up to an even number: 8 climbs to 12. */
export function defaultTop(reps: number): number {
  return Math.ceil((reps * 1.5) / 2) * 2;
}

/** The scheme with these light weeks and no others. */
export function withLightWeeks(scheme: ProgressionScheme, weeks: readonly number[]): ProgressionScheme {
  const changed: { -readonly [K in keyof ProgressionScheme]: ProgressionScheme[K] } = { ...scheme };
  delete changed.deloadWeeks;
  return weeks.length > 0 ? { ...changed, deloadWeeks: weeks } : changed;
}

/** The scheme, growing from week to week again, or waiting for the next visit. */
export function withWaiting(scheme: ProgressionScheme, waits: boolean): ProgressionScheme {
  const { waits: before, ...growing } = scheme;
  if ((before ?? false) === waits) return scheme;
  return waits ? { ...growing, waits } : growing;
}

/** The item in a program that begins so many weeks later: its light weeks, counted from the new first week. */
export function afterWeeks(item: ProgramItem, weeksDone: number): ProgramItem {
  const light = item.scheme.deloadWeeks?.map((week) => week - weeksDone).filter((week) => week >= 1) ?? [];
  return { ...item, scheme: withLightWeeks(item.scheme, light) };
}

/** The top is written down at the start: a dose that was raised visit by visit must not raise its own ceiling. */
function schemeFor({ startingDose, progression }: Exercise): ProgressionScheme {
  const first = startingDose.repsPerSet?.[0] ?? startingDose.reps;
  const repsTop = startingDose.repRange?.[1] ?? (first === undefined ? undefined : defaultTop(first));
  return { axis: progression, ...(repsTop === undefined ? {} : { repsTop }) };
}

/** An exercise as a program takes it up: its starting dose, growing along its axis, at home. */
export function itemFor(exercise: Exercise, id: string): ProgramItem {
  return {
    id,
    exerciseId: exercise.id,
    start: exercise.startingDose,
    scheme: schemeFor(exercise),
    overrides: {},
    place: 'home',
  };
}
