import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { distinctUntilChanged, filter, fromEvent, interval, map, merge, startWith, switchMap, tap } from 'rxjs';
import { CLOCK, localDate } from '../clock';
import { shellActions } from '../shell.actions';

const authorKey = 'keel.author';
const minute = 60_000;

/** The day changes at midnight, and when a sleeping page wakes up. */
export const followTheDay = createEffect(
  (actions = inject(Actions), clock = inject(CLOCK)) =>
    actions.pipe(
      ofType(shellActions.started),
      switchMap(() => merge(interval(minute), fromEvent(document, 'visibilitychange')).pipe(startWith(null))),
      map(() => localDate(clock())),
      distinctUntilChanged(),
      map((today) => shellActions.dayBegan({ today })),
    ),
  { functional: true },
);

/** Who signs is remembered on this device. */
export const rememberAuthor = createEffect(
  (actions = inject(Actions)) =>
    actions.pipe(
      ofType(shellActions.authorChosen),
      tap(({ author }) => {
        localStorage.setItem(authorKey, author);
      }),
    ),
  { functional: true, dispatch: false },
);

export const recallAuthor = createEffect(
  (actions = inject(Actions)) =>
    actions.pipe(
      ofType(shellActions.started),
      map(() => localStorage.getItem(authorKey)),
      filter((author) => author !== null),
      map((author) => shellActions.authorChosen({ author })),
    ),
  { functional: true },
);
