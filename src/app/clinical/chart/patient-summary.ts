import { attendanceFacts, type AttendanceFacts } from './attendance';
import { chartFrom } from './chart-from';
import type { PhasePeriod, RedFlag } from './chart';
import type { Entry, PatientDetails, PatientId } from './entries';

/** A line of the roster. Phases and attendance stay dated, so that the line can be read on any day. */
export interface PatientSummary extends AttendanceFacts {
  readonly patientId: PatientId;
  readonly details: PatientDetails;
  readonly phases: readonly PhasePeriod[];
  readonly redFlags: readonly RedFlag[];
  readonly precautions: 'not-asked' | 'to-confirm' | 'asked';
  readonly hasProgram: boolean;
  readonly identifiers: readonly string[];
}

/** The line of a patient; undefined where no registration is among the entries. */
export function summaryOf(entries: readonly Entry[]): PatientSummary | undefined {
  const chart = chartFrom(entries);
  if (!chart.details) return undefined;
  const { pending, stated } = chart.precautions;
  return {
    patientId: chart.patientId,
    details: chart.details,
    phases: chart.phases,
    redFlags: chart.redFlags,
    precautions: pending.length > 0 ? 'to-confirm' : stated === 'not-asked' ? 'not-asked' : 'asked',
    ...attendanceFacts(chart),
    hasProgram: chart.current !== undefined,
    identifiers: chart.identifiers,
  };
}
