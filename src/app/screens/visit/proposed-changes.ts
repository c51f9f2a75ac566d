import { Component, computed, input, model } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { allAccepted } from './choices';
import type { ChangeRow } from './change-row';
import { controlIds } from './missing';
import { ProposedChange } from './proposed-change';
import { SkipLink } from './skip-link';
import { type Choosing, without } from './visit-draft';

/** What the answers propose for each exercise, and what the clinician takes of it. Nothing applies until it is chosen. */
@Component({
  selector: 'keel-proposed-changes',
  imports: [MatButton, ProposedChange, SkipLink],
  template: `
    <div class="head">
      <h2 id="changes" tabindex="-1">Proposed changes</h2>
      <p class="muted small">{{ decided() }} of {{ rows().length }} decided. Nothing changes until you choose it.</p>
      <button
        class="all"
        matButton="outlined"
        type="button"
        [disabled]="decided() === rows().length"
        disabledInteractive
        (click)="acceptAll()"
      >
        Accept all proposals
      </button>
    </div>
    <keel-skip-link [to]="controlIds.note">Skip to the note</keel-skip-link>
    @for (row of rows(); track row.id) {
      <keel-proposed-change [row]="row" (chosen)="choose(row.id, $event)" />
    }
  `,
  styles: `
    :host {
      display: block;
    }
    h2:focus {
      outline: none;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 12px;
      margin-bottom: 8px;
    }
    .all {
      margin-left: auto;
    }
    @media (max-width: 420px) {
      .all {
        flex-basis: 100%;
      }
    }
  `,
})
export class ProposedChanges {
  readonly rows = input.required<readonly ChangeRow[]>();
  readonly choices = model.required<Readonly<Record<string, Choosing>>>();

  protected readonly controlIds = controlIds;
  protected readonly decided = computed(() => this.rows().filter(({ choice }) => choice).length);

  protected choose(itemId: string, choice: Choosing | undefined): void {
    this.choices.update((choices) => (choice ? { ...choices, [itemId]: choice } : without(choices, itemId)));
  }

  protected acceptAll(): void {
    const proposals = this.rows().map(({ proposal }) => proposal);
    this.choices.set(allAccepted(proposals, this.choices()));
  }
}
