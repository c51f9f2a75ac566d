import type { Entry } from '../../clinical/index';
import { newId } from '../ids';
import type { RecordChange } from '../record-store';
import { anEntry } from '../testing/entries';
import { describeRecordStore } from '../testing/record-store.contract';
import { IndexedDbStore } from './indexed-db-store';

/** The browser's own, whatever a specification puts in its place. */
const disk = indexedDB;

describeRecordStore('IndexedDB', async (now) => {
  const name = `spec-${newId()}`;
  const [first, second] = [await IndexedDbStore.open(name, now), await IndexedDbStore.open(name, now)];
  return {
    first,
    second,
    close: async () => {
      first.close();
      second.close();
      await settled(disk.deleteDatabase(name));
    },
  };
});

describe('The record in IndexedDB, on its disk', () => {
  let name: string;
  let store: IndexedDbStore;

  beforeEach(async () => {
    name = `spec-${newId()}`;
    store = await IndexedDbStore.open(name);
  });

  afterEach(async () => {
    store.close();
    await settled(disk.deleteDatabase(name));
  });

  const because = (reason: string) => jasmine.objectContaining({ name: 'StoreError', reason });

  it('has what was appended there for any other connection, without being closed', async () => {
    const entries = [anEntry('patient-registered'), anEntry('phase-declared')];
    await store.append(entries);
    expect(await rowsOf(name)).toEqual(jasmine.arrayWithExactContents(entries));
  });

  it('asks the browser to have written to the disk before it says done', async () => {
    store.close();
    const opened = spyOn(IDBDatabase.prototype, 'transaction').and.callThrough();
    store = await IndexedDbStore.open(name);
    await store.append([anEntry('patient-registered')]);
    const writing = opened.calls.all().filter(({ args }) => args[1] === 'readwrite');
    expect(writing.map(({ returnValue }) => returnValue.durability)).toEqual(['strict']);
  });

  it('is still there when opened again', async () => {
    const entry = anEntry('patient-registered');
    await store.append([entry]);
    store.close();
    store = await IndexedDbStore.open(name);
    expect(await store.entriesOf('ida')).toEqual([entry]);
  });

  describe('when the disk is full', () => {
    const full = () => new DOMException('', 'QuotaExceededError');

    it('says so, and has written nothing of the batch', async () => {
      const before = anEntry('patient-registered');
      await store.append([before]);
      const add = IDBObjectStore.prototype.add;
      let added = 0;
      const adding = spyOn(IDBObjectStore.prototype, 'add').and.callFake(function (
        this: IDBObjectStore,
        value: unknown,
      ) {
        added += 1;
        if (added > 1) throw full();
        return add.call(this, value);
      });
      const batch = [anEntry('visit-recorded'), anEntry('visit-recorded'), anEntry('visit-recorded')];
      await expectAsync(store.append(batch)).toBeRejectedWith(because('quota'));
      expect(await rowsOf(name)).toEqual([before]);

      adding.and.callThrough();
      await store.append(batch);
      expect(await rowsOf(name)).toHaveSize(4);
    });

    it('does not say done before the transaction is complete', async () => {
      const add = IDBObjectStore.prototype.add;
      spyOn(IDBObjectStore.prototype, 'add').and.callFake(function (this: IDBObjectStore, value: unknown) {
        const request = add.call(this, value);
        // The browser finds out only when it writes: every request has succeeded by then.
        request.addEventListener('success', () => {
          Object.defineProperty(this.transaction, 'error', { value: full() });
          this.transaction.abort();
        });
        return request;
      });
      await expectAsync(store.append([anEntry('visit-recorded')])).toBeRejectedWith(because('quota'));
      expect(await rowsOf(name)).toEqual([]);
    });

    it('tells nobody of what was not saved', async () => {
      const heard = jasmine.createSpy('listener');
      store.subscribe(heard);
      spyOn(IDBObjectStore.prototype, 'add').and.throwError(full());
      await expectAsync(store.append([anEntry('visit-recorded')])).toBeRejectedWith(because('quota'));
      expect(heard).not.toHaveBeenCalled();
    });
  });

  it('says that something failed when it is not known what', async () => {
    spyOn(IDBObjectStore.prototype, 'add').and.throwError(new DOMException('', 'DataError'));
    await expectAsync(store.append([anEntry('visit-recorded')])).toBeRejectedWith(because('failed'));
    store.close();
    await expectAsync(store.roster()).toBeRejectedWith(because('failed'));
  });

  describe('when the browser refuses', () => {
    const refusals: readonly [string, () => void][] = [
      ['there is no database', () => spyOnProperty(window, 'indexedDB').and.returnValue(undefined as never)],
      [
        'naming it throws',
        () =>
          spyOnProperty(window, 'indexedDB').and.callFake(() => {
            throw new DOMException('', 'SecurityError');
          }),
      ],
      ['opening it throws', () => spyOn(indexedDB, 'open').and.throwError(new DOMException('', 'SecurityError'))],
      [
        'site data is blocked',
        () =>
          spyOn(indexedDB, 'open').and.throwError(
            new DOMException('The user denied permission to access the database.', 'UnknownError'),
          ),
      ],
    ];
    for (const [how, refuse] of refusals) {
      it(`says so: ${how}`, async () => {
        spyOn(console, 'warn');
        refuse();
        await expectAsync(IndexedDbStore.open(name)).toBeRejectedWith(because('refused'));
      });
    }
  });

  describe('beside a newer version of Keel', () => {
    it('leaves a newer record as it is', async () => {
      store.close();
      const newer = await openNewer(name);
      newer.close();
      await expectAsync(IndexedDbStore.open(name)).toBeRejectedWith(because('newer-schema'));
      const after = await settled(indexedDB.open(name));
      expect([after.version, ...after.objectStoreNames]).toEqual([20, 'charts']);
      after.close();
    });

    it('lets go when another tab opens a newer record, says so, and neither reads nor saves any more', async () => {
      const entry = anEntry('patient-registered');
      await store.append([entry]);
      const heard: RecordChange[] = [];
      store.subscribe((change) => heard.push(change));
      const warned = spyOn(console, 'warn');
      const newer = await openNewer(name);
      newer.close();
      expect(heard).toEqual([{ kind: 'superseded' }]);
      expect(warned).not.toHaveBeenCalled();
      await expectAsync(store.append([anEntry('visit-recorded')])).toBeRejectedWith(because('newer-schema'));
      await expectAsync(store.entriesOf('ida')).toBeRejectedWith(because('newer-schema'));
      await expectAsync(store.import({ ...emptyBackup, entries: [entry] })).toBeRejectedWith(because('newer-schema'));
    });

    it('finishes what it is adding when it has to let go in the middle of it', async () => {
      const add = IDBObjectStore.prototype.add;
      let added = 0;
      spyOn(IDBObjectStore.prototype, 'add').and.callFake(function (this: IDBObjectStore, value: unknown) {
        added += 1;
        if (added === 2) {
          const opening = { oldVersion: 10, newVersion: 20 };
          this.transaction.db.dispatchEvent(new IDBVersionChangeEvent('versionchange', opening));
        }
        return add.call(this, value);
      });
      const batch = [anEntry('visit-recorded'), anEntry('visit-recorded'), anEntry('visit-recorded')];
      await expectAsync(store.append(batch)).toBeResolved();
      expect(await rowsOf(name)).toEqual(jasmine.arrayWithExactContents(batch));
      await expectAsync(store.roster()).toBeRejectedWith(because('newer-schema'));
    });
  });
});

const emptyBackup = { format: 'keel-backup', schema: 1, exportedAt: '2026-11-22T10:00:00.000Z' } as const;

/** What a version of Keel yet to come might do: another table in place of the one of today. */
async function openNewer(name: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 20);
  opening.onupgradeneeded = () => {
    opening.result.deleteObjectStore('entries');
    opening.result.createObjectStore('charts');
  };
  return settled(opening);
}

/** What lies on the disk, read past everything of Keel's. */
async function rowsOf(name: string): Promise<readonly Entry[]> {
  const db = await settled(indexedDB.open(name));
  const rows = await settled(db.transaction('entries').objectStore('entries').getAll());
  db.close();
  return rows as Entry[];
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
