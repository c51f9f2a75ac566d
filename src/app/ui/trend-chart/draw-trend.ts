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
} from 'chart.js';
import { dayNumber, fromDayNumber } from '../../clinical';
import { dateTicks } from './date-ticks';
import { bandNamesHeight, type Brush, lineNames, phaseBands, scaleNamesAndReading } from './paint';
import { type Palette, readPalette } from './palette';
import type { TrendData } from './trend-data';

/** A drawn chart that can be told what has changed. */
export interface DrawnTrend {
  show(data: TrendData): void;
  read(visit: number | null): void;
  /** Draws again with the colours of now. */
  repaint(): void;
  destroy(): void;
}

/** Room for one date on the axis, in pixels. */
const tickRoom = 96;

/** @param onRead the index of the visit nearest to where the chart was pointed at or touched */
export function drawTrend(canvas: HTMLCanvasElement, first: TrendData, onRead: (visit: number) => void): DrawnTrend {
  Chart.register(BarController, BarElement, LinearScale, LineController, LineElement, PointElement);
  let brush: Brush = { data: first, palette: readPalette(hostOf(canvas)), reading: null };
  const current = (): Brush => brush;
  const chart = new Chart(canvas, {
    data: { datasets: datasetsOf(brush) },
    options: optionsOf(current, onRead),
    plugins: [phaseBands(current), lineNames(current), scaleNamesAndReading(current)],
  } as ChartConfiguration<'line'>);
  const redraw = (): void => {
    chart.data.datasets = datasetsOf(brush);
    chart.options = optionsOf(current, onRead);
    chart.update('none');
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
    repaint: () => {
      brush = { ...brush, palette: readPalette(hostOf(canvas)) };
      redraw();
    },
    destroy: () => chart.destroy(),
  };
}

function hostOf(canvas: HTMLCanvasElement): HTMLElement {
  return canvas.parentElement ?? canvas;
}

function datasetsOf({ data, palette }: Brush): ChartConfiguration<'line'>['data']['datasets'] {
  const line = (field: 'worst' | 'now', colour: string, filled: boolean) => ({
    type: 'line' as const,
    yAxisID: 'y',
    data: data.visits.map((visit) => ({ x: dayNumber(visit.date), y: visit[field] ?? NaN })),
    borderColor: colour,
    borderWidth: filled ? 2.25 : 1.75,
    pointRadius: 3.5,
    pointHoverRadius: 3.5,
    pointBorderWidth: 1.75,
    pointBorderColor: colour,
    pointBackgroundColor: filled ? colour : palette.surface,
    clip: 8,
  });
  const bars = {
    type: 'bar' as const,
    yAxisID: 'load',
    data: data.weeks.map((week) => ({ x: dayNumber(week.from) + 3, y: week.minutes })),
    backgroundColor: palette.load,
    borderRadius: 2,
    maxBarThickness: 28,
    barPercentage: 0.8,
    categoryPercentage: 0.8,
  };
  return [line('worst', palette.worst, true), line('now', palette.now, false), bars] as ReturnType<typeof datasetsOf>;
}

function optionsOf(brush: () => Brush, onRead: (visit: number) => void): ChartOptions<'line'> {
  const { data, palette } = brush();
  const ticks = { color: palette.muted, font: { family: palette.font, size: 12 } };
  const highest = Math.max(0, ...data.weeks.map(({ minutes }) => minutes));
  const top = roundTop(highest);
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    events: ['mousemove', 'click', 'touchstart', 'touchmove'],
    layout: { padding: { top: bandNamesHeight, right: 48 } },
    onHover: (event, _, chart) => {
      const visit = nearestVisit(data, chart.scales['x']?.getValueForPixel(event.x ?? 0) ?? 0);
      if (visit !== null) onRead(visit);
    },
    scales: {
      x: {
        type: 'linear',
        min: dayNumber(data.from) - 0.5,
        max: dayNumber(data.to) + 0.5,
        // Bars would widen the axis by half a bar, and the days would no longer stand where they are.
        offset: false,
        border: { color: palette.line },
        grid: { offset: false, drawOnChartArea: false, tickColor: palette.line },
        afterBuildTicks: (axis) => {
          const room = Math.max(2, Math.floor(axis.width / tickRoom));
          axis.ticks = dateTicks(data.from, data.to, room).map(({ date, label }) => ({
            value: dayNumber(date),
            label,
          }));
        },
        ticks: {
          ...ticks,
          autoSkip: false,
          maxRotation: 0,
          callback: (value, index, all) => all[index]?.label ?? fromDayNumber(Number(value)),
        },
      },
      // Of two stacked scales the first lies beneath.
      load: {
        type: 'linear',
        stack: 'both',
        stackWeight: 1,
        min: 0,
        // Headroom, so that the highest bar stays clear of the name above it.
        max: top * 1.6,
        border: { display: false },
        grid: { color: palette.line, tickLength: 0 },
        afterBuildTicks: (axis) => {
          axis.ticks = highest > 0 ? [{ value: 0 }, { value: top }] : [{ value: 0 }];
        },
        ticks: { ...ticks, padding: 8, callback: (value) => String(value) },
      },
      y: painScale(palette, ticks),
    },
  };
}

function painScale(palette: Palette, ticks: object): NonNullable<ChartOptions<'line'>['scales']>['y'] {
  return {
    type: 'linear',
    stack: 'both',
    stackWeight: 2.5,
    min: 0,
    max: 10,
    border: { display: false },
    grid: { color: palette.line, tickLength: 0 },
    ticks: { ...ticks, stepSize: 2, padding: 8 },
  };
}

/** The next round number of minutes, for the one tick of the load. */
function roundTop(minutes: number): number {
  const step = minutes > 400 ? 100 : minutes > 100 ? 50 : 20;
  return Math.max(step, Math.ceil(minutes / step) * step);
}

function nearestVisit(data: TrendData, day: number): number | null {
  const distances = data.visits.map(({ date }) => Math.abs(dayNumber(date) - day));
  const least = Math.min(...distances);
  return distances.length === 0 ? null : distances.indexOf(least);
}
