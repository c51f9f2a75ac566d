import type { RecordStore } from './record-store';
import { StoreError } from './store-error';

const databaseName = 'keel';

/** Opens the record of this browser. The database's code is loaded only now: the first screen is drawn without it. */
export async function openStore(): Promise<RecordStore> {
  const { IndexedDbStore } = await import('./indexed-db/indexed-db-store').catch((cause: unknown) => {
    throw new StoreError('failed', { cause });
  });
  return IndexedDbStore.open(databaseName);
}
