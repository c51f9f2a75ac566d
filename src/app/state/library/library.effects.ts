import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { concatLatestFrom } from '@ngrx/operators';
import { Store } from '@ngrx/store';
import { filter, map, tap } from 'rxjs';
import { shellActions } from '../shell.actions';
import { selectRecents } from './library.selectors';
import { libraryActions } from './library.slice';

const recentsKey = 'keel.recent-exercises';

/** Which exercises this clinician reaches for is kept on this device; it says nothing of any patient. */
export const keepRecents = createEffect(
  (actions = inject(Actions), store = inject(Store)) =>
    actions.pipe(
      ofType(libraryActions.exercisesPrescribed),
      concatLatestFrom(() => store.select(selectRecents)),
      tap(([, recents]) => {
        localStorage.setItem(recentsKey, JSON.stringify(recents));
      }),
    ),
  { functional: true, dispatch: false },
);

export const recallRecents = createEffect(
  (actions = inject(Actions)) =>
    actions.pipe(
      ofType(shellActions.started),
      map(() => readRecents(localStorage.getItem(recentsKey))),
      filter((exerciseIds) => exerciseIds.length > 0),
      map((exerciseIds) => libraryActions.recentsRecalled({ exerciseIds })),
    ),
  { functional: true },
);

function readRecents(text: string | null): readonly string[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}
