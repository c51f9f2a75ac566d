import { createFeature, createReducer, on } from '@ngrx/store';
import { type Program, rescheduled } from '../../clinical';
import { recordActions } from '../record.actions';
import { draftActions, type DraftState } from './draft.actions';
import { withDose, withFilledRight, withLightWeek, withoutOverride, withWeekPasted } from './edit-doses';
import { withGroup, withItemMoved, withoutGroup } from './edit-order';
import {
  withDuplicate,
  withItemBack,
  withItemReplaced,
  withItems,
  withItemsChanged,
  withoutItems,
  withRowsPasted,
} from './edit-program';

const none: DraftState = { patientId: null, follows: null, past: [], present: null, future: [] };

/** Steps back that are kept: more than a session's work, and small beside a chart. */
const mostSteps = 200;

/** One undo step, unless the gesture changed nothing. */
function step(state: DraftState, change: (program: Program) => Program): DraftState {
  if (!state.present) return state;
  const present = change(state.present);
  if (present === state.present || JSON.stringify(present) === JSON.stringify(state.present)) return state;
  return { ...state, past: [...state.past, state.present].slice(-mostSteps), present, future: [] };
}

export const draftFeature = createFeature({
  name: 'draft',
  reducer: createReducer(
    none,
    on(draftActions.draftOpened, (state, { patientId, follows, program }): DraftState => {
      const untouched = state.past.length === 0 && state.future.length === 0;
      const goesOn = state.patientId === patientId && (state.follows === follows || !untouched);
      return goesOn ? state : { ...none, patientId, follows, present: program };
    }),
    on(draftActions.draftRecalled, (_, { kept }): DraftState => kept),
    on(draftActions.discarded, (state, { follows, program }): DraftState => ({
      ...none,
      patientId: state.patientId,
      follows,
      present: program,
    })),
    on(draftActions.startedFrom, (state, { program }): DraftState => step(state, () => program)),
    on(draftActions.itemsAdded, (state, { items }): DraftState => step(state, (program) => withItems(program, items))),
    on(draftActions.itemRemoved, (state, { itemId }): DraftState =>
      step(state, (program) => withoutItems(program, [itemId])),
    ),
    on(draftActions.itemsRemoved, (state, { itemIds }): DraftState =>
      step(state, (program) => withoutItems(program, itemIds)),
    ),
    on(draftActions.itemDuplicated, (state, { itemId, copyId }): DraftState =>
      step(state, (program) => withDuplicate(program, itemId, copyId)),
    ),
    on(draftActions.itemsGrouped, (state, { itemIds, group }): DraftState =>
      step(state, (program) => withGroup(program, itemIds, group)),
    ),
    on(draftActions.itemsUngrouped, (state, { itemIds }): DraftState =>
      step(state, (program) => withoutGroup(program, itemIds)),
    ),
    on(draftActions.itemMoved, (state, { itemId, to }): DraftState =>
      step(state, (program) => withItemMoved(program, itemId, to)),
    ),
    on(draftActions.itemReplaced, (state, { itemId, by }): DraftState =>
      step(state, (program) => withItemReplaced(program, itemId, by)),
    ),
    on(draftActions.itemBroughtBack, (state, { itemId }): DraftState =>
      step(state, (program) => withItemBack(program, itemId)),
    ),
    on(draftActions.doseSet, (state, { itemIds, week, dose }): DraftState =>
      step(state, (program) => withDose(program, itemIds, week, dose)),
    ),
    on(draftActions.overrideCleared, (state, { itemId, week }): DraftState =>
      step(state, (program) => withoutOverride(program, itemId, week)),
    ),
    on(draftActions.doseFilledRight, (state, { itemId, week, dose }): DraftState =>
      step(state, (program) => withFilledRight(program, itemId, week, dose)),
    ),
    on(draftActions.weekPasted, (state, { week, doses }): DraftState =>
      step(state, (program) => withWeekPasted(program, week, doses)),
    ),
    on(draftActions.lightWeekToggled, (state, { itemIds, week }): DraftState =>
      step(state, (program) => withLightWeek(program, itemIds, week)),
    ),
    on(draftActions.rowsPasted, (state, { changed, added, weeks }): DraftState =>
      step(state, (program) => withRowsPasted(program, { changed, added, weeks })),
    ),
    on(draftActions.itemsChanged, (state, { items }): DraftState =>
      step(state, (program) => withItemsChanged(program, items)),
    ),
    on(draftActions.weeksSet, (state, { weeks }): DraftState =>
      step(state, (program) => (program.weeks === weeks ? program : rescheduled(program, { weeks }))),
    ),
    on(draftActions.startDateSet, (state, { startDate }): DraftState =>
      step(state, (program) => (program.startDate === startDate ? program : rescheduled(program, { startDate }))),
    ),
    on(draftActions.undone, (state): DraftState => {
      const before = state.past.at(-1);
      if (!before || !state.present) return state;
      return { ...state, past: state.past.slice(0, -1), present: before, future: [state.present, ...state.future] };
    }),
    on(draftActions.redone, (state): DraftState => {
      const [after, ...future] = state.future;
      if (!after || !state.present) return state;
      return { ...state, past: [...state.past, state.present], present: after, future };
    }),
    // Signed: the next draft follows the new revision and starts without a way back into the old one. A revision that came
    // with a visit leaves unsigned work where it is; the builder says that the program was revised meanwhile.
    on(recordActions.entriesSaved, (state, { entries }): DraftState => {
      const signed = entries.find(
        (entry) => entry.kind === 'program-prescribed' && entry.patientId === state.patientId,
      );
      const unsignedWork = state.past.length > 0 && entries.some(({ kind }) => kind === 'visit-recorded');
      return signed?.kind === 'program-prescribed' && !unsignedWork
        ? { ...none, patientId: state.patientId, follows: signed.id, present: signed.body.program }
        : state;
    }),
  ),
});
