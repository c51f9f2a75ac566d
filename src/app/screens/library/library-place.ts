import { Injectable, signal } from '@angular/core';
import type { PatientId } from '../../clinical';

/** Where one was in the library, so that a way back from an exercise leads to the same results. Kept in memory alone. */
@Injectable({ providedIn: 'root' })
export class LibraryPlace {
  /** The query parameters of the results last looked at. */
  readonly params = signal<Readonly<Record<string, string>>>({});
  /** For whom only what is allowed was asked; it ends with that patient's chart, and never stands in an address. */
  readonly allowedFor = signal<PatientId | null>(null);
}
