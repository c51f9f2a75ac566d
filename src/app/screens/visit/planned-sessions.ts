import {
  addDays,
  type Chart,
  type ExerciseId,
  type IsoDate,
  overlap,
  planOver,
  type PracticeLibrary,
  sessionsIn,
} from '../../clinical';

/**
 * Sessions that the plan asked for since the last visit, by exercise: from the day of that visit, or from the first day of
 * the first program, up to the day before this one; none where a visit of this day has asked already. Days on which it
 * rested ask for nothing, and what stood at its place in the program before it was another exercise.
 */
export function plannedSessions(
  chart: Chart,
  visit: IsoDate,
  library: PracticeLibrary,
): ReadonlyMap<ExerciseId, number> {
  const last = chart.visits.findLast(({ date }) => date <= visit)?.date;
  const from = last ?? chart.revisions[0]?.program.startDate;
  if (from === undefined || from >= visit) return new Map();
  const to = addDays(visit, -1);
  const planned = new Map<ExerciseId, number>();
  for (const stretch of planOver(chart, from, to, library)) {
    const days = overlap(stretch, from, to);
    for (const { item, dose } of stretch.active) {
      planned.set(item.exerciseId, (planned.get(item.exerciseId) ?? 0) + sessionsIn(dose, stretch.from, days));
    }
  }
  return new Map([...planned].map(([exerciseId, sessions]) => [exerciseId, Math.round(sessions)]));
}
