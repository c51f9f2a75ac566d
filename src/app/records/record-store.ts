import type { Entry, EntryId, PatientId, PatientSummary } from '../clinical/index';
import type { Backup } from './backup';

/**
 * Where signed entries live. Entries are only ever added: there is no verb that changes or removes one, so what a
 * clinician signed stays what it was. Every verb fails with a `StoreError` and then leaves the record as it was.
 */
export interface RecordStore {
  /**
   * Adds all of the entries or none of them, and resolves only when they are durable. An entry that is already there
   * with the same content is left alone; the same id with other content is a 'conflict'.
   */
  append(entries: readonly Entry[]): Promise<void>;
  /** Everything signed for one patient, or for the practice, in no particular order; empty for an unknown id. */
  entriesOf(patientId: PatientId): Promise<readonly Entry[]>;
  /** One summary a patient, in no particular order; the practice's own chart is not among them. */
  roster(): Promise<readonly PatientSummary[]>;
  /** Hears of every change, from this tab and from others, until the returned function is called. */
  subscribe(listener: RecordListener): () => void;
  /** The whole record. */
  export(): Promise<Backup>;
  /** Adds, all or nothing, what is missing here; what is here already always stays as it is. */
  import(backup: Backup): Promise<ImportOutcome>;
}

export type RecordChange =
  | {
      readonly kind: 'appended';
      readonly patientIds: readonly PatientId[];
      readonly origin: 'this-tab' | 'other-tab';
    }
  /** Another tab opened a newer form of the record: this one can no longer read or save, and must be reloaded. */
  | { readonly kind: 'superseded' };

export type RecordListener = (change: RecordChange) => void;

export interface ImportOutcome {
  readonly added: number;
  readonly alreadyThere: number;
  /** Entries whose id is taken here by other content: the backup's version was not taken. */
  readonly conflicts: readonly EntryId[];
}
