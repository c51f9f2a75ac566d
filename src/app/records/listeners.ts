import type { RecordChange, RecordListener } from './record-store';

/** Those who want to hear of changes. One that throws harms neither the others nor the append that is being told. */
export class Listeners {
  readonly #listeners = new Set<{ readonly listener: RecordListener }>();

  add(listener: RecordListener): () => void {
    const subscription = { listener };
    this.#listeners.add(subscription);
    return () => void this.#listeners.delete(subscription);
  }

  tell(change: RecordChange): void {
    for (const { listener } of [...this.#listeners]) {
      try {
        listener(change);
      } catch (error) {
        reportError(error);
      }
    }
  }
}
