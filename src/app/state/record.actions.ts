import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { Entry, EntryId, PatientId } from '../clinical';

/** Why the record refused; `message` is written for the clinician and says nothing of a patient. */
export interface RecordProblem {
  readonly reason: 'quota' | 'refused' | 'newer-schema' | 'conflict' | 'failed' | 'overtaken';
  readonly message: string;
}

/** What the record answers. Slices react to these; pages say what happened in actions of their own. */
export const recordActions = createActionGroup({
  source: 'Record',
  events: {
    Opened: props<{ persistence: 'persisted' | 'best-effort' | 'unknown' }>(),
    'Open Failed': props<{ problem: RecordProblem }>(),
    'Entries Saved': props<{ entries: readonly Entry[]; at: string }>(),
    'Entries Refused': props<{ entryIds: readonly EntryId[]; problem: RecordProblem }>(),
    'Changed Elsewhere': props<{ patientIds: readonly PatientId[] }>(),
    Superseded: emptyProps(),
  },
});
