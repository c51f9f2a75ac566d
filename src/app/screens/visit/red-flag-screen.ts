import { Component, computed, input, model, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { RedFlag, RedFlagAnswer, RedFlagAnswers, RedFlagGroup, RedFlagId, TriageContext } from '../../clinical';
import { actionAt, contactAt, dateInWords, knownBeside, redFlagQuestions, tierActions, triage } from '../../clinical';
import { focusLater } from '../../ui/focus-later';
import { CareCard } from '../../ui/care-card';
import { ContactLine } from '../../ui/contact-line';
import { Icon } from '../../ui/icon';
import { Choice, type Option } from './choice';
import { controlIds, questionGroups } from './missing';
import { SkipLink } from './skip-link';
import { answered, noToTheRest } from './visit-draft';
import { findingsOf } from './visit-entries';
import { careLevels } from './visit-words';

/** The red-flag screen: every question, what was answered, and at once what to do. */
@Component({
  selector: 'keel-red-flag-screen',
  imports: [CareCard, Choice, ContactLine, Icon, MatButton, SkipLink],
  templateUrl: './red-flag-screen.html',
  styleUrl: './red-flag-screen.scss',
})
export class RedFlagScreen {
  readonly #focus = focusLater();
  readonly answers = model.required<RedFlagAnswers>();
  /** What the chart knows, and the practice's pathway. */
  readonly context = input<TriageContext>({});
  /** Raised earlier and unresolved. */
  readonly open = input<readonly RedFlag[]>([]);

  protected readonly yesNo: readonly Option<RedFlagAnswer>[] = [
    { value: 'yes', name: 'Yes' },
    { value: 'no', name: 'No' },
  ];
  protected readonly controlIds = controlIds;
  protected readonly dateInWords = dateInWords;
  protected readonly count = redFlagQuestions.length;
  protected readonly groups = computed(() => questionGroups(this.answers()));
  protected readonly asked = computed(() => this.count - this.result().notAsked.length);
  /** One tap must not look as if it took a 'yes' back. */
  protected readonly anyYes = computed(() => Object.values(this.answers()).includes('yes'));
  /** The questions stay where they are answered one by one. */
  protected readonly showing = signal(false);
  /** All asked, and no to everything: one line says so, and the next part of the visit comes up. */
  protected readonly folded = computed(
    () => !this.showing() && redFlagQuestions.every(({ id }) => this.answers()[id] === 'no'),
  );
  protected readonly result = computed(() => triage(this.answers(), this.context()));
  protected readonly card = computed(() => {
    const result = this.result();
    const { tier } = result;
    if (tier === 'none') return null;
    const pathway = this.context().pathway ?? {};
    return {
      level: careLevels[tier],
      heading: tierActions[tier].heading,
      action: actionAt(tier, pathway),
      contact: contactAt(tier, pathway),
      holds: tierActions[tier].holds,
      findings: findingsOf(result),
    };
  });

  protected knownBeside(id: RedFlagId): string {
    return knownBeside(id, this.context().known ?? []);
  }

  protected answer(id: RedFlagId, answer: RedFlagAnswer | undefined): void {
    this.showing.set(true);
    this.answers.update((answers) => answered(answers, id, answer));
  }

  protected noToTheRest(group?: RedFlagGroup): void {
    this.showing.set(group !== undefined);
    this.answers.update((answers) => noToTheRest(answers, group));
  }

  protected showQuestions(): void {
    this.showing.set(true);
    this.#focus('.question input:checked');
  }

  protected clear(): void {
    this.answers.set({});
  }
}
