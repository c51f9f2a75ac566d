import { type Locator, type Page } from './support/playwright';
import { expect, test } from './support/test';
import type { Keel } from './support/keel';

const later = (days: number) => new Date(Date.UTC(2026, 10, 24 + days, 9));
const why = 'Lifts crates at work, watched over three sessions';
const who = 'Robin Vale';

/** Through the dialog that asks for a name, a reason and a day. */
class Clearing {
  constructor(readonly page: Page) {}

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: /^Clear Deadlift/ });
  }

  get words(): Locator {
    return this.page.getByRole('grid', { name: 'Program by week' }).getByText(/^Cleared by/);
  }

  get resting(): Locator {
    return this.page.getByRole('button', { name: 'Why Deadlift is resting' });
  }

  async grant(): Promise<void> {
    await this.page.getByRole('button', { name: 'Clear Deadlift', exact: true }).click();
    await this.dialog.getByRole('combobox', { name: 'Who clears it' }).fill(who);
    await this.dialog.getByRole('textbox', { name: 'Why it is right' }).fill(why);
    await this.dialog.getByRole('button', { name: 'Clear Deadlift' }).click();
    await expect(this.dialog).toBeHidden();
  }
}

/** A patient in a flare-up, whose running program has a deadlift that rests. */
async function openPatient({ roster, chart, builder }: Keel): Promise<void> {
  await roster.open();
  await roster.exploreSampleClinic();
  await roster.openChartOf('Åberg');
  await chart.open('Program');
  await expect(builder.select('Deadlift')).toHaveCount(0);
}

test('A clearance is granted by name and with a reason, shows wherever the exercise is, and ends by itself', async ({
  keel,
  page,
}) => {
  const { chart, builder, handout } = keel;
  const clearing = new Clearing(page);
  await page.clock.setFixedTime(later(0));
  await openPatient(keel);

  await test.step('Without a name and a reason nothing is cleared', async () => {
    await page.getByRole('button', { name: 'Clear Deadlift', exact: true }).click();
    await clearing.dialog.getByRole('button', { name: 'Clear Deadlift' }).click();
    await expect(clearing.dialog.getByText('A name is needed')).toBeVisible();
    await expect(clearing.dialog.getByText('A reason is needed')).toBeVisible();
    await clearing.dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(clearing.resting).toBeVisible();
  });

  await test.step('When I clear the deadlift for a week, it is in the grid, with who and until when', async () => {
    await clearing.grant();
    await expect(builder.select('Deadlift')).toBeVisible();
    await expect(clearing.words).toHaveText(/^Cleared by Robin Vale until 1\sDec\s2026$/);
  });

  await test.step('It is said in the picker, and on the page of the exercise', async () => {
    await builder.search.fill('deadlift');
    const offer = page.getByRole('listitem').filter({ has: builder.addButton('Deadlift') });
    await expect(offer).toContainText(/Cleared by Robin Vale until 1\sDec\s2026/);
    await builder.search.fill('');
  });

  await test.step('Before I sign, I read that it was cleared, by whom and why', async () => {
    await builder.typeDose('Deadlift', 1, '2x5 12kg');
    await builder.sign.click();
    await expect(builder.cautions).toContainText(`Cleared by Robin Vale: ${why}`);
    await builder.cautions.getByRole('button', { name: 'Back to the program' }).click();
    await builder.signProgram();
  });

  await test.step('The overview, the history and the handout say it too', async () => {
    await chart.open('Overview');
    const panel = page.getByRole('listitem').filter({ hasText: 'Sets aside' });
    await expect(panel).toContainText('Deadlift');
    await expect(panel).toContainText(why);
    await chart.open('History');
    await expect(page.getByRole('heading', { name: 'Cleared: Deadlift' })).toBeVisible();
    await expect(page.getByText(`Reason: ${why}`)).toBeVisible();
    await chart.open('Handout');
    await handout.ready();
    await expect(page.getByText('Do this one until 1 Dec 2026, then ask us.')).toHaveCount(1);
  });

  await test.step('On its last day it counts, and the day after the deadlift rests everywhere', async () => {
    await page.clock.setFixedTime(later(7));
    await page.reload();
    await handout.ready();
    await expect(page.getByText('Do this one until 1 Dec 2026')).toHaveCount(1);
    await page.clock.setFixedTime(later(8));
    await page.reload();
    await handout.ready();
    await expect(page.getByText('Do this one until')).toHaveCount(0);
    await chart.open('Program');
    await expect(clearing.resting).toBeVisible();
    await expect(builder.select('Deadlift')).toHaveCount(0);
    await chart.open('Overview');
    await expect(page.getByText('Clearances in force')).toHaveCount(0);
  });
});

test('A clearance is withdrawn in one click, and a new flare-up ends it', async ({ keel, page }) => {
  const { chart, builder } = keel;
  const clearing = new Clearing(page);
  await openPatient(keel);

  await test.step('From the menu of its row', async () => {
    await clearing.grant();
    await expect(clearing.words).toBeVisible();
    await page.getByRole('button', { name: 'More for Deadlift' }).click();
    await page.getByRole('menuitem', { name: 'Withdraw the clearance' }).click();
    await expect(clearing.resting).toBeVisible();
    await expect(page.getByText('Clearance of Deadlift withdrawn')).toBeVisible();
  });

  await test.step('And from the overview, where the history keeps both', async () => {
    await page.getByRole('button', { name: 'Clear Deadlift', exact: true }).click();
    await clearing.dialog.getByRole('textbox', { name: 'Why it is right' }).fill(why);
    await clearing.dialog.getByRole('button', { name: 'Clear Deadlift' }).click();
    await expect(clearing.words).toBeVisible();
    await chart.open('Overview');
    await page.getByRole('button', { name: /^Withdraw/ }).click();
    await expect(page.getByText('Clearance of Deadlift withdrawn.')).toBeVisible();
    await chart.open('History');
    await expect(page.getByRole('heading', { name: 'Clearance withdrawn: Deadlift' })).toHaveCount(2);
    await chart.open('Program');
    await expect(clearing.resting).toBeVisible();
  });

  await test.step('A flare-up that is declared anew lays the deadlift aside again', async () => {
    await page.getByRole('button', { name: 'Clear Deadlift', exact: true }).click();
    await clearing.dialog.getByRole('textbox', { name: 'Why it is right' }).fill(why);
    await clearing.dialog.getByRole('button', { name: 'Clear Deadlift' }).click();
    await expect(builder.select('Deadlift')).toBeVisible();
    await chart.declare('Settling');
    await chart.declare('Flare-up');
    await expect(clearing.resting).toBeVisible();
    await expect(builder.select('Deadlift')).toHaveCount(0);
    await chart.open('Overview');
    await expect(page.getByText('Clearances in force')).toHaveCount(0);
  });
});

test('A smaller dose is offered where a dose is the reason, and taken in one step', async ({ keel, page }) => {
  const { roster, chart, builder } = keel;
  await roster.open();
  await roster.exploreSampleClinic();
  await roster.openChartOf('Tremblay');
  await chart.open('Program');
  await builder.add('Abdominal bracing');

  await test.step('While a long hold is typed, it is said quietly, and nothing is in the way', async () => {
    await builder.dose('Abdominal bracing', 1).click();
    await builder.editor('Abdominal bracing', 1).fill('2x8 30s');
    await expect(
      page.getByText(/With caution at this dose\. Hold 20\ss or less would make it allowed\./),
    ).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await builder.editor('Abdominal bracing', 1).press('Enter');
  });

  await test.step('The row says what would mend it; one click takes it, and one undo gives it back', async () => {
    await expect(page.getByText(/^Hold 20\ss or less would make it allowed$/)).toBeVisible();
    await page.getByRole('button', { name: 'Take the smaller dose of Abdominal bracing' }).click();
    await expect(page.getByText(/would make it allowed/)).toHaveCount(0);
    for (const dose of await builder.doses('Abdominal bracing')) expect(dose).toContain('hold\u00a020\u00a0s');
    await builder.undo.click();
    for (const dose of await builder.doses('Abdominal bracing')) expect(dose).toContain('hold\u00a030\u00a0s');
  });
});

test('A link to a handout that a new precaution has made stale prints what is allowed now', async ({ keel, page }) => {
  const { roster, chart, builder, handout } = keel;
  let link = '';

  await test.step('A program is signed, and its handout is kept as a link', async () => {
    await roster.open();
    await roster.exploreSampleClinic();
    await roster.openChartOf('Nakamura');
    await chart.open('Program');
    await builder.add('Sit-up');
    await builder.signProgram();
    await chart.open('Handout');
    await handout.ready();
    await expect(handout.exercises.filter({ hasText: 'Sit up with bent knees' })).not.toHaveCount(0);
    link = page.url();
  });

  await test.step('Osteoporosis becomes known', async () => {
    await chart.openPrecautions();
    await chart.precautionsDialog.getByRole('checkbox', { name: 'Osteoporosis' }).check();
    await chart.precautionsDialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(chart.precautions).toContainText('Osteoporosis');
  });

  await test.step('Opened anew, the link holds no move that weak bone rules out, on screen or paper', async () => {
    await page.goto('about:blank');
    await page.goto(link);
    await handout.ready();
    await expect(handout.exercises.filter({ hasText: 'Sit up with bent knees' })).toHaveCount(0);
    const printed = await handout.printedText();
    expect(printed).not.toContain('Sit up with bent knees');
  });
});

test('On hold the program gives way to the card and the emergency sheet', async ({ keel, page }) => {
  const { roster, chart, builder } = keel;
  await roster.open();
  await roster.exploreSampleClinic();
  await roster.openChartOf('Kowalczyk');
  await chart.open('Program');
  await expect(page.getByRole('heading', { name: /Send to the emergency department now/ })).toBeVisible();
  await expect(page.getByText('No clinician can lift this: a red flag is unresolved.')).toBeVisible();
  await expect(builder.sign).toHaveCount(0);
  await expect(builder.search).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Clear / })).toHaveCount(0);
  await page.getByRole('link', { name: 'Open the emergency sheet' }).click();
  await expect(chart.link('Handout')).toHaveAttribute('aria-current', 'page');
  await expect(page.getByText('The chart is on hold.')).toBeVisible();
});
