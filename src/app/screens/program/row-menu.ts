import { Component, input, output, viewChild } from '@angular/core';
import { MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import type { ExerciseId, ProgramItem, TimeOfDay } from '../../clinical';
import type { GridRow } from './grid-rows';
import { timesOfDay, withTime } from './row-words';

export type RowGesture = 'practised' | 'place' | 'note' | 'remove' | 'progression' | 'duplicate' | 'copy' | 'ungroup';

/** What can be done with a row: one menu for all of them, made when it is opened. */
@Component({
  selector: 'keel-row-menu',
  imports: [MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger],
  template: `
    <mat-menu #menu="matMenu" (closed)="closed.emit()">
      <ng-template matMenuContent let-row="row">
        @let it = asRow(row);
        @let week = weekOf()(it.item.id);
        <button mat-menu-item type="button" (click)="ask(it, 'progression')">Progression ...</button>
        @if (week < it.cells.length) {
          <button mat-menu-item type="button" (click)="filledRight.emit({ row: it, week })">
            Fill right from week {{ week }} <span class="key muted small">Ctrl+Enter</span>
          </button>
        }
        @if (oneBack(it, week); as back) {
          <button mat-menu-item type="button" (click)="overrideCleared.emit({ itemId: it.item.id, week: back })">
            Week {{ back }} back to the plan <span class="key muted small">Delete</span>
          </button>
        }
        @if (byHand(it).length > 1) {
          <button mat-menu-item type="button" (click)="itemChanged.emit(asPlanned(it.item))">
            All weeks back to the plan
          </button>
        }
        <button
          class="apart"
          mat-menu-item
          type="button"
          [matMenuTriggerFor]="times"
          [matMenuTriggerData]="{ row: it }"
        >
          Time of day
        </button>
        <button mat-menu-item type="button" (click)="ask(it, 'place')">
          {{ it.item.place === 'home' ? 'Do it in clinic' : 'Do it at home' }}
        </button>
        <button mat-menu-item type="button" (click)="ask(it, 'practised')">
          {{ it.item.taughtOn ? 'Not practised together' : 'Practised together today' }}
        </button>
        <button mat-menu-item type="button" (click)="ask(it, 'note')">Note for the patient ...</button>
        @if (it.cleared) {
          <button mat-menu-item type="button" (click)="clearanceWithdrawn.emit(it.item.exerciseId)">
            Withdraw the clearance
          </button>
        }
        @if (it.item.group) {
          <button mat-menu-item type="button" (click)="ask(it, 'ungroup')">Not in turns any more</button>
        }
        <button class="apart" mat-menu-item type="button" (click)="ask(it, 'copy')">Copy with its doses</button>
        <button mat-menu-item type="button" (click)="ask(it, 'duplicate')">Duplicate</button>
        <button mat-menu-item type="button" (click)="moved.emit({ itemId: it.item.id, by: -1 })">
          Move up <span class="key muted small">Alt+↑</span>
        </button>
        <button mat-menu-item type="button" (click)="moved.emit({ itemId: it.item.id, by: 1 })">
          Move down <span class="key muted small">Alt+↓</span>
        </button>
        <button class="apart" mat-menu-item type="button" (click)="ask(it, 'remove')">Remove {{ it.name }}</button>
      </ng-template>
    </mat-menu>
    <mat-menu #times="matMenu">
      <ng-template matMenuContent let-row="row">
        @let it = asRow(row);
        <button
          mat-menu-item
          type="button"
          role="menuitemcheckbox"
          [attr.aria-checked]="!it.item.start.when?.length"
          (click)="toggleTime(it.item)"
        >
          <span class="tick" aria-hidden="true">{{ it.item.start.when?.length ? '' : '✓' }}</span>
          Any time
        </button>
        @for (choice of timesOfDay; track choice.time) {
          <button
            mat-menu-item
            type="button"
            role="menuitemcheckbox"
            [attr.aria-checked]="it.item.start.when?.includes(choice.time) ?? false"
            (click)="toggleTime(it.item, choice.time)"
          >
            <span class="tick" aria-hidden="true">{{ it.item.start.when?.includes(choice.time) ? '✓' : '' }}</span>
            {{ choice.name }}
          </button>
        }
      </ng-template>
    </mat-menu>
  `,
  styles: `
    .tick {
      display: inline-block;
      width: 1.2em;
    }
    .key {
      float: right;
      margin-left: 24px;
    }
    .apart {
      border-top: 1px solid var(--keel-line);
    }
    /* A long menu fits beside its row where a mouse points at it. */
    @media (pointer: fine) {
      button {
        min-height: 36px;
      }
    }
  `,
})
export class RowMenu {
  /** The week, from 1, that an item is filled right from: where the focus was last in its row. */
  readonly weekOf = input.required<(itemId: string) => number>();

  readonly gesture = output<{ item: ProgramItem; gesture: RowGesture }>();
  readonly filledRight = output<{ row: GridRow; week: number }>();
  readonly overrideCleared = output<{ itemId: string; week: number }>();
  readonly itemChanged = output<ProgramItem>();
  readonly clearanceWithdrawn = output<ExerciseId>();
  readonly moved = output<{ itemId: string; by: number }>();
  readonly closed = output();

  readonly menu = viewChild.required<MatMenu>('menu');
  protected readonly timesOfDay = timesOfDay;

  /** A menu's content does not know the type of what it is opened with. */
  protected asRow(row: unknown): GridRow {
    return row as GridRow;
  }

  protected byHand({ cells }: GridRow): readonly number[] {
    return cells.filter((cell) => cell.byHand).map(({ week }) => week);
  }

  /** The week where the focus was, or the only one that was set by hand. */
  protected oneBack(row: GridRow, week: number): number | undefined {
    const byHand = this.byHand(row);
    return byHand.includes(week) || byHand.length > 1 ? byHand.find((one) => one === week) : byHand[0];
  }

  protected asPlanned(item: ProgramItem): ProgramItem {
    return { ...item, overrides: {} };
  }

  protected ask({ item }: GridRow, gesture: RowGesture): void {
    this.gesture.emit({ item, gesture });
  }

  protected toggleTime(item: ProgramItem, time?: TimeOfDay): void {
    this.itemChanged.emit(withTime(item, time));
  }
}
