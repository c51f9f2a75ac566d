import fc from 'fast-check';
import { anyDose } from '../testing/arbitraries';
import { expectNoMore } from '../testing/dose-order';
import { aDose } from '../testing/exercises';
import { holds } from '../testing/holds';
import { sameDose } from './dose';
import { atMost } from './smaller-dose';
import { stepDown } from './step-down';

describe('the smaller of two doses', () => {
  it('is either of them where one asks less', () => {
    holds(
      fc.property(anyDose, (dose) => {
        expect(sameDose(atMost(dose, dose), dose)).toBeTrue();
        expectNoMore(atMost(stepDown(dose), dose), stepDown(dose));
      }),
    );
  });

  it('asks no more than either, amount by amount', () => {
    const heavy = aDose({ sets: 3, reps: 5, loadKg: 20 });
    const long = aDose({ sets: 2, reps: 12, loadKg: 10 });
    expect(atMost(heavy, long)).toEqual(aDose({ sets: 2, reps: 5, loadKg: 10 }));
    expect(atMost(long, heavy)).toEqual(aDose({ sets: 2, reps: 5, loadKg: 10 }));
  });

  it('takes the fewer sessions and the lower effort of both', () => {
    const level = aDose({ reps: 4, perDay: 1, daysPerWeek: 3, days: ['Mon', 'Wed', 'Fri'], effort: 4 });
    const planned = aDose({ reps: 8, perDay: 2, when: ['midday', 'evening'], daysPerWeek: 5, effort: 6 });
    expect(atMost(level, planned)).toEqual(
      aDose({
        reps: 4,
        perDay: 1,
        when: ['midday'],
        daysPerWeek: 3,
        days: ['Mon', 'Wed', 'Fri'],
        effort: 4,
      }),
    );
  });

  it("keeps the plan's days where it is done as often, and the first of them where it is done less", () => {
    const planned = aDose({ reps: 8, daysPerWeek: 2, days: ['Tue', 'Thu'] });
    expect(atMost(aDose({ reps: 4, daysPerWeek: 2, days: ['Mon', 'Wed'] }), planned)).toEqual({ ...planned, reps: 4 });
    expect(atMost(aDose({ reps: 4, daysPerWeek: 1 }), planned)).toEqual(
      aDose({ reps: 4, daysPerWeek: 1, days: ['Tue'] }),
    );
  });
});
