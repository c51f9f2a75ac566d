import type { Phase } from '../../clinical';

const variables = {
  text: '--keel-text',
  muted: '--keel-muted',
  line: '--keel-line',
  surface: '--keel-surface',
  worst: '--keel-pain-worst',
  now: '--keel-pain-now',
  load: '--keel-load',
  hold: '--keel-hold',
  'flare-up': '--keel-flare-up',
  settling: '--keel-settling',
  building: '--keel-building',
  returning: '--keel-returning',
  'hold-soft': '--keel-hold-soft',
  'flare-up-soft': '--keel-flare-up-soft',
  'settling-soft': '--keel-settling-soft',
  'building-soft': '--keel-building-soft',
  'returning-soft': '--keel-returning-soft',
} as const;

/** The page's colours as a canvas understands them, and its typeface. */
export type Palette = Readonly<Record<keyof typeof variables, string>> & { readonly font: string };

export function bandColours(palette: Palette, phase: Phase): { readonly fill: string; readonly edge: string } {
  return { fill: palette[`${phase}-soft`], edge: palette[phase] };
}

/**
 * Reads the palette at the time of drawing. A canvas knows no custom properties, and their own text is still
 * 'light-dark(…)': an element that wears the colour says what it has become.
 */
export function readPalette(host: HTMLElement): Palette {
  const probe = host.ownerDocument.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const colours = Object.fromEntries(
    Object.entries(variables).map(([name, variable]) => {
      probe.style.color = `var(${variable})`;
      return [name, getComputedStyle(probe).color];
    }),
  ) as Record<keyof typeof variables, string>;
  probe.remove();
  return { ...colours, font: getComputedStyle(host).fontFamily };
}
