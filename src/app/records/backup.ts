import type { Entry, IsoInstant } from '../clinical/index';
import { isObject } from './check';
import { isEntry } from './entry-shape';
import { reconcile } from './reconcile';

/** The whole record in one file, lossless. */
export interface Backup {
  readonly format: 'keel-backup';
  readonly schema: 1;
  readonly exportedAt: IsoInstant;
  readonly entries: readonly Entry[];
}

export interface BackupProblem {
  readonly problem: 'not-json' | 'not-a-backup' | 'newer' | 'damaged';
  /** For the clinician: what is wrong with the file, that nothing was changed, and what to do. */
  readonly message: string;
}

export function backupOf(entries: readonly Entry[], exportedAt: IsoInstant): Backup {
  return { format: 'keel-backup', schema: 1, exportedAt, entries };
}

/**
 * Reads a file that anyone may have made. Every entry is checked through and through before any of them is taken,
 * because an entry that was added can never be removed again, and one unreadable entry would spoil its patient's chart.
 */
export function readBackup(text: string): Backup | BackupProblem {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return {
      problem: 'not-json',
      message:
        'This file cannot be read: it is not a Keel backup, or a part of it is missing. Nothing was changed. ' +
        'Choose the file that Keel saved, or a fresh copy of it.',
    };
  }
  if (!isObject(content) || content['format'] !== 'keel-backup' || typeof content['schema'] !== 'number') {
    return {
      problem: 'not-a-backup',
      message:
        'This file is not a Keel backup. Nothing was changed. Choose the file that Keel saved; a record from another ' +
        'program is brought in with Import a record.',
    };
  }
  if (content['schema'] > 1) return newer;
  const { exportedAt, entries } = content as Partial<Record<keyof Backup, unknown>>;
  if (content['schema'] !== 1 || typeof exportedAt !== 'string' || !Array.isArray(entries)) {
    return damaged('Its beginning is not as Keel writes it.');
  }
  const list: readonly unknown[] = entries;
  if (list.some(isOfNewerSchema)) return newer;
  const unreadable = list.findIndex((entry) => !isEntry(entry));
  if (unreadable >= 0) return damaged(`Entry ${unreadable + 1} of ${list.length} cannot be read.`);
  const backup = backupOf(list as readonly Entry[], exportedAt);
  const nothing = (): undefined => undefined;
  if (reconcile(backup.entries, nothing).conflicts.length > 0) {
    return damaged('It holds two different entries under one number.');
  }
  return backup;
}

const newer: BackupProblem = {
  problem: 'newer',
  message:
    'This backup was made by a newer version of Keel. Nothing was changed. Bring this Keel up to date, then restore the ' +
    'backup again.',
};

function damaged(what: string): BackupProblem {
  return {
    problem: 'damaged',
    message: `This backup is damaged. ${what} Nothing was changed. Choose another copy, or an earlier backup.`,
  };
}

function isOfNewerSchema(entry: unknown): boolean {
  return isObject(entry) && typeof entry['schema'] === 'number' && entry['schema'] > 1;
}
