import { chartFrom, type Entry, type MeasureId, type OutcomeParts } from '../../clinical';
import { latestEndurance, latestOutcomes } from './latest-outcomes';

let count = 0;
function score(measure: MeasureId, date: string, value: number, parts?: OutcomeParts): Entry {
  const body = { date, measure, score: value, ...(parts ? { parts } : {}) };
  return {
    id: `o-${++count}`,
    patientId: 'p',
    author: 'R',
    at: `${date}T09:00:00.000Z`,
    schema: 1,
    kind: 'outcome-recorded',
    body,
  };
}
const only = (...entries: readonly Entry[]) => latestOutcomes(chartFrom(entries))[0];

describe('latestOutcomes', () => {
  it('compares with the score before and with the first', () => {
    const rmdq = only(score('rmdq', '2026-07-25', 15), score('rmdq', '2026-10-23', 8), score('rmdq', '2026-11-21', 13));
    expect(rmdq?.score).toBe('13 of 24');
    expect(rmdq?.changes.map(({ words }) => words)).toEqual([
      'up 5 points (63\u00a0%) since 23 Oct 2026',
      'down 2 points (13\u00a0%) since 25 Jul 2026',
    ]);
    expect(rmdq?.changes.map(({ judgement }) => judgement)).toEqual([
      'worse, a change that matters',
      'no change that matters',
    ]);
    expect(rmdq?.criterion).toBe('A change matters from 5 points and 30\u00a0% (Ostelo 2008).');
  });

  it('makes nothing of one point, nor of many points that are less than 30 %', () => {
    const odi = only(score('odi', '2026-10-01', 60), score('odi', '2026-11-01', 49));
    expect(odi?.changes[0]?.matters).toBeFalse();
    const pain = only(score('pain', '2026-10-01', 3), score('pain', '2026-11-01', 2));
    expect(pain?.changes[0]?.words).toBe('down 1 point (33\u00a0%) since 1 Oct 2026');
    expect(pain?.changes[0]?.matters).toBeFalse();
  });

  it('knows that a higher PSFS is better, and lists the goals against last time', () => {
    const before = {
      activities: [
        { name: 'Carry shopping', score: 3 },
        { name: 'Garden', score: 5 },
        { name: 'Run', score: 4 },
      ],
    };
    const now = { activities: before.activities.map(({ name, score: was }) => ({ name, score: was + 3 })) };
    const psfs = only(score('psfs', '2026-10-01', 4, before), score('psfs', '2026-11-01', 7, now));
    expect(psfs?.changes[0]?.judgement).toBe('better, by more than the error of measurement');
    expect(psfs?.goals).toEqual(['Carry shopping: 6 of 10, was 3', 'Garden: 8 of 10, was 5', 'Run: 7 of 10, was 4']);
    const other = {
      activities: [{ name: 'carry shopping', score: 7 }, { name: 'Garden' }, { name: 'Drive', score: 7 }],
    };
    const changed = only(score('psfs', '2026-10-01', 4, before), score('psfs', '2026-11-01', 7, other));
    expect(changed?.changes[0]?.judgement).withContext('other activities').toBe('');
    expect(changed?.goals).toEqual(['carry shopping: 7 of 10, was 3', 'Garden: not asked, was 5', 'Drive: 7 of 10']);
    expect(changed?.remarks.join()).toContain('two activities');
  });

  it('does not compare STarT Back or the global change with themselves', () => {
    const start = only(
      score('start-back', '2026-10-01', 3, { distress: 2 }),
      score('start-back', '2026-11-01', 7, { distress: 4 }),
    );
    expect(start?.score).toBe('7 of 9, high');
    expect(start?.changes).toEqual([]);
    expect(start?.criterion).toContain('not an outcome');
    const global = only(score('global-change', '2026-10-01', 1), score('global-change', '2026-11-01', 4));
    expect(global?.score).toBe('better, 4 of 5');
    expect(global?.changes).toEqual([]);
  });

  it('judges nothing where no figure is known', () => {
    const walk = only(score('six-minute-walk', '2026-10-01', 300), score('six-minute-walk', '2026-11-01', 450));
    expect(walk?.changes).toEqual([
      { words: 'up 150\u00a0m (50\u00a0%) since 1 Oct 2026', judgement: '', matters: false },
    ]);
    expect(walk?.criterion).toContain('own trend');
  });

  it('says quietly when the patient says otherwise, on the same day and against the first RMDQ', () => {
    const scores = [score('rmdq', '2026-09-01', 14), score('rmdq', '2026-11-01', 9)];
    const remarks = (...more: readonly Entry[]) => only(...scores, ...more)?.remarks.join() ?? '';
    expect(remarks(score('global-change', '2026-11-01', -2))).toContain(
      'Since 1 Sep 2026 the patient says otherwise (worse, 2 of 5)',
    );
    expect(remarks(score('global-change', '2026-11-01', 2))).toBe('');
    expect(remarks(score('global-change', '2026-10-01', -2)))
      .withContext('of another day')
      .toBe('');
  });

  it('says where the RMDQ has little room left', () => {
    expect(only(score('rmdq', '2026-10-01', 2))?.remarks.join()).toContain('little room to score better');
  });

  it('has nothing to compare a single score with', () => {
    expect(only(score('rmdq', '2026-10-01', 4))?.changes).toEqual([]);
    expect(latestOutcomes(chartFrom([]))).toEqual([]);
  });
});

describe('latestEndurance', () => {
  const sitting = (date: string, extensor: number, left: number, right: number) => [
    score('extensor-endurance', date, extensor),
    score('side-bridge-left', date, left),
    score('side-bridge-right', date, right),
  ];

  it('holds each time against the one before, and one side against the other', () => {
    const chart = chartFrom([...sitting('2026-10-01', 100, 50, 60), ...sitting('2026-11-01', 140, 60, 70)]);
    const latest = latestEndurance(chart);
    expect(latest?.date).toBe('2026-11-01');
    expect(latest?.tests.map(({ short, score: time, changes }) => [short, time, changes[0]?.judgement])).toEqual([
      ['Extensor', '140\u00a0s', 'better, by more than the error of measurement'],
      ['Side bridge left', '60\u00a0s', ''],
      ['Side bridge right', '70\u00a0s', ''],
    ]);
    expect(latest?.balance).toEqual([
      { words: 'Left side to extensor 0.43', flagged: false },
      { words: 'Right side to extensor 0.50', flagged: false },
      { words: 'Right to left 1.17', flagged: true },
    ]);
    expect(latest?.criteria.join()).toContain('Right to left: even is 1, as reported');
    expect(latest?.criteria.join()).toContain('derived');
  });

  it('makes no ratio of two days', () => {
    const chart = chartFrom([...sitting('2026-10-01', 100, 50, 60), score('side-bridge-left', '2026-11-01', 60)]);
    expect(latestEndurance(chart)?.balance).toEqual([]);
    expect(latestEndurance(chart)?.tests.map(({ date }) => date)).toEqual(['2026-10-01', '2026-11-01', '2026-10-01']);
  });

  it('is not among the other measures, and not there when nothing was timed', () => {
    expect(latestOutcomes(chartFrom(sitting('2026-10-01', 100, 50, 60)))).toEqual([]);
    expect(latestEndurance(chartFrom([score('rmdq', '2026-10-01', 4)]))).toBeNull();
  });
});
