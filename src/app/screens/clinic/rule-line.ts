import { Component, computed, effect, input, output, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { dateInWords, type Rule, type RuleReview } from '../../clinical';
import { localDate } from '../../state/clock';
import { VerdictMark } from '../../ui/verdict-mark';

/** What a clinician thinks of a rule. */
export interface RuleOpinion {
  readonly outcome: RuleReview['outcome'];
  readonly note?: string;
}

/** One rule: what it says, what it rests on, and the practice's word on it. */
@Component({
  selector: 'keel-rule-line',
  imports: [MatButton, VerdictMark],
  template: `
    <p class="what">
      <keel-verdict-mark [status]="rule().level === 'block' ? 'blocked' : 'caution'" />
      <span>{{ rule().message }}</span>
    </p>
    <p class="small muted">{{ when() }}. {{ evidence() }}</p>
    <p class="small muted">
      @if (rule().level === 'block') {
        {{ rule().clearable ? 'A clinician can clear it for one patient, with a reason.' : 'It cannot be cleared.' }}
      }
    </p>
    @if (words(); as text) {
      <p class="small">
        <b>{{ text }}</b> {{ review()?.note }}
      </p>
    } @else {
      <p class="small">Not yet reviewed by the practice.</p>
    }
    @if (mayReview()) {
      <div class="actions">
        <button
          class="link-button"
          type="button"
          [attr.aria-label]="'Agree: ' + rule().message"
          [attr.aria-pressed]="review()?.outcome === 'agreed'"
          (click)="agree()"
        >
          Agree
        </button>
        <button
          class="link-button"
          type="button"
          [attr.aria-label]="'Dispute: ' + rule().message"
          [attr.aria-expanded]="disputing()"
          (click)="disputing.set(!disputing())"
        >
          Dispute
        </button>
      </div>
      @if (disputing()) {
        <form (submit)="dispute($event)">
          <label class="labelled">
            What is wrong with it, or what the practice does instead
            <textarea
              #box
              class="field"
              rows="2"
              [value]="note()"
              [attr.aria-invalid]="missing() ? true : null"
              [attr.aria-describedby]="missing() ? 'missing-' + rule().id : null"
              (input)="note.set(box.value); missing.set(false)"
            ></textarea>
          </label>
          @if (missing()) {
            <p class="small missing" role="alert" [id]="'missing-' + rule().id">
              Say why, so that others can follow it.
            </p>
          }
          <button matButton="outlined" type="submit">Record the dispute</button>
        </form>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
    }
    .what {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
    }
    .what span {
      flex: 1 1 40ch;
    }
    p:empty {
      display: none;
    }
    .actions {
      display: flex;
      gap: 8px;
      margin-left: -4px;
    }
    [aria-pressed='true'] {
      background: var(--keel-accent-soft);
    }
    form {
      display: grid;
      gap: 8px;
      justify-items: start;
      max-width: 60ch;
    }
    .labelled {
      width: 100%;
    }
    .missing {
      color: var(--keel-warning-emergency);
      font-weight: 560;
    }
  `,
})
export class RuleLine {
  readonly rule = input.required<Rule>();
  readonly when = input.required<string>();
  readonly evidence = input.required<string>();
  readonly review = input<RuleReview | undefined>();
  readonly mayReview = input(false);
  readonly reviewed = output<RuleOpinion>();

  protected readonly disputing = signal(false);
  protected readonly note = signal('');
  protected readonly missing = signal(false);
  protected readonly words = computed(() => {
    const review = this.review();
    if (!review) return null;
    const verb = review.outcome === 'agreed' ? 'Agreed' : 'Disputed';
    return `${verb} by ${review.by} on ${dateInWords(localDate(new Date(review.at)))}.`;
  });

  constructor() {
    // Saved: the form closes. Refused: it stays open with what was typed.
    effect(() => {
      if (this.review())
        untracked(() => {
          this.disputing.set(false);
          this.note.set('');
        });
    });
  }

  protected agree(): void {
    this.reviewed.emit({ outcome: 'agreed' });
  }

  protected dispute(event: Event): void {
    event.preventDefault();
    const note = this.note().trim();
    this.missing.set(note === '');
    if (note !== '') this.reviewed.emit({ outcome: 'disputed', note });
  }
}
