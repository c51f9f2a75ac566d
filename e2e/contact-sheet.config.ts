import { defineConfig } from '@playwright/test';
import { join } from 'node:path';
import { browser } from '../playwright.config';

/** Every figure of the library on a few sheets, for people to look at: no tests, and no server. */
export default defineConfig({
  testDir: '.',
  testMatch: 'contact-sheet.ts',
  outputDir: join(import.meta.dirname, '..', 'test-results'),
  reporter: 'list',
  timeout: 120_000,
  use: { viewport: { width: 1500, height: 1000 }, launchOptions: browser },
});
