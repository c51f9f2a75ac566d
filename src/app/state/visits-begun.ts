import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import type { IsoDate, PatientId } from '../clinical';

/** Where the visit page keeps unsigned visits, in the tab. */
export const keptVisits = 'keel.visit';

type Days = Readonly<Record<PatientId, IsoDate>>;

/** Visits that were begun in this tab and not signed, so that other pages of a chart can lead back to one. */
@Injectable({ providedIn: 'root' })
export class VisitsBegun {
  readonly #window = inject(DOCUMENT).defaultView;
  readonly #days = signal(this.#kept());

  /** The day on which the unsigned visit of a patient was begun; undefined where there is none. */
  of(patientId: PatientId): IsoDate | undefined {
    return this.#days()[patientId];
  }

  /** To be called when what is kept has changed. */
  look(): void {
    this.#days.set(this.#kept());
  }

  #kept(): Days {
    try {
      const kept = JSON.parse(this.#window?.sessionStorage.getItem(keptVisits) ?? '{}') as {
        readonly drafts?: Readonly<Record<PatientId, { readonly begun?: IsoDate }>>;
      } | null;
      return Object.fromEntries(
        Object.entries(kept?.drafts ?? {}).flatMap(([patientId, { begun }]) => (begun ? [[patientId, begun]] : [])),
      );
    } catch {
      // Not readable, or storage refused: nothing was kept.
      return {};
    }
  }
}
