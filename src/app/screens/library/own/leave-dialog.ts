import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';

/** Asks once before work that was not saved is lost. */
@Component({
  selector: 'keel-leave-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 mat-dialog-title>Leave without saving?</h2>
    <mat-dialog-content>
      <p>What you wrote about this exercise is not saved yet, and is lost when you leave.</p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" [mat-dialog-close]="true">Leave without saving</button>
      <button matButton="filled" type="button" cdkFocusInitial [mat-dialog-close]="false">Go on writing</button>
    </mat-dialog-actions>
  `,
})
export class LeaveDialog {}
