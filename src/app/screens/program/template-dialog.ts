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
import { keepTyped } from '../../ui/keep-typed';

/** Gives a program a name, under which the practice can start from it again. */
@Component({
  selector: 'keel-template-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 mat-dialog-title>Save this program as a template</h2>
    <mat-dialog-content>
      <label class="labelled">
        Name of the template
        <input
          #field
          class="field"
          maxlength="60"
          autocomplete="off"
          [attr.aria-invalid]="problem() ? true : null"
          aria-describedby="template-problem"
          [value]="name()"
          (input)="name.set(field.value)"
          (keydown.enter)="save()"
        />
      </label>
      <p id="template-problem" class="problem small" role="status">{{ problem() }}</p>
      <p class="small muted">
        Exercises, doses and weeks are kept for the whole practice, and nothing of this patient. It is screened for each
        patient before it is offered.
      </p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" mat-dialog-close>Cancel</button>
      <button matButton="filled" type="button" (click)="save()">Save template</button>
    </mat-dialog-actions>
  `,
  styles: `
    .problem {
      min-height: 20px;
      color: var(--keel-warning-emergency);
    }
  `,
})
export class TemplateDialog {
  readonly #taken = inject<readonly string[]>(MAT_DIALOG_DATA);
  readonly #dialog = inject<MatDialogRef<TemplateDialog, string>>(MatDialogRef);
  protected readonly name = signal('');
  protected readonly problem = signal('');

  constructor() {
    keepTyped(() => this.name().trim() !== '');
  }

  protected save(): void {
    const name = this.name().trim();
    if (name === '') this.problem.set('Give it a name.');
    else if (this.#taken.includes(name)) this.problem.set('There is a template of this name already.');
    else this.#dialog.close(name);
  }
}
