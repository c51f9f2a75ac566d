import { sessionFeature } from './session.slice';

export const { selectToday, selectAuthor, selectRecord, selectPersistence, selectSavedAt, selectProblem } =
  sessionFeature;
