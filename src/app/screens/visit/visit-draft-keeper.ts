import { DOCUMENT, inject, Injectable } from '@angular/core';
import type { PatientId } from '../../clinical';
import { keptVisits, VisitsBegun } from '../../state/visits-begun';
import type { MeasureDraft } from '../../ui/measures/measure-draft';
import type { KeptDraft } from './kept-draft';
import { emptyDraft, without } from './visit-draft';

/** Raised when a draft's form changes. The form before is carried over; any other is not read. */
const form = 2;

interface Kept {
  readonly form: number;
  readonly drafts: Readonly<Record<PatientId, KeptDraft>>;
}

/** What changed since: three scores as typed, and choices that did not say which exercise was proposed. */
interface FormBefore {
  readonly form: 1;
  readonly drafts: Readonly<Record<PatientId, KeptDraft & { readonly scores?: Readonly<Record<string, string>> }>>;
}

/**
 * Keeps an unsigned visit while the clinician looks at another page or reloads, in the tab and nowhere else. Where the
 * browser refuses to keep it, the page goes on without, and can say so.
 */
@Injectable({ providedIn: 'root' })
export class VisitDraftKeeper {
  readonly #window = inject(DOCUMENT).defaultView;
  readonly #begun = inject(VisitsBegun);

  read(patientId: PatientId): KeptDraft {
    return { ...emptyDraft, ...this.#kept().drafts[patientId] };
  }

  /** Whether it was kept. */
  keep(patientId: PatientId, draft: KeptDraft): boolean {
    return this.#write({ ...this.#kept().drafts, [patientId]: draft });
  }

  clear(patientId: PatientId): void {
    this.#write(without(this.#kept().drafts, patientId));
  }

  #kept(): Kept {
    try {
      const kept = JSON.parse(this.#window?.sessionStorage.getItem(keptVisits) ?? 'null') as Kept | FormBefore | null;
      if (kept?.form === 1) return carriedOver(kept as FormBefore);
      if (kept?.form === form) return kept;
    } catch {
      // Not readable, or storage refused: nothing was kept.
    }
    return { form, drafts: {} };
  }

  #write(drafts: Kept['drafts']): boolean {
    try {
      this.#window?.sessionStorage.setItem(keptVisits, JSON.stringify({ form, drafts } satisfies Kept));
      this.#begun.look();
      return this.#window !== null;
    } catch {
      // Storage refused: the draft lives as long as the page.
      return false;
    }
  }
}

/** The answers and the scores; what was chosen is decided anew, because the proposals are. */
function carriedOver({ drafts }: FormBefore): Kept {
  const carried = Object.entries(drafts).map(([patientId, { scores = {}, ...draft }]) => {
    const measures = Object.fromEntries(
      Object.entries(scores).map(([measure, typed]): [string, MeasureDraft] => [measure, { typed }]),
    );
    return [patientId, { ...draft, choices: {}, measures }] as const;
  });
  return { form, drafts: Object.fromEntries(carried) };
}
