import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import type { ExerciseId } from '../../clinical';
import { keepTyped } from '../../ui/keep-typed';
import { VerdictMark } from '../../ui/verdict-mark';
import { type PastedRow, type PasteInto, takenRows, understand } from './paste-program';
import { carefulWords } from './row-words';
import { readSheet } from './sheet';
import { weekRuns } from './week-words';

export interface PasteRequest {
  readonly into: PasteInto;
  /** What was pasted; absent where it is still to be, into the dialog. */
  readonly text?: string;
  /** The week it was pasted on, from 1. */
  readonly week: number;
  /** On a dose rather than on the page. */
  readonly onCell: boolean;
}

export type TakenRows = ReturnType<typeof takenRows>;

/** What a sheet was understood as, row by row, before anything of it counts. */
@Component({
  selector: 'keel-paste-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, VerdictMark],
  templateUrl: './paste-dialog.html',
  styleUrl: './paste-dialog.scss',
})
export class PasteDialog {
  readonly #request = inject<PasteRequest>(MAT_DIALOG_DATA);
  readonly #dialog = inject<MatDialogRef<PasteDialog, TakenRows>>(MatDialogRef);

  protected readonly asks = this.#request.text === undefined;
  protected readonly text = signal(this.#request.text ?? '');
  /** For a name that was not known, what it was taken for. */
  protected readonly chosen = signal<ReadonlyMap<number, ExerciseId>>(new Map());
  /** Rows that a clinician ticked or unticked, against what would be usual. */
  readonly #turned = signal<ReadonlySet<number>>(new Set());

  readonly #sheet = computed(() => readSheet(this.text(), this.#request.week, this.#request.onCell));
  readonly #understood = computed(() => understand(this.#sheet(), this.#request.into, this.chosen()));
  protected readonly rows = computed(() =>
    this.#understood().map((row, index) => ({
      row,
      index,
      taken: this.#isTaken(row, index),
      name: row.exercise?.name ?? row.typed,
      what: whatItDoes(row),
      runs: weekRuns(row.doses),
      care: row.verdict && row.verdict.status !== 'allowed' ? carefulWords(row.verdict) : '',
    })),
  );
  readonly #taken = computed(() => this.rows().flatMap(({ row, taken }) => (taken ? [row] : [])));
  protected readonly count = computed(() => this.#taken().length);
  protected readonly result = computed(() => takenRows(this.#taken(), this.#request.into.program));
  protected readonly longer = computed(() => {
    const { weeks } = this.result();
    return weeks > this.#request.into.program.weeks ? `The program becomes ${weeks} weeks long.` : '';
  });
  protected readonly summary = computed(() => {
    const [all, known] = [this.rows().length, this.rows().filter(({ row }) => row.exercise).length];
    if (all === 0) return '';
    return `${known} of ${all} ${all === 1 ? 'row' : 'rows'} understood, ${this.count()} to be taken over. Nothing has changed yet.`;
  });

  constructor() {
    keepTyped(() => this.asks && this.text().trim() !== '');
  }

  protected read(text: string): void {
    this.text.set(text);
    this.chosen.set(new Map());
    this.#turned.set(new Set());
  }

  protected choose(index: number, id: ExerciseId): void {
    const chosen = new Map(this.chosen());
    if (id) chosen.set(index, id);
    else chosen.delete(index);
    this.chosen.set(chosen);
  }

  protected turn(index: number): void {
    const turned = new Set(this.#turned());
    if (!turned.delete(index)) turned.add(index);
    this.#turned.set(turned);
  }

  protected take(): void {
    if (this.count() > 0) this.#dialog.close(this.result());
  }

  /** A row that was understood whole is taken; one that was understood in part waits for a word. */
  #isTaken(row: PastedRow, index: number): boolean {
    return row.item !== undefined && (row.problems.length === 0) !== this.#turned().has(index);
  }
}

function whatItDoes({ exercise, item, added }: PastedRow): string {
  if (!exercise) return '';
  if (!item) return 'no change';
  return added ? 'is added' : 'changes';
}
