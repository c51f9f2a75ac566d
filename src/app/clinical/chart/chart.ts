import type { IsoDate, IsoInstant } from '../dates';
import type { MeasureId, OutcomeParts } from '../outcomes/measures';
import type { RedFlagTier } from '../safety/red-flags';
import type { Clearance, DeclarablePhase, Precaution, Precautions } from '../safety/situation';
import type { Entry, EntryId, ImportedFinding, PatientDetails, PatientId, Program, VisitRecord } from './entries';

/** A patient's state, computed from the entries and never stored. */
export interface Chart {
  readonly patientId: PatientId;
  /** Absent until a registration is among the entries. */
  readonly details?: PatientDetails;
  readonly registeredAt?: IsoInstant;
  /** Every entry once, oldest first, the voided ones included. */
  readonly entries: readonly Entry[];
  /** Entries entered in error, with the reason. */
  readonly voided: Readonly<Record<EntryId, { readonly by: string; readonly reason: string }>>;
  readonly precautions: PrecautionState;
  /** Declared phases, by the day they began; the last one is the present one. */
  readonly phases: readonly PhasePeriod[];
  readonly clearances: readonly GrantedClearance[];
  readonly redFlags: readonly RedFlag[];
  readonly revisions: readonly Revision[];
  /** Newest revisions that nothing follows; more than one is a fork that a clinician resolves. */
  readonly heads: readonly EntryId[];
  /** The program in force: the newest head. */
  readonly current?: Revision;
  readonly visits: readonly Visit[];
  readonly outcomes: readonly Outcome[];
  /** 'system|value' of every record imported for this patient. */
  readonly identifiers: readonly string[];
}

export interface PrecautionState {
  /** What a clinician has stated; 'not-asked' until one has. */
  readonly stated: Precautions;
  readonly statedOn?: IsoInstant;
  /** Accepted since then by a clinician who did not ask about the rest: they act, and the question stays open. */
  readonly accepted: readonly Precaution[];
  readonly findings: readonly ImportedFinding[];
  /** Proposed by an imported record and not yet answered: they act at full strength meanwhile. */
  readonly pending: readonly ImportedFinding[];
  readonly answers: Readonly<Record<string, 'accepted' | 'dismissed'>>;
  /** What the rules go by: stated, accepted and pending together. */
  readonly effective: Precautions;
}

export interface PhasePeriod {
  readonly entryId: EntryId;
  readonly phase: DeclarablePhase;
  readonly since: IsoDate;
  readonly by: string;
  readonly note?: string;
}

export interface GrantedClearance {
  readonly entryId: EntryId;
  readonly clearance: Clearance;
  /** Why it no longer counts; its last day is in the clearance itself. */
  readonly ended?: 'withdrawn' | 'new-flare-up';
}

export interface RedFlag {
  readonly entryId: EntryId;
  readonly date: IsoDate;
  readonly tier: RedFlagTier;
  readonly findings: readonly string[];
  readonly by: string;
  /** An imported record says so; it holds from the moment it is here, whatever its date. */
  readonly fromRecord?: boolean;
  readonly resolved?: { readonly date: IsoDate; readonly by: string; readonly reason: string };
}

export interface Revision {
  readonly entryId: EntryId;
  /** 1 for the first in order of signing. */
  readonly number: number;
  readonly signedAt: IsoInstant;
  readonly by: string;
  readonly program: Program;
  readonly follows: EntryId | null;
  /** Other heads that this revision resolved. */
  readonly laysAside: readonly (EntryId | null)[];
}

export interface Visit extends VisitRecord {
  readonly entryId: EntryId;
  readonly by: string;
}

export interface Outcome {
  readonly entryId: EntryId;
  readonly date: IsoDate;
  readonly measure: MeasureId;
  readonly score: number;
  readonly parts?: OutcomeParts;
}
