import { v7 } from 'uuid';

/** A new UUIDv7: unique across devices without asking anyone, and sortable by the time it was made. */
export function newId(): string {
  return v7();
}
