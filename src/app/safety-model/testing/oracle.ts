import {
  type Dose,
  type Entry,
  type EntryId,
  type EntryOf,
  type EntryKind,
  type Exercise,
  exerciseById,
  type ExerciseId,
  type ImportedFinding,
  type IsoDate,
  ownExerciseId,
  type Phase,
  type Precaution,
  type Precautions,
  type RuleId,
  screen,
  type Situation,
  tierActions,
} from '../../clinical';

/**
 * What a patient may do on a day, worked out a second time and straight from the entries: neither the fold, the situation
 * nor the clearances of the program itself are asked. Only what a rule says of a demand is taken from `screen`, which has
 * specifications of its own.
 */
export class Oracle {
  readonly #valid: readonly Entry[];
  readonly #practice: readonly Entry[];
  readonly #situations = new Map<IsoDate, Situation>();
  readonly #holds = new Map<IsoDate, boolean>();
  /** By exercise, day and dose: the same is asked many times over. */
  readonly #answers = new Map<string, string | null>();

  constructor(entries: readonly Entry[], practice: readonly Entry[]) {
    this.#valid = standing(entries);
    this.#practice = standing(practice);
  }

  /** Whether a red flag holds everything. */
  onHold(day: IsoDate): boolean {
    let held = this.#holds.get(day);
    if (held === undefined) {
      held = this.#isHeld(day);
      this.#holds.set(day, held);
    }
    return held;
  }

  #isHeld(day: IsoDate): boolean {
    const resolutions = new Map(this.#ofKind('red-flag-resolved').map(({ body }) => [body.flagId, body.date]));
    const isOpen = (flagId: EntryId) => {
      const resolvedOn = resolutions.get(flagId);
      return resolvedOn === undefined || resolvedOn > day;
    };
    const raised = this.#ofKind('red-flag-raised').filter(({ id, body }) => body.date <= day && isOpen(id));
    const recorded = this.#findings().filter(({ key, raises }) => raises && isOpen(`finding|${key}`));
    const tiers = [...raised.map(({ body }) => body.tier), ...recorded.map(({ raises }) => raises ?? 'emergency')];
    return tiers.some((tier) => tierActions[tier].holds);
  }

  /** Whether precautions were asked about by a clinician. */
  wasAsked(): boolean {
    return this.#ofKind('precautions-stated').some(({ body }) => body.asked !== false);
  }

  /**
   * Why the patient may not do an exercise at a dose on a day, in a word; undefined where nothing blocks it.
   *
   * @param clearedUntil a day before this one on which a clearance may end that is said beside the exercise
   */
  blocks(exerciseId: ExerciseId, dose: Dose, day: IsoDate, clearedUntil: IsoDate = day): string | undefined {
    const asked = `${exerciseId} ${day} ${clearedUntil} ${JSON.stringify(dose)}`;
    let answer = this.#answers.get(asked);
    if (answer === undefined) {
      answer = this.#findBlock(exerciseId, dose, day, clearedUntil) ?? null;
      this.#answers.set(asked, answer);
    }
    return answer ?? undefined;
  }

  #findBlock(exerciseId: ExerciseId, dose: Dose, day: IsoDate, clearedUntil: IsoDate): string | undefined {
    if (this.onHold(day)) return 'hold';
    const exercise = this.#exercise(exerciseId);
    if (!exercise) return 'unknown exercise';
    const blocking = screen(exercise, this.#situation(day), dose).reasons.filter(({ level }) => level === 'block');
    return blocking.find(
      ({ ruleId, clearable }) =>
        !clearable || !this.#clearsOn(exerciseId, ruleId, day < clearedUntil ? day : clearedUntil),
    )?.ruleId;
  }

  #clearsOn(exerciseId: ExerciseId, ruleId: RuleId, day: IsoDate): boolean {
    const withdrawn = new Set(this.#ofKind('clearance-withdrawn').map(({ body }) => body.clearanceId));
    return this.#ofKind('clearance-granted').some((granted) => {
      const { clearance } = granted.body;
      const flaredUp = this.#ofKind('phase-declared').some(
        (declared) =>
          declared.body.phase === 'flare-up' && (declared.body.since > clearance.from || isLater(declared, granted)),
      );
      return (
        !withdrawn.has(granted.id) &&
        !flaredUp &&
        clearance.exerciseId === exerciseId &&
        clearance.ruleIds.includes(ruleId) &&
        clearance.from <= day &&
        clearance.until >= day
      );
    });
  }

  /** Without clearances: they are weighed here. */
  #situation(day: IsoDate): Situation {
    let situation = this.#situations.get(day);
    if (!situation) {
      situation = {
        phase: this.#phase(day),
        precautions: this.#precautions(),
        clearances: [],
        date: day,
        stricter: this.#stricter(),
      };
      this.#situations.set(day, situation);
    }
    return situation;
  }

  #phase(day: IsoDate): Phase {
    let latest: EntryOf<'phase-declared'> | undefined;
    const all = this.#ofKind('phase-declared');
    const flaredUpBefore = (one: EntryOf<'phase-declared'>) =>
      all.some((later) => later.body.phase === 'flare-up' && later.body.since <= one.body.since && isLater(later, one));
    for (const declared of all) {
      if (declared.body.phase !== 'flare-up' && flaredUpBefore(declared)) continue;
      if (declared.body.since <= day && (!latest || declared.body.since >= latest.body.since)) latest = declared;
    }
    return latest?.body.phase ?? 'flare-up';
  }

  /**
   * What was stated last, what was accepted since, and every proposal that nobody answered. Of a proposal for what is
   * stated anyway only what surely makes it stricter counts here.
   */
  #precautions(): Precautions {
    const statements = this.#ofKind('precautions-stated');
    const last = statements.findLastIndex(({ body }) => body.asked !== false);
    const signed = statements.slice(Math.max(last, 0)).flatMap(({ body }) => body.precautions);
    const answered = new Set(statements.flatMap(({ body }) => body.answers.map(({ key }) => key)));
    const pending = this.#findings().flatMap(({ key, standing: how, precaution }): readonly Precaution[] =>
      how === 'proposed' && precaution && !answered.has(key) ? [precaution] : [],
    );
    if (last < 0 && signed.length === 0 && pending.length === 0) return 'not-asked';
    const known = new Set(signed.map(({ id }) => id));
    const isStricter = ({ restingPressure, highGrade, obstetricContraindication }: Precaution) =>
      restingPressure !== undefined || highGrade === true || obstetricContraindication === true;
    const added = pending.filter((one) => !known.has(one.id) || isStricter(one));
    return [...signed, ...added];
  }

  /** Of every record the newest import. */
  #findings(): readonly ImportedFinding[] {
    const seen = new Set<string>();
    const findings: ImportedFinding[] = [];
    for (const entry of this.#valid.toReversed()) {
      if (entry.kind !== 'patient-registered' && entry.kind !== 'details-amended') continue;
      const { imported } = entry.body;
      if (!imported || imported.identifiers.some((one) => seen.has(one))) continue;
      for (const one of imported.identifiers) seen.add(one);
      findings.push(...imported.findings);
    }
    return findings;
  }

  #stricter(): readonly RuleId[] {
    const outcomes = new Map<RuleId, string>();
    for (const entry of this.#practice) {
      if (entry.kind === 'rule-reviewed') outcomes.set(entry.body.ruleId, entry.body.outcome);
    }
    return [...outcomes].flatMap(([ruleId, outcome]) => (outcome === 'stricter' ? [ruleId] : []));
  }

  /** One of Keel's, or one that the practice saved and did not strike through, withdrawn or not. */
  #exercise(exerciseId: ExerciseId): Exercise | undefined {
    const shipped = exerciseById(exerciseId);
    if (shipped) return shipped;
    for (const entry of this.#practice) {
      if (entry.kind === 'exercise-saved' && ownExerciseId(entry.id) === exerciseId) {
        const rest = { easier: [], harder: [], loads: [], sources: ['expert-judgement'] } as const;
        return { ...entry.body.exercise, ...rest, id: exerciseId };
      }
    }
    return undefined;
  }

  #ofKind<K extends EntryKind>(kind: K): readonly EntryOf<K>[] {
    return this.#valid.filter((entry): entry is EntryOf<K> => entry.kind === kind);
  }
}

function isLater(one: Entry, than: Entry): boolean {
  return one.at > than.at || (one.at === than.at && one.id > than.id);
}

/** What is not struck through, oldest first; what strikes through may be struck through itself. */
function standing(entries: readonly Entry[]): readonly Entry[] {
  const voids = entries.filter((entry) => entry.kind === 'entry-voided');
  const isStruck = (id: EntryId): boolean => voids.some((one) => one.body.voids === id && !isStruck(one.id));
  return entries.filter(({ id }) => !isStruck(id)).sort((a, b) => (isLater(a, b) ? 1 : -1));
}
