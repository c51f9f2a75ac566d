import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/test';

test('A clinician finds an exercise, walks its ladder, adds one of the practice and sees it screened', async ({
  keel,
  page,
}) => {
  const { roster, chart, builder, library } = keel;
  await roster.open();
  await roster.exploreSampleClinic();

  await test.step('When I mistype a name in the library, what I meant comes first', async () => {
    await library.open();
    await library.search.fill('brid dog');
    await expect(library.found.first()).toHaveText('Bird-dog');
    await library.found.first().click();
    await expect(library.heading).toHaveText('Bird-dog');
  });

  await test.step('Then its page shows it moving, right and wrong, and when it waits', async () => {
    await expect(page.getByRole('img', { name: /^Not like this:/ })).toBeVisible();
    const arm = page.locator('.moving path.near').last();
    const before = await arm.getAttribute('d');
    await expect.poll(async () => (await arm.getAttribute('d')) === before, 'the arm moves').toBe(false);
    await expect(library.rules('Caution when')).toContainText('Flare-up');
    await expect(page.getByRole('region', { name: 'Bibliography' })).toContainText('10.1371/journal.pone.0102005');
  });

  await test.step('And its ladder leads down to what a flare-up allows, rung by rung', async () => {
    await expect(library.here).toContainText('Bird-dog');
    for (const name of ['Quadruped single-leg extension', 'Quadruped leg slide', 'Abdominal bracing']) {
      await library.rung(name).click();
      await expect(library.heading).toHaveText(name);
      await expect(library.here).toContainText(name);
    }
  });

  await test.step('And I come back to what I had found', async () => {
    for (let i = 0; i < 4; i++) await page.goBack();
    await expect(library.search).toHaveValue('brid dog');
    await expect(library.found.first()).toHaveText('Bird-dog');
  });

  await test.step('When I add an exercise of the practice and leave questions open', async () => {
    await page.getByRole('link', { name: 'Add an exercise' }).click();
    await page.getByRole('button', { name: 'Add to the library' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'need a look' })).toBeVisible();

    await page.getByLabel('Name, as clinicians say it').fill('Harbour plank');
    await page.getByLabel('Name on the handout').fill('Lean on the harbour wall');
    await page.getByLabel('Family').selectOption('Prone');
    await page.getByLabel('Position').selectOption('Standing');
    await page.getByRole('checkbox', { name: 'Endurance' }).check();
    await page.getByLabel('What it is for, in one sentence').fill('This trains your trunk to hold still.');
    await page.getByLabel('How to begin').fill('Stand facing the wall.');
    await page.getByLabel('Steps, one a line').fill('Lean on your forearms.\nHold, and keep breathing.');
    await library.answer('Does the low back round?', 'Not at all');
    await expect(page.getByRole('complementary', { name: 'What the answers mean' })).toContainText('Flare-up');
    await expectAccessible(page, 'adding an exercise');
    await page.getByRole('button', { name: 'Add to the library' }).click();
    await expect(library.heading).toHaveText('Harbour plank');
  });

  await test.step('Then it is screened like any other: what nobody knows counts against it', async () => {
    await expect(library.rules('Blocked when')).toContainText('Nobody has said');
    await expectAccessible(page, 'an exercise of the practice');

    await page.getByRole('link', { name: 'Patients', exact: true }).click();
    await roster.openChartOf('Åberg');
    await chart.open('Program');
    await builder.search.fill('harbor plank');
    await builder.whyButton('Harbour plank').click();
    await expect(page.getByText(/Nobody has said whether both legs are lifted together/).first()).toBeVisible();
    await expect(builder.addButton('Harbour plank')).toBeHidden();
  });

  await test.step('When the questions are answered, a new version is allowed, and only that is offered', async () => {
    await library.open();
    await library.search.fill('harbour plank');
    await library.found.first().click();
    await page.getByRole('link', { name: 'Edit' }).click();
    const mildest: readonly (readonly [question: string, answer: string])[] = [
      ['Does the low back arch?', 'Not at all'],
      ['Does the low back twist?', 'Not at all'],
      ['Does the low back bend to the side?', 'Not at all'],
      ['Does it stretch to the end of a range, and stay there?', 'No'],
      ['How hard does it press on the low back?', 'Like walking'],
      ['Is there a weight or a band?', 'None'],
      ['What does the upright spine carry?', 'The body'],
      ['Does it pull the low back forwards?', 'Not at all'],
      ['Are both legs lifted off the floor together?', 'No'],
      ['Does it jolt the back?', 'Not at all'],
      ['Does it make people hold their breath?', 'Seldom'],
    ];
    for (const [question, answer] of mildest) await library.answer(question, answer);
    await page.getByRole('button', { name: 'Save as a new version' }).click();
    await expect(library.heading).toHaveText('Harbour plank');

    await page.getByRole('link', { name: 'Patients', exact: true }).click();
    await roster.openChartOf('Åberg');
    await chart.open('Program');
    await builder.search.fill('harbour plank');
    await builder.addButton('Harbour plank').click();
    await expect(builder.select('Harbour plank')).toBeVisible();
  });
});
