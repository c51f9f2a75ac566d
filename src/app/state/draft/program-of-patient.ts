import { inject, Injectable } from '@angular/core';
import { chartFrom, type PatientId, type Program } from '../../clinical';
import { RecordStoreHandle } from '../../records/record-store-handle';

/** Reads another patient's program, to start one from. */
@Injectable({ providedIn: 'root' })
export class ProgramOfPatient {
  readonly #handle = inject(RecordStoreHandle);

  /** The program in force; undefined where there is none. Rejects when the record cannot be read. */
  async read(patientId: PatientId): Promise<Program | undefined> {
    const store = await this.#handle.open();
    return chartFrom(await store.entriesOf(patientId)).current?.program;
  }
}
