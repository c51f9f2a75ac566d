import type { Dose, ExerciseId } from '../exercise';
import type { IsoDate, IsoInstant } from '../dates';
import type { Clearance, DeclarablePhase, Precaution } from '../safety/situation';
import type { Pathway } from '../safety/pathway';
import type { RedFlagAnswers, RedFlagTier } from '../safety/red-flags';
import type { PainPolicy } from '../overload/policy';
import type { ProgramItem } from '../overload/program-item';
import type { Decision, ExerciseResponse } from '../overload/response';
import type { BodySite } from '../outcomes/body-sites';
import type { MeasureId, OutcomeParts } from '../outcomes/measures';
import type { OwnExercise } from './own-exercises';

/** UUIDv7. */
export type EntryId = string;
export type PatientId = string;

/** The practice keeps a chart of its own, under this id. */
export const practiceId: PatientId = 'practice';

export type Sex = 'female' | 'male' | 'other' | 'not-recorded';

export interface ContactPoint {
  readonly kind: 'phone' | 'email' | 'address';
  readonly value: string;
}

export interface PatientDetails {
  readonly family: string;
  readonly given: string;
  readonly birthDate?: IsoDate;
  readonly sex: Sex;
  /** The number by which the practice knows the patient. */
  readonly identifier?: string;
  readonly contacts: readonly ContactPoint[];
  readonly deceased?: boolean;
}

/** One condition, procedure or reading of an imported record, and what Keel's rules made of it. */
export interface ImportedFinding {
  /** Stable over imports of the same record: system|code of the coding that decided, or of the first coding. */
  readonly key: string;
  readonly label: string;
  readonly status: string;
  readonly date?: IsoDate;
  /**
   * 'proposed' feeds a precaution until a clinician answers; 'past' no longer acts; 'not-understood' is unknown to the
   * rules and has to be read; 'information' is known to them and changes nothing; 'ruled-out' was refuted or entered in error.
   */
  readonly standing: 'proposed' | 'not-understood' | 'information' | 'past' | 'ruled-out';
  readonly precaution?: Precaution;
  /** It raises a red flag of this tier, which holds until a clinician resolves it. */
  readonly raises?: RedFlagTier;
  /** What a reader should know: 'recorded as possible', 'status not stated', 'possible cancer history: ask'. */
  readonly remark?: string;
}

/** What came with an imported record. */
export interface ImportedRecord {
  /** 'system|value' of each identifier, to recognise the record when it comes again. */
  readonly identifiers: readonly string[];
  readonly findings: readonly ImportedFinding[];
  readonly fileName?: string;
}

/** A clinician's answer to a proposed precaution, by the key of the finding. */
export interface ProposalAnswer {
  readonly key: string;
  readonly answer: 'accepted' | 'dismissed';
  readonly reason?: string;
}

export interface Program {
  readonly startDate: IsoDate;
  /** 1 to 16. */
  readonly weeks: number;
  /** Its last day where that is not the last day of its last week: a revision that begins within a week keeps the end. */
  readonly until?: IsoDate;
  readonly items: readonly ProgramItem[];
  /** Laid aside because a rule blocked them at signing, or a visit stopped them; never part of what the patient does. */
  readonly resting: readonly ProgramItem[];
}

/** Each 0 to 10; absent where it was not asked. */
export interface PainReport {
  readonly now?: number;
  /** Since the last visit. */
  readonly worst?: number;
  /** In the mornings after the exercises. */
  readonly nextMorning?: number;
}

/** Where leg pain went since the last visit: towards the back, further down the leg, neither; 'none' is no leg pain. */
export const legPains = ['up', 'down', 'same', 'none'] as const;
export type LegPain = (typeof legPains)[number];

export interface VisitRecord {
  readonly date: IsoDate;
  readonly redFlags: RedFlagAnswers;
  readonly pain: PainReport;
  /** Where it hurts, as marked on the body map; an empty list is 'nowhere', absent is 'not asked'. */
  readonly where?: readonly BodySite[];
  readonly leg?: LegPain;
  readonly responses: readonly ExerciseResponse[];
  readonly decisions: readonly TakenDecision[];
  readonly nextVisit?: IsoDate;
  readonly note?: string;
}

/** What was proposed for an item, and what the clinician did with it. */
export interface TakenDecision {
  readonly itemId: string;
  readonly exerciseId: ExerciseId;
  readonly proposed: Decision;
  readonly taken: Decision['kind'];
  /** The dose from now on, as signed; absent when the exercise stops. */
  readonly dose?: Dose;
  /** The exercise that takes its place. */
  readonly by?: ExerciseId;
  /** Why it differs from what was proposed. */
  readonly reason?: string;
}

interface Bodies {
  'patient-registered': { readonly details: PatientDetails; readonly imported?: ImportedRecord };
  'details-amended': { readonly details?: Partial<PatientDetails>; readonly imported?: ImportedRecord };
  'precautions-stated': {
    readonly precautions: readonly Precaution[];
    readonly answers: readonly ProposalAnswer[];
    /** False where proposals were answered and nobody asked about the rest: the precautions act beside what was stated. */
    readonly asked?: false;
  };
  'phase-declared': { readonly phase: DeclarablePhase; readonly since: IsoDate; readonly note?: string };
  'program-prescribed': {
    readonly program: Program;
    /** The revision it follows; null for the first. */
    readonly follows: EntryId | null;
    /** Other newest revisions that this one lays aside: how a clinician resolves a fork. */
    readonly resolves?: readonly EntryId[];
    /** Cautions met together at signing, as rule ids by exercise. */
    readonly acknowledged: readonly { readonly exerciseId: ExerciseId; readonly ruleIds: readonly string[] }[];
  };
  'visit-recorded': VisitRecord;
  'outcome-recorded': {
    readonly date: IsoDate;
    readonly measure: MeasureId;
    readonly score: number;
    /** What the score was made of, where more than the score was asked. */
    readonly parts?: OutcomeParts;
  };
  'clearance-granted': { readonly clearance: Clearance };
  'clearance-withdrawn': { readonly clearanceId: EntryId; readonly reason?: string };
  'red-flag-raised': {
    readonly date: IsoDate;
    readonly tier: RedFlagTier;
    /** What was answered, in words. */
    readonly findings: readonly string[];
  };
  'red-flag-resolved': { readonly flagId: EntryId; readonly date: IsoDate; readonly reason: string };
  /** Entered in error: the entry stays visible, struck through. */
  'entry-voided': { readonly voids: EntryId; readonly reason: string };
  /** The practice's own chart. */
  'practice-amended': {
    readonly name?: string;
    readonly people?: readonly string[];
    readonly painPolicy?: PainPolicy;
    readonly favourites?: readonly ExerciseId[];
    readonly pathway?: Pathway;
  };
  /** 'stricter' holds the rule stricter than Keel does, until a later word on it. */
  'rule-reviewed': {
    readonly ruleId: string;
    readonly outcome: 'agreed' | 'disputed' | 'stricter';
    readonly note?: string;
    /** The rule's sentence as it was read: what is changed later has to be read again. */
    readonly wording?: string;
  };
  'template-saved': { readonly name: string; readonly items: readonly ProgramItem[]; readonly weeks: number };
  /** An exercise of the practice, whole; a change of it is another entry, which replaces the one before. */
  'exercise-saved': { readonly exercise: OwnExercise; readonly replaces: EntryId | null };
  /** No longer offered. Programs that hold it keep it. */
  'exercise-withdrawn': { readonly savedIn: EntryId; readonly reason?: string };
}

export type EntryKind = keyof Bodies;
export type BodyOf<K extends EntryKind> = Bodies[K];

interface Head {
  readonly id: EntryId;
  readonly patientId: PatientId;
  /** Who signed it, by name. */
  readonly author: string;
  readonly at: IsoInstant;
  /** Version of the entry's form. */
  readonly schema: 1;
}

/** A signed fact. Never edited: what it got wrong is amended or voided by another entry. */
export type Entry = { [K in EntryKind]: Head & { readonly kind: K; readonly body: Bodies[K] } }[EntryKind];
export type EntryOf<K extends EntryKind> = Extract<Entry, { kind: K }>;
