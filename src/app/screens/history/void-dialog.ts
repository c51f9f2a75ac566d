import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { Store } from '@ngrx/store';
import type { EntryId, PatientId } from '../../clinical';
import { entryDraft } from '../../state/entry-draft';
import { historyPageActions } from '../../state/page.actions';
import { selectAuthor } from '../../state/session/session.selectors';
import { Signature } from '../../state/signature';

export interface EntryToVoid {
  readonly patientId: PatientId;
  readonly entryId: EntryId;
  readonly title: string;
  /** What will be different, in sentences. */
  readonly effects: readonly string[];
}

/** Voiding asks once: what, why, and what will happen. Stays open, with what was typed, when it is refused. */
@Component({
  selector: 'keel-void-dialog',
  imports: [MatButton, MatDialogActions, MatDialogContent, MatDialogTitle],
  template: `
    <h2 matDialogTitle>Entered in error?</h2>
    <mat-dialog-content>
      <p>
        <b>{{ data.title }}</b>
      </p>
      <ul>
        @for (effect of data.effects; track effect) {
          <li>{{ effect }}</li>
        } @empty {
          <li>Nothing else in the chart changes today.</li>
        }
        <li>The entry stays in the history, struck through. This cannot be undone.</li>
      </ul>
      <label class="labelled">
        Why it is an error
        <textarea
          class="field"
          rows="2"
          [value]="reason()"
          (input)="reason.set($any($event.target).value)"
          [attr.aria-invalid]="missing() ? true : null"
          [attr.aria-describedby]="missing() ? 'void-problem' : null"
        ></textarea>
      </label>
      @if (missing()) {
        <p class="problem small" id="void-problem">Write the reason: it is part of the record.</p>
      }
      <p class="small muted">Recorded under: {{ author() }}</p>
      @if (refused(); as message) {
        <p class="problem" role="alert">{{ message }}</p>
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" (click)="dialog.close()">Keep the entry</button>
      <button matButton="filled" type="button" (click)="confirm()">Void the entry</button>
    </mat-dialog-actions>
  `,
  styles: `
    mat-dialog-content.mat-mdc-dialog-content.mdc-dialog__content {
      display: grid;
      gap: 8px;
      color: var(--keel-text);
      font: inherit;
      letter-spacing: 0;
    }
    ul {
      margin: 0;
      padding-left: 20px;
    }
    .problem {
      color: var(--keel-warning-emergency);
    }
  `,
})
export class VoidDialog {
  protected readonly data = inject<EntryToVoid>(MAT_DIALOG_DATA);
  protected readonly dialog = inject<MatDialogRef<VoidDialog>>(MatDialogRef);
  readonly #store = inject(Store);
  readonly #signature = inject(Signature);

  protected readonly author = this.#store.selectSignal(selectAuthor);
  protected readonly reason = signal('');
  protected readonly missing = signal(false);
  protected readonly refused = signal<string | null>(null);

  protected confirm(): void {
    const reason = this.reason().trim();
    this.missing.set(reason === '');
    if (reason === '') return;
    const draft = entryDraft(this.data.patientId, 'entry-voided', { voids: this.data.entryId, reason });
    this.refused.set(null);
    this.#signature.sign(historyPageActions.entryVoided({ entries: [draft] })).subscribe((problem) => {
      if (problem) this.refused.set(problem.message);
      else this.dialog.close();
    });
  }
}
