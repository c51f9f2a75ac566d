import { CdkDrag, type CdkDragDrop, CdkDragPreview, CdkDropList } from '@angular/cdk/drag-drop';
import {
  afterNextRender,
  afterRenderEffect,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import {
  type Dose,
  doseInWords,
  type ExerciseId,
  type PracticeLibrary,
  type Program,
  type ProgramItem,
  readDose,
  readEdited,
  type Situation,
} from '../../clinical';
import type { Typed } from './dose-editor';
import { GridClipboard, plain } from './grid-clipboard';
import { GridKeys, type GridPlace, placeOf } from './grid-keys';
import { type GridCell, type GridLine, type GridRow, lightWeeks, RowMaker, turnsOf } from './grid-rows';
import { HeadInSight } from './head-in-sight';
import { type RowGesture, RowMenu } from './row-menu';
import { WeekHead } from './week-head';
import { type WeekGesture, WeekMenu } from './week-menu';
import { type Edited, type Slip, WeekRow } from './week-row';
import { WholeWeeks } from './whole-weeks';

export type { GridLine } from './grid-rows';
export type { RowGesture } from './row-menu';
export type { WeekGesture } from './week-menu';

type Slips = ReadonlyMap<string, ReadonlyMap<number, Slip>>;

let count = 0;

/** The program week by week: rows of exercises, doses as text, one editor at a time. */
@Component({
  selector: 'keel-week-grid',
  imports: [CdkDrag, CdkDragPreview, CdkDropList, RowMenu, WeekHead, WeekMenu, WeekRow],
  templateUrl: './week-grid.html',
  styleUrl: './week-grid.scss',
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
  /** Something was copied in Keel that can be pasted into a week. */
  readonly canPaste = input(false);

  readonly doseSet = output<{ itemId: string; week: number; dose: Dose }>();
  readonly overrideCleared = output<{ itemId: string; week: number }>();
  readonly moved = output<{ itemId: string; by: number }>();
  readonly selectionToggled = output<string>();
  /** On to what can be done with the rows that are selected. */
  readonly selectionEntered = output();
  /** An item with another time of day, with the dose that would make it milder, or with no week set by hand. */
  readonly itemChanged = output<ProgramItem>();
  readonly clearanceWithdrawn = output<ExerciseId>();
  readonly gesture = output<{ item: ProgramItem; gesture: RowGesture }>();
  /** A week, from 1, made light or not, or its doses copied or replaced by what was copied. */
  readonly weekGesture = output<{ week: number; gesture: WeekGesture }>();
  /** A dose for this week and every week after it. */
  readonly filledRight = output<{ itemId: string; week: number; dose: Dose }>();
  /** Text from the clipboard that is more than one dose, such as rows of a spreadsheet; `itemId` is null beside the cells. */
  readonly pasted = output<{ itemId: string | null; week: number; text: string }>();

  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  private readonly grid = viewChild.required<ElementRef<HTMLElement>>('grid');
  protected readonly whole = new WholeWeeks(this.scroller);
  readonly #keys = computed(() => new GridKeys(this.grid().nativeElement));
  readonly #maker = new RowMaker();
  /** Where the focus was last among the doses. */
  #last: GridPlace | undefined;

  protected readonly id = `week-grid-${count++}`;
  protected readonly edited = signal<(Edited & { readonly itemId: string }) | undefined>(undefined);
  /** Doses that could not be read, by item and week: they stay as typed, and nothing changes. */
  protected readonly slips = signal<Slips>(new Map());

  protected readonly items = computed(() => this.lines().map(({ item }) => item));
  protected readonly standings = computed(() => lightWeeks(this.items(), this.program().weeks));
  protected readonly rows = computed(() =>
    this.#maker.rowsOf(this.lines(), {
      weeks: this.program().weeks,
      situation: this.situation(),
      library: this.library(),
      lightForAll: this.standings().flatMap((standing, index) => (standing === 'all' ? [index + 1] : [])),
    }),
  );
  protected readonly turns = computed(() => turnsOf(this.rows()));

  /** Shared by all rows: a week is as wide as its longest dose, since a dose is never broken or cut off. */
  protected readonly columns = computed(
    () => `minmax(var(--name-width), var(--name-most)) repeat(${this.program().weeks}, minmax(max-content, 1fr)) 44px`,
  );

  constructor() {
    // A program that runs is opened at its present week, not at one that is long past.
    afterNextRender(() => {
      const scroller = this.scroller().nativeElement;
      const [name, now] = [scroller.querySelector('.head .what'), scroller.querySelector('.head .now')];
      if (name && now) scroller.scrollLeft += now.getBoundingClientRect().left - name.getBoundingClientRect().right;
    });
    afterRenderEffect(() => {
      this.rows();
      this.slips();
      this.#keys().drawn();
      this.whole.measure();
    });
    new HeadInSight(this.scroller);
    new GridClipboard(this.grid, {
      cellOf: ({ itemId, week }) => this.#cellOf(itemId, week),
      set: (itemId, cell, dose) => {
        this.#set(itemId, cell, dose);
      },
      pasted: (text, place) => {
        this.pasted.emit({ itemId: place?.itemId ?? null, week: place?.week ?? this.weekOf(''), text });
      },
    });
  }

  /** Where an item is filled right from: the dose that had the focus last, else the present week. */
  protected readonly weekOf = (itemId: string): number =>
    this.#last?.itemId === itemId && this.#last.week <= this.program().weeks
      ? this.#last.week
      : Math.min(Math.max(this.thisWeek(), 1), this.program().weeks);

  protected onFocusIn({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement)) return;
    this.#keys().focused(target);
    const at = placeOf(target);
    if (at) this.#last = at;
  }

  protected onFocusOut({ target, relatedTarget }: FocusEvent): void {
    if (target instanceof HTMLElement) this.#keys().left(target, relatedTarget);
  }

  protected regain(): void {
    afterNextRender(() => this.#keys().regain(), { injector: this.#injector });
  }

  protected onClick({ target }: Event): void {
    const at = target instanceof HTMLElement ? placeOf(target) : undefined;
    if (at) this.#open(at.itemId, at.week);
  }

  /**
   * A letter or digit opens the editor with it, Enter with what stands there. What is typed before the editor is drawn goes
   * into it all the same: '12 min' must never become '2 min'.
   */
  protected onKeydown(event: KeyboardEvent): void {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || target.matches('input:not([type=checkbox])')) return;
    if (event.altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      this.#moveRow(event, target, key === 'ArrowUp' ? -1 : 1);
      return;
    }
    const at = placeOf(target);
    const editing = this.edited();
    if (at && editing) {
      if (isChord(event)) return;
      if (key === 'Enter') this.take({ text: editing.text, end: 'taken', byKey: true });
      else if (key === 'Escape') this.take({ text: editing.text, end: 'left', byKey: true });
      else if (key.length === 1) {
        this.edited.set({ ...editing, text: editing.begun ? editing.text + key : key, begun: true });
      } else return;
      event.preventDefault();
      return;
    }
    // Up and down choose a measure in its list.
    if (target instanceof HTMLSelectElement && key !== 'ArrowLeft' && key !== 'ArrowRight') return;
    if (this.#keys().walk(event) || isChord(event)) return;
    if (key === 'Enter' && target.matches('[type=checkbox]')) this.#enterSelection(event, target);
    if (!at) return;
    if (key === 'Enter' || key === ' ') this.#open(at.itemId, at.week);
    else if (key === 'Delete' || key === 'Backspace') this.#backToPlan(at.itemId, at.week);
    else if (/^[a-z0-9]$/i.test(key)) this.#open(at.itemId, at.week, key);
    else return;
    event.preventDefault();
  }

  /** What was typed ends: it is read, taken where it can be, and stands there with what is wrong where it cannot. */
  protected take({ text, end, byKey }: Typed): void {
    const edited = this.edited();
    const cell = edited && this.#cellOf(edited.itemId, edited.week);
    if (!edited || !cell) return;
    if (byKey) this.#doseElement(edited.itemId, edited.week)?.focus();
    this.edited.set(undefined);
    const readAs = edited.begun ? readDose : readEdited;
    const read = end === 'left' ? undefined : readAs(text, cell.dose);
    const problem = read && 'problem' in read ? read.problem : undefined;
    this.#note(edited.itemId, edited.week, problem === undefined ? undefined : { text, problem });
    if (problem !== undefined) this.#show(edited.itemId, edited.week);
    if (!read || !('dose' in read)) return;
    if (end === 'filled') this.filledRight.emit({ itemId: edited.itemId, week: edited.week, dose: read.dose });
    else this.#set(edited.itemId, cell, read.dose);
  }

  protected fillRight(row: GridRow, week: number): void {
    const cell = row.cells[week - 1];
    if (cell) this.filledRight.emit({ itemId: row.item.id, week, dose: cell.dose });
  }

  protected dropped(event: CdkDragDrop<unknown>): void {
    const line = this.lines()[event.previousIndex];
    if (line && event.previousIndex !== event.currentIndex) {
      this.moved.emit({ itemId: line.item.id, by: event.currentIndex - event.previousIndex });
    }
  }

  #open(itemId: string, week: number, begun?: string): void {
    const cell = this.#cellOf(itemId, week);
    const { itemId: openItem, week: openWeek } = this.edited() ?? {};
    if (!cell || (openItem === itemId && openWeek === week)) return;
    const standing = this.slips().get(itemId)?.get(week)?.text ?? plain(doseInWords(cell.dose));
    this.edited.set({ itemId, week, text: begun ?? standing, begun: begun !== undefined });
  }

  #set(itemId: string, cell: GridCell, dose: Dose): void {
    this.#note(itemId, cell.week, undefined);
    if (doseInWords(dose) !== doseInWords(cell.dose)) this.doseSet.emit({ itemId, week: cell.week, dose });
  }

  #backToPlan(itemId: string, week: number): void {
    this.#note(itemId, week, undefined);
    if (this.#cellOf(itemId, week)?.byHand) this.overrideCleared.emit({ itemId, week });
  }

  #note(itemId: string, week: number, slip: Slip | undefined): void {
    const noted = this.slips().get(itemId);
    if (!slip && !noted?.has(week)) return;
    const rest = [...(noted ?? [])].filter(([other]) => other !== week);
    this.slips.set(new Map(this.slips()).set(itemId, new Map(slip ? [...rest, [week, slip]] : rest)));
  }

  /** What is wrong stands beneath what was typed, which may be at the edge of the window. */
  #show(itemId: string, week: number): void {
    afterNextRender(
      () => {
        const said = this.#doseElement(itemId, week)?.parentElement?.querySelector('[role=alert]');
        said?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      },
      { injector: this.#injector },
    );
  }

  /** Alt with an arrow moves the row: the keys come first, dragging is the second way. The focus moves along. */
  #moveRow(event: KeyboardEvent, focused: HTMLElement, by: number): void {
    const itemId = focused.closest<HTMLElement>('[data-item]')?.dataset['item'];
    if (!itemId) return;
    event.preventDefault();
    this.moved.emit({ itemId, by });
    afterNextRender(() => focused.focus(), { injector: this.#injector });
  }

  /** Enter on the box of a row goes on to what can be done with it, and selects it first where it is not. */
  #enterSelection(event: Event, box: HTMLElement): void {
    const itemId = box.closest<HTMLElement>('[data-item]')?.dataset['item'];
    if (!itemId) return;
    event.preventDefault();
    if (!this.selected().has(itemId)) this.selectionToggled.emit(itemId);
    this.selectionEntered.emit();
  }

  #cellOf(itemId: string, week: number): GridCell | undefined {
    return this.rows().find(({ item }) => item.id === itemId)?.cells[week - 1];
  }

  #doseElement(itemId: string, week: number): HTMLElement | null {
    return this.grid().nativeElement.querySelector(`[data-item="${CSS.escape(itemId)}"] [data-week="${week}"]`);
  }
}

function isChord({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}
