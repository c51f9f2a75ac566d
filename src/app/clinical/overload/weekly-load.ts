import type { Library } from '../catalogue/library';
import type { Dose, Exercise } from '../exercise';
import { holdSecondsOf, sessionMinutes, totalReps } from './dose';
import { planLength, planWeeks } from './plan-weeks';
import type { ProgramItem } from './program-item';

/**
 * What a week asks, in measures a clinician knows (CLINICAL.md 2.5, by their definitions). A measure is counted where a
 * dose has it: no kilograms, no tonnage.
 */
export interface WeekLoad {
  /** Sets x repetitions x seconds x sides. */
  readonly holdSeconds: number;
  readonly repetitions: number;
  /** Sets x repetitions x kilograms, both sides counted where both lift. */
  readonly tonnageKg: number;
  readonly aerobicMinutes: number;
  /** Estimated, rests between sets included. */
  readonly minutes: number;
  /** Session effort: RPE x minutes (Foster 2001), of what has an effort stated. */
  readonly effortMinutes: number;
  /** Minutes of what has no effort stated, and is missing from `effortMinutes`. */
  readonly unratedMinutes: number;
}

export const loadMeasures = [
  'minutes',
  'holdSeconds',
  'repetitions',
  'tonnageKg',
  'aerobicMinutes',
  'effortMinutes',
] as const;
export type LoadMeasure = (typeof loadMeasures)[number];

/** A rise from one week to the next that is remarked on: a heuristic, not evidence (CLINICAL.md 2.5). In percent. */
export const steepRise = 10;

/** The load of a dose in a week of its sessions: times a day, days a week. */
export function loadOf(dose: Dose, exercise: Pick<Exercise, 'family'> | undefined): WeekLoad {
  const sessions = dose.perDay * dose.daysPerWeek;
  const minutes = sessionMinutes(dose) * sessions;
  const isCounted = dose.minutes === undefined;
  const repetitions = isCounted ? totalReps(dose) * sessions : 0;
  return {
    holdSeconds: isCounted ? holdSecondsOf(dose) * sessions : 0,
    repetitions,
    tonnageKg: repetitions * (dose.loadKg ?? 0),
    aerobicMinutes: exercise?.family === 'aerobic' ? (dose.minutes ?? 0) * dose.sets * sessions : 0,
    minutes,
    effortMinutes: (dose.effort ?? 0) * minutes,
    unratedMinutes: dose.effort === undefined ? minutes : 0,
  };
}

export function sumOfLoads(loads: readonly WeekLoad[]): WeekLoad {
  const sumOf = (measure: keyof WeekLoad): number => loads.reduce((sum, load) => sum + load[measure], 0);
  return {
    holdSeconds: sumOf('holdSeconds'),
    repetitions: sumOf('repetitions'),
    tonnageKg: sumOf('tonnageKg'),
    aerobicMinutes: sumOf('aerobicMinutes'),
    minutes: sumOf('minutes'),
    effortMinutes: sumOf('effortMinutes'),
    unratedMinutes: sumOf('unratedMinutes'),
  };
}

/** The load of every week of a program, week 1 first; `weeks` is cut to 0 to 16. */
export function weeklyLoads(
  items: readonly ProgramItem[],
  weeks: number,
  library: Pick<Library, 'byId'>,
): readonly WeekLoad[] {
  const planned = items.map((item) => ({
    exercise: library.byId(item.exerciseId),
    doses: planWeeks(item, weeks),
  }));
  return Array.from({ length: planLength(weeks) }, (_, week) =>
    sumOfLoads(planned.flatMap(({ exercise, doses }) => (doses[week] ? [loadOf(doses[week], exercise)] : []))),
  );
}

/** The change from one week to the next in whole percent; undefined from nothing. */
export function riseInPercent(before: number, now: number): number | undefined {
  return before > 0 ? Math.round(((now - before) / before) * 100) : undefined;
}

/** Whether a rise is remarked on; of the figures themselves, so that 10.4 % is not rounded out of sight. */
export function risesSteeply(before: number, now: number): boolean {
  return before > 0 && (now - before) * 100 > steepRise * before + 1e-9;
}
