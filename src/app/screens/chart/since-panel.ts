import { Component, computed, input } from '@angular/core';
import { type Chart, dateInWords } from '../../clinical';
import { factsOf, latestOutcomes } from './last-visit';

/** What the last visit found, and the latest score of every measure with the change that matters. */
@Component({
  selector: 'keel-since-panel',
  template: `
    @if (visit(); as last) {
      <h2>At the last visit, {{ last.date }}</h2>
      <dl>
        @for (fact of last.facts; track fact.name) {
          <div>
            <dt>{{ fact.name }}</dt>
            <dd>
              <b>{{ fact.value }}</b>
            </dd>
          </div>
        }
      </dl>
      <dl class="outcomes">
        @for (outcome of outcomes(); track outcome.short) {
          <div>
            <dt>
              <abbr [title]="outcome.name">{{ outcome.short }}</abbr>, {{ outcome.day }}
            </dt>
            <dd>
              <b class="nowrap">{{ outcome.score }}</b>
              @for (change of outcome.changes; track change.words) {
                <p>
                  {{ change.words }}: <span [class.matters]="change.matters">{{ change.judgement }}</span>
                </p>
              }
              <p class="small muted">{{ outcome.criterion }}</p>
            </dd>
          </div>
        }
      </dl>
      @if (outcomes().length === 0) {
        <p class="small muted">No questionnaire was scored yet; the visit has a place for it.</p>
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
      gap: 12px 24px;
      margin: 8px 0 0;
    }
    .outcomes {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr));
    }
    .outcomes > div {
      padding-top: 8px;
      border-top: 1px solid var(--keel-line);
    }
    dt {
      color: var(--keel-muted);
      font-size: var(--keel-size-small);
    }
    dd {
      margin: 0;
    }
    b,
    .matters {
      font-weight: 600;
    }
    abbr {
      text-decoration: none;
    }
  `,
})
export class SincePanel {
  readonly chart = input.required<Chart>();

  protected readonly visit = computed(() => {
    const last = this.chart().visits.at(-1);
    return last && { date: dateInWords(last.date), facts: factsOf(last) };
  });
  protected readonly outcomes = computed(() =>
    latestOutcomes(this.chart()).map((outcome) => ({ ...outcome, day: dateInWords(outcome.date) })),
  );
}
