import { addDays, type Chart, type IsoDate, overlap, planOver, type PracticeLibrary, sessionsIn } from '../../clinical';

/**
 * Sessions that the plan asked for since the last visit, by item of the program: from the day of that visit, or from the
 * first day of the first program, up to the day before this one. Days on which it rested ask for nothing.
 */
export function plannedSessions(chart: Chart, visit: IsoDate, library: PracticeLibrary): ReadonlyMap<string, number> {
  const last = chart.visits.findLast(({ date }) => date < visit)?.date;
  const from = last ?? chart.revisions[0]?.program.startDate;
  if (from === undefined || from >= visit) return new Map();
  const to = addDays(visit, -1);
  const planned = new Map<string, number>();
  for (const stretch of planOver(chart, from, to, library)) {
    const days = overlap(stretch, from, to);
    for (const { item, dose } of stretch.active) {
      planned.set(item.id, (planned.get(item.id) ?? 0) + sessionsIn(dose, stretch.from, days));
    }
  }
  return new Map([...planned].map(([itemId, sessions]) => [itemId, Math.round(sessions)]));
}
