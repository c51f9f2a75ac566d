import { Component, computed, effect, input, output, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { citation, counterEvidenceOn, dateInWords, type RuleReview } from '../../clinical';
import { localDate } from '../../state/clock';
import {
  clearingInWords,
  gradeInWords,
  ruleInWords,
  sourcesInWords,
  stricterInWords,
  whenInWords,
} from '../../ui/rule-words';
import { VerdictMark } from '../../ui/verdict-mark';
import { CounterPoints } from './counter-points';
import type { ReviewedRule } from './rule-groups';
import type { Met } from './rule-reach';

/** What a clinician thinks of a rule. */
export interface RuleOpinion {
  readonly outcome: RuleReview['outcome'];
  readonly note?: string;
}

const verbs: Readonly<Record<RuleReview['outcome'], string>> = {
  agreed: 'Agreed',
  disputed: 'Disputed',
  stricter: 'Stricter here',
};

/** One rule: what it looks for, when it holds, what it rests on and meets, and the practice's word on it. */
@Component({
  selector: 'keel-rule-line',
  imports: [CounterPoints, MatButton, RouterLink, VerdictMark],
  templateUrl: './rule-line.html',
  styleUrl: './rule-line.scss',
})
export class RuleLine {
  readonly line = input.required<ReviewedRule>();
  /** The exercises that meet it at their starting dose. */
  readonly met = input.required<readonly Met[]>();
  readonly mayReview = input(false);
  readonly reviewed = output<RuleOpinion>();

  protected readonly rule = computed(() => this.line().rule);
  protected readonly isStricter = computed(() => this.line().review?.outcome === 'stricter');
  protected readonly words = computed(() => ruleInWords({ ...this.rule(), level: this.line().level }));
  protected readonly when = computed(() => whenInWords(this.rule().when));
  protected readonly clearing = computed(() => {
    const { level, clearable } = this.rule();
    return clearingInWords({
      level: this.line().level,
      clearable: clearable && !(this.isStricter() && level === 'block'),
    });
  });
  /** Changes with this rule's review only, and not with every other's. */
  readonly #given = computed(() => {
    const { review } = this.line();
    return review && `${review.outcome} ${review.at}`;
  });
  readonly #cited = computed(() => ({
    grade: this.rule().grade,
    evidence: this.rule().evidence.map(citation),
  }));
  protected readonly grade = computed(() => gradeInWords(this.#cited()));
  protected readonly sources = computed(() => sourcesInWords(this.#cited().evidence));
  protected readonly disputes = computed(() => counterEvidenceOn(this.rule().id));
  protected readonly stricter = computed(() => stricterInWords(this.rule(), this.met().length));
  protected readonly touches = computed(() => {
    const { length } = this.met();
    if (length === 0) return 'No exercise meets it at its starting dose.';
    const verb = this.line().level === 'block' ? 'Blocks' : 'Cautions';
    return length === 1
      ? `${verb} 1 exercise at its starting dose`
      : `${verb} ${length} exercises at their starting doses`;
  });
  protected readonly review = computed(() => {
    const review = this.line().review;
    return review && `${verbs[review.outcome]}, ${review.by}, ${dateInWords(localDate(new Date(review.at)))}.`;
  });

  /** Drawn when they are asked for: some rules meet the whole library. */
  protected readonly metShown = signal(false);
  protected readonly disputing = signal(false);
  protected readonly note = signal('');
  protected readonly missing = signal(false);

  constructor() {
    // Saved: the form closes. Refused: it stays open with what was typed.
    effect(() => {
      if (this.#given())
        untracked(() => {
          this.disputing.set(false);
          this.note.set('');
        });
    });
  }

  protected showMet(event: Event): void {
    if ((event.target as HTMLDetailsElement).open) this.metShown.set(true);
  }

  protected dispute(event: Event): void {
    event.preventDefault();
    const note = this.note().trim();
    this.missing.set(note === '');
    if (note !== '') this.reviewed.emit({ outcome: 'disputed', note });
  }
}
