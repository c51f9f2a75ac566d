// A reporter for node's test runner: prints each test, and leaves the counts for tools/test.mjs.
import { appendFileSync } from 'node:fs';

export default async function* countReporter(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const outcome = data.skip ? 'skipped' : type === 'test:pass' ? 'passed' : 'failed';
    counts[outcome]++;
    yield `${outcome === 'failed' ? 'FAILED ' : ''}${data.name}\n`;
    if (outcome === 'failed') yield `${data.details.error?.message ?? ''}\n`;
  }
  if (process.env.KEEL_COUNTS) appendFileSync(process.env.KEEL_COUNTS, `${JSON.stringify(counts)}\n`);
}
