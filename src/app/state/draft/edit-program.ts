import { type Program, type ProgramItem, rescheduled, stepDown } from '../../clinical';
import { keptTogether, ungrouped, withoutLoneGroups } from './edit-order';

/** What each gesture makes of a program's items. Pure; a gesture that changes nothing returns the very same program. */

export function withItems(program: Program, added: readonly ProgramItem[]): Program {
  return added.length === 0 ? program : { ...program, items: [...program.items, ...added] };
}

export function withoutItems(program: Program, itemIds: readonly string[]): Program {
  const stays = ({ id }: ProgramItem) => !itemIds.includes(id);
  const [items, resting] = [program.items.filter(stays), program.resting.filter(stays)];
  return items.length === program.items.length && resting.length === program.resting.length
    ? program
    : withoutLoneGroups({ ...program, items, resting });
}

/** A copy beneath an item, with all its doses, done for itself. */
export function withDuplicate(program: Program, itemId: string, copyId: string): Program {
  const item = program.items.find(({ id }) => id === itemId);
  if (!item) return program;
  const copy = { ...ungrouped(item), id: copyId };
  // Beneath the whole group where there is one, which it would break up otherwise.
  const last = program.items.findLastIndex(
    ({ id, group }) => id === itemId || (item.group !== undefined && group === item.group),
  );
  return { ...program, items: [...program.items.slice(0, last + 1), copy, ...program.items.slice(last + 1)] };
}

/** Another exercise in the place of one: done in the same turns, where it was active. */
export function withItemReplaced(program: Program, itemId: string, by: ProgramItem): Program {
  if (program.items.some(({ id }) => id === itemId)) {
    const inPlace = ({ group }: ProgramItem): ProgramItem => (group === undefined ? by : { ...by, group });
    return { ...program, items: program.items.map((item) => (item.id === itemId ? inPlace(item) : item)) };
  }
  return program.resting.some(({ id }) => id === itemId)
    ? withoutLoneGroups({
        ...program,
        items: [...program.items, by],
        resting: program.resting.filter(({ id }) => id !== itemId),
      })
    : program;
}

/** What rested comes back one step below where it stood, without the weeks that were set by hand for it then. */
export function withItemBack(program: Program, itemId: string): Program {
  const item = program.resting.find(({ id }) => id === itemId);
  const lower = item && { ...item, start: stepDown(item.start, item.scheme.axis), overrides: {} };
  return lower
    ? {
        ...program,
        items: keptTogether([...program.items, lower]),
        resting: program.resting.filter(({ id }) => id !== itemId),
      }
    : program;
}

/** Puts changed items in the places of those with the same id. */
export function withItemsChanged(program: Program, changed: readonly ProgramItem[]): Program {
  return mapItems(program, (item) => changed.find(({ id }) => id === item.id) ?? item);
}

/** What was pasted: items changed in their places, others added, and as many weeks as they need. */
export function withRowsPasted(
  program: Program,
  pasted: { readonly changed: readonly ProgramItem[]; readonly added: readonly ProgramItem[]; readonly weeks: number },
): Program {
  const rows = withItems(withItemsChanged(program, pasted.changed), pasted.added);
  return rows.weeks === pasted.weeks ? rows : rescheduled(rows, { weeks: pasted.weeks });
}

export function mapItems(program: Program, change: (item: ProgramItem) => ProgramItem): Program {
  const items = program.items.map(change);
  return items.every((item, index) => item === program.items[index]) ? program : { ...program, items };
}
