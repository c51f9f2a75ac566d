import type { Dose } from '../exercise';

/**
 * Dose arithmetic and its limits. The limits catch slips of the hand (a dose of 0 or 10,000); they are no medical
 * figures.
 */
export const doseLimits = {
  sets: { least: 1, most: 10, unit: '' },
  reps: { least: 1, most: 100, unit: '' },
  holdSeconds: { least: 1, most: 120, unit: 's' },
  minutes: { least: 1, most: 180, unit: 'min' },
  loadKg: { least: 0.5, most: 300, unit: 'kg' },
  restSeconds: { least: 5, most: 600, unit: 's' },
  effort: { least: 0, most: 10, unit: 'of 10' },
  perDay: { least: 1, most: 10, unit: 'times a day' },
  daysPerWeek: { least: 1, most: 7, unit: 'days a week' },
} as const;

const names: Readonly<Record<keyof typeof doseLimits, string>> = {
  sets: 'Sets',
  reps: 'Repetitions',
  holdSeconds: 'Hold',
  minutes: 'Minutes',
  loadKg: 'Load',
  restSeconds: 'Rest',
  effort: 'Effort',
  perDay: 'Times a day',
  daysPerWeek: 'Days a week',
};

const wholeNumbers: readonly (keyof typeof doseLimits)[] = ['sets', 'reps', 'perDay', 'daysPerWeek'];

/** What is wrong with a dose, in plain words; undefined when nothing is. */
export function doseProblem(dose: Dose): string | undefined {
  const amounts = [dose.reps, dose.repRange, dose.repsPerSet, dose.holdSeconds, dose.minutes];
  if (amounts.every((amount) => amount === undefined)) {
    return 'A dose needs repetitions, a hold or minutes.';
  }
  for (const field of Object.keys(doseLimits) as (keyof typeof doseLimits)[]) {
    const value = dose[field];
    if (value === undefined) continue;
    const { least, most, unit } = doseLimits[field];
    if (
      !Number.isFinite(value) ||
      value < least ||
      value > most ||
      (wholeNumbers.includes(field) && !Number.isInteger(value))
    ) {
      return `${names[field]}: ${[`${least} to ${most}`, unit].filter(Boolean).join(' ')}.`;
    }
  }
  const { reps } = doseLimits;
  const counts = [...(dose.repsPerSet ?? []), ...(dose.repRange ?? [])];
  if (counts.some((count) => !Number.isInteger(count) || count < reps.least || count > reps.most)) {
    return `${names.reps}: ${reps.least} to ${reps.most}.`;
  }
  if (dose.repRange && dose.repRange[0] > dose.repRange[1]) return `${names.reps}: the fewer first, such as 8 to 12.`;
  return undefined;
}

/** Seconds between two sets where the dose does not say: a convention for the estimate, not advice. */
const usualRestSeconds = 30;
/** Seconds for a repetition without a hold: a convention for the estimate. */
const repetitionSeconds = 4;

/** 2 when each side does the repetitions, else 1. */
function sidesOf(dose: Dose): number {
  return dose.side === 'both' || dose.side === 'alternating' ? 2 : 1;
}

/** Repetitions in a session, both sides counted. */
export function totalReps(dose: Dose): number {
  const oneSide =
    dose.repsPerSet?.reduce((sum, count) => sum + count, 0) ??
    dose.sets * (dose.reps ?? dose.repRange?.[0] ?? (dose.holdSeconds ? 1 : 0));
  return oneSide * sidesOf(dose);
}

/** Estimated minutes of one session of this exercise, rests between sets included. */
export function sessionMinutes(dose: Dose): number {
  const work =
    dose.minutes !== undefined
      ? dose.minutes * dose.sets * 60
      : totalReps(dose) * Math.max(repetitionSeconds, (dose.holdSeconds ?? 0) + 2);
  const rests = (dose.sets - 1) * (dose.restSeconds ?? usualRestSeconds);
  return (work + rests) / 60;
}

/** Minutes a week: sessions of a day times days of the week. */
export function weeklyMinutes(dose: Dose): number {
  return sessionMinutes(dose) * dose.perDay * dose.daysPerWeek;
}

/** Seconds of holding in a session: sets x repetitions x seconds x sides. */
export function holdSecondsOf(dose: Dose): number {
  return totalReps(dose) * (dose.holdSeconds ?? 0);
}

/** Whether two doses ask the same of the patient. */
export function sameDose(a: Dose, b: Dose): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(dose: Dose): readonly [string, unknown][] {
  return Object.entries(dose)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => a.localeCompare(b));
}
