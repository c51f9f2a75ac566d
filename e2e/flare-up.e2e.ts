import { amountOf } from './support/amount';
import { ruledOutInFlareUp, ruledOutNames } from './support/ruled-out';
import { expect, test } from './support/test';

const later = (days: number) => new Date(Date.UTC(2026, 10, 24 + days, 9));

test('A flare-up on a running program: what rests, what instead, and the way back', async ({ keel, page }) => {
  const { roster, chart, builder, handout } = keel;
  const dialog = chart.phaseDialog('Flare-up');
  let taken: readonly string[] = [];
  let rested = '';

  await test.step('A patient who is building has a program with moves that a flare-up rules out', async () => {
    await roster.open();
    await roster.exploreSampleClinic();
    await roster.openChartOf('Nakamura');
    await expect(chart.banner).toContainText('Building');
    await chart.open('Program');
    await expect(builder.select('Deadlift')).toBeVisible();
    rested = (await builder.doses('Deadlift')).at(-1) ?? '';
  });

  await test.step('When I choose a flare-up, I see what it changes before it is declared', async () => {
    await chart.choosePhase('Flare-up');
    await expect(dialog.getByRole('status').first()).toContainText(/^\s*\d exercises? rests?/);
    await expect(dialog.getByRole('heading', { name: 'Rest' })).toBeVisible();
    await expect(dialog.getByText('Deadlift', { exact: true })).toBeVisible();
  });

  await test.step('Each with why, and with its evidence', async () => {
    await dialog.getByRole('button', { name: 'Why Deadlift?' }).click();
    await expect(dialog).toContainText(/grade [ABCD]|expert judgement/);
  });

  await test.step('When I think better of it, nothing is declared', async () => {
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toBeHidden();
    await expect(chart.banner).toContainText('Building');
  });

  await test.step('I choose what to do instead of the deadlift, and prepare the next revision', async () => {
    await chart.choosePhase('Flare-up');
    const instead = dialog.getByRole('combobox', { name: /^Instead of / });
    await dialog.getByRole('combobox', { name: 'Instead of Deadlift' }).selectOption({ index: 1 });
    taken = await instead.evaluateAll((all) =>
      all.flatMap((one) => (one as HTMLSelectElement).selectedOptions[0]?.textContent.trim() ?? []),
    );
    taken = taken.filter((name) => name !== 'Nothing instead');
    expect(taken.length).toBeGreaterThan(0);
    for (const { name } of ruledOutInFlareUp) expect(taken).not.toContain(name);
    await dialog.getByRole('textbox', { name: 'Note' }).fill('Lifted a planter at the weekend');
    await dialog.getByRole('button', { name: 'Declare, and prepare the next revision' }).click();
    await expect(chart.banner).toContainText(/Flare-up · day\s1/);
  });

  await test.step('The builder holds it as a draft: the offers in, the deadlift laid aside', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Program' })).toBeAttached();
    for (const name of taken) await expect(builder.select(name)).toBeVisible();
    await expect(builder.select('Deadlift')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Why Deadlift is resting' })).toBeVisible();
  });

  await test.step('It was one step, and nothing was signed', async () => {
    await builder.undo.click();
    for (const name of taken) await expect(builder.select(name)).toHaveCount(0);
    await builder.redo.click();
    for (const name of taken) await expect(builder.select(name)).toBeVisible();
    await expect(page.getByText(/^Draft, follows revision/)).toBeVisible();
  });

  await test.step('When I sign it, the printed sheet holds only what is allowed', async () => {
    await builder.signProgram();
    const names = await builder.names();
    expect(names).toEqual(expect.arrayContaining([...taken]));
    await chart.open('Handout');
    await handout.ready();
    await expect(handout.exercises).toHaveCount(names.length);
    for (const article of await handout.exercises.allTextContents()) {
      for (const name of ruledOutNames) expect(article.toLowerCase()).not.toContain(name.toLowerCase());
    }
  });

  await test.step('When it settles, I see what can come back, and take it a step lower', async () => {
    const settling = chart.phaseDialog('Settling');
    await chart.choosePhase('Settling');
    await expect(settling.getByRole('status').first()).toContainText(/can come back/);
    await settling.getByRole('button', { name: 'Declare, and prepare the next revision' }).click();
    await expect(chart.banner).toContainText(/Settling · day\s1/);
    await expect(builder.select('Deadlift')).toBeVisible();
    const [first] = await builder.doses('Deadlift');
    expect(amountOf(first ?? '')).toBeLessThan(amountOf(rested));
  });

  await test.step('The history tells it, with the note', async () => {
    await chart.open('History');
    await expect(page.getByText('Lifted a planter at the weekend')).toBeVisible();
  });
});

test('A program that is left as it is rests by itself, and comes back a step lower', async ({ keel, page }) => {
  const { roster, chart, builder, handout } = keel;
  await page.clock.setFixedTime(later(0));

  await test.step('A patient is building, with running in the program', async () => {
    await roster.open();
    await roster.exploreSampleClinic();
    await roster.openChartOf('Nakamura');
    await chart.open('Program');
    await builder.add('Running');
    await builder.typeDose('Running', 1, '20 min');
    await builder.signProgram();
  });

  await test.step('When I only declare the flare-up, running rests on every screen', async () => {
    await chart.declare('Flare-up');
    await chart.open('Overview');
    await expect(page.getByRole('heading', { name: 'Resting' })).toBeVisible();
    await chart.open('Handout');
    await handout.ready();
    await expect(handout.exercises.filter({ hasText: /\d minutes/ }).filter({ hasText: 'Go for a run' })).toHaveCount(
      0,
    );
  });

  await test.step('Two weeks later it settles, and I see at which dose it comes back', async () => {
    await page.clock.setFixedTime(later(14));
    await page.reload();
    const dialog = chart.phaseDialog('Settling');
    await chart.choosePhase('Settling');
    await expect(dialog.getByRole('heading', { name: 'Come back' })).toBeVisible();
    await expect(dialog.getByText('A step below where it rested.').first()).toBeVisible();
    await dialog.getByRole('button', { name: 'Declare settling', exact: true }).click();
    await expect(chart.banner).toContainText(/Settling · day\s1/);
  });

  await test.step('The overview says so beside its dose', async () => {
    await chart.open('Overview');
    await expect(page.getByText(/^Back since \d+\s\w+, a step below where it rested\.$/).first()).toBeVisible();
  });
});
