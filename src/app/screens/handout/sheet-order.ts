import { type Dose, type Exercise, type ProgramItem, timesForPatient } from '../../clinical';

/** An item of the program that is printed, with its dose. */
export interface SheetItem {
  readonly planned: { readonly item: ProgramItem };
  readonly exercise: Exercise;
  readonly dose: Dose;
}

/** What is printed as one exercise: an item, or the left and the right side of the same one with a dose each. */
export type Sides<T> = readonly [T, ...T[]];

/**
 * In the order of the sheet: lying first, standing and water last, so that nobody lies down twice, and the clinician's
 * order within a position. What is done in turns stays together, where its first position is.
 */
export function inSheetOrder<T extends SheetItem>(items: readonly T[]): readonly Sides<T>[] {
  const printed = withSidesTogether(items);
  const placeOf = ([first]: Sides<T>): number => {
    const { group } = first.planned.item;
    const together = group === undefined ? [first] : items.filter(({ planned: { item } }) => item.group === group);
    return Math.min(...together.map(({ exercise }) => order[exercise.position]));
  };
  const first = (sides: Sides<T>): number => {
    const { group } = sides[0].planned.item;
    return group === undefined
      ? printed.indexOf(sides)
      : printed.findIndex(([other]) => other.planned.item.group === group);
  };
  return [...printed].sort(
    (a, b) => placeOf(a) - placeOf(b) || first(a) - first(b) || printed.indexOf(a) - printed.indexOf(b),
  );
}

const order: Readonly<Record<Exercise['position'], number>> = {
  supine: 0,
  'side-lying': 1,
  prone: 2,
  quadruped: 3,
  kneeling: 4,
  sitting: 5,
  standing: 6,
  water: 7,
};

/** The same exercise with a dose for either side is read once, with one picture. */
function withSidesTogether<T extends SheetItem>(items: readonly T[]): readonly Sides<T>[] {
  const taken = new Set<T>();
  return items.flatMap((one): readonly Sides<T>[] => {
    if (taken.has(one)) return [];
    const other = items.find((candidate) => !taken.has(candidate) && isOtherSide(one, candidate));
    taken.add(one);
    if (!other) return [[one]];
    taken.add(other);
    return [one.dose.side === 'left' ? [one, other] : [other, one]];
  });
}

function isOtherSide(one: SheetItem, other: SheetItem): boolean {
  const [mine, its] = [one.planned.item, other.planned.item];
  return (
    mine.exerciseId === its.exerciseId &&
    mine.group === its.group &&
    (mine.note ?? '') === (its.note ?? '') &&
    timesForPatient(one.dose) === timesForPatient(other.dose) &&
    ((one.dose.side === 'left' && other.dose.side === 'right') ||
      (one.dose.side === 'right' && other.dose.side === 'left'))
  );
}
