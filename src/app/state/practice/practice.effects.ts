import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { EMPTY, catchError, filter, from, map, switchMap } from 'rxjs';
import { practiceId } from '../../clinical';
import { RecordStoreHandle } from '../../records/record-store-handle';
import { recordActions } from '../record.actions';
import { practiceActions } from './practice.slice';

/** Reads the practice's chart at the start and when another tab has added to it; the roster reports a failing record. */
export const loadPractice = createEffect(
  (actions = inject(Actions), handle = inject(RecordStoreHandle)) =>
    actions.pipe(
      ofType(recordActions.opened, recordActions.changedElsewhere),
      filter((action) => !('patientIds' in action) || action.patientIds.includes(practiceId)),
      switchMap(() =>
        from(handle.open().then((record) => record.entriesOf(practiceId))).pipe(
          map((entries) => practiceActions.loaded({ entries })),
          catchError(() => EMPTY),
        ),
      ),
    ),
  { functional: true },
);
