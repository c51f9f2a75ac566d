import {
  type CourseMark,
  dateInWords,
  type LoadMeasure,
  type PlannedWeek,
  type PracticeLibrary,
  sentence,
} from '../../clinical';
import { phaseNames } from '../phase-chip';
import type { ChartTable } from './chart-table';
import { markInWords } from './course-marks';
import { grouped, loadWords } from './load-words';
import type { PainAndLoadCourse } from './pain-and-load';

export function painTable({ visits, bands }: Pick<PainAndLoadCourse, 'visits' | 'bands'>): ChartTable {
  return {
    caption: 'Pain at each visit, newest first',
    columns: ['Visit', 'Worst, of 10', 'Now, of 10', 'Next morning, of 10', 'Phase'],
    rows: visits.toReversed().map(({ date, pain }) => {
      const band = bands.find(({ from, to }) => from <= date && date <= to);
      return [
        dateInWords(date),
        pain.worst ?? 'not asked',
        pain.now ?? 'not asked',
        pain.nextMorning ?? 'not asked',
        band ? phaseNames[band.phase] : 'not declared',
      ];
    }),
    none: 'No visits in this time',
  };
}

export function loadTable(weeks: readonly PlannedWeek[], measures: readonly LoadMeasure[]): ChartTable {
  return {
    caption: 'Planned load a week, without what was resting',
    columns: ['Seven days', ...measures.map((measure) => sentence(loadWords[measure].name))],
    rows: weeks
      .toReversed()
      .map(({ from, to, load }) => [
        `${dateInWords(from)} to ${dateInWords(to)}`,
        ...measures.map((measure) => grouped(load[measure])),
      ]),
  };
}

/** Revisions and clearances; visits have a table of their own. */
export function marksTable(marks: readonly CourseMark[], library: PracticeLibrary): ChartTable {
  return {
    caption: 'Revisions and clearances, newest first',
    columns: ['Date', 'What'],
    rows: marks
      .filter(({ kind }) => kind !== 'visit')
      .toReversed()
      .map((mark) => [dateInWords(mark.date), sentence(markInWords(mark, library))]),
  };
}
