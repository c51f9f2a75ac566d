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
import { addDays, type Clearance, dateInWords, type Exercise, type IsoDate, type Verdict } from '../../clinical';
import { keepTyped } from '../../ui/keep-typed';
import { ReasonList } from '../../ui/reason-list';

export interface ClearRequest {
  readonly exercise: Exercise;
  readonly verdict: Verdict;
  readonly today: IsoDate;
  /** Who signs; absent while nobody has said, and then it is asked: a clearance has a name. */
  readonly author?: string;
  /** Who works here, to choose from. */
  readonly people: readonly string[];
}

/** Lifts the blocks of one exercise for one patient: by name, with a reason, and until a day. */
@Component({
  selector: 'keel-clear-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, ReasonList],
  template: `
    <h2 mat-dialog-title>Clear {{ request.exercise.name }} for this patient</h2>
    <mat-dialog-content>
      <p>It would be allowed in spite of:</p>
      <keel-reason-list [reasons]="blocks" />
      @if (!request.author) {
        <label class="labelled">
          Who clears it, by name
          <input
            #who
            class="field"
            maxlength="80"
            autocomplete="off"
            list="clearing-people"
            [attr.aria-invalid]="tried() && !by() ? true : null"
            aria-describedby="who-problem"
            (input)="by.set(who.value.trim())"
          />
        </label>
        <datalist id="clearing-people">
          @for (person of request.people; track person) {
            <option [value]="person"></option>
          }
        </datalist>
        <p id="who-problem" class="problem small" role="status">
          {{ tried() && !by() ? 'A name is needed: somebody answers for it.' : '' }}
        </p>
      }
      <label class="labelled">
        Why it is right for this patient
        <textarea
          #why
          class="field"
          rows="2"
          maxlength="300"
          [attr.aria-invalid]="tried() && !reason() ? true : null"
          aria-describedby="clear-problem"
          (input)="reason.set(why.value.trim())"
        ></textarea>
      </label>
      <p id="clear-problem" class="problem small" role="status">
        {{ tried() && !reason() ? 'A reason is needed: it stands in the record.' : '' }}
      </p>
      <fieldset>
        <legend>Until</legend>
        @for (choice of choices; track choice.until) {
          <label
            ><input type="radio" name="until" [checked]="until() === choice.until" (change)="until.set(choice.until)" />
            {{ choice.name }}</label
          >
        }
      </fieldset>
      <p class="small muted">
        {{ by() ? 'Signed as ' + by() + '. ' : '' }}It shows wherever the exercise is, can be withdrawn in one click,
        and ends by itself on that day or with a new flare-up.
      </p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" mat-dialog-close>Cancel</button>
      <button matButton="filled" type="button" (click)="grant()">Clear {{ request.exercise.name }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    keel-reason-list {
      display: block;
      margin: 8px 0 16px;
    }
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: 16px;
      margin: 8px 0;
      padding: 0;
      border: 0;
    }
    legend {
      float: left;
      padding: 0;
      margin-right: 16px;
      color: var(--keel-muted);
    }
    .problem {
      min-height: 20px;
      color: var(--keel-warning-emergency);
    }
  `,
})
export class ClearDialog {
  protected readonly request = inject<ClearRequest>(MAT_DIALOG_DATA);
  readonly #dialog = inject<MatDialogRef<ClearDialog, Clearance>>(MatDialogRef);

  protected readonly blocks = this.request.verdict.reasons.filter(
    ({ level, clearedBy }) => level === 'block' && !clearedBy,
  );
  protected readonly choices = [7, 14, 28].map((days) => {
    const until = addDays(this.request.today, days);
    return { until, name: `${days / 7} week${days === 7 ? '' : 's'}, ${dateInWords(until)}` };
  });
  protected readonly until = signal(addDays(this.request.today, 7));
  protected readonly by = signal(this.request.author ?? '');
  protected readonly reason = signal('');
  protected readonly tried = signal(false);

  constructor() {
    keepTyped(() => this.reason() !== '' || this.by() !== (this.request.author ?? ''));
  }

  protected grant(): void {
    this.tried.set(true);
    if (!this.reason() || !this.by()) return;
    this.#dialog.close({
      exerciseId: this.request.exercise.id,
      ruleIds: this.blocks.map(({ ruleId }) => ruleId),
      by: this.by(),
      reason: this.reason(),
      from: this.request.today,
      until: this.until(),
    });
  }
}
