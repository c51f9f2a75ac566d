import type { Actions } from '@ngrx/effects';
import { ofType } from '@ngrx/effects';
import { filter, map, take, type Observable } from 'rxjs';
import type { EntryDraft } from '../../state/entry-draft';
import { recordActions, type RecordProblem } from '../../state/record.actions';

/** The record's one answer to these entries: undefined once they are saved, or why they were refused. */
export function answerTo(actions: Actions, entries: readonly EntryDraft[]): Observable<RecordProblem | undefined> {
  const own = new Set(entries.map(({ id }) => id));
  return actions.pipe(
    ofType(recordActions.entriesSaved, recordActions.entriesRefused),
    filter((action) =>
      'entryIds' in action ? action.entryIds.some((id) => own.has(id)) : action.entries.some(({ id }) => own.has(id)),
    ),
    take(1),
    map((action) => ('problem' in action ? action.problem : undefined)),
  );
}
