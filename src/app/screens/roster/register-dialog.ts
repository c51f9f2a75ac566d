import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogActions, MatDialogContent, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { Store } from '@ngrx/store';
import { dateInWords, ageOn, declarablePhases, type PrecautionId, readBirthDate } from '../../clinical';
import { rosterPageActions } from '../../state/page.actions';
import { selectPatients } from '../../state/roster/roster.selectors';
import { selectToday } from '../../state/session/session.selectors';
import { Icon } from '../../ui/icon';
import { phaseNames } from '../../ui/phase-chip';
import { precautionNames } from '../../ui/precaution-words';
import { groupedWithout } from '../../ui/precautions-find';
import { plainWords } from './find-patient';
import {
  emptyRegistration,
  problemsOf,
  registrationEntries,
  stated,
  withPrecaution,
  type Registration,
  type RegistrationProblems,
} from './registration';
import { Signature } from '../../state/signature';

/** Everything about a new patient in one sitting; what is typed stays until the record has taken it. */
@Component({
  selector: 'keel-register-dialog',
  imports: [Icon, MatButton, MatDialogActions, MatDialogContent, MatDialogTitle],
  templateUrl: './register-dialog.html',
  styleUrl: './dialog.scss',
})
export class RegisterDialog {
  readonly #store = inject(Store);
  readonly #signature = inject(Signature);
  readonly #router = inject(Router);
  readonly #dialog = inject<MatDialogRef<RegisterDialog>>(MatDialogRef);
  readonly #today = this.#store.selectSignal(selectToday);
  readonly #patients = this.#store.selectSignal(selectPatients);

  protected readonly form = signal(emptyRegistration);
  protected readonly signing = signal(false);
  protected readonly refusal = signal('');
  /** Fields that were left, or all of them once registering was tried: nobody is corrected while typing. */
  readonly #looked = signal<ReadonlySet<keyof RegistrationProblems>>(new Set());

  protected readonly sexes = [
    { id: 'female', name: 'Female' },
    { id: 'male', name: 'Male' },
    { id: 'other', name: 'Other' },
    { id: 'not-recorded', name: 'Not recorded' },
  ] as const;
  protected readonly names = precautionNames;
  protected readonly groups = groupedWithout([]).flat();
  protected readonly phases = [
    { id: 'not-declared' as const, name: 'Not declared', icon: undefined },
    ...declarablePhases.map((id) => ({ id, name: phaseNames[id], icon: id })),
  ];

  protected readonly said = computed<RegistrationProblems>(() => {
    const looked = this.#looked();
    const problems = Object.entries(problemsOf(this.form(), this.#today()));
    return Object.fromEntries(problems.filter(([field]) => looked.has(field as keyof RegistrationProblems)));
  });

  /** What the birth date was taken for, so that a day is never mistaken for a month. */
  protected readonly understood = computed(() => {
    const today = this.#today();
    const text = this.form().birth;
    const reading = text.trim() === '' ? undefined : readBirthDate(text, today);
    if (!reading || 'problem' in reading) return 'Day, month, year; such as 14.3.1971';
    return `${dateInWords(reading.date)}, ${ageOn(reading.date, today)} y`;
  });

  /** A patient who may be this one already. */
  protected readonly alike = computed(() => {
    const { family, given, birth, identifier } = this.form();
    const names = plainWords(`${family} ${given}`).join(' ');
    const number = plainWords(identifier).join('');
    const reading = readBirthDate(birth, this.#today());
    for (const { patientId, details } of this.#patients()) {
      const known = { patientId, family: details.family.toLocaleUpperCase(), given: details.given };
      if (number !== '' && plainWords(details.identifier ?? '').join('') === number) {
        return { ...known, why: 'with this identifier' };
      }
      const sameName = names !== '' && plainWords(`${details.family} ${details.given}`).join(' ') === names;
      if (sameName && 'date' in reading && details.birthDate === reading.date)
        return { ...known, why: 'born on this day' };
    }
    return undefined;
  });

  constructor() {
    this.#dialog.keydownEvents().subscribe(({ key }) => {
      if (key === 'Escape' && this.form() === emptyRegistration) this.cancel();
    });
  }

  protected set(changed: Partial<Registration>): void {
    this.form.update((form) => ({ ...form, ...changed }));
  }

  protected has(id: PrecautionId): boolean {
    return stated(this.form(), id);
  }

  protected tick(id: PrecautionId, present: boolean): void {
    this.form.update((form) => withPrecaution(form, id, present));
  }

  protected leave(field: keyof RegistrationProblems): void {
    this.#looked.update((looked) => new Set([...looked, field]));
  }

  protected register(): void {
    if (this.signing()) return;
    const entries = registrationEntries(this.form(), this.#today());
    const [first] = entries ?? [];
    if (!entries || !first) {
      this.#looked.set(new Set(['name', 'birth', 'dueDate', 'pressure']));
      this.#focusProblem();
      return;
    }
    this.signing.set(true);
    this.refusal.set('');
    this.#signature.sign(rosterPageActions.patientRegistered({ entries })).subscribe((problem) => {
      this.signing.set(false);
      if (problem) this.refusal.set(problem.message);
      else this.openChart(first.patientId);
    });
  }

  #focusProblem(): void {
    const field = { name: 'family', birth: 'birth', dueDate: 'dueDate', pressure: 'pressure' } as const;
    const [first] = Object.keys(problemsOf(this.form(), this.#today())) as (keyof RegistrationProblems)[];
    if (first) document.querySelector<HTMLElement>(`#register [name="${field[first]}"]`)?.focus();
  }

  protected openChart(patientId: string): void {
    this.#dialog.close();
    void this.#router.navigate(['/patients', patientId]);
  }

  protected cancel(): void {
    this.#dialog.close();
  }
}
