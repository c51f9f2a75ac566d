/**
 * Measures entered as a score. Item texts that carry a licence are not here (CLINICAL.md 4.1); each change that matters
 * carries its source, because published figures differ.
 */
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

export interface Measure {
  readonly id: MeasureId;
  readonly name: string;
  readonly short: string;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly better: 'lower' | 'higher';
  /** The smallest change that matters, in points. */
  readonly matters: number;
  readonly source: string;
}

export const measures: readonly Measure[] = [
  {
    id: 'pain',
    name: 'Numeric pain rating scale',
    short: 'Pain',
    least: 0,
    most: 10,
    step: 1,
    better: 'lower',
    matters: 2,
    source: 'Ostelo 2008',
  },
  {
    id: 'rmdq',
    name: 'Roland-Morris Disability Questionnaire',
    short: 'RMDQ',
    least: 0,
    most: 24,
    step: 1,
    better: 'lower',
    matters: 5,
    source: 'Ostelo 2008',
  },
  {
    id: 'odi',
    name: 'Oswestry Disability Index, total',
    short: 'ODI',
    least: 0,
    most: 100,
    step: 1,
    better: 'lower',
    matters: 10,
    source: 'Ostelo 2008',
  },
  {
    id: 'psfs',
    name: 'Patient-Specific Functional Scale, mean',
    short: 'PSFS',
    least: 0,
    most: 10,
    step: 0.1,
    better: 'higher',
    matters: 2,
    source: 'Stratford 1995, as reported on the form',
  },
];

export function measureById(id: MeasureId): Measure {
  const found = measures.find((measure) => measure.id === id);
  if (!found) throw new RangeError(`No measure ${id}`);
  return found;
}

export interface Change {
  /** Points from the first score to the latest; negative is lower. */
  readonly points: number;
  /** Percent of the first score; undefined when that was 0. */
  readonly percent?: number;
  readonly direction: 'better' | 'worse' | 'same';
  /** Only when the change reaches both the smallest that matters and 30 % of the first score (Ostelo 2008). */
  readonly meaningful: boolean;
}

/** The change between two scores of a measure, and whether it matters. */
export function changeOf(measure: Measure, from: number, to: number): Change {
  const points = Math.round((to - from) * 10) / 10;
  const percent = from === 0 ? undefined : Math.round((points / from) * 100);
  const lowerIsBetter = measure.better === 'lower';
  const direction = points === 0 ? 'same' : points < 0 === lowerIsBetter ? 'better' : 'worse';
  // Of the points themselves: a rounded 29.5 % is not yet 30.
  const enoughPercent = from === 0 || Math.abs(points) * 100 >= 30 * from;
  return {
    points,
    ...(percent === undefined ? {} : { percent }),
    direction,
    meaningful: Math.abs(points) >= measure.matters && enoughPercent,
  };
}

/** What is wrong with a score, in plain words; undefined when nothing is. */
export function scoreProblem(measure: Measure, score: number): string | undefined {
  const steps = Math.round(score / measure.step) * measure.step;
  return Number.isFinite(score) && score >= measure.least && score <= measure.most && Math.abs(steps - score) < 1e-6
    ? undefined
    : `${measure.short}: ${measure.least} to ${measure.most}.`;
}
