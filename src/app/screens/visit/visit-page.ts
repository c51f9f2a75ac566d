import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Actions, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { addDays, dateInWords, type IsoDate } from '../../clinical';
import type { EntryDraft } from '../../state/entry-draft';
import { visitPageActions } from '../../state/page.actions';
import { recordActions } from '../../state/record.actions';
import { focusLater } from '../../ui/focus-later';
import { EmptyPlace } from '../../ui/empty-place';
import { Icon } from '../../ui/icon';
import { PaperHead } from '../../ui/paper-head';
import { Choice, type Option } from './choice';
import { ExerciseLog } from './exercise-log';
import { controlIds } from './missing';
import { ProposedChanges } from './proposed-changes';
import { RedFlagScreen } from './red-flag-screen';
import { SigningSummary } from './signing-summary';
import { SkipLink } from './skip-link';
import { SinceLastTime } from './since-last-time';
import { flagRaised, visitEntries } from './visit-entries';
import { VisitMeasures } from './visit-measures';
import { VisitState } from './visit-state';

/** A visit on one page, from the red-flag screen to the signature. */
@Component({
  selector: 'keel-visit-page',
  imports: [
    Choice,
    EmptyPlace,
    ExerciseLog,
    Icon,
    MatButton,
    PaperHead,
    ProposedChanges,
    RedFlagScreen,
    RouterLink,
    SigningSummary,
    SinceLastTime,
    SkipLink,
    VisitMeasures,
  ],
  providers: [VisitState],
  templateUrl: './visit-page.html',
  styleUrl: './visit-page.scss',
  host: { '(document:keydown)': 'onKeydown($event)' },
})
export class VisitPage {
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #injector = inject(Injector);
  readonly #focus = focusLater();
  protected readonly visit = inject(VisitState);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly missingList = viewChild<ElementRef<HTMLElement>>('missingList');

  protected readonly draft = this.visit.draft;
  protected readonly controlIds = controlIds;
  protected readonly dateInWords = dateInWords;
  protected readonly signKey = /Mac|iP/.test(navigator.platform) ? '⌘S' : 'Ctrl+S';
  protected readonly intervals = computed((): readonly Option<IsoDate>[] => [
    { value: addDays(this.visit.date(), 3), name: '3 days' },
    { value: addDays(this.visit.date(), 7), name: '1 week' },
    { value: addDays(this.visit.date(), 14), name: '2 weeks' },
  ]);

  /** What rests is logged where it was asked for, or was logged before. */
  protected readonly restingWanted = signal(false);
  protected readonly logsResting = computed(
    () =>
      this.restingWanted() ||
      this.visit.resting().some(({ item }) => Object.keys(this.draft().responses[item.id] ?? {}).length > 0),
  );

  /** What is missing is listed once signing was tried, and shortens as it is mended. */
  protected readonly tried = signal(false);
  /** What is on its way to the record: a visit, or a flag that could not wait for it. */
  readonly #signing = signal<readonly EntryDraft[]>([]);
  protected readonly signing = computed(() => this.#signing().length > 0);

  #suspected = false;

  constructor() {
    // Once it is declared, the line that asked is gone: the keyboard goes on from the heading above it.
    effect(() => {
      if (this.visit.situation()?.phase !== 'flare-up' || !this.#suspected) return;
      this.#suspected = false;
      this.#focus('#since', { preventScroll: true });
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

  protected logResting(): void {
    this.restingWanted.set(true);
    this.#focus('#resting');
  }

  protected typed(event: Event): string {
    return (event.target as HTMLInputElement | HTMLTextAreaElement).value;
  }

  protected startAfresh(): void {
    this.visit.startAfresh();
    this.tried.set(false);
  }

  protected sign(): void {
    const chart = this.visit.chart();
    if (!chart || this.signing()) return;
    this.tried.set(true);
    if (this.visit.missing().length > 0) {
      afterNextRender(() => this.missingList()?.nativeElement.querySelector('a')?.focus(), {
        injector: this.#injector,
      });
      return;
    }
    const entries = visitEntries({
      chart,
      date: this.visit.date(),
      draft: this.draft(),
      items: [...this.visit.active(), ...this.visit.resting()].map(({ item }) => item),
      triage: this.visit.result(),
      decisions: this.visit.decisions(),
      revision: this.visit.revision(),
    });
    this.#sign(entries);
  }

  /** Ctrl or Cmd with S signs, from a field as well; what is open above the page has the keys to itself. */
  protected onKeydown(event: KeyboardEvent): void {
    const asks = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's';
    if (!asks || (event.target as Element).closest('.cdk-overlay-container')) return;
    event.preventDefault();
    this.sign();
  }

  /** An emergency does not wait until every question was asked; the visit stays here, to be signed later. */
  protected raiseNow(): void {
    const chart = this.visit.chart();
    if (!chart || this.signing()) return;
    const entries = flagRaised(chart, this.visit.result(), this.visit.date());
    if (entries.length > 0) this.#sign(entries);
    else this.#open(chart.patientId, 'handout');
  }

  /** What it would do to the program is shown before it is declared; the answers stay. */
  protected suspectFlareUp(): void {
    this.#suspected = true;
    this.#store.dispatch(visitPageActions.flareUpSuspected());
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
    const toSheet = this.visit.held();
    if (signed.some(({ kind }) => kind === 'visit-recorded')) this.visit.forget(patientId);
    this.#open(patientId, ...(toSheet ? ['handout'] : []));
  }

  #open(patientId: string, ...place: readonly string[]): void {
    void this.#router.navigate(['/patients', patientId, ...place]);
  }
}
