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
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import {
  addDays,
  dayInWords,
  type Dose,
  type Exercise,
  type OwnVersion,
  planWeeks,
  type PracticeLibrary,
  type Program,
  type ProgramItem,
  reasonInShort,
  schemeInWords,
  sessionMinutes,
  type Verdict,
} from '../../clinical';
import { ExercisePicture } from '../../figure/exercise-picture';
import { unknownExerciseName } from '../../ui/exercise-words';
import { Icon } from '../../ui/icon';
import { VerdictMark } from '../../ui/verdict-mark';
import { DoseCell } from './dose-cell';

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
  /** What is active, in the program's order. */
  readonly lines = input.required<readonly GridLine[]>();
  readonly selected = input.required<ReadonlySet<string>>();
  /** From 1; 0 before the program begins, and beyond its weeks once they are over. */
  readonly thisWeek = input(0);

  readonly doseSet = output<{ itemId: string; week: number; dose: Dose }>();
  readonly overrideCleared = output<{ itemId: string; week: number }>();
  readonly moved = output<{ itemId: string; by: number }>();
  readonly selectionToggled = output<string>();
  readonly gesture = output<{ item: ProgramItem; gesture: RowGesture }>();

  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');

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
      return {
        item,
        verdict,
        exercise,
        name: exercise?.name ?? unknownExerciseName,
        care: carefulWords(verdict),
        remark: remarkOf(item, exercise, this.library().ownById(item.exerciseId)),
        doses: planWeeks(item, this.program().weeks).map((dose, index) => ({
          week: index + 1,
          dose,
          byHand: index + 1 in item.overrides,
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

  protected dropped(event: CdkDragDrop<unknown>): void {
    const line = this.lines()[event.previousIndex];
    if (line && event.previousIndex !== event.currentIndex) {
      this.moved.emit({ itemId: line.item.id, by: event.currentIndex - event.previousIndex });
    }
  }
}

/** The cautions in a few words each; their sentences are met together at signing. */
export function carefulWords(verdict: Verdict): string {
  return [...new Set(verdict.reasons.map(reasonInShort))].join(', ');
}

const standings = { offered: '', replaced: 'an earlier version', withdrawn: 'no longer offered' } as const;

function remarkOf(item: ProgramItem, exercise: Exercise | undefined, own: OwnVersion | undefined): string {
  const { perDay, daysPerWeek } = item.start;
  const often = `${perDay} a day${daysPerWeek === 7 ? '' : `, ${daysPerWeek} days a week`}`;
  return [
    schemeInWords(item.scheme),
    often,
    item.place === 'clinic' ? 'in clinic' : '',
    item.taughtOn ? 'practised' : '',
    item.note ? `note: ${item.note}` : '',
    own ? standings[own.standing] : '',
    exercise ? '' : 'cannot be checked',
  ]
    .filter(Boolean)
    .join(' · ');
}
