import { expect, test } from './support/test';

test('Nothing about a patient leaves the page, nor stands in an address, a title or the console', async ({
  keel,
  page,
  overheard,
}) => {
  const { roster, chart, builder, handout } = keel;
  const seen = new Set<string>();
  const titles = new Set<string>();
  const look = async (): Promise<void> => {
    seen.add(page.url());
    titles.add(await page.title());
  };

  await test.step('I register a patient with a name of her own', async () => {
    await roster.open();
    await roster.register();
    await roster.registration.getByRole('textbox', { name: 'Family name' }).fill('Quillfeather');
    await roster.registration.getByRole('textbox', { name: 'Given name' }).fill('Ottoline');
    await roster.registration.getByRole('textbox', { name: 'Identifier' }).fill('ZX-8841');
    await roster.registration.getByRole('radio', { name: 'None known' }).check();
    await roster.registration.getByRole('radio', { name: 'Flare-up' }).check();
    await roster.registration.getByRole('button', { name: 'Register', exact: true }).click();
    await expect(chart.banner).toContainText('QUILLFEATHER');
    await look();
  });

  await test.step('I walk through every page of her chart', async () => {
    await chart.open('Program');
    await look();
    await builder.add('Abdominal bracing');
    await builder.signProgram();
    for (const name of ['Visit', 'Handout', 'History', 'Overview'] as const) {
      await chart.open(name);
      await look();
    }
    await chart.open('Handout');
    await handout.ready();
  });

  await test.step('and through the rest of Keel', async () => {
    const frame = page.getByRole('navigation', { name: 'Keel' });
    for (const name of ['Library', 'Clinic', 'Patients']) {
      await frame.getByRole('link', { name }).click();
      await expect(page).toHaveTitle(`${name} · Keel`);
      await look();
    }
    await roster.search.fill('Quillfeather');
    await expect(roster.patients).toHaveCount(1);
    await look();
    for (const path of ['/library/bird-dog', '/no-such-page']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
      await look();
    }
  });

  await test.step('Her name and number are in no address, title, request or message', () => {
    const told = [...seen, ...titles, ...overheard.requests, ...overheard.console].join('\n').toLowerCase();
    for (const secret of ['quillfeather', 'ottoline', 'zx-8841']) expect(told).not.toContain(secret);
    expect(seen.size).toBeGreaterThan(9);
  });

  await test.step('and everything that was asked for came from here', () => {
    const origins = new Set(overheard.requests.map((url) => new URL(url).origin));
    expect([...origins]).toEqual([new URL(page.url()).origin]);
  });
});
