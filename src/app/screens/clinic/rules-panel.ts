import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { rules } from '../../clinical';
import { selectPractice } from '../../state/practice/practice.selectors';
import { notReviewedInWords, reviewed, reviewOf } from '../../ui/rule-words';

/** How many rules there are and how far the practice has come with them; they are read on a page of their own. */
@Component({
  selector: 'keel-rules-panel',
  imports: [MatButton, RouterLink],
  template: `
    <div class="about">
      <h2>Rules</h2>
      <p class="small muted">What Keel keeps from a patient, and why. Rules are read, not trusted.</p>
    </div>
    <div class="set">
      <p>
        {{ blocks }} rules block and {{ cautions }} caution.
        @if (notReviewed(); as words) {
          <span class="muted">{{ words }}.</span>
        } @else {
          <span>All are reviewed here.</span>
        }
        @if (disputed() > 0) {
          <span>{{ disputed() }} disputed.</span>
        }
        @if (stricter() > 0) {
          <span>{{ stricter() }} stricter here.</span>
        }
      </p>
      <p class="line">
        <a matButton="outlined" routerLink="/clinic/rules">{{
          progress().count < progress().of ? 'Read and review the rules' : 'Read the rules'
        }}</a>
      </p>
    </div>
  `,
  styleUrl: './panel.scss',
})
export class RulesPanel {
  readonly #practice = inject(Store).selectSignal(selectPractice);
  protected readonly blocks = rules.filter(({ level }) => level === 'block').length;
  protected readonly cautions = rules.length - this.blocks;
  protected readonly progress = computed(() => reviewed(this.#practice().reviews));
  protected readonly notReviewed = computed(() => notReviewedInWords(this.#practice().reviews));
  protected readonly disputed = computed(() => this.#outcomes('disputed'));
  protected readonly stricter = computed(() => this.#outcomes('stricter'));

  #outcomes(outcome: 'disputed' | 'stricter'): number {
    const { reviews } = this.#practice();
    return rules.filter((rule) => reviewOf(rule, reviews)?.outcome === outcome).length;
  }
}
