import type { Chart, Plugin, PointElement } from 'chart.js';
import { dayNumber, type IsoDate, type PhaseBand } from '../../clinical';
import { phaseNames } from '../phase-chip';
import { bandRows, headHeight, isNarrow, leftGutter, nameGap, rowHeight } from './layout';
import { drawMark } from './marks';
import { bandColours, type Palette } from './palette';
import type { TimeChartData } from './time-chart-data';

/** What the plugins draw with; read afresh at every draw, so that a change of theme or of the reading needs no rebuild. */
export interface Brush {
  readonly data: TimeChartData;
  readonly palette: Palette;
  /** The day that is read. */
  readonly reading: IsoDate | null;
}

type Painter = (brush: () => Brush) => Plugin<'line'>;

/** Phases as bands behind everything, each with its name above the plot. */
export const phaseBands: Painter = (brush) => ({
  id: 'phaseBands',
  // Before the axes, so that their lines stay visible on the bands.
  beforeDraw: (chart) => {
    const { data, palette } = brush();
    const { ctx, chartArea } = chart;
    const top = chartArea.top - headHeight(data, chart.width);
    const x = xOf(chart);
    ctx.save();
    ctx.font = `600 12px ${palette.font}`;
    ctx.textBaseline = 'top';
    for (const band of data.bands) {
      const left = Math.max(chartArea.left, x(dayNumber(band.from) - 0.5));
      const right = Math.min(chartArea.right, x(dayNumber(band.to) + 0.5));
      ctx.fillStyle = bandColours(palette, band.phase).fill;
      ctx.fillRect(left, top, right - left, chartArea.bottom - top);
    }
    const rowEnds = Array.from({ length: bandRows(data, chart.width) }, () => -Infinity);
    for (const band of data.bands) nameBand(chart, band, palette, rowEnds, top);
    ctx.restore();
  },
});

/** A name starts where its band does, behind a stroke of its colour, and takes the next row where one before is in the way. */
function nameBand(chart: Chart, band: PhaseBand, palette: Palette, rowEnds: number[], top: number): void {
  const { ctx, chartArea, width } = chart;
  const name = phaseNames[band.phase];
  const wide = ctx.measureText(name).width;
  const edge = Math.max(chartArea.left, xOf(chart)(dayNumber(band.from) - 0.5));
  const left = Math.min(edge + nameGap, width - wide);
  const row = rowEnds.findIndex((end) => end + nameGap < left);
  if (row < 0) return;
  rowEnds[row] = left + wide;
  ctx.fillStyle = bandColours(palette, band.phase).edge;
  ctx.fillRect(edge, top + row * rowHeight, 2, rowHeight + 4);
  ctx.fillStyle = palette.text;
  ctx.fillText(name, left, top + 3 + row * rowHeight);
}

/** Rows of marks under the names of the phases, each with its own name in the gutter. */
export const railsOf: Painter = (brush) => ({
  id: 'rails',
  beforeDatasetsDraw: (chart) => {
    const { data, palette } = brush();
    const { ctx, chartArea } = chart;
    const x = xOf(chart);
    ctx.save();
    ctx.font = `12px ${palette.font}`;
    ctx.textBaseline = 'middle';
    data.rails.forEach(({ name, marks }, row) => {
      const middle = chartArea.top - (data.rails.length - row) * rowHeight + rowHeight / 2 - 3;
      ctx.fillStyle = palette.muted;
      ctx.textAlign = 'right';
      ctx.fillText(name, leftGutter - 8, middle);
      ctx.textAlign = 'left';
      ctx.strokeStyle = palette.text;
      ctx.fillStyle = palette.text;
      let taken = -Infinity;
      marks.forEach(({ date, shape, text }, index) => {
        const at = x(dayNumber(date));
        drawMark(ctx, shape, at, middle);
        const next = marks[index + 1];
        const room = (next ? x(dayNumber(next.date)) - 5 : chart.width) - at - 7;
        if (!text || at < taken || ctx.measureText(text).width > room) return;
        ctx.fillText(text, at + 7, middle);
        taken = at + 7 + ctx.measureText(text).width;
      });
    });
    ctx.restore();
  },
});

/** Hatched where a change does not matter: a pattern, so that it reads without colour and on paper. */
export const zonesOf: Painter = (brush) => ({
  id: 'zones',
  beforeDatasetsDraw: (chart) => {
    const { data, palette } = brush();
    const { ctx, chartArea } = chart;
    data.tracks.forEach(({ zone }, index) => {
      const scale = chart.scales[`y${index}`];
      if (!zone || !scale) return;
      const x = xOf(chart);
      const left = zone.from <= data.from ? chartArea.left : x(dayNumber(zone.from));
      const right = Math.min(chartArea.right, x(dayNumber(zone.to) + 0.5));
      const top = scale.getPixelForValue(zone.most);
      const bottom = scale.getPixelForValue(zone.least);
      if (right <= left) return;
      ctx.save();
      ctx.beginPath();
      ctx.rect(left, top, right - left, bottom - top);
      ctx.clip();
      ctx.strokeStyle = palette.muted;
      ctx.globalAlpha = 0.5;
      ctx.lineWidth = 1;
      ctx.beginPath();
      for (let at = left - (bottom - top); at < right; at += 7) {
        ctx.moveTo(at, bottom);
        ctx.lineTo(at + (bottom - top), top);
      }
      ctx.stroke();
      ctx.globalAlpha = 0.8;
      ctx.beginPath();
      for (const edge of [top + 0.5, bottom - 0.5]) {
        ctx.moveTo(left, edge);
        ctx.lineTo(right, edge);
      }
      ctx.stroke();
      ctx.restore();
    });
  },
});

interface LineName {
  readonly name: string;
  readonly colour: string;
  readonly x: number;
  y: number;
}

/** Each line's own name where it ends, kept apart where they meet. */
export const lineNames: Painter = (brush) => ({
  id: 'lineNames',
  afterDatasetsDraw: (chart) => {
    const { data, palette } = brush();
    const { ctx, chartArea } = chart;
    let dataset = 0;
    ctx.save();
    ctx.font = `600 12px ${palette.font}`;
    ctx.textBaseline = 'middle';
    ctx.strokeStyle = palette.surface;
    ctx.lineWidth = 3;
    ctx.lineJoin = 'round';
    data.tracks.forEach((track, index) => {
      const names = track.lines.flatMap((line): LineName[] => {
        const end = endOf(chart, dataset++);
        const name = isNarrow(chart.width) ? (line.short ?? line.name) : line.name;
        return end ? [{ name, colour: palette[line.ink], ...end }] : [];
      });
      if (track.bars) dataset++;
      const scale = chart.scales[`y${index}`];
      if (scale) keepApart(names, scale.top + 8, scale.bottom - 6);
      for (const { name, colour, x, y } of names) {
        const beside = Math.min(x, chartArea.right) + 8;
        const last = chart.width - ctx.measureText(name).width;
        // Where there is no room beside the point, above it: a name is never cut.
        const at = [Math.min(beside, last), beside > last ? y - rowHeight + 2 : y] as const;
        // The edge of a zone would strike it through.
        ctx.strokeText(name, ...at);
        ctx.fillStyle = colour;
        ctx.fillText(name, ...at);
      }
    });
    ctx.restore();
  },
});

/** Moves names up and down until no two overlap, within the track. */
function keepApart(names: LineName[], top: number, bottom: number): void {
  const apart = rowHeight - 2;
  names.sort((a, b) => a.y - b.y);
  // Twice: what is pushed off one end pushes back from there.
  names.forEach((name, index) => {
    const above = names[index - 1];
    if (above && name.y - above.y < apart) {
      const middle = (name.y + above.y) / 2;
      above.y = middle - apart / 2;
      name.y = middle + apart / 2;
    }
  });
  names.forEach((name, index) => (name.y = Math.max(name.y, (names[index - 1]?.y ?? top - apart) + apart)));
  names.toReversed().forEach((name, index, all) => {
    name.y = Math.min(name.y, (all[index - 1]?.y ?? bottom + apart) - apart);
  });
}

/** The last point that is drawn: a visit without an answer is not, nor what lies before the first day. */
function endOf(chart: Chart, dataset: number): { x: number; y: number } | undefined {
  const points = chart.getDatasetMeta(dataset).data as unknown as readonly PointElement[];
  const last = points.findLast(({ x, skip }) => !skip && x >= chart.chartArea.left);
  return last && { x: last.x, y: last.y };
}

/** What each track is measured in, and an upright line at the day that is read. */
export const trackNamesAndReading: Painter = (brush) => ({
  id: 'trackNamesAndReading',
  afterDatasetsDraw: (chart) => {
    const { data, palette, reading } = brush();
    const { ctx, chartArea } = chart;
    ctx.save();
    ctx.font = `12px ${palette.font}`;
    ctx.fillStyle = palette.muted;
    ctx.textBaseline = 'middle';
    data.tracks.forEach(({ name }, index) => {
      const scale = chart.scales[`y${index}`];
      if (scale) ctx.fillText(name, chartArea.left + nameGap, scale.top + 13);
    });
    if (reading !== null && reading >= data.from && reading <= data.to) {
      const x = Math.round(xOf(chart)(dayNumber(reading))) + 0.5;
      ctx.strokeStyle = palette.text;
      ctx.setLineDash([3, 3]);
      ctx.beginPath();
      ctx.moveTo(x, chartArea.top - data.rails.length * rowHeight);
      ctx.lineTo(x, chartArea.bottom);
      ctx.stroke();
    }
    ctx.restore();
  },
});

function xOf(chart: Chart): (day: number) => number {
  return (day) => chart.scales['x']?.getPixelForValue(day) ?? 0;
}
