import { Component, computed, inject, input } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { Store } from '@ngrx/store';
import { type Exercise, practiceId } from '../../clinical';
import { entryDraft } from '../../state/entry-draft';
import { clinicPageActions } from '../../state/page.actions';
import { selectFavourites } from '../../state/practice/practice.selectors';

/** A star, hollow or filled: puts an exercise among the practice's favourites, which come first in the builder, or takes it out. */
@Component({
  selector: 'keel-favourite-star',
  imports: [MatIconButton],
  template: `
    <button
      matIconButton
      type="button"
      [attr.aria-label]="'Favourite ' + exercise().name"
      [attr.aria-pressed]="chosen()"
      (click)="toggle()"
    >
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M12 3.5l2.6 5.5 6 .8-4.4 4.2 1.1 6L12 17.1 6.7 20l1.1-6L3.4 9.8l6-.8z" />
      </svg>
    </button>
  `,
  styles: `
    button {
      color: var(--keel-muted);
    }
    svg {
      width: 20px;
      height: 20px;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.9;
      stroke-linejoin: round;
    }
    [aria-pressed='true'] {
      color: var(--keel-accent);
    }
    [aria-pressed='true'] svg {
      fill: currentColor;
    }
  `,
})
export class FavouriteStar {
  readonly #store = inject(Store);
  readonly #favourites = this.#store.selectSignal(selectFavourites);
  readonly exercise = input.required<Pick<Exercise, 'id' | 'name'>>();
  protected readonly chosen = computed(() => this.#favourites().includes(this.exercise().id));

  protected toggle(): void {
    const { id } = this.exercise();
    const favourites = this.chosen() ? this.#favourites().filter((other) => other !== id) : [...this.#favourites(), id];
    this.#store.dispatch(
      clinicPageActions.practiceAmended({ entries: [entryDraft(practiceId, 'practice-amended', { favourites })] }),
    );
  }
}
