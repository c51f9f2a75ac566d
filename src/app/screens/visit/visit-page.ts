import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Actions, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import {
  addDays,
  changesFrom,
  dateInWords,
  daysBetween,
  doseDone,
  measureById,
  openRedFlags,
  proposalsFor,
  revisionAfter,
  riskContext,
  tierActions,
  triage,
  type IsoDate,
} from '../../clinical';
import { selectChart, selectOpenPatientId, selectTodaysPlan } from '../../state/chart/chart.selectors';
import type { EntryDraft } from '../../state/entry-draft';
import { visitPageActions } from '../../state/page.actions';
import { selectLibrary } from '../../state/library/library.selectors';
import { selectPainPolicy, selectPractice } from '../../state/practice/practice.selectors';
import { recordActions } from '../../state/record.actions';
import { selectToday } from '../../state/session/session.selectors';
import { EmptyPlace } from '../../ui/empty-place';
import { Icon } from '../../ui/icon';
import { PainScale } from '../../ui/pain-scale';
import { Choice, type Option } from './choice';
import { ExerciseLog, type LoggedItem } from './exercise-log';
import { controlIds, missingFrom, type Missing } from './missing';
import { takenDecisions } from './choices';
import { ProposedChanges } from './proposed-changes';
import { RedFlagScreen } from './red-flag-screen';
import { SigningSummary } from './signing-summary';
import {
  emptyDraft,
  enteredMeasures,
  nextVisitOf,
  nextVisitProblem,
  scoreProblemOf,
  type EnteredMeasure,
  type VisitDraft,
} from './visit-draft';
import { VisitDraftKeeper } from './visit-draft-keeper';
import { flagRaised, visitEntries } from './visit-entries';

/** A visit on one page, from the red-flag screen to the signature. */
@Component({
  selector: 'keel-visit-page',
  imports: [
    Choice,
    EmptyPlace,
    ExerciseLog,
    Icon,
    MatButton,
    PainScale,
    ProposedChanges,
    RedFlagScreen,
    RouterLink,
    SigningSummary,
  ],
  templateUrl: './visit-page.html',
  styleUrl: './visit-page.scss',
})
export class VisitPage {
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #injector = inject(Injector);
  readonly #keeper = inject(VisitDraftKeeper);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly missingList = viewChild<ElementRef<HTMLElement>>('missingList');

  protected readonly chart = this.#store.selectSignal(selectChart);
  readonly #patientId = this.#store.selectSignal(selectOpenPatientId);
  readonly #today = this.#store.selectSignal(selectToday);
  readonly #plan = this.#store.selectSignal(selectTodaysPlan);
  readonly #library = this.#store.selectSignal(selectLibrary);
  readonly #policy = this.#store.selectSignal(selectPainPolicy);
  readonly #practice = this.#store.selectSignal(selectPractice);

  protected readonly draft = linkedSignal<string | null, VisitDraft>({
    source: this.#patientId,
    computation: (patientId) => (patientId ? this.#keeper.read(patientId) : emptyDraft),
  });
  /** What was typed before starting afresh, to bring back. */
  protected readonly discarded = linkedSignal<string | null, VisitDraft | null>({
    source: this.#patientId,
    computation: () => null,
  });
  /** The day of the visit. */
  protected readonly date = computed(() => this.draft().begun ?? this.#today());
  protected readonly late = computed(() => this.date() !== this.#today());
  protected readonly touched = computed(() => this.draft().begun !== undefined);

  protected readonly last = computed(() => {
    const visit = this.chart()?.visits.at(-1);
    if (!visit) return null;
    const days = daysBetween(visit.date, this.date());
    return {
      today: days === 0,
      words: `${dateInWords(visit.date)}${days > 0 ? `, ${days}\u00a0${days === 1 ? 'day' : 'days'} ago` : ''}`,
      now: visit.pain.now,
      worst: visit.pain.worst,
    };
  });
  protected readonly openFlags = computed(() => {
    const chart = this.chart();
    return chart ? openRedFlags(chart, this.date()) : [];
  });
  protected readonly context = computed(() => {
    const chart = this.chart();
    const { pathway } = this.#practice();
    return chart ? riskContext(chart, this.date(), pathway) : { pathway };
  });
  protected readonly result = computed(() => triage(this.draft().redFlags, this.context()));
  protected readonly held = computed(() => {
    const { tier } = this.result();
    return tier !== 'none' && tierActions[tier].holds;
  });
  /** It holds, and the rest of the questions may take longer than it can wait. */
  protected readonly urgent = computed(() => this.held() && !this.result().complete);

  protected readonly active = computed(() => this.#withDone(this.#plan()?.active ?? []));
  protected readonly resting = computed(() => this.#withDone(this.#plan()?.resting ?? []));
  protected readonly situation = computed(() => this.#plan()?.situation);
  protected readonly proposals = computed(() => {
    const chart = this.chart();
    const plan = this.#plan();
    if (!chart || !plan || this.held()) return [];
    return proposalsFor(chart, plan, this.draft(), this.#policy(), this.date(), this.#library());
  });
  readonly #decisions = computed(() => takenDecisions(this.proposals(), this.draft().choices));
  protected readonly revision = computed(() => {
    const chart = this.chart();
    if (!chart) return { kind: 'none' } as const;
    return revisionAfter(chart, changesFrom(this.#decisions()), this.held(), this.#today(), this.#library());
  });

  protected readonly measures = computed(() =>
    enteredMeasures.map((id) => {
      const { name, short, least, most } = measureById(id);
      const last = this.chart()?.outcomes.findLast(({ measure }) => measure === id);
      return {
        id,
        label: `${short}, ${least} to ${most}`,
        name,
        typed: this.draft().scores[id] ?? '',
        problem: scoreProblemOf(id, this.draft().scores[id]),
        last: last ? `${last.score} on ${dateInWords(last.date)}` : 'not recorded yet',
      };
    }),
  );
  protected readonly nextVisit = computed(() => nextVisitOf(this.draft(), this.date()) ?? '');
  protected readonly nextVisitProblem = computed(() => nextVisitProblem(this.draft(), this.date()));
  protected readonly intervals = computed((): readonly Option<IsoDate>[] => [
    { value: addDays(this.date(), 3), name: '3 days' },
    { value: addDays(this.date(), 7), name: '1 week' },
    { value: addDays(this.date(), 14), name: '2 weeks' },
  ]);
  protected readonly controlIds = controlIds;
  protected readonly dateInWords = dateInWords;

  protected readonly missing = computed((): readonly Missing[] => {
    const items = [...this.active(), ...this.resting()];
    const names = new Map(items.map(({ item, exercise }) => [item.id, exercise?.name ?? item.exerciseId]));
    return missingFrom(this.draft(), this.result().notAsked, this.proposals(), names, this.date());
  });
  /** What is missing is listed once signing was tried, and shortens as it is mended. */
  protected readonly tried = signal(false);
  /** What is on its way to the record: a visit, or a flag that could not wait for it. */
  readonly #signing = signal<readonly EntryDraft[]>([]);
  protected readonly signing = computed(() => this.#signing().length > 0);

  constructor() {
    effect(() => {
      const draft = this.draft();
      const patientId = untracked(this.#patientId);
      if (patientId && draft.begun) untracked(() => this.#keeper.keep(patientId, draft));
    });
    inject(Actions)
      .pipe(ofType(recordActions.entriesSaved, recordActions.entriesRefused), takeUntilDestroyed())
      .subscribe((answer) => {
        const ids = 'entries' in answer ? answer.entries.map(({ id }) => id) : answer.entryIds;
        const signed = this.#signing();
        if (!signed.some(({ id }) => ids.includes(id))) return;
        this.#signing.set([]);
        if (answer.type === recordActions.entriesSaved.type) this.#leave(signed);
      });
  }

  /** Every answer goes through here: the first one says which day the visit was. */
  protected patch(part: Partial<VisitDraft>): void {
    this.draft.update((draft) => ({ begun: this.#today(), ...draft, ...part }));
  }

  protected score(id: EnteredMeasure, event: Event): void {
    this.patch({ scores: { ...this.draft().scores, [id]: (event.target as HTMLInputElement).value } });
  }

  protected typed(event: Event): string {
    return (event.target as HTMLInputElement | HTMLTextAreaElement).value;
  }

  protected startAfresh(): void {
    const patientId = this.#patientId();
    if (patientId) this.#keeper.clear(patientId);
    this.discarded.set(this.draft());
    this.draft.set(emptyDraft);
    this.tried.set(false);
  }

  protected bringBack(): void {
    const discarded = this.discarded();
    if (discarded) this.draft.set(discarded);
  }

  protected sign(): void {
    const chart = this.chart();
    if (!chart || this.signing()) return;
    this.tried.set(true);
    if (this.missing().length > 0) {
      afterNextRender(() => this.missingList()?.nativeElement.querySelector('a')?.focus(), {
        injector: this.#injector,
      });
      return;
    }
    const entries = visitEntries({
      chart,
      date: this.date(),
      draft: this.draft(),
      items: [...this.active(), ...this.resting()].map(({ item }) => item),
      triage: this.result(),
      decisions: this.#decisions(),
      revision: this.revision(),
    });
    this.#sign(entries);
  }

  /** An emergency does not wait until every question was asked; the visit stays here, to be signed later. */
  protected raiseNow(): void {
    const chart = this.chart();
    if (!chart || this.signing()) return;
    const entries = flagRaised(chart, this.result(), this.date());
    if (entries.length > 0) this.#sign(entries);
    else this.#open(chart.patientId, 'handout');
  }

  protected goTo(target: string, event: Event): void {
    event.preventDefault();
    const control = this.host.querySelector<HTMLElement>(`[id="${target}"]`);
    control?.scrollIntoView({ block: 'center' });
    control?.focus({ preventScroll: true });
  }

  #sign(entries: readonly EntryDraft[]): void {
    this.#signing.set(entries);
    this.#store.dispatch(visitPageActions.visitSigned({ entries }));
  }

  /** On hold nothing comes before the sheet that the patient takes along. */
  #leave(signed: readonly EntryDraft[]): void {
    const [{ patientId } = { patientId: '' }] = signed;
    const toSheet = this.held();
    if (signed.some(({ kind }) => kind === 'visit-recorded')) this.#keeper.clear(patientId);
    this.#open(patientId, ...(toSheet ? ['handout'] : []));
  }

  #open(patientId: string, ...place: readonly string[]): void {
    void this.#router.navigate(['/patients', patientId, ...place]);
  }

  #withDone(planned: readonly Omit<LoggedItem, 'done'>[]): readonly LoggedItem[] {
    const program = this.chart()?.current?.program;
    return program
      ? planned.map((one) => ({ ...one, done: doseDone(one.item, program, this.date(), one.wayBack) }))
      : [];
  }
}
