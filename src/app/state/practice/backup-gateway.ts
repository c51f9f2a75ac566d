import { inject, Injectable } from '@angular/core';
import { Store } from '@ngrx/store';
import { RecordStoreHandle } from '../../records/record-store-handle';
import { CLOCK, localDate } from '../clock';
import { recordActions } from '../record.actions';
import { problemFrom } from '../record.effects';

export interface SavedBackup {
  /** keel-backup-2026-11-22.json, by the day where the clinician sits. */
  readonly fileName: string;
  readonly text: string;
  /** Entries in it. */
  readonly count: number;
}

/** What became of a restored file. */
export interface Restored {
  readonly added: number;
  readonly alreadyThere: number;
  /** Entries that are different here; those of this device were kept. */
  readonly conflicts: number;
}

/** `message` is written for the clinician. */
export type OrProblem<T> = T | { readonly problem: string };

/** The whole record out into a file and back; what reads and writes it is loaded when it is asked for. */
@Injectable({ providedIn: 'root' })
export class BackupGateway {
  readonly #handle = inject(RecordStoreHandle);
  readonly #store = inject(Store);
  readonly #clock = inject(CLOCK);

  /** Never rejects. */
  async save(): Promise<OrProblem<SavedBackup>> {
    try {
      const backup = await (await this.#handle.open()).export();
      return {
        fileName: `keel-backup-${localDate(this.#clock())}.json`,
        text: JSON.stringify(backup),
        count: backup.entries.length,
      };
    } catch (error) {
      return { problem: problemFrom(error).message };
    }
  }

  /** Adds what is missing here and changes nothing that is; then every screen reads anew. Never rejects. */
  async restore(file: Pick<Blob, 'text'>): Promise<OrProblem<Restored>> {
    try {
      const { readBackup } = await import('../../records/backup');
      const backup = readBackup(await file.text());
      if ('problem' in backup) return { problem: backup.message };
      const { added, alreadyThere, conflicts } = await (await this.#handle.open()).import(backup);
      const patientIds = [...new Set(backup.entries.map(({ patientId }) => patientId))];
      this.#store.dispatch(recordActions.changedElsewhere({ patientIds }));
      return { added, alreadyThere, conflicts: conflicts.length };
    } catch (error) {
      return { problem: problemFrom(error).message };
    }
  }
}
