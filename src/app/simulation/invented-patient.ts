import type { Dose, ExerciseId, ExerciseResponse } from '../clinical';
import { totalReps } from '../clinical';
import type { Chance } from './chance';

/**
 * A patient who does not exist. How a back bears a dose, gains by it and is set back by a flare-up is invented here, for
 * one purpose: to see whether doses follow what a patient tolerates. Nothing in this folder says anything about patients.
 */
export interface InventedPatient {
  /** By exercise: how much of its starting dose the patient bears at the outset; 1 is just that. */
  readonly bears: Readonly<Record<ExerciseId, number>>;
  /** Share gained in a week of training that was borne. */
  readonly gain: number;
  /** Share of the planned sessions that are done. */
  readonly diligence: number;
  /** Pain of 10 on an ordinary day. */
  readonly painAtRest: number;
  readonly flareUp?: FlareUp;
}

export interface FlareUp {
  /** Week of the course in which it begins, from 1. */
  readonly week: number;
  /** Weeks that it lasts. */
  readonly lasts: number;
  /** What is left of what the patient bears while it lasts. */
  readonly leaves: number;
}

/** Exercises of the simulated programs, on every axis: repetitions, holds, a base, kilograms and minutes. */
export const simulated: readonly ExerciseId[] = [
  'abdominal-bracing',
  'heel-slide',
  'bird-dog',
  'goblet-squat',
  'walking',
];

/** Share of what was lost that comes back in a week after a flare-up. */
const comesBack = 0.35;

export function inventPatient(chance: Chance): InventedPatient {
  const flaresUp = chance.share() < 0.4;
  return {
    bears: Object.fromEntries(simulated.map((id) => [id, chance.between(0.7, 2.2)])),
    gain: chance.between(0.01, 0.07),
    diligence: chance.between(0.5, 1),
    painAtRest: Math.floor(chance.between(0, 3)),
    ...(flaresUp
      ? {
          flareUp: {
            week: Math.floor(chance.between(3, 8)),
            lasts: Math.floor(chance.between(1, 4)),
            leaves: chance.between(0.3, 0.6),
          },
        }
      : {}),
  };
}

/** What is left in a week of what the patient would bear without the flare-up: 1 before it, and again some weeks after. */
export function leftIn(week: number, flareUp: FlareUp | undefined): number {
  if (!flareUp || week < flareUp.week) return 1;
  const after = week - (flareUp.week + flareUp.lasts - 1);
  return after <= 0 ? flareUp.leaves : 1 - (1 - flareUp.leaves) * (1 - comesBack) ** after;
}

/** How much a session asks, in multiples of a session of the starting dose; each rung of the ladder asks half as much again. */
export function asks(dose: Dose, start: Dose, rungs: number): number {
  return (volume(dose) / volume(start)) * 1.5 ** rungs;
}

function volume(dose: Dose): number {
  if (dose.minutes !== undefined) return dose.sets * dose.minutes;
  return totalReps(dose) * (dose.holdSeconds ?? 1) * (dose.loadKg ?? 1);
}

/**
 * What the patient says of a week with an exercise.
 *
 * @param strain what was asked as a share of what is borne; above 1 it is too much
 */
export function accountOf(
  strain: number,
  dose: Dose,
  patient: InventedPatient,
): Omit<ExerciseResponse, 'itemId' | 'exerciseId' | 'date'> {
  const tooMuch = Math.max(0, strain - 0.9);
  return {
    sessions: Math.round(dose.perDay * dose.daysPerWeek * patient.diligence),
    setsMet: strain <= 1.05,
    control: strain <= 1 ? 'steady' : strain <= 1.25 ? 'minor-loss' : 'lost',
    painDuring: Math.min(10, Math.round(patient.painAtRest + 6 * tooMuch)),
    nextMorning: strain > 1.15 ? 'worse' : 'same',
    ...(dose.reps === undefined ? {} : { fewestReps: Math.max(0, Math.floor(dose.reps / strain)) }),
  };
}
