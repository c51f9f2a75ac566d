import { createSelector } from '@ngrx/store';
import { sessionFeature, unnamedAuthor } from './session.slice';

export const { selectToday, selectAuthor, selectRecord, selectPersistence, selectSavedAt, selectProblem } =
  sessionFeature;

/** Nobody has said who signs on this device. */
export const selectNameless = createSelector(sessionFeature.selectAuthor, (author) => author === unnamedAuthor);
