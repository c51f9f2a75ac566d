import { type Keel } from './support/keel';
import { expect, test } from './support/test';

const sizes = [
  { what: 'On a desk', viewport: { width: 1280, height: 800 }, hasTouch: false },
  { what: 'On a tablet', viewport: { width: 820, height: 1180 }, hasTouch: true },
  { what: 'At 400 % of 1280 pixels', viewport: { width: 320, height: 256 }, hasTouch: false },
] as const;

for (const { what, viewport, hasTouch } of sizes) {
  test.describe(what, () => {
    test.use({ viewport, hasTouch });

    test('no page has to be scrolled sideways', async ({ keel, page }) => {
      const { roster, chart, builder } = keel;
      await roster.open();
      await expectNoSidewaysScroll(keel, 'no patients yet');
      await roster.exploreSampleClinic();
      await expectNoSidewaysScroll(keel, 'the patients');
      await roster.openChartOf('Åberg');
      for (const name of ['Overview', 'Progress', 'Visit', 'Handout', 'History', 'Program'] as const) {
        await chart.open(name);
        await expectNoSidewaysScroll(keel, name);
      }
      await builder.search.fill('sit-up');
      await builder.whyButton('Sit-up').click();
      await expectNoSidewaysScroll(keel, 'why not');
      for (const path of ['/library', '/library/bird-dog', '/library/new', '/clinic', '/clinic/rules']) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
        await expectNoSidewaysScroll(keel, path);
      }
    });
  });
}

async function expectNoSidewaysScroll({ page }: Keel, place: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(tooWide, `pixels too wide: ${place}`).toBe(0);
}
