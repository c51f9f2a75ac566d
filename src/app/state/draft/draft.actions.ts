import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { Dose, EntryId, IsoDate, PatientId, Program, ProgramItem } from '../../clinical';
import type { WeekOfDoses } from './edit-doses';

/** A program being built, with its way back and forth. */
export interface DraftState {
  readonly patientId: PatientId | null;
  /** The revision it will follow. */
  readonly follows: EntryId | null;
  readonly past: readonly Program[];
  readonly present: Program | null;
  readonly future: readonly Program[];
}

/** One action a gesture, and one undo step an action. */
export const draftActions = createActionGroup({
  source: 'Program Page',
  events: {
    /** The page shows this patient: its own draft goes on, another's makes way for one that follows the last revision. */
    'Draft Opened': props<{ patientId: PatientId; follows: EntryId | null; program: Program }>(),
    /** What this tab kept of a draft over a reload. */
    'Draft Recalled': props<{ kept: DraftState }>(),
    'Started From': props<{ program: Program }>(),
    'Items Added': props<{ items: readonly ProgramItem[] }>(),
    'Item Removed': props<{ itemId: string }>(),
    'Items Removed': props<{ itemIds: readonly string[] }>(),
    'Item Duplicated': props<{ itemId: string; copyId: string }>(),
    /** A group moves as one. */
    'Item Moved': props<{ itemId: string; to: number }>(),
    /** Done in turns from now on, side by side. */
    'Items Grouped': props<{ itemIds: readonly string[]; group: string }>(),
    'Items Ungrouped': props<{ itemIds: readonly string[] }>(),
    'Item Replaced': props<{ itemId: string; by: ProgramItem }>(),
    'Item Brought Back': props<{ itemId: string }>(),
    /** Week 1 is the start, from which the other weeks grow; a later week is set by hand for itself. */
    'Dose Set': props<{ itemIds: readonly string[]; week: number; dose: Dose }>(),
    'Override Cleared': props<{ itemId: string; week: number }>(),
    'Dose Filled Right': props<{ itemId: string; week: number; dose: Dose }>(),
    'Week Pasted': props<{ week: number; doses: WeekOfDoses }>(),
    /** A light week, or an ordinary one again where it is light for all of them. */
    'Light Week Toggled': props<{ itemIds: readonly string[]; week: number }>(),
    /** What a sheet held, once it was confirmed. */
    'Rows Pasted': props<{ changed: readonly ProgramItem[]; added: readonly ProgramItem[]; weeks: number }>(),
    'Items Changed': props<{ items: readonly ProgramItem[] }>(),
    'Weeks Set': props<{ weeks: number }>(),
    'Start Date Set': props<{ startDate: IsoDate }>(),
    Undone: emptyProps(),
    Redone: emptyProps(),
    Discarded: props<{ follows: EntryId | null; program: Program }>(),
  },
});
