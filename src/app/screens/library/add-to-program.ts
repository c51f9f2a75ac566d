import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { type Exercise, startingItem } from '../../clinical';
import { selectChart } from '../../state/chart/chart.selectors';
import { draftActions, type DraftState } from '../../state/draft/draft.actions';
import { newId } from '../../state/entry-draft';
import { libraryActions } from '../../state/library/library.slice';
import { selectToday } from '../../state/session/session.selectors';

/** Takes an exercise up into the program that is being built for the open patient; nothing while none is. */
@Component({
  selector: 'keel-add-to-program',
  imports: [MatButton, RouterLink],
  template: `
    @if (draft(); as program) {
      <span class="small" role="status">{{ said() }}</span>
      @if (taken()) {
        <a matButton="outlined" [routerLink]="['/patients', program.patientId, 'program']">Open the program</a>
      } @else {
        <button matButton="filled" type="button" [attr.aria-label]="'Add ' + exercise().name" (click)="add()">
          Add to the program
        </button>
      }
    } @else if (unopened(); as patientId) {
      <a matButton="outlined" [routerLink]="['/patients', patientId, 'program']">Open the program</a>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
    }
  `,
})
export class AddToProgram {
  readonly exercise = input.required<Exercise>();
  readonly #store = inject(Store);
  readonly #chart = this.#store.selectSignal(selectChart);
  readonly #today = this.#store.selectSignal(selectToday);
  // The builder's state is there once the builder was opened; its selectors would complain until then.
  readonly #draft = this.#store.selectSignal((state: { readonly draft?: DraftState }) => state.draft);

  protected readonly draft = computed(() => {
    const [draft, patientId] = [this.#draft(), this.#chart()?.patientId];
    return draft?.present && draft.patientId === patientId ? { patientId, items: draft.present.items } : null;
  });
  /** The patient whose builder was not opened yet: what is added has no place until then. */
  protected readonly unopened = computed(() => (this.draft() ? undefined : this.#chart()?.patientId));
  protected readonly taken = computed(
    () => this.draft()?.items.some(({ exerciseId }) => exerciseId === this.exercise().id) ?? false,
  );
  readonly #added = linkedSignal({ source: () => this.exercise().id, computation: () => false });
  protected readonly said = computed(() => {
    if (!this.taken()) return '';
    return this.#added() ? 'Added to the program' : 'In the program';
  });

  protected add(): void {
    const chart = this.#chart();
    if (!chart) return;
    this.#added.set(true);
    const item = startingItem(this.exercise(), newId(), chart, this.#today());
    this.#store.dispatch(draftActions.itemsAdded({ items: [item] }));
    this.#store.dispatch(libraryActions.exercisesPrescribed({ exerciseIds: [this.exercise().id] }));
  }
}
