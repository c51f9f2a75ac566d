import { Component, input } from '@angular/core';
import { type Citation, dateInWords, type Reason } from '../clinical';
import { VerdictMark } from './verdict-mark';

/** Why a verdict is what it is: one plain sentence a reason, with its grade and its sources beneath. */
@Component({
  selector: 'keel-reason-list',
  imports: [VerdictMark],
  template: `
    <ul>
      @for (reason of reasons(); track reason.ruleId) {
        <li>
          <keel-verdict-mark
            [status]="reason.level === 'block' && !reason.clearedBy ? 'blocked' : 'caution'"
            iconOnly
          />
          <div>
            <p>{{ reason.message }}</p>
            @if (reason.clearedBy; as clearance) {
              <p class="small">
                Cleared by {{ clearance.by }} until {{ inWords(clearance.until) }}: {{ clearance.reason }}
              </p>
            }
            @if (withEvidence()) {
              <p class="small muted">
                Evidence: {{ grades[reason.grade] }}.
                @for (source of reason.evidence; track source.key) {
                  <span>{{ source.text }}{{ isSecondHand(source) ? reported : '' }} </span>
                }
              </p>
            }
          </div>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 8px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 8px;
    }
    keel-verdict-mark {
      align-self: start;
      padding-top: 2px;
    }
  `,
})
export class ReasonList {
  readonly reasons = input.required<readonly Reason[]>();
  readonly withEvidence = input(true);
  protected readonly inWords = dateInWords;
  /** Expert judgement has no first hand that could have been seen. */
  protected isSecondHand(source: Citation): boolean {
    return source.seen === 'reported' && source.key !== 'expert-judgement';
  }
  protected readonly reported = ' As reported by a secondary source.';
  protected readonly grades = {
    A: 'grade A, trials',
    B: 'grade B, model or in-vivo load data',
    C: 'grade C, consensus or indirect',
    D: 'grade D, contrary or no outcome data',
    expert: 'expert judgement',
  } as const;
}
