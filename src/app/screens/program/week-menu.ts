import { Component, input, output, viewChild } from '@angular/core';
import { MatMenu, MatMenuContent, MatMenuItem } from '@angular/material/menu';

/** What is done to a whole week, from the head of its column. */
export type WeekGesture = 'deload' | 'copy' | 'paste';

/** What can be done with a week: one menu for all of them. */
@Component({
  selector: 'keel-week-menu',
  imports: [MatMenu, MatMenuContent, MatMenuItem],
  template: `
    <mat-menu #menu="matMenu">
      <ng-template matMenuContent let-week="week" let-light="light">
        @if (week > 1) {
          <button mat-menu-item type="button" (click)="gesture.emit({ week, gesture: 'deload' })">
            {{ light === 'all' ? 'Not light' : 'Light week' }}
          </button>
        }
        <button mat-menu-item type="button" (click)="gesture.emit({ week, gesture: 'copy' })">
          Copy this week's doses
        </button>
        @if (canPaste()) {
          <button mat-menu-item type="button" (click)="gesture.emit({ week, gesture: 'paste' })">
            Paste doses here
          </button>
        }
      </ng-template>
    </mat-menu>
  `,
})
export class WeekMenu {
  readonly canPaste = input.required<boolean>();
  readonly gesture = output<{ week: number; gesture: WeekGesture }>();
  readonly menu = viewChild.required<MatMenu>('menu');
}
