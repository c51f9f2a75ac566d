import { Component, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import { Store } from '@ngrx/store';
import type { EntryId, PatientId } from '../../clinical';
import { entryDraft } from '../../state/entry-draft';
import { historyPageActions } from '../../state/page.actions';
import { selectAuthor, selectNameless } from '../../state/session/session.selectors';
import { Signature } from '../../state/signature';
import { ReasonForm } from '../../ui/reason-form';

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
  imports: [MatDialogTitle, ReasonForm],
  template: `
    <h2 matDialogTitle>Entered in error?</h2>
    @if (nameless()) {
      <p class="who" role="status">
        Say who you are first, at the top of the page: what is struck through carries a name.
      </p>
    }
    <keel-reason-form
      label="Why it is an error"
      act="Void the entry"
      keep="Keep the entry"
      [author]="author()"
      [refused]="refused()"
      (given)="sign($event)"
    >
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
    </keel-reason-form>
  `,
  styles: `
    .who {
      padding: 0 24px 12px;
      color: var(--keel-warning-urgent);
    }
    ul {
      margin: 0;
      padding-left: 20px;
    }
  `,
})
export class VoidDialog {
  protected readonly data = inject<EntryToVoid>(MAT_DIALOG_DATA);
  readonly #dialog = inject<MatDialogRef<VoidDialog, true>>(MatDialogRef);
  readonly #store = inject(Store);
  readonly #signature = inject(Signature);

  protected readonly author = this.#store.selectSignal(selectAuthor);
  /** A void can end a hold, and that is never done without a name. */
  protected readonly nameless = this.#store.selectSignal(selectNameless);
  protected readonly refused = signal<string | null>(null);

  protected sign(reason: string): void {
    if (this.nameless()) {
      this.refused.set('Say who you are first. Nothing was changed.');
      return;
    }
    const draft = entryDraft(this.data.patientId, 'entry-voided', { voids: this.data.entryId, reason });
    this.refused.set(null);
    this.#signature.sign(historyPageActions.entryVoided({ entries: [draft] })).subscribe((problem) => {
      if (problem) this.refused.set(problem.message);
      else this.#dialog.close(true);
    });
  }
}
