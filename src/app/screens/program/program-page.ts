import { Component, computed, effect, inject, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
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
  type Program,
  type ProgramItem,
  screenerFor,
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
} from '../../state/draft/draft.selectors';
import { selectLibrary, selectRecents } from '../../state/library/library.selectors';
import { selectPractice } from '../../state/practice/practice.selectors';
import { recordActions } from '../../state/record.actions';
import { selectToday } from '../../state/session/session.selectors';
import { CareCard } from '../../ui/care-card';
import { EmptyPlace } from '../../ui/empty-place';
import { Icon } from '../../ui/icon';
import { PaperHead } from '../../ui/paper-head';
import { BuilderFocus } from './builder-focus';
import { Clearing } from './clearing';
import { Copying } from './copying';
import { Editing } from './editing';
import { ExercisePicker } from './exercise-picker';
import { FootHeight } from './foot-height';
import { HoldCard } from './hold-card';
import { emptyProgram } from './program-starts';
import { RestingList } from './resting-list';
import { SelectionBar, type SelectionGesture } from './selection-bar';
import { SessionLine } from './session-line';
import { Signing } from './signing';
import { StartMenu } from './start-menu';
import { type RowGesture, WeekGrid, type WeekGesture } from './week-grid';

/** The builder: the library at the left, the weeks at the right. */
@Component({
  selector: 'keel-program-page',
  imports: [
    CareCard,
    EmptyPlace,
    ExercisePicker,
    FootHeight,
    HoldCard,
    Icon,
    MatButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    PaperHead,
    RestingList,
    RouterLink,
    SelectionBar,
    SessionLine,
    StartMenu,
    WeekGrid,
  ],
  providers: [BuilderFocus, Clearing, Copying, Editing, Signing],
  templateUrl: './program-page.html',
  styleUrl: './program-page.scss',
  host: { '(document:keydown)': 'onKeydown($event)', '(document:paste)': 'onPaste($event)' },
})
export class ProgramPage {
  readonly #store = inject(Store);
  readonly #clearing = inject(Clearing);
  protected readonly focus = inject(BuilderFocus);
  protected readonly copying = inject(Copying);
  protected readonly editing = inject(Editing);
  protected readonly signing = inject(Signing);

  protected readonly chart = this.#store.selectSignal(selectChart);
  protected readonly situation = this.#store.selectSignal(selectSituation);
  protected readonly today = this.#store.selectSignal(selectToday);
  protected readonly draft = this.#store.selectSignal(selectDraft);
  protected readonly touched = this.#store.selectSignal(selectDraftTouched);
  protected readonly canUndo = this.#store.selectSignal(selectCanUndo);
  protected readonly canRedo = this.#store.selectSignal(selectCanRedo);
  protected readonly recents = this.#store.selectSignal(selectRecents);
  protected readonly library = this.#store.selectSignal(selectLibrary);
  protected readonly practice = this.#store.selectSignal(selectPractice);
  readonly #follows = this.#store.selectSignal(selectDraftFollows);

  protected readonly signKey = /Mac|iP/.test(navigator.platform) ? '⌘S' : 'Ctrl+S';
  protected readonly weekChoices = Array.from({ length: longestProgram }, (_, index) => index + 1);

  protected readonly inProgram = computed(() => new Set(this.draft()?.items.map(({ exerciseId }) => exerciseId)));
  protected readonly activeItems = computed(() => this.editing.active().map(({ item }) => item));
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

  protected async onGesture({ item, gesture }: { item: ProgramItem; gesture: RowGesture }): Promise<void> {
    if (gesture === 'copy') return this.copying.copyRows([item]);
    await this.editing.onGesture({ item, gesture });
    // The grid keeps the focus, unless it goes away with its last row.
    if (gesture === 'remove' && this.activeItems().length === 0) this.focus.toRow([], []);
  }

  protected onWeekGesture({ week, gesture }: { week: number; gesture: WeekGesture }): void {
    if (gesture === 'deload') this.editing.toggleLightWeek(week);
    else if (gesture === 'copy') this.copying.copyWeek(week);
    else this.copying.pasteWeek(week);
  }

  protected async onSelectionGesture(gesture: SelectionGesture): Promise<void> {
    const picked = this.editing.picked();
    const shown = this.activeItems().map(({ id }) => id);
    switch (gesture) {
      case 'progression':
        return this.editing.openProgression(picked);
      case 'group':
        this.editing.group(picked);
        break;
      case 'ungroup':
        this.editing.ungroup(picked);
        break;
      case 'copy':
        return this.copying.copyRows(picked);
      case 'remove': {
        const itemIds = picked.map(({ id }) => id);
        this.editing.remove(itemIds);
        this.focus.toRow(shown, itemIds);
        return;
      }
      case 'all':
        this.editing.selectAll();
        return;
      case 'leave':
        this.focus.to('weeks');
        return;
      case 'none':
        this.editing.selected.set(new Set());
    }
    // What was pressed is gone now: the focus goes back to what was picked.
    this.focus.toRow(
      picked.map(({ id }) => id),
      [],
    );
  }

  /** Ctrl or Cmd with Z, and with Shift to go forth again; with S to sign. A field that is being typed in keeps its own. */
  protected onKeydown(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    const asks = (event.ctrlKey || event.metaKey) && !event.altKey && (key === 'z' || key === 's');
    // What is open above the page has the keys to itself.
    if (!asks || isElsewhere(event.target)) return;
    event.preventDefault();
    if (key === 's') void this.signing.sign();
    else {
      if (event.shiftKey) this.editing.redo();
      else this.editing.undo();
      this.focus.keep();
    }
  }

  /** Rows of a spreadsheet, pasted anywhere on the page; what is pasted on a dose is the grid's. */
  protected onPaste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (event.defaultPrevented || isElsewhere(event.target) || !/[\t\n;]/.test(text.trim())) return;
    event.preventDefault();
    void this.copying.paste(text);
  }
}

/** A field that is typed in keeps its own keys, and what is open above the page has all of them. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.matches('input:not([type=checkbox]), textarea') || target.closest('.cdk-overlay-container') !== null)
  );
}
