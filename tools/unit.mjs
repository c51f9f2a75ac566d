// Runs the specifications in two time zones, one on each side of Greenwich: dates of visits and phases are where
// programs like this one go wrong. Further arguments go to `ng test`.
import { spawnSync } from 'node:child_process';
import { findBrowser } from './browser.mjs';

const zones = ['America/Los_Angeles', 'Pacific/Auckland'];
const { path, env } = await findBrowser();

let failed = false;
for (const zone of zones) {
  console.log(`\nSpecifications in ${zone}`);
  const run = spawnSync('ng', ['test', ...process.argv.slice(2)], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env, CHROME_BIN: path, TZ: zone },
  });
  failed ||= run.status !== 0;
}
process.exit(failed ? 1 : 0);
