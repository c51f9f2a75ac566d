import type { Chart, Plugin } from 'chart.js';
import { dayNumber } from '../../clinical';
import { phaseNames } from '../phase-chip';
import { bandColours, type Palette } from './palette';
import type { TrendBand, TrendData } from './trend-data';

/** Pixels above the plot that belong to the names of the phases, two rows of them. */
export const bandNamesHeight = 36;
const rowHeight = 16;
const gap = 6;

/** What the plugins draw with; read afresh at every draw, so that a change of theme or of the reading needs no rebuild. */
export interface Brush {
  readonly data: TrendData;
  readonly palette: Palette;
  /** Index of the visit that is being read. */
  readonly reading: number | null;
}

/** Phases as bands behind everything, each with its name above the plot. */
export function phaseBands(brush: () => Brush): Plugin<'line'> {
  return {
    id: 'phaseBands',
    // Before the axes, so that their lines stay visible on the bands.
    beforeDraw: (chart) => {
      const { data, palette } = brush();
      const { ctx, chartArea } = chart;
      const top = chartArea.top - bandNamesHeight;
      const x = xOf(chart);
      const rowEnds = [-Infinity, -Infinity];
      ctx.save();
      ctx.font = `600 12px ${palette.font}`;
      ctx.textBaseline = 'top';
      for (const band of data.bands) {
        const { fill, edge } = bandColours(palette, band.phase);
        const left = Math.max(chartArea.left, x(dayNumber(band.from) - 0.5));
        const right = Math.min(chartArea.right, x(dayNumber(band.to) + 0.5));
        ctx.fillStyle = fill;
        ctx.fillRect(left, top, right - left, chartArea.bottom - top);
        ctx.fillStyle = edge;
        ctx.fillRect(left, top, 2, bandNamesHeight);
      }
      for (const band of data.bands) nameBand(chart, band, palette, rowEnds, top);
      ctx.restore();
    },
  };
}

/** A name starts where its band does, and takes the second row where the one before is in the way. */
function nameBand(chart: Chart, band: TrendBand, palette: Palette, rowEnds: number[], top: number): void {
  const { ctx, chartArea, width } = chart;
  const name = phaseNames[band.phase];
  const wide = ctx.measureText(name).width;
  const wanted = Math.max(chartArea.left, xOf(chart)(dayNumber(band.from) - 0.5)) + gap;
  const left = Math.min(wanted, width - wide);
  const row = rowEnds.findIndex((end) => end + gap < left);
  if (row < 0) return;
  rowEnds[row] = left + wide;
  ctx.fillStyle = palette.text;
  ctx.fillText(name, left, top + 4 + row * rowHeight);
}

/** Each line's own name where it ends, kept apart where the two meet. */
export function lineNames(brush: () => Brush): Plugin<'line'> {
  return {
    id: 'lineNames',
    afterDatasetsDraw: (chart) => {
      const { palette } = brush();
      const names = [
        { name: 'worst', colour: palette.worst, end: endOf(chart, 0) },
        { name: 'now', colour: palette.now, end: endOf(chart, 1) },
      ].flatMap(({ end, ...rest }) => (end ? [{ ...rest, x: end.x, y: end.y }] : []));
      names.sort((a, b) => a.y - b.y);
      const [upper, lower] = names;
      if (upper && lower && lower.y - upper.y < rowHeight - 2) {
        const middle = (upper.y + lower.y) / 2;
        upper.y = middle - rowHeight / 2 + 1;
        lower.y = middle + rowHeight / 2 - 1;
      }
      const { ctx } = chart;
      ctx.save();
      ctx.font = `600 12px ${palette.font}`;
      ctx.textBaseline = 'middle';
      for (const { name, colour, x, y } of names) {
        ctx.fillStyle = colour;
        ctx.fillText(name, x + 8, y);
      }
      ctx.restore();
    },
  };
}

function endOf(chart: Chart, dataset: number): { x: number; y: number } | undefined {
  const points = chart.getDatasetMeta(dataset).data;
  // A visit without an answer has a place on the line of time, and none on the scale.
  const values = chart.data.datasets[dataset]?.data ?? [];
  const last = points.findLast((point, index) => values[index] !== null && !Number.isNaN(point.y));
  return last && { x: last.x, y: last.y };
}

/** What the two halves are measured in, and an upright line at the visit that is being read. */
export function scaleNamesAndReading(brush: () => Brush): Plugin<'line'> {
  return {
    id: 'scaleNamesAndReading',
    afterDatasetsDraw: (chart) => {
      const { data, palette, reading } = brush();
      const { ctx, chartArea } = chart;
      const load = chart.scales['load'];
      ctx.save();
      ctx.font = `12px ${palette.font}`;
      ctx.fillStyle = palette.muted;
      ctx.textBaseline = 'bottom';
      const planned = data.weeks.some(({ minutes }) => minutes > 0);
      const name = planned ? 'planned, minutes a week' : 'no load planned';
      if (load) ctx.fillText(name, chartArea.left + gap, load.top + rowHeight);
      const visit = reading === null ? undefined : data.visits[reading];
      if (visit) {
        const x = Math.round(xOf(chart)(dayNumber(visit.date))) + 0.5;
        ctx.strokeStyle = palette.text;
        ctx.setLineDash([3, 3]);
        ctx.beginPath();
        ctx.moveTo(x, chartArea.top);
        ctx.lineTo(x, chartArea.bottom);
        ctx.stroke();
      }
      ctx.restore();
    },
  };
}

function xOf(chart: Chart): (day: number) => number {
  return (day) => chart.scales['x']?.getPixelForValue(day) ?? 0;
}
