import { type BodyOf, chartFrom, type Entry, type MeasureId, measureById, type Outcome } from '../../clinical';
import { scaleOf, scoreCards, sortedInWords, zoneOf } from './score-card';

let count = 0;
function score(date: string, measure: MeasureId, value: number, activities?: readonly string[]): Entry {
  const id = `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}`;
  const parts = activities ? { parts: { activities: activities.map((name) => ({ name, score: value })) } } : {};
  const body: BodyOf<'outcome-recorded'> = { date, measure, score: value, ...parts };
  return {
    id,
    patientId: 'p',
    author: 'Robin Vale',
    at: `${date}T09:00:00.000Z`,
    schema: 1,
    kind: 'outcome-recorded',
    body,
  };
}
const span = { from: '2026-10-26', to: '2026-11-22', weeks: 4 };
const plain = (text: string | undefined) => (text ?? '').replaceAll('\u00a0', ' ');
const firstOf = (date: string, measure: MeasureId, value: number): readonly Outcome[] => [
  { entryId: 'one', date, measure, score: value },
];

describe('the zone in which a change does not matter', () => {
  const zone = (measure: MeasureId, value: number) => {
    const { least, most } = zoneOf(measureById(measure), firstOf('2026-11-01', measure, value), span) ?? {};
    return [least, most].map((edge) => Math.round((edge ?? NaN) * 10) / 10);
  };

  it('is the larger of the smallest change that matters and 30 % of the first score', () => {
    expect(zone('rmdq', 10)).toEqual([5, 15]);
    expect(zone('rmdq', 20)).toEqual([14, 24]);
    expect(zone('odi', 50)).toEqual([35, 65]);
  });

  it('stays within the scale', () => {
    expect(zone('pain', 1)).toEqual([0, 3]);
    expect(zone('odi', 5)).toEqual([0, 15]);
  });

  it('is the error of measurement where nothing else is known, and none without a figure', () => {
    expect(zone('extensor-endurance', 200)).toEqual([168, 232]);
    const parts = { activities: [{ name: 'Running', score: 9 }] };
    const [mean] = firstOf('2026-11-01', 'psfs', 9);
    const { least, most } = zoneOf(measureById('psfs'), mean ? [{ ...mean, parts }] : [], span) ?? {};
    expect([least, most]).toEqual([7, 10]);
    expect(zoneOf(measureById('six-minute-walk'), firstOf('2026-11-01', 'six-minute-walk', 400), span)).toBeUndefined();
  });

  it('begins with the first score, or with the axis where that was before', () => {
    const rmdq = measureById('rmdq');
    expect(zoneOf(rmdq, firstOf('2026-11-01', 'rmdq', 9), span)?.from).toBe('2026-11-01');
    expect(zoneOf(rmdq, firstOf('2026-01-01', 'rmdq', 9), span)?.from).toBe('2026-10-26');
  });
});

describe('scoreCards', () => {
  const card = (...entries: readonly Entry[]) => scoreCards(chartFrom(entries), span)[0];

  it('says the change since the first score, and whether it matters', () => {
    const better = card(score('2026-11-01', 'rmdq', 16), score('2026-11-20', 'rmdq', 11));
    expect(plain(better?.heading)).toBe(
      'RMDQ 11 of 24: down 5 points (31 %) since 1 Nov 2026, better, a change that matters',
    );
    const little = card(score('2026-11-01', 'rmdq', 20), score('2026-11-20', 'rmdq', 15));
    expect(plain(little?.heading)).toContain('down 5 points (25 %) since 1 Nov 2026, no change that matters');
    expect(plain(little?.notes[0])).toBe(
      'Hatched: less than a change that matters, counted from the first score, 20 of 24: 30 % of it, 6 points, the larger of 5 points and 30 % (Ostelo 2008).',
    );
  });

  it('says a turn since the last score where it matters and the whole way points elsewhere', () => {
    const turned = card(
      score('2026-09-01', 'rmdq', 15),
      score('2026-11-01', 'rmdq', 8),
      score('2026-11-20', 'rmdq', 13),
    );
    expect(plain(turned?.heading)).toBe(
      'RMDQ 13 of 24: down 2 points (13 %) since 1 Sep 2026, no change that matters; ' +
        'up 5 points (63 %) since 1 Nov 2026, worse, a change that matters',
    );
    const wobbled = card(
      score('2026-09-01', 'rmdq', 15),
      score('2026-11-01', 'rmdq', 8),
      score('2026-11-20', 'rmdq', 9),
    );
    expect(wobbled?.heading).not.toContain('up');
  });

  it('never holds the mean of some activities against that of others, nor joins them by a line', () => {
    const other = card(
      score('2026-10-27', 'psfs', 3, ['Stairs', 'Sleep', 'Lifting']),
      score('2026-11-10', 'psfs', 8, ['Running', 'Cycling', 'Tennis']),
    );
    expect(other?.heading).toBe('PSFS 8 of 10, the first of these activities');
    expect(other?.data.tracks[0]?.lines[0]?.points.map(({ value }) => value)).toEqual([3, undefined, 8]);
    expect(other?.data.tracks[0]?.zone?.from).toBe('2026-11-10');
    expect(other?.tables[0]?.rows[0]).toEqual([
      '10 Nov 2026',
      '8 of 10',
      'other activities',
      'Running 8, Cycling 8, Tennis 8',
    ]);
  });

  it('compares no mean whose activities were not recorded, and says so', () => {
    const then = card(score('2026-10-27', 'psfs', 3), score('2026-11-10', 'psfs', 8, ['Running', 'Cycling', 'Tennis']));
    expect(then?.heading).toBe('PSFS 8 of 10, the first of these activities');
    expect(then?.data.tracks[0]?.lines[0]?.points.map(({ value }) => value)).toEqual([3, undefined, 8]);
    const now = card(score('2026-10-27', 'psfs', 3), score('2026-11-10', 'psfs', 8));
    expect(now?.heading).toBe('PSFS 8 of 10, not compared: its activities were not recorded');
    expect(now?.data.tracks[0]?.zone).toBeUndefined();
    expect(now?.notes).toEqual(['Means are compared where the activities of both were recorded.']);
    expect(now?.tables[0]?.rows[0]).toEqual(['10 Nov 2026', '8 of 10', 'not compared']);
  });

  it('leaves the change that the patient says as it is: it is one already', () => {
    const said = card(score('2026-11-01', 'global-change', -1), score('2026-11-20', 'global-change', 3));
    expect(said?.heading).toBe('Global change better, 3 of 5 on 20 Nov 2026');
    expect(said?.tables[0]?.columns).toEqual(['Date', 'Score']);
    expect(said?.data.readings.some(({ words }) => words.includes('since'))).toBeFalse();
  });

  it('judges nothing by one score', () => {
    const one = card(score('2026-11-01', 'rmdq', 16));
    expect(plain(one?.heading)).toBe('RMDQ 16 of 24, one score so far');
    expect(one?.data.readings.map(({ words }) => plain(words))).toEqual(['1 Nov 2026: 16 of 24 · no phase declared']);
  });

  it('draws no zone for a measure without a threshold, and says so', () => {
    const walk = card(score('2026-11-01', 'six-minute-walk', 400), score('2026-11-20', 'six-minute-walk', 480));
    expect(walk?.data.tracks[0]?.zone).toBeUndefined();
    expect(walk?.notes[0]).toBe('No change that matters is published for it here, so none is drawn.');
    expect(plain(walk?.heading)).toBe('Six-minute walk 480 m: up 80 m (20 %) since 1 Nov 2026');
  });

  it('comes from the score before the axis, and says when nothing was taken since', () => {
    const earlier = card(score('2026-09-01', 'rmdq', 16), score('2026-11-20', 'rmdq', 11));
    expect(earlier?.data.tracks[0]?.lines[0]?.points.map(({ date }) => date)).toEqual(['2026-09-01', '2026-11-20']);
    const old = card(score('2026-09-01', 'rmdq', 16));
    expect(old?.notes.at(-1)).toBe('Not taken in this time; last on 1 Sep 2026.');
    expect(old?.data.readings).toEqual([]);
  });

  it('leaves out what sorts patients, and the holds, which have their own card', () => {
    const chart = chartFrom([score('2026-11-01', 'start-back', 5), score('2026-11-01', 'extensor-endurance', 60)]);
    expect(scoreCards(chart, span)).toEqual([]);
    expect(sortedInWords(chart)[0]).toMatch(/^STarT Back 5 of 9 on 1 Nov 2026\. /);
    const entered = score('2026-11-01', 'start-back', 5);
    const grouped = chartFrom([{ ...entered, body: { ...entered.body, parts: { distress: 4 } } } as Entry]);
    expect(sortedInWords(grouped)[0]).toMatch(/^STarT Back 5 of 9, high, on 1 Nov 2026\. /);
  });
});

describe('scaleOf', () => {
  it('shows the whole range of a scale, and what has no end up to its highest', () => {
    expect(scaleOf(measureById('rmdq'), [3])).toEqual({ least: 0, most: 24, step: 6 });
    expect(scaleOf(measureById('global-change'), [3])).toEqual({ least: -5, most: 5, step: 5 });
    expect(scaleOf(measureById('six-minute-walk'), [480]).most).toBe(500);
  });
});
