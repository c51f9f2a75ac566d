import { type WeekLoad } from '../../clinical';
import { loadBars, loadRemark, measuresIn } from './load-bars';

const nothing: WeekLoad = {
  holdSeconds: 0,
  repetitions: 0,
  tonnageKg: 0,
  aerobicMinutes: 0,
  minutes: 0,
  effortMinutes: 0,
  unratedMinutes: 0,
};

function weeksOf(...minutes: readonly number[]): readonly WeekLoad[] {
  return minutes.map((value) => ({ ...nothing, minutes: value }));
}

function plain(words: string): string {
  return words.replaceAll('\u00a0', ' ');
}

describe('the load of the weeks as bars', () => {
  it('gives each week its figure with its unit, and the change on the week before', () => {
    const bars = loadBars(weeksOf(100, 108, 108, 65), 'minutes');
    expect(bars.map(({ figure, change }) => [figure, change].map(plain))).toEqual([
      ['100 min', ''],
      ['108 min', '+8 %'],
      ['108 min', 'same'],
      ['65 min', '\u221240 %'],
    ]);
  });

  it('makes the heaviest week the highest', () => {
    const heights = loadBars(weeksOf(50, 100, 0), 'minutes').map(({ height }) => height);
    expect(heights).toEqual([18, 32, 4]);
  });

  it('says nothing of a change from nothing', () => {
    expect(loadBars(weeksOf(0, 40), 'minutes')[1]).toEqual(jasmine.objectContaining({ change: '', steep: false }));
  });

  it('counts in the unit of the measure, thousands apart', () => {
    const [bar] = loadBars([{ ...nothing, holdSeconds: 1792 }], 'holdSeconds');
    expect(plain(bar!.figure)).toBe('1,792 s');
  });

  it('offers the measures that the program has any of', () => {
    expect(measuresIn(weeksOf(10)).map(({ name }) => name)).toEqual(['Minutes']);
    const lifted = [{ ...nothing, minutes: 10, tonnageKg: 120, repetitions: 30 }];
    expect(measuresIn(lifted).map(({ name }) => name)).toEqual(['Minutes', 'Repetitions', 'Tonnage']);
  });
});

describe('what is remarked on the load', () => {
  const words = (loads: readonly WeekLoad[], light: readonly boolean[] = []) =>
    plain(loadRemark(loads, 'minutes', light));

  it('names the weeks that rise over 10 %, as a rule of thumb', () => {
    expect(words(weeksOf(100, 110, 121))).toBe('');
    expect(words(weeksOf(100, 111))).toBe('Week 2 rises over 10 %: a rule of thumb, not evidence.');
    expect(words(weeksOf(100, 120, 120, 140))).toContain('Weeks 2 and 4 rise over 10 %');
    expect(words(weeksOf(100, 120, 140, 160, 190))).toContain('4 weeks rise over 10 %');
  });

  it('takes the way back from a light week for no rise, but a rise beyond the week before it', () => {
    const light = [false, false, true, false];
    expect(words(weeksOf(100, 100, 60, 105), light)).toBe('');
    expect(words(weeksOf(100, 100, 60, 115), light)).toContain('Week 4 rises');
  });

  it('says how many minutes the effort does not count', () => {
    const rated = (unratedMinutes: number): WeekLoad => ({ ...nothing, effortMinutes: 100, unratedMinutes });
    expect(plain(loadRemark([rated(62.4), rated(80)], 'effortMinutes'))).toBe(
      'Without a stated effort, not rated: 62 to 80 min a week.',
    );
    expect(plain(loadRemark([rated(62), rated(62)], 'effortMinutes'))).toBe(
      'Without a stated effort, not rated: 62 min a week.',
    );
    expect(loadRemark([rated(0), rated(0)], 'effortMinutes')).toBe('');
  });
});
