// Builds the specifications of the rules for mutation testing: TypeScript without file extensions becomes one script that
// tools/mutants-runner.mjs runs. Stryker calls this in its sandbox, where the rules hold every mutant at once.
import { build } from 'esbuild';
import { globSync } from 'node:fs';
import { folder } from './mutants-folder.mjs';

/** They walk thousands to millions of cases: too long for each of thousands of mutants. What they prove, the others sample. */
const tooLong = ['screen.exhaustive.spec.ts', 'screen.steps.spec.ts'];
/** What takes long comes last: most mutants are dead by then. */
const long = [
  'in-force.spec.ts',
  'triage.spec.ts',
  'instead-of.spec.ts',
  'screen.properties.spec.ts',
  'dose-limits.spec.ts',
  'grow.spec.ts',
  'plan-weeks.spec.ts',
  'way-back.spec.ts',
  'read-dose.spec.ts',
  'decide.properties.spec.ts',
];

const placeOf = (file) => long.findIndex((name) => file.endsWith(name));
const specs = globSync(`${folder}/**/*.spec.ts`)
  .filter((file) => !tooLong.some((name) => file.endsWith(name)))
  .sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));

await build({
  stdin: { contents: specs.map((file) => `import './${file}';`).join('\n'), resolveDir: process.cwd() },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  packages: 'external',
  // The package says that its files have no side effects; specifications are nothing else.
  ignoreAnnotations: true,
  outfile: 'dist/mutants/rules.specs.cjs',
  logLevel: 'error',
});
