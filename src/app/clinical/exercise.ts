import type { FigureScript } from './pose';

/**
 * What an exercise is, and what it asks of a body. The words are the field's; the scales are ordinal and are defined
 * here once, so that an exercise added tomorrow is graded the way the first ones were.
 */

/** A slug, never reused: 'bird-dog'. */
export type ExerciseId = string;

export const families = [
  'bracing',
  'supine',
  'quadruped',
  'side',
  'prone',
  'bridge',
  'hinge-and-squat',
  'anti-rotation-and-carry',
  'mobility',
  'nerve-glide',
  'balance',
  'aerobic',
  'trunk-flexion',
  'loaded',
] as const;
/** The shelf of the library on which an exercise stands. */
export type Family = (typeof families)[number];

export const positions = [
  'supine',
  'prone',
  'side-lying',
  'quadruped',
  'kneeling',
  'sitting',
  'standing',
  'water',
] as const;
export type Position = (typeof positions)[number];

export const equipmentKinds = [
  'mat',
  'chair',
  'wall',
  'step',
  'towel',
  'pillow',
  'band',
  'cable',
  'dumbbell',
  'kettlebell',
  'barbell',
  'dowel',
  'ball',
  'balance-pad',
  'bench',
  'pull-up-bar',
  'walking-poles',
  'stationary-bike',
  'elliptical',
  'treadmill',
  'pool',
] as const;
/** What the patient needs to hand; an empty list is body weight alone. */
export type Equipment = (typeof equipmentKinds)[number];

export const purposes = [
  'motor-control',
  'anti-extension',
  'anti-flexion',
  'anti-lateral-flexion',
  'anti-rotation',
  'mobility',
  'stretching',
  'neural-mobilisation',
  'balance',
  'strength',
  'endurance',
  'aerobic',
  'breathing',
  'functional',
] as const;
/** What it is prescribed for; `insteadOf` looks for the same purpose. */
export type Purpose = (typeof purposes)[number];

/** How far the lumbar spine goes; 'end' is the last quarter of its range (BODY.md). */
export type Range = 'none' | 'mid' | 'end' | 'unknown';

/** 0 none, 1 low, 2 moderate, 3 high. */
export type Grade = 0 | 1 | 2 | 3 | 'unknown';

/**
 * The movement demands of an exercise done as described, at its usual dose. 'unknown' counts against the exercise:
 * a rule that asks about an unknown demand answers as if it were the worst.
 */
export interface Demands {
  readonly lumbarFlexion: Range;
  readonly lumbarExtension: Range;
  readonly lumbarRotation: Range;
  readonly lumbarSideBend: Range;
  /** Ordinal tier of lumbar compression, 1 lowest to 5 highest; never newtons (CLINICAL.md 0.2 and 1.1). */
  readonly compression: 1 | 2 | 3 | 4 | 5 | 'unknown';
  readonly shear: Grade;
  /** Load along the upright spine: 0 lying or in water, 1 body weight, 2 a load carried, 3 a heavy load. */
  readonly axialLoad: Grade;
  /** 0 none, 1 as in walking, 2 as in running, 3 as in jumping. */
  readonly impact: Grade;
  /** How strongly it invites holding the breath. */
  readonly breathHold: Grade;
  /** 0 body weight, 1 a light band or weight, 2 a moderate weight, 3 a heavy one. */
  readonly externalLoad: Grade;
  readonly loadPosition: 'none' | 'close' | 'far' | 'overhead' | 'unknown';
  /** Both legs lifted off the floor together, straight or nearly so. */
  readonly bilateralLegLift: boolean | 'unknown';
  readonly endRangeStretch: boolean | 'unknown';
  /** 0 none, 1 up to 45 degrees, 2 up to 90, 3 beyond 90. */
  readonly hipFlexion: Grade;
  readonly kneeling: boolean | 'unknown';
  readonly wristLoad: Grade;
  readonly shoulderLoad: Grade;
  /** Risk of falling: 0 none, 1 standing, 2 a narrow or moving base, 3 one leg unsupported or an unstable base. */
  readonly balance: Grade;
}

export type Weekday = 'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun';
export type TimeOfDay = 'morning' | 'midday' | 'evening';

/**
 * How much, how often. Seconds, minutes and kilograms; `effort` is a rating of perceived exertion, 0 to 10.
 * A dose counts repetitions or minutes, seldom both; `repsPerSet` is a descending pyramid and then `sets` is its length.
 */
export interface Dose {
  readonly sets: number;
  readonly reps?: number;
  readonly repRange?: readonly [number, number];
  readonly repsPerSet?: readonly number[];
  readonly holdSeconds?: number;
  readonly minutes?: number;
  readonly loadKg?: number;
  readonly restSeconds?: number;
  readonly tempo?: string;
  readonly side?: 'left' | 'right' | 'both' | 'alternating';
  readonly effort?: number;
  readonly perDay: number;
  readonly daysPerWeek: number;
  readonly days?: readonly Weekday[];
  readonly when?: readonly TimeOfDay[];
}

/**
 * The one thing that grows (CLINICAL.md 2.5): `hold-reps` adds repetitions and never seconds to a hold, `lever` and
 * `base` grow by moving to the next rung of the ladder once the repetitions are there, `load` in steps of 2 to 10 % (by
 * double progression where the dose is a range of repetitions), `frequency` by a day a week.
 */
export const progressionAxes = ['hold-reps', 'reps', 'lever', 'base', 'load', 'minutes', 'frequency'] as const;
export type ProgressionAxis = (typeof progressionAxes)[number];

/** A source, by its key in the bibliography. */
export type CitationKey = string;

export interface Citation {
  readonly key: CitationKey;
  readonly text: string;
  readonly doi?: string;
  /** 'source' where the source or its abstract was seen, 'reported' where only a second hand was. */
  readonly seen: 'source' | 'reported';
}

/** A published load figure, shown as a fact about its sample and never used to compute a limit. */
export interface CitedLoad {
  readonly what: string;
  readonly value: number;
  readonly unit: 'N' | 'MPa';
  readonly sample: string;
  readonly source: CitationKey;
}

export interface Exercise {
  readonly id: ExerciseId;
  readonly name: string;
  /** What the handout calls it, in the patient's words: 'Tighten your belly'. */
  readonly patientName: string;
  readonly aliases: readonly string[];
  readonly family: Family;
  readonly position: Position;
  readonly equipment: readonly Equipment[];
  readonly purposes: readonly Purpose[];
  readonly muscles: readonly string[];
  /** One plain sentence for the patient. */
  readonly purpose: string;
  readonly setup: string;
  readonly steps: readonly string[];
  readonly cues: readonly string[];
  readonly faults: readonly string[];
  readonly stopIf: readonly string[];
  readonly demands: Demands;
  readonly easier: readonly ExerciseId[];
  readonly harder: readonly ExerciseId[];
  /** Why it stands on no ladder; only where there is neither an easier nor a harder one. */
  readonly standsAlone?: string;
  readonly startingDose: Dose;
  readonly progression: ProgressionAxis;
  readonly loads: readonly CitedLoad[];
  /** Sources of its demands and of what its text claims. */
  readonly sources: readonly CitationKey[];
  /** Absent for an exercise of the practice, which has a photograph at most. */
  readonly figure?: FigureScript;
  /** A data URL: nothing is fetched to show it. */
  readonly photo?: string;
}
