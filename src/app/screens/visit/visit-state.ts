import { computed, effect, inject, Injectable, linkedSignal, signal, untracked } from '@angular/core';
import { Store } from '@ngrx/store';
import {
  changesFrom,
  dateInWords,
  daysBetween,
  doseDone,
  measuresDue,
  openRedFlags,
  type PlannedItem,
  proposalsFor,
  revisionAfter,
  riskContext,
  tierActions,
  triage,
} from '../../clinical';
import { selectChart, selectOpenPatientId, selectTodaysPlan } from '../../state/chart/chart.selectors';
import { selectLibrary } from '../../state/library/library.selectors';
import { selectPainPolicy, selectPractice } from '../../state/practice/practice.selectors';
import { selectToday } from '../../state/session/session.selectors';
import { unknownExerciseName } from '../../ui/exercise-words';
import { changeRows } from './change-row';
import { takenDecisions } from './choices';
import { inForce, type KeptDraft, placesOf, setAside, withAnswers } from './kept-draft';
import type { LoggedItem } from './logged-item';
import { missingFrom, type Missing } from './missing';
import { plannedSessions } from './planned-sessions';
import { lastVisit, painRise } from './since';
import { emptyDraft, nextVisitOf, nextVisitProblem, type VisitDraft } from './visit-draft';
import { VisitDraftKeeper } from './visit-draft-keeper';
import { setAsideInWords } from './visit-words';

/** A visit as typed so far, and everything that follows from it. One for each page. */
@Injectable()
export class VisitState {
  readonly #store = inject(Store);
  readonly #keeper = inject(VisitDraftKeeper);

  readonly chart = this.#store.selectSignal(selectChart);
  readonly patientId = this.#store.selectSignal(selectOpenPatientId);
  readonly #today = this.#store.selectSignal(selectToday);
  readonly #plan = this.#store.selectSignal(selectTodaysPlan);
  readonly #library = this.#store.selectSignal(selectLibrary);
  readonly #policy = this.#store.selectSignal(selectPainPolicy);
  readonly #practice = this.#store.selectSignal(selectPractice);

  /** As typed. Only what is about the program in force leaves this class. */
  readonly #kept = linkedSignal<string | null, KeptDraft>({
    source: this.patientId,
    computation: (patientId) => (patientId ? this.#keeper.read(patientId) : emptyDraft),
  });
  readonly #programs = computed(() => {
    const { program } = this.#kept();
    const begun = this.chart()?.revisions.find(({ entryId }) => entryId === program);
    return { now: placesOf(this.chart()?.current?.program), begun: placesOf(begun?.program) };
  });
  readonly draft = computed(() => inForce(this.#kept(), this.#programs()));
  /** What was typed before starting afresh, to bring back even after the first answers of the new start. */
  readonly discarded = linkedSignal<string | null, KeptDraft | null>({
    source: this.patientId,
    computation: () => null,
  });
  /** Whether the browser keeps what is typed; it may refuse. */
  readonly kept = signal(true);
  /** The day of the visit. */
  readonly date = computed(() => this.draft().begun ?? this.#today());
  readonly late = computed(() => this.date() !== this.#today());
  readonly touched = computed(() => this.draft().begun !== undefined);
  /** The program is another one than when the visit was begun. */
  readonly revisedSince = computed(() => {
    const { begun, program } = this.draft();
    return begun !== undefined && program !== this.chart()?.current?.entryId;
  });
  /** Which exercises were answered for and are not in the program any more; empty where all are. */
  readonly setAside = computed(() => {
    const gone = setAside(this.#kept(), this.#programs());
    return setAsideInWords(gone.map((id) => (id && this.#library().byId(id)?.name) ?? unknownExerciseName));
  });

  readonly last = computed(() => lastVisit(this.chart(), this.date()));
  readonly lastInWords = computed(() => {
    const last = this.last();
    if (!last) return 'First visit in this chart';
    const days = daysBetween(last.date, this.date());
    if (days === 0) return 'A visit of today is signed already; this would be another one.';
    return `Last visit ${dateInWords(last.date)}, ${days}\u00a0${days === 1 ? 'day' : 'days'} ago`;
  });
  readonly openFlags = computed(() => {
    const chart = this.chart();
    return chart ? openRedFlags(chart, this.date()) : [];
  });
  readonly context = computed(() => {
    const chart = this.chart();
    const { pathway } = this.#practice();
    return chart ? riskContext(chart, this.date(), pathway) : { pathway };
  });
  readonly result = computed(() => triage(this.draft().redFlags, this.context()));
  readonly held = computed(() => {
    const { tier } = this.result();
    return tier !== 'none' && tierActions[tier].holds;
  });
  /** It holds, and the rest of the questions may take longer than it can wait. */
  readonly urgent = computed(() => this.held() && !this.result().complete);
  /** Pain that rose enough to ask about a flare-up, where none is declared and nothing holds. */
  readonly rise = computed(() => {
    const phase = this.situation()?.phase;
    const last = this.last();
    return last && phase !== 'flare-up' && phase !== 'hold' && !this.held()
      ? painRise(last.pain, this.draft().pain)
      : undefined;
  });

  readonly #planned = computed(() => {
    const chart = this.chart();
    return chart ? plannedSessions(chart, this.date(), this.#library()) : new Map<string, number>();
  });
  readonly active = computed(() => this.#withDone(this.#plan()?.active ?? []));
  readonly resting = computed(() => this.#withDone(this.#plan()?.resting ?? []));
  readonly restingNames = computed(() =>
    this.resting()
      .map(({ exercise }) => exercise?.name ?? unknownExerciseName)
      .join(', '),
  );
  readonly situation = computed(() => this.#plan()?.situation);
  readonly #proposals = computed(() => {
    const chart = this.chart();
    const plan = this.#plan();
    if (!chart || !plan || this.held()) return [];
    return proposalsFor(chart, plan, this.draft(), this.#policy(), this.date(), this.#library());
  });
  readonly changes = computed(() => {
    const situation = this.situation();
    return situation ? changeRows(this.#proposals(), this.draft().choices, situation, this.#library()) : [];
  });
  readonly decisions = computed(() => takenDecisions(this.#proposals(), this.draft().choices, this.#library()));
  readonly revision = computed(() => {
    const chart = this.chart();
    if (!chart) return { kind: 'none' } as const;
    const changes = changesFrom(this.decisions());
    return revisionAfter(chart, changes, this.held(), this.#today(), this.#library(), this.date());
  });

  readonly due = computed(() => {
    const chart = this.chart();
    return chart ? measuresDue(chart, this.date(), this.#library().stricter) : [];
  });
  readonly nextVisit = computed(() => nextVisitOf(this.draft(), this.date()) ?? '');
  readonly nextVisitProblem = computed(() => nextVisitProblem(this.draft(), this.date()));
  readonly missing = computed((): readonly Missing[] => {
    const items = [...this.active(), ...this.resting()];
    const names = new Map(items.map(({ item, exercise }) => [item.id, exercise?.name ?? item.exerciseId]));
    return missingFrom(this.draft(), this.result().notAsked, this.changes(), names, this.date());
  });

  constructor() {
    effect(() => {
      const kept = this.#kept();
      const patientId = untracked(this.patientId);
      if (patientId && kept.begun) untracked(() => this.kept.set(this.#keeper.keep(patientId, kept)));
    });
  }

  /** Every answer goes through here: the first one says which day the visit was, and which program it asked about. */
  patch(part: Partial<VisitDraft>): void {
    const program = this.chart()?.current?.entryId;
    const begin = { begun: this.#today(), ...(program ? { program } : {}) };
    const programs = this.#programs();
    this.#kept.update((kept) => withAnswers({ ...(kept.begun ? {} : begin), ...kept }, part, programs));
  }

  startAfresh(): void {
    this.forget();
    this.discarded.set(this.#kept());
    this.#kept.set(emptyDraft);
  }

  /** The two change places: what was typed since can be brought back in its turn. */
  bringBack(): void {
    const discarded = this.discarded();
    if (!discarded) return;
    this.discarded.set(this.touched() ? this.#kept() : null);
    this.#kept.set(discarded);
  }

  /** Nothing of it stays in the tab. */
  forget(patientId = this.patientId()): void {
    if (patientId) this.#keeper.clear(patientId);
  }

  #withDone(plan: readonly PlannedItem[]): readonly LoggedItem[] {
    const program = this.chart()?.current?.program;
    if (!program) return [];
    const levels = new Map(this.#proposals().map(({ item, level }) => [item.id, level]));
    return plan.map((one) => {
      const sessions = this.#planned().get(one.item.exerciseId);
      const level = levels.get(one.item.id);
      return {
        ...one,
        done: doseDone(one.item, program, this.date(), one.wayBack),
        ...(sessions ? { sessions } : {}),
        ...(level ? { level } : {}),
      };
    });
  }
}
