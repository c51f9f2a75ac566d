import type { Dose } from '../../clinical';
import { weekRuns } from './week-words';

const dose: Dose = { sets: 2, reps: 8, holdSeconds: 8, perDay: 1, daysPerWeek: 7 };
const runs = (...doses: Parameters<typeof weekRuns>[0]) =>
  weekRuns(doses).map(({ weeks, dose: words, mark }) =>
    `${weeks}: ${words}${mark ? `, ${mark}` : ''}`.replaceAll('\u00a0', ' '),
  );

describe('weeks in words', () => {
  it('takes weeks in a row together that say the same', () => {
    expect(runs({ week: 1, dose }, { week: 2, dose }, { week: 3, dose: { ...dose, reps: 9 } })).toEqual([
      'Weeks 1 to 2: 2 × 8, hold 8 s',
      'Week 3: 2 × 9, hold 8 s',
    ]);
  });

  it('keeps apart what is not in a row, and what has a mark of its own', () => {
    expect(runs({ week: 1, dose }, { week: 3, dose })).toEqual(['Week 1: 2 × 8, hold 8 s', 'Week 3: 2 × 8, hold 8 s']);
    expect(runs({ week: 1, dose }, { week: 2, dose, mark: 'by hand' })).toEqual([
      'Week 1: 2 × 8, hold 8 s',
      'Week 2: 2 × 8, hold 8 s, by hand',
    ]);
  });

  it('says the days where they change', () => {
    expect(runs({ week: 1, dose }, { week: 2, dose: { ...dose, daysPerWeek: 6 } })[1]).toContain('6 days a week');
    expect(runs({ week: 1, dose })[0]).not.toContain('days');
  });
});
