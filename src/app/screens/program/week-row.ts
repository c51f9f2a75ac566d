import { CdkDragHandle } from '@angular/cdk/drag-drop';
import { Component, input, output } from '@angular/core';
import { MatMenuTrigger, type MatMenuPanel } from '@angular/material/menu';
import type { Dose, Situation } from '../../clinical';
import { ExercisePicture } from '../../figure/exercise-picture';
import { Icon } from '../../ui/icon';
import { VerdictMark } from '../../ui/verdict-mark';
import { worseAt } from './dose-advice';
import { DoseEditor, type Typed } from './dose-editor';
import type { GridRow, Turns } from './grid-rows';

/** The cell that is typed in: its week, and what its editor opens with. */
export interface Edited {
  readonly week: number;
  readonly text: string;
  /** Begun with a key, which the next one follows. */
  readonly begun: boolean;
}

/** What was typed and could not be read, and why. */
export interface Slip {
  readonly text: string;
  readonly problem: string;
}

let count = 0;

/** One exercise over the weeks. Its cells are text; the grid around it hears their clicks and keys. */
@Component({
  selector: 'keel-week-row',
  imports: [CdkDragHandle, DoseEditor, ExercisePicture, Icon, MatMenuTrigger, VerdictMark],
  templateUrl: './week-row.html',
  styleUrl: './week-row.scss',
  host: { role: 'row', '[attr.data-item]': 'row().item.id', '[class.picked]': 'selected()' },
})
export class WeekRow {
  readonly row = input.required<GridRow>();
  readonly situation = input.required<Situation>();
  readonly selected = input.required<boolean>();
  readonly turns = input<Turns>();
  readonly edited = input<Edited>();
  /** By week, from 1. */
  readonly slips = input<ReadonlyMap<number, Slip>>();
  /** What says of a cell that it was set by hand, and how it goes back. */
  readonly byHandId = input.required<string>();
  readonly menu = input.required<MatMenuPanel>();

  readonly selectionToggled = output();
  readonly typed = output<Typed>();

  protected readonly slipId = `dose-slip-${count++}-`;

  protected warnOf(now: Dose): (typed: Dose) => string {
    const { exercise } = this.row();
    return (typed) => (exercise ? worseAt(typed, now, exercise, this.situation()) : '');
  }
}
