import { addDays, type ImportedFinding, type IsoDate, type Precaution } from '../../../clinical/index';
import { readRecord, type ImportedPatient } from '../read-fhir';

/** The day on which the specifications read their records. */
export const today: IsoDate = '2026-11-22';

export type Resource = Readonly<Record<string, unknown>>;

export const snomedSystem = 'http://snomed.info/sct';
export const icd10System = 'http://hl7.org/fhir/sid/icd-10-cm';

export function sct(code: string, display?: string): Resource {
  return { system: snomedSystem, code, ...(display && { display }) };
}

export function icd(code: string, display?: string): Resource {
  return { system: icd10System, code, ...(display && { display }) };
}

export function patient(more: Resource = {}): Resource {
  return {
    resourceType: 'Patient',
    id: 'p1',
    name: [{ use: 'official', family: 'Vega', given: ['Marta'] }],
    gender: 'female',
    birthDate: '1958-03-09',
    ...more,
  };
}

/** A confirmed, active condition of the patient p1, unless said otherwise. */
export function condition(codings: Resource | readonly Resource[], more: Resource = {}): Resource {
  return {
    resourceType: 'Condition',
    clinicalStatus: { coding: [{ code: 'active' }] },
    verificationStatus: { coding: [{ code: 'confirmed' }] },
    code: { coding: Array.isArray(codings) ? codings : [codings] },
    subject: { reference: 'Patient/p1' },
    onsetDateTime: '2026-06-01T09:00:00+02:00',
    ...more,
  };
}

export function status(clinical: string, verification = 'confirmed'): Resource {
  return {
    clinicalStatus: { coding: [{ code: clinical }] },
    verificationStatus: { coding: [{ code: verification }] },
  };
}

/** A condition that ended on a day; without one, it is resolved and nobody wrote when. */
export function resolved(codings: Resource, endedOn?: IsoDate, more: Resource = {}): Resource {
  return condition(codings, { ...status('resolved'), ...(endedOn && { abatementDateTime: endedOn }), ...more });
}

export function pressure(systolic: number, diastolic: number, at: string, more: Resource = {}): Resource {
  const component = (code: string, value: number): Resource => ({
    code: { coding: [{ system: 'http://loinc.org', code }] },
    valueQuantity: { value, code: 'mm[Hg]' },
  });
  return {
    resourceType: 'Observation',
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '85354-9' }] },
    subject: { reference: 'Patient/p1' },
    effectiveDateTime: at,
    component: [component('8480-6', systolic), component('8462-4', diastolic)],
    ...more,
  };
}

export function bundle(resources: readonly unknown[], type = 'collection'): Resource {
  return { resourceType: 'Bundle', type, entry: resources.map((resource) => ({ resource })) };
}

/** The patients of a record that must be readable. */
export function patientsIn(record: unknown): readonly ImportedPatient[] {
  const reading = readRecord(JSON.stringify(record), today, 'record.json');
  if (reading.kind === 'refused') throw new Error(reading.message);
  return reading.patients;
}

/** What the rules made of the resources of one patient. */
export function findingsOf(...resources: readonly unknown[]): readonly ImportedFinding[] {
  return patientsIn(bundle([patient(), ...resources]))[0]?.imported.findings ?? [];
}

/** What the rules made of resources that come to one finding. */
export function only(...resources: readonly unknown[]): ImportedFinding {
  const findings = findingsOf(...resources);
  expect(findings.length).toBe(1);
  return findings[0] ?? { key: '', label: '', status: '', standing: 'past' };
}

export function proposed(...resources: readonly unknown[]): readonly Precaution[] {
  return findingsOf(...resources).flatMap(({ precaution }) => precaution ?? []);
}

export function daysAgo(days: number): IsoDate {
  return addDays(today, -days);
}

/** The onset of a condition that began so many days ago. */
export function since(days: number): Resource {
  return { onsetDateTime: daysAgo(days) };
}

/** A completed procedure. */
export function procedure(code: string, more: Resource = {}): Resource {
  return { resourceType: 'Procedure', status: 'completed', code: { coding: [sct(code)] }, ...more };
}
