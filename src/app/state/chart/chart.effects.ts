import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { concatLatestFrom } from '@ngrx/operators';
import { Store } from '@ngrx/store';
import { catchError, filter, from, mergeMap, of, switchMap } from 'rxjs';
import { type Entry, type PatientId, practiceId } from '../../clinical';
import { RecordStoreHandle } from '../../records/record-store-handle';
import { selectPracticeLoaded } from '../practice/practice.selectors';
import { practiceActions } from '../practice/practice.slice';
import { recordActions } from '../record.actions';
import { problemFrom } from '../record.effects';
import { chartActions, chartFeature } from './chart.slice';

/**
 * Reads the open patient's entries: when a chart is opened, and when another tab has added to it. The practice's chart is
 * there first: the rules that it holds stricter count from the first look, and where it cannot be read, no chart is shown.
 */
export const loadChart = createEffect(
  (actions = inject(Actions), store = inject(Store), handle = inject(RecordStoreHandle)) =>
    actions.pipe(
      ofType(chartActions.opened, recordActions.changedElsewhere),
      concatLatestFrom(() => [store.select(chartFeature.selectPatientId), store.select(selectPracticeLoaded)]),
      filter(([action, open]) => open !== null && (!('patientIds' in action) || action.patientIds.includes(open))),
      switchMap(([, open, practiceLoaded]) =>
        from(readChart(handle, open ?? '', practiceLoaded)).pipe(
          mergeMap(({ entries, practice }) => [
            ...(practice ? [practiceActions.loaded({ entries: practice })] : []),
            chartActions.loaded({ patientId: open ?? '', entries }),
          ]),
          catchError((error: unknown) => of(chartActions.loadFailed({ problem: problemFrom(error) }))),
        ),
      ),
    ),
  { functional: true },
);

interface ChartRead {
  readonly entries: readonly Entry[];
  readonly practice?: readonly Entry[];
}

async function readChart(handle: RecordStoreHandle, patientId: PatientId, practiceLoaded: boolean): Promise<ChartRead> {
  const record = await handle.open();
  const practice = practiceLoaded ? {} : { practice: await record.entriesOf(practiceId) };
  return { entries: await record.entriesOf(patientId), ...practice };
}
