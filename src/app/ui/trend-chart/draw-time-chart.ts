import {
  BarController,
  BarElement,
  Chart,
  type ChartConfiguration,
  type ChartOptions,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ScaleOptionsByType,
} from 'chart.js';
import { dayNumber, fromDayNumber, type IsoDate } from '../../clinical';
import { dateTicks, weekTicks } from './date-ticks';
import { chartHeight, headHeight, leftGutter, rightGutter, trackNameHeight } from './layout';
import { type Brush, lineNames, phaseBands, railsOf, trackNamesAndReading, zonesOf } from './paint';
import { type Palette, readPalette } from './palette';
import type { Line, TimeChartData, Track } from './time-chart-data';

/** A drawn chart that can be told what has changed. */
export interface DrawnChart {
  show(data: TimeChartData): void;
  /** Draws an upright line at a day. */
  read(date: IsoDate | null): void;
  /** Draws again with the colours of now. */
  repaint(): void;
  /** In the colours and the width of paper; or back as on the screen. */
  onPaper(is: boolean): void;
  destroy(): void;
}

interface Drawing {
  readonly palette: Palette;
  /** The day that was pointed at or touched. */
  readonly onRead?: (date: IsoDate) => void;
  /** A picture of a fixed size. */
  readonly still?: boolean;
}

/** Pixels. */
const paperWidth = 660;
/** Dots a pixel on paper and in a picture, whatever the screen has. */
export const fineness = 2;
/** Room for one date on the axis, in pixels. */
const tickRoom = 96;

export function drawTimeChart(canvas: HTMLCanvasElement, first: TimeChartData, drawing: Drawing): DrawnChart {
  Chart.register(BarController, BarElement, LinearScale, LineController, LineElement, PointElement);
  let brush: Brush = { data: first, palette: drawing.palette, reading: null };
  const current = (): Brush => brush;
  let paper = false;
  const options = (): ChartOptions<'line'> => ({
    ...optionsOf(current, drawing.onRead),
    ...(drawing.still ? { responsive: false } : { responsive: true, maintainAspectRatio: false }),
    ...(drawing.still || paper ? { devicePixelRatio: fineness } : {}),
  });
  const chart = new Chart(canvas, {
    data: { datasets: datasetsOf(brush) },
    options: options(),
    plugins: [phaseBands, railsOf, zonesOf, lineNames, trackNamesAndReading].map((plugin) => plugin(current)),
  } as ChartConfiguration<'line'>);
  const redraw = (): void => {
    chart.data.datasets = datasetsOf(brush);
    chart.options = options();
    chart.update('none');
  };
  const paint = (scheme?: 'light'): void => {
    brush = { ...brush, palette: readPalette(canvas.parentElement ?? canvas, scheme) };
    redraw();
  };
  return {
    show: (data) => {
      brush = { ...brush, data };
      redraw();
    },
    read: (reading) => {
      brush = { ...brush, reading };
      chart.draw();
    },
    repaint: () => paint(),
    onPaper: (is) => {
      // What fits a sheet of A4 or letter paper; a print asks before the page is laid out anew.
      paper = is;
      paint(is ? 'light' : undefined);
      if (is) chart.resize(paperWidth, chartHeight(brush.data, paperWidth));
      else chart.resize();
    },
    destroy: () => chart.destroy(),
  };
}

type Datasets = ChartConfiguration<'line'>['data']['datasets'];

/** The lines of each track in its order, then its bars: `lineNames` counts on it. */
function datasetsOf({ data, palette }: Brush): Datasets {
  return data.tracks.flatMap((track, index) => [
    ...track.lines.map((line) => lineDataset(line, data.from, scaleId(index), palette)),
    ...(track.bars ? [barDataset(track, scaleId(index), palette)] : []),
  ]) as Datasets;
}

export function scaleId(track: number): string {
  return `y${track}`;
}

const hours = { morning: -0.5, noon: 0, night: 0.5 } as const;

function lineDataset(line: Line, from: IsoDate, yAxisID: string, palette: Palette) {
  const colour = palette[line.ink];
  // Where visits stand close together, smaller points keep the line legible.
  const marked = line.points.filter(({ value, unmarked }) => value !== undefined && !unmarked).length;
  const radius = line.steps ? 0 : marked > 80 ? 2 : 3.5;
  const size = line.shape === 'triangle' || line.shape === 'rectRot' ? radius + 1 : radius;
  const filled = (hollow: boolean | undefined): string => (hollow ? palette.surface : colour);
  const first = line.points[0];
  return {
    type: 'line' as const,
    yAxisID,
    data: line.points.map(({ date, value, edge }) => ({ x: dayNumber(date) + hours[edge ?? 'noon'], y: value ?? NaN })),
    stepped: line.steps ? ('before' as const) : false,
    borderColor: colour,
    borderWidth: line.ink === 'worst' || line.ink === 'accent' ? 2.25 : 1.75,
    borderDash: line.dashed ? [5, 4] : [],
    pointStyle: line.shape ?? 'circle',
    pointRadius: line.points.map(({ unmarked }) => (unmarked ? 0 : size)),
    pointHoverRadius: line.points.map(({ unmarked }) => (unmarked ? 0 : radius)),
    pointBorderWidth: 1.75,
    pointBorderColor: colour,
    pointBackgroundColor: line.points.map(({ hollow }) => filled(hollow ?? line.hollow)),
    // Points on the first and the last day are drawn whole; a line that comes from earlier days ends at the axis.
    clip: first && first.date < from ? { left: 0, top: 8, right: 8, bottom: 8 } : 8,
  };
}

function barDataset({ bars = [] }: Track, yAxisID: string, palette: Palette) {
  return {
    type: 'bar' as const,
    yAxisID,
    data: bars.map(({ from, value }) => ({ x: dayNumber(from) + 3, y: value })),
    backgroundColor: palette.load,
    borderRadius: 2,
    maxBarThickness: 28,
    barPercentage: 0.8,
    categoryPercentage: 0.8,
  };
}

function optionsOf(brush: () => Brush, onRead?: (date: IsoDate) => void): ChartOptions<'line'> {
  const { data, palette } = brush();
  // Of stacked scales the first lies beneath.
  const scales = data.tracks.map((track, index) => [scaleId(index), trackScale(track, palette)] as const).reverse();
  return {
    animation: false,
    events: onRead ? ['mousemove', 'click', 'touchstart', 'touchmove'] : [],
    layout: {
      padding: ({ chart }: { chart: Chart }) => ({
        top: headHeight(data, chart.width),
        right: rightGutter(chart.width),
      }),
    },
    onHover: (event, _, chart) => {
      const day = chart.scales['x']?.getValueForPixel(event.x ?? 0);
      if (day !== undefined && onRead) onRead(fromDayNumber(Math.round(day)));
    },
    scales: { x: timeScale(data, palette), ...Object.fromEntries(scales) },
  } as ChartOptions<'line'>;
}

type LinearOptions = { type: 'linear' } & { [K in keyof ScaleOptionsByType<'linear'>]?: unknown };

function timeScale(data: TimeChartData, palette: Palette): LinearOptions {
  const ticksOf = data.ticks === 'dates' ? dateTicks : weekTicks;
  return {
    type: 'linear',
    min: dayNumber(data.from) - 0.5,
    max: dayNumber(data.to) + 0.5,
    // Bars would widen the axis by half a bar, and the days would no longer stand where they are.
    offset: false,
    border: { color: palette.line },
    grid: { offset: false, drawOnChartArea: false, tickColor: palette.line },
    afterBuildTicks: (axis: LinearScale) => {
      const room = Math.max(2, Math.floor((axis.chart.width - leftGutter - rightGutter(axis.chart.width)) / tickRoom));
      axis.ticks = ticksOf(data.from, data.to, room).map(({ date, label }) => ({ value: dayNumber(date), label }));
    },
    // The gutters hold what sticks out, and are the same in every chart.
    afterFit: (axis: LinearScale & { paddingLeft: number; paddingRight: number }) => {
      axis.paddingLeft = 0;
      axis.paddingRight = 0;
    },
    ticks: {
      color: palette.muted,
      font: { family: palette.font, size: 12 },
      autoSkip: false,
      maxRotation: 0,
      callback: (value: string | number, index: number, all: readonly { label?: string }[]) =>
        all[index]?.label ?? fromDayNumber(Number(value)),
    },
  };
}

function trackScale({ height, scale: { least, most, step } }: Track, palette: Palette): LinearOptions {
  const values = Array.from(
    { length: Math.floor((most - least) / step + 1e-6) + 1 },
    (_, index) => least + index * step,
  );
  return {
    type: 'linear',
    stack: 'tracks',
    stackWeight: height,
    min: least,
    // Headroom for the name of the track.
    max: least + ((most - least) * height) / (height - trackNameHeight),
    border: { display: false },
    grid: { color: palette.line, tickLength: 0 },
    afterBuildTicks: (axis: LinearScale) => {
      axis.ticks = values.map((value) => ({ value }));
    },
    afterFit: (axis: LinearScale) => {
      axis.width = leftGutter;
    },
    ticks: {
      color: palette.muted,
      font: { family: palette.font, size: 12 },
      padding: 8,
      autoSkip: false,
      callback: (value: string | number) => Number(Number(value).toFixed(2)).toLocaleString('en'),
    },
  };
}
