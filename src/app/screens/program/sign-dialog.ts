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
import { VerdictMark } from '../../ui/verdict-mark';
import { cautionGroups } from './caution-groups';

/** The one place where cautions are met: together, once, and acknowledged before the program is signed. */
@Component({
  selector: 'keel-sign-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, VerdictMark],
  template: `
    <h2 mat-dialog-title>Before you sign</h2>
    <mat-dialog-content>
      @if (readiness.cautions.length > 0) {
        <p>Allowed today, with care. Read these once, together:</p>
        <ul>
          @for (group of groups; track group.heading) {
            <li>
              <keel-verdict-mark status="caution" iconOnly />
              <div>
                <h3>
                  {{ group.names.length > 0 ? group.heading + ':' : group.heading }}
                  <span>{{ group.names.join(', ') }}</span>
                </h3>
                @for (line of group.lines; track line.text) {
                  <p class="small">
                    {{ line.text }}
                    @if (line.about) {
                      <span class="muted">({{ line.about }})</span>
                    }
                  </p>
                }
              </div>
            </li>
          }
        </ul>
      }
      @if (readiness.program.resting.length > 0) {
        <h3 class="resting">Resting</h3>
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
    ul {
      display: grid;
      gap: 12px;
      margin: 12px 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 8px;
    }
    keel-verdict-mark {
      align-self: start;
      padding-top: 2px;
    }
    h3 {
      color: var(--keel-text);
      font-weight: 600;
    }
    h3 span {
      font-weight: 400;
    }
    .resting {
      margin-top: 16px;
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
  protected readonly groups = cautionGroups(this.readiness.cautions, (id) => this.name(id));
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
