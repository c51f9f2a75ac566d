import { Component, computed, input } from '@angular/core';
import { type Adherence, type Chart, dateInWords } from '../../clinical';
import { factsOf } from './last-visit';
import { latestEndurance, latestOutcomes } from './latest-outcomes';

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
                  {{ change.words }}{{ change.judgement ? ': ' : ''
                  }}<span [class.matters]="change.matters">{{ change.judgement }}</span>
                </p>
              }
              @if (outcome.goals.length > 0) {
                <ul>
                  @for (goal of outcome.goals; track goal) {
                    <li>{{ goal }}</li>
                  }
                </ul>
              }
              @for (remark of outcome.remarks; track remark) {
                <p class="small">{{ remark }}</p>
              }
              <p class="small muted">{{ outcome.criterion }}</p>
            </dd>
          </div>
        }
      </dl>
      @if (endurance(); as holds) {
        <section class="endurance" aria-label="Trunk endurance">
          <h3>Trunk endurance, {{ holds.day }}</h3>
          <dl>
            @for (test of holds.tests; track test.id) {
              <div>
                <dt>{{ test.short }}{{ test.date === holds.date ? '' : ', ' + test.day }}</dt>
                <dd>
                  <b class="nowrap">{{ test.score }}</b>
                  @for (change of test.changes; track change.words) {
                    <p>
                      {{ change.words }}{{ change.judgement ? ': ' : ''
                      }}<span [class.matters]="change.matters">{{ change.judgement }}</span>
                    </p>
                  }
                </dd>
              </div>
            }
          </dl>
          @if (holds.balance.length > 0) {
            <ul class="balance" aria-label="Balance">
              @for (ratio of holds.balance; track ratio.words) {
                <li [class.matters]="ratio.flagged">{{ ratio.words }}{{ ratio.flagged ? ', to look at' : '' }}</li>
              }
            </ul>
          }
          @for (criterion of holds.criteria; track criterion) {
            <p class="small muted">{{ criterion }}</p>
          }
        </section>
      }
      @if (outcomes().length === 0 && !endurance()) {
        <p class="small muted">No measure was taken yet; the visit has a place for it.</p>
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 160px), 1fr));
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
    ul {
      margin: 4px 0;
      padding-left: 18px;
    }
    .endurance {
      margin-top: 16px;
      padding-top: 8px;
      border-top: 1px solid var(--keel-line);
    }
    h3 {
      font-size: var(--keel-size-body);
    }
    .endurance dl {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 150px), 1fr));
    }
    .balance {
      display: flex;
      flex-wrap: wrap;
      gap: 0 24px;
      margin: 8px 0 0;
      padding: 0;
      list-style: none;
    }
    abbr {
      text-decoration: none;
    }
  `,
})
export class SincePanel {
  readonly chart = input.required<Chart>();
  /** Of the days before the last visit, where it could ask about any. */
  readonly adherence = input<Adherence>();

  protected readonly visit = computed(() => {
    const last = this.chart().visits.at(-1);
    return last && { date: dateInWords(last.date), facts: factsOf(last, this.adherence()) };
  });
  protected readonly outcomes = computed(() =>
    latestOutcomes(this.chart()).map((outcome) => ({ ...outcome, day: dateInWords(outcome.date) })),
  );
  protected readonly endurance = computed(() => {
    const latest = latestEndurance(this.chart());
    return (
      latest && {
        ...latest,
        day: dateInWords(latest.date),
        tests: latest.tests.map((test) => ({ ...test, day: dateInWords(test.date) })),
      }
    );
  });
}
