import {
  dateInWords,
  type Dose,
  doseInWords,
  type Library,
  planWeeks,
  type Program,
  type ProgramItem,
  sameDose,
  schemeInWords,
  timesForPatient,
} from '../../clinical';
import { exerciseName, inTurnsWith, weekList } from './item-words';

/** One exercise in two revisions. */
export interface ComparedItem {
  readonly name: string;
  readonly change: 'added' | 'removed' | 'replaced' | 'changed' | 'laid aside' | 'taken up again' | 'same';
  /** What changed, in words: 'dose changed in weeks 2 to 4; at the clinic instead of at home'. */
  readonly words: string;
  /** The doses by week, or that it rests; absent where the revision does not hold it. */
  readonly before?: readonly string[];
  readonly after?: readonly string[];
}

export interface Comparison {
  readonly items: readonly ComparedItem[];
  /** Start and length, where they differ. */
  readonly frame: readonly string[];
}

interface Placed {
  readonly item: ProgramItem;
  /** The others of the program that it is done in turns with, by name; empty for none. */
  readonly turns: string;
  readonly resting: boolean;
  readonly doses: readonly Dose[];
}

/**
 * What a later revision changed: exercises added, removed and laid aside, and doses that differ, week by week. An
 * exercise is recognised by its place in the program, else by what it is.
 */
export function compareRevisions(before: Program, after: Program, library: Library): Comparison {
  const later = placed(after, library);
  const earlier = placed(before, library);
  const pairs = paired(earlier, later);
  const matched = new Set(pairs.values());
  return {
    items: [
      ...later.map((one) => compared(pairs.get(one), one, library)),
      ...earlier.filter((one) => !matched.has(one)).map((one) => compared(one, undefined, library)),
    ],
    frame: frameOf(before, after),
  };
}

/** Later items with their earlier ones: those of the same id first, so that none is taken by a mere namesake. */
function paired(earlier: readonly Placed[], later: readonly Placed[]): ReadonlyMap<Placed, Placed> {
  const pairs = new Map<Placed, Placed>();
  const left = new Set(earlier);
  for (const field of ['id', 'exerciseId'] as const) {
    for (const one of later) {
      const match = pairs.has(one) ? undefined : [...left].find((other) => other.item[field] === one.item[field]);
      if (!match) continue;
      pairs.set(one, match);
      left.delete(match);
    }
  }
  return pairs;
}

function placed(program: Program, library: Library): readonly Placed[] {
  const place = (resting: boolean) => (item: ProgramItem) => ({
    item,
    resting,
    turns: resting ? '' : inTurnsWith(item, program.items, library),
    doses: planWeeks(item, program.weeks),
  });
  return [...program.items.map(place(false)), ...program.resting.map(place(true))];
}

function compared(before: Placed | undefined, after: Placed | undefined, library: Library): ComparedItem {
  const exerciseId = (after ?? before)?.item.exerciseId ?? '';
  return {
    name: exerciseName(exerciseId, library),
    ...changeBetween(before, after, library),
    ...(before ? { before: shown(before) } : {}),
    ...(after ? { after: shown(after) } : {}),
  };
}

function changeBetween(
  before: Placed | undefined,
  after: Placed | undefined,
  library: Library,
): Pick<ComparedItem, 'change' | 'words'> {
  const plain = (change: ComparedItem['change']) => ({ change, words: change });
  if (!before) return plain('added');
  if (!after) return plain('removed');
  // The place in the program is the same, and another exercise stands in it: the next rung of a ladder.
  if (before.item.exerciseId !== after.item.exerciseId)
    return { change: 'replaced', words: `takes the place of ${exerciseName(before.item.exerciseId, library)}` };
  if (before.resting !== after.resting) return plain(after.resting ? 'laid aside' : 'taken up again');
  const words = [doseWords(before, after), ...mannerWords(before, after)].filter(Boolean);
  return words.length === 0 ? plain('same') : { change: 'changed', words: words.join('; ') };
}

/** 'dose changed in weeks 2 to 4'; days and times of day are part of a dose. */
function doseWords(before: Placed, after: Placed): string {
  const changed = after.doses.flatMap((dose, index) => {
    const other = before.doses[index];
    return other && !sameDose(dose, other) ? [index + 1] : [];
  });
  return changed.length === 0 ? '' : `dose changed in ${weekList(changed)}`;
}

/** How it grows, which weeks are light, where and with what it is done; each where it differs. */
function mannerWords(before: Placed, after: Placed): readonly string[] {
  const growsBy = ({ item }: Placed): string => schemeInWords(item.scheme, after.item.start);
  const [grew, grows] = [growsBy(before), growsBy(after)];
  const [wasLight, isLight] = [lightWeeks(before), lightWeeks(after)];
  const place = { home: 'at home', clinic: 'at the clinic' } as const;
  return [
    grew === grows ? '' : `progression: ${grows} (before: ${grew})`,
    wasLight === isLight ? '' : isLight ? `light in ${isLight}` : 'no light week any more',
    before.item.place === after.item.place ? '' : `${place[after.item.place]} instead of ${place[before.item.place]}`,
    before.turns === after.turns ? '' : after.turns ? `in turns with ${after.turns}` : 'by itself, no longer in turns',
  ];
}

const lightWeeks = ({ item }: Placed): string =>
  item.scheme.deloadWeeks?.length ? weekList([...item.scheme.deloadWeeks].sort((a, b) => a - b)) : '';

function shown({ doses, resting }: Placed): readonly string[] {
  return resting ? ['resting'] : dosesByWeek(doses);
}

/** Weeks that ask the same stand together: 'Weeks 1 to 3: 2 × 8'; how often is said once where it never changes. */
export function dosesByWeek(doses: readonly Dose[]): readonly string[] {
  const runs: { from: number; to: number; dose: Dose }[] = [];
  doses.forEach((dose, index) => {
    const last = runs.at(-1);
    if (last && sameDose(last.dose, dose)) last.to = index + 1;
    else runs.push({ from: index + 1, to: index + 1, dose });
  });
  const [often, ...others] = new Set(doses.map(timesForPatient));
  const always = often !== undefined && others.length === 0;
  const lines = runs.map(({ from, to, dose }) => {
    const weeks = from === to ? `Week\u00a0${from}` : `Weeks\u00a0${from}\u00a0to\u00a0${to}`;
    return `${weeks}: ${doseInWords(dose)}${always ? '' : `. ${timesForPatient(dose)}`}`;
  });
  return always ? [...lines, often] : lines;
}

function frameOf(before: Program, after: Program): readonly string[] {
  return [
    ...(before.startDate === after.startDate
      ? []
      : [`Begins ${dateInWords(after.startDate)} instead of ${dateInWords(before.startDate)}.`]),
    ...(before.weeks === after.weeks ? [] : [`Lasts ${weekCount(after.weeks)} instead of ${before.weeks}.`]),
  ];
}

function weekCount(weeks: number): string {
  return `${weeks} week${weeks === 1 ? '' : 's'}`;
}
