import { createSelector } from '@ngrx/store';
import { readyToSign } from '../../clinical';
import { selectChart, selectSituation } from '../chart/chart.selectors';
import { selectLibrary } from '../library/library.selectors';
import { selectToday } from '../session/session.selectors';
import { draftFeature } from './draft.slice';
import { verdictOn } from './verdicts';

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
  selectSituation,
  selectLibrary,
  (draft, situation, library) =>
    draft && situation
      ? draft.items.map((item) => ({ item, verdict: verdictOn(item, draft.weeks, situation, library) }))
      : [],
);

/** The cautions of what stays active, as `selectReadiness` has them: what is counted while a program is built. */
export const selectCautions = createSelector(selectScreenedItems, (screened) =>
  screened
    .filter(({ verdict }) => verdict.status !== 'blocked' && verdict.reasons.length > 0)
    .map(({ item, verdict }) => ({ item, reasons: verdict.reasons })),
);

/** Whether and in what form the draft can be signed now. Screens everything anew: for the moment of signing. */
export const selectReadiness = createSelector(
  selectDraft,
  selectChart,
  selectToday,
  selectLibrary,
  (draft, chart, today, library) => (draft && chart ? readyToSign(draft, chart, today, library) : null),
);
