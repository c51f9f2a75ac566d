import { aDose, anItem } from '../../records/testing/entries';
import { withChange } from './edit-item';

const item = anItem({
  start: aDose({ daysPerWeek: 3, days: ['Mon', 'Wed', 'Fri'], perDay: 2, when: ['morning', 'evening'], side: 'both' }),
  scheme: { axis: 'hold-reps', repsTop: 12 },
});

describe('a change of an item', () => {
  it('sets what is named, takes away what is null and leaves the rest', () => {
    const changed = withChange(item, { place: 'clinic', scheme: { repsTop: null, setsTop: 4 }, dose: { effort: 4 } });
    expect(changed).toEqual({
      ...item,
      place: 'clinic',
      scheme: { axis: 'hold-reps', setsTop: 4 },
      start: { ...item.start, effort: 4 },
    });
    expect(withChange(changed, { dose: { effort: null } }).start).toEqual(item.start);
  });

  it('keeps the days a week and the named days in step', () => {
    expect(withChange(item, { dose: { days: ['Tue', 'Sat'] } }).start).toEqual({
      ...item.start,
      days: ['Tue', 'Sat'],
      daysPerWeek: 2,
    });
    const five = withChange(item, { dose: { daysPerWeek: 5 } }).start;
    expect([five.daysPerWeek, 'days' in five]).toEqual([5, false]);
    expect(withChange(item, { dose: { daysPerWeek: 3 } })).toEqual(item);
  });

  it('keeps the times a day and the times of day in step', () => {
    const once = withChange(item, { dose: { perDay: 1 } }).start;
    expect([once.perDay, 'when' in once]).toEqual([1, false]);
    expect(withChange(item, { dose: { perDay: 2 } })).toEqual(item);
  });

  it('leaves the amounts of a week that was set by hand, and lets it follow where it was like the start', () => {
    const own = { ...item, overrides: { 3: { ...item.start, reps: 4 }, 4: { ...item.start, side: 'left' as const } } };
    const changed = withChange(own, { dose: { side: 'alternating', days: ['Tue'] } });
    expect(changed.overrides[3]).toEqual({
      ...item.start,
      reps: 4,
      side: 'alternating',
      days: ['Tue'],
      daysPerWeek: 1,
    });
    expect(changed.overrides[4]?.side).toBe('left');
    expect(changed.overrides[4]?.days).toEqual(['Tue']);
  });

  it('leaves the days of a week that has others', () => {
    const own = { ...item, overrides: { 2: { ...item.start, daysPerWeek: 1, days: ['Sun' as const] } } };
    expect(withChange(own, { dose: { days: ['Tue', 'Thu'] } }).overrides[2]).toEqual(own.overrides[2]);
  });
});
