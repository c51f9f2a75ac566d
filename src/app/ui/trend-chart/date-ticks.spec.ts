import { dateTicks, weekTicks } from './date-ticks';

describe('dateTicks', () => {
  it('ends on the last day and goes back in whole weeks', () => {
    const ticks = dateTicks('2026-08-31', '2026-11-22', 7);
    expect(ticks.map(({ date }) => date)).toEqual([
      '2026-09-13',
      '2026-09-27',
      '2026-10-11',
      '2026-10-25',
      '2026-11-08',
      '2026-11-22',
    ]);
  });

  it('says the year first, and again only where it changes', () => {
    const labels = dateTicks('2026-11-15', '2027-01-10', 9).map(({ label }) => label);
    expect(labels[0]).toBe('15 Nov 2026');
    expect(labels[1]).toBe('22 Nov');
    expect(labels.filter((label) => label.includes('2027'))).toEqual(['3 Jan 2027']);
  });

  it('never gives more than there is room for', () => {
    for (const [from, most] of [
      ['2026-11-22', 2],
      ['2026-11-01', 2],
      ['2026-01-01', 5],
      ['2015-01-01', 4],
    ] as const) {
      const ticks = dateTicks(from, '2026-11-22', most);
      expect(ticks.length).toBeLessThanOrEqual(most);
      expect(ticks.at(-1)?.date).toBe('2026-11-22');
    }
  });
});

describe('weekTicks', () => {
  it('counts weeks from the first day', () => {
    expect(weekTicks('2026-11-01', '2026-11-28', 9)).toEqual([
      { date: '2026-11-01', label: 'day 1' },
      { date: '2026-11-08', label: 'week 2' },
      { date: '2026-11-15', label: 'week 3' },
      { date: '2026-11-22', label: 'week 4' },
    ]);
  });

  it('leaves weeks out where there is no room for all', () => {
    expect(weekTicks('2026-09-01', '2026-11-23', 6).map(({ label }) => label)).toEqual([
      'day 1',
      'week 3',
      'week 5',
      'week 7',
      'week 9',
      'week 11',
    ]);
  });
});
