import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { Router } from '@angular/router';
import { Store } from '@ngrx/store';
import { rosterPageActions } from '../../../state/page.actions';
import type { ImportedPatient } from '../../../state/roster/record-intake';
import { selectPatientByIdentifier } from '../../../state/roster/roster.selectors';
import { selectToday } from '../../../state/session/session.selectors';
import { Signature } from '../../../state/signature';
import { importEntries, obstaclesTo, reviewOf, type PatientReview } from './import-review';
import { PatientReviewPart } from './patient-review';

/** What a record holds, read before anything of it is saved. */
@Component({
  selector: 'keel-import-dialog',
  imports: [MatButton, MatDialogActions, MatDialogContent, MatDialogTitle, PatientReviewPart],
  template: `
    <h2 mat-dialog-title>{{ title() }}</h2>
    <div mat-dialog-content class="content" tabindex="0" role="group" aria-label="What the record holds">
      @for (review of reviews(); track $index) {
        <keel-patient-review
          [class.next]="$index > 0"
          [reviewed]="review"
          (reviewedChange)="replace($index, $event)"
          [today]="today()"
          [several]="reviews().length > 1"
          [index]="$index"
          (opened)="open($event)"
        />
      }
    </div>
    <div mat-dialog-actions align="end">
      <div class="why" role="alert">
        @for (problem of said(); track problem) {
          <p class="problem">{{ problem }}</p>
        }
      </div>
      <button matButton type="button" (click)="close()">Cancel</button>
      <button matButton="filled" type="button" [disabled]="signing() || taken() === 0" (click)="save()">
        {{ verb() }}
      </button>
    </div>
  `,
  styleUrl: '../dialog.scss',
  styles: `
    .next {
      padding-top: 24px;
      border-top: 2px solid var(--keel-line-strong);
    }
    .why {
      flex: 1 1 auto;
    }
  `,
})
export class ImportDialog {
  readonly #store = inject(Store);
  readonly #signature = inject(Signature);
  readonly #router = inject(Router);
  readonly #dialog = inject<MatDialogRef<ImportDialog, string>>(MatDialogRef);
  readonly #known = this.#store.selectSignal(selectPatientByIdentifier);
  protected readonly today = this.#store.selectSignal(selectToday);

  protected readonly reviews = signal<readonly PatientReview[]>(
    inject<readonly ImportedPatient[]>(MAT_DIALOG_DATA).map((patient) => reviewOf(patient, this.#known())),
  );
  protected readonly signing = signal(false);
  /** What is in the way, once importing was tried; or why the record refused. */
  readonly #tried = signal(false);
  readonly #refusal = signal('');

  protected readonly taken = computed(() => this.reviews().filter(({ taken }) => taken).length);
  protected readonly title = computed(() => {
    const count = this.reviews().length;
    return count === 1 ? 'Import a record' : `Import a record: ${count} patients`;
  });
  protected readonly verb = computed(() => {
    const taken = this.reviews().filter(({ taken }) => taken);
    if (taken.length > 1) return `Import ${taken.length} patients`;
    return taken[0]?.purpose === 'update' ? 'Update the patient' : 'Import the patient';
  });
  protected readonly said = computed(() => {
    const obstacles = this.#tried() ? this.reviews().flatMap((review) => obstaclesTo(review, this.today())) : [];
    return [...new Set([...obstacles, ...(this.#refusal() ? [this.#refusal()] : [])])];
  });

  constructor() {
    this.#dialog.keydownEvents().subscribe(({ key }) => {
      const untouched = this.reviews().every(
        ({ answers, asked, birth, family, given, patient }) =>
          birth === '' &&
          !asked &&
          Object.keys(answers).length === 0 &&
          family === patient.details.family &&
          given === patient.details.given,
      );
      if (key === 'Escape' && untouched) this.close();
    });
  }

  protected replace(index: number, review: PatientReview): void {
    this.reviews.update((reviews) => reviews.map((one, position) => (position === index ? review : one)));
  }

  protected save(): void {
    const entries = importEntries(this.reviews(), this.today());
    const [first] = entries ?? [];
    if (!entries || !first) {
      this.#tried.set(true);
      return;
    }
    this.signing.set(true);
    this.#refusal.set('');
    const patients = new Set(entries.map(({ patientId }) => patientId)).size;
    this.#signature.sign(rosterPageActions.recordImported({ entries })).subscribe((problem) => {
      this.signing.set(false);
      if (problem) this.#refusal.set(problem.message);
      else if (patients === 1) this.open(first.patientId);
      else this.#dialog.close(`${patients} patients imported`);
    });
  }

  protected open(patientId: string): void {
    this.close();
    void this.#router.navigate(['/patients', patientId]);
  }

  protected close(): void {
    this.#dialog.close();
  }
}
