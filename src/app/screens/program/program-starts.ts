import {
  type Dose,
  type Exercise,
  type IsoDate,
  itemFor,
  planWeeks,
  type Program,
  type ProgramItem,
  weekOf,
} from '../../clinical';

/** The usual length of a first program; changed in one click. */
const usualWeeks = 4;

/** Where a program can start: empty, from exercises, or from a program that was, in today's doses. */

export function emptyProgram(startDate: IsoDate): Program {
  return { startDate, weeks: usualWeeks, items: [], resting: [] };
}

export function programOf(
  exercises: readonly Exercise[],
  startDate: IsoDate,
  weeks: number,
  newId: () => string,
): Program {
  return { startDate, weeks, items: exercises.map((exercise) => itemFor(exercise, newId())), resting: [] };
}

/**
 * A program that goes on from where another stands on a day: its doses of that week become the start of a new block of
 * the same length. Ids are kept, so that what was recorded for an item still belongs to it.
 */
export function goingOnFrom(program: Program, date: IsoDate): Program {
  const week = Math.min(Math.max(weekOf(program, date), 1), program.weeks);
  return {
    ...program,
    startDate: date,
    items: program.items.map((item) => ({ ...item, start: doseIn(item, week, program.weeks), overrides: {} })),
  };
}

/** Another patient's program for this one: the same exercises and first doses, under ids of their own. */
export function copyFor(program: Program, startDate: IsoDate, newId: () => string): Program {
  return {
    startDate,
    weeks: program.weeks,
    items: program.items.map((item) => withoutTraces(item, newId())),
    resting: [],
  };
}

/** What one patient was taught, and notes about a person, do not travel to another. */
function withoutTraces(item: ProgramItem, id: string): ProgramItem {
  const { exerciseId, start, scheme, overrides, place, group } = item;
  return { id, exerciseId, start, scheme, overrides, place, ...(group ? { group } : {}) };
}

function doseIn(item: ProgramItem, week: number, weeks: number): Dose {
  return planWeeks(item, weeks)[week - 1] ?? item.start;
}
