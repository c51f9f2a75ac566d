import type { ChartCard } from './chart-table';
import { drawTimeChart, fineness } from './draw-time-chart';
import { chartHeight } from './layout';
import { type Palette, readPalette } from './palette';
import type { Line } from './time-chart-data';

const wide = 1000;
const margin = 24;
const line = 20;

/**
 * The chart as a PNG for a letter: on white, in the colours of paper, with its title, its legend and its dates. Nothing in
 * it names the patient: the letter does.
 */
export function chartImage(card: ChartCard, host: HTMLElement): Promise<Blob> {
  const { data } = card;
  const palette = readPalette(host, 'light');
  const document = host.ownerDocument;
  const plot = document.createElement('canvas');
  plot.width = wide - 2 * margin;
  const plotHeight = chartHeight(data, plot.width);
  plot.height = plotHeight;
  const chart = drawTimeChart(plot, data, { palette, still: true });
  // A line alone in its track is what the track is named after.
  const legend = data.tracks.flatMap(({ lines }) => (lines.length > 1 ? lines : []));
  const measure = context(document.createElement('canvas'));
  measure.font = `13px ${palette.font}`;
  const notes = card.notes.flatMap((note) => wrapped(measure, note, wide - 2 * margin));
  const legendHeight = legend.length > 0 ? line + 8 : 0;
  const high = margin + 2 * line + 12 + plotHeight + legendHeight + notes.length * line + margin;
  const canvas = document.createElement('canvas');
  canvas.width = wide * fineness;
  canvas.height = high * fineness;
  const ctx = context(canvas);
  ctx.scale(fineness, fineness);
  ctx.fillStyle = '#fff';
  ctx.fillRect(0, 0, wide, high);
  ctx.textBaseline = 'top';
  write(ctx, card.heading, `650 18px ${palette.font}`, palette.text, margin);
  write(ctx, card.subtitle, `13px ${palette.font}`, palette.muted, margin + line + 6);
  let top = margin + 2 * line + 12;
  ctx.drawImage(plot, margin, top, wide - 2 * margin, plotHeight);
  chart.destroy();
  top += plotHeight + 4;
  drawLegend(ctx, legend, palette, top);
  top += legendHeight;
  notes.forEach((note, index) => write(ctx, note, `13px ${palette.font}`, palette.muted, top + index * line));
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('The chart could not be made a picture.')))),
  );
}

function context(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new Error('This browser draws no pictures.');
  return ctx;
}

function write(ctx: CanvasRenderingContext2D, text: string, font: string, colour: string, top: number): void {
  ctx.font = font;
  ctx.fillStyle = colour;
  ctx.fillText(text, margin, top);
}

/** A sample of each line with its name: dashes and the shapes of points tell lines apart in black and white. */
function drawLegend(ctx: CanvasRenderingContext2D, lines: readonly Line[], palette: Palette, top: number): void {
  ctx.font = `13px ${palette.font}`;
  let left = margin;
  for (const { name, ink, dashed, steps, hollow, shape } of lines) {
    const middle = top + 8;
    ctx.strokeStyle = palette[ink];
    ctx.fillStyle = hollow ? palette.surface : palette[ink];
    ctx.lineWidth = 2;
    ctx.setLineDash(dashed ? [5, 4] : []);
    ctx.beginPath();
    ctx.moveTo(left, middle);
    ctx.lineTo(left + 28, middle);
    ctx.stroke();
    ctx.setLineDash([]);
    if (!steps) {
      ctx.beginPath();
      samplePoint(ctx, shape, left + 14, middle);
      ctx.fill();
      ctx.stroke();
    }
    ctx.fillStyle = palette.text;
    ctx.fillText(name, left + 36, top);
    left += 36 + ctx.measureText(name).width + 24;
  }
}

function samplePoint(ctx: CanvasRenderingContext2D, shape: Line['shape'], x: number, y: number): void {
  if (shape === 'rect') ctx.rect(x - 3.5, y - 3.5, 7, 7);
  else if (shape === 'triangle' || shape === 'rectRot') {
    ctx.moveTo(x, y - 5);
    ctx.lineTo(x + 5, y + (shape === 'triangle' ? 4 : 0));
    if (shape === 'rectRot') ctx.lineTo(x, y + 5);
    ctx.lineTo(x - 5, y + (shape === 'triangle' ? 4 : 0));
    ctx.closePath();
  } else ctx.arc(x, y, 3.5, 0, 2 * Math.PI);
}

function wrapped(ctx: CanvasRenderingContext2D, text: string, room: number): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (ctx.measureText(longer).width <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
