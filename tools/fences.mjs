// The import fences of the house, as data: who may import from whom. ESLint enforces them for static and dynamic imports
// alike, and tools/fences.spec.mjs proves that each one holds.
import { readdirSync } from 'node:fs';

const app = './src/app';
const slices = readdirSync(new URL('../src/app/state', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const screens = readdirSync(new URL('../src/app/screens', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Each room, and what it may import from besides itself. Arrows point one way only. */
export const rooms = {
  clinical: [],
  figure: ['clinical'],
  ui: ['clinical'],
  records: ['clinical'],
  state: ['records', 'clinical'],
  screens: ['state', 'ui', 'figure', 'clinical'],
  shell: ['screens', 'state', 'ui', 'clinical'],
};

const roomZones = Object.entries(rooms).map(([room, allowed]) => ({
  target: `${app}/${room}`,
  from: app,
  // The medicine has one door: from outside only its index is imported.
  except: [`./${room}`, ...allowed.map((other) => (other === 'clinical' ? './clinical/index.ts' : `./${other}`))],
  message: `${room} imports from ${allowed.length > 0 ? allowed.join(', ') : 'nothing outside itself'}.`,
}));

const screenZones = screens.map((screen) => ({
  target: `${app}/screens/${screen}`,
  from: `${app}/screens`,
  except: [`./${screen}`],
  message: 'A screen never imports another screen.',
}));

const sliceZones = slices.map((slice) => ({
  target: `${app}/state/${slice}`,
  from: slices.filter((other) => other !== slice).map((other) => `${app}/state/${other}/!(*.selectors).ts`),
  message: 'A slice of state reaches into another only through its selectors.',
}));

/** For import-x/no-restricted-paths, which looks at import, export, require and import(). */
export const zones = [...roomZones, ...screenZones, ...sliceZones];
