// Runs the specifications of the rules for Stryker. Rules are data, so nearly every mutant of them acts while a module
// loads: Stryker's own runner starts a process for each of those, this one evaluates the built script anew, which takes a
// tenth of the time.
import { PluginKind, declareFactoryPlugin } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import jasmineCore from 'jasmine-core';

const file = 'dist/mutants/rules.specs.cjs';
const slowFile = 'dist/mutants/slow.json';
/**
 * Specifications that take longer, in ms, are not asked about a mutant that acts while a module loads: all of them would
 * be, for each of thousands. Not asking can only let a mutant survive that would be killed, never the other way round.
 */
const slow = 150;

class RulesRunner {
  #stryker = (globalThis.__stryker__ ??= {});
  #script;
  #require;
  #slowIds;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const path = join(process.cwd(), file);
    this.#require = createRequire(path);
    this.#script = new Script(`(function (require, module, exports) {${readFileSync(path, 'utf8')}\n})`, {
      filename: path,
    });
  }

  async dryRun({ coverageAnalysis }) {
    const result = await this.#run({ coverage: coverageAnalysis !== 'off' });
    const slowIds = (result.tests ?? []).filter(({ timeSpentMs }) => timeSpentMs > slow).map(({ id }) => id);
    writeFileSync(slowFile, JSON.stringify(slowIds));
    return result;
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit, disableBail }) {
    this.#stryker.hitLimit = hitLimit;
    this.#stryker.hitCount = hitLimit ? 0 : undefined;
    const slowIds = (this.#slowIds ??= new Set(JSON.parse(readFileSync(slowFile, 'utf8'))));
    const asked = mutantActivation === 'static' ? (id) => !slowIds.has(id) : (id) => testFilter?.includes(id) ?? true;
    const result = await this.#run({ mutant: activeMutant.id, mutantActivation, asked, stopsAtOnce: !disableBail });
    return toMutantRunResult(result);
  }

  /** The script is evaluated with the mutant at work, unless it is one that acts only within a specification. */
  async #run({ mutant, mutantActivation = 'static', asked = () => true, stopsAtOnce = false, coverage = false }) {
    const stryker = this.#stryker;
    const tests = [];
    try {
      stryker.activeMutant = mutantActivation === 'static' ? mutant : undefined;
      const env = jasmineCore.boot(true).getEnv({ suppressLoadErrors: true });
      env.configure({
        random: false,
        stopOnSpecFailure: stopsAtOnce,
        stopSpecOnExpectationFailure: true,
        specFilter: ({ id }) => asked(id),
      });
      // Jasmine looks at the stack for every specification that it meets, which takes longer than all else.
      Error.stackTraceLimit = 2;
      this.#script.runInThisContext()(this.#require, { exports: {} }, {});
      Error.stackTraceLimit = 10;
      stryker.activeMutant = mutant;
      env.addReporter({
        specStarted: ({ id }) => {
          if (coverage) stryker.currentTestId = id;
        },
        specDone: (spec) => tests.push(testResultOf(spec)),
      });
      await env.execute();
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: String(error?.stack ?? error) };
    }
    const tooOften = determineHitLimitReached(stryker.hitCount, stryker.hitLimit);
    const mutantCoverage = coverage ? stryker.mutantCoverage : undefined;
    return tooOften ?? { status: DryRunStatus.Complete, tests, mutantCoverage };
  }
}

function testResultOf({ id, fullName, status, duration, failedExpectations }) {
  const result = { id, name: fullName, timeSpentMs: duration ?? 0 };
  if (status === 'failed') {
    return { ...result, status: TestStatus.Failed, failureMessage: failedExpectations[0]?.message ?? 'failed' };
  }
  return { ...result, status: status === 'passed' ? TestStatus.Success : TestStatus.Skipped };
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'rules', () => new RulesRunner())];
