import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Store } from '@ngrx/store';
import { firstValueFrom } from 'rxjs';
import { type Clearance, type Exercise, type ExerciseId, type Verdict } from '../../clinical';
import { selectChart } from '../../state/chart/chart.selectors';
import { entryDraft } from '../../state/entry-draft';
import { chartPageActions } from '../../state/page.actions';
import { selectPractice } from '../../state/practice/practice.selectors';
import { selectAuthor, selectNameless, selectToday } from '../../state/session/session.selectors';
import { shellActions } from '../../state/shell.actions';
import type { ClearRequest } from './clear-dialog';

/** Lifts the blocks of an exercise for the open patient, and takes that back. */
@Injectable()
export class Clearing {
  readonly #store = inject(Store);
  readonly #dialog = inject(MatDialog);
  readonly #chart = this.#store.selectSignal(selectChart);
  readonly #today = this.#store.selectSignal(selectToday);
  readonly #author = this.#store.selectSignal(selectAuthor);
  readonly #practice = this.#store.selectSignal(selectPractice);
  readonly #nameless = this.#store.selectSignal(selectNameless);

  async clear(exercise: Exercise, verdict: Verdict): Promise<void> {
    const { ClearDialog } = await import('./clear-dialog');
    const data: ClearRequest = {
      exercise,
      verdict,
      today: this.#today(),
      people: this.#practice().people,
      ...(this.#nameless() ? {} : { author: this.#author() }),
    };
    const clearance = await firstValueFrom(
      this.#dialog.open<unknown, ClearRequest, Clearance>(ClearDialog, { data, width: '560px' }).afterClosed(),
    );
    const patientId = this.#chart()?.patientId;
    if (!clearance || !patientId) return;
    // Whoever clears has said who signs here.
    if (this.#nameless()) this.#store.dispatch(shellActions.authorChosen({ author: clearance.by }));
    this.#store.dispatch(
      chartPageActions.clearanceGranted({ entries: [entryDraft(patientId, 'clearance-granted', { clearance })] }),
    );
  }

  /** Every clearance of the exercise that counts today, at once. */
  withdraw(exerciseId: ExerciseId): void {
    const chart = this.#chart();
    const today = this.#today();
    const granted = (chart?.clearances ?? []).filter(
      ({ clearance, ended }) =>
        !ended && clearance.exerciseId === exerciseId && clearance.from <= today && today <= clearance.until,
    );
    if (!chart || granted.length === 0) return;
    this.#store.dispatch(
      chartPageActions.clearanceWithdrawn({
        entries: granted.map(({ entryId }) =>
          entryDraft(chart.patientId, 'clearance-withdrawn', { clearanceId: entryId }),
        ),
      }),
    );
  }
}
