import type { Program, ProgramItem } from '../../clinical';

/** The order of a program's items, in which a group stands side by side. Pure; a gesture that changes nothing returns the very same program. */

/** What moves as one: an item, or a group that stands side by side. */
function blocksOf(items: readonly ProgramItem[]): readonly (readonly ProgramItem[])[] {
  const blocks: ProgramItem[][] = [];
  for (const item of items) {
    const before = blocks.at(-1);
    if (before && item.group !== undefined && before[0]?.group === item.group) before.push(item);
    else blocks.push([item]);
  }
  return blocks;
}

/**
 * Moves an item to a place in the list; places beyond the ends are the ends. Within its group an item changes its place;
 * beyond it the whole group goes along, and no other group is broken up.
 */
export function withItemMoved(program: Program, itemId: string, to: number): Program {
  const { items } = program;
  const from = items.findIndex(({ id }) => id === itemId);
  const item = items[from];
  const place = Math.min(Math.max(to, 0), items.length - 1);
  if (!item || place === from) return program;
  const blocks = blocksOf(items);
  const holding = (one: ProgramItem | undefined) =>
    blocks.findIndex((block) => one !== undefined && block.includes(one));
  const [own, target] = [holding(item), holding(items[place])];
  if (own === target) return { ...program, items: moved(items, from, place) };
  return { ...program, items: moved(blocks, own, target).flat() };
}

function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}

/**
 * Items to be done in turns: side by side where the first of them stands, under one group. It takes at least two, and a
 * group that is left with one is no group any more.
 */
export function withGroup(program: Program, itemIds: readonly string[], group: string): Program {
  const members = program.items.filter(({ id }) => itemIds.includes(id));
  const first = members[0];
  if (!first || members.length < 2) return program;
  // A group that is joined by others stays whole: those that are not picked stay behind, where they stood.
  const place = program.items.indexOf(first);
  const others = (from: number, until?: number) =>
    program.items.slice(from, until).filter((item) => !members.includes(item));
  const together = members.map((item): ProgramItem => ({ ...item, group }));
  return withoutLoneGroups({ ...program, items: keptTogether([...others(0, place), ...together, ...others(place)]) });
}

/** Each done for itself again; what is left of a group stays together. */
export function withoutGroup(program: Program, itemIds: readonly string[]): Program {
  if (!program.items.some(({ id, group }) => itemIds.includes(id) && group !== undefined)) return program;
  const items = program.items.map((item) => (itemIds.includes(item.id) ? ungrouped(item) : item));
  return withoutLoneGroups({ ...program, items: keptTogether(items) });
}

/** Every group side by side, where its first one stands. */
export function keptTogether(items: readonly ProgramItem[]): readonly ProgramItem[] {
  return items.flatMap((item, index) => {
    const { group } = item;
    if (group === undefined) return [item];
    const members = items.filter((one) => one.group === group);
    return members[0] === items[index] ? members : [];
  });
}

/** A group of one is none. What rests counts, since it may come back. */
export function withoutLoneGroups(program: Program): Program {
  const all = [...program.items, ...program.resting];
  const alone = ({ group }: ProgramItem) => group !== undefined && all.filter((one) => one.group === group).length < 2;
  if (!all.some(alone)) return program;
  const freed = (item: ProgramItem) => (alone(item) ? ungrouped(item) : item);
  return { ...program, items: program.items.map(freed), resting: program.resting.map(freed) };
}

export function ungrouped(item: ProgramItem): ProgramItem {
  const { group, ...rest } = item;
  return group === undefined ? item : rest;
}
