/** What is measured. The order is that of a form: what the patient says, then what the patient does. */
export const measureIds = [
  'pain',
  'rmdq',
  'odi',
  'psfs',
  'start-back',
  'global-change',
  'extensor-endurance',
  'flexor-endurance',
  'side-bridge-left',
  'side-bridge-right',
  'chair-stand-30s',
  'five-times-sit-to-stand',
  'six-minute-walk',
] as const;
export type MeasureId = (typeof measureIds)[number];

/** An activity that the patient has named, 0 unable to 10 as before; its goal too. */
export interface PatientActivity {
  readonly name: string;
  /** Absent where it was not asked this time. */
  readonly score?: number;
}

/** What a score was made of: the ticked statements of the RMDQ from 1, the PSFS's activities, STarT Back's distress. */
export interface OutcomeParts {
  readonly ticked?: readonly number[];
  readonly activities?: readonly PatientActivity[];
  readonly distress?: number;
}

/** What the number is: points on a scale, a change on a scale with a middle, a time, a count, a distance. */
export type MeasureKind = 'scale' | 'percent' | 'change' | 'seconds' | 'stands' | 'metres';

/** A published figure about a measure, with where it comes from. */
export interface PublishedFigure {
  /** In the unit of the score. */
  readonly value: number | readonly [number, number];
  readonly what: string;
  readonly source: string;
}

export interface Measure {
  readonly id: MeasureId;
  readonly name: string;
  readonly short: string;
  readonly kind: MeasureKind;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly better: 'lower' | 'higher';
  /**
   * The smallest change that people call important, in the unit of the score; it has to reach 30 % of the first score too
   * (Ostelo 2008). Absent where no figure is judged by.
   */
  readonly matters?: number;
  /**
   * The smallest change that is more than the error of measuring, in the unit of the score. It says nothing about
   * importance, and is judged by where `matters` is absent.
   */
  readonly detectable?: number;
  /** It sorts patients at the start of care and is not compared with itself later. */
  readonly stratifies?: true;
  /** Where the figure that is judged by comes from; where there is none, where the measure does. */
  readonly source: string;
  /** Every figure known of it, the one that is judged by first. */
  readonly figures: readonly PublishedFigure[];
  /** What its licence asks to be said: whose it is, or why its questions are not shown. */
  readonly licence?: string;
  /** What a reader of the score should know: a limit, what it is not. */
  readonly notes: readonly string[];
}
