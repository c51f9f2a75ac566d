import {
  type Dose,
  type Exercise,
  type ExerciseId,
  planWeeks,
  type PracticeLibrary,
  type Program,
  type ProgramItem,
  readDose,
  sameDose,
  screenItem,
  type Situation,
  type Verdict,
} from '../../clinical';
import { atWeek } from '../../state/draft/edit-doses';
import { searchExercises } from '../../state/library/exercise-search';
import { searchTerm, wordsOf } from '../../state/library/search-terms';
import type { SheetRow } from './sheet';

/** What a sheet is pasted into. */
export interface PasteInto {
  readonly program: Program;
  readonly library: PracticeLibrary;
  readonly situation: Situation;
  /** The items on screen from the one that was pasted on; doses without names go to them, row by row. */
  readonly from: readonly ProgramItem[];
  /** How an exercise is taken up that the program does not have yet. */
  readonly itemOf: (exercise: Exercise) => ProgramItem;
}

export interface PastedRow {
  /** As it was pasted: the name, or where the rows have none, the exercise it fell on. */
  readonly typed: string;
  readonly exercise?: Exercise;
  /** What may have been meant, nearest first, where there is no exercise of that name. */
  readonly suggestions: readonly Exercise[];
  /** What was read, in the order of the weeks. */
  readonly doses: readonly { readonly week: number; readonly dose: Dose }[];
  /** What was not, each in a sentence. */
  readonly problems: readonly string[];
  /** What is left out because it stands in no week, such as a column of notes. */
  readonly leftOut: readonly string[];
  /** The item as it would be; absent where nothing would come of the row. */
  readonly item?: ProgramItem;
  readonly added: boolean;
  readonly verdict?: Verdict;
}

/** Understands a sheet row by row; what is chosen for an unknown name, by its row, counts as if it had been typed. */
export function understand(
  rows: readonly SheetRow[],
  into: PasteInto,
  chosen: ReadonlyMap<number, ExerciseId>,
): readonly PastedRow[] {
  const weeks = weeksFor(rows, into.program);
  const left = [...into.program.items];
  return rows.map((row, index) => {
    const found = row.name === undefined ? inPlace(into, index) : byName(row.name, into, chosen.get(index));
    const typed = row.name ?? found.exercise?.name ?? '';
    const { leftOut } = row;
    if (!found.exercise) {
      return { typed, suggestions: found.suggestions, doses: [], added: false, problems: [found.problem], leftOut };
    }
    const { exercise } = found;
    // Of an exercise that is there twice, the second row is the second one's.
    const place = left.findIndex((item) => (found.item ? item.id === found.item.id : item.exerciseId === exercise.id));
    const [own] = place < 0 ? [] : left.splice(place, 1);
    const { item, doses, problems } = withCells(own ?? into.itemOf(exercise), row, weeks);
    const changes = !own || item !== own;
    return {
      typed,
      exercise,
      suggestions: [],
      doses,
      added: !own,
      problems,
      leftOut,
      ...(changes ? { item, verdict: screenItem(item, weeks, into.situation, into.library) } : {}),
    };
  });
}

/** What the rows that were taken make of the program: one gesture. */
export function takenRows(
  rows: readonly PastedRow[],
  program: Program,
): { readonly changed: readonly ProgramItem[]; readonly added: readonly ProgramItem[]; readonly weeks: number } {
  const itemsOf = (added: boolean) => rows.flatMap((row) => (row.item && row.added === added ? [row.item] : []));
  const last = Math.max(0, ...rows.flatMap(({ doses }) => doses.map(({ week }) => week)));
  return { changed: itemsOf(false), added: itemsOf(true), weeks: Math.max(program.weeks, last) };
}

/** As many weeks as the sheet has, where the program has fewer. */
function weeksFor(rows: readonly SheetRow[], program: Program): number {
  return Math.max(program.weeks, ...rows.flatMap(({ cells }) => cells.map(({ week }) => week)));
}

function withCells(own: ProgramItem, row: SheetRow, weeks: number) {
  const doses: { week: number; dose: Dose }[] = [];
  const problems: string[] = [];
  let item = own;
  for (const { week, text } of [...row.cells].sort((a, b) => a.week - b.week)) {
    const planned = planWeeks(item, weeks)[week - 1] ?? item.start;
    const read = readDose(text, planned);
    if ('problem' in read) {
      // A problem that repeats what was typed needs no other word on it.
      const typed = read.problem.startsWith('"') ? '' : `, "${text}"`;
      problems.push(`Week\u00a0${week}${typed}: ${read.problem} It stays as planned.`);
      continue;
    }
    doses.push({ week, dose: read.dose });
    // What the plan comes to anyhow is not set by hand.
    if (!sameDose(planned, read.dose)) item = atWeek(item, week, read.dose);
  }
  return { item, doses, problems };
}

type Found =
  | { readonly exercise: Exercise; readonly item?: ProgramItem }
  | { readonly exercise?: undefined; readonly suggestions: readonly Exercise[]; readonly problem: string };

/** The exercise on whose row the block fell. */
function inPlace({ from, library }: PasteInto, index: number): Found {
  const item = from[index];
  const exercise = item && library.byId(item.exerciseId);
  if (item && exercise) return { exercise, item };
  return {
    suggestions: [],
    problem: item ? 'This exercise is not in the library.' : 'The program has no exercise in this row.',
  };
}

/** By name, alias or id, whatever the case, the accents and the hyphens; the program's own exercises before others. */
function byName(name: string, { program, library }: PasteInto, chosen: ExerciseId | undefined): Found {
  const own = program.items.flatMap(({ exerciseId }) => library.byId(exerciseId) ?? []);
  const all = [...new Set([...own, ...library.offered])];
  const picked = all.find(({ id }) => id === chosen);
  if (picked) return { exercise: picked };
  const typed = asAsked(name);
  if (typed === '') return { suggestions: [], problem: 'No exercise is named.' };
  const called = (names: (exercise: Exercise) => readonly string[]) =>
    all.filter((exercise) => names(exercise).some((one) => asAsked(one) === typed));
  const [exercise] = called(({ id, name: own, patientName }) => [id, own, patientName]);
  if (exercise) return { exercise };
  const aliased = called(({ aliases }) => aliases);
  if (aliased.length === 1 && aliased[0]) return { exercise: aliased[0] };
  const near = [...new Set([...aliased, ...searchExercises(name, library)])].slice(0, 6);
  return {
    suggestions: near,
    problem: aliased.length > 1 ? 'More than one exercise is called that.' : 'No exercise of this name.',
  };
}

function asAsked(text: string): string {
  return wordsOf(text).map(searchTerm).join('');
}
