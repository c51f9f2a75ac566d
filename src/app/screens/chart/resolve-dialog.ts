import { Component, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import { Store } from '@ngrx/store';
import type { IsoDate, PatientId, RedFlag } from '../../clinical';
import { entryDraft } from '../../state/entry-draft';
import { chartPageActions } from '../../state/page.actions';
import { selectAuthor } from '../../state/session/session.selectors';
import { Signature } from '../../state/signature';
import { ReasonForm } from '../../ui/reason-form';

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
  imports: [MatDialogTitle, ReasonForm],
  template: `
    <h2 matDialogTitle>Resolve the red flag?</h2>
    <keel-reason-form
      label="Why it is resolved: who examined, and what was found"
      act="Resolve"
      keep="Keep it open"
      [author]="author()"
      [refused]="refused()"
      (given)="sign($event)"
    >
      <p class="found">{{ data.flag.findings.join('; ') }}</p>
      <p>{{ data.consequence }}</p>
    </keel-reason-form>
  `,
  styles: `
    .found {
      font-weight: 600;
    }
    .found::first-letter {
      text-transform: uppercase;
    }
  `,
})
export class ResolveDialog {
  protected readonly data = inject<FlagToResolve>(MAT_DIALOG_DATA);
  readonly #dialog = inject<MatDialogRef<ResolveDialog>>(MatDialogRef);
  readonly #store = inject(Store);
  readonly #signature = inject(Signature);

  protected readonly author = this.#store.selectSignal(selectAuthor);
  protected readonly refused = signal<string | null>(null);

  protected sign(reason: string): void {
    const { patientId, flag, today } = this.data;
    const draft = entryDraft(patientId, 'red-flag-resolved', { flagId: flag.entryId, date: today, reason });
    this.refused.set(null);
    this.#signature.sign(chartPageActions.redFlagResolved({ entries: [draft] })).subscribe((problem) => {
      if (problem) this.refused.set(problem.message);
      else this.#dialog.close();
    });
  }
}
