import { StoreError, type StoreErrorReason } from '../store-error';

const reasons: Readonly<Record<string, StoreErrorReason>> = {
  QuotaExceededError: 'quota',
  VersionError: 'newer-schema',
  MissingAPIError: 'refused',
  SecurityError: 'refused',
  NotAllowedError: 'refused',
};

/** What a failure of the database means for the clinician. Dexie wraps what the browser said, sometimes more than once. */
export function storeErrorFrom(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  return new StoreError(reasonOf(error) ?? 'failed', { cause: error });
}

function reasonOf(error: unknown): StoreErrorReason | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { name, message, inner, failures } = error as Partial<
    Record<'name' | 'message' | 'inner' | 'failures', unknown>
  >;
  const known = typeof name === 'string' ? reasons[name] : undefined;
  if (known) return known;
  // Chromium says that storage is blocked with the error it also uses for everything else.
  if (name === 'UnknownError' && String(message).includes('denied permission')) return 'refused';
  for (const within of [inner, ...(Array.isArray(failures) ? (failures as unknown[]) : [])]) {
    const reason = reasonOf(within);
    if (reason) return reason;
  }
  return undefined;
}
