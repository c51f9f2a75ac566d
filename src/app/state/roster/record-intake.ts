import { inject, Injectable } from '@angular/core';
import type { ImportedPatient, ImportWarning } from '../../records/fhir/read-fhir';
import { CLOCK, localDate } from '../clock';

export type { ImportedPatient, ImportWarning };

/** What files hold, and in words why some could not be read. */
export interface Intake {
  readonly patients: readonly ImportedPatient[];
  readonly refused: readonly { readonly fileName: string; readonly message: string }[];
}

/** Reads records that were chosen or dropped. Nothing is kept: a clinician decides what becomes of them. */
@Injectable({ providedIn: 'root' })
export class RecordIntake {
  readonly #clock = inject(CLOCK);

  /** Never fails: what cannot be read is refused in words. The size of a file is asked before it is opened. */
  async read(files: readonly File[]): Promise<Intake> {
    const patients: ImportedPatient[] = [];
    const refused: { fileName: string; message: string }[] = [];
    for (const file of files) {
      const reading = await this.#readOne(file);
      if ('message' in reading) refused.push({ fileName: file.name, message: reading.message });
      else patients.push(...reading.patients);
    }
    return { patients, refused };
  }

  async #readOne(file: File) {
    try {
      const { maximumBytes, readRecord, tooLarge } = await import('../../records/fhir/read-fhir');
      if (file.size > maximumBytes) return tooLarge(file.size);
      return readRecord(await file.text(), localDate(this.#clock()), file.name);
    } catch {
      // A folder, a file that was moved meanwhile, or a part of Keel that did not load: none says anything of a patient.
      return { message: 'This file could not be opened. Nothing was changed. Choose it again.' };
    }
  }
}
