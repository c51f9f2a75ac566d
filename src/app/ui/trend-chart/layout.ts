import { daysBetween } from '../../clinical';
import { phaseNames } from '../phase-chip';
import type { TimeChartData } from './time-chart-data';

/** Pixels at the left of every chart: figures of the scale and names of the rails. */
export const leftGutter = 60;
export const rowHeight = 16;
/** Pixels of the axis of time beneath the plot. */
export const axisHeight = 28;
/** Pixels at the top of each track that belong to its name. */
export const trackNameHeight = 26;

/** Below this many pixels a chart is narrow: lines take their short names. */
const narrowWidth = 520;

export function isNarrow(width: number): boolean {
  return width < narrowWidth;
}

/** Pixels at the right of every chart of a width, where the lines are named. */
export function rightGutter(width: number): number {
  return isNarrow(width) ? 64 : 92;
}

/** Pixels above the plot: the names of the phases and the rails. */
export function headHeight(data: TimeChartData, width: number): number {
  const rails = data.rails.length;
  return bandRows(data, width) * rowHeight + 4 + rails * rowHeight + (rails > 0 ? 4 : 0);
}

const mostBandRows = 3;
/** Pixels that a letter of a phase's name takes at most, on average. */
const letter = 7.5;
/** Pixels before a name, and after it. */
export const nameGap = 6;

/** Rows for the names of the phases: as many as it takes for none to stand in another's way, three at most. */
export function bandRows({ bands, from, to }: Pick<TimeChartData, 'from' | 'to' | 'bands'>, width: number): number {
  const day = (width - leftGutter - rightGutter(width)) / (daysBetween(from, to) + 1);
  const ends: number[] = [];
  for (const band of bands) {
    const left = Math.max(0, daysBetween(from, band.from)) * day + nameGap;
    const free = ends.findIndex((end) => end + nameGap < left);
    ends[free < 0 ? ends.length : free] = left + phaseNames[band.phase].length * letter;
  }
  return Math.min(mostBandRows, ends.length);
}

/** The height of the whole chart in pixels, at a width. */
export function chartHeight(data: TimeChartData, width: number): number {
  return headHeight(data, width) + data.tracks.reduce((sum, { height }) => sum + height, 0) + axisHeight;
}
