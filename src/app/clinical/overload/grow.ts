import type { Dose } from '../exercise';
import { oneDayMore } from './days';
import { doseLimits } from './dose';
import { defaultTop, type ProgramItem, type ProgressionScheme } from './program-item';
import { downToHalf } from './step-down';

/** What growing goes by. */
type Growing = Pick<ProgramItem, 'start' | 'scheme'>;

/**
 * The next dose up along the scheme's axis; one variable grows, and a hold never gets longer (McGill).
 *
 * @param stepsFromStart lets percentages compound from the start instead of from a rounded figure, so that 10 min grows
 * to 11, 12, 13 at 10 % a week and a light load waits until half a kilogram is 5 %. Without it, the dose grows by its
 * percentage or the smallest step there is, whichever is more: what a visit decides must be felt.
 */
export function stepUp(dose: Dose, { start, scheme }: Growing, stepsFromStart?: number): Dose {
  switch (scheme.axis) {
    case 'minutes':
      return moreMinutes(dose, start, scheme, stepsFromStart);
    case 'load':
      return dose.loadKg === undefined
        ? moreRepetitions(dose, start, scheme, true)
        : moreLoad({ ...dose, loadKg: dose.loadKg }, start, scheme, stepsFromStart);
    case 'frequency':
      return dose.daysPerWeek < daysTop(dose, scheme) ? oneDayMore(dose) : dose;
    case 'hold-reps':
    case 'reps':
      return moreRepetitions(dose, start, scheme, true);
    // The next rung of the ladder is decided at a visit: until then there is nothing to add after the top.
    case 'lever':
    case 'base':
      return moreRepetitions(dose, start, scheme, false);
  }
}

/** A loaded lift is done 2 to 3 days a week by a beginner (ACSM 2009); anything else every day at most. */
function daysTop(dose: Dose, scheme: ProgressionScheme): number {
  return Math.min(7, scheme.daysTop ?? (dose.loadKg === undefined ? 7 : 3));
}

function moreMinutes(dose: Dose, start: Dose, scheme: ProgressionScheme, steps: number | undefined): Dose {
  const now = dose.minutes;
  const percent = Math.min(10, Math.max(0, scheme.percent ?? 10));
  if (now === undefined || percent === 0) return dose;
  const inOneWeek = Math.max(now + 1, Math.floor(raised(now, percent)));
  const compounded =
    steps === undefined ? inOneWeek : Math.round((start.minutes ?? now) * (1 + percent / 100) ** steps);
  return { ...dose, minutes: Math.min(doseLimits.minutes.most, Math.max(now, Math.min(compounded, inOneWeek))) };
}

/** Sets never change with a load. A range of repetitions is climbed before the load rises (double progression). */
function moreLoad(
  dose: Dose & { readonly loadKg: number },
  start: Dose,
  scheme: ProgressionScheme,
  steps: number | undefined,
): Dose {
  const percent = Math.min(10, Math.max(2, scheme.percent ?? 5));
  const now = dose.loadKg;
  const inOneWeek = Math.min(doseLimits.loadKg.most, Math.max(now + 0.5, downToHalf(raised(now, percent))));
  if (dose.repRange) {
    const [least, most] = dose.repRange;
    const reps = dose.reps ?? least;
    if (reps < most) return { ...dose, reps: Math.min(most, reps + 2) };
    return inOneWeek > now ? { ...dose, loadKg: inOneWeek, reps: least } : dose;
  }
  const compounded = steps === undefined ? inOneWeek : downToHalf((start.loadKg ?? now) * (1 + percent / 100) ** steps);
  return { ...dose, loadKg: Math.max(now, Math.min(compounded, inOneWeek)) };
}

/** The most a week may add, whatever rounding saved up before: its percentage, or the smallest step there is. */
function raised(amount: number, percent: number): number {
  return amount * (1 + percent / 100) + 1e-9;
}

/** Two more repetitions up to the top, then one more set with the fewest repetitions that still add work. */
function moreRepetitions(dose: Dose, start: Dose, scheme: ProgressionScheme, thenSets: boolean): Dose {
  if (dose.repsPerSet) return morePyramid(dose, dose.repsPerSet, start, scheme);
  const reps = countedReps(dose);
  if (reps === undefined) return dose;
  const first = countedReps(start) ?? reps;
  const most = Math.min(doseLimits.reps.most, dose.repRange?.[1] ?? doseLimits.reps.most);
  const top = Math.min(most, Math.max(first, scheme.repsTop ?? dose.repRange?.[1] ?? defaultTop(first)));
  if (reps < top) return { ...dose, reps: Math.min(top, reps + 2) };
  const setsTop = Math.min(doseLimits.sets.most, Math.max(start.sets, scheme.setsTop ?? 3));
  if (!thenSets || dose.sets >= setsTop) return dose;
  const sets = dose.sets + 1;
  const atLeast = Math.ceil((dose.sets * reps + 1) / sets);
  // In steps of two from the start, downwards too: a start that was raised visit by visit must not skip the small sets.
  const steps = Math.ceil((atLeast - first) / 2);
  return { ...dose, sets, reps: Math.min(reps, Math.max(dose.repRange?.[0] ?? 1, first + 2 * steps)) };
}

/** Repetitions of a set that can be added to; a hold that is not counted is one. */
function countedReps({ reps, repRange, minutes, holdSeconds }: Dose): number | undefined {
  const uncounted = minutes === undefined && holdSeconds !== undefined ? 1 : undefined;
  return reps ?? repRange?.[0] ?? uncounted;
}

function morePyramid(dose: Dose, counts: readonly number[], start: Dose, scheme: ProgressionScheme): Dose {
  const first = start.repsPerSet?.[0] ?? counts[0] ?? 1;
  const top = Math.min(doseLimits.reps.most, Math.max(first, scheme.repsTop ?? defaultTop(first)));
  return (counts[0] ?? 0) >= top ? dose : { ...dose, repsPerSet: counts.map((count) => count + 1) };
}
