import { Dexie, type DexieOptions, type Table } from 'dexie/dist/modern/dexie.mjs';
import type { Entry, EntryId, IsoInstant, PatientId, PatientSummary } from '../../clinical/index';
import { backupOf, type Backup } from '../backup';
import { Listeners } from '../listeners';
import { reconcile, type Reconciliation } from '../reconcile';
import type { ImportOutcome, RecordListener, RecordStore } from '../record-store';
import { rosterOf } from '../roster';
import { StoreError } from '../store-error';
import { systemClock } from '../system-clock';
import { storeErrorFrom } from './store-error-from';

/** Raised by one whenever tables or indexes change. Dexie multiplies it by ten for the browser. */
const schemaVersion = 1;
const nativeVersion = schemaVersion * 10;

/** The record in this browser: one row an entry, never updated and never deleted. */
export class IndexedDbStore implements RecordStore {
  readonly #db: Dexie;
  readonly #entries: Table<Entry, EntryId>;
  readonly #now: () => IsoInstant;
  readonly #channel: BroadcastChannel;
  readonly #listeners = new Listeners();
  #state: 'open' | 'superseded' | 'closed' = 'open';

  /** Opens, or makes, the database of that name. */
  static async open(name: string, now: () => IsoInstant = systemClock): Promise<IndexedDbStore> {
    try {
      const db = new Dexie(name, optionsOf(factory()));
      db.version(schemaVersion).stores({ entries: 'id, patientId' });
      await db.open();
      return new IndexedDbStore(db, now);
    } catch (error) {
      throw storeErrorFrom(error);
    }
  }

  private constructor(db: Dexie, now: () => IsoInstant) {
    this.#db = db;
    this.#entries = db.table('entries');
    this.#now = now;
    this.#channel = new BroadcastChannel(`keel-record:${db.name}`);
    this.#channel.onmessage = ({ data }: MessageEvent<readonly PatientId[]>) =>
      this.#listeners.tell({ kind: 'appended', patientIds: data, origin: 'other-tab' });
    db.on('versionchange', () => {
      // Letting go at once, so that the other tab is not held up; what is being added meanwhile is still finished.
      this.#state = 'superseded';
      this.#disconnect();
      this.#listeners.tell({ kind: 'superseded' });
      return false; // Dexie's own answer would do the same and write to the console
    });
  }

  async append(entries: readonly Entry[]): Promise<void> {
    await this.#add(entries, ({ conflicts }) => {
      if (conflicts.length > 0) throw new StoreError('conflict');
    });
  }

  entriesOf(patientId: PatientId): Promise<readonly Entry[]> {
    return this.#reach(() => this.#entries.where('patientId').equals(patientId).toArray());
  }

  async roster(): Promise<readonly PatientSummary[]> {
    return rosterOf(await this.#all());
  }

  subscribe(listener: RecordListener): () => void {
    return this.#listeners.add(listener);
  }

  async export(): Promise<Backup> {
    return backupOf(await this.#all(), this.#now());
  }

  async import(backup: Backup): Promise<ImportOutcome> {
    const { missing, alreadyThere, conflicts } = await this.#add(backup.entries, () => undefined);
    return { added: missing.length, alreadyThere, conflicts };
  }

  close(): void {
    if (this.#state === 'open') this.#disconnect();
    this.#state = 'closed';
  }

  #disconnect(): void {
    this.#channel.close();
    this.#db.close();
  }

  #all(): Promise<readonly Entry[]> {
    return this.#reach(() => this.#entries.toArray());
  }

  /** Compares, approves and adds within one transaction, so that no other tab can come in between. */
  async #add(entries: readonly Entry[], approve: (found: Reconciliation) => void): Promise<Reconciliation> {
    const found = await this.#reach(() =>
      this.#db.transaction('rw', this.#entries, async () => {
        const stored = await this.#entries.bulkGet(entries.map((entry) => entry.id));
        const byId = new Map(stored.filter((entry) => entry !== undefined).map((entry) => [entry.id, entry]));
        const found = reconcile(entries, (id) => byId.get(id));
        approve(found);
        await this.#entries.bulkAdd(found.missing);
        return found;
      }),
    );
    this.#announce(found.missing);
    return found;
  }

  #announce(added: readonly Entry[]): void {
    if (added.length === 0) return;
    const patientIds = [...new Set(added.map((entry) => entry.patientId))];
    // Closed while it was adding: what was added is durable all the same, there is only nobody left to tell it with.
    if (this.#state === 'open') this.#channel.postMessage(patientIds);
    this.#listeners.tell({ kind: 'appended', patientIds, origin: 'this-tab' });
  }

  async #reach<T>(work: () => PromiseLike<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.#state === 'superseded' ? new StoreError('newer-schema', { cause: error }) : storeErrorFrom(error);
    }
  }
}

/** Some browsers throw at the mere mention of a database that they refuse. */
function factory(): IDBFactory {
  const found = globalThis.indexedDB as IDBFactory | undefined;
  if (!found) throw new StoreError('refused');
  return found;
}

function optionsOf(indexedDb: IDBFactory): DexieOptions {
  return {
    // By default Chromium reports success before the disk has the data.
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
    indexedDB: {
      // Where the database is newer than this program, Dexie opens it again without naming a version, and may even alter
      // it. Always naming ours makes the browser refuse.
      open: (name: string, version = nativeVersion) => indexedDb.open(name, version),
      deleteDatabase: (name: string) => indexedDb.deleteDatabase(name),
      // Dexie keeps a list of names of its own where the browser has none.
      databases: () => indexedDb.databases(),
    } as DexieOptions['indexedDB'],
  };
}
