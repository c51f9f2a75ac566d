import { Grid, GridCell, GridCellWidget, GridRow } from '@angular/aria/grid';
import { CdkDrag, type CdkDragDrop, CdkDragHandle, CdkDropList } from '@angular/cdk/drag-drop';
import {
  afterNextRender,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  input,
  output,
  viewChild,
} from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import {
  addDays,
  dayInWords,
  type Dose,
  type ExerciseId,
  planWeeks,
  type PracticeLibrary,
  type Program,
  type ProgramItem,
  sessionMinutes,
  type Situation,
  type TimeOfDay,
  type Verdict,
} from '../../clinical';
import { ExercisePicture } from '../../figure/exercise-picture';
import { clearancesOf, clearedInWords } from '../../ui/clearance-words';
import { unknownExerciseName } from '../../ui/exercise-words';
import { Icon } from '../../ui/icon';
import { VerdictMark } from '../../ui/verdict-mark';
import { adviceFor, worseAt } from './dose-advice';
import { DoseCell } from './dose-cell';
import { carefulWords, remarkOf, timesOfDay, withTime } from './row-words';

export interface GridLine {
  readonly item: ProgramItem;
  readonly verdict: Verdict;
}

export type RowGesture = 'practised' | 'place' | 'note' | 'remove';

/** The program week by week: rows of exercises, doses as text, one editor at a time. */
@Component({
  selector: 'keel-week-grid',
  imports: [
    CdkDrag,
    CdkDragHandle,
    CdkDropList,
    DoseCell,
    ExercisePicture,
    Grid,
    GridCell,
    GridCellWidget,
    GridRow,
    Icon,
    MatIconButton,
    MatMenu,
    MatMenuContent,
    MatMenuItem,
    MatMenuTrigger,
    VerdictMark,
  ],
  templateUrl: './week-grid.html',
  styleUrl: './week-grid.scss',
  host: { '(keydown.alt.arrowup)': 'moveRow($event, -1)', '(keydown.alt.arrowdown)': 'moveRow($event, 1)' },
})
export class WeekGrid {
  readonly #injector = inject(Injector);
  readonly program = input.required<Program>();
  readonly library = input.required<PracticeLibrary>();
  readonly situation = input.required<Situation>();
  /** What is active, in the program's order. */
  readonly lines = input.required<readonly GridLine[]>();
  readonly selected = input.required<ReadonlySet<string>>();
  /** From 1; 0 before the program begins, and beyond its weeks once they are over. */
  readonly thisWeek = input(0);

  readonly doseSet = output<{ itemId: string; week: number; dose: Dose }>();
  readonly overrideCleared = output<{ itemId: string; week: number }>();
  readonly moved = output<{ itemId: string; by: number }>();
  readonly selectionToggled = output<string>();
  /** An item with another time of day, or with the dose that would make it milder. */
  readonly itemChanged = output<ProgramItem>();
  readonly clearanceWithdrawn = output<ExerciseId>();
  readonly gesture = output<{ item: ProgramItem; gesture: RowGesture }>();

  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');

  protected readonly timesOfDay = timesOfDay;

  protected readonly weeks = computed(() => {
    const { startDate, weeks } = this.program();
    const minutes = Array.from({ length: weeks }, (_, index) =>
      this.rows().reduce((sum, row) => sum + sessionMinutes(row.doses[index]?.dose ?? row.item.start), 0),
    );
    const most = Math.max(1, ...minutes);
    return minutes.map((value, index) => ({
      number: index + 1,
      now: index + 1 === this.thisWeek(),
      starts: dayInWords(addDays(startDate, index * 7)),
      minutes: Math.round(value),
      height: Math.round(6 + (26 * value) / most),
    }));
  });

  protected readonly rows = computed(() =>
    this.lines().map(({ item, verdict }) => {
      const exercise = this.library().byId(item.exerciseId);
      const [situation, { weeks }] = [this.situation(), this.program()];
      return {
        item,
        verdict,
        exercise,
        name: exercise?.name ?? unknownExerciseName,
        care: carefulWords(verdict),
        cleared: clearedInWords(clearancesOf(item.exerciseId, situation)),
        advice: exercise && verdict.status !== 'allowed' ? adviceFor(item, weeks, exercise, situation) : undefined,
        remark: remarkOf(item, exercise, this.library().ownById(item.exerciseId)),
        doses: planWeeks(item, weeks).map((dose, index) => ({
          week: index + 1,
          dose,
          byHand: index + 1 in item.overrides,
          warn: (typed: Dose) => (exercise ? worseAt(typed, dose, exercise, situation) : ''),
        })),
      };
    }),
  );

  /** Shared by all rows: a week is as wide as its longest dose, since a dose is never broken or cut off. */
  protected readonly columns = computed(
    () => `minmax(var(--name-width), 1.6fr) repeat(${this.program().weeks}, minmax(max-content, 1fr)) 44px`,
  );

  constructor() {
    // A program that runs is opened at its present week, not at one that is long past.
    afterNextRender(() => {
      const scroller = this.scroller().nativeElement;
      const [name, now] = [scroller.querySelector('.head .what'), scroller.querySelector('.head .now')];
      if (name && now) scroller.scrollLeft += now.getBoundingClientRect().left - name.getBoundingClientRect().right;
    });
  }

  /** Alt with an arrow moves the row: the keys come first, dragging is the second way. The focus moves along. */
  protected moveRow(event: Event, by: number): void {
    const focused = event.target instanceof HTMLElement ? event.target : undefined;
    const itemId = focused?.closest<HTMLElement>('[data-item]')?.dataset['item'];
    if (!itemId) return;
    event.preventDefault();
    this.moved.emit({ itemId, by });
    afterNextRender(() => focused.focus(), { injector: this.#injector });
  }

  protected toggleTime(item: ProgramItem, time?: TimeOfDay): void {
    this.itemChanged.emit(withTime(item, time));
  }

  protected dropped(event: CdkDragDrop<unknown>): void {
    const line = this.lines()[event.previousIndex];
    if (line && event.previousIndex !== event.currentIndex) {
      this.moved.emit({ itemId: line.item.id, by: event.currentIndex - event.previousIndex });
    }
  }
}
