import { type CourseMark, dateInWords, type IsoDate, type PhaseBand, type PracticeLibrary } from '../../clinical';
import { phaseNames } from '../phase-chip';
import type { Rail } from './time-chart-data';

/** The rows of marks, from the top. */
export const railNames: readonly string[] = ['visits', 'revised', 'cleared'];

/** Rows of marks for visits, revisions and clearances; a row without a mark is left out. */
export function railsOfMarks(marks: readonly CourseMark[]): readonly Rail[] {
  const of = <K extends CourseMark['kind']>(kind: K) =>
    marks.filter((mark): mark is Extract<CourseMark, { kind: K }> => mark.kind === kind);
  const rails: readonly Rail[] = [
    { name: 'visits', marks: of('visit').map(({ date }) => ({ date, shape: 'tick' })) },
    {
      name: 'revised',
      marks: of('revision').map(({ date, number }) => ({ date, shape: 'square', text: String(number) })),
    },
    { name: 'cleared', marks: of('clearance').map(({ date }) => ({ date, shape: 'diamond' })) },
  ];
  return rails.filter((rail) => rail.marks.length > 0);
}

/** 'program revised, number 3', 'cleared: Deadlift until 1 Feb 2027'. */
export function markInWords(mark: CourseMark, library: PracticeLibrary): string {
  switch (mark.kind) {
    case 'visit':
      return 'visit';
    case 'revision':
      return mark.number === 1 ? 'first program' : `program revised, number ${mark.number}`;
    case 'clearance': {
      const { exerciseId, until } = mark.clearance;
      const ended = mark.ended ? `, ended by a ${mark.ended === 'withdrawn' ? 'withdrawal' : 'new flare-up'}` : '';
      return `cleared: ${library.byId(exerciseId)?.name ?? exerciseId} until ${dateInWords(until)}${ended}`;
    }
  }
}

/** The phase of a day in words. */
export function phaseInWords(bands: readonly PhaseBand[], date: IsoDate): string {
  const band = bands.find(({ from, to }) => from <= date && date <= to);
  return band ? phaseNames[band.phase] : 'no phase declared';
}
