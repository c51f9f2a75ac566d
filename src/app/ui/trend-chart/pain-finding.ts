import { dateInWords, type IsoDate, painRating } from '../../clinical';

/** Pain at a visit, each 0 to 10; absent where it was not asked. */
export interface PainVisit {
  readonly date: IsoDate;
  readonly worst?: number;
  readonly now?: number;
}

interface PainAt {
  readonly date: IsoDate;
  readonly pain: number;
}

/** A change that reaches the smallest one that matters, from one turning point to the next. */
interface Swing {
  readonly from: PainAt;
  readonly to: PainAt;
  readonly up: boolean;
  /** Nothing was measured between the two. */
  readonly atOnce: boolean;
}

/**
 * What the pain did, in one sentence: 'Pain rose from 2 to 7 on 19 Nov 2026 and is settling'. Worst pain, or pain now
 * where worst was never asked. A change of fewer points than matter (2 of 10, Ostelo 2008) is never called one.
 */
export function painFinding(visits: readonly PainVisit[]): string {
  const series = painSeries(visits);
  const first = series[0];
  const latest = series.at(-1);
  if (!first || !latest) return visits.length === 0 ? 'No visits in this time' : 'Pain was not asked in this time';
  const all = swingsOf(series);
  const last = all.at(-1);
  const before = all.at(-2);
  if (!last) {
    return first === latest
      ? `Pain ${latest.pain} of 10 on ${dateInWords(latest.date)}`
      : `Pain ${latest.pain} of 10, no change that matters since ${dateInWords(first.date)}`;
  }
  if (last.up) return rose(last) + atLast(latest, last.to);
  const wellBelowStart = before && before.from.pain - latest.pain >= matters();
  if (!before || wellBelowStart) {
    return `Pain fell from ${last.from.pain} to ${last.to.pain} since ${dateInWords(last.from.date)}${atLast(latest, last.to)}`;
  }
  if (before.to.pain - latest.pain < matters()) return rose(before) + atLast(latest, before.to);
  return latest.pain - before.from.pain < matters()
    ? `${rose(before)} and is back to ${latest.pain}`
    : `${rose(before)} and is settling`;
}

function painSeries(visits: readonly PainVisit[]): readonly PainAt[] {
  const field = visits.some(({ worst }) => worst !== undefined) ? 'worst' : 'now';
  return visits.flatMap((visit) => {
    const pain = visit[field];
    return pain === undefined ? [] : [{ date: visit.date, pain }];
  });
}

function rose({ from, to, atOnce }: Swing): string {
  return `Pain rose from ${from.pain} to ${to.pain} ${atOnce ? 'on' : 'by'} ${dateInWords(to.date)}`;
}

function atLast(latest: PainAt, turningPoint: PainAt): string {
  return latest.pain === turningPoint.pain ? '' : `; ${latest.pain} at the last visit`;
}

function matters(): number {
  return painRating.matters;
}

/** Turning points at least `matters` points apart; a last leg may still be growing. */
function swingsOf(series: readonly PainAt[]): readonly Swing[] {
  const swings: Swing[] = [];
  let low = series[0];
  let high = series[0];
  const add = (from: PainAt, to: PainAt): void => {
    const up = to.pain > from.pain;
    const extended = swings.at(-1)?.up === up ? swings.pop() : undefined;
    const start = extended?.from ?? from;
    swings.push({ from: start, to, up, atOnce: series.indexOf(to) === series.indexOf(start) + 1 });
  };
  for (const point of series) {
    if (!low || !high) break;
    const rising = swings.at(-1)?.up;
    if (rising !== true && point.pain - low.pain >= matters()) {
      add(low, point);
      high = point;
    } else if (rising !== false && high.pain - point.pain >= matters()) {
      add(high, point);
      low = point;
    } else if (rising === true && point.pain > high.pain) {
      add(high, point);
    } else if (rising === false && point.pain < low.pain) {
      add(low, point);
    }
    // The latest low and the earliest peak: a rise is dated by the visit that saw it.
    if (point.pain <= low.pain) low = point;
    if (point.pain > high.pain || (rising === undefined && point.pain >= high.pain)) high = point;
  }
  return swings;
}
