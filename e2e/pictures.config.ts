import { defineConfig } from '@playwright/test';
import journeys from '../playwright.config';

const desk = { viewport: { width: 1280, height: 800 } };

/** Pictures of every screen, for people to look at: no tests. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  testMatch: 'pictures.ts',
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
