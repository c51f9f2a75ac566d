import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { concatLatestFrom } from '@ngrx/operators';
import { Store } from '@ngrx/store';
import { catchError, filter, first, from, map, of, switchMap, timeout } from 'rxjs';
import { RecordStoreHandle } from '../../records/record-store-handle';
import { selectPracticeLoaded } from '../practice/practice.selectors';
import { recordActions } from '../record.actions';
import { problemFrom } from '../record.effects';
import { chartActions, chartFeature } from './chart.slice';

/** Longer than any record takes to read: then the practice's chart could not be read at all. */
const patience = 15_000;

/**
 * Reads the open patient's entries: when a chart is opened, and when another tab has added to it. The practice's chart is
 * there first: the rules that it holds stricter count from the first look, and where it cannot be read, no chart is shown.
 */
export const loadChart = createEffect(
  (actions = inject(Actions), store = inject(Store), handle = inject(RecordStoreHandle)) =>
    actions.pipe(
      ofType(chartActions.opened, recordActions.changedElsewhere),
      concatLatestFrom(() => store.select(chartFeature.selectPatientId)),
      filter(([action, open]) => open !== null && (!('patientIds' in action) || action.patientIds.includes(open))),
      switchMap(([, patientId]) =>
        store.select(selectPracticeLoaded).pipe(
          first(Boolean),
          timeout(patience),
          switchMap(() => from(handle.open().then((record) => record.entriesOf(patientId ?? '')))),
          map((entries) => chartActions.loaded({ patientId: patientId ?? '', entries })),
          catchError((error: unknown) => of(chartActions.loadFailed({ problem: problemFrom(error) }))),
        ),
      ),
    ),
  { functional: true },
);
