import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { concatLatestFrom } from '@ngrx/operators';
import { Store } from '@ngrx/store';
import { catchError, filter, from, map, of, switchMap } from 'rxjs';
import { RecordStoreHandle } from '../../records/record-store-handle';
import { recordActions } from '../record.actions';
import { problemFrom } from '../record.effects';
import { chartActions, chartFeature } from './chart.slice';

/** Reads the open patient's entries: when a chart is opened, and when another tab has added to it. */
export const loadChart = createEffect(
  (actions = inject(Actions), store = inject(Store), handle = inject(RecordStoreHandle)) =>
    actions.pipe(
      ofType(chartActions.opened, recordActions.changedElsewhere),
      concatLatestFrom(() => store.select(chartFeature.selectPatientId)),
      filter(([action, open]) => open !== null && (!('patientIds' in action) || action.patientIds.includes(open))),
      switchMap(([, patientId]) =>
        from(handle.open().then((record) => record.entriesOf(patientId ?? ''))).pipe(
          map((entries) => chartActions.loaded({ patientId: patientId ?? '', entries })),
          catchError((error: unknown) => of(chartActions.loadFailed({ problem: problemFrom(error) }))),
        ),
      ),
    ),
  { functional: true },
);
