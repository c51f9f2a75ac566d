// Finds a browser for Karma and Playwright: CHROME_BIN, an installed Chrome, Chromium or Edge, or else the headless
// Chromium that @sparticuz/chromium carries, with its own copy of the system libraries where the machine lacks them.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What a page-only, offline test browser needs on any machine, root in a container included. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-zygote',
  '--no-first-run',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const installed = {
  linux: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'].flatMap((name) =>
    (process.env.PATH ?? '').split(':').map((folder) => join(folder, name)),
  ),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) =>
    ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((path) =>
      join(process.env[variable] ?? '', path),
    ),
  ),
};

function runs(path, env) {
  try {
    execFileSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', env: { ...process.env, ...env } });
    return true;
  } catch {
    return false;
  }
}

/** Unpacks the packaged Chromium once into the dependency cache; a half-finished unpacking is thrown away. */
async function packagedChromium() {
  const cache = join(root, 'node_modules', '.cache', 'chromium');
  const complete = join(cache, 'complete');
  if (!existsSync(complete)) rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  process.env.TMPDIR = cache; // the package unpacks into the temporary folder
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  const env = { FONTCONFIG_PATH: join(cache, 'fonts') };
  if (!runs(path, env)) {
    const archive = join(
      dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
      '..',
      'bin',
      'al2023.tar.br',
    );
    await inflate(archive);
    env.LD_LIBRARY_PATH = [join(cache, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
    if (!runs(path, env)) {
      throw new Error('No browser found: install Chrome, Chromium or Edge, or set CHROME_BIN to one.');
    }
  }
  writeFileSync(complete, '');
  return { path, env };
}

/** The browser's path, and the variables it must be started with. */
export async function findBrowser() {
  const candidates = [process.env.CHROME_BIN, ...(installed[process.platform] ?? [])];
  const path = candidates.find((candidate) => candidate && existsSync(candidate));
  if (path) return { path, env: {} };
  const temporary = process.env.TMPDIR;
  try {
    return await packagedChromium();
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
}
