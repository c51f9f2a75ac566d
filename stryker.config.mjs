// Mutation testing of the rules, of how doses grow and of the scores: `npm run mutants`, or of one folder of the medicine
// alone, `MUTANTS=overload npm run mutants`. Which mutants survive, and why, is said in docs/decisions/surviving-mutants.md.
import { folders } from './tools/mutants-folders.mjs';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [...folders.map((folder) => `${folder}/**/*.ts`), '!**/*.spec.ts'],
  ignorePatterns: ['.angular', 'bench', 'dist', 'docs', 'e2e', 'pictures', 'test-results', 'playwright-report'],
  buildCommand: 'node tools/mutants.mjs',
  testRunner: 'rules',
  plugins: ['./tools/mutants-runner.mjs'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 20_000,
  warnings: { slow: false },
  cleanTempDir: 'always',
  tempDirName: 'dist/mutants/sandbox',
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'dist/mutants/report.html' },
  jsonReporter: { fileName: 'dist/mutants/report.json' },
  thresholds: { high: 95, low: 90, break: 90 },
};
