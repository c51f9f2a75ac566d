import { inject } from '@angular/core';
import { concatLatestFrom } from '@ngrx/operators';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { concatMap, from, map, of, switchMap, catchError, Observable } from 'rxjs';
import type { Entry, IsoDate } from '../clinical';
import { practiceId } from '../clinical';
import { requestPersistence } from '../records/persistence';
import type { RecordStore } from '../records/record-store';
import { RecordStoreHandle } from '../records/record-store-handle';
import { StoreError } from '../records/store-error';
import { CLOCK, localDate } from './clock';
import type { EntryDraft } from './entry-draft';
import {
  chartPageActions,
  clinicPageActions,
  historyPageActions,
  libraryPageActions,
  programPageActions,
  rosterPageActions,
  visitPageActions,
} from './page.actions';
import { recordActions, type RecordProblem } from './record.actions';
import { selectAuthor } from './session/session.selectors';
import { shellActions } from './shell.actions';

/** Opens the record once the page has drawn itself, and asks the browser to keep it. */
export const openRecord = createEffect(
  (actions = inject(Actions), handle = inject(RecordStoreHandle)) =>
    actions.pipe(
      ofType(shellActions.started, shellActions.openingRetried),
      switchMap(() =>
        from(handle.open().then(() => requestPersistence())).pipe(
          map((persistence) => recordActions.opened({ persistence })),
          catchError((error: unknown) => of(recordActions.openFailed({ problem: problemFrom(error) }))),
        ),
      ),
    ),
  { functional: true },
);

/** Tells the slices what other tabs changed. What this tab saved comes back as the answer to its own action. */
export const followOtherTabs = createEffect(
  (actions = inject(Actions), handle = inject(RecordStoreHandle)) =>
    actions.pipe(
      ofType(recordActions.opened),
      switchMap(() => from(handle.open())),
      switchMap((store) => changesOf(store)),
    ),
  { functional: true },
);

/** Everything that is signed anywhere is appended here, in order, one signature after the other. */
export const appendEntries = createEffect(
  (actions = inject(Actions), store = inject(Store), handle = inject(RecordStoreHandle), clock = inject(CLOCK)) =>
    actions.pipe(
      ofType(
        rosterPageActions.patientRegistered,
        rosterPageActions.recordImported,
        rosterPageActions.sampleClinicPrepared,
        chartPageActions.phaseDeclared,
        chartPageActions.precautionsStated,
        chartPageActions.detailsAmended,
        chartPageActions.clearanceGranted,
        chartPageActions.clearanceWithdrawn,
        chartPageActions.redFlagResolved,
        programPageActions.programSigned,
        visitPageActions.visitSigned,
        historyPageActions.entryVoided,
        clinicPageActions.practiceAmended,
        clinicPageActions.ruleReviewed,
        programPageActions.templateSaved,
        libraryPageActions.exerciseSaved,
        libraryPageActions.exerciseWithdrawn,
      ),
      concatLatestFrom(() => store.select(selectAuthor)),
      concatMap(([action, author]) => {
        const now = clock();
        const entries = action.entries.map((draft) => signed(draft, author, now.toISOString()));
        const gate =
          action.type === programPageActions.programSigned.type || action.type === visitPageActions.visitSigned.type;
        return from(append(handle, entries, gate ? localDate(now) : null)).pipe(
          map(() => recordActions.entriesSaved({ entries, at: now.toISOString() })),
          catchError((error: unknown) =>
            of(
              recordActions.entriesRefused({
                entryIds: entries.map(({ id }) => id),
                problem: problemFrom(error),
              }),
            ),
          ),
        );
      }),
    ),
  { functional: true },
);

function signed(draft: EntryDraft, author: string, at: string): Entry {
  return { author, at, schema: 1, ...draft };
}

/** Appends what was signed; a program signed today passes one last gate before it. */
async function append(handle: RecordStoreHandle, entries: readonly Entry[], screenOn: IsoDate | null): Promise<void> {
  const store = await handle.open();
  const program = entries.find(({ kind }) => kind === 'program-prescribed');
  if (screenOn && program) {
    const { programsStand } = await import('./signing-gate');
    const [known, practice] = [await store.entriesOf(program.patientId), await store.entriesOf(practiceId)];
    if (!programsStand(known, entries, screenOn, practice)) throw new Overtaken();
  }
  await store.append(entries);
}

class Overtaken extends Error {}

function changesOf(
  store: RecordStore,
): Observable<ReturnType<typeof recordActions.superseded> | ReturnType<typeof recordActions.changedElsewhere>> {
  return new Observable((subscriber) =>
    store.subscribe((change) => {
      if (change.kind === 'superseded') subscriber.next(recordActions.superseded());
      else if (change.origin === 'other-tab')
        subscriber.next(recordActions.changedElsewhere({ patientIds: change.patientIds }));
    }),
  );
}

/** A problem for the clinician; an unforeseen error is named as such, without its text, which might quote a record. */
export function problemFrom(error: unknown): RecordProblem {
  if (error instanceof StoreError) return { reason: error.reason, message: error.message };
  if (error instanceof Overtaken) {
    return {
      reason: 'overtaken',
      message: 'The chart changed while you were signing, and the program was not signed. Look at it again, then sign.',
    };
  }
  return {
    reason: 'failed',
    message: 'Something unexpected went wrong, and nothing was saved. Try again; if it happens again, reload the page.',
  };
}
