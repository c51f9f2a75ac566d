import { Keyboard } from './support/keyboard';
import { expect, test } from './support/test';

test('The sample clinic by keyboard alone: from finding a patient to the printed handout', async ({ keel, page }) => {
  const { roster, chart, builder, handout } = keel;
  const keys = new Keyboard(page);
  const added = 'Heel slide';

  /** A new page is announced, and its heading has the focus. */
  const arrivedAt = async (title: string): Promise<void> => {
    await expect(page).toHaveTitle(`${title} · Keel`);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.locator('.cdk-live-announcer-element')).toHaveText(`${title} · Keel`);
  };

  await test.step('When I open Keel, I set up the sample clinic', async () => {
    await page.goto('/patients');
    await keys.activate(page.getByRole('button', { name: 'Explore the sample clinic' }));
    await expect(roster.patients.first()).toBeVisible();
  });

  await test.step('I find a patient by typing, and Enter opens the chart', async () => {
    await keys.tabTo(roster.search);
    await keys.type('aberg');
    await expect(roster.patients).toHaveCount(1);
    await keys.press('Enter');
    await expect(chart.banner).toContainText('ÅBERG, Maja');
    await arrivedAt('Overview');
  });

  await test.step('I walk through the pages of the chart', async () => {
    for (const name of ['Visit', 'Handout', 'History', 'Program'] as const) {
      await keys.tabTo(chart.link(name), 'Shift+Tab');
      await keys.press('Enter');
      await arrivedAt(name);
    }
  });

  await test.step('In the builder I search for an exercise and add it', async () => {
    await keys.tabTo(builder.search);
    await keys.type('heel');
    await keys.activate(builder.addButton(added));
    await expect(builder.select(added)).toBeVisible();
  });

  const before = await builder.names();
  const last = before.at(-1) ?? '';
  expect(last).toBe(added);

  await test.step('I move it up a row with Alt and an arrow', async () => {
    await keys.tabTo(builder.grid.locator('[tabindex="0"]').first());
    await keys.arrowTo(builder.select(last), 'ArrowDown');
    await keys.press('Alt+ArrowUp');
    await expect.poll(() => builder.names()).toEqual([...before.slice(0, -2), last, before.at(-2)]);
  });

  await test.step('I go to its third week with the arrows and type another dose', async () => {
    await keys.arrowTo(builder.dose(last, 3), 'ArrowRight');
    await keys.type('2x3 4s');
    await expect(builder.editor(last, 3)).toHaveValue('2x3 4s');
    await keys.press('ArrowLeft', 'ArrowLeft');
    await expect(builder.editor(last, 3)).toBeFocused();
    await keys.press('Enter');
    await expect(builder.dose(last, 3)).toContainText(/2\s×\s3,\shold\s4\ss/);
  });

  await test.step('The focus stays in the grid, one arrow further', async () => {
    await expect(builder.dose(last, 3)).toBeFocused();
    await keys.press('ArrowRight');
    await expect(builder.dose(last, 4)).toBeFocused();
  });

  await test.step('I undo the dose and the move, and redo both', async () => {
    const moved = await builder.names();
    await keys.press('Control+z');
    await expect(builder.dose(last, 3)).not.toContainText(/2\s×\s3,\shold\s4\ss/);
    await keys.press('Control+z');
    await expect.poll(() => builder.names()).toEqual(before);
    await keys.press('Control+Shift+z');
    await expect.poll(() => builder.names()).toEqual(moved);
    await keys.tabTo(builder.redo, 'Shift+Tab');
    await keys.press('Enter');
    await expect(builder.dose(last, 3)).toContainText(/2\s×\s3,\shold\s4\ss/);
    await expect(builder.redo).toBeDisabled();
  });

  await test.step('I sign the program and take note of the cautions', async () => {
    await keys.activate(builder.sign);
    await expect(builder.cautions).toBeVisible();
    await keys.tabTo(builder.cautions.getByRole('checkbox', { name: 'I have read these cautions' }));
    await keys.press('Space');
    await keys.activate(builder.cautions.getByRole('button', { name: 'Sign program' }));
    await expect(builder.cautions).toBeHidden();
    await expect(page.getByText('Program signed', { exact: true })).toBeAttached();
  });

  await test.step('I declare that it settles from the menu of phases', async () => {
    await keys.tabTo(chart.banner.getByRole('button', { name: 'Declare phase' }), 'Shift+Tab');
    await keys.press('Enter');
    await keys.arrowTo(page.getByRole('menuitem', { name: 'Settling' }), 'ArrowDown');
    await keys.press('Enter');
    await keys.activate(chart.phaseDialog('Settling').getByRole('button', { name: 'Declare settling', exact: true }));
    await expect(chart.banner).toContainText(/Settling · day\s1/);
    await expect(chart.banner.getByRole('button', { name: 'Declare phase' })).toBeFocused();
  });

  await test.step('I open the handout and reach its print button', async () => {
    await keys.activate(chart.link('Handout'));
    await arrivedAt('Handout');
    await handout.ready();
    await keys.tabTo(handout.print);
    await expect(handout.exercises).toHaveCount(before.length);
  });
});
