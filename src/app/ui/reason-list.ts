import { Component, computed, input } from '@angular/core';
import { dateInWords, type Reason } from '../clinical';
import { answerInShort, reasonInFull } from './reason-words';
import { VerdictMark } from './verdict-mark';

/** Why a verdict is what it is: one plain sentence a reason, and the full answer to it one click further. */
@Component({
  selector: 'keel-reason-list',
  imports: [VerdictMark],
  template: `
    <ul>
      @for (row of rows(); track row.reason.ruleId) {
        <li>
          <keel-verdict-mark
            [status]="row.reason.level === 'block' && !row.reason.clearedBy ? 'blocked' : 'caution'"
            iconOnly
          />
          <div>
            <p>{{ row.reason.message }}</p>
            @if (row.reason.clearedBy; as clearance) {
              <p class="small">
                Cleared by {{ clearance.by }} until {{ inWords(clearance.until) }}: {{ clearance.reason }}
              </p>
            }
            <details [open]="row.open">
              <summary class="small">
                Rule and evidence<span class="visually-hidden">: {{ row.reason.message }}</span
                ><span class="muted">: {{ row.short }}</span>
              </summary>
              <dl class="small">
                @for (point of row.points; track $index) {
                  <div>
                    <dt>{{ point.name }}</dt>
                    <dd>
                      {{ point.text }}
                      @for (source of point.sources; track source) {
                        <span class="source muted">{{ source }}</span>
                      }
                    </dd>
                  </div>
                }
              </dl>
            </details>
          </div>
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
      container-type: inline-size;
      width: 100%;
    }
    ul {
      display: grid;
      gap: 8px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 8px;
    }
    keel-verdict-mark {
      align-self: start;
      padding-top: 2px;
    }
    summary {
      align-content: center;
      width: fit-content;
      min-height: max(24px, calc(var(--keel-control) - 8px));
      border-radius: var(--keel-radius-small);
      color: var(--keel-accent);
      font-weight: 560;
      cursor: pointer;
    }
    summary .muted {
      font-weight: 400;
    }
    dl {
      display: grid;
      gap: 4px 0;
      max-width: 80ch;
      margin: 0 0 4px;
      padding: 4px 0 0;
    }
    dl > div {
      display: grid;
      grid-template-columns: 108px minmax(0, 1fr);
      gap: 0 12px;
    }
    dt {
      color: var(--keel-muted);
    }
    dd {
      margin: 0;
    }
    .source {
      display: block;
    }
    @container (max-width: 420px) {
      dl {
        gap: 8px 0;
      }
      dl > div {
        grid-template-columns: minmax(0, 1fr);
      }
      dt {
        font-weight: 560;
      }
    }
  `,
})
export class ReasonList {
  readonly reasons = input.required<readonly Reason[]>();
  /** Where the evidence was asked for, the answer to a single reason stands open. */
  readonly withEvidence = input(true);
  protected readonly inWords = dateInWords;
  protected readonly rows = computed(() =>
    this.reasons().map((reason) => ({
      reason,
      short: answerInShort(reason),
      points: reasonInFull(reason),
      open: this.withEvidence() && this.reasons().length === 1,
    })),
  );
}
