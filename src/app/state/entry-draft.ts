import type { BodyOf, EntryId, EntryKind, IsoInstant, PatientId } from '../clinical';
import { newId } from '../records/ids';

/**
 * An entry as a page proposes it. Author and instant are added when it is signed, unless it brings its own, as the sample
 * clinic's invented past does.
 */
export type EntryDraft = {
  [K in EntryKind]: {
    readonly id: EntryId;
    readonly patientId: PatientId;
    readonly kind: K;
    readonly body: BodyOf<K>;
    readonly author?: string;
    readonly at?: IsoInstant;
  };
}[EntryKind];

/** A draft under a new id, so that the page can tell its own entries when they have been saved. */
export function entryDraft<K extends EntryKind>(patientId: PatientId, kind: K, body: BodyOf<K>): EntryDraft {
  return { id: newId(), patientId, kind, body } as EntryDraft;
}

export { newId };
