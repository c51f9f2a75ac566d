import { addDays } from '../dates';
import { aSituation } from '../testing/exercises';
import { rulesInForce, turningDaysOf, weeksSince } from './in-force';
import { rules } from './rules';
import { precautionIds, type Precaution } from './situation';

const today = '2026-11-22';
const inForce = (...precautions: readonly Precaution[]) =>
  rulesInForce(rules, aSituation({ precautions, date: today }));
const ids = (...precautions: readonly Precaution[]) => inForce(...precautions).map(({ rule }) => rule.id);

describe('a day that decides whether a rule holds', () => {
  it('is a due date no more than a pregnancy ahead; any other lets nothing off', () => {
    const isEarly = (dueDate: string) => !ids({ id: 'pregnancy', dueDate }).includes('pregnancy.supine');
    expect(isEarly(addDays(today, 280))).toBeTrue();
    expect(isEarly(addDays(today, 281))).toBeFalse();
    expect(isEarly('soon')).toBeFalse();
    expect(ids({ id: 'pregnancy' })).toContain('pregnancy.supine');
  });

  it('counts in whole weeks, and not at all where it cannot be read', () => {
    expect([6, 7, 13, 14].map((days) => weeksSince(addDays(today, -days), today))).toEqual([0, 1, 1, 2]);
    expect(weeksSince(addDays(today, 1), today)).toBe(0);
    expect([weeksSince(undefined, today), weeksSince('last spring', today)]).toEqual([undefined, undefined]);
  });
});

describe('turningDaysOf', () => {
  it('names the days on which rules begin or end by a date', () => {
    const days = (precaution: Precaution) => [...new Set(turningDaysOf(rules, precaution))].sort();
    // Six and twelve weeks after the operation; 280 and 182 days before the birth.
    expect(days({ id: 'post-discectomy', surgeryDate: today })).toEqual([addDays(today, 42), addDays(today, 84)]);
    expect(days({ id: 'pregnancy', dueDate: '2027-04-11' })).toEqual(['2026-07-05', '2026-10-11']);
    expect(days({ id: 'osteoporosis', since: today })).toEqual([]);
    expect(days({ id: 'post-discectomy' })).toEqual([]);
    expect(days({ id: 'post-discectomy', surgeryDate: 'last spring' })).toEqual([]);
  });

  it('leaves out no day on which another rule is in force than on the day before', () => {
    const missed = precautionIds.flatMap((id) => {
      const precaution: Precaution = { id, since: today, surgeryDate: today, dueDate: today };
      const inForceOn = (date: string) =>
        rulesInForce(rules, aSituation({ precautions: [precaution], date }))
          .map(({ rule }) => rule.id)
          .join();
      const turning = turningDaysOf(rules, precaution);
      return Array.from({ length: 600 }, (_, day) => addDays(today, day - 300)).filter(
        (day) => inForceOn(day) !== inForceOn(addDays(day, -1)) && !turning.includes(day),
      );
    });
    expect(missed).toEqual([]);
  });
});

describe('a condition that is over', () => {
  it('cautions where it blocked, and stays at a caution where it cautioned', () => {
    const levels = (settled: boolean) =>
      inForce({ id: 'vertebral-fracture', ...(settled ? { settled } : {}) }).map(({ level }) => level);
    expect(new Set(levels(false))).toEqual(new Set(['block', 'caution']));
    expect(new Set(levels(true))).toEqual(new Set(['caution']));
    expect(levels(true)).toHaveSize(levels(false).length);
  });
});
