import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { Store } from '@ngrx/store';
import { dateInWords, type PatientId } from '../../clinical';
import { selectPatients } from '../../state/roster/roster.selectors';

/** Whose program to start from; it is screened for this patient before anything else. */
@Component({
  selector: 'keel-patient-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 mat-dialog-title>Start from another patient's program</h2>
    <mat-dialog-content>
      <input
        #search
        class="field"
        type="search"
        aria-label="Find the other patient"
        placeholder="Find the other patient"
        (input)="query.set(search.value)"
      />
      <ul>
        @for (patient of hits(); track patient.patientId) {
          <li>
            <button class="link-button" type="button" [mat-dialog-close]="patient.patientId">
              {{ patient.details.family.toLocaleUpperCase() }}, {{ patient.details.given }}
              <span class="muted">{{
                patient.details.birthDate ? 'born ' + words(patient.details.birthDate) : ''
              }}</span>
            </button>
          </li>
        } @empty {
          <li class="muted">No other patient with a program fits.</li>
        }
      </ul>
      <p class="small muted">
        Exercises, doses, groups and light weeks are copied, notes are not. Everything is screened for this patient.
      </p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" mat-dialog-close>Cancel</button>
    </mat-dialog-actions>
  `,
  styles: `
    .field {
      width: 100%;
    }
    ul {
      margin: 8px 0;
      padding: 0;
      list-style: none;
    }
    .link-button {
      width: 100%;
      padding: 8px;
      font-size: var(--keel-size-body);
    }
  `,
})
export class PatientDialog {
  readonly #self = inject<PatientId>(MAT_DIALOG_DATA);
  readonly #patients = inject(Store).selectSignal(selectPatients);
  protected readonly query = signal('');
  protected readonly words = dateInWords;
  protected readonly hits = computed(() => {
    const words = this.query().toLocaleLowerCase().split(/\s+/).filter(Boolean);
    return this.#patients()
      .filter(({ patientId, hasProgram }) => hasProgram && patientId !== this.#self)
      .filter(({ details }) => {
        const name = `${details.family} ${details.given}`.toLocaleLowerCase();
        return words.every((word) => name.includes(word));
      })
      .slice(0, 8);
  });
}
