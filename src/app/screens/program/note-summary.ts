import {
  type Chart,
  dateInWords,
  doseInWords,
  type IsoDate,
  lastDayOf,
  type PracticeLibrary,
  phaseOn,
  planWeeks,
  type Program,
  type ProgramItem,
  situationOf,
  screenItem,
} from '../../clinical';
import { unknownExerciseName } from '../../ui/exercise-words';
import { phaseNames } from '../../ui/phase-chip';
import { precautionInWords } from '../../ui/precaution-words';

/**
 * The plan in words, for the practice's own notes: phase, precautions, each exercise with its first and last dose, and
 * what rests. It carries no name: the note it goes into has one, and a clipboard is no place for another.
 */
export function noteSummary(program: Program, chart: Chart, date: IsoDate, library: PracticeLibrary): string {
  const nameOf = ({ exerciseId }: ProgramItem) => library.byId(exerciseId)?.name ?? unknownExerciseName;
  const situation = situationOf(chart, date, library);
  const phase = phaseOn(chart, date);
  const screened = program.items.map((item) => ({
    item,
    verdict: screenItem(item, program.weeks, situation, library),
  }));
  const active = screened.filter(({ verdict }) => verdict.status !== 'blocked').map(({ item }) => item);
  const resting = [
    ...screened.filter(({ verdict }) => verdict.status === 'blocked').map(({ item }) => item),
    ...program.resting,
  ];
  const { effective } = chart.precautions;
  const precautions =
    effective === 'not-asked'
      ? 'not asked'
      : effective.length === 0
        ? 'none known'
        : effective.map(precautionInWords).join('; ');
  return [
    `Exercise program, ${dateInWords(date)}`,
    `Phase: ${phase.declared ? `${phaseNames[phase.phase]}${phase.day ? `, day ${phase.day}` : ''}` : 'not declared'}`,
    `Precautions: ${precautions}`,
    `${program.weeks} weeks, ${dateInWords(program.startDate)} to ${dateInWords(lastDayOf(program))}:`,
    ...active.map((item) => `- ${nameOf(item)}: ${lineOf(item, program.weeks)}`),
    ...(resting.length > 0 ? [`Resting: ${resting.map(nameOf).join(', ')}`] : []),
  ]
    .join('\n')
    .replaceAll('\u00a0', ' ');
}

function lineOf(item: ProgramItem, weeks: number): string {
  const doses = planWeeks(item, weeks).map(doseInWords);
  const first = doses[0] ?? doseInWords(item.start);
  const last = doses.at(-1) ?? first;
  const growth = last === first ? first : `${first}, growing to ${last}`;
  return `${growth}; ${item.start.perDay} a day, ${item.start.daysPerWeek} days a week${item.note ? ` (${item.note})` : ''}`;
}
