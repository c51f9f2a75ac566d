// A Playwright reporter that leaves the counts of a run for tools/test.mjs, and prints why a test was skipped.
import { appendFileSync } from 'node:fs';

export default class CountReporter {
  #counts = { passed: 0, failed: 0, skipped: 0 };

  onTestEnd(test, result) {
    if (result.status === 'skipped') {
      this.#counts.skipped++;
      const reasons = test.annotations.map(({ description }) => description).filter(Boolean);
      console.log(`Skipped: ${test.title}: ${reasons.join('; ') || 'no reason given'}`);
    } else this.#counts[result.status === test.expectedStatus ? 'passed' : 'failed']++;
  }

  onEnd() {
    if (process.env.KEEL_COUNTS) appendFileSync(process.env.KEEL_COUNTS, `${JSON.stringify(this.#counts)}\n`);
  }

  printsToStdio() {
    return false;
  }
}
