import {
  addDays,
  chartFrom,
  daysBetween,
  decide,
  defaultPainPolicy,
  exerciseById,
  itemFor,
  planWeeks,
  readyToSign,
  shippedLibrary,
  triage,
  weekOf,
  type BodyOf,
  type DeclarablePhase,
  type Dose,
  type Entry,
  type EntryId,
  type EntryKind,
  type ExerciseId,
  type ExerciseResponse,
  type ImportedRecord,
  type IsoDate,
  type MeasureId,
  type PatientDetails,
  type PatientId,
  type Precaution,
  type Program,
  type ProgramItem,
  type ProposalAnswer,
  type RedFlagId,
  type TakenDecision,
} from '../../clinical/index';
import { answered, responseTo, type Went } from './answers';

/** What an invented past needs: the day it leads up to, ids, and who signs it. */
export interface Invention {
  readonly today: IsoDate;
  readonly newId: () => string;
  readonly author: string;
}

/** One visit: days before today, worst and present pain of 10, how it went. */
export type VisitLine = readonly [daysAgo: number, worst: number, now: number, went: Went];

interface VisitOptions {
  readonly yes?: readonly RedFlagId[];
  /** Days from today; negative where the agreed visit is overdue. */
  readonly nextVisitIn?: number;
  readonly note?: string;
}

export interface Tuning {
  readonly start?: Partial<Dose>;
  readonly percent?: number;
  readonly place?: ProgramItem['place'];
  readonly note?: string;
}

/**
 * Writes the past of an invented patient in the order in which a clinician would have signed it. Programs pass the same
 * gate as real ones, and what a visit proposes is what `decide` proposes, so that nothing in the sample clinic could not
 * have happened. Days are counted back from today: 2 is the day before yesterday.
 */
export class PatientFile {
  readonly entries: Entry[] = [];
  readonly patientId: PatientId;
  readonly #invention: Invention;
  readonly #signedOn = new Map<IsoDate, number>();
  readonly #responses: ExerciseResponse[] = [];
  readonly #agreed = new Map<ExerciseId, Dose>();
  #lastVisit: IsoDate | undefined;
  #revision: { readonly id: EntryId; readonly program: Program } | undefined;

  constructor(invention: Invention, patientId: PatientId = invention.newId()) {
    this.#invention = invention;
    this.patientId = patientId;
  }

  register(daysAgo: number, details: PatientDetails, imported?: ImportedRecord): this {
    this.sign(daysAgo, 'patient-registered', { details, ...(imported ? { imported } : {}) });
    return this;
  }

  precautions(daysAgo: number, precautions: readonly Precaution[], answers: readonly ProposalAnswer[] = []): this {
    this.sign(daysAgo, 'precautions-stated', { precautions, answers });
    return this;
  }

  phase(daysAgo: number, phase: DeclarablePhase, note?: string): this {
    this.sign(daysAgo, 'phase-declared', { phase, since: this.day(daysAgo), ...(note ? { note } : {}) });
    return this;
  }

  outcomes(measure: MeasureId, scores: readonly (readonly [daysAgo: number, score: number])[]): this {
    for (const [daysAgo, score] of scores) {
      this.sign(daysAgo, 'outcome-recorded', { date: this.day(daysAgo), measure, score });
    }
    return this;
  }

  clear(daysAgo: number, exerciseId: ExerciseId, ruleIds: readonly string[], reason: string, forDays: number): this {
    const from = this.day(daysAgo);
    const { author: by } = this.#invention;
    this.sign(daysAgo, 'clearance-granted', {
      clearance: { exerciseId, ruleIds, by, reason, from, until: addDays(from, forDays) },
    });
    return this;
  }

  /**
   * Signs the next revision: exercises that go on keep their item and take the dose agreed at the last visit, new ones
   * start as the library says. What is blocked on that day is laid aside by the gate.
   */
  prescribe(
    daysAgo: number,
    weeks: number,
    exerciseIds: readonly ExerciseId[],
    tuned: Readonly<Record<ExerciseId, Tuning>> = {},
  ): this {
    const date = this.day(daysAgo);
    const draft: Program = {
      startDate: date,
      weeks,
      items: exerciseIds.map((exerciseId) => this.#item(exerciseId, date, tuned[exerciseId] ?? {})),
      resting: [],
    };
    const { obstacles, cautions, program } = readyToSign(draft, chartFrom(this.entries), date, shippedLibrary);
    if (obstacles.length > 0)
      throw new RangeError(`The sample clinic cannot sign this program: ${obstacles.join(', ')}`);
    const entry = this.sign(daysAgo, 'program-prescribed', {
      program,
      follows: this.#revision?.id ?? null,
      acknowledged: cautions.map(({ item, reasons }) => ({
        exerciseId: item.exerciseId,
        ruleIds: reasons.map(({ ruleId }) => ruleId),
      })),
    });
    this.#revision = { id: entry.id, program };
    return this;
  }

  visits(lines: readonly VisitLine[], last: VisitOptions = {}): this {
    lines.forEach((line, index) => {
      const next = lines[index + 1];
      this.visit(line, next ? { nextVisitIn: -next[0] } : last);
    });
    return this;
  }

  visit([daysAgo, worst, now, went]: VisitLine, options: VisitOptions = {}): this {
    const date = this.day(daysAgo);
    const redFlags = answered(options.yes ?? []);
    const responses = this.#respond(date, worst, went);
    this.#responses.push(...responses);
    const { nextVisitIn, note } = options;
    this.sign(daysAgo, 'visit-recorded', {
      date,
      redFlags,
      pain: { worst, now },
      responses,
      decisions: responses.map((response) => this.#decide(response)),
      ...(nextVisitIn === undefined ? {} : { nextVisit: this.day(-nextVisitIn) }),
      ...(note ? { note } : {}),
    });
    const { tier, findings } = triage(redFlags);
    if (tier !== 'none') {
      this.sign(daysAgo, 'red-flag-raised', { date, tier, findings: findings.map(({ finding }) => finding) });
    }
    this.#lastVisit = date;
    return this;
  }

  /** Resolves the red flag raised last. */
  resolve(daysAgo: number, reason: string): this {
    const flag = this.entries.findLast(({ kind }) => kind === 'red-flag-raised');
    if (flag) this.sign(daysAgo, 'red-flag-resolved', { flagId: flag.id, date: this.day(daysAgo), reason });
    return this;
  }

  /** Voids the entry signed last. */
  voidLast(daysAgo: number, reason: string): this {
    const voids = this.entries.at(-1)?.id;
    if (voids !== undefined) this.sign(daysAgo, 'entry-voided', { voids, reason });
    return this;
  }

  day(daysAgo: number): IsoDate {
    return addDays(this.#invention.today, -daysAgo);
  }

  /** Between 8 and 10 in Greenwich, so that yesterday's entries lie in the past wherever on earth today has begun. */
  sign<K extends EntryKind>(daysAgo: number, kind: K, body: BodyOf<K>): Entry {
    const date = this.day(daysAgo);
    const minute = this.#signedOn.get(date) ?? 0;
    this.#signedOn.set(date, minute + 1);
    const { newId, author } = this.#invention;
    const at = `${date}T08:${String(minute).padStart(2, '0')}:00.000Z`;
    const entry = { id: newId(), patientId: this.patientId, author, at, kind, schema: 1, body } as unknown as Entry;
    this.entries.push(entry);
    return entry;
  }

  #item(exerciseId: ExerciseId, date: IsoDate, { start, percent, place, note }: Tuning): ProgramItem {
    const known = this.#revision?.program;
    const before = [...(known?.items ?? []), ...(known?.resting ?? [])].find((item) => item.exerciseId === exerciseId);
    const agreed = this.#agreed.get(exerciseId);
    const item: ProgramItem = before ? goingOn(before, agreed ?? before.start) : this.#newItem(exerciseId, date);
    return {
      ...item,
      start: { ...item.start, ...start },
      scheme: { ...item.scheme, ...(percent === undefined ? {} : { percent }) },
      ...(place ? { place } : {}),
      ...(note ? { note } : {}),
    };
  }

  #newItem(exerciseId: ExerciseId, date: IsoDate): ProgramItem {
    const item = itemFor(mustKnow(exerciseId), this.#invention.newId());
    const { reps } = item.start;
    // A ceiling that stays where it is over all revisions, as a clinician would set it.
    return { ...item, taughtOn: date, scheme: { ...item.scheme, setsTop: 3, ...(reps ? { repsTop: reps + 4 } : {}) } };
  }

  #respond(date: IsoDate, worst: number, went: Went): readonly ExerciseResponse[] {
    const program = this.#revision?.program;
    if (!program || program.startDate >= date) return [];
    const since = this.#lastVisit && this.#lastVisit > program.startDate ? this.#lastVisit : program.startDate;
    const weeks = daysBetween(since, date) / 7;
    return program.items.map((item, index) => ({
      itemId: item.id,
      exerciseId: item.exerciseId,
      date,
      // Most people do most of it: five sessions of six.
      sessions: Math.max(1, Math.round(((item.start.daysPerWeek * weeks) / 6) * 5)),
      ...withRepetitions(responseTo(went, worst, index), item),
    }));
  }

  #decide(response: ExerciseResponse): TakenDecision {
    const { itemId, exerciseId, date } = response;
    const program = this.#revision?.program;
    const item = program?.items.find(({ id }) => id === itemId) ?? itemFor(mustKnow(exerciseId), itemId);
    const planned = planWeeks(item, program?.weeks ?? 1);
    const week = program ? Math.min(weekOf(program, date), planned.length) : 1;
    const proposed = decide(
      item,
      this.#responses.filter((one) => one.exerciseId === exerciseId),
      defaultPainPolicy,
      planned[Math.max(1, week) - 1] ?? item.start,
    );
    if (proposed.dose) this.#agreed.set(exerciseId, proposed.dose);
    return { itemId, exerciseId, proposed, taken: proposed.kind, ...(proposed.dose ? { dose: proposed.dose } : {}) };
  }
}

/** Where every set was done, the repetitions are noted by which a load rises: the top of the range, or one over the target. */
function withRepetitions<R extends Pick<ExerciseResponse, 'setsMet'>>(
  response: R,
  { start }: ProgramItem,
): R & Pick<ExerciseResponse, 'fewestReps'> {
  if (start.loadKg === undefined || start.reps === undefined || !response.setsMet) return response;
  return { ...response, fewestReps: start.repRange?.[1] ?? start.reps + 1 };
}

/** The same item at the dose agreed last; what is counted in minutes grows slowly once it is well under way. */
function goingOn(before: ProgramItem, start: Dose): ProgramItem {
  const { axis } = before.scheme;
  return { ...before, start, scheme: axis === 'minutes' ? { ...before.scheme, percent: 3 } : before.scheme };
}

function mustKnow(exerciseId: ExerciseId) {
  const exercise = exerciseById(exerciseId);
  if (!exercise) throw new RangeError(`The library has no exercise ${exerciseId}`);
  return exercise;
}

/** Born so many years ago, on the month and day given, so that nobody in the sample clinic grows older. */
export function born(today: IsoDate, age: number, monthAndDay: string): IsoDate {
  const turnedThisYear = today.slice(5) >= monthAndDay;
  return `${Number(today.slice(0, 4)) - age - (turnedThisYear ? 0 : 1)}-${monthAndDay}`;
}
