// What the first screen loads, compressed as a server would send it. angular.json budgets the raw size; this one budgets
// brotli, and proves that the heavy parts come later.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const folder = 'dist/keel';
const limits = { raw: 560_000, brotli: 145_000 };
const lazyOnly = ['node_modules/chart.js/', 'node_modules/dexie/', 'src/app/screens/', 'src/app/clinical/catalogue/'];

const { outputs } = JSON.parse(readFileSync(join(folder, 'browser-stats.json'), 'utf8'));
const initial = new Set();
const visit = (name) => {
  if (initial.has(name) || !outputs[name]) return;
  initial.add(name);
  for (const { path, kind } of outputs[name].imports) if (kind === 'import-statement') visit(path);
};
for (const [name, { entryPoint }] of Object.entries(outputs)) if (entryPoint === 'src/main.ts') visit(name);

const html = readFileSync(join(folder, 'index.html'), 'utf8');
const styles = [...html.matchAll(/href="([^"]+\.css)"/g)].map(([, name]) => name);
const files = [...initial, ...styles];
const raw = files.reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0);
const brotli = files.reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(folder, name))).length, 0);
const early = lazyOnly.filter((part) =>
  [...initial].some((name) =>
    Object.entries(outputs[name].inputs).some(
      ([path, { bytesInOutput }]) => path.startsWith(part) && bytesInOutput > 0,
    ),
  ),
);

console.log(
  `Initial: ${(raw / 1000).toFixed(0)} kB raw of ${limits.raw / 1000}, ${(brotli / 1000).toFixed(0)} kB brotli of ${limits.brotli / 1000}`,
);
if (early.length > 0) console.error(`In the initial bundle, but meant to load later: ${early.join(', ')}`);
if (initial.size === 0) console.error('No initial bundle found: is the build of today?');
process.exit(initial.size > 0 && raw <= limits.raw && brotli <= limits.brotli && early.length === 0 ? 0 : 1);
