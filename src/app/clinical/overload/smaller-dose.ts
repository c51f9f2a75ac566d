import type { Dose } from '../exercise';
import { stepDown } from './step-down';

/**
 * A dose that asks no more than either of two: the amounts of the one that asks less, or the smaller of each amount where
 * neither does. A week set by hand may count otherwise (minutes for repetitions): then one step below it. What is no
 * amount (sides, tempo, times of day) is the plan's.
 */
export function atMost(level: Dose, planned: Dose): Dose {
  const often = lessOften(level, planned);
  if (countsIn(level) !== countsIn(planned)) return { ...stepDown(planned), ...often };
  if (asksNoMore(planned, level)) return { ...planned, ...often };
  const amount = asksNoMore(level, planned) ? level : smallestOf(level, planned);
  return { ...planned, ...pick(amount, amounts), ...often };
}

/** Fewer times a day, fewer days and less effort, as far as the level says so. */
function lessOften(level: Dose, planned: Dose): Partial<Dose> {
  const { perDay, daysPerWeek, effort } = level;
  const [when, days] = [level.when ?? planned.when, level.days ?? planned.days];
  return {
    ...(perDay < planned.perDay ? { perDay, ...(when ? { when: when.slice(0, perDay) } : {}) } : {}),
    ...(daysPerWeek < planned.daysPerWeek
      ? { daysPerWeek, ...(days ? { days: days.slice(0, daysPerWeek) } : {}) }
      : {}),
    ...(effort !== undefined && effort < (planned.effort ?? Infinity) ? { effort } : {}),
  };
}

/** Whether a session of one dose asks no more than a session of another that counts in the same way. */
export function asksNoMore(one: Dose, other: Dose): boolean {
  const limits = sessionOf(other);
  return sessionOf(one).every((amount, index) => amount <= (limits[index] ?? 0));
}

/** Of a session: repetitions, those at the top of a range, and minutes; seconds of a hold; kilograms. */
function sessionOf({ sets, reps, repRange, repsPerSet, minutes, holdSeconds, loadKg }: Dose): readonly number[] {
  const counted = repsPerSet?.reduce((sum, count) => sum + count, 0) ?? sets * (reps ?? repRange?.[0] ?? 1);
  return [counted, sets * (repRange?.[1] ?? 0), sets * (minutes ?? 0), holdSeconds ?? 0, loadKg ?? 0];
}

const amounts = ['sets', 'reps', 'repRange', 'repsPerSet', 'holdSeconds', 'minutes', 'loadKg'] as const;

/** Which amounts a dose is made of: two that differ in this cannot be compared. */
function countsIn(dose: Dose): string {
  return [...amounts.filter((field) => dose[field] !== undefined), dose.repsPerSet?.length].join();
}

function smallestOf(one: Dose, other: Dose): Dose {
  const pairs = amounts.flatMap((field) => {
    const [a, b] = [one[field], other[field]];
    if (a === undefined || b === undefined) return [];
    return [
      [field, typeof a === 'number' ? Math.min(a, Number(b)) : a.map((count, at) => Math.min(count, numberAt(b, at)))],
    ];
  });
  return { ...one, ...Object.fromEntries(pairs) } as Dose;
}

function numberAt(counts: number | readonly number[], at: number): number {
  return typeof counts === 'number' ? counts : (counts[at] ?? 0);
}

function pick<K extends keyof Dose>(dose: Dose, fields: readonly K[]): Partial<Pick<Dose, K>> {
  return Object.fromEntries(
    fields.map((field) => [field, dose[field]]).filter(([, value]) => value !== undefined),
  ) as Partial<Pick<Dose, K>>;
}
