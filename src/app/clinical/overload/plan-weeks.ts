import type { Dose } from '../exercise';
import { doseLimits } from './dose';
import { defaultTop, type ProgramItem, type ProgressionScheme } from './program-item';

/** The longest program, in weeks. */
export const longestProgram = 16;

/**
 * The dose of every week, week 1 first: `start`, grown one step a week along the scheme's axis, with the weeks set by
 * hand in their places. One variable grows at a time; a hold never gets longer (McGill). `weeks` is cut to 0 to 16.
 * An override changes its own week only, so that a light week does not lower the weeks after it.
 */
export function planWeeks(item: ProgramItem, weeks: number): readonly Dose[] {
  const length = Math.min(longestProgram, Math.max(0, Math.trunc(weeks)));
  const planned: Dose[] = [];
  for (let week = 0; week < length; week++) {
    const before = planned[week - 1];
    planned.push(before ? stepUp(before, item, week) : item.start);
  }
  return planned.map((dose, index) => item.overrides[index + 1] ?? dose);
}

/**
 * The next dose up. `stepsFromStart` lets percentages compound from the start instead of from a rounded figure, so that
 * 10 min grows to 11, 12, 13 at 10 % a week.
 */
export function stepUp(dose: Dose, item: Pick<ProgramItem, 'start' | 'scheme'>, stepsFromStart = 1): Dose {
  const { start, scheme } = item;
  switch (scheme.axis) {
    case 'minutes':
      return dose.minutes === undefined
        ? dose
        : { ...dose, minutes: grownMinutes(start.minutes ?? dose.minutes, dose.minutes, scheme, stepsFromStart) };
    case 'load':
      return dose.loadKg === undefined
        ? moreRepetitions(dose, start, scheme)
        : { ...dose, loadKg: grownLoad(start.loadKg ?? dose.loadKg, dose.loadKg, scheme, stepsFromStart) };
    case 'frequency':
      return dose.daysPerWeek < (scheme.daysTop ?? 7) ? { ...dose, daysPerWeek: dose.daysPerWeek + 1 } : dose;
    case 'hold-reps':
    case 'reps':
    case 'lever':
    case 'base':
      return moreRepetitions(dose, start, scheme);
  }
}

/** The next dose down: what a worse next morning or a lost control asks for. Never below one of anything. */
export function stepDown(dose: Dose): Dose {
  if (dose.minutes !== undefined)
    return { ...dose, minutes: Math.max(1, Math.min(dose.minutes - 1, Math.floor(dose.minutes * 0.9))) };
  if (dose.loadKg !== undefined && dose.loadKg > doseLimits.loadKg.least) {
    return { ...dose, loadKg: Math.max(doseLimits.loadKg.least, downToHalf(dose.loadKg * 0.9)) };
  }
  if (dose.repsPerSet) return { ...dose, repsPerSet: dose.repsPerSet.map((count) => Math.max(1, count - 1)) };
  if (dose.reps === undefined && dose.sets === 1 && dose.holdSeconds !== undefined) {
    return { ...dose, holdSeconds: Math.max(1, dose.holdSeconds - 2) };
  }
  if (dose.reps !== undefined && dose.reps > 4) return { ...dose, reps: dose.reps - 2 };
  if (dose.sets > 1) return { ...dose, sets: dose.sets - 1 };
  return dose.reps !== undefined ? { ...dose, reps: Math.max(1, dose.reps - 1) } : dose;
}

function grownMinutes(start: number, now: number, scheme: ProgressionScheme, steps: number): number {
  const percent = Math.min(10, Math.max(0, scheme.percent ?? 10));
  const compounded = Math.round(start * (1 + percent / 100) ** steps);
  const inOneWeek = Math.max(now + 1, Math.floor(raised(now, percent)));
  return Math.min(doseLimits.minutes.most, Math.max(now, Math.min(compounded, inOneWeek)));
}

function grownLoad(start: number, now: number, scheme: ProgressionScheme, steps: number): number {
  const percent = Math.min(10, Math.max(2, scheme.percent ?? 5));
  const compounded = downToHalf(start * (1 + percent / 100) ** steps);
  const inOneWeek = Math.max(now + 0.5, downToHalf(raised(now, percent)));
  return Math.min(doseLimits.loadKg.most, Math.max(now, Math.min(compounded, inOneWeek)));
}

/** The most a week may add, whatever rounding saved up before: its percentage, or the smallest step there is. */
function raised(amount: number, percent: number): number {
  return amount * (1 + percent / 100) + 1e-9;
}

/** Weights come in half kilograms; rounding down keeps a rise within its percentage. */
function downToHalf(kilograms: number): number {
  return Math.floor(kilograms * 2 + 1e-9) / 2;
}

/** Two more repetitions up to the top, then one more set with the fewest repetitions that still add work. */
function moreRepetitions(dose: Dose, start: Dose, scheme: ProgressionScheme): Dose {
  if (dose.repsPerSet) return morePyramid(dose, dose.repsPerSet, start, scheme);
  const reps = dose.reps ?? dose.repRange?.[0];
  if (reps === undefined) return dose;
  const first = start.reps ?? start.repRange?.[0] ?? reps;
  const top = Math.min(
    doseLimits.reps.most,
    Math.max(first, scheme.repsTop ?? dose.repRange?.[1] ?? defaultTop(first)),
  );
  const setsTop = Math.min(doseLimits.sets.most, Math.max(start.sets, scheme.setsTop ?? 3));
  if (reps < top) return { ...dose, reps: Math.min(top, reps + 2) };
  if (dose.sets >= setsTop) return dose;
  const sets = dose.sets + 1;
  const atLeast = Math.ceil((dose.sets * reps + 1) / sets);
  const steps = Math.max(0, Math.ceil((atLeast - first) / 2));
  return { ...dose, sets, reps: Math.min(top, first + 2 * steps) };
}

function morePyramid(dose: Dose, counts: readonly number[], start: Dose, scheme: ProgressionScheme): Dose {
  const first = start.repsPerSet?.[0] ?? counts[0] ?? 1;
  const top = Math.min(doseLimits.reps.most, Math.max(first, scheme.repsTop ?? defaultTop(first)));
  return (counts[0] ?? 0) >= top ? dose : { ...dose, repsPerSet: counts.map((count) => count + 1) };
}

/** What the scheme adds, in a few words: 'adds reps, not seconds', '+10 % a week'. */
export function schemeInWords(scheme: ProgressionScheme): string {
  switch (scheme.axis) {
    case 'hold-reps':
      return 'adds reps, not seconds';
    case 'reps':
      return 'adds reps, then a set';
    case 'lever':
    case 'base':
      return 'adds reps, then the next rung';
    case 'frequency':
      return 'adds days';
    case 'load':
      return `+${scheme.percent ?? 5}\u00a0% load a week`;
    case 'minutes':
      return `+${scheme.percent ?? 10}\u00a0% a week`;
  }
}
