import { Component, computed, inject, input, model } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Store } from '@ngrx/store';
import {
  doseAfter,
  doseInWords,
  insteadOf,
  nothingFits,
  type Proposal,
  sameDose,
  type DecisionKind,
  type Situation,
} from '../../clinical';
import { selectLibrary } from '../../state/library/library.selectors';
import { Icon } from '../../ui/icon';
import { Choice, type Option } from './choice';
import { controlIds } from './missing';
import { allAccepted, choiceOf } from './choices';
import type { Choosing } from './visit-draft';
import { decisionNames } from './visit-words';

const kinds: readonly DecisionKind[] = ['advance', 'hold', 'regress', 'stop'];
/** More alternatives than this are not read between two patients. */
const alternatives = 3;

/** What the answers propose for each exercise, and what the clinician takes of it. Nothing applies until it is chosen. */
@Component({
  selector: 'keel-proposed-changes',
  imports: [Choice, Icon, MatButton],
  templateUrl: './proposed-changes.html',
  styleUrl: './proposed-changes.scss',
})
export class ProposedChanges {
  readonly #library = inject(Store).selectSignal(selectLibrary);
  readonly proposals = input.required<readonly Proposal[]>();
  readonly situation = input.required<Situation>();
  readonly choices = model.required<Readonly<Record<string, Choosing>>>();

  protected readonly controlIds = controlIds;
  protected readonly decided = computed(() => this.rows().filter(({ taken }) => taken !== undefined).length);

  protected readonly rows = computed(() =>
    this.proposals().map((proposal) => {
      const { item, exercise, done, planned, proposed } = proposal;
      const choice = choiceOf(proposal, this.choices());
      const shown = choice?.taken ?? proposed.kind;
      const dose = doseAfter(shown, proposal);
      return {
        id: item.id,
        name: exercise.name,
        done: doseInWords(done),
        planned: sameDose(planned, done) ? '' : doseInWords(planned),
        proposed: proposed.kind,
        because: proposed.because,
        taken: choice?.taken,
        reason: choice?.reason ?? '',
        differs: choice !== undefined && choice.taken !== choice.proposed,
        next: dose ? doseInWords(dose) : null,
        offers: shown === 'stop' ? this.#offers(proposal) : '',
        options: kinds.map((kind): Option<DecisionKind> => ({
          value: kind,
          name: kind === proposed.kind ? `${decisionNames[kind]} (proposed)` : decisionNames[kind],
        })),
      };
    }),
  );

  protected choose(itemId: string, proposed: DecisionKind, taken: DecisionKind | undefined): void {
    this.choices.update(({ [itemId]: before, ...others }) =>
      taken ? { ...others, [itemId]: { proposed, taken, reason: before?.reason ?? '' } } : others,
    );
  }

  protected explain(itemId: string, event: Event): void {
    const reason = (event.target as HTMLInputElement).value;
    this.choices.update((choices) => {
      const choice = choices[itemId];
      return choice ? { ...choices, [itemId]: { ...choice, reason } } : choices;
    });
  }

  protected acceptAll(): void {
    this.choices.set(allAccepted(this.proposals(), this.choices()));
  }

  #offers({ exercise }: Proposal): string {
    const names = insteadOf(exercise, this.situation(), this.#library()).map(({ name }) => name);
    return names.length > 0 ? names.slice(0, alternatives).join(', ') : nothingFits;
  }
}
