import { expect, test } from './support/test';
import { Interactions } from './support/interactions';

const allowed = 15;

test(`From registering a patient to a printed four-week program in a flare-up in at most ${allowed} interactions`, async ({
  keel,
  page,
}) => {
  const { roster, chart, builder, handout } = keel;
  const by = new Interactions();
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
  await roster.open();

  await test.step('I register a patient with a birth date, no precautions known and a flare-up', async () => {
    const { registration } = roster;
    await by.click('Register a patient', page.getByRole('button', { name: 'Register a patient' }));
    await by.fill('the family name', registration.getByRole('textbox', { name: 'Family name' }), 'Lindqvist');
    await by.fill('the given name', registration.getByRole('textbox', { name: 'Given name' }), 'Elsa');
    await by.fill('the birth date', registration.getByRole('textbox', { name: 'Born' }), '14 Mar 1971');
    await by.tick('None known', registration.getByRole('radio', { name: 'None known' }));
    await by.tick('Flare-up', registration.getByRole('radio', { name: 'Flare-up' }));
    await by.click('Register', registration.getByRole('button', { name: 'Register', exact: true }));
    await expect(chart.banner).toContainText('LINDQVIST, Elsa');
  });

  await test.step('I start from a template and make it four weeks', async () => {
    await by.click('Program', chart.link('Program'));
    await by.click('Start from ...', page.getByRole('button', { name: 'Start from ...' }));
    await by.click('First days of a flare-up', page.getByRole('menuitem', { name: 'First days of a flare-up' }));
    await by.select('4 weeks', page.getByRole('combobox', { name: 'Weeks' }), '4');
    await expect(builder.minutesByWeek).toHaveCount(4);
  });

  await test.step('I sign it and print it', async () => {
    await by.click('Sign program', builder.sign);
    await expect(builder.cautions.or(page.getByText('Program signed', { exact: true }))).toBeVisible();
    if (await builder.cautions.isVisible()) {
      await by.tick('that the cautions are read', builder.cautions.getByRole('checkbox'));
      await by.click('Sign program', builder.cautions.getByRole('button', { name: 'Sign program' }));
    }
    await expect(page.getByText('Program signed', { exact: true })).toBeVisible();
    await by.click('Handout', chart.link('Handout'));
    await handout.ready();
    await by.click('Print handout', handout.print);
  });

  await test.step('It was printed, with four weeks of it', async () => {
    await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
    expect(await handout.printedText()).toContain('week 1 of 4');
    await expect(handout.exercises).toHaveCount(4);
  });

  process.stdout.write(`${by.list.length} interactions: ${by.list.join(', ')}\n`);
  expect(by.list.length).toBeLessThanOrEqual(allowed);
});
