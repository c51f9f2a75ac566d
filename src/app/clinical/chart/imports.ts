import type { IsoDate } from '../dates';
import type { Entry, ImportedRecord } from './entries';

/** An imported record and the day on which it came. */
export interface DatedImport extends ImportedRecord {
  readonly on: IsoDate;
}

export function importsOf(valid: readonly Entry[]): readonly DatedImport[] {
  return valid.flatMap((entry) =>
    (entry.kind === 'patient-registered' || entry.kind === 'details-amended') && entry.body.imported
      ? [{ ...entry.body.imported, on: entry.at.slice(0, 10) }]
      : [],
  );
}

/** A record that is imported again replaces what it said before: what it no longer proposes acts no longer. */
export function latestImports(valid: readonly Entry[]): readonly DatedImport[] {
  const latest: DatedImport[] = [];
  for (const imported of [...importsOf(valid)].reverse()) {
    const replaced = latest.some((newer) => newer.identifiers.some((one) => imported.identifiers.includes(one)));
    if (!replaced) latest.unshift(imported);
  }
  return latest;
}
