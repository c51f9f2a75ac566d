import { test as base, type Request } from '@playwright/test';
import { Keel } from './keel';

export { expect } from '@playwright/test';

/** What a whole browser context asked for and said, every tab of it. */
export interface Overheard {
  readonly requests: readonly string[];
  readonly console: readonly string[];
}

interface Fixtures {
  readonly keel: Keel;
  readonly overheard: Overheard;
  /** Errors that a journey provokes on purpose; any other on the console fails it. */
  readonly expectedErrors: readonly RegExp[];
}

/** Every journey starts in a fresh browser context, asks nothing of another origin and leaves no error on the console. */
export const test = base.extend<Fixtures>({
  expectedErrors: [[], { option: true }],

  overheard: [
    async ({ context, baseURL, expectedErrors }, use) => {
      const requests: string[] = [];
      const said: string[] = [];
      const errors: string[] = [];
      context.on('request', (request: Request) => requests.push(request.url()));
      context.on('console', (message) => {
        said.push(message.text());
        if (message.type() === 'error') errors.push(message.text());
      });
      context.on('weberror', (error) => errors.push(error.error().message));

      await use({ requests, console: said });

      const own = new URL(baseURL ?? '').origin;
      const elsewhere = requests.filter(
        (url) => !url.startsWith('blob:') && !url.startsWith('data:') && new URL(url).origin !== own,
      );
      base.expect(elsewhere, 'no request leaves the page’s own origin').toEqual([]);
      const unexpected = errors.filter((text) => !expectedErrors.some((expected) => expected.test(text)));
      base.expect(unexpected, 'no error on the console').toEqual([]);
    },
    { auto: true },
  ],

  keel: async ({ page }, use) => {
    await use(new Keel(page));
  },
});
