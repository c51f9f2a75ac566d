import { DOCUMENT, inject, Injectable } from '@angular/core';
import type { PatientId } from '../../clinical';
import { emptyDraft, without, type VisitDraft } from './visit-draft';

const key = 'keel.visit';
/** Raised when a draft's form changes: one of another form is not read. */
const form = 1;

interface Kept {
  readonly form: number;
  readonly drafts: Readonly<Record<PatientId, VisitDraft>>;
}

/**
 * Keeps an unsigned visit while the clinician looks at another page or reloads, in the tab and nowhere else. Where the
 * browser refuses to keep it, the page goes on without.
 */
@Injectable({ providedIn: 'root' })
export class VisitDraftKeeper {
  readonly #window = inject(DOCUMENT).defaultView;

  read(patientId: PatientId): VisitDraft {
    return { ...emptyDraft, ...this.#kept().drafts[patientId] };
  }

  keep(patientId: PatientId, draft: VisitDraft): void {
    this.#write({ ...this.#kept().drafts, [patientId]: draft });
  }

  clear(patientId: PatientId): void {
    this.#write(without(this.#kept().drafts, patientId));
  }

  #kept(): Kept {
    try {
      const kept = JSON.parse(this.#window?.sessionStorage.getItem(key) ?? 'null') as Kept | null;
      if (kept?.form === form) return kept;
    } catch {
      // Not readable, or storage refused: nothing was kept.
    }
    return { form, drafts: {} };
  }

  #write(drafts: Kept['drafts']): void {
    try {
      this.#window?.sessionStorage.setItem(key, JSON.stringify({ form, drafts } satisfies Kept));
    } catch {
      // Storage refused: the draft lives as long as the page.
    }
  }
}
