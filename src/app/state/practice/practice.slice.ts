import { createActionGroup, createFeature, createReducer, createSelector, on, props } from '@ngrx/store';
import type { Entry } from '../../clinical';
import { practiceFrom, practiceId } from '../../clinical';
import { recordActions } from '../record.actions';

export const practiceActions = createActionGroup({
  source: 'Practice',
  events: { Loaded: props<{ entries: readonly Entry[] }>() },
});

export interface PracticeState {
  readonly entries: readonly Entry[];
  /** False until the record was read: what is not there yet is not missing. */
  readonly loaded: boolean;
}

const initialState: PracticeState = { entries: [], loaded: false };

/** The practice's own chart: its name, people, pain policy, favourites, templates and rule reviews. */
export const practiceFeature = createFeature({
  name: 'practice',
  reducer: createReducer(
    initialState,
    on(practiceActions.loaded, (_, { entries }): PracticeState => ({ entries, loaded: true })),
    on(recordActions.entriesSaved, (state, { entries }): PracticeState => {
      const own = entries.filter(({ patientId }) => patientId === practiceId);
      return own.length > 0 ? { ...state, entries: [...state.entries, ...own] } : state;
    }),
  ),
  extraSelectors: ({ selectEntries }) => ({
    selectPractice: createSelector(selectEntries, (entries) => practiceFrom(entries)),
  }),
});
