import { doseInFull, planWeeks, type PracticeLibrary, type ProgramItem } from '../../clinical';
import { unknownExerciseName } from '../../ui/exercise-words';

/**
 * Items as rows for a spreadsheet, cells between tabs: the exercise, then each week's dose with all that it says, so
 * that the same is read back from it. It holds no word about the patient, and can be pasted into anybody's program.
 */
export function programText(items: readonly ProgramItem[], weeks: number, library: PracticeLibrary): string {
  const heading = ['Exercise', ...Array.from({ length: weeks }, (_, index) => `Week ${index + 1}`)];
  const rows = items.map((item) => [
    library.byId(item.exerciseId)?.name ?? unknownExerciseName,
    ...planWeeks(item, weeks).map(doseInFull),
  ]);
  return [heading, ...rows].map((row) => row.map((cell) => cell.replaceAll(/\s+/g, ' ')).join('\t')).join('\n');
}
