import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Store } from '@ngrx/store';
import { type Chart, dateInWords, type EntryId, type Revision } from '../../clinical';
import { selectLibrary } from '../../state/library/library.selectors';
import { compareRevisions } from './compare-revisions';

/** Two revisions of the program side by side: what was added, removed, laid aside, and which doses changed. */
@Component({
  selector: 'keel-compare-panel',
  templateUrl: './compare-panel.html',
  styleUrl: './compare-panel.scss',
})
export class ComparePanel {
  readonly #library = inject(Store).selectSignal(selectLibrary);
  readonly chart = input.required<Chart>();

  /** Newest first. */
  protected readonly choices = computed(() =>
    this.chart()
      .revisions.toReversed()
      .map((revision) => ({ id: revision.entryId, words: inWords(revision) })),
  );
  protected readonly laterId = linkedSignal<EntryId | undefined>(() => this.choices()[0]?.id);
  protected readonly earlierId = linkedSignal<EntryId | undefined>(() => this.#startingEarlier());

  protected readonly comparison = computed(() => {
    const earlier = this.#revision(this.earlierId());
    const later = this.#revision(this.laterId());
    if (!earlier || !later) return null;
    const { items, frame } = compareRevisions(earlier.program, later.program, this.#library());
    const changed = items.filter(({ change }) => change !== 'same').length;
    return {
      same: earlier === later,
      earlier: `Revision ${earlier.number}`,
      later: `Revision ${later.number}`,
      summary:
        changed === 0 ? 'The exercises and doses are the same.' : `${changed} of ${items.length} exercises differ.`,
      items,
      frame,
    };
  });

  /** A fork is compared head against head; else the newest against the one that it follows. */
  #startingEarlier(): EntryId | undefined {
    const { heads, revisions } = this.chart();
    const newest = revisions.at(-1);
    const other = heads.findLast((id) => id !== newest?.entryId);
    return other ?? newest?.follows ?? revisions.at(-2)?.entryId;
  }

  #revision(id: EntryId | undefined): Revision | undefined {
    return this.chart().revisions.find(({ entryId }) => entryId === id);
  }
}

function inWords({ number, program, by }: Revision): string {
  return `Revision ${number}, from ${dateInWords(program.startDate)}, ${by}`;
}
