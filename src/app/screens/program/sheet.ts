import { longestProgram, readDose } from '../../clinical';

/** What was pasted, cut into cells: a name where the rows have one, and texts that stand for the doses of weeks. */
export interface SheetRow {
  /** Absent where the rows are a block of doses without names. */
  readonly name?: string;
  readonly cells: readonly { readonly week: number; readonly text: string }[];
  /** Columns that hold no week of a program: beyond the last, or under a heading such as 'Notes'. */
  readonly leftOut: readonly string[];
}

/** More rows than any program holds; what is longer was not meant to be pasted here. */
const mostRows = 60;

/** Any dose will do to ask whether a text reads as one. */
const anyDose = { sets: 1, reps: 1, perDay: 1, daysPerWeek: 1 };

/**
 * Rows as a spreadsheet puts them on the clipboard: cells between tabs, or where there is no tab, between semicolons; a
 * cell in quotes may hold either. Empty rows are no rows.
 */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const mark = text.includes('\t') ? '\t' : ';';
  const rows: string[][] = [[]];
  let [cell, quoted] = ['', false];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (quoted && letter === '"' && text[at + 1] === '"') cell += text[++at] ?? '';
    else if (letter === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && (letter === mark || letter === '\n')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (letter === '\n') rows.push([]);
    } else cell += letter;
  }
  rows.at(-1)?.push(cell);
  return rows
    .map((row) => row.map((one) => one.replaceAll(/\s+/g, ' ').trim()))
    .filter((row) => row.some((one) => one !== ''))
    .slice(0, mostRows);
}

/**
 * @param week the week of the first dose, from 1, where no heading says another
 * @param onCell it was pasted on a dose, so that it may be doses alone; elsewhere the first column names the exercises
 */
export function readSheet(text: string, week: number, onCell: boolean): readonly SheetRow[] {
  const all = cellsOf(text);
  const [first = []] = all;
  const headed = isHeading(first);
  const named = !onCell || isNameHeading(first[0]) || mostAreNames(all);
  const weeks = weeksOf(headed ? first : [], Math.max(...all.map(({ length }) => length), 0), named ? 1 : 0, week);
  return all.slice(headed ? 1 : 0).map((row) => {
    const cells = row.slice(named ? 1 : 0).map((cell, index) => ({ week: weeks[index], text: cell }));
    const filled = cells.filter((cell) => cell.text !== '');
    return {
      ...(named ? { name: row[0] ?? '' } : {}),
      cells: filled.flatMap((cell) => (cell.week === undefined ? [] : [{ week: cell.week, text: cell.text }])),
      leftOut: filled.filter((cell) => cell.week === undefined).map((cell) => cell.text),
    };
  });
}

const weekHeading = /^(?:week|wk\.?|w)\s*(\d{1,2})$/i;

function isNameHeading(cell = ''): boolean {
  return /^(?:exercises?|name)$/i.test(cell);
}

/** A heading says 'Exercise' or 'Week 1', and none of its cells is a dose. */
function isHeading(row: readonly string[]): boolean {
  const says = isNameHeading(row[0]) || row.some((cell) => weekHeading.test(cell));
  return says && row.every((cell) => cell === '' || !('dose' in readDose(cell, anyDose)));
}

/** A week for each column of doses: as the heading has it, else counted on from the first. */
function weeksOf(
  heading: readonly string[],
  columns: number,
  names: number,
  week: number,
): readonly (number | undefined)[] {
  const said = heading.slice(names).map((cell) => Number(weekHeading.exec(cell)?.[1]) || undefined);
  return Array.from({ length: columns - names }, (_, index) => {
    const counted = said.some(Boolean) ? said[index] : week + index;
    return counted !== undefined && counted >= 1 && counted <= longestProgram ? counted : undefined;
  });
}

/** A name has a word in it and cannot be read as a dose. */
function mostAreNames(rows: readonly (readonly string[])[]): boolean {
  const firsts = rows.map(([cell = '']) => cell).filter(Boolean);
  const names = firsts.filter((cell) => /\p{Letter}{3}/u.test(cell) && !('dose' in readDose(cell, anyDose)));
  return names.length * 2 > firsts.length;
}
