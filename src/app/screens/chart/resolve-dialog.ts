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
import type { IsoDate, PatientId, RedFlag } from '../../clinical';
import { entryDraft } from '../../state/entry-draft';
import { chartPageActions } from '../../state/page.actions';
import { selectAuthor } from '../../state/session/session.selectors';
import { Signature } from '../../state/signature';

export interface FlagToResolve {
  readonly patientId: PatientId;
  readonly flag: RedFlag;
  readonly today: IsoDate;
  /** What is so once it is resolved: 'The hold ends, and the rules of Building count again.' */
  readonly consequence: string;
}

/** Resolving a red flag asks once: who, why, and what will happen. Stays open, with what was typed, when it is refused. */
@Component({
  selector: 'keel-resolve-dialog',
  imports: [MatButton, MatDialogActions, MatDialogContent, MatDialogTitle],
  template: `
    <h2 matDialogTitle>Resolve the red flag?</h2>
    <mat-dialog-content>
      <p class="found">{{ data.flag.findings.join('; ') }}</p>
      <p>{{ data.consequence }}</p>
      <label class="labelled">
        Why it is resolved: who examined, and what was found
        <textarea
          class="field"
          rows="3"
          [value]="reason()"
          (input)="reason.set($any($event.target).value)"
          [attr.aria-invalid]="missing() ? true : null"
          [attr.aria-describedby]="missing() ? 'resolve-problem' : null"
        ></textarea>
      </label>
      @if (missing()) {
        <p class="problem small" id="resolve-problem">Write the reason: it is part of the record.</p>
      }
      <p class="small muted">Recorded under: {{ author() }}</p>
      @if (refused(); as message) {
        <p class="problem" role="alert">{{ message }}</p>
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" (click)="dialog.close()">Keep it open</button>
      <button matButton="filled" type="button" (click)="resolve()">Resolve</button>
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
    .found {
      font-weight: 600;
    }
    .found::first-letter {
      text-transform: uppercase;
    }
    .problem {
      color: var(--keel-warning-emergency);
    }
  `,
})
export class ResolveDialog {
  protected readonly data = inject<FlagToResolve>(MAT_DIALOG_DATA);
  protected readonly dialog = inject<MatDialogRef<ResolveDialog>>(MatDialogRef);
  readonly #store = inject(Store);
  readonly #signature = inject(Signature);

  protected readonly author = this.#store.selectSignal(selectAuthor);
  protected readonly reason = signal('');
  protected readonly missing = signal(false);
  protected readonly refused = signal<string | null>(null);

  protected resolve(): void {
    const reason = this.reason().trim();
    this.missing.set(reason === '');
    if (reason === '') return;
    const { patientId, flag, today } = this.data;
    const draft = entryDraft(patientId, 'red-flag-resolved', { flagId: flag.entryId, date: today, reason });
    this.refused.set(null);
    this.#signature.sign(chartPageActions.redFlagResolved({ entries: [draft] })).subscribe((problem) => {
      if (problem) this.refused.set(problem.message);
      else this.dialog.close();
    });
  }
}
