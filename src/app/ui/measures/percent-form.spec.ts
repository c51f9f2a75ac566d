import { outcome, Shown, wordsOf } from './testing/shown';

describe('keel-percent-form', () => {
  it('takes the percent, against the last one, and says why there are no questions', async () => {
    const shown = await Shown.measure('odi', outcome('odi', 40));
    expect(shown.hint).toBe('Last: 40 % on 25 Oct 2026.');
    expect(wordsOf(shown.host)).toContain('its questions are not shown');
    await shown.type('28');
    expect(shown.hint).toBe('28 %, down 12 points (30 %) since 25 Oct 2026: better, a change that matters.');
    await shown.type('101');
    expect(shown.hint).toBe('ODI: 0 to 100 %.');
  });

  it('takes points and sections instead, and does not mix the two', async () => {
    const shown = await Shown.measure('odi');
    await shown.type('28');
    await shown.press('Enter points and sections');
    expect(shown.draft).withContext('28 % is not 28 points').toEqual({ answered: '' });
    await shown.type('16', 0);
    expect(shown.hint).toBe('ODI: how many sections were answered?');
    await shown.type('9', 1);
    expect(shown.draft).toEqual({ typed: '16', answered: '9' });
    expect(shown.hint).toBe('36 %.');
    await shown.type('8', 1);
    expect(shown.hint).toContain('2 sections are missing');
    await shown.press('Enter the percent');
    expect(shown.draft).toEqual({});
  });
});
