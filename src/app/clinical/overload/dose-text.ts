import { listed, sentence } from '../words';
import type { Dose, TimeOfDay } from '../exercise';

/** A space that does not break: a number and its unit stay together. */
const nbsp = '\u00a0';

/** A dose as a clinician reads it, never broken inside: '2 × 8, hold 8 s each side', '3 × 5, 20 kg', '10 min'. */
export function doseInWords(dose: Dose): string {
  const side = sideInWords(dose);
  return amountInWords(dose) + (side ? `${nbsp}${side.replaceAll(' ', nbsp)}` : '');
}

/** The same without the side, for a place that says the side beside it: '2 × 8, hold 8 s'. */
export function amountInWords(dose: Dose): string {
  return amounts(dose).join(', ').replaceAll(' ', nbsp);
}

function amounts(dose: Dose): readonly string[] {
  const parts = [counted(dose)];
  if (dose.minutes !== undefined && hasRepetitions(dose)) parts.push(`${dose.minutes} min`);
  if (dose.holdSeconds !== undefined && (dose.minutes !== undefined || hasRepetitions(dose))) {
    parts.push(`hold ${dose.holdSeconds} s`);
  }
  if (dose.loadKg !== undefined) parts.push(`${dose.loadKg} kg`);
  return parts;
}

/** '2 × 8', '2 × 8 to 12', within a range '2 × 10 (8 to 12)', '5-4-3', '10 min', '3 × hold 30 s'. */
function counted(dose: Dose): string {
  const { sets, reps, repRange, repsPerSet, minutes, holdSeconds } = dose;
  if (repsPerSet) return repsPerSet.join('-');
  if (repRange) {
    const range = repRange.join(' to ');
    return `${sets} × ${reps === undefined || reps === repRange[0] ? range : `${reps} (${range})`}`;
  }
  if (reps !== undefined) return `${sets} × ${reps}`;
  if (minutes !== undefined) return `${sets > 1 ? `${sets} × ` : ''}${minutes} min`;
  return holdSeconds === undefined ? `${sets} × 1` : `${sets} × hold ${holdSeconds} s`;
}

function hasRepetitions({ reps, repRange, repsPerSet }: Dose): boolean {
  return [reps, repRange, repsPerSet].some((one) => one !== undefined);
}

/** Tempos that can be typed: '2-0-2', 'slow'. */
const sayableTempo = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Everything that a dose says, for a program that is copied as text: '2 × 8, hold 8 s, each side, effort 5, rest 60 s, twice
 * a day, morning and evening, every day.' The full stop says that nothing else is meant; `readDose` gives the same dose
 * back from it. Only a tempo in words of its own is left out: it cannot be typed.
 */
export function doseInFull(dose: Dose): string {
  const { side, effort, restSeconds, tempo, perDay, daysPerWeek, days, when } = dose;
  const parts = [...amounts(dose)];
  if (side) parts.push(side === 'both' ? 'each side' : side);
  if (effort !== undefined) parts.push(`effort ${effort}`);
  if (restSeconds !== undefined) parts.push(`rest ${restSeconds} s`);
  if (tempo !== undefined && sayableTempo.test(tempo)) parts.push(`tempo ${tempo}`);
  parts.push(perDay === 2 ? 'twice a day' : timesADay(perDay));
  if (when?.length) parts.push(listed(when));
  if (days?.length) parts.push(listed(days));
  if (days?.length !== daysPerWeek)
    parts.push(daysPerWeek === 7 ? 'every day' : `${plural(daysPerWeek, 'day')} a week`);
  return `${parts.join(', ')}.`;
}

/** 'each side', 'left' or 'right'; undefined where a dose has no sides. */
export function sideInWords(dose: Dose): string | undefined {
  switch (dose.side) {
    case 'both':
    case 'alternating':
      return 'each side';
    case 'left':
    case 'right':
      return dose.side;
    case undefined:
      return undefined;
  }
}

/** A dose as a patient reads it: '2 sets of 8, hold 8 seconds, each side'. */
export function doseForPatient(dose: Dose): string {
  const parts: string[] = [];
  const sets = dose.sets > 1 ? `${dose.sets} sets of ` : '';
  if (dose.minutes !== undefined)
    parts.push(`${dose.sets > 1 ? `${dose.sets} times ` : ''}${plural(dose.minutes, 'minute')}`);
  else if (dose.repsPerSet) parts.push(dose.repsPerSet.map((count) => `${count}`).join(', then '));
  else if (dose.repRange) parts.push(`${sets}${rangeForPatient(dose.reps, dose.repRange)}`);
  else if (dose.reps === undefined && dose.holdSeconds !== undefined) parts.push(plural(dose.sets, 'time'));
  else parts.push(dose.sets > 1 ? `${sets}${dose.reps ?? 1}` : plural(dose.reps ?? 1, 'time'));
  if (dose.holdSeconds !== undefined) parts.push(`hold ${plural(dose.holdSeconds, 'second')}`);
  if (dose.loadKg !== undefined) parts.push(`${dose.loadKg} kg`);
  const side = sideInWords(dose);
  if (side) parts.push(side === 'each side' ? side : `${side} side`);
  return parts.join(', ').replaceAll(/(\d) (?=[a-z])/g, `$1${nbsp}`);
}

/** From where the patient stands to the top, which is all there is to do of a range. */
function rangeForPatient(reps: number | undefined, [least, most]: readonly [number, number]): string {
  const from = Math.max(reps ?? least, least);
  return from < most ? `${from} to ${most}` : `${most}`;
}

/** When to do it, for the patient: times of day are kept better than 'twice a day' (USERS.md). */
export function timesForPatient(dose: Dose): string {
  const times = dose.when?.length
    ? sentence(listed(dose.when.map((time) => timeNames[time])))
    : sentence(timesADay(dose.perDay));
  if (dose.days?.length) return `${times}, on ${listed(dose.days.map((day) => dayNames[day]))}`;
  return dose.daysPerWeek === 7 ? `${times}, every day` : `${times}, ${plural(dose.daysPerWeek, 'day')} a week`;
}

const timeNames: Readonly<Record<TimeOfDay, string>> = { morning: 'morning', midday: 'midday', evening: 'evening' };
const dayNames = {
  Mon: 'Monday',
  Tue: 'Tuesday',
  Wed: 'Wednesday',
  Thu: 'Thursday',
  Fri: 'Friday',
  Sat: 'Saturday',
  Sun: 'Sunday',
} as const;

function timesADay(perDay: number): string {
  return perDay === 1 ? 'once a day' : `${perDay} times a day`;
}

function plural(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
