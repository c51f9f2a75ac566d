import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { Store } from '@ngrx/store';
import type { Readiness } from '../../clinical';
import { selectLibrary } from '../../state/library/library.selectors';
import { unknownExerciseName } from '../../ui/exercise-words';
import { ReasonList } from '../../ui/reason-list';

/** The one place where cautions are met: together, once, and acknowledged before the program is signed. */
@Component({
  selector: 'keel-sign-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, ReasonList],
  template: `
    <h2 mat-dialog-title>Before you sign</h2>
    <mat-dialog-content>
      @if (readiness.cautions.length > 0) {
        <p>Allowed today, with care. Read these once, together:</p>
        @for (caution of readiness.cautions; track caution.item.id) {
          <h3>{{ name(caution.item.exerciseId) }}</h3>
          <keel-reason-list [reasons]="caution.reasons" [withEvidence]="false" />
        }
      }
      @if (readiness.program.resting.length > 0) {
        <h3>Resting</h3>
        <p>Not part of what is signed, and kept for later: {{ restingNames }}.</p>
      }
      @if (readiness.cautions.length > 0) {
        <label class="acknowledge">
          <input type="checkbox" [checked]="acknowledged()" (change)="acknowledged.set(!acknowledged())" />
          I have read these cautions
        </label>
      }
      @if (asked()) {
        <p class="ask small" role="alert">Tick that you have read the cautions, then sign.</p>
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" mat-dialog-close>Back to the program</button>
      <button matButton="filled" type="button" (click)="sign()">Sign program</button>
    </mat-dialog-actions>
  `,
  styles: `
    h3 {
      margin: 16px 0 6px;
    }
    .acknowledge {
      display: flex;
      align-items: center;
      gap: 10px;
      min-height: 40px;
      margin-top: 16px;
      font-weight: 600;
    }
    input {
      width: 18px;
      height: 18px;
      accent-color: var(--keel-accent);
    }
    .ask {
      color: var(--keel-warning-emergency);
    }
  `,
})
export class SignDialog {
  protected readonly readiness = inject<Readiness>(MAT_DIALOG_DATA);
  readonly #library = inject(Store).selectSignal(selectLibrary);
  readonly #dialog = inject<MatDialogRef<SignDialog, boolean>>(MatDialogRef);
  protected readonly acknowledged = signal(this.readiness.cautions.length === 0);
  protected readonly asked = signal(false);
  protected readonly restingNames = this.readiness.program.resting
    .map(({ exerciseId }) => this.name(exerciseId))
    .join(', ');

  protected name(exerciseId: string): string {
    return this.#library().byId(exerciseId)?.name ?? unknownExerciseName;
  }

  protected sign(): void {
    if (this.acknowledged()) this.#dialog.close(true);
    else this.asked.set(true);
  }
}
