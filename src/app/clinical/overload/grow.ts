import type { Dose } from '../exercise';
import { oneDayMore } from './days';
import { doseLimits } from './dose';
import { defaultTop, type ProgramItem, type ProgressionScheme } from './program-item';
import { downToHalf } from './step-down';

/** What growing goes by. */
type Growing = Pick<ProgramItem, 'start' | 'scheme'>;
type Loaded = Dose & { readonly loadKg: number };

/**
 * The next dose up along the scheme's axis; one variable grows, and a hold never gets longer (McGill).
 *
 * @param stepsFromStart of a plan: lets percentages compound from the start instead of from a rounded figure, so that
 * 10 min grows to 11, 12, 13 at 10 % a week and 6 kg waits until half a kilogram is 5 %; no load rises by more than 10 %.
 * Without it a visit decides: the dose grows by its percentage or the smallest step there is, whichever is more, so that it
 * is felt.
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

/**
 * Whole minutes are the smallest step, and of fewer than ten one is more than a tenth. No source names a limit for them
 * (that of ACSM 2009 is for loads): a plan comes to its percentage on average, 5, 6, 6, 7, and a visit adds one minute.
 */
function moreMinutes(dose: Dose, start: Dose, scheme: ProgressionScheme, steps: number | undefined): Dose {
  const now = dose.minutes;
  const percent = Math.min(10, Math.max(0, scheme.percent ?? 10));
  if (now === undefined || percent === 0) return dose;
  const inOneWeek = Math.max(now + 1, Math.floor(raised(now, percent)));
  const compounded =
    steps === undefined ? inOneWeek : Math.round((start.minutes ?? now) * (1 + percent / 100) ** steps);
  return { ...dose, minutes: Math.min(doseLimits.minutes.most, Math.max(now, Math.min(compounded, inOneWeek))) };
}

/** Weights come in half kilograms, and in nothing between. */
const smallestLoadStep = 0.5;

/**
 * Sets never change with a load. A range of repetitions is climbed before the load rises (double progression). So are
 * fixed repetitions, to their top, of a light load, whose next step is a visit's to take and never a plan's.
 */
function moreLoad(dose: Loaded, start: Dose, scheme: ProgressionScheme, steps: number | undefined): Dose {
  const { repRange } = dose;
  const now = dose.loadKg;
  if (repRange) {
    const [least, most] = repRange;
    const reps = dose.reps ?? least;
    if (reps < most) return { ...dose, reps: Math.min(most, reps + 2) };
  }
  if (isLightLoad(now)) {
    const climbed = repRange ? dose : moreRepetitions(dose, start, scheme, false);
    return climbed === dose && steps === undefined ? heavierWithFewer(dose) : climbed;
  }
  const percent = Math.min(10, Math.max(2, scheme.percent ?? 5));
  const most = doseLimits.loadKg.most;
  const inOneWeek = Math.min(most, Math.max(now + smallestLoadStep, downToHalf(raised(now, percent))));
  if (repRange) return inOneWeek > now ? { ...dose, loadKg: inOneWeek, reps: repRange[0] } : dose;
  const compounded = steps === undefined ? inOneWeek : downToHalf((start.loadKg ?? now) * (1 + percent / 100) ** steps);
  return { ...dose, loadKg: Math.max(now, Math.min(compounded, inOneWeek)) };
}

/** Whether half a kilogram more is more than the 10 % of ACSM 2009: under 5 kg. */
export function isLightLoad(loadKg: number): boolean {
  return loadKg + smallestLoadStep > raised(loadKg, 10);
}

/**
 * Half a kilogram more, with so many repetitions fewer that a session (sets x repetitions x kilograms) lifts no more than
 * before: the fewest of a range, as many as that leaves else. The same dose where not even that is no more.
 */
function heavierWithFewer(dose: Loaded): Dose {
  const loadKg = dose.loadKg + smallestLoadStep;
  const fitting = (count: number) => Math.floor((count * dose.loadKg) / loadKg + 1e-9);
  if (dose.repsPerSet) {
    const repsPerSet = dose.repsPerSet.map(fitting);
    return repsPerSet.every((count) => count > 0) ? { ...dose, loadKg, repsPerSet } : dose;
  }
  const most = fitting(dose.reps ?? 0);
  const reps = dose.repRange?.[0] ?? Math.max(1, most);
  return reps <= most ? { ...dose, loadKg, reps } : dose;
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
