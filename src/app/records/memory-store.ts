/* eslint-disable @typescript-eslint/require-await -- the port is asynchronous; memory answers at once */
import type { Entry, EntryId, IsoInstant, PatientId, PatientSummary } from '../clinical/index';
import { backupOf, type Backup } from './backup';
import { Listeners } from './listeners';
import { reconcile, type Reconciliation } from './reconcile';
import type { ImportOutcome, RecordListener, RecordStore } from './record-store';
import { rosterOf } from './roster';
import { StoreError } from './store-error';
import { systemClock } from './system-clock';

/** What several `MemoryStore`s look at together, as tabs look at one disk. */
export class MemoryDisk {
  readonly entries = new Map<EntryId, Entry>();
  readonly handles = new Map<MemoryStore, Listeners>();
}

/** A record that lasts as long as the page: for specifications and for trying things out. */
export class MemoryStore implements RecordStore {
  readonly #disk: MemoryDisk;
  readonly #now: () => IsoInstant;
  readonly #listeners = new Listeners();

  constructor(disk: MemoryDisk = new MemoryDisk(), now: () => IsoInstant = systemClock) {
    this.#disk = disk;
    this.#now = now;
    disk.handles.set(this, this.#listeners);
  }

  async append(entries: readonly Entry[]): Promise<void> {
    const found = this.#compare(entries);
    if (found.conflicts.length > 0) throw new StoreError('conflict');
    this.#add(found.missing);
  }

  async entriesOf(patientId: PatientId): Promise<readonly Entry[]> {
    return this.#all().filter((entry) => entry.patientId === patientId);
  }

  async roster(): Promise<readonly PatientSummary[]> {
    return rosterOf(this.#all());
  }

  subscribe(listener: RecordListener): () => void {
    return this.#listeners.add(listener);
  }

  async export(): Promise<Backup> {
    return backupOf(this.#all(), this.#now());
  }

  async import(backup: Backup): Promise<ImportOutcome> {
    const { missing, alreadyThere, conflicts } = this.#compare(backup.entries);
    this.#add(missing);
    return { added: missing.length, alreadyThere, conflicts };
  }

  close(): void {
    this.#disk.handles.delete(this);
  }

  #compare(entries: readonly Entry[]): Reconciliation {
    return reconcile(entries, (id) => this.#disk.entries.get(id));
  }

  // Copies go in and out, as they do with a real disk: nobody holds an entry through which the record could be changed.
  #all(): readonly Entry[] {
    return structuredClone([...this.#disk.entries.values()]);
  }

  #add(entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    for (const entry of structuredClone(entries)) this.#disk.entries.set(entry.id, entry);
    const patientIds = [...new Set(entries.map((entry) => entry.patientId))];
    for (const [handle, listeners] of this.#disk.handles) {
      listeners.tell({ kind: 'appended', patientIds, origin: handle === this ? 'this-tab' : 'other-tab' });
    }
  }
}
