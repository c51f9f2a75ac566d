import { join } from 'node:path';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/test';

const record = join(import.meta.dirname, 'fixtures', 'osteoporosis-record.json');

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`In ${colorScheme}`, () => {
    // Without movement, so that nothing is looked at half faded in.
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('every place of an empty Keel can be used by everybody', async ({ keel, page }) => {
      const { roster } = keel;
      await roster.open();
      await expectAccessible(page, 'no patients yet');

      await roster.register();
      await expectAccessible(page, 'registering a patient');
      await roster.registration.getByRole('button', { name: 'Register', exact: true }).click();
      await expectAccessible(page, 'a registration with problems');
      await roster.registration.getByRole('button', { name: 'Cancel' }).click();

      await roster.import(record);
      await expect(roster.review).toBeVisible();
      await expectAccessible(page, 'the review of an imported record');
      await roster.review.getByRole('button', { name: 'Import the patient' }).click();

      await expect(keel.chart.banner).toContainText('NÚÑEZ417');
      for (const name of ['Overview', 'Progress', 'Program', 'Visit', 'Handout', 'History'] as const) {
        await keel.chart.open(name);
        await expectAccessible(page, `${name} of a new patient`);
      }

      for (const path of [
        '/library',
        '/library/bird-dog',
        '/library/sit-up',
        '/library/new',
        '/clinic',
        '/clinic/rules',
        '/no-such-page',
        '/patients/nobody',
      ]) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
        await expectAccessible(page, path);
      }
    });

    test('every place of the sample clinic can be used by everybody', async ({ keel, page }) => {
      const { roster, chart, builder, handout, visit } = keel;
      await roster.open();
      await roster.exploreSampleClinic();
      await expectAccessible(page, 'the patients');
      await roster.search.fill('nobody of that name');
      await expectAccessible(page, 'nobody found');

      await test.step('a patient in a flare-up', async () => {
        await roster.openChartOf('Åberg');
        await expectAccessible(page, 'Overview');
        await page.getByRole('button', { name: 'Show table' }).click();
        await expectAccessible(page, 'Overview with the table');

        await chart.banner.getByRole('button', { name: 'Declare phase' }).click();
        await expect(page.getByRole('menuitem', { name: 'Settling' })).toBeVisible();
        // A menu opens above the page, as the pattern of menus has it, and so outside of every landmark.
        await expectAccessible(page, 'the phases', ['region']);
        await page.keyboard.press('Escape');

        await chart.openPrecautions();
        await expectAccessible(page, 'the precautions');
        await chart.precautionsDialog.getByRole('button', { name: 'Cancel' }).click();
        await chart.banner.getByRole('button', { name: 'Details' }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectAccessible(page, 'the details');
        await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

        await chart.open('Program');
        await expectAccessible(page, 'Program');
        await builder.search.fill('sit-up');
        await builder.whyButton('Sit-up').click();
        await expectAccessible(page, 'why a sit-up is blocked');
        await builder.insteadButton('Sit-up').click();
        await expectAccessible(page, 'what instead of a sit-up');
        await builder.sign.click();
        await expect(builder.cautions).toBeVisible();
        await expectAccessible(page, 'the cautions before signing');
        await builder.cautions.getByRole('button', { name: 'Back to the program' }).click();
        await page.getByRole('button', { name: 'Clear Deadlift' }).click();
        await expect(page.getByRole('dialog', { name: /^Clear Deadlift/ })).toBeVisible();
        await expectAccessible(page, 'clearing an exercise');
        await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

        await chart.open('Visit');
        await expectAccessible(page, 'Visit');
        await visit.sign.click();
        await expectAccessible(page, 'what is missing in a visit');

        await chart.open('Handout');
        await handout.ready();
        await expectAccessible(page, 'Handout');

        await chart.open('History');
        await expectAccessible(page, 'History');
        await page.getByRole('button', { name: 'Compare two revisions' }).click();
        await expectAccessible(page, 'two revisions compared');
        await page
          .getByRole('button', { name: /^Void the entry Visit on/ })
          .first()
          .click();
        await expect(page.getByRole('dialog', { name: 'Entered in error?' })).toBeVisible();
        await expectAccessible(page, 'voiding an entry');
        await page.getByRole('button', { name: 'Keep the entry' }).click();
      });

      await test.step('a patient on hold', async () => {
        await roster.open();
        await roster.openChartOf('Kowalczyk');
        await expect(chart.banner).toContainText('On hold');
        for (const name of ['Overview', 'Progress', 'Program', 'Visit', 'Handout'] as const) {
          await chart.open(name);
          await expectAccessible(page, `${name} on hold`);
        }
        await chart.open('Overview');
        await page.getByRole('button', { name: /^Resolve/ }).click();
        await expect(page.getByRole('dialog', { name: 'Resolve the red flag?' })).toBeVisible();
        await expectAccessible(page, 'resolving a red flag');
      });

      await page.goto('/clinic');
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
      await expectAccessible(page, 'the clinic with people');
    });
  });
}
