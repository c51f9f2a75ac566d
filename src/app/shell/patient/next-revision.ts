import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { Store } from '@ngrx/store';
import type { PatientId, Program } from '../../clinical';
import { selectChart } from '../../state/chart/chart.selectors';
import { draftActions, type DraftState } from '../../state/draft/draft.actions';

/** Takes a program that was prepared elsewhere into the builder, for a clinician to look at and sign. */
@Injectable({ providedIn: 'root' })
export class NextRevision {
  readonly #store = inject(Store);
  readonly #router = inject(Router);

  /** Into the builder's draft as one step: undoing it leads back to the running program. Nothing is signed by it. */
  async prepare(patientId: PatientId, program: Program): Promise<void> {
    // The draft's state is there once its route is; where the way is barred, what is dispatched finds nobody.
    await this.#router.navigate(['/patients', patientId, 'program']);
    const current = this.#store.selectSignal(selectChart)()?.current;
    if (!current) return;
    const draft = this.#store.selectSignal((state: { readonly draft?: DraftState }) => state.draft);
    const follows = current.entryId;
    this.#store.dispatch(draftActions.draftOpened({ patientId, follows, program: current.program }));
    if (draft()?.follows !== follows) {
      this.#store.dispatch(draftActions.discarded({ follows, program: current.program }));
    }
    this.#store.dispatch(draftActions.startedFrom({ program }));
  }
}
