import { join } from 'node:path';
import { amountOf } from './support/amount';
import { ruledOutInFlareUp, ruledOutNames } from './support/ruled-out';
import { expect, test } from './support/test';

const record = join(import.meta.dirname, 'fixtures', 'osteoporosis-record.json');

test('From a patient’s record to a printed program that is safe in a flare-up, and to the next visit', async ({
  keel,
  page,
}) => {
  const { roster, chart, builder, visit, handout } = keel;
  let first = '';

  await test.step('When I import the record of a new patient', async () => {
    await roster.open();
    await roster.import(record);
    await expect(roster.review).toContainText('NÚÑEZ417, Zoë Åsa9');
    await expect(roster.review).toContainText('born 19 Aug 1957');
  });

  await test.step('I see what it proposes, what is past and what no rule understands', async () => {
    await expect(roster.review).toContainText('Proposed precautions (1)');
    await expect(roster.review.getByText('Seasonal allergic rhinitis')).toBeVisible();
    await roster.review.getByText(/^Past/).click();
    await expect(roster.review.getByText('Normal pregnancy')).toBeVisible();
  });

  await test.step('When I confirm osteoporosis and take the patient in, her chart opens', async () => {
    await roster.review.getByRole('button', { name: 'Accept osteoporosis' }).click();
    await roster.review.getByRole('button', { name: 'Import the patient' }).click();
    await expect(chart.banner).toContainText('NÚÑEZ417, Zoë Åsa9');
    await expect(chart.precautions).toContainText('Osteoporosis');
  });

  await test.step('When I ask about precautions, I add the blood pressure that the record did not know', async () => {
    await chart.openPrecautions();
    await expect(chart.precautionsDialog.getByRole('checkbox', { name: 'Osteoporosis' })).toBeChecked();
    await chart.precautionsDialog.getByRole('checkbox', { name: 'Hypertension' }).check();
    await chart.precautionsDialog.getByRole('textbox', { name: 'Resting pressure, upper' }).fill('148');
    await chart.precautionsDialog.getByRole('textbox', { name: 'lower, mmHg' }).fill('92');
    await chart.precautionsDialog.getByRole('button', { name: 'Save' }).click();
    await expect(chart.precautionsDialog).toBeHidden();
    await expect(chart.precautions).toContainText('Hypertension');
  });

  await test.step('When I declare a flare-up, the banner says so', async () => {
    await chart.declare('Flare-up');
    await expect(chart.banner).toContainText(/Flare-up · day\s1/);
  });

  await test.step('In the builder, no move that a flare-up rules out can be added', async () => {
    await chart.open('Program');
    for (const { name } of ruledOutInFlareUp) {
      await builder.search.fill(name);
      await expect(builder.whyButton(name)).toBeVisible();
      await expect(builder.addButton(name)).toHaveCount(0);
    }
  });

  await test.step('When I look for a sit-up, I read why not, with the evidence', async () => {
    await builder.search.fill('sit-up');
    await builder.whyButton('Sit-up').click();
    const answer = page.getByRole('listitem').filter({ has: builder.whyButton('Sit-up') });
    await expect(answer).toContainText('flare-up');
    await expect(answer).toContainText(/\(?(19|20)\d\d\)?/);
    await expect(answer).toContainText(/grade [ABCD]|expert/i);
  });

  await test.step('I take what is offered instead', async () => {
    await builder.insteadButton('Sit-up').click();
    const offers = page.getByRole('button', { name: /^Take .+ instead$/ });
    await expect(offers.first()).toBeVisible();
    const offered = await offers.allTextContents();
    expect(offered.length).toBeGreaterThan(0);
    first = ((await offers.first().getAttribute('aria-label')) ?? '').replace(/^Take (.+) instead$/, '$1');
    expect(ruledOutInFlareUp.map(({ name }) => name)).not.toContain(first);
    await offers.first().click();
    await expect(builder.select(first)).toBeVisible();
  });

  await test.step('I add bracing, a leg slide and walking, and plan four weeks', async () => {
    for (const name of ['Abdominal bracing', 'Quadruped leg slide', 'Walking']) await builder.add(name);
    await page.getByRole('combobox', { name: 'Weeks' }).selectOption('4');
    await expect(builder.minutesByWeek).toHaveCount(4);
  });

  await test.step('Every exercise grows, and no week asks for less than the one before', async () => {
    const names = await builder.names();
    expect(names).toEqual([first, 'Abdominal bracing', 'Quadruped leg slide', 'Walking']);
    for (const name of names) {
      const amounts = (await builder.doses(name)).map(amountOf);
      expect(amounts, name).toHaveLength(4);
      expect(amounts, `${name} never shrinks`).toEqual([...amounts].sort((a, b) => a - b));
      expect(amounts[3], `${name} grows`).toBeGreaterThan(amounts[0] ?? Infinity);
    }
    const minutes = (await builder.minutesByWeek.allTextContents()).map(amountOf);
    expect(minutes, 'minutes a session').toEqual([...minutes].sort((a, b) => a - b));
    expect(minutes[3]).toBeGreaterThan(minutes[0] ?? Infinity);
  });

  const doses = await test.step('I sign it, and take note of the cautions', async () => {
    await builder.signProgram();
    return Promise.all(
      (await builder.names()).map(async (name) => [name, (await builder.doses(name))[0] ?? ''] as const),
    );
  });

  await test.step('The printed handout has her name, the doses and when to get help, and no blocked move', async () => {
    await chart.open('Handout');
    const printed = await handout.printedText();
    expect(printed).toContain('Zoë Åsa9 Núñez417');
    expect(printed).toContain('Tighten your belly');
    expect(printed).toContain('2 sets of 8, hold 8 seconds');
    expect(printed).toContain('Go for a walk');
    expect(printed).toContain('10 minutes');
    expect(printed).toContain('Go to the emergency department now if:');
    expect(printed).toContain('You feel numb or tingly between your legs');
    expect(doses).toHaveLength(4);
    await expect(handout.exercises).toHaveCount(4);
    for (const name of ruledOutNames) expect(printed.toLowerCase(), name).not.toContain(name.toLowerCase());
  });

  await test.step('Paper has as many pages as the preview, so nothing is cut off', async () => {
    const pages = page.getByText(/^page \d+ of \d+$/);
    const preview = await pages.allTextContents();
    expect(preview.length).toBeGreaterThan(1);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => document.fonts.ready);
    await expect(pages).toHaveText(preview);
    await page.emulateMedia({ media: 'screen' });
    await handout.ready();
    await expect(pages).toHaveText(preview);
  });

  await test.step('At the next visit bracing was worse the next morning, and one step back is proposed', async () => {
    await chart.open('Visit');
    await visit.answerNoToEveryRedFlag();
    await visit.pain(4, 6);
    await visit.sessions('Abdominal bracing', 5);
    await visit.answer('Every set done', 'Abdominal bracing', 'Yes');
    await visit.answer('Control', 'Abdominal bracing', 'Steady');
    await visit.answer('Pain during, 0 none to 10 worst', 'Abdominal bracing', '2');
    await visit.answer('Next morning', 'Abdominal bracing', 'Worse');
    await expect(visit.proposals).toBeVisible();
    await expect(visit.decision('Abdominal bracing')).toContainText('One step back (proposed)');
  });

  await test.step('The visit cannot be signed before that is decided', async () => {
    await visit.sign.click();
    await expect(page.getByRole('link', { name: /^Abdominal bracing: one step back is proposed/ })).toBeFocused();
  });

  await test.step('When I accept it and sign, the program has a second revision', async () => {
    await visit.decision('Abdominal bracing').getByRole('radio', { name: 'One step back (proposed)' }).check();
    await expect(page.getByText('Revision 2 of the program')).toBeVisible();
    await visit.signVisit();
  });

  await test.step('The next morning everything is still there', async () => {
    await page.reload();
    await expect(chart.banner).toContainText('NÚÑEZ417, Zoë Åsa9');
    await expect(chart.banner).toContainText(/Flare-up · day\s1/);
    await expect(chart.precautions).toContainText('Osteoporosis');
    await expect(chart.precautions).toContainText('Hypertension');
  });

  await test.step('The lower dose is in the program, and the sheet prints it', async () => {
    await chart.open('Program');
    await expect(page.getByText(/revision 2 of/)).toBeVisible();
    const before = doses.find(([name]) => name === 'Abdominal bracing')?.[1] ?? '';
    const [after] = await builder.doses('Abdominal bracing');
    expect(amountOf(after ?? '')).toBeLessThan(amountOf(before));
    await chart.open('Handout');
    expect(await handout.printedText()).toContain('2 sets of 6, hold 8 seconds');
  });

  await test.step('The history tells the whole story, newest first', async () => {
    await chart.open('History');
    const told = page.getByRole('heading', { level: 3 });
    await expect(told.filter({ hasText: 'Program signed, revision 2' })).toBeVisible();
    await expect(told.filter({ hasText: /^Visit on / })).toBeVisible();
    await expect(told.filter({ hasText: 'Program signed, revision 1' })).toBeVisible();
    await expect(told.filter({ hasText: 'Phase declared: Flare-up' })).toBeVisible();
    await expect(told.filter({ hasText: 'Patient registered' })).toBeVisible();
    await expect(page.getByText(/Abdominal bracing: .*next morning worse/)).toBeVisible();
    await expect(page.getByText('Abdominal bracing: one step back')).toBeVisible();
  });

  await test.step('And she is found again in the list of patients, without the accents', async () => {
    await roster.open();
    await roster.search.fill('nunez417 zoe');
    await expect(roster.patients).toHaveCount(1);
    await expect(roster.patients).toContainText('NÚÑEZ417');
  });
});
