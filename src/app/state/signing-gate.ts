import type { Entry, IsoDate } from '../clinical';
import { chartFrom, libraryWith, practiceFrom, readyToSign } from '../clinical';

/**
 * Whether programs signed today still stand against what the record holds at this moment, which another tab may have
 * changed a second ago: nothing missing, and nothing in them blocked now. Loaded when something is signed, because it
 * brings the whole library along.
 *
 * @param known what the record holds of the patient
 * @param signed what is about to be added for the same patient
 * @param practice what the record holds of the practice, its own exercises among it
 */
export function programsStand(
  known: readonly Entry[],
  signed: readonly Entry[],
  today: IsoDate,
  practice: readonly Entry[],
): boolean {
  const library = libraryWith(practiceFrom(practice));
  const chart = chartFrom([...known, ...signed]);
  return signed.every((entry) => {
    if (entry.kind !== 'program-prescribed') return true;
    const { program, obstacles } = readyToSign(entry.body.program, chart, today, library);
    // An empty program is no danger: a visit that stops the last exercise leaves one.
    const stands = obstacles.every((obstacle) => obstacle === 'nothing-active');
    return stands && program.items.length === entry.body.program.items.length;
  });
}
