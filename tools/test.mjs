// The whole gate, step by step, and at its end one plain line of what passed, failed and was skipped. A step that fails
// does not hide the ones after it, so that one run tells everything.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'keel-test-'));
const counts = join(folder, 'counts.jsonl');

const steps = [
  ['Lint', ['npm', 'run', '--silent', 'lint']],
  ['Types', ['npm', 'run', '--silent', 'types']],
  ['Import fences', ['node', '--test', '--test-reporter=./tools/node-count.mjs', 'tools/fences.spec.mjs']],
  ['Specifications', ['npm', 'run', '--silent', 'unit']],
  ['Production build', ['npm', 'run', '--silent', 'build']],
  ['Bundle size', ['node', 'tools/bundle-size.mjs']],
  ['Journeys', ['npm', 'run', '--silent', 'e2e']],
];

const total = { passed: 0, failed: 0, skipped: 0 };
for (const [name, [command, ...args]] of steps) {
  console.log(`\n== ${name}`);
  rmSync(counts, { force: true });
  const began = Date.now();
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, KEEL_COUNTS: counts },
  });
  const counted = existsSync(counts)
    ? readFileSync(counts, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];
  const step = { passed: 0, failed: 0, skipped: 0 };
  for (const run of counted) for (const key of Object.keys(step)) step[key] += run[key];
  // A step without counts of its own is one check; one that fails although every test in it passed failed as a whole.
  if (counted.length === 0) step[status === 0 ? 'passed' : 'failed'] = 1;
  else if (status !== 0 && step.failed === 0) step.failed = 1;
  for (const key of Object.keys(total)) total[key] += step[key];
  console.log(`== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - began) / 1000)} s`);
}
rmSync(folder, { recursive: true, force: true });

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
