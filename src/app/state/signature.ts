import { inject, Injectable } from '@angular/core';
import { Actions, ofType } from '@ngrx/effects';
import { type Action, Store } from '@ngrx/store';
import { defer, EMPTY, filter, map, merge, type Observable, take } from 'rxjs';
import type { EntryDraft } from './entry-draft';
import { recordActions, type RecordProblem } from './record.actions';

/** Signs entries and hears the record's one answer to them, for a page or dialog that waits for it. */
@Injectable({ providedIn: 'root' })
export class Signature {
  readonly #store = inject(Store);
  readonly #actions = inject(Actions);

  /** Signs when subscribed to, and says once what came of it: nothing when it is saved, or why it was refused. */
  sign(action: Action & { readonly entries: readonly EntryDraft[] }): Observable<RecordProblem | undefined> {
    const own = new Set(action.entries.map(({ id }) => id));
    const answer = this.#actions.pipe(
      ofType(recordActions.entriesSaved, recordActions.entriesRefused),
      filter((said) =>
        'entryIds' in said ? said.entryIds.some((id) => own.has(id)) : said.entries.some(({ id }) => own.has(id)),
      ),
      map((said) => ('problem' in said ? said.problem : undefined)),
    );
    const signing = defer(() => {
      this.#store.dispatch(action);
      return EMPTY;
    });
    return merge(answer, signing).pipe(take(1));
  }
}
