import { createSelector } from '@ngrx/store';
import { readyToSign, screenItem, situationOf } from '../../clinical';
import { selectChart } from '../chart/chart.selectors';
import { selectLibrary } from '../library/library.selectors';
import { selectToday } from '../session/session.selectors';
import { draftFeature } from './draft.slice';

export const { selectPresent: selectDraft, selectFollows: selectDraftFollows, selectDraftState } = draftFeature;
export const selectCanUndo = createSelector(draftFeature.selectPast, (past) => past.length > 0);
export const selectCanRedo = createSelector(draftFeature.selectFuture, (future) => future.length > 0);
export const selectDraftTouched = createSelector(
  draftFeature.selectPast,
  draftFeature.selectFuture,
  (past, future) => past.length + future.length > 0,
);

/** Every item of the draft with the strictest verdict over its weeks, now. */
export const selectScreenedItems = createSelector(
  selectDraft,
  selectChart,
  selectToday,
  selectLibrary,
  (draft, chart, today, library) => {
    if (!draft || !chart) return [];
    const situation = situationOf(chart, today, library);
    return draft.items.map((item) => ({ item, verdict: screenItem(item, draft.weeks, situation, library) }));
  },
);

/** Whether and in what form the draft can be signed now. */
export const selectReadiness = createSelector(
  selectDraft,
  selectChart,
  selectToday,
  selectLibrary,
  (draft, chart, today, library) => (draft && chart ? readyToSign(draft, chart, today, library) : null),
);
