import { createEntityAdapter, type EntityState } from '@ngrx/entity';
import { createActionGroup, createFeature, createReducer, on, props } from '@ngrx/store';
import type { PatientId, PatientSummary } from '../../clinical';
import type { RecordProblem } from '../record.actions';

export const rosterActions = createActionGroup({
  source: 'Roster',
  events: {
    Loaded: props<{ summaries: readonly PatientSummary[] }>(),
    'Lines Refreshed': props<{ summaries: readonly PatientSummary[]; gone: readonly PatientId[] }>(),
    'Load Failed': props<{ problem: RecordProblem }>(),
  },
});

export interface RosterState extends EntityState<PatientSummary> {
  readonly status: 'loading' | 'loaded' | 'failed';
}

export const rosterAdapter = createEntityAdapter<PatientSummary>({
  selectId: ({ patientId }) => patientId,
  sortComparer: (a, b) =>
    a.details.family.localeCompare(b.details.family) || a.details.given.localeCompare(b.details.given),
});

const initialState: RosterState = { ...rosterAdapter.getInitialState(), status: 'loading' };

export const rosterFeature = createFeature({
  name: 'roster',
  reducer: createReducer(
    initialState,
    on(rosterActions.loaded, (state, { summaries }): RosterState => ({
      ...rosterAdapter.setAll([...summaries], state),
      status: 'loaded',
    })),
    on(rosterActions.linesRefreshed, (state, { summaries, gone }): RosterState =>
      rosterAdapter.removeMany([...gone], rosterAdapter.upsertMany([...summaries], state)),
    ),
    on(rosterActions.loadFailed, (state): RosterState => ({ ...state, status: 'failed' })),
  ),
});
