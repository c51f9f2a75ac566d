import { createActionGroup, createFeature, createReducer, emptyProps, on, props } from '@ngrx/store';
import type { Entry, PatientId } from '../../clinical';
import { recordActions, type RecordProblem } from '../record.actions';

export const chartActions = createActionGroup({
  source: 'Chart',
  events: {
    Opened: props<{ patientId: PatientId }>(),
    Closed: emptyProps(),
    Loaded: props<{ patientId: PatientId; entries: readonly Entry[] }>(),
    'Load Failed': props<{ problem: RecordProblem }>(),
  },
});

export interface ChartState {
  readonly patientId: PatientId | null;
  readonly entries: readonly Entry[];
  readonly status: 'closed' | 'loading' | 'loaded' | 'failed';
}

const closed: ChartState = { patientId: null, entries: [], status: 'closed' };

export const chartFeature = createFeature({
  name: 'chart',
  reducer: createReducer(
    closed,
    on(chartActions.opened, (state, { patientId }): ChartState =>
      state.patientId === patientId && state.status === 'loaded'
        ? state
        : { patientId, entries: [], status: 'loading' },
    ),
    on(chartActions.closed, (): ChartState => closed),
    on(chartActions.loaded, (state, { patientId, entries }): ChartState =>
      patientId === state.patientId ? { patientId, entries, status: 'loaded' } : state,
    ),
    on(chartActions.loadFailed, (state): ChartState => ({ ...state, status: 'failed' })),
    on(recordActions.entriesSaved, (state, { entries }): ChartState => {
      const own = entries.filter(({ patientId }) => patientId === state.patientId);
      return own.length > 0 ? { ...state, entries: [...state.entries, ...own] } : state;
    }),
  ),
});
