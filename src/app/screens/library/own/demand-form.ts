import { Component, computed, model } from '@angular/core';
import type { Demands } from '../../../clinical';
import { Figure } from '../../../figure/figure';
import { pictureFor } from './demand-pictures';
import { answered, isAnAnswer, isAsked, questionGroups, questionOf } from './demand-questions';

/** What the exercise asks of the body, as questions with a picture each; what nobody knows is said to be so. */
@Component({
  selector: 'keel-demand-form',
  imports: [Figure],
  template: `
    @for (group of groups(); track group.name) {
      <h3>{{ group.name }}</h3>
      @for (row of group.rows; track row.demand) {
        <div class="question">
          <div class="picture">
            @if (row.picture; as script) {
              <keel-figure [script]="script" decorative />
            }
          </div>
          <fieldset>
            <legend>{{ row.question }}</legend>
            @if (row.hint) {
              <p class="small muted">{{ row.hint }}</p>
            }
            <div class="answers">
              @for (answer of row.answers; track answer.value) {
                <label>
                  <input
                    type="radio"
                    [name]="row.demand"
                    [checked]="demands()[row.demand] === answer.value"
                    (change)="answer.take()"
                  />
                  <span>{{ answer.words }}</span>
                </label>
              }
              <label class="unknown">
                <input
                  type="radio"
                  [name]="row.demand"
                  [checked]="demands()[row.demand] === 'unknown'"
                  (change)="row.forget()"
                />
                <span>I don't know</span>
              </label>
            </div>
          </fieldset>
        </div>
      }
    }
  `,
  styleUrl: './choice-label.scss',
  styles: `
    h3 {
      margin: 0;
      padding: 24px 0 8px;
      font-size: var(--keel-size-body);
    }
    h3:first-child {
      padding-top: 8px;
    }
    .question {
      display: grid;
      grid-template-columns: 112px minmax(0, 1fr);
      gap: 16px;
      align-items: center;
      padding: 12px 0;
      border-top: 1px solid var(--keel-line);
    }
    .picture {
      height: 72px;
    }
    keel-figure {
      width: 100%;
      height: 100%;
    }
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      font-weight: 600;
    }
    .answers {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      padding-top: 8px;
    }
    label {
      padding: 2px 12px;
      border-radius: var(--keel-radius-small);
    }
    .unknown:has(:checked) {
      border: 1px dashed var(--keel-line-strong);
      background: var(--keel-sunken);
      color: var(--keel-text);
    }
    @media (max-width: 560px) {
      .question {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class DemandForm {
  readonly demands = model.required<Demands>();

  protected readonly groups = computed(() =>
    questionGroups.map(({ name, demands }) => ({
      name,
      rows: demands.filter((demand) => isAsked(demand, this.demands())).map((demand) => this.#row(demand)),
    })),
  );

  #row<D extends keyof Demands>(demand: D) {
    const { question, hint, answers } = questionOf(demand);
    const take = (value: Demands[D]) => this.demands.set(answered(this.demands(), demand, value));
    return {
      demand,
      question,
      hint,
      picture: pictureFor(demand),
      answers: answers
        .filter(({ value }) => isAnAnswer(demand, value))
        .map(({ value, words }) => ({ value, words, take: () => take(value) })),
      forget: () => take('unknown'),
    };
  }
}
