import type { MarkShape } from './time-chart-data';

/** Draws a mark of a rail around a point, about nine pixels high, in the colours that the context holds. */
export function drawMark(ctx: CanvasRenderingContext2D, shape: MarkShape, x: number, y: number): void {
  if (shape === 'tick') {
    ctx.fillRect(Math.round(x) - 1, y - 5, 2, 10);
    return;
  }
  ctx.beginPath();
  if (shape === 'cross') {
    strokes(ctx, [x - 4, y - 4, x + 4, y + 4], [x - 4, y + 4, x + 4, y - 4]);
  } else if (shape === 'level') {
    strokes(ctx, [x - 4, y - 2, x + 4, y - 2], [x - 4, y + 2, x + 4, y + 2]);
  } else {
    for (const [right, down] of outlines[shape]) ctx.lineTo(x + right, y + down);
    ctx.fill();
  }
}

type Stroke = readonly [fromX: number, fromY: number, toX: number, toY: number];

function strokes(ctx: CanvasRenderingContext2D, ...all: readonly Stroke[]): void {
  for (const [fromX, fromY, toX, toY] of all) {
    ctx.moveTo(fromX, fromY);
    ctx.lineTo(toX, toY);
  }
  ctx.lineWidth = 1.75;
  ctx.stroke();
}

const outlines: Readonly<Record<'square' | 'diamond' | 'up' | 'down', readonly (readonly [number, number])[]>> = {
  square: [
    [-4, -4],
    [4, -4],
    [4, 4],
    [-4, 4],
  ],
  diamond: [
    [0, -5],
    [5, 0],
    [0, 5],
    [-5, 0],
  ],
  up: [
    [0, -5],
    [5, 4],
    [-5, 4],
  ],
  down: [
    [0, 5],
    [5, -4],
    [-5, -4],
  ],
};
