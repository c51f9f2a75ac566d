import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { EntryDraft } from './entry-draft';

interface Signed {
  readonly entries: readonly EntryDraft[];
}

/** What a clinician signs, by the page where it happened. All of these are appended in one way: record.effects.ts. */
export const rosterPageActions = createActionGroup({
  source: 'Roster Page',
  events: {
    'Patient Registered': props<Signed>(),
    'Record Imported': props<Signed>(),
    'Sample Clinic Chosen': emptyProps(),
    'Sample Clinic Prepared': props<Signed>(),
  },
});

export const chartPageActions = createActionGroup({
  source: 'Chart Page',
  events: {
    'Phase Declared': props<Signed>(),
    'Precautions Stated': props<Signed>(),
    'Details Amended': props<Signed>(),
    'Clearance Granted': props<Signed>(),
    'Clearance Withdrawn': props<Signed>(),
    'Red Flag Resolved': props<Signed>(),
  },
});

export const programPageActions = createActionGroup({
  source: 'Program Page',
  events: { 'Program Signed': props<Signed>(), 'Template Saved': props<Signed>() },
});

export const visitPageActions = createActionGroup({
  source: 'Visit Page',
  // A flare-up is declared by the patient's banner: the visit only leads there.
  events: { 'Visit Signed': props<Signed>(), 'Flare Up Suspected': emptyProps() },
});

export const historyPageActions = createActionGroup({
  source: 'History Page',
  events: { 'Entry Voided': props<Signed>() },
});

export const libraryPageActions = createActionGroup({
  source: 'Library Page',
  events: { 'Exercise Saved': props<Signed>(), 'Exercise Withdrawn': props<Signed>() },
});

export const clinicPageActions = createActionGroup({
  source: 'Clinic Page',
  events: { 'Practice Amended': props<Signed>(), 'Rule Reviewed': props<Signed>() },
});
