import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { selectPractice, selectPracticeLoaded } from '../../state/practice/practice.selectors';
import { notReviewedInWords } from '../../ui/rule-words';

/** Says that nobody of the practice has read all the rules behind these verdicts; gone once they have. */
@Component({
  selector: 'keel-rules-review-line',
  imports: [RouterLink],
  template: `
    @if (words(); as text) {
      <p class="small muted">
        <a routerLink="/clinic/rules">{{ text }}</a>
      </p>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
    a {
      color: inherit;
    }
  `,
})
export class RulesReviewLine {
  readonly #store = inject(Store);
  readonly #practice = this.#store.selectSignal(selectPractice);
  readonly #loaded = this.#store.selectSignal(selectPracticeLoaded);
  /** What was not read yet is not unreviewed. */
  protected readonly words = computed(() =>
    this.#loaded() ? notReviewedInWords(this.#practice().reviews) : undefined,
  );
}
