/** The part of `navigator.storage` that is asked; absent where the page is not served securely. */
export type PersistentStorage = Partial<Pick<StorageManager, 'persist' | 'persisted'>>;

/**
 * Asks the browser to keep the record when the device runs short of space. 'best-effort' means that it may be cleared
 * then, 'unknown' that the browser does not say; never rejects.
 */
export async function requestPersistence(
  storage: PersistentStorage | undefined = (navigator as Partial<Navigator>).storage,
): Promise<'persisted' | 'best-effort' | 'unknown'> {
  if (!storage?.persist) return 'unknown';
  try {
    const granted = (await storage.persisted?.()) === true || (await storage.persist());
    return granted ? 'persisted' : 'best-effort';
  } catch {
    return 'unknown';
  }
}
