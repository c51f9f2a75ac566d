import { practiceId, summaryOf, type Entry, type PatientId, type PatientSummary } from '../clinical/index';

/** One summary a patient, from everyone's entries; the practice's own chart is nobody's summary. */
export function rosterOf(entries: readonly Entry[]): readonly PatientSummary[] {
  const byPatient = new Map<PatientId, Entry[]>();
  for (const entry of entries) {
    if (entry.patientId === practiceId) continue;
    const known = byPatient.get(entry.patientId);
    if (known) known.push(entry);
    else byPatient.set(entry.patientId, [entry]);
  }
  return [...byPatient.values()].map((own) => summaryOf(own)).filter((summary) => summary !== undefined);
}
