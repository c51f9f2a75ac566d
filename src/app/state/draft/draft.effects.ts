import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { concatLatestFrom } from '@ngrx/operators';
import { Store } from '@ngrx/store';
import { filter, map, tap } from 'rxjs';
import type { PatientId } from '../../clinical';
import { recordActions } from '../record.actions';
import { draftActions, type DraftState } from './draft.actions';
import { selectDraftState, selectDraftTouched } from './draft.selectors';

/** A draft survives a reload of its tab, one for each patient, and ends with the tab: unsigned work is no part of the record. */
function keyOf(patientId: PatientId): string {
  return `keel.draft.${patientId}`;
}

/** Steps back that a reload keeps. */
const keptSteps = 30;

/** Every gesture is kept; opening a chart is none, so that looking at one patient does not take another's draft away. */
const { draftOpened, draftRecalled, ...gestures } = draftActions;

export const keepDraft = createEffect(
  (actions = inject(Actions), store = inject(Store)) =>
    actions.pipe(
      ofType(...Object.values(gestures), recordActions.entriesSaved),
      concatLatestFrom(() => [store.select(selectDraftState), store.select(selectDraftTouched)]),
      tap(([, state, touched]) => {
        if (!state.patientId) return;
        try {
          if (!touched) sessionStorage.removeItem(keyOf(state.patientId));
          else {
            const kept = JSON.stringify({ ...state, past: state.past.slice(-keptSteps) });
            sessionStorage.setItem(keyOf(state.patientId), kept);
          }
        } catch {
          // A browser that keeps nothing for a tab still builds programs; a reload then starts from the last revision.
        }
      }),
    ),
  { functional: true, dispatch: false },
);

/** When the builder opens on a patient whose draft was kept, that draft comes back. */
export const recallDraft = createEffect(
  (actions = inject(Actions), store = inject(Store)) =>
    actions.pipe(
      ofType(draftOpened),
      concatLatestFrom(() => store.select(selectDraftTouched)),
      map(([{ patientId }, touched]) => (touched ? null : readKept(sessionStorage.getItem(keyOf(patientId))))),
      filter((kept) => kept !== null),
      map((kept) => draftRecalled({ kept })),
    ),
  { functional: true },
);

function readKept(text: string | null): DraftState | null {
  try {
    const value = JSON.parse(text ?? 'null') as DraftState | null;
    return value?.present && Array.isArray(value.past) && Array.isArray(value.future) ? value : null;
  } catch {
    return null;
  }
}
