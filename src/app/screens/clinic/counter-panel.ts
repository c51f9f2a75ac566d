import { Component } from '@angular/core';
import { counterEvidence, ruleById } from '../../clinical';
import { whenInWords } from '../../ui/rule-words';
import { CounterPoints } from './counter-points';

/** The rules that the literature disputes, gathered: a practice that reads one side only has not reviewed them. */
@Component({
  selector: 'keel-counter-panel',
  imports: [CounterPoints],
  template: `
    @for (one of entries; track one.id) {
      <details>
        <summary>
          <h3>{{ one.title }}</h3>
          <span class="small muted">{{ one.rules.length === 1 ? '1 rule' : one.rules.length + ' rules' }}</span>
        </summary>
        <keel-counter-points [one]="one" />
        <ul class="small muted" [attr.aria-label]="'Rules concerned: ' + one.title">
          @for (rule of one.rules; track rule.id) {
            <li>{{ rule.when }}: {{ rule.message }}</li>
          }
        </ul>
      </details>
    }
  `,
  styles: `
    details {
      border-bottom: 1px solid var(--keel-line);
    }
    summary {
      min-height: max(36px, var(--keel-control));
      align-content: center;
      border-radius: var(--keel-radius-small);
      cursor: pointer;
    }
    h3 {
      display: inline;
      margin-right: 12px;
      font-weight: 560;
    }
    keel-counter-points,
    ul {
      display: block;
      padding: 4px 0 8px 16px;
    }
    ul {
      margin: 0 0 8px;
      list-style: none;
    }
  `,
})
export class CounterPanel {
  protected readonly entries = counterEvidence.map((one) => ({
    ...one,
    rules: one.ruleIds.flatMap((id) => {
      const rule = ruleById(id);
      return rule ? [{ id, when: whenInWords(rule.when), message: rule.message }] : [];
    }),
  }));
}
