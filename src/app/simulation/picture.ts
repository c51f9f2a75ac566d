import type { ExerciseSummary, Middle, Summary } from './summary';

const ink = '#1b2733';
const muted = '#5a6775';
const line = '#d6dde4';
const dose = '#0b6e74';
const tolerance = '#8a6d1c';

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly from: number;
  readonly to: number;
  readonly most: number;
}

/** The simulation as a drawing: for each exercise what is asked and what is borne, and beneath it the flare-ups. */
export function pictureOf(summary: Summary): string {
  const small = summary.exercises.map((exercise, index) =>
    exercisePanel(exercise, 24 + (index % 3) * 308, 104 + Math.floor(index / 3) * 224),
  );
  const percent = (part: number): string => `${Math.round(part * 100)} %`;
  const words = [
    `${summary.patients.toLocaleString('en')} invented patients, 12 weekly visits each, every proposal taken. ${summary.flareUps} had a flare-up.`,
    `More than 1.15 of what is borne was asked in ${percent(summary.tooMuch)} of the weeks; the plan of the first day, unchanged, would have asked it in ${percent(summary.tooMuchUnheard)}.`,
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 860" width="960" height="860" font-family="Inter, system-ui, sans-serif" font-size="12">`,
    `<title>Doses follow what is tolerated, and recover after flare-ups</title>`,
    `<rect width="960" height="860" fill="#fff"/>`,
    text(24, 36, 'Doses follow what is tolerated, and recover after flare-ups', 20, ink, 600),
    ...words.map((sentence, index) => text(24, 58 + 18 * index, sentence, 13, muted)),
    ...small,
    legend(24 + 2 * 308, 104 + 224),
    flareUpPanel(summary),
    text(
      24,
      846,
      'How an invented back answers a dose is invented too: this says something of the rules and nothing of patients.',
      12,
      muted,
    ),
    `</svg>`,
    '',
  ].join('\n');
}

function exercisePanel({ name, asked, borne, unheard }: ExerciseSummary, left: number, top: number): string {
  const most = Math.ceil(Math.max(...unheard, ...borne.map(({ high }) => high), ...asked.map(({ high }) => high)));
  const frame: Frame = { left: left + 28, top: top + 24, width: 252, height: 148, from: 1, to: 12, most };
  return [
    text(left, top + 10, name, 14, ink, 600),
    axes(frame, 'week', [1, 4, 8, 12]),
    band(frame, borne, tolerance),
    curve(frame, borne, tolerance, '5 3'),
    band(frame, asked, dose),
    curve(frame, asked, dose),
    path(
      frame,
      unheard.map((value, index) => [index + 1, value]),
      muted,
      '1 4',
    ),
  ].join('\n');
}

function flareUpPanel({ aroundFlareUp: { asked, borne }, recovered }: Summary): string {
  const [first, last] = [asked[0]?.at ?? 0, asked.at(-1)?.at ?? 0];
  const most = Math.ceil(2 * Math.max(...asked.map(({ high }) => high), ...borne.map(({ high }) => high))) / 2;
  const frame: Frame = { left: 52, top: 590, width: 868, height: 196, from: first, to: last, most };
  const [x] = point(frame, 0, 0);
  return [
    text(
      24,
      572,
      `Around a flare-up: ${Math.round(recovered * 100)} % of exercises are back at nine tenths within six weeks of its end`,
      14,
      ink,
      600,
    ),
    axes(
      frame,
      'weeks from its first; the week before is 1',
      asked.map(({ at }) => at),
    ),
    `<line x1="${x}" x2="${x}" y1="${frame.top}" y2="${frame.top + frame.height}" stroke="#b4472e" stroke-width="1.5"/>`,
    text(x + 6, frame.top + 12, 'flare-up begins', 12, '#b4472e'),
    band(frame, borne, tolerance),
    curve(frame, borne, tolerance, '5 3'),
    band(frame, asked, dose),
    curve(frame, asked, dose),
  ].join('\n');
}

function legend(left: number, top: number): string {
  const entry = (index: number, colour: string, dash: string, words: string): string => {
    const y = top + 40 + 44 * index;
    return `<line x1="${left}" x2="${left + 36}" y1="${y}" y2="${y}" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dash}"/>${text(left + 46, y + 4, words, 13, ink)}`;
  };
  return [
    text(left, top + 10, 'In multiples of the starting dose', 14, ink, 600),
    entry(0, dose, '', 'asked: median and middle half'),
    entry(1, tolerance, '5 3', 'borne: median and middle half'),
    entry(2, muted, '1 4', 'the first plan, unchanged'),
  ].join('\n');
}

function axes(frame: Frame, name: string, ticks: readonly number[]): string {
  const { left, top, width, height, most } = frame;
  const step = most > 4 ? 2 : most > 2 ? 1 : 0.5;
  const levels = Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
  return [
    ...levels.map((level) => {
      const [, y] = point(frame, frame.from, level);
      return `<line x1="${left}" x2="${left + width}" y1="${y}" y2="${y}" stroke="${line}"/>${text(left - 6, y + 4, String(level), 11, muted, 400, 'end')}`;
    }),
    ...ticks.map((tick) => text(point(frame, tick, 0)[0], top + height + 16, String(tick), 11, muted, 400, 'middle')),
    text(left + width, top + height + 30, name, 11, muted, 400, 'end'),
  ].join('\n');
}

function band(frame: Frame, middles: readonly Middle[], colour: string): string {
  const above = middles.map(({ at, high }) => point(frame, at, high));
  const beneath = middles.map(({ at, low }) => point(frame, at, low)).reverse();
  return `<polygon points="${[...above, ...beneath].map((pair) => pair.join(',')).join(' ')}" fill="${colour}" opacity="0.13"/>`;
}

function curve(frame: Frame, middles: readonly Middle[], colour: string, dash = ''): string {
  return path(
    frame,
    middles.map(({ at, median }) => [at, median]),
    colour,
    dash,
  );
}

function path(frame: Frame, points: readonly (readonly [number, number])[], colour: string, dash: string): string {
  const drawn = points.map(([at, value]) => point(frame, at, value).join(',')).join(' ');
  return `<polyline points="${drawn}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/>`;
}

function point(
  { left, top, width, height, from, to, most }: Frame,
  at: number,
  value: number,
): readonly [number, number] {
  const x = left + (width * (at - from)) / (to - from);
  const y = top + height - (height * Math.min(value, most)) / most;
  return [Math.round(10 * x) / 10, Math.round(10 * y) / 10];
}

function text(
  x: number,
  y: number,
  words: string,
  size: number,
  colour: string,
  weight = 400,
  anchor = 'start',
): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}" font-weight="${weight}" text-anchor="${anchor}">${words}</text>`;
}
