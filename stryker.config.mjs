// Mutation testing of the rules, `npm run mutants`, of how doses grow, `MUTANTS=overload npm run mutants`, and of the scores,
// `MUTANTS=outcomes npm run mutants`. Which mutants survive, and why, is said in docs/decisions/surviving-mutants.md.
import { folder } from './tools/mutants-folder.mjs';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [`${folder}/**/*.ts`, '!**/*.spec.ts'],
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
