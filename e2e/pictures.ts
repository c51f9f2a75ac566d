import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/test';

const folder = join(import.meta.dirname, '..', 'pictures');
const record = join(import.meta.dirname, 'fixtures', 'osteoporosis-record.json');

test('Every screen', async ({ keel, page }, { project }) => {
  const { roster, chart, builder, handout, visit } = keel;
  const into = join(folder, project.name);
  mkdirSync(into, { recursive: true });
  const take = async (name: string, fullPage = false): Promise<void> => {
    await page.evaluate(() => document.fonts.ready);
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(into, `${name}.png`), fullPage, animations: 'disabled' });
  };

  await roster.open();
  await take('patients-empty');
  await roster.register();
  await take('register');
  await roster.registration.getByRole('button', { name: 'Cancel' }).click();
  await roster.import(record);
  await expect(roster.review).toBeVisible();
  await take('import');
  await roster.review.getByRole('button', { name: 'Cancel' }).click();

  await roster.exploreSampleClinic();
  await take('patients');

  await roster.openChartOf('Åberg');
  await expect(page.locator('canvas')).toBeVisible();
  await take('overview', true);
  await chart.openPrecautions();
  await take('precautions');
  await chart.precautionsDialog.getByRole('button', { name: 'Cancel' }).click();

  await chart.open('Program');
  await expect(builder.grid).toBeVisible();
  await take('program');
  await builder.search.fill('sit-up');
  await builder.whyButton('Sit-up').click();
  await take('program-why');
  await builder.insteadButton('Sit-up').click();
  await take('program-instead');
  await builder.sign.click();
  await expect(builder.cautions).toBeVisible();
  await take('program-cautions');
  await builder.cautions.getByRole('button', { name: 'Back to the program' }).click();

  await chart.open('Visit');
  await take('visit');
  await visit.answerNoToEveryRedFlag();
  await visit.pain(3, 5);
  await visit.answer('Next morning', 'Abdominal bracing', 'Worse');
  await visit.proposals.scrollIntoViewIfNeeded();
  await take('visit-answered');

  await chart.open('Handout');
  await handout.ready();
  await take('handout');
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  writeFileSync(join(into, 'handout.pdf'), pdf);
  await page.emulateMedia({ media: 'print' });
  await take('handout-print', true);
  await page.emulateMedia({ media: 'screen' });

  await chart.open('History');
  await take('history');

  await roster.open();
  await roster.openChartOf('Kowalczyk');
  await take('on-hold', true);
  await chart.open('Handout');
  await handout.ready();
  await take('on-hold-handout');

  for (const [name, path] of [
    ['library', '/library'],
    ['exercise', '/library/bird-dog'],
    ['exercise-blocked', '/library/sit-up'],
    ['clinic', '/clinic'],
    ['rules', '/clinic/rules'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    await take(name, true);
  }
});
