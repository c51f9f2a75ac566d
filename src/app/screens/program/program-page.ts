import { Component, computed, effect, inject, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Actions, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import {
  dateInWords,
  type Exercise,
  type ExerciseId,
  longestProgram,
  nothingFits,
  openRedFlags,
  planWeeks,
  type Program,
  screenerFor,
  sessionMinutes,
  tierActions,
  type Verdict,
  weekOf,
} from '../../clinical';
import { selectChart, selectSituation } from '../../state/chart/chart.selectors';
import { draftActions } from '../../state/draft/draft.actions';
import {
  selectCanRedo,
  selectCanUndo,
  selectDraft,
  selectDraftFollows,
  selectDraftTouched,
  selectReadiness,
} from '../../state/draft/draft.selectors';
import { selectLibrary, selectRecents } from '../../state/library/library.selectors';
import { selectPractice } from '../../state/practice/practice.selectors';
import { recordActions } from '../../state/record.actions';
import { selectToday } from '../../state/session/session.selectors';
import { CareCard } from '../../ui/care-card';
import { EmptyPlace } from '../../ui/empty-place';
import { Icon } from '../../ui/icon';
import { BulkDose } from './bulk-dose';
import { Clearing } from './clearing';
import { Editing } from './editing';
import { ExercisePicker } from './exercise-picker';
import { HoldCard } from './hold-card';
import { noteSummary } from './note-summary';
import { emptyProgram } from './program-starts';
import { RestingList } from './resting-list';
import { Signing } from './signing';
import { StartMenu } from './start-menu';
import { WeekGrid } from './week-grid';

/** Above this many, one quiet remark says what is known about adherence, and how little (Henry 1999; SAJP 2077). */
const manyExercises = 5;

/** The builder: the library at the left, the weeks at the right. */
@Component({
  selector: 'keel-program-page',
  imports: [
    BulkDose,
    CareCard,
    EmptyPlace,
    ExercisePicker,
    HoldCard,
    Icon,
    MatButton,
    RestingList,
    RouterLink,
    StartMenu,
    WeekGrid,
  ],
  providers: [Clearing, Editing, Signing],
  templateUrl: './program-page.html',
  styleUrl: './program-page.scss',
  host: { '(document:keydown)': 'onKeydown($event)' },
})
export class ProgramPage {
  readonly #store = inject(Store);
  readonly #clearing = inject(Clearing);
  protected readonly editing = inject(Editing);
  protected readonly signing = inject(Signing);

  protected readonly chart = this.#store.selectSignal(selectChart);
  protected readonly situation = this.#store.selectSignal(selectSituation);
  protected readonly today = this.#store.selectSignal(selectToday);
  protected readonly draft = this.#store.selectSignal(selectDraft);
  protected readonly touched = this.#store.selectSignal(selectDraftTouched);
  protected readonly canUndo = this.#store.selectSignal(selectCanUndo);
  protected readonly canRedo = this.#store.selectSignal(selectCanRedo);
  protected readonly readiness = this.#store.selectSignal(selectReadiness);
  protected readonly recents = this.#store.selectSignal(selectRecents);
  protected readonly library = this.#store.selectSignal(selectLibrary);
  protected readonly practice = this.#store.selectSignal(selectPractice);
  readonly #follows = this.#store.selectSignal(selectDraftFollows);

  protected readonly weekChoices = Array.from({ length: longestProgram }, (_, index) => index + 1);

  protected readonly inProgram = computed(() => new Set(this.draft()?.items.map(({ exerciseId }) => exerciseId)));
  /** Of the present week while the program runs, else of the first. */
  protected readonly minutes = computed(() => {
    const weeks = this.draft()?.weeks ?? 1;
    const week = Math.min(Math.max(this.thisWeek(), 1), weeks);
    const doses = this.editing.active().map(({ item }) => planWeeks(item, weeks)[week - 1] ?? item.start);
    return Math.round(doses.reduce((sum, dose) => sum + sessionMinutes(dose), 0));
  });
  protected readonly nothingAllowed = computed(() => {
    const situation = this.situation();
    if (!situation) return false;
    const screened = screenerFor(situation);
    return this.library().offered.every((exercise) => screened(exercise).status === 'blocked');
  });
  /** Of an empty program; where every exercise is blocked, that is said and nothing is suggested. */
  protected readonly emptyWords = computed(() =>
    this.nothingAllowed()
      ? `${nothingFits} Every exercise is blocked today: Why, beside each at the left, says by what.`
      : 'Add exercises from the library at the left, or start from a template. Bracing, breathing and walking are nearly always allowed.',
  );
  protected readonly many = computed(() => this.editing.active().length > manyExercises);
  protected readonly cautions = computed(() => this.readiness()?.cautions.length ?? 0);
  protected readonly origin = computed(() => {
    const chart = this.chart();
    const revision = chart?.revisions.find(({ entryId }) => entryId === this.#follows());
    const state = this.touched() ? 'Draft' : 'As signed';
    if (!revision) return 'Draft of a first program';
    return `${state}, ${this.touched() ? 'follows revision' : 'revision'} ${revision.number} of ${dateInWords(revision.signedAt.slice(0, 10))}`;
  });
  /** A date field looks as the browser likes; in words nobody can misread it. */
  protected readonly startInWords = computed(() => dateInWords(this.draft()?.startDate ?? this.today()));
  protected readonly thisWeek = computed(() => {
    const draft = this.draft();
    return draft ? weekOf(draft, this.today()) : 0;
  });
  protected readonly ended = computed(() => {
    const draft = this.draft();
    return draft !== null && draft.items.length > 0 && this.thisWeek() > draft.weeks;
  });
  /** What holds the chart, while something does. */
  protected readonly holding = computed(() => {
    const chart = this.chart();
    return chart ? openRedFlags(chart, this.today()).filter(({ tier }) => tierActions[tier].holds) : [];
  });

  constructor() {
    effect(() => {
      const chart = this.chart();
      if (!chart) return;
      untracked(() => {
        const program = chart.current?.program ?? emptyProgram(this.today());
        this.#store.dispatch(
          draftActions.draftOpened({ patientId: chart.patientId, follows: chart.current?.entryId ?? null, program }),
        );
      });
    });
    inject(Actions)
      .pipe(ofType(recordActions.entriesSaved), takeUntilDestroyed())
      .subscribe(({ entries }) => {
        if (entries.some(({ kind }) => kind === 'program-prescribed')) this.editing.said.set('Program signed');
      });
  }

  /** Leaves a draft that was overtaken for the revision that is in force now. */
  protected startFromNewest(): void {
    const chart = this.chart();
    const program = chart?.current?.program ?? emptyProgram(this.today());
    this.editing.selected.set(new Set());
    this.signing.obstacles.set([]);
    this.#store.dispatch(draftActions.discarded({ follows: chart?.current?.entryId ?? null, program }));
  }

  protected start(program: Program): void {
    if (this.signing.overtaken()) this.startFromNewest();
    this.editing.selected.set(new Set());
    this.#store.dispatch(draftActions.startedFrom({ program }));
  }

  protected clear(exercise: Exercise, verdict: Verdict): Promise<void> {
    return this.#clearing.clear(exercise, verdict);
  }

  protected withdraw(exerciseId: ExerciseId): void {
    this.#clearing.withdraw(exerciseId);
    this.editing.said.set(`Clearance of ${this.editing.nameOf(exerciseId)} withdrawn`);
  }

  /** Ctrl or Cmd with Z, and with Shift to go forth again; a field that is being typed in keeps its own. */
  protected onKeydown(event: KeyboardEvent): void {
    const typing = event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea');
    if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    if (event.shiftKey) this.editing.redo();
    else this.editing.undo();
  }

  protected async copyNote(): Promise<void> {
    const [draft, chart] = [this.draft(), this.chart()];
    if (!draft || !chart) return;
    try {
      await navigator.clipboard.writeText(noteSummary(draft, chart, this.today(), this.library()));
      this.editing.said.set('Note summary copied');
    } catch {
      this.editing.said.set('The browser did not allow copying. Allow the clipboard for this page, then try again.');
    }
  }
}
