import type { IsoDate, PhaseBand } from '../../clinical';
import type { Ink } from './palette';

/**
 * What a chart over time shows. Every chart of the same width has the same gutters, so that the days of charts that stand
 * beneath each other line up.
 */
export interface TimeChartData {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Ticks as dates, or as weeks counted from the first day, for holding two periods against each other. */
  readonly ticks: 'dates' | 'weeks';
  readonly bands: readonly PhaseBand[];
  readonly rails: readonly Rail[];
  /** Stacked over one axis of time, the first on top. */
  readonly tracks: readonly Track[];
  /** What can be read, by pointing or by keys: oldest first, one a day. */
  readonly readings: readonly Reading[];
}

/** A row of marks above the plot, with its name in the gutter. */
export interface Rail {
  readonly name: string;
  readonly marks: readonly RailMark[];
}

export type MarkShape = 'tick' | 'square' | 'diamond' | 'up' | 'level' | 'down' | 'cross';

export interface RailMark {
  readonly date: IsoDate;
  readonly shape: MarkShape;
  /** Written beside the mark where there is room. */
  readonly text?: string;
}

export interface Track {
  /** What the scale is in: 'pain, of 10'. */
  readonly name: string;
  /** Pixels. */
  readonly height: number;
  readonly scale: { readonly least: number; readonly most: number; readonly step: number };
  readonly lines: readonly Line[];
  readonly bars?: readonly Bar[];
  readonly zone?: Zone;
}

export interface Line {
  /** Stands where the line ends. */
  readonly name: string;
  /** Its name where there is little room. */
  readonly short?: string;
  readonly points: readonly Point[];
  readonly ink: Ink;
  readonly dashed?: boolean;
  /** Each value holds until the next: a plan rather than a measurement. Without points. */
  readonly steps?: boolean;
  readonly shape?: 'circle' | 'rect' | 'triangle' | 'rectRot';
  readonly hollow?: boolean;
}

export interface Point {
  readonly date: IsoDate;
  /** Absent where it was not asked: the line has a gap. */
  readonly value?: number;
  /** Otherwise as its line. */
  readonly hollow?: boolean;
  /** The line alone goes through it: where a stretch begins that is marked at its end. */
  readonly unmarked?: boolean;
  /** A step begins with the first hour of its day and ends with the last; a measurement stands at noon. */
  readonly edge?: 'morning' | 'night';
}

/** Seven days, both ends included. */
export interface Bar {
  readonly from: IsoDate;
  readonly value: number;
}

/** Hatched: a change within it does not matter. */
export interface Zone {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly least: number;
  readonly most: number;
}

export interface Reading {
  readonly date: IsoDate;
  readonly words: string;
}

/** A round figure at or above an amount, with a whole step that cuts it into at most five parts. */
export function roundScale(amount: number): Track['scale'] {
  const least = Math.max(amount, 1);
  const unit = 10 ** Math.floor(Math.log10(least));
  // What is counted, stands or repetitions, has no halves.
  const steps = [0.2, 0.25, 0.5, 1, 2, 2.5].map((part) => part * unit).filter((part) => Number.isInteger(part));
  const step = steps.find((part) => part * 5 >= least) ?? 2 * unit;
  return { least: 0, most: Math.ceil(least / step - 1e-9) * step, step };
}

/** The reading nearest to a day; null where there is nothing to read. */
export function nearestReading(readings: readonly Reading[], date: IsoDate): number | null {
  let nearest: number | null = null;
  let least = Infinity;
  readings.forEach((reading, index) => {
    const distance = Math.abs(Date.parse(reading.date) - Date.parse(date));
    if (distance <= least) [nearest, least] = [index, distance];
  });
  return nearest;
}
