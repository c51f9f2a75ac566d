import {
  adherenceBetween,
  type BodyOf,
  type Chart,
  chartFrom,
  type Entry,
  type EntryKind,
  exerciseById,
  itemFor,
  planOver,
  shippedLibrary,
} from '../../clinical';
import { beforeAndAfter, compare, onOneScale, turnsOf, twoPeriods } from './comparing';

let count = 0;
function entry<K extends EntryKind>(kind: K, on: string, body: BodyOf<K>): Entry {
  const id = `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}`;
  return { id, patientId: 'p', author: 'Robin Vale', at: `${on}T09:00:00.000Z`, schema: 1, kind, body } as Entry;
}
const visit = (date: string, worst: number | undefined) =>
  entry('visit-recorded', date, {
    date,
    redFlags: {},
    pain: worst === undefined ? {} : { worst },
    responses: [],
    decisions: [],
  });
const program = (startDate: string, minutes: number) =>
  entry('program-prescribed', startDate, {
    program: {
      startDate,
      weeks: 1,
      items: [{ ...itemFor(exerciseById('walking')!, 'w'), start: { sets: 1, minutes, perDay: 1, daysPerWeek: 7 } }],
      resting: [],
    },
    follows: null,
    acknowledged: [],
  });
const building = entry('phase-declared', '2026-10-01', { phase: 'building', since: '2026-10-01' });
const today = '2026-11-22';

function differences(chart: Chart, pair = beforeAndAfter('2026-11-09', 2)) {
  const plan = planOver(chart, '2026-10-01', today, shippedLibrary);
  const course = { plan, adherence: adherenceBetween(chart, plan), today };
  const compared = compare(chart, course, pair, 'minutes', shippedLibrary);
  return { ...compared, differences: compared.differences.map((text) => text.replaceAll('\u00a0', ' ')) };
}

describe('two periods', () => {
  it('have the same length, before and after a day', () => {
    expect(beforeAndAfter('2026-11-09', 2).spans).toEqual([
      { from: '2026-10-26', to: '2026-11-08', weeks: 2 },
      { from: '2026-11-09', to: '2026-11-22', weeks: 2 },
    ]);
    expect(twoPeriods('2026-01-01', '2026-11-09', 1).spans.map(({ to }) => to)).toEqual(['2026-01-07', '2026-11-15']);
  });

  it('turn at phases and revisions, newest first', () => {
    const words = turnsOf(chartFrom([building, program('2026-10-05', 10)])).map((turn) => turn.words);
    expect(words).toEqual(['Revision 1, from 5 Oct 2026', 'Building, from 1 Oct 2026']);
  });

  it('stand on axes of the same height', () => {
    const { cards } = differences(chartFrom([building, program('2026-10-05', 10), program('2026-11-09', 60)]));
    const scales = cards.map(({ data }) => data.tracks.map(({ scale }) => scale));
    expect(scales[0]).toEqual(scales[1]);
    expect(scales[0]![1]!.most).toBeGreaterThanOrEqual(420);
    const [left, right] = onOneScale(cards[1].data, cards[0].data);
    expect(left.tracks.map(({ scale }) => scale)).toEqual(right.tracks.map(({ scale }) => scale));
  });

  it('have the same rows above their plots, empty where nothing is marked', () => {
    const { cards } = differences(chartFrom([building, program('2026-10-26', 10), visit('2026-11-10', 3)]));
    expect(cards.map(({ data }) => data.rails.map(({ name, marks }) => [name, marks.length]))).toEqual([
      [
        ['visits', 0],
        ['revised', 1],
      ],
      [
        ['visits', 1],
        ['revised', 0],
      ],
    ]);
  });

  it('count their days from the start of each', () => {
    const { cards } = differences(chartFrom([building, visit('2026-10-28', 4), visit('2026-11-10', 3)]));
    expect(cards.map(({ data }) => data.ticks)).toEqual(['weeks', 'weeks']);
    expect(cards[0].data.readings[0]?.words).toMatch(/^Day 3, 28 Oct 2026: /);
    expect(cards[1].data.readings[0]?.words).toMatch(/^Day 2, 10 Nov 2026: /);
  });

  it('say how much of the second is still to come', () => {
    const { cards } = differences(chartFrom([building]), beforeAndAfter('2026-11-16', 2));
    expect(cards[0].notes).toEqual([]);
    expect(cards[1].notes).toEqual(['Today is 22 Nov 2026: 7 of 14 days are still to come.']);
    const ahead = differences(chartFrom([building]), twoPeriods('2026-11-02', '2026-11-23', 1));
    expect(ahead.cards[1].notes).toEqual(['Today is 22 Nov 2026: these days are all still to come.']);
  });
});

describe('the difference between two periods', () => {
  it('in pain is judged by the change that matters, and by nothing else', () => {
    const of = (...worst: readonly [number, number, number, number]) =>
      differences(
        chartFrom([
          building,
          visit('2026-10-26', worst[0]),
          visit('2026-11-02', worst[1]),
          visit('2026-11-09', worst[2]),
          visit('2026-11-16', worst[3]),
        ]),
      ).differences[0];
    expect(of(6, 5, 3, 2)).toBe(
      'Mean worst pain 5.5 of 10 (2 visits), then 2.5 of 10 (2 visits): better, a change that matters (2 points and 30 %, Ostelo 2008).',
    );
    expect(of(2, 3, 6, 6)).toContain('worse, a change that matters');
    expect(of(6, 5, 4, 4)).toContain('less than a change that matters');
  });

  it('is not told from one visit, nor where pain was not asked', () => {
    const one = chartFrom([building, visit('2026-10-26', 8), visit('2026-11-09', 2), visit('2026-11-16', 2)]);
    expect(differences(one).differences[0]).toContain('too few visits to tell a change');
    const none = chartFrom([building, visit('2026-10-26', undefined), visit('2026-11-09', 2)]);
    expect(differences(none).differences[0]).toBe(
      'Worst pain cannot be compared: it was not asked in the time before.',
    );
    const never = differences(
      chartFrom([building, visit('2026-10-26', undefined)]),
      twoPeriods('2026-10-19', today, 1),
    );
    expect(never.differences).toEqual([
      'Worst pain cannot be compared: there was no visit in the first period, and there was no visit in the second period.',
      'Sessions done are not known for either period.',
      'Planned load (minutes): none in either period.',
    ]);
  });

  it('in load is the mean of a week, in percent', () => {
    const { differences: said } = differences(
      chartFrom([building, program('2026-10-05', 10), program('2026-11-09', 15)]),
    );
    expect(said[2]).toBe('Planned load on average: 70 min a week, then 105 min, up 50 %.');
  });

  it('in adherence is known or not known', () => {
    expect(differences(chartFrom([building])).differences[1]).toBe('Sessions done are not known for either period.');
  });
});
