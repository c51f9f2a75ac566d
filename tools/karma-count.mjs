// A Karma reporter that leaves the counts of a run where tools/test.mjs can add them up.
import { appendFileSync } from 'node:fs';

function CountReporter() {
  this.onRunComplete = (_browsers, results) => {
    const file = process.env.KEEL_COUNTS;
    if (!file) return;
    const { success = 0, failed = 0, skipped = 0 } = results;
    appendFileSync(file, `${JSON.stringify({ passed: success, failed, skipped })}\n`);
  };
}

export const countReporter = { 'reporter:count': ['type', CountReporter] };
