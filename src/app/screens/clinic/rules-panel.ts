import { Component, computed, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { citation, practiceId, type Rule, rules } from '../../clinical';
import { entryDraft } from '../../state/entry-draft';
import { clinicPageActions } from '../../state/page.actions';
import { selectPractice } from '../../state/practice/practice.selectors';
import { selectNameless } from '../../state/session/session.selectors';
import { evidenceInWords, whenInWords } from '../../ui/rule-words';
import { phaseNames } from '../../ui/phase-chip';
import { precautionNames } from '../../ui/precaution-words';
import { RuleLine, type RuleOpinion } from './rule-line';

/** Every rule, with the practice's word on it: what no clinician has reviewed says so. */
@Component({
  selector: 'keel-rules-panel',
  imports: [RuleLine],
  template: `
    <div class="about">
      <h2>Rules</h2>
      <p class="small muted">
        What Keel keeps from a patient, and why. A review is the practice's word on a rule; the rule goes on acting as
        written.
      </p>
      <p role="status">
        <b>Reviewed {{ reviewed() }} of {{ count }}</b>
        @if (disputed() > 0) {
          <span> · {{ disputed() }} disputed</span>
        }
      </p>
    </div>
    <div class="set">
      @if (unnamed()) {
        <p class="small open">To review a rule, first choose who you are, at the top of this page.</p>
      }
      @for (group of groups(); track group.name) {
        <details>
          <summary>
            <span>{{ group.name }}</span>
            <span class="small muted">{{ group.reviewed }} of {{ group.lines.length }} reviewed</span>
          </summary>
          <ul>
            @for (line of group.lines; track line.rule.id) {
              <li>
                <keel-rule-line
                  [rule]="line.rule"
                  [when]="line.when"
                  [evidence]="line.evidence"
                  [review]="line.review"
                  [mayReview]="!unnamed()"
                  (reviewed)="review(line.rule, $event)"
                />
              </li>
            }
          </ul>
        </details>
      }
    </div>
  `,
  styleUrl: './panel.scss',
  styles: `
    .set {
      gap: 0;
      max-width: none;
    }
    .open {
      padding-bottom: 12px;
      color: var(--keel-warning-urgent);
    }
    details {
      border-bottom: 1px solid var(--keel-line);
    }
    summary {
      min-height: max(40px, var(--keel-control));
      align-content: center;
      font-weight: 600;
      cursor: pointer;
    }
    summary .small {
      margin-left: 12px;
      font-weight: 400;
    }
    ul {
      margin: 0;
      padding: 0 0 8px 16px;
      list-style: none;
    }
    li {
      padding: 12px 0;
      border-top: 1px solid var(--keel-line);
    }
  `,
})
export class RulesPanel {
  readonly #store = inject(Store);
  readonly #practice = this.#store.selectSignal(selectPractice);
  protected readonly unnamed = this.#store.selectSignal(selectNameless);
  protected readonly count = rules.length;
  protected readonly reviewed = computed(() => rules.filter(({ id }) => this.#practice().reviews[id]).length);
  protected readonly disputed = computed(
    () => rules.filter(({ id }) => this.#practice().reviews[id]?.outcome === 'disputed').length,
  );
  protected readonly groups = computed(() => {
    const { reviews } = this.#practice();
    return [...new Set(rules.map(groupOf))].map((name) => {
      const lines = rules
        .filter((rule) => groupOf(rule) === name)
        .map((rule) => ({
          rule,
          when: whenInWords(rule.when),
          evidence: evidenceInWords({ grade: rule.grade, evidence: rule.evidence.map(citation) }),
          review: reviews[rule.id],
        }));
      return { name, lines, reviewed: lines.filter(({ review }) => review).length };
    });
  });

  protected review({ id }: Rule, { outcome, note }: RuleOpinion): void {
    const entry = entryDraft(practiceId, 'rule-reviewed', { ruleId: id, outcome, ...(note ? { note } : {}) });
    this.#store.dispatch(clinicPageActions.ruleReviewed({ entries: [entry] }));
  }
}

function groupOf({ when }: Rule): string {
  return 'phase' in when ? phaseNames[when.phase] : precautionNames[when.precaution];
}
