import { outcome, Shown } from './testing/shown';

const goals = [
  { name: 'Carry shopping', score: 4 },
  { name: 'Sit through a film', score: 3 },
  { name: 'Lift my son', score: 2 },
];
const last = outcome('psfs', 3, { activities: goals });
/** The target of a score in a row. */
const target = (row: number, score: number) => row * 11 + score;

describe('keel-activities-form', () => {
  it('has room for three activities, and nothing chosen', async () => {
    const shown = await Shown.measure('psfs');
    expect(shown.fields.map(({ value }) => value)).toEqual(['', '', '']);
    expect(shown.inputs.some(({ checked }) => checked)).toBeFalse();
    expect(shown.draft).toEqual({});
  });

  it('carries the goals of last time over, without their scores', async () => {
    const shown = await Shown.measure('psfs', last);
    expect(shown.fields.map(({ value }) => value)).toEqual(goals.map(({ name }) => name));
    expect(shown.inputs.some(({ checked }) => checked)).toBeFalse();
    expect(shown.draft).withContext('carried over is not entered').toEqual({});
    expect(shown.all('.last.small').map((words) => words.textContent)).toEqual(['last 4', 'last 3', 'last 2']);
  });

  it('makes the mean of what is scored, against last time', async () => {
    const shown = await Shown.measure('psfs', last);
    await shown.choose('input[type=radio]', target(0, 7));
    expect(shown.draft.activities).toEqual([
      { name: 'Carry shopping', score: 7 },
      { name: 'Sit through a film' },
      { name: 'Lift my son' },
    ]);
    expect(shown.hint).toContain('one activity; three to five are asked for');
    await shown.choose('input[type=radio]', target(1, 6));
    await shown.choose('input[type=radio]', target(2, 5));
    expect(shown.hint).toBe(
      '6 of 10, up 3 points (100 %) since 25 Oct 2026: better, by more than the error of measurement.',
    );
    for (const row of [0, 1, 2]) await shown.choose('input[type=radio]', target(row, 7 - row));
    expect(shown.draft).withContext('every answer taken back').toEqual({});
  });

  it('adds up to five, and takes one away', async () => {
    const shown = await Shown.measure('psfs', last);
    await shown.press('Add an activity');
    expect(document.activeElement).toBe(shown.field(3));
    await shown.press('Add an activity');
    expect(shown.all('.link-button').some((button) => button.textContent.includes('Add an activity'))).toBeFalse();
    await shown.type('Run for the bus', 3);
    await shown.press('Remove Sit through a film');
    expect(shown.draft.activities?.map(({ name }) => name)).toEqual([
      'Carry shopping',
      'Lift my son',
      'Run for the bus',
      '',
    ]);
  });

  it('says what is wrong in plain words', async () => {
    const shown = await Shown.measure('psfs');
    await shown.choose('input[type=radio]', target(0, 3));
    expect(shown.hint).toBe('PSFS: name each activity.');
    await shown.type('Garden', 0);
    expect(shown.hint).toContain('3 of 10');
  });
});
