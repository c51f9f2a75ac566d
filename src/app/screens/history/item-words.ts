import {
  doseInWords,
  type Dose,
  type ExerciseId,
  type Library,
  type ProgramItem,
  timesForPatient,
  listed,
} from '../../clinical';
import { unknownExerciseName } from '../../ui/exercise-words';

export function exerciseName(id: ExerciseId, library: Library): string {
  return library.byId(id)?.name ?? unknownExerciseName;
}

/** An item of a program on one line: 'Bird-dog: 2 × 8, hold 8 s each side, in turns with Plank, light in week 4 (note)'. */
export function itemLine(item: ProgramItem, items: readonly ProgramItem[], library: Library): string {
  const { exerciseId, start, scheme, place, note } = item;
  const turns = inTurnsWith(item, items, library);
  return [
    `${exerciseName(exerciseId, library)}: ${doseInWords(start)}`,
    start.days?.length ? `on ${listed(start.days)}` : '',
    place === 'clinic' ? 'at the clinic' : '',
    turns ? `in turns with ${turns}` : '',
    scheme.deloadWeeks?.length ? `light in ${weekList(scheme.deloadWeeks)}` : '',
  ]
    .filter(Boolean)
    .join(', ')
    .concat(note ? ` (${note})` : '');
}

/** The others of its group, by name; empty where it is done by itself. */
export function inTurnsWith(item: ProgramItem, items: readonly ProgramItem[], library: Library): string {
  if (item.group === undefined) return '';
  return listed(
    items
      .filter((other) => other.id !== item.id && other.group === item.group)
      .map(({ exerciseId }) => exerciseName(exerciseId, library)),
  );
}

/** Two doses that differ, each with how often where that is what differs. */
export function dosesApart(one: Dose, other: Dose): readonly [string, string] {
  const often = timesForPatient(one) !== timesForPatient(other);
  const words = (dose: Dose): string =>
    often ? `${doseInWords(dose)}, ${lowerFirst(timesForPatient(dose))}` : doseInWords(dose);
  return [words(one), words(other)];
}

/** 'week 2', 'weeks 1 to 3', 'weeks 1, 3 and 4'. */
export function weekList(weeks: readonly number[]): string {
  const [first = 0] = weeks;
  const last = weeks[weeks.length - 1] ?? first;
  if (weeks.length === 1) return `week ${first}`;
  return last - first === weeks.length - 1 && weeks.length > 2
    ? `weeks ${first} to ${last}`
    : `weeks ${listed(weeks.map(String))}`;
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
