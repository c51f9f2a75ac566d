import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { catalogue, families, type FigureScript } from '../src/app/clinical';
import { arrowDrawing, drawingOf, faultDrawing, stageOf, type Stage } from '../src/app/figure/drawing';
import { solvedKey } from '../src/app/figure/motion';
import type { Role, Shape } from '../src/app/figure/shape';

const folder = join(import.meta.dirname, '..', 'pictures', 'figures');

const onScreen: Readonly<Record<Role, string>> = {
  near: '#24404f',
  torso: '#24404f',
  hair: '#3f6274',
  far: '#a9bac3',
  spine: '#e8893a',
  works: '#4f8f9d',
  floor: '#c9d3d8',
  prop: '#7d929d',
  soft: '#b9c9d1',
  mat: '#dbe6ea',
  water: '#d8eaf2',
  halo: '#fff',
  arrow: '#c2571b',
  mark: '#c2571b',
};
const flat: readonly Role[] = ['hair', 'works', 'water', 'mat'];

const path = ({ role, d, line }: Shape): string =>
  line
    ? `<path d="${d}" fill="none" stroke="${onScreen[role]}" stroke-width="${line}" stroke-linecap="round" stroke-linejoin="round"/>`
    : `<path d="${d}" fill="${onScreen[role]}" stroke="#fff" stroke-width="${flat.includes(role) ? 0 : 1.5}" paint-order="stroke" stroke-linejoin="round"/>`;

function picture({ box }: Stage, shapes: readonly Shape[], ghost: readonly Shape[] = []): string {
  const faint = ghost.map(({ d }) => `<path d="${d}" fill="#dfe6ea"/>`).join('');
  return `<svg viewBox="${box.x} ${box.y} ${box.width} ${box.height}" preserveAspectRatio="xMidYMax meet">${faint}${shapes.map(path).join('')}</svg>`;
}

/** All that can be made of a script: its positions, its one figure with an arrow, and its fault. */
function card(name: string, script: FigureScript): string {
  const stage = stageOf(script);
  const arrow = script.tells === 'arrow' ? [arrowDrawing(stage)] : [];
  return `<section><h2>${name}</h2><div>${[
    ...script.poses.map(({ pose }) => picture(stage, drawingOf(stage, solvedKey(pose)))),
    ...arrow.map(({ shapes, ghost }) => picture(stage, shapes, ghost)),
    ...(script.fault ? [picture(stage, faultDrawing(stage, script.fault))] : []),
  ].join('')}</div></section>`;
}

const style = `body { margin: 16px; font: 14px sans-serif; display: flex; flex-wrap: wrap; gap: 12px; }
  section { border: 1px solid #e4eaed; padding: 8px; } h2 { margin: 0 0 8px; font-size: 14px; }
  div { display: flex; gap: 12px; } svg { width: 210px; height: 160px; }`;

for (const family of families) {
  test(`The figures of ${family}`, async ({ page }) => {
    mkdirSync(folder, { recursive: true });
    const cards = catalogue
      .filter((exercise) => exercise.family === family)
      .map(({ name, figure }) => card(name, figure))
      .join('');
    const sheet = `<!doctype html><title>${family}</title><style>${style}</style>${cards}`;
    writeFileSync(join(folder, `${family}.html`), sheet);
    await page.setContent(sheet);
    await page.screenshot({ path: join(folder, `${family}.png`), fullPage: true });
  });
}
