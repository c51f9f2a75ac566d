import type { Exercise, ExerciseId } from '../../clinical';

/** A rung and where it stands: level 0 is the gentlest, and lanes are counted from the top of the drawing. */
export interface Rung {
  readonly exercise: Exercise;
  readonly level: number;
  /** May be a half, where fewer rungs stand in the middle of more. */
  readonly lane: number;
  readonly current: boolean;
}

/** From an easier rung to a harder one, through a free place on every level between them. */
export interface Stretch {
  readonly from: ExerciseId;
  readonly to: ExerciseId;
  readonly places: readonly { readonly level: number; readonly lane: number }[];
}

export interface LadderPath {
  /** By level, and from the top on each. */
  readonly rungs: readonly Rung[];
  readonly stretches: readonly Stretch[];
  readonly levels: number;
  readonly lanes: number;
}

type Lookup = (id: ExerciseId) => Exercise | undefined;

/**
 * The whole ladder on which an exercise stands: every rung that leads up to it and every rung it leads up to, laid out in
 * levels so that each stretch climbs. A rung stands one level above the highest of the rungs that lead to it. A stretch that
 * a longer way over other rungs goes anyhow is left out. Null where it stands alone.
 *
 * Ladders are meant to have no circles; where one has, the stretch that would close it is left out. An id that is not in
 * the library is no rung.
 */
export function ladderPath(exercise: Exercise, byId: Lookup): LadderPath | null {
  const below = reached(exercise, byId, ({ easier }) => easier);
  const above = reached(exercise, byId, ({ harder }) => harder);
  const rungs = new Map([...below, ...above]);
  if (rungs.size < 2) return null;
  const up = climbs(rungs);
  const levelOf = levels(rungs.keys(), up);
  const places = lanes(levelOf, up, [...rungs.keys()]);
  const found = [...rungs.values()].map((one): Rung => ({
    exercise: one,
    ...placeOf(places.rungs, one.id),
    current: one.id === exercise.id,
  }));
  return {
    rungs: found.sort((a, b) => a.level - b.level || a.lane - b.lane),
    stretches: places.stretches,
    levels: Math.max(...levelOf.values()) + 1,
    lanes: places.lanes,
  };
}

function reached(
  exercise: Exercise,
  byId: Lookup,
  next: (one: Exercise) => readonly ExerciseId[],
): ReadonlyMap<ExerciseId, Exercise> {
  const found = new Map([[exercise.id, exercise]]);
  // A map that grows while it is walked is walked to its end.
  for (const one of found.values())
    for (const id of next(one)) {
      const other = byId(id);
      if (other && !found.has(id)) found.set(id, other);
    }
  return found;
}

type Climbs = ReadonlyMap<ExerciseId, readonly ExerciseId[]>;

/** The direct stretches upward, as either end names them, without circles and without short cuts. */
function climbs(rungs: ReadonlyMap<ExerciseId, Exercise>): Climbs {
  const up = new Map<ExerciseId, Set<ExerciseId>>([...rungs.keys()].map((id) => [id, new Set()]));
  const add = (from: ExerciseId, to: ExerciseId): void => {
    if (rungs.has(from) && rungs.has(to) && !leads(to, from, up)) up.get(from)?.add(to);
  };
  for (const { id, easier, harder } of rungs.values()) {
    for (const other of easier) add(other, id);
    for (const other of harder) add(id, other);
  }
  return new Map(
    [...up].map(([id, next]) => [
      id,
      [...next].filter((to) => ![...next].some((other) => other !== to && leads(other, to, up))),
    ]),
  );
}

/** Whether a way goes up from one rung to another; a rung leads to itself. */
function leads(from: ExerciseId, to: ExerciseId, up: ReadonlyMap<ExerciseId, ReadonlySet<ExerciseId>>): boolean {
  const seen = new Set([from]);
  for (const id of seen) for (const next of up.get(id) ?? []) seen.add(next);
  return seen.has(to);
}

/** The longest way up to each rung, in stretches. */
function levels(ids: Iterable<ExerciseId>, up: Climbs): ReadonlyMap<ExerciseId, number> {
  const level = new Map([...ids].map((id) => [id, 0]));
  const raise = (id: ExerciseId): void => {
    for (const next of up.get(id) ?? [])
      if ((level.get(next) ?? 0) <= (level.get(id) ?? 0)) {
        level.set(next, (level.get(id) ?? 0) + 1);
        raise(next);
      }
  };
  for (const id of level.keys()) raise(id);
  return level;
}

interface Place {
  readonly level: number;
  readonly lane: number;
}

/** What stands on a level: a rung, or a stretch that passes it. */
interface Stop {
  readonly id: string;
  readonly level: number;
  readonly from: readonly Stop[];
}

/** Every level from the top: what hangs on the same rungs stays together, so that few stretches cross. */
function lanes(levelOf: ReadonlyMap<ExerciseId, number>, up: Climbs, order: readonly ExerciseId[]) {
  const stops = new Map<string, { id: string; level: number; from: Stop[] }>(
    order.map((id) => [id, { id, level: levelOf.get(id) ?? 0, from: [] }]),
  );
  const ways: { from: ExerciseId; to: ExerciseId; through: readonly string[] }[] = [];
  for (const [from, next] of up)
    for (const to of next) {
      const through = [from];
      for (let level = (levelOf.get(from) ?? 0) + 1; level < (levelOf.get(to) ?? 0); level++) {
        const id = `${from} to ${to} past ${level}`;
        stops.set(id, { id, level, from: [] });
        through.push(id);
      }
      through.push(to);
      for (const [at, id] of through.slice(1).entries()) {
        const [stop, before] = [stops.get(id), stops.get(through[at] ?? '')];
        if (stop && before) stop.from.push(before);
      }
      ways.push({ from, to, through });
    }

  const rows: Stop[][] = [];
  for (const stop of stops.values()) (rows[stop.level] ??= []).push(stop);
  const widest = Math.max(...rows.map((row) => row.length));
  const lane = new Map<string, number>();
  for (const row of rows) {
    const middle = new Map(row.map((stop, at) => [stop.id, meanOf(stop.from.map(({ id }) => lane.get(id) ?? at))]));
    row.sort((a, b) => (middle.get(a.id) ?? 0) - (middle.get(b.id) ?? 0));
    for (const [at, { id }] of row.entries()) lane.set(id, at + (widest - row.length) / 2);
  }
  const place = (id: string): Place => ({ level: stops.get(id)?.level ?? 0, lane: lane.get(id) ?? 0 });
  return {
    rungs: new Map(order.map((id) => [id, place(id)])),
    stretches: ways.map(({ from, to, through }): Stretch => ({ from, to, places: through.map(place) })),
    lanes: widest,
  };
}

function meanOf(lanes: readonly number[]): number {
  return lanes.length === 0 ? 0 : lanes.reduce((sum, lane) => sum + lane, 0) / lanes.length;
}

function placeOf(places: ReadonlyMap<ExerciseId, Place>, id: ExerciseId): Place {
  return places.get(id) ?? { level: 0, lane: 0 };
}

/** Sizes of the drawing, in pixels: from one rung to the next along and across, and how far a rung reaches to each side. */
export interface Pitch {
  readonly along: number;
  readonly across: number;
  readonly reach: number;
}

/**
 * A stretch as the path of an SVG: it leaves a rung at its far edge, swings over between two levels, and meets the next rung
 * at its near edge. The first level and the first lane stand half a step in.
 */
export function stretchPath({ places }: Stretch, { along, across, reach }: Pitch): string {
  const point = (x: number, y: number): string => `${round(x)} ${round(y)}`;
  const parts: string[] = [];
  for (const [at, place] of places.slice(1).entries()) {
    const before = places[at];
    if (!before) continue;
    const [first, last] = [at === 0, at === places.length - 2];
    const start = (before.level + 0.5) * along + (first ? reach : 0);
    const end = (place.level + 0.5) * along - (last ? reach : 0);
    const [from, to] = [(before.lane + 0.5) * across, (place.lane + 0.5) * across];
    const half = (start + end) / 2;
    if (first) parts.push(`M${point(start, from)}`);
    parts.push(from === to ? `L${point(end, to)}` : `C${point(half, from)} ${point(half, to)} ${point(end, to)}`);
  }
  return parts.join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
