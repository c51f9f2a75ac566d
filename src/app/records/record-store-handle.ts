import { inject, Injectable, InjectionToken } from '@angular/core';
import { openStore } from './open-store';
import type { RecordStore } from './record-store';

/** How the record is opened; specifications provide another way. */
export const OPEN_STORE = new InjectionToken<() => Promise<RecordStore>>('how the record is opened', {
  providedIn: 'root',
  factory: () => openStore,
});

/** The one record of this page. */
@Injectable({ providedIn: 'root' })
export class RecordStoreHandle {
  readonly #openStore = inject(OPEN_STORE);
  #store: Promise<RecordStore> | undefined;

  /** Opens the record on first use. A failure is not remembered: the next call tries again. */
  open(): Promise<RecordStore> {
    return (this.#store ??= this.#openStore().catch((error: unknown) => {
      this.#store = undefined;
      throw error;
    }));
  }
}
