import type { Chart, Entry, EntryKind } from '../../clinical';

export type EntryGroup = 'visits' | 'programs' | 'phases' | 'details' | 'errors';

export const groupNames: Readonly<Record<EntryGroup, string>> = {
  visits: 'Visits and measures',
  programs: 'Programs and clearances',
  phases: 'Phases and red flags',
  details: 'Details and precautions',
  errors: 'Entered in error',
};

const groups: Readonly<Record<EntryKind, EntryGroup>> = {
  'patient-registered': 'details',
  'details-amended': 'details',
  'precautions-stated': 'details',
  'phase-declared': 'phases',
  'program-prescribed': 'programs',
  'visit-recorded': 'visits',
  'outcome-recorded': 'visits',
  'clearance-granted': 'programs',
  'clearance-withdrawn': 'programs',
  'red-flag-raised': 'phases',
  'red-flag-resolved': 'phases',
  'entry-voided': 'errors',
  'practice-amended': 'details',
  'rule-reviewed': 'details',
  'template-saved': 'programs',
  'exercise-saved': 'programs',
  'exercise-withdrawn': 'programs',
};

/** Where an entry is filed; a voided one counts as entered in error besides. */
export function groupsOf(entry: Entry, chart: Chart): readonly EntryGroup[] {
  const group = groups[entry.kind];
  return entry.id in chart.voided ? [group, 'errors'] : [group];
}
