import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { catchError, concatMap, exhaustMap, from, map, of, switchMap } from 'rxjs';
import type { PatientId } from '../../clinical';
import { practiceId, summaryOf } from '../../clinical';
import { RecordStoreHandle } from '../../records/record-store-handle';
import { CLOCK, localDate } from '../clock';
import { newId } from '../entry-draft';
import { rosterPageActions } from '../page.actions';
import { recordActions } from '../record.actions';
import { problemFrom } from '../record.effects';
import { rosterActions } from './roster.slice';

export const loadRoster = createEffect(
  (actions = inject(Actions), handle = inject(RecordStoreHandle)) =>
    actions.pipe(
      ofType(recordActions.opened),
      switchMap(() =>
        from(handle.open().then((store) => store.roster())).pipe(
          map((summaries) => rosterActions.loaded({ summaries })),
          catchError((error: unknown) => of(rosterActions.loadFailed({ problem: problemFrom(error) }))),
        ),
      ),
    ),
  { functional: true },
);

/** Only the lines that changed are read again. */
export const refreshLines = createEffect(
  (actions = inject(Actions), handle = inject(RecordStoreHandle)) =>
    actions.pipe(
      ofType(recordActions.entriesSaved, recordActions.changedElsewhere),
      map((action) => ('patientIds' in action ? action.patientIds : action.entries.map(({ patientId }) => patientId))),
      map((patientIds) => [...new Set(patientIds)].filter((id) => id !== practiceId)),
      concatMap((patientIds) =>
        from(readLines(handle, patientIds)).pipe(
          map((lines) => rosterActions.linesRefreshed(lines)),
          catchError((error: unknown) => of(rosterActions.loadFailed({ problem: problemFrom(error) }))),
        ),
      ),
    ),
  { functional: true },
);

/** The invented patients are written down on the spot, so that they stand where they should today. */
export const prepareSampleClinic = createEffect(
  (actions = inject(Actions), clock = inject(CLOCK)) =>
    actions.pipe(
      ofType(rosterPageActions.sampleClinicChosen),
      exhaustMap(() =>
        from(import('../../records/sample/sample-clinic')).pipe(
          map(({ sampleClinic }) =>
            rosterPageActions.sampleClinicPrepared({ entries: sampleClinic(localDate(clock()), newId) }),
          ),
          catchError((error: unknown) =>
            of(recordActions.entriesRefused({ entryIds: [], problem: problemFrom(error) })),
          ),
        ),
      ),
    ),
  { functional: true },
);

async function readLines(handle: RecordStoreHandle, patientIds: readonly PatientId[]) {
  const store = await handle.open();
  const lines = await Promise.all(
    patientIds.map(async (patientId) => ({ patientId, summary: summaryOf(await store.entriesOf(patientId)) })),
  );
  return {
    summaries: lines.flatMap(({ summary }) => (summary ? [summary] : [])),
    gone: lines.filter(({ summary }) => !summary).map(({ patientId }) => patientId),
  };
}
