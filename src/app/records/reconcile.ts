import type { Entry, EntryId } from '../clinical/index';

/** What arriving entries mean for a record that already holds some. */
export interface Reconciliation {
  readonly missing: readonly Entry[];
  readonly alreadyThere: number;
  readonly conflicts: readonly EntryId[];
}

/** Compares arriving entries with those stored under the same ids, and with each other. */
export function reconcile(arriving: readonly Entry[], storedAs: (id: EntryId) => Entry | undefined): Reconciliation {
  const missing = new Map<EntryId, Entry>();
  const conflicts = new Set<EntryId>();
  let alreadyThere = 0;
  for (const entry of arriving) {
    const known = storedAs(entry.id) ?? missing.get(entry.id);
    if (known === undefined) missing.set(entry.id, entry);
    else if (sameContent(known, entry)) alreadyThere += 1;
    else conflicts.add(entry.id);
  }
  return { missing: [...missing.values()], alreadyThere, conflicts: [...conflicts] };
}

/**
 * Whether two pieces of plain data say the same. The order of keys does not count, and a key that is undefined counts as
 * absent: a database keeps it and a backup in JSON does not, and an entry must still be recognised after that journey.
 */
export function sameContent(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => sameContent(one[key], other[key]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
