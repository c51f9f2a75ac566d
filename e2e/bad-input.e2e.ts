import { open } from 'node:fs/promises';
import { type Roster } from './support/roster';
import { diskOf, refusedStorage } from './support/storage';
import { expect, test } from './support/test';

const megabyte = 1_000_000;

function json(name: string, content: unknown) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

function patient(more: Readonly<Record<string, unknown>>) {
  return { resourceType: 'Patient', id: 'p1', gender: 'female', birthDate: '1958-03-09', ...more };
}

async function startWithSampleClinic(roster: Roster): Promise<() => Promise<void>> {
  await roster.open();
  await roster.exploreSampleClinic();
  const before = await roster.patients.allTextContents();
  return async () => {
    await roster.open();
    await expect(roster.patients).toHaveText(before);
  };
}

test.describe('A file that is no record is refused in plain words, and nothing changes', () => {
  const files = [
    { what: 'not JSON', file: json('letter.json', 'Dear colleague, thank you for seeing'), says: 'not JSON' },
    { what: 'JSON that is not FHIR', file: json('list.json', { patients: [] }), says: 'not a FHIR record' },
    {
      what: 'a Bundle without a patient',
      file: json('empty.json', { resourceType: 'Bundle', type: 'collection', entry: [] }),
      says: 'holds no patient',
    },
  ];

  test(`${files.map(({ what }) => what).join(', ')}, and a file of 60 MB`, async ({ keel, page }, info) => {
    const { roster } = keel;
    const nothingChanged = await startWithSampleClinic(roster);

    for (const { what, file, says } of files) {
      await test.step(`When I import ${what}, I am told so`, async () => {
        await roster.import(file);
        await expect(keel.problem).toContainText(says);
        await expect(keel.problem).toContainText('Nothing was changed');
        await expect(roster.review).toHaveCount(0);
        await page.getByRole('button', { name: 'Understood' }).click();
        await expect(keel.problem).toHaveCount(0);
      });
    }

    await test.step('When I import a file of 60 MB, I am told that it is too large', async () => {
      const path = info.outputPath('large.json');
      const file = await open(path, 'w');
      await file.write('{"resourceType":"Bundle","entry":[]}'.padEnd(megabyte));
      for (let written = 1; written < 60; written++) await file.write(' '.repeat(megabyte));
      await file.close();
      await roster.import(path);
      await expect(keel.problem).toContainText('60 MB');
      await expect(keel.problem).toContainText('Nothing was changed');
    });

    await test.step('The patients are as they were', nothingChanged);
  });
});

test.describe('A record with a hole in it is mended by the clinician, not guessed', () => {
  test('A patient without a name', async ({ keel }) => {
    const { roster, chart } = keel;
    await test.step('When I import it, it cannot be taken in before it has a name', async () => {
      await roster.open();
      await roster.import(json('nameless.json', patient({ name: [] })));
      await expect(roster.review).toContainText('no name');
      await roster.review.getByRole('button', { name: 'Import the patient' }).click();
      await expect(roster.review.getByText('Enter a name for this patient.')).toBeVisible();
    });
    await test.step('When I enter the name, it is', async () => {
      await roster.review.getByRole('textbox', { name: 'Family name' }).fill('Nameless');
      await roster.review.getByRole('button', { name: 'Import the patient' }).click();
      await expect(chart.banner).toContainText('NAMELESS');
    });
  });

  test('A birth date in the future', async ({ keel }) => {
    const { roster, chart } = keel;
    const nextYear = new Date().getFullYear() + 1;
    await test.step('In a record it is left out, and said', async () => {
      await roster.open();
      await roster.import(
        json('unborn.json', patient({ name: [{ family: 'Morrow' }], birthDate: `${nextYear}-02-03` })),
      );
      await expect(roster.review).toContainText('lies in the future');
      await roster.review.getByRole('button', { name: 'Import the patient' }).click();
      await expect(chart.banner).toContainText('birth date not recorded');
    });
    await test.step('Typed by hand it is refused beside its field, and the rest stays as typed', async () => {
      await roster.open();
      await roster.register();
      const { registration } = roster;
      await registration.getByRole('textbox', { name: 'Family name' }).fill('Later');
      await registration.getByRole('textbox', { name: 'Born' }).fill(`3 Feb ${nextYear}`);
      await registration.getByRole('button', { name: 'Register', exact: true }).click();
      const born = registration.getByRole('textbox', { name: 'Born' });
      await expect(born).toHaveAttribute('aria-invalid', 'true');
      await expect(born).toHaveAccessibleDescription(/future/);
      await expect(born).toBeFocused();
      await expect(registration.getByRole('textbox', { name: 'Family name' })).toHaveValue('Later');
    });
    await test.step('Nobody was registered', async () => {
      await roster.registration.getByRole('button', { name: 'Cancel' }).click();
      await expect(roster.patients).toHaveCount(1);
    });
  });

  test('A registration without a name', async ({ keel }) => {
    const { roster } = keel;
    await roster.open();
    await roster.register();
    await roster.registration.getByRole('button', { name: 'Register', exact: true }).click();
    const family = roster.registration.getByRole('textbox', { name: 'Family name' });
    await expect(family).toHaveAttribute('aria-invalid', 'true');
    await expect(family).toHaveAccessibleDescription(/name/);
  });
});

test('A dose of nothing or of 10,000 is not taken, and stays as typed beside what is wrong', async ({ keel, page }) => {
  const { roster, chart, builder } = keel;
  const exercise = 'Abdominal bracing';
  await startWithSampleClinic(roster);
  await roster.openChartOf('Nguyen');
  await chart.open('Program');
  await builder.add(exercise);
  const before = await builder.doses(exercise);

  for (const dose of ['0x8', '2x0', '0 min', '10000x8', '2x10000', '10000 kg', 'plenty']) {
    await test.step(`When I type ${dose}, I am told what a dose may be`, async () => {
      await builder.typeDose(exercise, 1, dose);
      await expect(builder.grid.getByRole('alert')).not.toBeEmpty();
      await expect(builder.grid.getByText(dose, { exact: true })).toBeVisible();
      expect((await builder.doses(exercise)).slice(1)).toEqual(before.slice(1));
    });
  }

  await test.step('When I leave it with Escape, the dose from before is back', async () => {
    await builder.dose(exercise, 1).click();
    await builder.editor(exercise, 1).press('Escape');
    await expect(builder.grid.getByRole('alert')).toHaveCount(0);
    expect(await builder.doses(exercise)).toEqual(before);
  });

  await test.step('A dose that can be read is taken', async () => {
    await builder.typeDose(exercise, 1, '3x6 8s');
    await expect(builder.dose(exercise, 1)).toContainText(/3\s×\s6/);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test('When the disk is full, nothing is half saved and what I typed is kept', async ({ keel, page }) => {
  const { roster, chart } = keel;
  const disk = await diskOf(page);
  await startWithSampleClinic(roster);
  const everybody = await roster.patients.count();

  await test.step('When I register a patient on a full disk, I am told what to do', async () => {
    await disk('full');
    await roster.register();
    await roster.registration.getByRole('textbox', { name: 'Family name' }).fill('Overflow');
    await roster.registration.getByRole('radio', { name: 'None known' }).check();
    await roster.registration.getByRole('button', { name: 'Register', exact: true }).click();
    await expect(roster.registration.getByRole('alert')).toContainText('no room left on this device');
    await expect(roster.registration.getByRole('textbox', { name: 'Family name' })).toHaveValue('Overflow');
    await expect(roster.registration.getByRole('radio', { name: 'None known' })).toBeChecked();
  });

  await test.step('When there is room again, the same form saves', async () => {
    await disk('free');
    await roster.registration.getByRole('button', { name: 'Register', exact: true }).click();
    await expect(chart.banner).toContainText('OVERFLOW');
  });

  await test.step('A phase that could not be saved is not shown as declared', async () => {
    await disk('full');
    await chart.banner.getByRole('button', { name: 'Declare phase' }).click();
    await page.getByRole('menuitem', { name: 'Flare-up' }).click();
    await expect(keel.problem).toContainText('no room left on this device');
    await expect(chart.banner).toContainText('Phase not declared');
    await disk('free');
    await chart.declare('Flare-up');
    await expect(keel.problem).toHaveCount(0);
  });

  await test.step('There is one patient more, once', async () => {
    await roster.open();
    await expect(roster.patients).toHaveCount(everybody + 1);
  });
});

test('A program and a visit that could not be saved stay as they were built', async ({ keel, page }) => {
  const { roster, chart, builder, visit } = keel;
  const disk = await diskOf(page);
  await startWithSampleClinic(roster);
  await roster.openChartOf('Nakamura');
  await chart.open('Program');
  await builder.add('Pallof press');
  await disk('full');

  await test.step('When signing the program meets a full disk, the draft is kept', async () => {
    await builder.sign.click();
    await expect(builder.cautions.or(keel.problem)).toBeVisible();
    if (await builder.cautions.isVisible()) {
      const read = builder.cautions.getByRole('checkbox');
      if (await read.isVisible()) await read.check();
      await builder.cautions.getByRole('button', { name: 'Sign program' }).click();
    }
    await expect(keel.problem).toContainText('no room left on this device');
    await expect(builder.select('Pallof press')).toBeVisible();
    await expect(builder.undo).toBeEnabled();
  });

  await test.step('When signing a visit meets it, the answers are kept', async () => {
    await chart.open('Visit');
    await visit.answerNoToEveryRedFlag();
    await visit.pain(2, 3);
    await page.getByRole('textbox', { name: 'Note' }).fill('Slept well.');
    await visit.sign.click();
    await expect(keel.problem).toContainText('no room left on this device');
    await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Slept well.');
  });

  await test.step('With room again the same visit is signed', async () => {
    await disk('free');
    await visit.signVisit();
    await chart.open('History');
    await expect(page.getByText('Slept well.')).toHaveCount(1);
  });
});

test('When the browser refuses to keep records, Keel says so and what to do', async ({ keel, page }) => {
  const storage = await refusedStorage(page);

  await test.step('Opening Keel, I am told that nothing can be kept', async () => {
    await page.goto('/patients');
    await expect(keel.problem).toContainText('does not let Keel keep records');
    await expect(keel.problem).toContainText('ordinary window');
  });

  await test.step('When I allow it and try again, I can begin', async () => {
    await storage.allow();
    await page.getByRole('button', { name: 'Try again' }).click();
    await keel.roster.exploreSampleClinic();
    await expect(keel.problem).toHaveCount(0);
  });
});

test('When a newer Keel takes over the record in another tab, I am asked to reload and nothing is lost', async ({
  keel,
  page,
  context,
}) => {
  const { roster, chart } = keel;
  await startWithSampleClinic(roster);
  const everybody = await roster.patients.count();
  await roster.register();
  await roster.registration.getByRole('textbox', { name: 'Family name' }).fill('Between');

  const newer = await context.newPage();
  await test.step('A second tab opens the record with a newer schema', async () => {
    await newer.goto('/keel.svg');
    const entries = await newer.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('keel', 9990);
          opening.onerror = () => {
            reject(new Error(opening.error?.message));
          };
          opening.onsuccess = () => {
            const count = opening.result.transaction('entries').objectStore('entries').count();
            count.onsuccess = () => {
              resolve(count.result);
            };
          };
        }),
    );
    expect(entries, 'everything that was signed is still there').toBeGreaterThan(everybody);
  });

  await test.step('The first tab says so', async () => {
    await expect(
      page.getByText('Keel was updated in another tab. Nothing was lost: reload this page to go on.'),
    ).toBeVisible();
  });

  await test.step('What I type there is refused, and kept', async () => {
    await roster.registration.getByRole('button', { name: 'Register', exact: true }).click();
    await expect(roster.registration.getByRole('alert')).toContainText('Reload the page');
    await expect(roster.registration.getByRole('textbox', { name: 'Family name' })).toHaveValue('Between');
  });

  await test.step('After reloading the older program, it does not touch the newer record', async () => {
    await page.reload();
    await expect(keel.problem).toContainText('newer version of Keel');
    await expect(chart.banner).toHaveCount(0);
  });
});
