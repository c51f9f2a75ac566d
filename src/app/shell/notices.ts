import { Injectable, signal } from '@angular/core';

/** Problems that belong to no place on the page; they stay until they are read. */
@Injectable({ providedIn: 'root' })
export class Notices {
  readonly #current = signal<string | null>(null);
  readonly current = this.#current.asReadonly();

  problem(text: string): void {
    this.#current.set(text);
  }

  dismiss(): void {
    this.#current.set(null);
  }
}
