import { outcome, Shown, wordsOf } from './testing/shown';

describe('keel-groups-form', () => {
  it('says the group at once, and asks for the distress score only where it decides', async () => {
    const shown = await Shown.measure('start-back');
    await shown.type('3', 0);
    expect(shown.hint).toBe('3 of 9, group low.');
    await shown.type('5', 0);
    expect(shown.hint).toContain('the distress score decides');
    await shown.type('3', 1);
    expect(shown.hint).toBe('5 of 9, group medium.');
    await shown.type('4', 1);
    expect(shown.hint).toBe('5 of 9, group high.');
    expect(shown.draft).toEqual({ typed: '5', distress: '4' });
  });

  it('is not compared with an earlier one, and says why there are no questions', async () => {
    const shown = await Shown.measure('start-back', outcome('start-back', 7, { distress: 4 }));
    expect(shown.hint).toBe('Last: 7 of 9, group high on 25 Oct 2026.');
    await shown.type('2', 0);
    expect(shown.hint).toBe('2 of 9, group low.');
    expect(wordsOf(shown.host)).toContain('non-commercial');
    expect(wordsOf(shown.host)).toContain('not an outcome');
  });
});
