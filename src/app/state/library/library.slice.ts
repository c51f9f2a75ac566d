import { createActionGroup, createFeature, createReducer, on, props } from '@ngrx/store';
import type { ExerciseId } from '../../clinical';

export const libraryActions = createActionGroup({
  source: 'Library',
  events: {
    'Exercises Prescribed': props<{ exerciseIds: readonly ExerciseId[] }>(),
    'Recents Recalled': props<{ exerciseIds: readonly ExerciseId[] }>(),
  },
});

export interface LibraryState {
  /** Latest first. */
  readonly recents: readonly ExerciseId[];
}

/** As many as fit beside a program without scrolling. */
const mostRecents = 8;

const initialState: LibraryState = { recents: [] };

export const libraryFeature = createFeature({
  name: 'library',
  reducer: createReducer(
    initialState,
    on(libraryActions.recentsRecalled, (_, { exerciseIds }): LibraryState => ({ recents: exerciseIds })),
    on(libraryActions.exercisesPrescribed, ({ recents }, { exerciseIds }): LibraryState => ({
      recents: [...new Set([...exerciseIds, ...recents])].slice(0, mostRecents),
    })),
  ),
});
