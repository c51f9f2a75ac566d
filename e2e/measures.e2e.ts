import { LatestScores } from './support/measures';
import { expect, test } from './support/test';

const firstDay = Date.UTC(2026, 10, 23, 9);
const after = (days: number) => new Date(firstDay + days * 86_400_000);
/** The first visit, and two more four weeks apart. */
const [first, second, third] = ['23 Nov 2026', '21 Dec 2026', '18 Jan 2027'];

const activities = ['Carry shopping', 'Sit in the car', 'Lift my grandson'] as const;
const psfs = 'Patient-Specific Functional Scale, mean';
const odi = 'Oswestry Disability Index, total';
const startBack = 'STarT Back screening tool, total';
const globalChange = 'Global change, as the patient says it';

/** What is entered as one number: by its short name, its whole name, and the score at each of three visits. */
const tests = [
  ['Chair stand', '30-second chair stand', ['11', '15', '16']],
  ['Five stands', 'Five times sit-to-stand', ['14.2', '11,5', '11.4']],
  ['Six-minute walk', 'Six-minute walk', ['410', '480', '481']],
] as const;
/** Seconds. */
const holds = [
  ['Trunk extensor endurance (Sorensen)', ['100', '140', '141']],
  ['Trunk flexor endurance, 60 degrees', ['90', '120', '121']],
  ['Side bridge, left', ['50', '60', '61']],
  ['Side bridge, right', ['60', '63', '64']],
] as const;

test('Every measure is entered at a visit, read back, and judged by what is known of it', async ({ keel, page }) => {
  const { roster, chart, visit, measures, progress } = keel;
  const latest = new LatestScores(page);

  const beginVisit = async (days: number, pain: number) => {
    await keel.wakeOn(after(days));
    await chart.open('Visit');
    await visit.answerNoToEveryRedFlag();
    await visit.pain(pain, pain);
  };
  const enterTests = async (index: 0 | 1 | 2) => {
    await measures.open('Trunk endurance');
    for (const [name, scores] of holds) await measures.field(name, `${name}, time`).fill(scores[index]);
    for (const [short, name, scores] of tests) {
      await measures.open(short);
      await measures.entry(name).getByRole('textbox').fill(scores[index]);
    }
  };

  await test.step('A patient who is building comes for a first visit', async () => {
    await page.clock.setFixedTime(after(0));
    await roster.open();
    await roster.registerWithoutPrecautions('Lindqvist', 'Elsa', 'Building');
    await beginVisit(0, 6);
  });

  await test.step('RMDQ: the 24 statements, with the notice on their use; I tick twelve', async () => {
    await measures.open('RMDQ');
    const rmdq = measures.entry('Roland-Morris Disability Questionnaire');
    await expect(rmdq.getByRole('listitem').getByRole('checkbox')).toHaveCount(24);
    await expect(rmdq.getByText('No permission is required for its use')).toBeVisible();
    for (let index = 0; index < 12; index++) await rmdq.getByRole('checkbox').nth(index).check();
    await expect(rmdq.getByText('12 ticked')).toBeVisible();
    await expect(rmdq).toContainText('12 of 24');
  });

  await test.step('ODI: the points of a paper form and its sections make the percent', async () => {
    await measures.open('ODI');
    const entry = measures.entry(odi);
    await expect(entry.getByText('its questions are not shown')).toBeVisible();
    await entry.getByRole('button', { name: 'Enter points and sections' }).click();
    await measures.field(odi, 'Points').fill('18');
    await measures.field(odi, /^Sections answered/).fill('9');
    await expect(entry).toContainText('40\u00a0%');
  });

  await test.step('PSFS: three activities of her own', async () => {
    await measures.open('PSFS');
    await measures.activities([
      [activities[0], 3],
      [activities[1], 4],
      [activities[2], 2],
    ]);
    await expect(measures.entry(psfs)).toContainText('3 of 10');
  });

  await test.step('STarT Back: two numbers of the paper form make the group', async () => {
    await measures.open('STarT Back');
    await measures.field(startBack, /^Total/).fill('6');
    await measures.field(startBack, /^Distress/).fill('4');
    await expect(measures.entry(startBack)).toContainText('6 of 9, group high');
  });

  await test.step('The holds of the trunk show their ratios as soon as they can', async () => {
    await enterTests(0);
    await measures.open('Trunk endurance');
    const balance = measures.panel.getByRole('list', { name: 'Balance' });
    await expect(balance).toContainText('Flexor to extensor 0.90');
    await expect(balance).toContainText('Left side to extensor 0.50');
    await expect(balance).toContainText('Right side to extensor 0.60');
    await expect(balance.getByRole('listitem').filter({ hasText: 'Right to left 1.20' })).toContainText('to look at');
  });

  await test.step('I sign, and the overview reads every score back', async () => {
    await visit.signVisit();
    await expect(latest.of('RMDQ')).toContainText('12 of 24');
    await expect(latest.of('ODI')).toContainText('40\u00a0%');
    await expect(latest.of('PSFS')).toContainText('3 of 10');
    await expect(latest.of('PSFS').getByRole('listitem')).toHaveText([
      'Carry shopping: 3 of 10',
      'Sit in the car: 4 of 10',
      'Lift my grandson: 2 of 10',
    ]);
    await expect(latest.of('STarT Back')).toContainText('6 of 9, high');
    await expect(latest.of('Chair stand')).toContainText('11\u00a0stands');
    await expect(latest.of('Five stands')).toContainText('14.2\u00a0s');
    await expect(latest.of('Six-minute walk')).toContainText('410\u00a0m');
    await expect(latest.endurance).toContainText(`Trunk endurance, ${first}`);
    for (const seconds of ['100', '90', '50', '60']) await expect(latest.endurance).toContainText(`${seconds}\u00a0s`);
    await expect(latest.endurance.getByRole('list', { name: 'Balance' })).toContainText('Right to left 1.20');
  });

  await test.step('Four weeks later they are due again, and she says how the back is now', async () => {
    await beginVisit(28, 3);
    for (const short of ['RMDQ', 'ODI', 'PSFS', 'Trunk endurance', ...tests.map(([name]) => name)]) {
      await expect(measures.panel.getByRole('group', { name: wholeNameOf(short) })).toContainText(
        `due, last on ${first}`,
      );
    }
    await measures.open('Global change');
    await measures.entry(globalChange).getByRole('radio', { name: '+3', exact: true }).check();
    await expect(measures.entry(globalChange)).toContainText('better, 3 of 5');
  });

  await test.step('Changes that matter are said to, each by its own figure', async () => {
    await measures.open('RMDQ');
    const rmdq = measures.entry('Roland-Morris Disability Questionnaire');
    for (let index = 0; index < 6; index++) await rmdq.getByRole('checkbox').nth(index).check();
    await expect(rmdq).toContainText(`down 6 points (50\u00a0%) since ${first}: better, a change that matters`);
    await measures.open('ODI');
    await measures.field(odi, 'Total').fill('24');
    await expect(measures.entry(odi)).toContainText(`down 16 points (40\u00a0%) since ${first}: better, a change that`);
    await measures.open('PSFS');
    await measures.activities([
      [activities[0], 6],
      [activities[1], 7],
      [activities[2], 5],
    ]);
    await expect(measures.entry(psfs)).toContainText(
      `up 3 points (100\u00a0%) since ${first}: better, by more than the error of measurement`,
    );
    await enterTests(1);
    await visit.signVisit();
  });

  await test.step('The overview shows them, and judges nothing that no figure is known for', async () => {
    await expect(latest.of('RMDQ')).toContainText(`since ${first}: better, a change that matters`);
    await expect(latest.of('ODI')).toContainText(`since ${first}: better, a change that matters`);
    await expect(latest.of('PSFS')).toContainText(`since ${first}: better, by more than the error of measurement`);
    await expect(latest.of('PSFS').getByRole('listitem')).toHaveText([
      'Carry shopping: 6 of 10, was 3',
      'Sit in the car: 7 of 10, was 4',
      'Lift my grandson: 5 of 10, was 2',
    ]);
    await expect(latest.of('Global change')).toContainText('better, 3 of 5');
    await expect(latest.endurance).toContainText('better, by more than the error of measurement');
    for (const [short] of tests) {
      await expect(latest.of(short)).toContainText(`since ${first}`);
      await expect(latest.of(short)).not.toContainText(/better|worse|matters/);
    }
    await expect(latest.of('Five stands')).toContainText('11.5\u00a0s');
    await expect(latest.of('STarT Back')).not.toContainText(/since|better|worse/);
  });

  await test.step('On Progress each has a sentence of its own, pain too', async () => {
    await chart.open('Progress');
    await expect(progress.findings('Pain and load')).toHaveText(`Pain fell from 6 to 3 since ${first}`);
    const matters = `since ${first}, better, a change that matters`;
    await expect(progress.findings('Outcome measures')).toHaveText([
      `RMDQ 6 of 24: down 6\u00a0points (50\u00a0%) ${matters}`,
      `ODI 24\u00a0%: down 16\u00a0points (40\u00a0%) ${matters}`,
      `PSFS 6 of 10: up 3\u00a0points (100\u00a0%) since ${first}, better, by more than the error of measurement`,
      /^Global change better, 3 of 5/,
      `Chair stand 15\u00a0stands: up 4\u00a0stands (36\u00a0%) since ${first}`,
      `Five stands 11.5\u00a0s: down 2.7\u00a0s (19\u00a0%) since ${first}`,
      `Six-minute walk 480\u00a0m: up 70\u00a0m (17\u00a0%) since ${first}`,
    ]);
    await expect(progress.card('Outcome measures')).toContainText(`STarT Back 6 of 9, high, on ${first}`);
    const table = await progress.table('Outcome measures', 'RMDQ', /^\s*RMDQ, newest first/);
    await expect(table.getByRole('row').filter({ hasText: second })).toContainText('better, a change that matters');
    await expect(progress.findings('Trunk endurance')).toHaveText(
      `Left side bridge 60\u00a0s, right 63\u00a0s, extensor 140\u00a0s, flexor 120\u00a0s on ${second}`,
    );
    await expect(progress.card('Trunk endurance')).toContainText('Right to left 1.05 (');
  });

  await test.step('Four weeks on, one point more is said not to matter, of any of them', async () => {
    await beginVisit(56, 4);
    await measures.open('RMDQ');
    const rmdq = measures.entry('Roland-Morris Disability Questionnaire');
    for (let index = 0; index < 5; index++) await rmdq.getByRole('checkbox').nth(index).check();
    await expect(rmdq).toContainText(`down 1 point (17\u00a0%) since ${second}: no change that matters`);
    await measures.open('ODI');
    await measures.field(odi, 'Total').fill('23');
    await expect(measures.entry(odi)).toContainText(`down 1 point (4\u00a0%) since ${second}: no change that matters`);
    await measures.open('PSFS');
    await measures.activities([
      [activities[0], 7],
      [activities[1], 8],
      [activities[2], 6],
    ]);
    await expect(measures.entry(psfs)).toContainText(`up 1 point (17\u00a0%) since ${second}: within the error`);
    await enterTests(2);
    await visit.signVisit();
    for (const short of ['RMDQ', 'ODI']) {
      await expect(latest.of(short), short).toContainText(`since ${second}: no change that matters`);
      await expect(latest.of(short), short).toContainText(`since ${first}: better, a change that matters`);
    }
    await expect(latest.of('PSFS')).toContainText(`since ${second}: within the error of measurement`);
    await expect(latest.of('PSFS')).toContainText(`since ${first}: better, by more than the error of measurement`);
    await expect(latest.endurance).toContainText(`up 1\u00a0s (1\u00a0%) since ${second}: within the error`);
  });

  await test.step('One point more of pain is not called a rise either', async () => {
    await chart.open('Progress');
    await expect(progress.findings('Pain and load')).toHaveText(
      `Pain fell from 6 to 3 since ${first}; 4 at the last visit`,
    );
    const pain = await progress.table('Pain and load', 'pain and load', /^\s*Pain at each visit/);
    await expect(pain.getByRole('row').filter({ hasText: third })).toContainText(/4\s*4/);
  });

  await test.step('In a flare-up the extensor test waits, and why is said in its place; the sides do not', async () => {
    await keel.wakeOn(after(60));
    await chart.declare('Flare-up');
    await chart.open('Visit');
    await measures.open('Trunk endurance');
    const extensor = measures.entry('Trunk extensor endurance (Sorensen)');
    await expect(extensor).toContainText('It presses hard on the low back: not yet, in a flare-up.');
    await expect(extensor).toContainText(`Last: 141\u00a0s on ${third}.`);
    await expect(extensor.getByRole('textbox')).toHaveCount(0);
    for (const side of ['Side bridge, left', 'Side bridge, right']) {
      await expect(measures.field(side, `${side}, time`)).toBeEditable();
    }
  });
});

test('A slip in a measure is said in plain words, and nothing is recorded by half', async ({ keel, page }) => {
  const { roster, chart, visit, measures } = keel;
  const latest = new LatestScores(page);

  await test.step('A patient is at a first visit', async () => {
    await roster.open();
    await roster.registerWithoutPrecautions('Lindqvist', 'Elsa', 'Building');
    await chart.open('Visit');
    await visit.answerNoToEveryRedFlag();
    await visit.pain(4, 6);
  });

  await test.step('25 of 24 statements is refused, also after the row was closed', async () => {
    await measures.open('RMDQ');
    await measures.field('Roland-Morris Disability Questionnaire', /total of a paper form/).fill('25');
    await expect(measures.panel.getByText('RMDQ: 0 to 24.')).toBeVisible();
    await measures.close('RMDQ');
    await expect(measures.panel.getByText('RMDQ: 0 to 24.')).toBeVisible();
  });

  await test.step('So are an ODI of more points than its sections have, and a distress score that cannot be', async () => {
    await measures.open('ODI');
    await measures.entry(odi).getByRole('button', { name: 'Enter points and sections' }).click();
    await measures.field(odi, 'Points').fill('51');
    await measures.field(odi, /^Sections answered/).fill('10');
    await expect(measures.panel.getByText('ODI: 0 to 50 points from 10 sections.')).toBeVisible();
    await measures.open('STarT Back');
    await measures.field(startBack, /^Total/).fill('3');
    await measures.field(startBack, /^Distress/).fill('5');
    await expect(measures.panel.getByText('STarT Back: with a total of 3 the distress score is 0 to 3.')).toBeVisible();
  });

  await test.step('Of activities there are five at most, each once: an eleventh has no place', async () => {
    await measures.open('PSFS');
    const entry = measures.entry(psfs);
    const add = entry.getByRole('button', { name: 'Add an activity' });
    const activities = entry.getByRole('textbox', { name: /^Activity/ });
    for (const count of [4, 5]) {
      await add.click();
      await expect(activities).toHaveCount(count);
    }
    await expect(add).toHaveCount(0);
    await entry.getByRole('textbox', { name: 'Activity 1' }).fill('Walk');
    await entry.getByRole('textbox', { name: 'Activity 2' }).fill('walk');
    await expect(measures.panel.getByText('PSFS: name each activity once.')).toBeVisible();
  });

  await test.step('An extensor test longer than its cap, and half a stand, are refused', async () => {
    await measures.open('Trunk endurance');
    const name = 'Trunk extensor endurance (Sorensen)';
    await measures.field(name, `${name}, time`).fill('241');
    await expect(measures.entry(name)).toContainText('Extensor: 0 to 240\u00a0s.');
    await measures.open('Chair stand');
    await measures.entry('30-second chair stand').getByRole('textbox').fill('12.5');
    await expect(measures.panel.getByText('Chair stand: 0 to 60 stands, a whole number.')).toBeVisible();
  });

  await test.step('The visit is not signed, and every slip is a link to where it is mended', async () => {
    await visit.sign.click();
    await expect(page.getByText('Not signed yet.')).toBeVisible();
    for (const problem of [
      'RMDQ: 0 to 24.',
      'ODI: 0 to 50',
      'STarT Back: with',
      'PSFS: name',
      'Extensor:',
      'Chair stand:',
    ]) {
      await expect(page.getByRole('link', { name: new RegExp(`^${problem}`) }), problem).toBeVisible();
    }
    await expect(page.getByRole('heading', { level: 1, name: /^Visit of / })).toBeVisible();
  });

  await test.step('Nothing of it was recorded', async () => {
    await chart.open('Overview');
    await expect(latest.of('RMDQ')).toHaveCount(0);
    await chart.open('History');
    await expect(page.getByRole('heading', { level: 3, name: /^Visit on / })).toHaveCount(0);
  });

  await test.step('When each is mended it is signed, and what was emptied is no score', async () => {
    await chart.open('Visit');
    await measures.open('RMDQ');
    await measures.field('Roland-Morris Disability Questionnaire', /total of a paper form/).fill('24');
    await measures.open('ODI');
    await measures.field(odi, 'Points').fill('50');
    await measures.open('STarT Back');
    await measures.field(startBack, /^Distress/).fill('3');
    await measures.open('PSFS');
    for (const [name, left] of [
      ['Remove Walk', 4],
      ['Remove walk', 3],
    ] as const) {
      await measures.entry(psfs).getByRole('button', { name, exact: true }).click();
      await expect(measures.entry(psfs).getByRole('textbox', { name: /^Activity/ })).toHaveCount(left);
    }
    await measures.open('Trunk endurance');
    const extensor = 'Trunk extensor endurance (Sorensen)';
    await measures.field(extensor, `${extensor}, time`).fill('240');
    await measures.open('Chair stand');
    await measures.entry('30-second chair stand').getByRole('textbox').fill('');
    await visit.signVisit();
    await expect(latest.of('RMDQ')).toContainText('24 of 24');
    await expect(latest.of('ODI')).toContainText('100\u00a0%');
    await expect(latest.of('STarT Back')).toContainText('3 of 9, low');
    await expect(latest.endurance).toContainText('240\u00a0s');
    for (const short of ['PSFS', 'Chair stand']) await expect(latest.of(short), short).toHaveCount(0);
  });
});

/** The name of a row of the visit: what is due is listed by the whole name of its measure. */
function wholeNameOf(short: string): RegExp {
  const names: Readonly<Record<string, string>> = {
    RMDQ: 'Roland-Morris Disability Questionnaire',
    ODI: odi,
    PSFS: psfs,
    'Trunk endurance': 'Trunk endurance: extensor, flexor and side bridges',
  };
  const ofTest = tests.find(([name]) => name === short)?.[1];
  return new RegExp(`^${names[short] ?? ofTest ?? short}$`);
}
