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
import {
  type PracticeLibrary,
  type ProgramItem,
  progressionAxes,
  type ProgressionAxis,
  screenItem,
  type Situation,
  type Weekday,
  weekdays,
} from '../../clinical';
import { withChange } from '../../state/draft/edit-item';
import { unknownExerciseName } from '../../ui/exercise-words';
import { keepTyped } from '../../ui/keep-typed';
import { VerdictMark } from '../../ui/verdict-mark';
import {
  axesFor,
  changeOf,
  countsReps,
  fieldNames,
  fieldsOf,
  formOf,
  keptByHand,
  limitsOf,
  type NumberField,
  preview,
  problemsOf,
  type ProgressionForm,
  withDay,
  withDaysPerWeek,
  withLight,
} from './progression';
import { carefulWords } from './row-words';

export interface ProgressionRequest {
  /** At least one. */
  readonly items: readonly ProgramItem[];
  readonly weeks: number;
  readonly library: PracticeLibrary;
  readonly situation: Situation;
}

const axisNames: Readonly<Record<ProgressionAxis, string>> = {
  'hold-reps': 'Repetitions, never longer holds',
  reps: 'Repetitions, then a set',
  lever: 'Repetitions, then the next rung by a longer lever',
  base: 'Repetitions, then the next rung on a smaller base',
  load: 'Load',
  minutes: 'Minutes',
  frequency: 'Days a week',
};

/** How one exercise grows over the weeks, or several: one variable at a time, and what comes of it in sight meanwhile. */
@Component({
  selector: 'keel-progression-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, VerdictMark],
  templateUrl: './progression-dialog.html',
  styleUrl: './progression-dialog.scss',
})
export class ProgressionDialog {
  protected readonly request = inject<ProgressionRequest>(MAT_DIALOG_DATA);
  readonly #dialog = inject<MatDialogRef<ProgressionDialog, readonly ProgramItem[]>>(MatDialogRef);

  protected readonly several = this.request.items.length > 1;
  protected readonly title = this.several
    ? `Progression of ${this.request.items.length} exercises`
    : `Progression of ${this.#nameOf(this.request.items[0])}`;
  /** What all of them can grow along. */
  protected readonly axes = progressionAxes
    .filter((axis) =>
      this.request.items.every((item) => axesFor(item, this.request.library.byId(item.exerciseId)).includes(axis)),
    )
    .map((axis) => ({ axis, name: axisNames[axis] }));
  protected readonly weekdays = weekdays;
  protected readonly laterWeeks = Array.from({ length: Math.max(0, this.request.weeks - 1) }, (_, index) => index + 2);
  protected readonly sides = [
    { side: 'both', name: 'Each side' },
    { side: 'alternating', name: 'Sides in turn' },
    { side: 'left', name: 'Left only' },
    { side: 'right', name: 'Right only' },
  ] as const;
  protected readonly kept = keptByHand(this.request.items, this.request.weeks);
  readonly #opened = formOf(this.request.items);

  protected readonly form = signal<ProgressionForm>(this.#opened);
  protected readonly tried = signal(false);
  protected readonly problems = computed(() => problemsOf(this.form(), this.request.items));
  protected readonly schemeFields = computed(() => fieldsOf(this.form().axis).map((field) => this.#field(field)));
  protected readonly doseFields = computed(() =>
    (['daysPerWeek', 'effort', 'rest'] as const).map((one) => this.#field(one)),
  );
  protected readonly holds = computed(
    () => countsReps(this.form().axis) && this.request.items.some(({ start }) => start.holdSeconds !== undefined),
  );
  /** Where load grows: whether repetitions grow first, which goes by the dose of week 1. */
  protected readonly range = computed(() => {
    if (this.form().axis !== 'load') return '';
    return this.request.items.every(({ start }) => start.repRange !== undefined)
      ? 'Repetitions grow to the top of their range first, then the load.'
      : 'With a range as the dose of week 1, such as 3x8-12 20 kg, repetitions grow before the load.';
  });
  readonly #changed = computed(() => {
    const change = changeOf(this.form(), this.#opened);
    return this.request.items.map((item) => withChange(item, change));
  });
  /** What comes of it, while everything typed can be read. */
  protected readonly rows = computed(() => {
    if (Object.keys(this.problems()).length > 0) return [];
    const { weeks, situation, library } = this.request;
    return this.#changed().map((item) => {
      const verdict = screenItem(item, weeks, situation, library);
      return {
        id: item.id,
        name: this.#nameOf(item),
        runs: preview(item, weeks),
        status: verdict.status,
        care: carefulWords(verdict),
      };
    });
  });

  constructor() {
    keepTyped(() => this.form() !== this.#opened);
  }

  protected set(field: Exclude<keyof ProgressionForm, 'days' | 'lightWeeks' | 'waits'>, value: string): void {
    this.form.update((form) => (field === 'daysPerWeek' ? withDaysPerWeek(form, value) : { ...form, [field]: value }));
  }

  protected toggleDay(day: Weekday): void {
    this.form.update((form) => withDay(form, day));
  }

  protected setWaits(waits: boolean): void {
    this.form.update((form) => ({ ...form, waits }));
  }

  protected toggleLight(week: number): void {
    this.form.update((form) => withLight(form, week));
  }

  protected keep(): void {
    this.tried.set(true);
    if (Object.keys(this.problems()).length === 0) this.#dialog.close(this.#changed());
  }

  #field(field: NumberField) {
    const { least, most } = limitsOf(field, this.request.items, this.form().axis);
    return { field, name: fieldNames[field], range: `${least} to ${most}`, value: this.form()[field] };
  }

  #nameOf(item: ProgramItem | undefined): string {
    return (item && this.request.library.byId(item.exerciseId)?.name) ?? unknownExerciseName;
  }
}
