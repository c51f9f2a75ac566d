import {
  type Dose,
  type Exercise,
  type IsoDate,
  itemFor,
  levelInWeek,
  type Library,
  type Program,
  type ProgramItem,
  rescheduled,
  type StartingTemplate,
  weekOf,
  withWaiting,
} from '../../clinical';

/** The usual length of a first program; changed in one click. */
const usualWeeks = 4;

/** Where a program can start: empty, from exercises, or from a program that was, in today's doses. */

export function emptyProgram(startDate: IsoDate): Program {
  return { startDate, weeks: usualWeeks, items: [], resting: [] };
}

/** @param itemOf how an exercise is taken up: a patient's own history may set where it starts */
export function programOf(
  exercises: readonly Exercise[],
  startDate: IsoDate,
  weeks: number,
  newId: () => string,
  itemOf: (exercise: Exercise, id: string) => ProgramItem = itemFor,
): Program {
  return { startDate, weeks, items: exercises.map((exercise) => itemOf(exercise, newId())), resting: [] };
}

/** A template made whole: its exercises as this patient takes them up, with its light weeks. */
export function programFrom(
  { exerciseIds, weeks, lightWeeks }: StartingTemplate,
  library: Library,
  startDate: IsoDate,
  newId: () => string,
  itemOf?: (exercise: Exercise, id: string) => ProgramItem,
): Program {
  const exercises = exerciseIds.flatMap((id) => library.byId(id) ?? []);
  const program = programOf(exercises, startDate, weeks, newId, itemOf);
  if (!lightWeeks) return program;
  const light = (item: ProgramItem) => ({ ...item, scheme: { ...item.scheme, deloadWeeks: lightWeeks } });
  return { ...program, items: program.items.map(light) };
}

/**
 * A program that goes on from where another stands on a day: its doses of that week become the start of a new block of
 * the same length, not lowered by a week that is light. Ids are kept, so that what was recorded for an item still belongs to
 * it.
 */
export function goingOnFrom(program: Program, date: IsoDate): Program {
  const week = Math.min(Math.max(weekOf(program, date), 1), program.weeks);
  return {
    ...rescheduled(program, { startDate: date }),
    items: program.items.map((item) => ({
      ...item,
      start: doseIn(item, week),
      scheme: withWaiting(item.scheme, false),
      overrides: {},
    })),
  };
}

/** Another patient's program for this one: the same exercises with all their doses, groups and light weeks, under ids of their own. */
export function copyFor(program: Program, startDate: IsoDate, newId: () => string): Program {
  return {
    startDate,
    weeks: program.weeks,
    items: program.items.map((item) => withoutTraces(item, newId())),
    resting: [],
  };
}

/** What one patient was taught, what waits for a visit of theirs, and notes about a person do not travel to another. */
function withoutTraces(item: ProgramItem, id: string): ProgramItem {
  const { exerciseId, start, scheme, overrides, place, group } = item;
  return { id, exerciseId, start, scheme: withWaiting(scheme, false), overrides, place, ...(group ? { group } : {}) };
}

function doseIn(item: ProgramItem, week: number): Dose {
  return item.overrides[week] ?? levelInWeek(item, week);
}
