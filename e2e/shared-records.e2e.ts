import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from './support/test';

const folder = join(import.meta.dirname, '..', '..', 'shared', 'records');

/** What the description of the records says matters for exercise. */
const records = [
  {
    file: 'gayla-ferry.json',
    family: 'FERRY',
    proposed: ['osteoporosis', 'hypertension', 'heart disease', 'hip osteoarthritis or impingement'],
  },
  {
    file: 'lonnie-von.json',
    family: 'VON',
    proposed: ['osteoporosis', 'serious heart rhythm', 'wrist pain or injury'],
  },
  { file: 'tony-douglas.json', family: 'DOUGLAS', proposed: ['hypertension', 'hip osteoarthritis or impingement'] },
  { file: 'laurie-mccullough.json', family: 'MCCULLOUGH', proposed: ['hypertension'], past: /pregnancy/i },
  { file: 'cary-ohara.json', family: 'O’HARA', proposed: ['spinal cord injury'], information: [/chronic pain/i] },
] as const;

for (const record of records) {
  const { file, family, proposed } = record;
  const path = join(folder, file);

  test(`The real record ${basename(file, '.json')} imports, and the second time it is known`, async ({
    keel,
    page,
  }) => {
    test.skip(!existsSync(path), `there is no ${file} in shared/records beside the project`);
    const { roster, chart } = keel;
    const { review } = roster;
    const typed = new RegExp(family.replace('’', '.'));

    await test.step('When I import it, exactly the precautions that matter are proposed', async () => {
      await roster.open();
      await roster.import(path);
      await expect(review).toContainText(typed);
      await expect(review.getByRole('heading', { name: /^Proposed precautions/ })).toHaveText(
        `Proposed precautions (${proposed.length})`,
      );
      for (const precaution of proposed) {
        await expect(review.getByRole('button', { name: `Accept ${precaution}`, exact: true })).toBeVisible();
      }
    });

    await test.step('What is past or not understood is listed, not dropped', async () => {
      if ('past' in record) {
        await review.getByText(/^Past/).click();
        await expect(review.getByRole('listitem').filter({ hasText: record.past }).first()).toBeVisible();
      }
      for (const words of 'information' in record ? record.information : []) {
        await review.getByText(/^For information/).click();
        await expect(review.getByRole('listitem').filter({ hasText: words }).first()).toBeVisible();
      }
    });

    await test.step('When I confirm them, the chart opens and its banner names them', async () => {
      for (const precaution of proposed) {
        await review.getByRole('button', { name: `Accept ${precaution}`, exact: true }).click();
      }
      await review.getByRole('button', { name: 'Import the patient' }).click();
      await expect(chart.banner).toContainText(typed);
      for (const precaution of proposed) {
        await expect(chart.precautions).toContainText(new RegExp(precaution, 'i'));
      }
      await expect(chart.precautions).toContainText('Other precautions not asked');
    });

    await test.step('When I import the same record again, I am told that it is already here', async () => {
      await roster.open();
      await roster.import(path);
      await expect(review.getByText('This record was imported before')).toBeVisible();
      await review.getByRole('button', { name: 'Open the chart' }).click();
      await expect(chart.banner).toContainText(typed);
      await roster.open();
      await expect(roster.patients).toHaveCount(1);
    });

    await test.step('And the chart opens from the list of patients', async () => {
      await roster.patients.click();
      await expect(chart.banner).toContainText(typed);
      await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeAttached();
    });
  });
}
