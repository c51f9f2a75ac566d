import { Keyboard } from './support/keyboard';
import { expect, test } from './support/test';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('A program is shaped by keyboard: in turns, a light week, a block from a spreadsheet, and all of it undone', async ({
  keel,
  page,
}) => {
  const { roster, chart, builder } = keel;
  const keys = new Keyboard(page);
  const heel = 'Heel slide';
  const tilt = 'Supine pelvic tilt';

  await test.step('Given the program of a patient of the sample clinic', async () => {
    await roster.open();
    await roster.exploreSampleClinic();
    await roster.openChartOf('Åberg');
    await chart.link('Program').click();
    await expect(builder.grid).toBeVisible();
  });

  const before = await builder.names();

  await test.step('When I add two exercises and skip to the weeks', async () => {
    await builder.add(heel);
    await builder.add(tilt);
    await builder.search.focus();
    await keys.tabTo(page.getByRole('link', { name: 'Skip to the weeks' }), 'Shift+Tab');
    await keys.press('Enter');
    await expect(builder.grid.locator(':focus')).toHaveCount(1);
  });

  await test.step('And do them in turns, they stand side by side as one', async () => {
    await builder.select(heel).focus();
    await keys.press('Space');
    await builder.select(tilt).focus();
    await keys.press('Space');
    await keys.activate(page.getByRole('button', { name: 'Do in turns' }));
    await expect(builder.grid).toContainText(`in turns with ${tilt}`);
    await expect(builder.select(heel)).toBeFocused();
    await keys.press('Alt+ArrowUp');
    await expect.poll(() => builder.names()).toEqual([...before.slice(0, -1), heel, tilt, before.at(-1)]);
  });

  await test.step('And make week 4 a light one, every dose of it is smaller', async () => {
    const planned = await builder.doses(heel);
    await builder.minutesByWeek.nth(3).getByRole('button').focus();
    await keys.press('Enter');
    await keys.activate(page.getByRole('menuitem', { name: 'Light week' }));
    await expect.poll(() => builder.doses(heel)).not.toEqual(planned);
    expect((await builder.doses(heel))[2]).toBe(planned[2]);
  });

  await test.step('And paste a block of doses, I see what was understood before anything changes', async () => {
    const [second] = (await builder.doses(heel)).slice(1);
    await page.evaluate(() => navigator.clipboard.writeText('1x5\t1x6\n3x4\tlots'));
    await builder.dose(heel, 2).focus();
    await keys.press('Control+v');
    const dialog = page.getByRole('dialog', { name: 'Paste from a spreadsheet' });
    await expect(dialog).toContainText('"lots" was not understood');
    await expect(dialog.getByRole('checkbox', { name: `Take over ${heel}` })).toBeChecked();
    await expect(dialog.getByRole('checkbox', { name: `Take over ${tilt}` })).not.toBeChecked();
    // By its label, since what is behind a dialog has no role any more.
    await expect(page.getByLabel(`${heel}, week 2: ${second}`)).toBeAttached();
    await keys.activate(dialog.getByRole('button', { name: 'Take over 1 row' }));
    await expect(dialog).toBeHidden();
    await expect(builder.dose(heel, 3)).toContainText(/1\s×\s6/);
  });

  await test.step('When I go back step by step, it takes as many as there were gestures', async () => {
    await builder.dose(heel, 2).focus();
    for (let gestures = 0; gestures < 6; gestures++) {
      await expect(builder.undo).toBeEnabled();
      await keys.press('Control+z');
    }
    await expect(builder.undo).toBeDisabled();
    expect(await builder.names()).toEqual(before);
  });

  await test.step('And a key signs what I have', async () => {
    await page.getByRole('button', { name: 'Start from ...' }).focus();
    await keys.press('Control+s');
    await expect(builder.cautions).toBeVisible();
  });
});

test('A program travels through a spreadsheet to another patient, with its doses and no word about the first', async ({
  keel,
  page,
}) => {
  const { roster, chart, builder } = keel;
  let copied = '';
  let doses: readonly string[] = [];

  await test.step('When I copy the program of one patient', async () => {
    await roster.open();
    await roster.exploreSampleClinic();
    await roster.openChartOf('Åberg');
    await chart.link('Program').click();
    await expect(builder.select('Walking')).toBeVisible();
    doses = await builder.doses('Walking');
    expect(doses).toHaveLength(8);
    await page.getByRole('button', { name: 'Copy ...' }).click();
    await page.getByRole('menuitem', { name: 'Copy program' }).click();
    copied = await page.evaluate(() => navigator.clipboard.readText());
  });

  await test.step('It is rows of doses, and names nobody', () => {
    expect(copied.split('\n')[0]).toMatch(/^Exercise\tWeek 1\tWeek 2/);
    expect(copied).toContain('Walking\t');
    expect(copied).not.toMatch(/Åberg|Maja|S-01/i);
  });

  await test.step('When I paste it into an empty program of another, it has the same doses', async () => {
    await page.getByRole('link', { name: 'Patients', exact: true }).click();
    await roster.openChartOf('Nguyen');
    await chart.link('Program').click();
    await page.getByRole('button', { name: 'Start from ...' }).click();
    await page.getByRole('menuitem', { name: 'An empty program' }).click();
    await expect(page.getByText('No exercise yet')).toBeVisible();
    await page.getByRole('button', { name: 'Start from ...' }).click();
    await page.getByRole('menuitem', { name: 'Paste from a spreadsheet ...' }).click();
    const dialog = page.getByRole('dialog', { name: 'Paste from a spreadsheet' });
    await dialog.getByRole('textbox', { name: 'Rows from the spreadsheet' }).fill(copied);
    await expect(dialog).toContainText('Nothing has changed yet');
    await dialog.getByRole('button', { name: /^Take over \d+ rows$/ }).click();
    await expect(dialog).toBeHidden();
    await expect(builder.select('Walking')).toBeVisible();
    // A sheet has doses and no scheme: what the plan would not come to by itself is set by hand.
    const pasted = await builder.doses('Walking');
    expect(pasted.map((dose) => dose.replace(', by hand', ''))).toEqual(doses);
  });
});

test('In a long program, the week and the exercise of a dose are in sight wherever the page and the grid stand', async ({
  keel,
  page,
}) => {
  const { roster, chart, builder } = keel;
  const keys = new Keyboard(page);
  const last = builder.grid.getByRole('row').last();

  await test.step('Given sixteen weeks of more exercises than fit', async () => {
    await roster.open();
    await roster.exploreSampleClinic();
    await roster.openChartOf('Åberg');
    await chart.link('Program').click();
    await page.getByRole('combobox', { name: 'Weeks' }).selectOption('16');
    for (const name of ['Heel slide', 'Supine pelvic tilt', 'Cat-cow', 'Clam', 'Bridge']) await builder.add(name);
  });

  await test.step('When I go to the last week of the last exercise, its week stands above it and its name beside it', async () => {
    await last.getByRole('checkbox').focus();
    await keys.press('End', 'ArrowLeft');
    const dose = last.getByRole('button', { name: /, week 16: / });
    await expect(dose).toBeFocused();
    await expect(builder.minutesByWeek.nth(15).getByRole('button')).toBeInViewport({ ratio: 1 });
    await expect(last.getByRole('rowheader')).toBeInViewport({ ratio: 1 });
    await expect(builder.minutesByWeek.first()).not.toBeInViewport();
  });

  await test.step('A dose that nobody does is said no to in sight, and Escape brings back what stood there', async () => {
    const planned = await last.getByRole('button', { name: /, week 16: / }).getAttribute('aria-label');
    await keys.type('999x999');
    await keys.press('Enter');
    const said = last.getByRole('alert');
    await expect(said).toHaveText(/ to /);
    const foot = page.getByRole('region', { name: 'Program', exact: true }).locator('footer');
    const [words, below] = await Promise.all([said.boundingBox(), foot.boundingBox()]);
    expect((words?.y ?? Infinity) + (words?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
    await keys.press('Enter', 'Escape');
    await expect(said).toBeHidden();
    expect(await last.getByRole('button', { name: /, week 16: / }).getAttribute('aria-label')).toBe(planned);
  });

  await test.step('And on the way back up, nothing that has the focus is beneath the head', async () => {
    const head = builder.grid.getByRole('row').first();
    for (let rows = (await builder.names()).length; rows > 1; rows--) {
      await keys.press('ArrowUp');
      const [above, focused] = await Promise.all([head.boundingBox(), page.locator(':focus').boundingBox()]);
      expect((focused?.y ?? 0) + 1).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? Infinity));
    }
  });

  await test.step('And on a tablet no dose has the focus out of sight', async () => {
    await page.setViewportSize({ width: 768, height: 1024 });
    await builder.grid.getByRole('checkbox').first().focus();
    for (let week = 1; week <= 16; week++) {
      await keys.press('ArrowRight');
      const focused = page.locator(':focus');
      await expect(focused).toHaveAccessibleName(new RegExp(`, week ${week}: `));
      // Nothing may lie over it: neither the names and the menus beside it, nor the foot of the page.
      expect(
        await focused.evaluate((dose) => {
          const { left, right, top, bottom } = dose.getBoundingClientRect();
          const corners = [left + 4, right - 4].flatMap((x) => [top + 4, bottom - 4].map((y) => [x, y] as const));
          return corners.every(([x, y]) => dose.contains(document.elementFromPoint(x, y)));
        }),
      ).toBe(true);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step('On paper it stands where it stands', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(
      await builder.grid
        .getByRole('row')
        .first()
        .evaluate((row) => getComputedStyle(row).translate),
    ).toBe('none');
    await page.emulateMedia({ media: 'screen' });
  });
});
