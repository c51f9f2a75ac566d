import type { Dose, TimeOfDay } from '../exercise';
import { doseProblem } from './dose';

/** A space that does not break: a number and its unit stay together. */
const nbsp = '\u00a0';

/** A dose as a clinician reads it, never broken inside: '2 × 8, hold 8 s each side', '3 × 5, 20 kg', '10 min'. */
export function doseInWords(dose: Dose): string {
  const side = sideInWords(dose);
  return amountInWords(dose) + (side ? `${nbsp}${side.replaceAll(' ', nbsp)}` : '');
}

/** The same without the side, for a place that says the side beside it: '2 × 8, hold 8 s'. */
export function amountInWords(dose: Dose): string {
  const parts: string[] = [];
  if (dose.minutes !== undefined) parts.push(`${dose.sets > 1 ? `${dose.sets} × ` : ''}${dose.minutes} min`);
  else if (dose.repsPerSet) parts.push(dose.repsPerSet.join('-'));
  else parts.push(`${dose.sets} × ${dose.repRange ? dose.repRange.join(' to ') : (dose.reps ?? 1)}`);
  if (dose.holdSeconds !== undefined) parts.push(`hold ${dose.holdSeconds} s`);
  if (dose.loadKg !== undefined) parts.push(`${dose.loadKg} kg`);
  return parts.join(', ').replaceAll(' ', nbsp);
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
  else if (dose.repRange) parts.push(`${sets}${dose.repRange[0]} to ${dose.repRange[1]}`);
  else parts.push(dose.sets > 1 ? `${sets}${dose.reps ?? 1}` : plural(dose.reps ?? 1, 'time'));
  if (dose.holdSeconds !== undefined) parts.push(`hold ${plural(dose.holdSeconds, 'second')}`);
  if (dose.loadKg !== undefined) parts.push(`${dose.loadKg} kg`);
  const side = sideInWords(dose);
  if (side) parts.push(side === 'each side' ? side : `${side} side`);
  return parts.join(', ').replaceAll(/(\d) (?=[a-z])/g, `$1${nbsp}`);
}

/** When to do it, for the patient: times of day are kept better than 'twice a day' (USERS.md). */
export function timesForPatient(dose: Dose): string {
  const times = dose.when?.length
    ? sentence(list(dose.when.map((time) => timeNames[time])))
    : sentence(timesADay(dose.perDay));
  if (dose.days?.length) return `${times}, on ${list(dose.days.map((day) => dayNames[day]))}`;
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

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export type ReadDose = { readonly dose: Dose } | { readonly problem: string };

const patterns = {
  sets: /^(\d+(?:\.\d+)?)\s*[x×*]\s*(?=\d)/,
  range: /^(\d+)\s*to\s*(\d+)(?=[\s,]|$)/,
  pyramid: /^(\d+(?:-\d+){1,9})(?=[\s,]|$)/,
  reps: /^(\d+(?:\.\d+)?)(?=[\s,]|$)/,
  quantity: /^(?:hold\s+)?(\d+(?:\.\d+)?)\s*(seconds?|sec|s|minutes?|min|kilograms?|kg)(?=[\s,]|$)/,
  side: /^(each side|each|both|left|right|l|r|alternating|alt)(?=[\s,]|$)/,
} as const;

/**
 * Reads a dose as a clinician types it: '2x8 8s', '3 × 5 20 kg', '12 min', '2x8 L', '5-4-3 8s', '2x8-12 20kg', or what
 * `doseInWords` says. Two numbers that rise are a range of repetitions, and a row that falls is a pyramid. What is not typed (times a day, rest) stays as in `base`; what is typed replaces the whole of sets,
 * repetitions, hold, minutes and load, so that '12' after '10 min' is not a mixture of both.
 */
export function readDose(text: string, base: Dose): ReadDose {
  let rest = text.trim().toLowerCase().replaceAll(nbsp, ' ');
  if (rest === '') return { problem: 'Type a dose, such as 2x8 8s or 12 min.' };
  const read: { -readonly [K in keyof Dose]?: Dose[K] } = {};
  const take = (pattern: RegExp): string | undefined => {
    const match = pattern.exec(rest);
    if (!match) return undefined;
    rest = rest.slice(match[0].length).replace(/^[\s,]+/, '');
    return match.slice(1).filter(Boolean).join(' ');
  };
  const sets = take(patterns.sets);
  if (sets) read.sets = Number(sets);
  while (rest !== '') {
    const before = rest;
    const quantity = take(patterns.quantity);
    if (quantity) readQuantity(quantity, read);
    else if (read.reps === undefined && read.repsPerSet === undefined) {
      readRepetitions(take(patterns.range) ?? take(patterns.pyramid) ?? take(patterns.reps), read);
    }
    const side = take(patterns.side);
    // Both ways of doing both sides are said as 'each side'; which of them it is stays as it was.
    if (side)
      read.side =
        side.startsWith('each') && base.side === 'alternating' ? base.side : sides[side as keyof typeof sides];
    if (rest === before) return { problem: `"${rest}" was not understood. Type 2x8 8s, 3x5 20 kg or 12 min.` };
  }
  const dose: Dose = {
    ...withoutAmounts(base),
    ...read,
    sets: read.repsPerSet?.length ?? read.sets ?? (read.minutes !== undefined ? 1 : base.sets),
  };
  const problem = doseProblem(dose);
  return problem ? { problem } : { dose };
}

const sides = {
  'each side': 'both',
  each: 'both',
  both: 'both',
  left: 'left',
  l: 'left',
  right: 'right',
  r: 'right',
  alternating: 'alternating',
  alt: 'alternating',
} as const;

function readRepetitions(counts: string | undefined, into: { -readonly [K in keyof Dose]?: Dose[K] }): void {
  const [first, second, ...more] = counts?.split(/[\s-]+/).map(Number) ?? [];
  if (first === undefined) return;
  if (second === undefined) into.reps = first;
  else if (second > first && more.length === 0) {
    into.reps = first;
    into.repRange = [first, second];
  } else into.repsPerSet = [first, second, ...more];
}

function readQuantity(quantity: string, into: { -readonly [K in keyof Dose]?: Dose[K] }): void {
  const [amount, unit = ''] = quantity.split(' ');
  const value = Number(amount);
  if (unit.startsWith('s')) into.holdSeconds = value;
  else if (unit.startsWith('m')) into.minutes = value;
  else into.loadKg = value;
}

function withoutAmounts(base: Dose): Dose {
  const rest: { -readonly [K in keyof Dose]?: Dose[K] } = { ...base };
  delete rest.reps;
  delete rest.repRange;
  delete rest.repsPerSet;
  delete rest.holdSeconds;
  delete rest.minutes;
  delete rest.loadKg;
  return rest as Dose;
}
