import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { keepTyped } from '../../ui/keep-typed';

/** A line for the patient beneath one exercise of the handout. */
@Component({
  selector: 'keel-note-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 mat-dialog-title>Note for {{ data.name }}</h2>
    <mat-dialog-content>
      <label class="labelled">
        Printed on the handout, in words for the patient
        <textarea
          #field
          class="field"
          rows="3"
          maxlength="200"
          [value]="note()"
          (input)="note.set(field.value)"
        ></textarea>
      </label>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" mat-dialog-close>Cancel</button>
      <button matButton="filled" type="button" [mat-dialog-close]="note().trim()">Keep note</button>
    </mat-dialog-actions>
  `,
})
export class NoteDialog {
  protected readonly data = inject<{ name: string; note: string }>(MAT_DIALOG_DATA);
  protected readonly note = signal(this.data.note);

  constructor() {
    keepTyped(() => this.note() !== this.data.note);
  }
}
