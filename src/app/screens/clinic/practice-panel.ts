import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { Actions, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { type EntryId, practiceId } from '../../clinical';
import { entryDraft } from '../../state/entry-draft';
import { clinicPageActions } from '../../state/page.actions';
import { selectPractice } from '../../state/practice/practice.selectors';
import { recordActions } from '../../state/record.actions';
import { selectAuthor, selectNameless } from '../../state/session/session.selectors';
import { shellActions } from '../../state/shell.actions';

/** The practice's name, who signs, and who is signing now. */
@Component({
  selector: 'keel-practice-panel',
  imports: [MatButton],
  templateUrl: './practice-panel.html',
  styleUrls: ['./panel.scss', './practice-panel.scss'],
})
export class PracticePanel {
  readonly #store = inject(Store);
  readonly #practice = this.#store.selectSignal(selectPractice);
  protected readonly author = this.#store.selectSignal(selectAuthor);
  protected readonly people = computed(() => this.#practice().people);
  protected readonly unnamed = this.#store.selectSignal(selectNameless);
  /** Someone who signs on this device and is not, or no longer, among the people. */
  protected readonly outsider = computed(() => !this.unnamed() && !this.people().includes(this.author()));

  protected readonly name = linkedSignal(() => this.#practice().name);
  protected readonly nameChanged = computed(() => this.name().trim() !== this.#practice().name);
  protected readonly newPerson = signal('');
  protected readonly problem = signal('');
  /** The entry that adds someone; what was typed stays until it is saved. */
  #adding: EntryId | null = null;

  constructor() {
    inject(Actions)
      .pipe(ofType(recordActions.entriesSaved), takeUntilDestroyed())
      .subscribe(({ entries }) => {
        if (this.#adding && entries.some(({ id }) => id === this.#adding)) {
          this.newPerson.set('');
          this.#adding = null;
        }
      });
  }

  protected saveName(event: Event): void {
    event.preventDefault();
    const entry = entryDraft(practiceId, 'practice-amended', { name: this.name().trim() });
    this.#store.dispatch(clinicPageActions.practiceAmended({ entries: [entry] }));
  }

  protected add(event: Event): void {
    event.preventDefault();
    const person = this.newPerson().trim().replaceAll(/\s+/g, ' ');
    this.problem.set(
      person === '' ? 'Type a name first.' : this.people().includes(person) ? `${person} is there already.` : '',
    );
    if (this.problem()) return;
    const entry = entryDraft(practiceId, 'practice-amended', { people: [...this.people(), person] });
    this.#adding = entry.id;
    this.#store.dispatch(clinicPageActions.practiceAmended({ entries: [entry] }));
  }

  protected remove(person: string): void {
    const people = this.people().filter((other) => other !== person);
    const entry = entryDraft(practiceId, 'practice-amended', { people });
    this.#store.dispatch(clinicPageActions.practiceAmended({ entries: [entry] }));
  }

  protected choose(author: string): void {
    this.#store.dispatch(shellActions.authorChosen({ author }));
  }
}
