import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import type { IsoDate, PatientId, RedFlag } from '../../clinical';
import { entryDraft } from '../../state/entry-draft';
import { chartPageActions } from '../../state/page.actions';
import { selectPractice } from '../../state/practice/practice.selectors';
import { selectAuthor, selectNameless } from '../../state/session/session.selectors';
import { shellActions } from '../../state/shell.actions';
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
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, ReasonForm, RouterLink],
  template: `
    <h2 matDialogTitle>Resolve the red flag?</h2>
    @if (nameless()) {
      <mat-dialog-content>
        <p class="found">{{ data.flag.findings.join('; ') }}</p>
        <p>A red flag is resolved by somebody with a name. Say who you are first.</p>
        <div class="people">
          @for (person of people(); track person) {
            <button matButton="outlined" type="button" (click)="choose(person)">I am {{ person }}</button>
          } @empty {
            <a matButton="outlined" routerLink="/clinic" mat-dialog-close>Add yourself in Clinic</a>
          }
        </div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" mat-dialog-close>Keep it open</button>
      </mat-dialog-actions>
    } @else {
      <keel-reason-form
        label="Why it is resolved: who examined, and what was found"
        act="Resolve"
        keep="Keep it open"
        [author]="author()"
        [refused]="refused()"
        (given)="sign($event)"
      >
        <p class="found">{{ data.flag.findings.join('; ') }}</p>
        @if (data.flag.fromRecord) {
          <p class="small muted">From the imported record. It stays resolved when the same record comes again.</p>
        }
        <p>{{ data.consequence }}</p>
      </keel-reason-form>
    }
  `,
  styles: `
    .found {
      font-weight: 600;
    }
    .found::first-letter {
      text-transform: uppercase;
    }
    mat-dialog-content.mat-mdc-dialog-content.mdc-dialog__content {
      display: grid;
      gap: 8px;
      padding-top: 0;
      color: var(--keel-text);
      font: inherit;
      letter-spacing: 0;
    }
    .people {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class ResolveDialog {
  protected readonly data = inject<FlagToResolve>(MAT_DIALOG_DATA);
  readonly #dialog = inject<MatDialogRef<ResolveDialog>>(MatDialogRef);
  readonly #store = inject(Store);
  readonly #signature = inject(Signature);

  protected readonly author = this.#store.selectSignal(selectAuthor);
  protected readonly nameless = this.#store.selectSignal(selectNameless);
  readonly #practice = this.#store.selectSignal(selectPractice);
  protected readonly people = computed(() => this.#practice().people);
  protected readonly refused = signal<string | null>(null);

  protected choose(author: string): void {
    this.#store.dispatch(shellActions.authorChosen({ author }));
  }

  protected sign(reason: string): void {
    if (this.nameless()) return;
    const { patientId, flag, today } = this.data;
    const draft = entryDraft(patientId, 'red-flag-resolved', { flagId: flag.entryId, date: today, reason });
    this.refused.set(null);
    this.#signature.sign(chartPageActions.redFlagResolved({ entries: [draft] })).subscribe((problem) => {
      if (problem) this.refused.set(problem.message);
      else this.#dialog.close();
    });
  }
}
