import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { concatLatestFrom } from '@ngrx/operators';
import { Store } from '@ngrx/store';
import { filter, map, take, tap } from 'rxjs';
import { recordActions } from '../record.actions';
import { draftActions, type DraftState } from './draft.actions';
import { selectDraftState, selectDraftTouched } from './draft.selectors';

/** A draft survives a reload of its tab, and ends with the tab: unsigned work is not part of the record. */
const draftKey = 'keel.draft';

/** Steps back that a reload keeps. */
const keptSteps = 30;

export const keepDraft = createEffect(
  (actions = inject(Actions), store = inject(Store)) =>
    actions.pipe(
      ofType(...Object.values(draftActions), recordActions.entriesSaved),
      concatLatestFrom(() => [store.select(selectDraftState), store.select(selectDraftTouched)]),
      tap(([, state, touched]) => {
        if (!touched || !state.present) sessionStorage.removeItem(draftKey);
        else sessionStorage.setItem(draftKey, JSON.stringify({ ...state, past: state.past.slice(-keptSteps) }));
      }),
    ),
  { functional: true, dispatch: false },
);

/** When the builder opens on the patient of a kept draft, that draft comes back. */
export const recallDraft = createEffect(
  (actions = inject(Actions), store = inject(Store)) => {
    const kept = readKept(sessionStorage.getItem(draftKey));
    return actions.pipe(
      ofType(draftActions.draftOpened),
      concatLatestFrom(() => store.select(selectDraftTouched)),
      map(([{ patientId, follows }, touched]) =>
        !touched && kept?.patientId === patientId && kept.follows === follows ? kept : null,
      ),
      take(1),
      filter((draft) => draft !== null),
      map((draft) => draftActions.draftRecalled({ kept: draft })),
    );
  },
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
