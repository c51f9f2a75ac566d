import {
  type Dose,
  type ExerciseId,
  isLightWeek,
  planWeeks,
  type Program,
  type ProgramItem,
  sameDose,
} from '../../clinical';
import { mapItems } from './edit-program';

/** What each gesture makes of the doses. Pure; a gesture that changes nothing returns the very same program. */

/** The doses of one week, by exercise, as they are taken to another. */
export type WeekOfDoses = readonly { readonly exerciseId: ExerciseId; readonly dose: Dose }[];

/** Week 1 is the start, from which the other weeks grow; a later week is set by hand for itself. */
export function withDose(program: Program, itemIds: readonly string[], week: number, dose: Dose): Program {
  return mapItems(program, (item) => (itemIds.includes(item.id) ? atWeek(item, week, dose) : item));
}

export function withoutOverride(program: Program, itemId: string, week: number): Program {
  return mapItems(program, (item) => {
    if (item.id !== itemId || !(week in item.overrides)) return item;
    const overrides = Object.fromEntries(Object.entries(item.overrides).filter(([key]) => Number(key) !== week));
    return { ...item, overrides };
  });
}

/** A week's dose in every week after it, set by hand; the week itself has it too. */
export function withFilledRight(program: Program, itemId: string, week: number, dose: Dose): Program {
  return mapItems(program, (item) => {
    if (item.id !== itemId) return item;
    const before = planWeeks(item, program.weeks)[week - 1];
    let filled = before && sameDose(before, dose) ? item : atWeek(item, week, dose);
    for (let later = Math.max(week, 1) + 1; later <= program.weeks; later++) filled = atWeek(filled, later, dose);
    return filled;
  });
}

/** The exercises' doses of a week that was copied, in another one; the second of two alike takes the second dose. */
export function withWeekPasted(program: Program, week: number, copied: WeekOfDoses): Program {
  const left = [...copied];
  return mapItems(program, (item) => {
    const index = left.findIndex(({ exerciseId }) => exerciseId === item.exerciseId);
    const [taken] = index < 0 ? [] : left.splice(index, 1);
    return taken ? atWeek(item, week, taken.dose) : item;
  });
}

/** The doses of a week, to be pasted into another. */
export function dosesOfWeek(items: readonly ProgramItem[], weeks: number, week: number): WeekOfDoses {
  return items.flatMap((item) => {
    const dose = planWeeks(item, weeks)[week - 1];
    return dose ? [{ exerciseId: item.exerciseId, dose }] : [];
  });
}

/** Whether all items are light in a week. */
export function isLight(items: readonly ProgramItem[], week: number): boolean {
  return items.length > 0 && items.every((item) => isLightWeek(item, week));
}

/**
 * Makes a week a light one for these items, or where it is light for all of them, an ordinary one again. Week 1 is where
 * they start and has no week before it to be lighter than. Weeks set by hand stay as they are.
 */
export function withLightWeek(program: Program, itemIds: readonly string[], week: number): Program {
  if (week < 2) return program;
  const light = isLight(
    program.items.filter(({ id }) => itemIds.includes(id)),
    week,
  );
  return mapItems(program, (item) => (itemIds.includes(item.id) ? lightIn(item, week, !light) : item));
}

function lightIn(item: ProgramItem, week: number, light: boolean): ProgramItem {
  const { deloadWeeks = [], ...scheme } = item.scheme;
  if (deloadWeeks.includes(week) === light) return item;
  const weeks = light ? [...deloadWeeks, week].sort((a, b) => a - b) : deloadWeeks.filter((one) => one !== week);
  return { ...item, scheme: weeks.length > 0 ? { ...scheme, deloadWeeks: weeks } : scheme };
}

/**
 * An item with a dose set for a week. A start that was set by hand for week 1 gives way to the new one, but where week 1
 * is a light one: the start is then what it goes on from after it, and would not be shown.
 */
export function atWeek(item: ProgramItem, week: number, dose: Dose): ProgramItem {
  if (week > 1 || isLightWeek(item, 1)) return { ...item, overrides: { ...item.overrides, [week]: dose } };
  if (!(1 in item.overrides)) return { ...item, start: dose };
  const overrides = Object.fromEntries(Object.entries(item.overrides).filter(([key]) => key !== '1'));
  return { ...item, start: dose, overrides };
}
