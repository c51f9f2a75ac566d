import { Chart } from 'chart.js';
import { drawTimeChart } from './draw-time-chart';
import { bandRows, chartHeight, leftGutter, rightGutter } from './layout';
import { readPalette } from './palette';
import type { TimeChartData, Track } from './time-chart-data';

const track = (most: number): Track => ({
  name: 'pain, of 10',
  height: 120,
  scale: { least: 0, most, step: most / 2 },
  lines: [{ name: 'a long name of a line', ink: 'accent', points: [{ date: '2026-10-05', value: most }] }],
  bars: [{ from: '2026-09-28', value: most }],
});
const data: TimeChartData = {
  from: '2026-08-31',
  to: '2026-11-22',
  ticks: 'dates',
  bands: [],
  rails: [],
  tracks: [track(10)],
  readings: [],
};

describe('the layout of charts', () => {
  it('gives every chart of a width the same axis of time, whatever stands in its gutters', () => {
    const edgesOf = (one: TimeChartData, width: number) => {
      const canvas = document.createElement('canvas');
      canvas.width = width;
      canvas.height = chartHeight(one, width);
      const drawn = drawTimeChart(canvas, one, { palette: readPalette(document.body), still: true });
      const { left, right } = Chart.getChart(canvas)!.chartArea;
      drawn.destroy();
      return [left, right];
    };
    for (const width of [326, 1200]) {
      const edges = [leftGutter, width - rightGutter(width)];
      expect(edgesOf(data, width)).toEqual(edges);
      expect(edgesOf({ ...data, tracks: [track(1_000_000), track(10)] }, width)).toEqual(edges);
      expect(edgesOf({ ...data, rails: [{ name: 'revised', marks: [] }], ticks: 'weeks' }, width)).toEqual(edges);
    }
  });

  it('takes rows for the names of phases only where they would stand in each other’s way', () => {
    const bands = (...starts: readonly string[]) =>
      starts.map((from, index) => ({ phase: 'building' as const, from, to: starts[index + 1] ?? '2026-11-22' }));
    expect(bandRows({ ...data, bands: [] }, 1200)).toBe(0);
    expect(bandRows({ ...data, bands: bands('2026-08-31', '2026-10-01') }, 1200)).toBe(1);
    const close = bands('2026-10-01', '2026-10-04', '2026-10-30');
    expect(bandRows({ ...data, bands: close }, 1200)).toBe(2);
    expect(bandRows({ ...data, bands: bands('2026-09-01', '2026-09-20') }, 1200)).toBe(1);
    expect(bandRows({ ...data, bands: bands('2026-09-01', '2026-09-20') }, 326)).toBe(2);
  });
});
