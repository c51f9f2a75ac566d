import {
  amountInWords,
  type Dose,
  doseInWords,
  type Exercise,
  planWeeks,
  type PracticeLibrary,
  type ProgramItem,
  sideInWords,
  type Situation,
  type Verdict,
} from '../../clinical';
import { clearancesOf, clearedInWords } from '../../ui/clearance-words';
import { unknownExerciseName } from '../../ui/exercise-words';
import { adviceFor, type Advice } from './dose-advice';
import { carefulWords, remarkOf } from './row-words';

export interface GridLine {
  readonly item: ProgramItem;
  readonly verdict: Verdict;
}

/** One dose as its cell shows it. */
export interface GridCell {
  /** From 1. */
  readonly week: number;
  readonly dose: Dose;
  /** Set by hand for its week, against the scheme. */
  readonly byHand: boolean;
  /** '2 × 8, hold 8 s' */
  readonly amount: string;
  /** 'each side', 'by hand', or both. */
  readonly also: string;
  /** Which exercise, week and dose, for those who listen. */
  readonly label: string;
}

/** One exercise as its row shows it. */
export interface GridRow {
  readonly item: ProgramItem;
  readonly verdict: Verdict;
  readonly exercise: Exercise | undefined;
  readonly name: string;
  readonly care: string;
  readonly cleared: string;
  readonly advice: Advice | undefined;
  readonly remark: string;
  readonly cells: readonly GridCell[];
}

/** What all rows are drawn from. */
export interface GridSetting {
  readonly weeks: number;
  readonly situation: Situation;
  readonly library: PracticeLibrary;
  /** Weeks that are light for every item. */
  readonly lightForAll?: readonly number[];
}

/**
 * Makes the rows of the grid, and gives a row back as it was while nothing of it changed: a gesture then draws one row
 * anew and leaves eleven alone.
 */
export class RowMaker {
  #setting: GridSetting | undefined;
  #rows = new Map<string, GridRow>();

  rowsOf(lines: readonly GridLine[], setting: GridSetting): readonly GridRow[] {
    const before = sameSetting(this.#setting, setting) ? this.#rows : new Map<string, GridRow>();
    const rows = lines.map((line) => {
      const row = before.get(line.item.id);
      return row?.item === line.item && sameVerdict(row.verdict, line.verdict) ? row : rowOf(line, setting);
    });
    this.#setting = setting;
    this.#rows = new Map(rows.map((row) => [row.item.id, row]));
    return rows;
  }
}

function rowOf({ item, verdict }: GridLine, { weeks, situation, library, lightForAll = [] }: GridSetting): GridRow {
  const exercise = library.byId(item.exerciseId);
  const name = exercise?.name ?? unknownExerciseName;
  const light = item.scheme.deloadWeeks?.filter((week) => week <= weeks && !lightForAll.includes(week));
  return {
    item,
    verdict,
    exercise,
    name,
    care: carefulWords(verdict),
    cleared: clearedInWords(clearancesOf(item.exerciseId, situation)),
    advice: exercise && verdict.status !== 'allowed' ? adviceFor(item, weeks, exercise, situation) : undefined,
    remark: remarkOf(item, exercise, library.ownById(item.exerciseId), light),
    cells: planWeeks(item, weeks).map((dose, index) => cellOf(dose, index + 1, item, name)),
  };
}

function cellOf(dose: Dose, week: number, item: ProgramItem, name: string): GridCell {
  const byHand = week in item.overrides;
  return {
    week,
    dose,
    byHand,
    amount: amountInWords(dose),
    also: [sideInWords(dose), byHand ? 'by hand' : undefined].filter((words) => words !== undefined).join(', '),
    label: `${name}, week ${week}: ${doseInWords(dose)}${byHand ? ', by hand' : ''}`,
  };
}

function sameSetting(a: GridSetting | undefined, b: GridSetting): boolean {
  return (
    a?.weeks === b.weeks &&
    a.situation === b.situation &&
    a.library === b.library &&
    a.lightForAll?.join() === b.lightForAll?.join()
  );
}

/** Verdicts are computed anew with every change of the program, and mostly come to the same. */
function sameVerdict(a: Verdict, b: Verdict): boolean {
  return (
    a === b ||
    (a.status === b.status &&
      a.reasons.length === b.reasons.length &&
      a.reasons.every((reason, index) => {
        const other = b.reasons[index];
        return reason.ruleId === other?.ruleId && reason.level === other.level && reason.clearedBy === other.clearedBy;
      }))
  );
}

/** Where a row stands among those that are done in turns with it. */
export interface Turns {
  readonly place: 'first' | 'between' | 'last';
  /** 'Bird-dog and Curl-up' */
  readonly others: string;
}

/** By item, for the rows of a group that stand side by side. */
export function turnsOf(rows: readonly Pick<GridRow, 'item' | 'name'>[]): ReadonlyMap<string, Turns> {
  const turns = new Map<string, Turns>();
  for (let from = 0; from < rows.length;) {
    const group = rows[from]?.item.group;
    let end = from + 1;
    while (group !== undefined && rows[end]?.item.group === group) end++;
    const together = rows.slice(from, end);
    if (together.length > 1) {
      together.forEach(({ item }, index) => {
        const others = together.filter((one) => one.item !== item).map(({ name }) => name);
        const place = index === 0 ? 'first' : index === together.length - 1 ? 'last' : 'between';
        turns.set(item.id, { place, others: inWords(others) });
      });
    }
    from = end;
  }
  return turns;
}

/** Whether a week is light for every item, for a few, or for none. */
export type WeekStanding = 'all' | 'some' | 'none';

/** How light each week is, week 1 first. */
export function lightWeeks(items: readonly ProgramItem[], weeks: number): readonly WeekStanding[] {
  return Array.from({ length: weeks }, (_, index) => {
    const light = items.filter(({ scheme }) => scheme.deloadWeeks?.includes(index + 1)).length;
    if (light === 0) return 'none';
    return light === items.length ? 'all' : 'some';
  });
}

function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
