import { expect, test } from './support/test';

test('A program of one patient becomes a template, screened before it is offered to another', async ({
  keel,
  page,
}) => {
  const { roster, chart, builder } = keel;
  const menu = page.getByRole('button', { name: 'Start from ...' });

  await test.step('When I save a lifting program of the sample clinic as a template', async () => {
    await roster.open();
    await roster.exploreSampleClinic();
    await roster.openChartOf('Åberg');
    await chart.link('Program').click();
    await menu.click();
    await page.getByRole('menuitem', { name: 'Return to lifting' }).click();
    await menu.click();
    await page.getByRole('menuitem', { name: 'Save this one as a template ...' }).click();
    await page.getByRole('button', { name: 'Save template' }).click();
    await expect(page.getByRole('dialog')).toContainText('Give it a name.');
    await page.getByRole('textbox', { name: 'Name of the template' }).fill('Lifting at the harbour');
    await page.getByRole('button', { name: 'Save template' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('Then another patient in a flare-up is offered it, with what would rest', async () => {
    await page.getByRole('link', { name: 'Patients', exact: true }).click();
    await roster.openChartOf('Nguyen');
    await chart.link('Program').click();
    await menu.click();
    const template = page.getByRole('menuitem', { name: /Lifting at the harbour/ });
    await expect(template).toContainText('would rest');
    await template.click();
  });

  await test.step('And what is blocked rests from the first moment', async () => {
    await expect(page.getByRole('button', { name: 'Why Goblet squat is resting' })).toBeVisible();
    await expect(builder.grid).not.toContainText('Goblet squat');
  });
});
