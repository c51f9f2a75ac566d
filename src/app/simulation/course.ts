import {
  addDays,
  type BodyOf,
  type Chart,
  changesFrom,
  chartFrom,
  type DeclarablePhase,
  defaultPainPolicy,
  doseDone,
  type Entry,
  type EntryKind,
  type ExerciseId,
  type IsoDate,
  itemFor,
  type PainReport,
  type Proposal,
  proposalsFor,
  readyToSign,
  revisionAfter,
  shippedLibrary,
  startingItem,
  type TakenDecision,
  todaysPlan,
} from '../clinical';
import type { Chance } from './chance';
import { accountOf, asks, type InventedPatient, leftIn, simulated } from './invented-patient';

export const weeksOfCourse = 12;
const begins: IsoDate = '2026-03-02';

/** One exercise in one week of a course. */
export interface Week {
  readonly week: number;
  /** What was asked, in multiples of the starting dose; 0 while it rested. */
  readonly asked: number;
  /** What the patient bore that week, in the same measure. */
  readonly borne: number;
}

export interface Course {
  readonly patient: InventedPatient;
  /** By the exercise it began with. */
  readonly weeks: Readonly<Record<ExerciseId, readonly Week[]>>;
}

/**
 * Twelve weeks of one patient: a visit a week, every proposal taken as it is, each visit signed with its revision. It goes
 * through the same functions as the screens, from the first entry to the last.
 */
export function courseOf(patient: InventedPatient, chance: Chance): Course {
  const record = new PatientRecord();
  const bears = new Map(Object.entries(patient.bears));
  const weeks = new Map<ExerciseId, Week[]>(simulated.map((id) => [id, []]));
  /** How many rungs above the exercise it began with each item stands; an item's id is that exercise's. */
  const rungs = new Map<string, number>();
  for (let week = 1; week <= weeksOfCourse; week++) {
    const date = addDays(begins, 7 * week);
    const left = leftIn(week, patient.flareUp);
    record.takeUpAgain(addDays(date, -6));
    const chart = record.chart();
    const plan = todaysPlan(chart, date, shippedLibrary);
    const program = chart.current?.program;
    const responses: Record<string, ReturnType<typeof accountOf>> = {};
    const seen = new Set<ExerciseId>();
    for (const { item, exercise, wayBack } of plan.active) {
      if (!program || !exercise) continue;
      const done = doseDone(item, program, date, wayBack);
      const borne = (bears.get(item.id) ?? 1) * left;
      const asked = asks(done, exercise.startingDose, rungs.get(item.id) ?? 0);
      const strain = (asked / borne) * chance.between(0.92, 1.08);
      responses[item.id] = accountOf(strain, done, patient);
      weeks.get(item.id)?.push({ week, asked, borne });
      seen.add(item.id);
      if (strain <= 1.1 && left === 1) bears.set(item.id, (bears.get(item.id) ?? 1) * (1 + patient.gain));
    }
    for (const id of simulated) {
      if (!seen.has(id)) weeks.get(id)?.push({ week, asked: 0, borne: (bears.get(id) ?? 1) * left });
    }
    const pain = painIn(patient, left);
    record.declare(phaseIn(week, patient, left), date);
    const proposals = proposalsFor(chart, plan, { responses, pain }, defaultPainPolicy, date, shippedLibrary);
    for (const { item, proposed } of proposals) {
      if (proposed.by) rungs.set(item.id, (rungs.get(item.id) ?? 0) + 1);
    }
    record.visit(date, pain, proposals, responses);
  }
  return { patient, weeks: Object.fromEntries(weeks) };
}

function painIn(patient: InventedPatient, left: number): PainReport {
  const worst = Math.min(10, Math.round(patient.painAtRest + 1 + 8 * (1 - left)));
  return { now: Math.max(0, worst - 1), worst, nextMorning: Math.max(0, worst - 1) };
}

function phaseIn(week: number, { flareUp }: InventedPatient, left: number): DeclarablePhase {
  if (!flareUp || week < flareUp.week) return 'building';
  if (week < flareUp.week + flareUp.lasts) return 'flare-up';
  return left < 0.85 ? 'settling' : 'building';
}

/** The patient's record, signed as the screens would sign it. */
class PatientRecord {
  readonly #entries: Entry[] = [];
  #phase: DeclarablePhase = 'building';

  constructor() {
    const items = simulated.flatMap((id) => {
      const exercise = shippedLibrary.byId(id);
      return exercise ? [itemFor(exercise, id)] : [];
    });
    this.#sign('patient-registered', { details: { family: '', given: '', sex: 'not-recorded', contacts: [] } }, begins);
    this.#sign('precautions-stated', { precautions: [], answers: [] }, begins);
    this.#sign('phase-declared', { phase: 'building', since: begins }, begins);
    const draft = { startDate: begins, weeks: weeksOfCourse, items, resting: [] };
    const { program } = readyToSign(draft, this.chart(), begins, shippedLibrary);
    this.#sign('program-prescribed', { program, follows: null, acknowledged: [] }, begins);
  }

  chart(): Chart {
    return chartFrom(this.#entries);
  }

  declare(phase: DeclarablePhase, since: IsoDate): void {
    if (phase === this.#phase) return;
    this.#phase = phase;
    this.#sign('phase-declared', { phase, since }, since);
  }

  visit(
    date: IsoDate,
    pain: PainReport,
    proposals: readonly Proposal[],
    answers: Readonly<Record<string, ReturnType<typeof accountOf>>>,
  ): void {
    const decisions = proposals.map(({ item, proposed }): TakenDecision => {
      const { kind: taken, dose, by } = proposed;
      return {
        itemId: item.id,
        exerciseId: item.exerciseId,
        proposed,
        taken,
        ...(dose ? { dose } : {}),
        ...(by ? { by } : {}),
      };
    });
    const responses = proposals.map(({ item }) => ({
      ...answers[item.id],
      itemId: item.id,
      exerciseId: item.exerciseId,
      date,
    }));
    this.#sign('visit-recorded', { date, redFlags: {}, pain, responses, decisions }, date);
    const revision = revisionAfter(this.chart(), changesFrom(decisions), false, date, shippedLibrary);
    if (revision.kind !== 'prescribed') return;
    const { readiness, follows } = revision;
    this.#sign('program-prescribed', { program: readiness.program, follows, acknowledged: [] }, date);
  }

  /** What a visit stopped is taken up again on the next day, where it was last tolerated, unless a rule has it rest. */
  takeUpAgain(date: IsoDate): void {
    const chart = this.chart();
    const { current } = chart;
    if (!current) return;
    const { program, entryId: follows } = current;
    const again = program.resting.flatMap(({ id, exerciseId }) => {
      const exercise = shippedLibrary.byId(exerciseId);
      return exercise ? [startingItem(exercise, id, chart, date)] : [];
    });
    const draft = { ...program, items: [...program.items, ...again], resting: [] };
    const { obstacles, program: revised } = readyToSign(draft, chart, date, shippedLibrary);
    if (again.length === 0 || obstacles.length > 0 || revised.items.length === program.items.length) return;
    this.#sign('program-prescribed', { program: revised, follows, acknowledged: [] }, date);
  }

  #sign<K extends EntryKind>(kind: K, body: BodyOf<K>, on: IsoDate): void {
    const count = this.#entries.length;
    const id = `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
    const at = `${on}T09:${String(count % 60).padStart(2, '0')}:00.000Z`;
    this.#entries.push({
      id,
      patientId: 'invented',
      author: 'Simulation',
      at,
      kind,
      schema: 1,
      body,
    } as unknown as Entry);
  }
}
