import { Component, computed, input, model, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  ageOn,
  dateInWords,
  type ImportedFinding,
  type IsoDate,
  type PrecautionId,
  readBirthDate,
} from '../../../clinical';
import { Icon } from '../../../ui/icon';
import { precautionInWords, precautionNames } from '../../../ui/precaution-words';
import {
  changesTo,
  findingGroups,
  flagsInWords,
  flagsOf,
  proposalsOf,
  statementOf,
  withAnswer,
  withReason,
  type Answer,
  type PatientReview,
} from './import-review';

const sexes = { female: 'female', male: 'male', other: 'other', 'not-recorded': 'sex not recorded' } as const;

/** One patient of a record: who it is, what the record says, and what a clinician makes of it. */
@Component({
  selector: 'keel-patient-review',
  imports: [Icon, MatButton],
  templateUrl: './patient-review.html',
  styleUrls: ['../dialog.scss', './patient-review.scss'],
})
export class PatientReviewPart {
  readonly reviewed = model.required<PatientReview>();
  readonly today = input.required<IsoDate>();
  readonly several = input.required<boolean>();
  /** Tells apart the controls of two patients. */
  readonly index = input.required<number>();
  /** The chart that the record belongs to already. */
  readonly opened = output<string>();

  protected readonly answers = [
    { id: 'accepted', name: 'Accept', icon: 'allowed' },
    { id: 'dismissed', name: 'Dismiss', icon: 'close' },
  ] as const;

  readonly #patient = computed(() => this.reviewed().patient);
  protected readonly deceased = computed(() => this.#patient().details.deceased === true);
  protected readonly family = computed(() => this.reviewed().family.trim().toLocaleUpperCase());
  protected readonly proposals = computed(() => proposalsOf(this.#patient()));
  protected readonly flags = computed(() => flagsOf(this.#patient()));
  protected readonly flagWords = computed(() => flagsInWords(this.flags()));
  protected readonly groups = computed(() => findingGroups(this.#patient()));
  protected readonly statement = computed(() => statementOf(this.reviewed()));
  protected readonly changes = computed(() => {
    const { known, patient } = this.reviewed();
    return known ? changesTo(known.details, patient.details) : [];
  });
  protected readonly asksForName = computed(() =>
    this.#patient().warnings.some(({ kind }) => kind === 'no-name' || kind === 'name-split'),
  );
  protected readonly asksForDetails = computed(() => this.asksForName() || !this.#patient().details.birthDate);

  protected readonly about = computed(() => {
    const { birthDate, sex, identifier, contacts } = this.#patient().details;
    return [
      birthDate
        ? `born ${dateInWords(birthDate)} (${ageOn(birthDate, this.today())}\u00a0y)`
        : 'birth date not recorded',
      sexes[sex],
      identifier ? `ID ${identifier}` : 'no ID',
      ...contacts.map(({ value }) => value),
    ].join(' · ');
  });

  protected readonly understood = computed(() => {
    const { birth } = this.reviewed();
    if (birth.trim() === '') return 'Day, month, year; such as 14.3.1971';
    const reading = readBirthDate(birth, this.today());
    return 'problem' in reading ? reading.problem : dateInWords(reading.date);
  });

  protected words = precautionInWords;

  protected name(id: PrecautionId): string {
    return precautionNames[id].toLowerCase();
  }

  protected particulars({ status, date }: ImportedFinding): string {
    return date ? `${status}, ${dateInWords(date)}` : status;
  }

  protected change(changed: Partial<PatientReview>): void {
    this.reviewed.update((review) => ({ ...review, ...changed }));
  }

  protected answerTo(id: PrecautionId, answer: Answer): void {
    this.reviewed.update((review) => withAnswer(review, id, answer));
  }

  protected explain(id: PrecautionId, reason: string): void {
    this.reviewed.update((review) => withReason(review, id, reason));
  }
}
