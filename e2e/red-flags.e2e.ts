import { PathwayPanel, RedFlags } from './support/red-flags';
import { expect, test } from './support/test';

const saddle = /^Any numbness or tingling between the legs/;
const bladder = /^Any new trouble passing urine/;
const footDrop = /^Does one foot drag or slap/;
const downOneLeg = /^Pain, numbness or tingling down one leg/;

test('Cauda equina answers at a visit lead to the emergency sheet and nothing else', async ({ keel, page }) => {
  const { roster, chart, builder, handout, visit } = keel;
  const flags = new RedFlags(page);
  let exercises: readonly string[] = [];
  const expectNoExercise = (text: string): void => {
    for (const name of exercises) expect(text.toLowerCase(), name).not.toContain(name.toLowerCase());
  };

  await test.step('Given a patient with a program', async () => {
    await roster.open();
    await roster.exploreSampleClinic();
    await roster.openChartOf('Åberg');
    await chart.open('Handout');
    await handout.ready();
    const titles = await handout.exercises.getByRole('heading', { level: 3 }).allTextContents();
    exercises = titles.map((title) => title.replace(/^\s*\d+\s*/, '').trim());
    expect(exercises.length).toBeGreaterThan(1);
  });

  await test.step('When numbness in the saddle is answered at the visit, the page says at once what to do', async () => {
    await chart.open('Visit');
    await flags.answerYes(saddle);
    await expect(flags.card).toContainText('Send to the emergency department now');
    await expect(flags.card).toContainText('What was not asked is not a no');
  });

  await test.step('The visit is not signed while questions are open', async () => {
    await visit.sign.click();
    await expect(page.getByText('Not signed yet.')).toBeVisible();
  });

  await test.step('When the rest is asked and it is signed, the emergency sheet opens', async () => {
    await flags.answerYes(bladder);
    await flags.noToTheRest();
    await flags.signIntoHold();
    await expect(flags.sheet).toBeVisible();
    await expect(chart.banner).toContainText('On hold');
    await expect(handout.exercises).toHaveCount(0);
  });

  await test.step('It says what to do, what to say and the minute it was noticed, and prints no exercise', async () => {
    const printed = await handout.printedText();
    expect(printed).toContain('Stop all your exercises.');
    expect(printed).toContain('Go to the nearest emergency department now');
    expect(printed).toContain('numbness or tingling between my legs and new trouble with passing urine');
    expect(printed).toMatch(/Noticed: \d+ \w+ \d{4}, \d\d:\d\d, by/);
    expectNoExercise(printed);
  });

  await test.step('A deep link to the handout opens the same sheet', async () => {
    await page.reload();
    await handout.ready();
    await expect(flags.sheet).toBeVisible();
    expectNoExercise(await handout.printedText());
  });

  await test.step('The program has nothing to do and nothing to sign', async () => {
    await chart.open('Program');
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    await expect(builder.exercises).toHaveCount(0);
    await expect(builder.addButton('Walking')).toHaveCount(0);
  });

  await test.step('The letter is drafted, and what I write in it survives a look at another page', async () => {
    await chart.open('Overview');
    await page.getByRole('link', { name: 'Referral letter' }).click();
    await flags.letter.ready();
    await expect(flags.letter.paragraph('Neurological screen')).toHaveValue(/Yes: numbness or tingling in the saddle/);
    await flags.letter.paragraph('Request').fill('Please scan her spine now; I have rung the registrar.');
    await chart.open('History');
    await chart.open('Handout');
    await flags.letter.open();
    await expect(flags.letter.paragraph('Request')).toHaveValue(/rung the registrar/);
  });

  await test.step('Paper has my words, what was asked, and room for the medication', async () => {
    const printed = await flags.letter.printedText();
    expect(printed).toContain('Please scan her spine now; I have rung the registrar.');
    expect(printed).toContain('Yes: numbness or tingling in the saddle area; new bladder disturbance.');
    expect(printed).toContain('Medication and allergies');
    expect(printed).toContain('Stopped until this is resolved.');
    expectNoExercise(printed);
    expect(page.url()).not.toContain('scan');
  });

  await test.step('When a named clinician resolves it with a reason, the program is back', async () => {
    await chart.open('Overview');
    await flags.resolve('MRI without compression; the spinal team agrees to go on.');
    await expect(chart.banner).not.toContainText('On hold');
    await chart.open('Handout');
    await handout.ready();
    await expect(handout.exercises).toHaveCount(exercises.length);
    await expect(page.getByRole('radio', { name: /^Letter/ })).toHaveCount(0);
  });
});

test('Same day stops the program, watch lets it go on with words beside it', async ({ keel, page }) => {
  const { roster, chart, handout, visit } = keel;
  const flags = new RedFlags(page);

  await test.step('Given a patient whose leg tingles, nothing else', async () => {
    await roster.open();
    await roster.exploreSampleClinic();
    await roster.openChartOf('Åberg');
    await chart.open('Visit');
    await flags.answerYes(downOneLeg);
    await flags.noToTheRest();
    await expect(flags.card).toContainText('Watch, and ask again next visit');
    await expect(flags.card).toContainText('Examine power, reflexes and sensation');
  });

  await test.step('The program goes on, and the sheet says what is watched', async () => {
    await visit.signVisit();
    await expect(flags.card).toContainText('pain, numbness or tingling down one leg');
    await chart.open('Handout');
    const printed = await handout.printedText();
    await expect(handout.exercises.first()).toBeVisible();
    expect(printed).toContain('Watch this, and tell us');
    expect(printed).toContain('Go to the emergency department now if:');
    await flags.letter.open();
    expect(await flags.letter.printedText()).toContain('The general practitioner');
  });

  await test.step('When a foot drops at the next visit, the spinal team is called today', async () => {
    await chart.open('Visit');
    await flags.answerYes(footDrop);
    await flags.noToTheRest();
    await flags.signIntoHold();
    await expect(page.getByRole('heading', { name: 'Your back needs a check today' })).toBeVisible();
    await expect(handout.exercises).toHaveCount(0);
    expect(await handout.printedText()).toContain('We call the spinal team today.');
  });
});

test('The clinic sets its own pathway, and it holds at the visit and on paper', async ({ keel, page }) => {
  const { roster, chart, handout } = keel;
  const flags = new RedFlags(page);
  const pathway = new PathwayPanel(page);

  await test.step('Given somebody of the clinic with a name', async () => {
    await roster.open();
    await roster.exploreSampleClinic();
    await pathway.open();
    await page.getByRole('group', { name: 'You are' }).getByRole('radio').first().check();
  });

  await test.step('When a foot drop is set milder, it asks why', async () => {
    await pathway.tier(footDrop).selectOption('Urgent');
    await page.getByRole('button', { name: 'Set it milder' }).click();
    await expect(page.getByText('Write the reason')).toBeVisible();
    await page.getByRole('textbox', { name: /^Why urgent is right here/ }).fill('Our spinal clinic sees them in days.');
    await page.getByRole('button', { name: 'Set it milder' }).click();
    await expect(page.getByText('Our spinal clinic sees them in days.')).toBeVisible();
  });

  await test.step('And its own words and telephone are set for that tier', async () => {
    const urgent = pathway.words('Urgent');
    await urgent.getByRole('textbox', { name: 'What to do' }).fill('Ring the spinal clinic and send the letter.');
    await urgent.getByRole('textbox', { name: 'Whom to call' }).fill('Spinal clinic');
    await urgent.getByRole('textbox', { name: 'Phone' }).fill('0131 496 0000');
    await urgent.getByRole('button', { name: 'Save Urgent' }).click();
    await expect(urgent.getByRole('button', { name: 'Save Urgent' })).toBeDisabled();
  });

  await test.step('Then a foot drop at a visit is urgent, in the clinic’s words', async () => {
    await roster.open();
    await roster.openChartOf('Åberg');
    await chart.open('Visit');
    await flags.answerYes(footDrop);
    await expect(flags.card).toContainText('Ring the spinal clinic and send the letter.');
    await expect(flags.card.getByRole('link', { name: '0131 496 0000' })).toBeVisible();
    await flags.noToTheRest();
    await flags.signIntoHold();
  });

  await test.step('And the sheet and the letter name whom the clinic calls', async () => {
    expect(await handout.printedText()).toContain('We ask for a visit for you (Spinal clinic).');
    await flags.letter.open();
    expect(await flags.letter.printedText()).toContain('Spinal clinic, 0131 496 0000');
  });
});
