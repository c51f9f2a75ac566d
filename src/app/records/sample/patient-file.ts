import {
  addDays,
  chartFrom,
  psfsScore,
  readyToSign,
  shippedLibrary,
  triage,
  type BodyOf,
  type BodySite,
  type DeclarablePhase,
  type Entry,
  type EntryId,
  type EntryKind,
  type ExerciseId,
  type ImportedRecord,
  type IsoDate,
  type LegPain,
  type MeasureId,
  type OutcomeParts,
  type PatientActivity,
  type PatientDetails,
  type PatientId,
  type Precaution,
  type Program,
  type ProposalAnswer,
  type RedFlagId,
} from '../../clinical/index';
import { answered, type Went } from './answers';
import { Course, type Tuning } from './course';

/** What an invented past needs: the day it leads up to, ids, and who signs it. */
export interface Invention {
  readonly today: IsoDate;
  readonly newId: () => string;
  readonly author: string;
}

/** One visit: days before today, worst and present pain of 10, how it went, and what else was asked. */
export type VisitLine = readonly [daysAgo: number, worst: number, now: number, went: Went, asked?: Asked];

interface Asked {
  /** Pain in the mornings after, of 10. */
  readonly morning?: number;
  readonly where?: readonly BodySite[];
  readonly leg?: LegPain;
  /** Why the clinician kept the dose as it was, whatever was proposed, by exercise. */
  readonly kept?: Readonly<Record<ExerciseId, string>>;
}

interface VisitOptions {
  readonly yes?: readonly RedFlagId[];
  /** Days from today; negative where the agreed visit is overdue. */
  readonly nextVisitIn?: number;
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
  readonly #course: Course;
  #revision: EntryId | null = null;

  constructor(invention: Invention, patientId: PatientId = invention.newId()) {
    this.#invention = invention;
    this.patientId = patientId;
    this.#course = new Course(invention.newId);
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

  /** What the patient named and scored; the score is their mean. */
  psfs(daysAgo: number, activities: readonly PatientActivity[]): this {
    const scored = psfsScore(activities);
    if ('problem' in scored) throw new RangeError(scored.problem);
    return this.#outcome(daysAgo, 'psfs', scored.score, { activities });
  }

  /** The statements that were ticked, from 1; the score is their number. */
  rmdq(daysAgo: number, ticked: readonly number[]): this {
    return this.#outcome(daysAgo, 'rmdq', ticked.length, { ticked });
  }

  /** STarT Back: the total and, of it, the distress subscale. */
  startBack(daysAgo: number, total: number, distress: number): this {
    return this.#outcome(daysAgo, 'start-back', total, { distress });
  }

  /** Seconds of the four holds, in one sitting. */
  endurance(daysAgo: number, extensor: number, flexor: number, left: number, right: number): this {
    return this.outcomes('extensor-endurance', [[daysAgo, extensor]])
      .outcomes('flexor-endurance', [[daysAgo, flexor]])
      .outcomes('side-bridge-left', [[daysAgo, left]])
      .outcomes('side-bridge-right', [[daysAgo, right]]);
  }

  #outcome(daysAgo: number, measure: MeasureId, score: number, parts: OutcomeParts): this {
    this.sign(daysAgo, 'outcome-recorded', { date: this.day(daysAgo), measure, score, parts });
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
      items: exerciseIds.map((exerciseId) => this.#course.item(exerciseId, date, tuned[exerciseId] ?? {})),
      resting: [],
    };
    const { obstacles, cautions, program } = readyToSign(draft, chartFrom(this.entries), date, shippedLibrary);
    if (obstacles.length > 0)
      throw new RangeError(`The sample clinic cannot sign this program: ${obstacles.join(', ')}`);
    const entry = this.sign(daysAgo, 'program-prescribed', {
      program,
      follows: this.#revision,
      acknowledged: cautions.map(({ item, reasons }) => ({
        exerciseId: item.exerciseId,
        ruleIds: reasons.map(({ ruleId }) => ruleId),
      })),
    });
    this.#revision = entry.id;
    this.#course.goesOnWith(program);
    return this;
  }

  visits(lines: readonly VisitLine[], last: VisitOptions = {}): this {
    lines.forEach((line, index) => {
      const next = lines[index + 1];
      this.visit(line, next ? { nextVisitIn: -next[0] } : last);
    });
    return this;
  }

  visit([daysAgo, worst, now, went, asked = {}]: VisitLine, options: VisitOptions = {}): this {
    const date = this.day(daysAgo);
    const redFlags = answered(options.yes ?? []);
    const responses = this.#course.visited(date, worst, went);
    const { nextVisitIn, note } = options;
    const { morning, where, leg, kept = {} } = asked;
    this.sign(daysAgo, 'visit-recorded', {
      date,
      redFlags,
      pain: { worst, now, ...(morning === undefined ? {} : { nextMorning: morning }) },
      ...(where ? { where } : {}),
      ...(leg ? { leg } : {}),
      responses,
      decisions: responses.map((response) => this.#course.decided(response, kept[response.exerciseId])),
      ...(nextVisitIn === undefined ? {} : { nextVisit: this.day(-nextVisitIn) }),
      ...(note ? { note } : {}),
    });
    const { tier, findings } = triage(redFlags);
    if (tier !== 'none') {
      this.sign(daysAgo, 'red-flag-raised', { date, tier, findings: findings.map(({ finding }) => finding) });
    }
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
}

/** What a patient named at the start and scores again each time, so that every mean is of the same three. */
export function goalsOf(...names: readonly [string, string, string]) {
  return (scores: readonly [number, number, number]): readonly PatientActivity[] =>
    names.map((name, index) => ({ name, score: scores[index] ?? 0 }));
}

/** Born so many years ago, on the month and day given, so that nobody in the sample clinic grows older. */
export function born(today: IsoDate, age: number, monthAndDay: string): IsoDate {
  const turnedThisYear = today.slice(5) >= monthAndDay;
  return `${Number(today.slice(0, 4)) - age - (turnedThisYear ? 0 : 1)}-${monthAndDay}`;
}
