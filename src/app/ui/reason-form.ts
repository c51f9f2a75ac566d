import { Component, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogActions, MatDialogClose, MatDialogContent } from '@angular/material/dialog';
import { keepTyped } from './keep-typed';

let count = 0;

/**
 * The body of a dialog that cannot be undone and asks once: what will happen is projected into it, a reason is required,
 * and who signs is said. What was typed stays when the record refuses it, and over Escape.
 */
@Component({
  selector: 'keel-reason-form',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent],
  template: `
    <mat-dialog-content>
      <ng-content />
      <label class="labelled">
        {{ label() }}
        <textarea
          #text
          class="field"
          rows="3"
          [value]="reason()"
          (input)="reason.set(text.value)"
          [attr.aria-invalid]="missing() ? true : null"
          [attr.aria-describedby]="missing() ? problemId : null"
        ></textarea>
      </label>
      @if (missing()) {
        <p class="problem small" [id]="problemId">Write the reason: it is part of the record.</p>
      }
      <p class="small muted">Recorded under: {{ author() }}</p>
      @if (refused(); as message) {
        <p class="problem" role="alert">{{ message }}</p>
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" mat-dialog-close>{{ keep() }}</button>
      <button matButton="filled" type="button" (click)="give()">{{ act() }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    :host {
      display: contents;
    }
    mat-dialog-content.mat-mdc-dialog-content.mdc-dialog__content {
      display: grid;
      gap: 8px;
      padding-top: 0;
      color: var(--keel-text);
      font: inherit;
      letter-spacing: 0;
    }
    .problem {
      color: var(--keel-warning-emergency);
    }
  `,
})
export class ReasonForm {
  /** What the reason is asked for. */
  readonly label = input.required<string>();
  readonly author = input.required<string>();
  /** Why the record refused the last try. */
  readonly refused = input<string | null>(null);
  /** The button that does it, and the one that leaves everything as it is. */
  readonly act = input.required<string>();
  readonly keep = input.required<string>();
  readonly given = output<string>();

  protected readonly reason = signal('');
  protected readonly missing = signal(false);
  protected readonly problemId = `reason-problem-${count++}`;

  constructor() {
    keepTyped(() => this.reason().trim() !== '');
  }

  protected give(): void {
    const reason = this.reason().trim();
    this.missing.set(reason === '');
    if (reason !== '') this.given.emit(reason);
  }
}
