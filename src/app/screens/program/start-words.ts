import { type Chart, dateInWords, type Exercise, type IsoDate } from '../../clinical';

/**
 * Where this patient's own history sets the start of an exercise, instead of the library's dose: 'Walking starts from the
 * visit of 3 Nov 2026'. Empty where there is none.
 */
export function startInWords(
  { id, name }: Exercise,
  { visits, revisions }: Pick<Chart, 'visits' | 'revisions'>,
  date: IsoDate,
): string {
  const visit = visits.findLast(
    (one) =>
      one.date <= date && one.responses.some((response) => response.exerciseId === id && response.sessions !== 0),
  );
  if (visit) return `${name} starts from the visit of ${dateInWords(visit.date)}`;
  const revision = revisions.findLast(({ program }) => program.items.some(({ exerciseId }) => exerciseId === id));
  return revision ? `${name} starts as prescribed on ${dateInWords(revision.signedAt.slice(0, 10))}` : '';
}
