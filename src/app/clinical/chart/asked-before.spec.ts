import { addDays } from '../dates';
import { planWeeks } from '../overload/plan-weeks';
import { aRunningProgram, twoByEight, visitDay } from '../testing/visits';
import { doseDone } from './asked-before';

describe('doseDone', () => {
  const [item] = aRunningProgram().items;
  if (!item) throw new RangeError('No item');
  const doses = planWeeks(item, 4);

  it('is the dose of the week that ended, on the first day of the next', () => {
    expect(doseDone(item, aRunningProgram(), visitDay)).toEqual(doses[0] ?? twoByEight());
    expect(doseDone(item, aRunningProgram({ startDate: addDays(visitDay, -8) }), visitDay)).toEqual(
      doses[1] ?? twoByEight(),
    );
  });

  it('is the first dose on the day of signing and the last one after the end', () => {
    expect(doseDone(item, aRunningProgram({ startDate: visitDay }), visitDay)).toEqual(doses[0] ?? twoByEight());
    expect(doseDone(item, aRunningProgram({ startDate: addDays(visitDay, -99) }), visitDay)).toEqual(
      doses[3] ?? twoByEight(),
    );
  });
});
