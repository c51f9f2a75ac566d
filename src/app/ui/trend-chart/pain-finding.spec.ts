import { addDays } from '../../clinical';
import { painFinding } from './pain-finding';

/** Weekly visits from 6 Sep 2026 with these worst pains. */
function weekly(...pains: readonly (number | undefined)[]) {
  return pains.map((worst, week) => ({
    date: addDays('2026-09-06', 7 * week),
    ...(worst === undefined ? {} : { worst }),
  }));
}

describe('painFinding', () => {
  it('says that pain rose at once, and what came of it', () => {
    expect(painFinding(weekly(4, 3, 2, 7))).toBe('Pain rose from 2 to 7 on 27 Sep 2026');
    expect(painFinding(weekly(4, 3, 2, 7, 5))).toBe('Pain rose from 2 to 7 on 27 Sep 2026 and is settling');
    expect(painFinding(weekly(4, 3, 2, 7, 4, 2))).toBe('Pain rose from 2 to 7 on 27 Sep 2026 and is back to 2');
  });

  it('makes nothing of one point', () => {
    expect(painFinding(weekly(4, 3, 2, 7, 6))).toBe('Pain rose from 2 to 7 on 27 Sep 2026; 6 at the last visit');
    expect(painFinding(weekly(3, 4, 3, 4))).toBe('Pain 4 of 10, no change that matters since 6 Sep 2026');
  });

  it('does not call it settling when it has come up again', () => {
    expect(painFinding(weekly(2, 7, 5, 6))).toBe('Pain rose from 2 to 7 on 13 Sep 2026; 6 at the last visit');
  });

  it('sees a slow rise and a slow fall', () => {
    expect(painFinding(weekly(2, 3, 4, 5))).toBe('Pain rose from 2 to 5 by 27 Sep 2026');
    expect(painFinding(weekly(7, 6, 6, 5, 4))).toBe('Pain fell from 7 to 4 since 6 Sep 2026');
    expect(painFinding(weekly(7, 6, 4, 5))).toBe('Pain fell from 7 to 4 since 6 Sep 2026; 5 at the last visit');
  });

  it('reports the latest swing, and an old rise no longer once pain is well below it', () => {
    expect(painFinding(weekly(7, 4, 2, 2, 6))).toBe('Pain rose from 2 to 6 on 4 Oct 2026');
    expect(painFinding(weekly(4, 7, 5, 2, 1))).toBe('Pain fell from 7 to 1 since 13 Sep 2026');
  });

  it('says what is missing', () => {
    expect(painFinding([])).toBe('No visits in this time');
    expect(painFinding(weekly(undefined, undefined))).toBe('Pain was not asked in this time');
    expect(painFinding(weekly(undefined, 4))).toBe('Pain 4 of 10 on 13 Sep 2026');
    expect(
      painFinding([
        { date: '2026-09-06', now: 6 },
        { date: '2026-09-13', now: 3 },
      ]),
    ).toBe('Pain fell from 6 to 3 since 6 Sep 2026');
  });
});
