import type { Dose, ProgramItem, ProgressionScheme } from '../../clinical';

/**
 * What is changed of an item beside its amounts. What is absent stays as it is; null takes away what was stated, so that
 * the usual holds again.
 */
export interface ItemChange {
  readonly place?: ProgramItem['place'];
  readonly scheme?: Changed<ProgressionScheme>;
  readonly dose?: Changed<DoseManner>;
}

/** How and when a dose is done, beside how much. */
export type DoseManner = Pick<
  Dose,
  'side' | 'effort' | 'restSeconds' | 'tempo' | 'perDay' | 'daysPerWeek' | 'days' | 'when'
>;

type Changed<T> = { readonly [K in keyof T]?: T[K] | null };

/**
 * An item with a change. A week that was set by hand keeps its amounts, and follows in everything else in which it was
 * like the start: a week that was set for the left side alone stays so.
 */
export function withChange(item: ProgramItem, { place, scheme, dose }: ItemChange): ProgramItem {
  const change = dose ? inKeeping(dose, item.start) : {};
  return {
    ...item,
    ...(place ? { place } : {}),
    ...(scheme ? { scheme: merged(item.scheme, scheme) } : {}),
    ...(dose
      ? {
          start: merged(item.start, change),
          overrides: Object.fromEntries(
            Object.entries(item.overrides).map(([week, own]) => [week, merged(own, sharedOf(change, own, item.start))]),
          ),
        }
      : {}),
  };
}

/** Named days are as many as the days a week, and times of day as many as the times a day: what contradicts goes. */
function inKeeping(change: Changed<DoseManner>, start: Dose): Changed<DoseManner> {
  const { days, daysPerWeek, perDay } = change;
  return {
    ...(daysPerWeek !== undefined && days === undefined && start.days?.length !== daysPerWeek ? { days: null } : {}),
    ...(perDay !== undefined && (start.when?.length ?? perDay) !== perDay ? { when: null } : {}),
    ...change,
    ...(days?.length ? { daysPerWeek: days.length } : {}),
  };
}

function sharedOf(change: Changed<DoseManner>, own: Dose, start: Dose): Changed<DoseManner> {
  const keys = (Object.keys(change) as (keyof DoseManner)[]).filter(
    (key) => JSON.stringify(own[key]) === JSON.stringify(start[key]),
  );
  // Days go along with their number, so that neither says something else than the other.
  const together = keys.includes('days') === keys.includes('daysPerWeek') || !('days' in change);
  return Object.fromEntries(
    keys.filter((key) => together || (key !== 'days' && key !== 'daysPerWeek')).map((key) => [key, change[key]]),
  );
}

function merged<T extends object>(whole: T, change: Changed<NoInfer<T>>): T {
  return Object.fromEntries(
    Object.entries({ ...whole, ...change }).filter(([, value]) => value !== null && value !== undefined),
  ) as T;
}
