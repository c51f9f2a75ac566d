import { createFeature, createReducer, on } from '@ngrx/store';
import type { IsoDate, IsoInstant } from '../../clinical';
import { recordActions, type RecordProblem } from '../record.actions';
import { shellActions } from '../shell.actions';
import { localDate } from '../clock';

/** Who signs until a clinician has said a name: nobody is made up. */
export const unnamedAuthor = 'Clinician (no name given)';

export interface SessionState {
  readonly today: IsoDate;
  readonly author: string;
  readonly record: 'opening' | 'ready' | 'unavailable' | 'superseded';
  readonly persistence: 'persisted' | 'best-effort' | 'unknown';
  readonly savedAt: IsoInstant | null;
  /** The last refusal, until it is dismissed or something is saved. */
  readonly problem: RecordProblem | null;
}

const initialState: SessionState = {
  today: localDate(new Date()),
  author: unnamedAuthor,
  record: 'opening',
  persistence: 'unknown',
  savedAt: null,
  problem: null,
};

export const sessionFeature = createFeature({
  name: 'session',
  reducer: createReducer(
    initialState,
    on(shellActions.dayBegan, (state, { today }): SessionState => ({ ...state, today })),
    on(shellActions.authorChosen, (state, { author }): SessionState => ({
      ...state,
      author: author.trim() || unnamedAuthor,
    })),
    on(shellActions.problemDismissed, (state): SessionState => ({ ...state, problem: null })),
    on(shellActions.openingRetried, (state): SessionState => ({ ...state, record: 'opening', problem: null })),
    on(recordActions.opened, (state, { persistence }): SessionState => ({ ...state, record: 'ready', persistence })),
    on(recordActions.openFailed, (state, { problem }): SessionState => ({ ...state, record: 'unavailable', problem })),
    on(recordActions.superseded, (state): SessionState => ({ ...state, record: 'superseded' })),
    on(recordActions.entriesSaved, (state, { at }): SessionState => ({ ...state, savedAt: at, problem: null })),
    on(recordActions.entriesRefused, (state, { problem }): SessionState => ({
      ...state,
      problem,
      record: problem.reason === 'newer-schema' ? 'superseded' : state.record,
    })),
  ),
});
