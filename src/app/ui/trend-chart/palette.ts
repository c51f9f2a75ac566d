import type { Phase } from '../../clinical';

const variables = {
  text: '--keel-text',
  muted: '--keel-muted',
  line: '--keel-line',
  surface: '--keel-surface',
  worst: '--keel-pain-worst',
  now: '--keel-pain-now',
  load: '--keel-load',
  accent: '--keel-accent',
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

/** The colours of lines; none of them is a phase's. */
export type Ink = 'worst' | 'now' | 'muted' | 'accent' | 'text';

/**
 * Reads the palette at the time of drawing. A canvas knows no custom properties, and their own text is still
 * 'light-dark(…)': an element that wears the colour says what it has become.
 *
 * @param scheme the colours of paper, whatever the page wears
 */
export function readPalette(host: HTMLElement, scheme?: 'light'): Palette {
  const probe = host.ownerDocument.createElement('span');
  probe.hidden = true;
  if (scheme) probe.style.colorScheme = scheme;
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
