import { Component, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import { Store } from '@ngrx/store';
import { type OwnVersion, practiceId } from '../../../clinical';
import { entryDraft } from '../../../state/entry-draft';
import { libraryPageActions } from '../../../state/page.actions';
import { selectAuthor } from '../../../state/session/session.selectors';
import { Signature } from '../../../state/signature';
import { ReasonForm } from '../../../ui/reason-form';

/** Takes an exercise of the practice out of what is offered. Stays open, with what was typed, when it is refused. */
@Component({
  selector: 'keel-withdraw-dialog',
  imports: [MatDialogTitle, ReasonForm],
  template: `
    <h2 matDialogTitle>No longer offer {{ data.exercise.name }}?</h2>
    <keel-reason-form
      label="Why it is no longer offered"
      act="No longer offer it"
      keep="Keep offering it"
      [author]="author()"
      [refused]="refused()"
      (given)="sign($event)"
    >
      <ul>
        <li>It leaves the library and the builder's list.</li>
        <li>Programs and templates that hold it keep it, and it is screened there as before.</li>
        <li>Saving it anew offers it again.</li>
      </ul>
    </keel-reason-form>
  `,
  styles: `
    ul {
      margin: 0;
      padding-left: 20px;
    }
  `,
})
export class WithdrawDialog {
  protected readonly data = inject<OwnVersion>(MAT_DIALOG_DATA);
  readonly #dialog = inject<MatDialogRef<WithdrawDialog>>(MatDialogRef);
  readonly #signature = inject(Signature);
  protected readonly author = inject(Store).selectSignal(selectAuthor);
  protected readonly refused = signal<string | null>(null);

  protected sign(reason: string): void {
    const draft = entryDraft(practiceId, 'exercise-withdrawn', { savedIn: this.data.savedIn, reason });
    this.refused.set(null);
    this.#signature.sign(libraryPageActions.exerciseWithdrawn({ entries: [draft] })).subscribe((problem) => {
      if (problem) this.refused.set(problem.message);
      else this.#dialog.close();
    });
  }
}
