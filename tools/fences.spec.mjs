// Every import fence holds: a forbidden import is a lint error, written statically or dynamically.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';

// On CI the parser would read each file from the disk, once, instead of the code it is given here.
process.env.TSESTREE_SINGLE_RUN = 'false';
const eslint = new ESLint();
const app = 'src/app';

/** [where it would stand, what it would import, whether that is allowed] */
const cases = [
  ['clinical/safety/screen.ts', '../../records/ids', false],
  ['clinical/safety/screen.ts', '../../state/clock', false],
  ['clinical/safety/screen.ts', '../../ui/icon', false],
  ['clinical/safety/screen.ts', '@angular/core', false],
  ['clinical/safety/screen.ts', '../dates', true, 'static only'],
  ['figure/figure.ts', '../state/clock', false],
  ['figure/figure.ts', '../ui/icon', false],
  ['figure/figure.ts', '../records/ids', false],
  ['figure/figure.ts', '../clinical', true],
  ['ui/icon.ts', '../state/clock', false],
  ['ui/icon.ts', '../records/ids', false],
  ['ui/icon.ts', '../figure/figure', false],
  ['ui/icon.ts', '../clinical/safety/screen', false],
  ['ui/icon.ts', '../clinical', true],
  ['records/ids.ts', '../state/clock', false],
  ['records/ids.ts', '../screens/roster/roster-page', false],
  ['records/ids.ts', 'dexie', false],
  ['records/ids.ts', '../clinical', true],
  ['state/clock.ts', '../screens/roster/roster-page', false],
  ['state/clock.ts', '../ui/icon', false],
  ['state/clock.ts', '../clinical/dates', false],
  ['state/clock.ts', '../records/ids', true],
  ['state/chart/chart.slice.ts', '../roster/roster.slice', false],
  ['state/chart/chart.slice.ts', '../session/session.selectors', true],
  ['screens/roster/roster-page.ts', '../chart/chart-page', false],
  ['screens/roster/roster-page.ts', '../../records/ids', false],
  ['screens/roster/roster-page.ts', '../../shell/theme', false],
  ['screens/roster/roster-page.ts', '../../clinical/dates', false],
  ['screens/roster/roster-page.ts', '../../state/clock', true],
  ['shell/app.ts', '../records/ids', false],
  ['shell/app.ts', '../figure/figure', false],
  ['shell/app.ts', '../screens/roster/roster-page', false, 'static only'],
  ['shell/app.ts', '../screens/roster/roster-page', true, 'dynamic only'],
  ['shell/app.ts', '../state/clock', true],
];

const fences = new Set(['import-x/no-restricted-paths', 'no-restricted-imports', 'no-restricted-syntax']);

async function fencedOff(file, code) {
  const [result] = await eslint.lintText(code, { filePath: `${app}/${file}` });
  const parsing = result.messages.find(({ fatal }) => fatal);
  assert.equal(parsing, undefined, parsing?.message);
  return result.messages.some(({ ruleId }) => fences.has(ruleId));
}

for (const [file, target, allowed, only] of cases) {
  const verb = allowed ? 'may import' : 'may not import';
  if (only !== 'dynamic only') {
    test(`${file} ${verb} ${target}`, async () => {
      assert.equal(
        await fencedOff(file, `import * as other from '${target}';\nexport const used = other;\n`),
        !allowed,
      );
    });
  }
  if (only !== 'static only') {
    test(`${file} ${verb} ${target} dynamically`, async () => {
      assert.equal(await fencedOff(file, `export const used = () => import('${target}');\n`), !allowed);
    });
  }
}
