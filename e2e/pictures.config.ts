import { defineConfig } from '@playwright/test';
import { join } from 'node:path';
import journeys from '../playwright.config';

const desk = { viewport: { width: 1280, height: 800 } };

const root = join(import.meta.dirname, '..');

/** Pictures of every screen, for people to look at: no tests. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  testMatch: 'pictures.ts',
  outputDir: join(root, 'test-results'),
  webServer: Object.assign({ cwd: root }, journeys.webServer),
  reporter: 'list',
  projects: [
    { name: 'light', use: { ...desk, colorScheme: 'light' } },
    { name: 'dark', use: { ...desk, colorScheme: 'dark' } },
    {
      name: 'tablet',
      use: { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true, colorScheme: 'light' },
    },
  ],
});
