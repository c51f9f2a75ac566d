import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogActions, MatDialogContent, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import { Store } from '@ngrx/store';
import { ageOn, dateInWords, readBirthDate } from '../../clinical';
import { selectChart } from '../../state/chart/chart.selectors';
import { entryDraft } from '../../state/entry-draft';
import { chartPageActions } from '../../state/page.actions';
import { selectToday } from '../../state/session/session.selectors';
import { Signature } from '../../state/signature';
import { keepTyped } from '../../ui/keep-typed';
import { changedDetails, type DetailsDraft, detailsProblems, draftOfDetails } from './details-draft';

const contactNames = { phone: 'Phone', email: 'Email', address: 'Address' } as const;

/** Amends who the patient is; what is signed is what changed. Stays open, with what was typed, when it is refused. */
@Component({
  selector: 'keel-details-dialog',
  imports: [MatButton, MatDialogActions, MatDialogContent, MatDialogTitle],
  templateUrl: './details-dialog.html',
  styleUrl: './details-dialog.scss',
})
export class DetailsDialog {
  readonly #store = inject(Store);
  readonly #signature = inject(Signature);
  protected readonly dialog = inject<MatDialogRef<DetailsDialog>>(MatDialogRef);
  readonly #today = this.#store.selectSignal(selectToday);

  /** As it stood when the dialog opened: what another tab adds meanwhile does not move beneath the hand. */
  readonly #chart = this.#store.selectSignal(selectChart)();
  readonly #details = this.#chart?.details ?? { family: '', given: '', sex: 'not-recorded', contacts: [] };

  protected readonly sexes = [
    { id: 'female', name: 'Female' },
    { id: 'male', name: 'Male' },
    { id: 'other', name: 'Other' },
    { id: 'not-recorded', name: 'Not recorded' },
  ] as const;
  readonly #opened = draftOfDetails(this.#details);
  protected readonly draft = signal(this.#opened);
  protected readonly contacts = computed(() => {
    const { contacts } = this.draft();
    return contacts.map((contact, index) => {
      const alike = contacts.filter(({ kind }) => kind === contact.kind);
      const number = contacts.slice(0, index + 1).filter(({ kind }) => kind === contact.kind).length;
      return { ...contact, label: `${contactNames[contact.kind]}${alike.length > 1 ? ` ${number}` : ''}` };
    });
  });

  /** Nobody is corrected while typing: problems are said once signing was tried, and go when they are mended. */
  readonly #tried = signal(false);
  protected readonly problems = computed(() =>
    this.#tried() ? detailsProblems(this.draft(), this.#details, this.#today()) : {},
  );
  protected readonly understood = computed(() => {
    const today = this.#today();
    const read = readBirthDate(this.draft().birth, today);
    return 'date' in read ? `${dateInWords(read.date)}, ${ageOn(read.date, today)} y` : 'Such as 14 Mar 1971';
  });
  protected readonly unchanged = signal(false);
  protected readonly refused = signal<string | null>(null);

  constructor() {
    keepTyped(() => this.draft() !== this.#opened);
  }

  protected set(changed: Partial<DetailsDraft>): void {
    this.unchanged.set(false);
    this.draft.update((draft) => ({ ...draft, ...changed }));
  }

  protected setContact(index: number, value: string): void {
    this.set({
      contacts: this.draft().contacts.map((contact, at) => (at === index ? { ...contact, value } : contact)),
    });
  }

  protected sign(): void {
    this.#tried.set(true);
    if (!this.#chart || Object.keys(this.problems()).length > 0) return;
    const details = changedDetails(this.draft(), this.#details);
    this.unchanged.set(Object.keys(details).length === 0);
    if (this.unchanged()) return;
    const entry = entryDraft(this.#chart.patientId, 'details-amended', { details });
    this.refused.set(null);
    this.#signature.sign(chartPageActions.detailsAmended({ entries: [entry] })).subscribe((problem) => {
      if (problem) this.refused.set(problem.message);
      else this.dialog.close();
    });
  }
}
