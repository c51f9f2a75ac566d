import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { Actions, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { firstValueFrom } from 'rxjs';
import {
  type Clearance,
  dateInWords,
  type Dose,
  type Exercise,
  itemFor,
  longestProgram,
  obstacleInWords,
  planWeeks,
  type Program,
  readDose,
  type Readiness,
  screenItem,
  sessionMinutes,
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
  selectScreenedItems,
} from '../../state/draft/draft.selectors';
import { entryDraft, newId } from '../../state/entry-draft';
import { selectLibrary, selectRecents } from '../../state/library/library.selectors';
import { libraryActions } from '../../state/library/library.slice';
import { chartPageActions, programPageActions } from '../../state/page.actions';
import { selectPractice } from '../../state/practice/practice.selectors';
import { recordActions } from '../../state/record.actions';
import { selectAuthor, selectToday } from '../../state/session/session.selectors';
import { CareCard } from '../../ui/care-card';
import { EmptyPlace } from '../../ui/empty-place';
import { Icon } from '../../ui/icon';
import { ExercisePicker } from './exercise-picker';
import { noteSummary } from './note-summary';
import { emptyProgram } from './program-starts';
import { RestingList, type RestingLine } from './resting-list';
import { StartMenu } from './start-menu';
import { type GridLine, type RowGesture, WeekGrid } from './week-grid';

/** Above this many, one quiet remark says what is known about adherence, and how little (Henry 1999; SAJP 2077). */
const manyExercises = 5;

/** Whether two looks at a draft ask for the same cautions and lay the same aside. */
function sameToRead(one: Readiness, other: Readiness): boolean {
  const toRead = ({ cautions, program }: Readiness) =>
    JSON.stringify([
      cautions.map(({ item, reasons }) => [item.id, ...reasons.map(({ ruleId }) => ruleId)]),
      program.resting.map(({ id }) => id),
    ]);
  return toRead(one) === toRead(other);
}

/** The builder: the library at the left, the weeks at the right. */
@Component({
  selector: 'keel-program-page',
  imports: [CareCard, EmptyPlace, ExercisePicker, Icon, MatButton, RestingList, RouterLink, StartMenu, WeekGrid],
  templateUrl: './program-page.html',
  styleUrl: './program-page.scss',
  host: { '(document:keydown)': 'onKeydown($event)' },
})
export class ProgramPage {
  readonly #store = inject(Store);
  readonly #dialog = inject(MatDialog);

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
  readonly #screened = this.#store.selectSignal(selectScreenedItems);
  readonly #follows = this.#store.selectSignal(selectDraftFollows);
  readonly #author = this.#store.selectSignal(selectAuthor);

  protected readonly selected = signal<ReadonlySet<string>>(new Set());
  protected readonly bulkProblem = signal<string | null>(null);
  /** What just happened, for those who listen. */
  protected readonly said = signal('');
  protected readonly obstacles = signal<readonly string[]>([]);
  protected readonly weekChoices = Array.from({ length: longestProgram }, (_, index) => index + 1);

  protected readonly active = computed<readonly GridLine[]>(() =>
    this.#screened().filter(({ verdict }) => verdict.status !== 'blocked'),
  );
  protected readonly resting = computed<readonly RestingLine[]>(() => {
    const draft = this.draft();
    const situation = this.situation();
    if (!draft || !situation) return [];
    return [
      ...this.#screened()
        .filter(({ verdict }) => verdict.status === 'blocked')
        .map((line) => ({ ...line, laidAside: false })),
      ...draft.resting.map((item) => ({
        item,
        verdict: screenItem(item, draft.weeks, situation, this.library()),
        laidAside: true,
      })),
    ];
  });
  protected readonly inProgram = computed(() => new Set(this.draft()?.items.map(({ exerciseId }) => exerciseId)));
  /** Of the present week while the program runs, else of the first. */
  protected readonly minutes = computed(() => {
    const weeks = this.draft()?.weeks ?? 1;
    const week = Math.min(Math.max(this.thisWeek(), 1), weeks);
    const doses = this.active().map(({ item }) => planWeeks(item, weeks)[week - 1] ?? item.start);
    return Math.round(doses.reduce((sum, dose) => sum + sessionMinutes(dose), 0));
  });
  protected readonly many = computed(() => this.active().length > manyExercises);
  protected readonly cautions = computed(() => this.readiness()?.cautions.length ?? 0);
  protected readonly origin = computed(() => {
    const chart = this.chart();
    const revision = chart?.revisions.find(({ entryId }) => entryId === this.#follows());
    const state = this.touched() ? 'Draft' : 'As signed';
    if (!revision) return 'Draft of a first program';
    return `${state}, ${this.touched() ? 'follows revision' : 'revision'} ${revision.number} of ${dateInWords(revision.signedAt.slice(0, 10))}`;
  });
  protected readonly overtaken = computed(() => {
    const current = this.chart()?.current?.entryId ?? null;
    return this.touched() && current !== this.#follows();
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
  protected readonly forked = computed(() => (this.chart()?.heads.length ?? 0) > 1);

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
        if (entries.some(({ kind }) => kind === 'program-prescribed')) this.said.set('Program signed');
      });
  }

  protected add(exercises: readonly Exercise[]): void {
    this.#store.dispatch(draftActions.itemsAdded({ items: exercises.map((exercise) => itemFor(exercise, newId())) }));
    this.#store.dispatch(libraryActions.exercisesPrescribed({ exerciseIds: exercises.map(({ id }) => id) }));
    this.said.set(`Added ${exercises.map(({ name }) => name).join(', ')}`);
  }

  /** Leaves a draft that was overtaken for the revision that is in force now. */
  protected startFromNewest(): void {
    const chart = this.chart();
    const program = chart?.current?.program ?? emptyProgram(this.today());
    this.selected.set(new Set());
    this.obstacles.set([]);
    this.#store.dispatch(draftActions.discarded({ follows: chart?.current?.entryId ?? null, program }));
  }

  protected start(program: Program): void {
    if (this.overtaken()) this.startFromNewest();
    this.selected.set(new Set());
    this.#store.dispatch(draftActions.startedFrom({ program }));
  }

  protected setDose(itemIds: readonly string[], week: number, dose: Dose): void {
    this.#store.dispatch(draftActions.doseSet({ itemIds, week, dose }));
  }

  protected clearOverride(itemId: string, week: number): void {
    this.#store.dispatch(draftActions.overrideCleared({ itemId, week }));
  }

  /** Moves past what rests in between: places are counted among what is shown. */
  protected move(itemId: string, by: number): void {
    const shown = this.active().map(({ item }) => item.id);
    const target = shown[Math.min(Math.max(shown.indexOf(itemId) + by, 0), shown.length - 1)];
    const to = this.draft()?.items.findIndex(({ id }) => id === target) ?? -1;
    if (to < 0) return;
    this.#store.dispatch(draftActions.itemMoved({ itemId, to }));
    this.said.set(`Moved to place ${shown.indexOf(target ?? '') + 1} of ${shown.length}`);
  }

  protected toggleSelected(itemId: string): void {
    const selected = new Set(this.selected());
    if (!selected.delete(itemId)) selected.add(itemId);
    this.selected.set(selected);
  }

  /** One dose for all that are selected; each keeps what the text does not say. */
  protected setBulkDose(text: string): void {
    const items = this.draft()?.items.filter(({ id }) => this.selected().has(id)) ?? [];
    const read = items.map((item) => ({ item, dose: readDose(text, item.start) }));
    const problem = read.find(({ dose }) => 'problem' in dose)?.dose;
    if (problem && 'problem' in problem) {
      this.bulkProblem.set(problem.problem);
      return;
    }
    this.bulkProblem.set(null);
    const changed = read.flatMap(({ item, dose }) => ('dose' in dose ? [{ ...item, start: dose.dose }] : []));
    this.#store.dispatch(draftActions.itemsChanged({ items: changed }));
    this.said.set(`Dose changed for ${changed.length} exercises`);
  }

  protected async onGesture({ item, gesture }: { item: GridLine['item']; gesture: RowGesture }): Promise<void> {
    switch (gesture) {
      case 'remove':
        this.remove(item.id);
        return;
      case 'practised': {
        const { taughtOn, ...rest } = item;
        this.#change(taughtOn ? rest : { ...item, taughtOn: this.today() });
        return;
      }
      case 'place':
        this.#change({ ...item, place: item.place === 'home' ? 'clinic' : 'home' });
        return;
      case 'note': {
        const { NoteDialog } = await import('./note-dialog');
        const data = { name: this.library().byId(item.exerciseId)?.name ?? '', note: item.note ?? '' };
        const note = await firstValueFrom(
          this.#dialog.open<unknown, typeof data, string>(NoteDialog, { data, width: '480px' }).afterClosed(),
        );
        if (note !== undefined) this.#change({ ...item, note });
      }
    }
  }

  #change(item: GridLine['item']): void {
    this.#store.dispatch(draftActions.itemsChanged({ items: [item] }));
  }

  protected remove(itemId: string): void {
    this.selected.set(new Set([...this.selected()].filter((id) => id !== itemId)));
    this.#store.dispatch(draftActions.itemRemoved({ itemId }));
    this.said.set('Removed. Undo brings it back.');
  }

  protected replace(itemId: string, by: Exercise): void {
    this.#store.dispatch(draftActions.itemReplaced({ itemId, by: itemFor(by, newId()) }));
  }

  protected bringBack(itemId: string): void {
    this.#store.dispatch(draftActions.itemBroughtBack({ itemId }));
  }

  protected async clear(exercise: Exercise, verdict: Verdict): Promise<void> {
    const { ClearDialog } = await import('./clear-dialog');
    const data = { exercise, verdict, today: this.today(), author: this.#author() };
    const clearance = await firstValueFrom(
      this.#dialog.open<unknown, typeof data, Clearance>(ClearDialog, { data, width: '560px' }).afterClosed(),
    );
    const patientId = this.chart()?.patientId;
    if (!clearance || !patientId) return;
    this.#store.dispatch(
      chartPageActions.clearanceGranted({ entries: [entryDraft(patientId, 'clearance-granted', { clearance })] }),
    );
  }

  protected setWeeks(weeks: number): void {
    this.#store.dispatch(draftActions.weeksSet({ weeks }));
  }

  protected setStart(startDate: string): void {
    if (startDate) this.#store.dispatch(draftActions.startDateSet({ startDate }));
  }

  protected undo(): void {
    this.#store.dispatch(draftActions.undone());
  }

  protected redo(): void {
    this.#store.dispatch(draftActions.redone());
  }

  /** Ctrl or Cmd with Z, and with Shift to go forth again; a field that is being typed in keeps its own. */
  protected onKeydown(event: KeyboardEvent): void {
    const typing = event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea');
    if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    if (event.shiftKey) this.redo();
    else this.undo();
  }

  protected async copyNote(): Promise<void> {
    const [draft, chart] = [this.draft(), this.chart()];
    if (!draft || !chart) return;
    try {
      await navigator.clipboard.writeText(noteSummary(draft, chart, this.today(), this.library()));
      this.said.set('Note summary copied');
    } catch {
      this.said.set('The browser did not allow copying. Allow the clipboard for this page, then try again.');
    }
  }

  protected async sign(): Promise<void> {
    const readiness = this.readiness();
    if (!readiness) return;
    this.obstacles.set([
      ...(this.overtaken() ? ['The program was revised elsewhere: go on from the newest revision first.'] : []),
      ...readiness.obstacles.map(obstacleInWords),
    ]);
    if (this.obstacles().length > 0) return;
    const toRead = readiness.cautions.length > 0 || readiness.program.resting.length > 0;
    if (toRead && !(await this.#acknowledged(readiness))) return;
    // What changed while the dialog was open, in another tab say, is read before it is signed.
    const now = this.readiness();
    const chart = this.chart();
    if (!now || !chart) return;
    if (now.obstacles.length > 0 || this.overtaken() || !sameToRead(now, readiness)) return this.sign();
    this.#store.dispatch(
      programPageActions.programSigned({
        entries: [
          entryDraft(chart.patientId, 'program-prescribed', {
            program: now.program,
            follows: this.#follows(),
            ...(this.forked() ? { resolves: chart.heads.filter((id) => id !== this.#follows()) } : {}),
            acknowledged: now.cautions.map(({ item, reasons }) => ({
              exerciseId: item.exerciseId,
              ruleIds: reasons.map(({ ruleId }) => ruleId),
            })),
          }),
        ],
      }),
    );
  }

  async #acknowledged(readiness: Readiness): Promise<boolean> {
    const { SignDialog } = await import('./sign-dialog');
    const answer = this.#dialog.open<unknown, Readiness, boolean>(SignDialog, { data: readiness, width: '620px' });
    return (await firstValueFrom(answer.afterClosed())) === true;
  }
}
