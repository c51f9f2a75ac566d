import { type Dose, type Program, type ProgramItem, stepDown } from '../../clinical';

/** What each gesture makes of a program. Pure; a gesture that changes nothing returns the very same program. */

export function withItems(program: Program, added: readonly ProgramItem[]): Program {
  return added.length === 0 ? program : { ...program, items: [...program.items, ...added] };
}

export function withoutItem(program: Program, itemId: string): Program {
  const items = program.items.filter(({ id }) => id !== itemId);
  const resting = program.resting.filter(({ id }) => id !== itemId);
  return items.length === program.items.length && resting.length === program.resting.length
    ? program
    : { ...program, items, resting };
}

/** Moves an item to a place in the list; places beyond the ends are the ends. */
export function withItemMoved(program: Program, itemId: string, to: number): Program {
  const from = program.items.findIndex(({ id }) => id === itemId);
  const item = program.items[from];
  const place = Math.min(Math.max(to, 0), program.items.length - 1);
  if (!item || place === from) return program;
  const items = program.items.filter(({ id }) => id !== itemId);
  return { ...program, items: [...items.slice(0, place), item, ...items.slice(place)] };
}

export function withItemReplaced(program: Program, itemId: string, by: ProgramItem): Program {
  if (program.items.some(({ id }) => id === itemId)) {
    return { ...program, items: program.items.map((item) => (item.id === itemId ? by : item)) };
  }
  return program.resting.some(({ id }) => id === itemId)
    ? { ...program, items: [...program.items, by], resting: program.resting.filter(({ id }) => id !== itemId) }
    : program;
}

/** What rested comes back one step below where it stood, without the weeks that were set by hand for it then. */
export function withItemBack(program: Program, itemId: string): Program {
  const item = program.resting.find(({ id }) => id === itemId);
  const lower = item && { ...item, start: stepDown(item.start), overrides: {} };
  return lower
    ? { ...program, items: [...program.items, lower], resting: program.resting.filter(({ id }) => id !== itemId) }
    : program;
}

export function withDose(program: Program, itemIds: readonly string[], week: number, dose: Dose): Program {
  return mapItems(program, (item) => {
    if (!itemIds.includes(item.id)) return item;
    return week <= 1 ? { ...item, start: dose } : { ...item, overrides: { ...item.overrides, [week]: dose } };
  });
}

export function withoutOverride(program: Program, itemId: string, week: number): Program {
  return mapItems(program, (item) => {
    if (item.id !== itemId || !(week in item.overrides)) return item;
    const overrides = Object.fromEntries(Object.entries(item.overrides).filter(([key]) => Number(key) !== week));
    return { ...item, overrides };
  });
}

/** Puts changed items in the places of those with the same id. */
export function withItemsChanged(program: Program, changed: readonly ProgramItem[]): Program {
  return mapItems(program, (item) => changed.find(({ id }) => id === item.id) ?? item);
}

function mapItems(program: Program, change: (item: ProgramItem) => ProgramItem): Program {
  const items = program.items.map(change);
  return items.every((item, index) => item === program.items[index]) ? program : { ...program, items };
}
