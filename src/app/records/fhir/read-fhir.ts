import type { ImportedRecord, IsoDate, PatientDetails } from '../../clinical/index';
import { identifiersOf, patientFiles, resourcesOf, type PatientFile } from './bundle';
import { objectFrom, textFrom } from './json';
import { mapFindings } from './map-findings';
import { readPatient, type ImportWarning } from './patient';

export type { ImportWarning } from './patient';

/** One patient of a record: nothing is registered or accepted until a clinician says so. */
export interface ImportedPatient {
  readonly details: PatientDetails;
  readonly imported: ImportedRecord;
  readonly warnings: readonly ImportWarning[];
}

export interface RefusedReading {
  readonly kind: 'refused';
  readonly problem: 'not-json' | 'not-fhir' | 'no-patient' | 'too-large';
  /** What happened, that nothing was changed, and what to do. Nothing of the file's content is in it. */
  readonly message: string;
}

export type FhirReading = { readonly kind: 'patients'; readonly patients: readonly ImportedPatient[] } | RefusedReading;

/** Largest file that is read; the size of a file is known before it is opened, so ask first. */
export const maximumBytes = 50_000_000;

/** The answer to a file of this many bytes, above the maximum. */
export function tooLarge(bytes: number): RefusedReading {
  return refused(
    'too-large',
    `This file has ${Math.ceil(bytes / 1_000_000)} MB, and Keel reads records of up to ${maximumBytes / 1_000_000} MB.`,
    'Export the record of one patient and import that.',
  );
}

function refused(problem: RefusedReading['problem'], what: string, whatToDo: string): RefusedReading {
  return { kind: 'refused', problem, message: `${what} Nothing was changed. ${whatToDo}` };
}

/**
 * Reads a FHIR R4 record, a Bundle of any type or one Patient, into the patients it holds. It never throws: a resource
 * that cannot be read is skipped, and a file that cannot be read is refused in words.
 *
 * @param today the day from which 'recent' is counted and after which nobody was born
 */
export function readRecord(text: string, today: IsoDate, fileName?: string): FhirReading {
  // Characters are at most as many as bytes, so this refuses nothing that a check of the file's size would let pass.
  if (text.length > maximumBytes) return tooLarge(text.length);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused(
      'not-json',
      text.trimStart().startsWith('<')
        ? 'This file is XML, and Keel reads records as JSON.'
        : 'This file is not JSON, so it could not be read.',
      'Export the record as FHIR R4 in JSON and import it again.',
    );
  }
  const root = objectFrom(json);
  const type = textFrom(root?.['resourceType']);
  if (!root || type === undefined) {
    return refused(
      'not-fhir',
      'This file is JSON, but not a FHIR record: it does not say what resource it holds.',
      'Export the record as a FHIR R4 Bundle or Patient and import it again.',
    );
  }
  const located = type === 'Bundle' ? resourcesOf(root) : type === 'Patient' ? [{ resource: root }] : [];
  const files = patientFiles(located);
  if (files.length === 0) {
    return refused(
      'no-patient',
      'This FHIR record holds no patient.',
      'Export the whole record of the patient, with the Patient resource, and import it again.',
    );
  }
  return { kind: 'patients', patients: files.map((file) => importedPatient(file, today, fileName)) };
}

function importedPatient(file: PatientFile, today: IsoDate, fileName: string | undefined): ImportedPatient {
  const { details, warnings } = readPatient(file.patient, today);
  return {
    details,
    imported: {
      identifiers: identifiersOf(file.patient),
      findings: mapFindings(file, today),
      ...(fileName !== undefined && { fileName }),
    },
    warnings: file.unattributed > 0 ? [...warnings, unattributed(file.unattributed)] : warnings,
  };
}

function unattributed(count: number): ImportWarning {
  return {
    kind: 'unattributed-findings',
    message:
      count === 1
        ? 'One condition or procedure in this file names none of its patients and was left out: read the file.'
        : `${count} conditions or procedures in this file name none of its patients and were left out: read the file.`,
  };
}
