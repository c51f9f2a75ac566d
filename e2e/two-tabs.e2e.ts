import { Keel } from './support/keel';
import { expect, test } from './support/test';

test('What is declared in one tab rules in the other at once', async ({ keel, page, context }) => {
  const { roster, chart } = keel;
  const other = new Keel(await context.newPage());

  await test.step('I have a patient who is building open in two tabs, the builder in the second', async () => {
    await roster.open();
    await roster.exploreSampleClinic();
    await roster.openChartOf('Nakamura');
    await expect(chart.banner).toContainText('Building');
    await other.page.goto(`${page.url()}/program`);
    await other.builder.search.fill('jump squat');
    await expect(other.builder.addButton('Jump squat')).toBeVisible();
  });

  await test.step('When I put a jump squat into the draft of the second tab', async () => {
    await other.builder.add('Jump squat');
  });

  await test.step('and declare a flare-up in the first', async () => {
    await chart.declare('Flare-up');
  });

  await test.step('the second tab says so, blocks the jump squat in its library and rests it in its draft', async () => {
    await expect(other.chart.banner).toContainText(/Flare-up · day\s1/);
    await expect(other.builder.whyButton('Jump squat')).toBeVisible();
    await expect(other.builder.addButton('Jump squat')).toHaveCount(0);
    await expect(other.builder.select('Jump squat')).toHaveCount(0);
    await expect(other.page.getByRole('button', { name: 'Why Jump squat is resting' })).toBeVisible();
  });

  await test.step('When I sign there, the program holds no jump squat, and both tabs see that', async () => {
    await other.builder.signProgram();
    await other.chart.open('Handout');
    await other.handout.ready();
    await expect(other.handout.exercises.filter({ hasText: 'Squat and jump' })).toHaveCount(0);
    await chart.open('Program');
    await expect(keel.builder.grid).toBeVisible();
    await expect(keel.builder.select('Jump squat')).toHaveCount(0);
  });
});

test('A program signed in a tab that has not heard of the flare-up is refused', async ({ keel, page, context }) => {
  const { roster, chart } = keel;
  const deaf = new Keel(await context.newPage());

  await test.step('A second tab does not hear what the first one says', async () => {
    await deaf.page.addInitScript(() => {
      Object.defineProperty(BroadcastChannel.prototype, 'onmessage', { set: () => undefined });
    });
    await roster.open();
    await roster.exploreSampleClinic();
    await roster.openChartOf('Nakamura');
    await deaf.page.goto(`${page.url()}/program`);
    await deaf.builder.add('Jump squat');
  });

  await test.step('When a flare-up is declared in the first, and the second signs a jump squat', async () => {
    await chart.declare('Flare-up');
    await expect(deaf.chart.banner).toContainText('Building');
    await deaf.builder.sign.click();
    await expect(deaf.builder.cautions.or(deaf.problem)).toBeVisible();
    if (await deaf.builder.cautions.isVisible()) {
      const read = deaf.builder.cautions.getByRole('checkbox');
      if (await read.isVisible()) await read.check();
      await deaf.builder.cautions.getByRole('button', { name: 'Sign program' }).click();
    }
  });

  await test.step('it is refused in plain words, the draft is kept and nothing was signed', async () => {
    await expect(deaf.problem).toContainText('the program was not signed');
    await expect(deaf.builder.select('Jump squat')).toBeVisible();
    await chart.open('History');
    await expect(page.getByRole('heading', { level: 3 }).first()).toHaveText('Phase declared: Flare-up');
  });
});

test('A program that runs is suspended, item by item, on every screen when the back flares up', async ({
  keel,
  page,
}) => {
  const { roster, chart, handout, builder } = keel;

  await test.step('A patient in a flare-up still has a deadlift in the running program', async () => {
    await roster.open();
    await roster.exploreSampleClinic();
    await roster.openChartOf('Åberg');
    await expect(chart.banner).toContainText(/Flare-up · day\s3/);
  });

  await test.step('The overview and the builder show it apart, as resting', async () => {
    await expect(page.getByRole('heading', { name: 'Resting' })).toBeVisible();
    await chart.open('Program');
    await expect(builder.grid).toBeVisible();
    await expect(builder.select('Deadlift')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Why Deadlift is resting' })).toBeVisible();
  });

  await test.step('The printed sheet says that it rests, and never how it is done', async () => {
    await chart.open('Handout');
    const printed = await handout.printedText();
    expect(printed).toContain('Maja Åberg');
    expect(printed).toMatch(/Resting for now: [^.]*lift a bar from the floor/);
    expect(printed).not.toContain('Stand with the bar over the middle of your feet');
    expect(printed).not.toMatch(/\d Lift a bar from the floor/);
    await expect(handout.exercises.filter({ hasText: 'Lift a bar from the floor' })).toHaveCount(0);
  });
});
