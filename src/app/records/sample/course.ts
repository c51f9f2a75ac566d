import {
  daysBetween,
  decide,
  defaultPainPolicy,
  itemFor,
  planWeeks,
  weekOf,
  withLightWeeks,
  type Dose,
  type ExerciseId,
  type ExerciseResponse,
  type IsoDate,
  type Program,
  type ProgramItem,
  type TakenDecision,
} from '../../clinical/index';
import { responseTo, type Went } from './answers';
import { goingOn, mustKnow, withRepetitions } from './program-items';

/** How an exercise of an invented program differs from what the library and the visits make of it. */
export interface Tuning {
  readonly start?: Partial<Dose>;
  readonly percent?: number;
  /** Weeks of this program that are light. */
  readonly lightWeeks?: readonly number[];
  /** Done in turns with its neighbours of the same group. */
  readonly group?: string;
  readonly place?: ProgramItem['place'];
  readonly note?: string;
}

/**
 * The course of an invented program from visit to visit: what was prescribed last, how it went, and what was agreed, so
 * that what a visit proposes is what `decide` proposes and the next program takes it up.
 */
export class Course {
  readonly #newId: () => string;
  readonly #responses: ExerciseResponse[] = [];
  readonly #agreed = new Map<ExerciseId, Dose>();
  #lastVisit: IsoDate | undefined;
  #program: Program | undefined;

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  /** The program that counts from now on. */
  goesOnWith(program: Program): void {
    this.#program = program;
  }

  /** An item of the next program: it goes on at the dose agreed last, or starts as the library says. */
  item(exerciseId: ExerciseId, date: IsoDate, tuned: Tuning): ProgramItem {
    const { start, percent, lightWeeks, group, place, note } = tuned;
    const before = [...(this.#program?.items ?? []), ...(this.#program?.resting ?? [])].find(
      (item) => item.exerciseId === exerciseId,
    );
    const agreed = this.#agreed.get(exerciseId);
    const item: ProgramItem = before ? goingOn(before, agreed ?? before.start) : this.#newItem(exerciseId, date);
    return {
      ...item,
      start: { ...item.start, ...start },
      scheme: withLightWeeks({ ...item.scheme, ...(percent === undefined ? {} : { percent }) }, lightWeeks ?? []),
      ...(group ? { group } : {}),
      ...(place ? { place } : {}),
      ...(note ? { note } : {}),
    };
  }

  /** How the exercises of the program went since the last visit; nothing where it began on that day or later. */
  visited(date: IsoDate, worst: number, went: Went): readonly ExerciseResponse[] {
    const responses = this.#respond(date, worst, went);
    this.#responses.push(...responses);
    this.#lastVisit = date;
    return responses;
  }

  /** What `decide` proposes is taken, unless the dose was kept for a reason. */
  decided(response: ExerciseResponse, keptBecause?: string): TakenDecision {
    const { itemId, exerciseId, date } = response;
    const program = this.#program;
    const item = program?.items.find(({ id }) => id === itemId) ?? itemFor(mustKnow(exerciseId), itemId);
    const planned = planWeeks(item, program?.weeks ?? 1);
    const week = program ? Math.min(weekOf(program, date), planned.length) : 1;
    const current = planned[Math.max(1, week) - 1] ?? item.start;
    const responses = this.#responses.filter((one) => one.exerciseId === exerciseId);
    const proposed = decide(item, responses, defaultPainPolicy, current);
    const dose = keptBecause === undefined ? proposed.dose : current;
    if (dose) this.#agreed.set(exerciseId, dose);
    return {
      itemId,
      exerciseId,
      proposed,
      taken: keptBecause === undefined ? proposed.kind : 'hold',
      ...(dose ? { dose } : {}),
      ...(keptBecause === undefined ? {} : { reason: keptBecause }),
    };
  }

  #newItem(exerciseId: ExerciseId, date: IsoDate): ProgramItem {
    const item = itemFor(mustKnow(exerciseId), this.#newId());
    const { reps } = item.start;
    // A ceiling that stays where it is over all revisions, as a clinician would set it.
    return { ...item, taughtOn: date, scheme: { ...item.scheme, setsTop: 3, ...(reps ? { repsTop: reps + 4 } : {}) } };
  }

  #respond(date: IsoDate, worst: number, went: Went): readonly ExerciseResponse[] {
    const program = this.#program;
    if (!program || program.startDate >= date) return [];
    const since = this.#lastVisit && this.#lastVisit > program.startDate ? this.#lastVisit : program.startDate;
    const weeks = daysBetween(since, date) / 7;
    return program.items.map((item, index) => ({
      itemId: item.id,
      exerciseId: item.exerciseId,
      date,
      // Most people do most of it: five sessions of six.
      sessions: Math.max(1, Math.round(((item.start.perDay * item.start.daysPerWeek * weeks) / 6) * 5)),
      ...withRepetitions(responseTo(went, worst, index), item),
    }));
  }
}
