import { expect, test } from './support/test';
import { Interactions } from './support/interactions';
import { Keyboard } from './support/keyboard';

const allowed = 15;
const allowedForVisit = 25;

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

test(`A visit of a program of five exercises is signed in at most ${allowedForVisit} interactions`, async ({
  keel,
  page,
}) => {
  const { roster, chart, visit } = keel;
  const by = new Interactions();
  await roster.open();
  await roster.exploreSampleClinic();
  await roster.openChartOf('Nakamura');

  await test.step('I ask about red flags, pain and where it hurts', async () => {
    await by.click('Visit', chart.link('Visit'));
    await by.click('All asked: no', page.getByRole('button', { name: 'All asked: no to every question' }));
    await by.tick('pain now', visit.scale('Pain now', 1));
    await by.tick('worst pain', visit.scale('Worst pain since last time', 2));
    await by.tick('pain in the mornings', visit.scale('Pain the mornings after', 1));
    await by.click('Body map', page.getByRole('button', { name: 'Body map', exact: true }));
    await by.tick('Low back, left', page.getByRole('checkbox', { name: 'Low back, left' }));
  });

  await test.step('I log five exercises, one of which hurt more', async () => {
    await expect(page.getByRole('button', { name: /^All \d+ planned sessions, / })).toHaveCount(5);
    await by.click('As planned', page.getByRole('button', { name: 'As planned, Same for all' }));
    await by.tick('every set', visit.choice('Every set done', 'Same for all', 'Yes'));
    await by.tick('steady', visit.choice('Control', 'Same for all', 'Steady'));
    await by.tick('pain during', visit.choice('Pain during, 0 none to 10 worst', 'Same for all', '1'));
    await by.tick('next morning', visit.choice('Next morning', 'Same for all', 'Same'));
    await by.tick('12 in every set', visit.choice('Fewest repetitions in a set', 'Deadlift', '12 in every set'));
    await by.tick('pain of one', visit.choice('Pain during, 0 none to 10 worst', 'Side bridge', '4'));
  });

  await test.step('I take one measure, the proposals and a note, and sign', async () => {
    await by.click('Global change', page.getByRole('button', { name: 'Enter Global change' }));
    await by.tick(
      'much better',
      page
        .getByRole('group', { name: /^Global/ })
        .getByRole('radio')
        .last(),
    );
    await by.click('Accept all proposals', page.getByRole('button', { name: 'Accept all proposals' }));
    await by.fill('a note', page.getByRole('textbox', { name: 'Note' }), 'Back to gardening.');
    await by.click('Sign visit', visit.sign);
    await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeAttached();
  });

  await test.step('Everything is in the history', async () => {
    await chart.open('History');
    await expect(page.getByText('Back to gardening.')).toBeVisible();
    await expect(page.getByText(/Deadlift: .*12/).first()).toBeVisible();
  });

  process.stdout.write(`${by.list.length} interactions: ${by.list.join(', ')}\n`);
  expect(by.list.length).toBeLessThanOrEqual(allowedForVisit);
});

/** Keys of an ordinary visit, each Tab among them. */
const allowedKeys = 40;

test(`The same visit without a mouse, in at most ${allowedKeys} keys`, async ({ keel, page }) => {
  const { roster, chart, visit } = keel;
  const hands = new Keyboard(page);
  // Every key that the page hears, Tab among them; a chord is one.
  await page.addInitScript(() => {
    let heard = 0;
    document.addEventListener(
      'keydown',
      ({ key }) => {
        if (key !== 'Control') heard += 1;
        document.documentElement.dataset['keys'] = `${heard}`;
      },
      true,
    );
  });
  const heard = async () => Number((await page.locator('html').getAttribute('data-keys')) ?? 0);
  await roster.open();
  await roster.exploreSampleClinic();
  await roster.openChartOf('Nakamura');
  await chart.open('Visit');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const before = await heard();
  const note = 'By keyboard.';

  await test.step('I ask about red flags and type the pain: 1, 10, and 3 taken back for 2', async () => {
    await hands.tabTo(page.getByRole('button', { name: 'All asked: no to every question' }));
    await hands.press('Enter');
    await hands.tabTo(visit.scale('Pain now', 0));
    await hands.press('1', 'Tab', '1', '0', 'Tab', '3', 'Backspace', '2');
    await expect(visit.scale('Worst pain since last time', 10)).toBeChecked();
    await expect(visit.scale('Pain the mornings after', 2)).toBeChecked();
  });

  await test.step('I log for all exercises, and skip what is the same for each', async () => {
    await hands.tabTo(page.getByRole('button', { name: 'As planned, Same for all' }));
    await hands.press('Enter', 'Tab', 'y', 'Tab', 's', 'Tab', '1', 'Tab', 's');
    await expect(visit.choice('Next morning', 'Walking', 'Same')).toBeChecked();
    await hands.tabTo(page.getByRole('link', { name: 'Skip the single exercises' }));
    await hands.press('Enter');
  });

  await test.step('I take the proposals, type a note and sign; Escape loses nothing', async () => {
    await hands.tabTo(page.getByRole('button', { name: 'Accept all proposals' }));
    await hands.press('Enter');
    await hands.tabTo(page.getByRole('link', { name: 'Skip to the note' }));
    await hands.press('Enter');
    await hands.type(note);
    await hands.press('Escape');
    await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue(note);
    await hands.press('Control+s');
    await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeAttached();
  });

  const keys = (await heard()) - before - note.length;
  process.stdout.write(`${keys} keys and a note\n`);
  expect(keys).toBeLessThanOrEqual(allowedKeys);
});
