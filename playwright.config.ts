import { defineConfig } from '@playwright/test';
import { browserArgs, findBrowser } from './tools/browser.mjs';

const { path, env } = await findBrowser();

export const browser = {
  executablePath: path,
  args: browserArgs,
  env: { ...process.env, ...env } as Record<string, string>,
};

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  timeout: 90_000,
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['./tools/playwright-count.mjs']],
  use: {
    baseURL: 'http://localhost:4210',
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: browser,
    trace: 'retain-on-failure',
  },
  webServer: {
    command: 'npx sirv dist/keel --single --host localhost --port 4210 --quiet',
    url: 'http://localhost:4210',
    reuseExistingServer: !process.env['CI'],
  },
});
