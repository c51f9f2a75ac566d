// A thousand invented patients over twelve weeks: whether the doses that Keel proposes follow what is tolerated, and
// recover after flare-ups. Prints what came of it and draws docs/simulation.svg. The specification beside the simulation
// holds its limits.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
// Comes with Angular's own build.
import { build } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'keel-simulation-'));
const outfile = join(folder, 'simulation.mjs');
await build({
  stdin: {
    contents: [
      `export { simulate } from './src/app/simulation/simulation';`,
      `export { pictureOf } from './src/app/simulation/picture';`,
    ].join('\n'),
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile,
  logLevel: 'error',
});
const { simulate, pictureOf } = await import(pathToFileURL(outfile));
rmSync(folder, { recursive: true, force: true });

const summary = simulate(1_000);
writeFileSync(join('docs', 'simulation.svg'), pictureOf(summary));
const percent = (part) => `${(100 * part).toFixed(1)} %`;
console.log(`${summary.patients} patients, ${summary.flareUps} with a flare-up`);
console.log(`asked more than 1.15 of what is borne: ${percent(summary.tooMuch)} of weeks`);
console.log(`the same had the first plan gone on: ${percent(summary.tooMuchUnheard)}`);
console.log(`rank correlation of asked and borne in week 12: ${summary.follows.toFixed(2)}`);
console.log(`back at nine tenths within six weeks of a flare-up's end: ${percent(summary.recovered)}`);
