import { type Page } from './playwright';

/** A disk that can be full. To be asked for before Keel is opened. */
export async function diskOf(page: Page): Promise<(state: 'full' | 'free') => Promise<void>> {
  await page.addInitScript(() => {
    for (const verb of ['add', 'put']) {
      const store = IDBObjectStore.prototype;
      const write = Reflect.get(store, verb) as (...values: unknown[]) => IDBRequest;
      Reflect.set(store, verb, function (this: IDBObjectStore, ...values: unknown[]) {
        if (document.documentElement.dataset['disk'] === 'full') {
          throw new DOMException('There is no space.', 'QuotaExceededError');
        }
        return Reflect.apply(write, this, values);
      });
    }
  });
  return async (state) => {
    await page.evaluate((now) => {
      document.documentElement.dataset['disk'] = now;
    }, state);
  };
}

/** A browser that refuses to keep records until it is allowed to. To be asked for before Keel is opened. */
export async function refusedStorage(page: Page): Promise<{ readonly allow: () => Promise<void> }> {
  await page.addInitScript(() => {
    const open = Reflect.get(IDBFactory.prototype, 'open') as (...values: unknown[]) => IDBOpenDBRequest;
    Reflect.set(IDBFactory.prototype, 'open', function (this: IDBFactory, ...values: unknown[]) {
      if (document.documentElement.dataset['storage'] !== 'allowed') {
        throw new DOMException('Storage is denied.', 'SecurityError');
      }
      return Reflect.apply(open, this, values);
    });
  });
  return {
    allow: () =>
      page.evaluate(() => {
        document.documentElement.dataset['storage'] = 'allowed';
      }),
  };
}
