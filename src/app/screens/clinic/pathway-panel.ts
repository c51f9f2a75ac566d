import { Component, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { type Pathway, practiceId, redFlagCombinations, redFlagTiers } from '../../clinical';
import { entryDraft } from '../../state/entry-draft';
import { clinicPageActions } from '../../state/page.actions';
import { selectPractice } from '../../state/practice/practice.selectors';
import { selectAuthor, selectNameless, selectToday } from '../../state/session/session.selectors';
import { PathwayTier } from './pathway-tier';
import { PathwayTiers, tierNames } from './pathway-tiers';

/** Where the practice sends whom: what each tier of the red-flag screen asks, whom to call, and which question leads there. */
@Component({
  selector: 'keel-pathway-panel',
  imports: [PathwayTier, PathwayTiers],
  template: `
    <div class="about">
      <h2>Red-flag pathway</h2>
      <p class="small muted">
        Asked at every visit. Stricter by default: where local pathways differ, Keel ships the stricter tier. An
        emergency stays one, and a milder tier needs a reason and a name.
      </p>
    </div>
    <div class="set">
      @for (tier of tiers; track tier) {
        <keel-pathway-tier [tier]="tier" [pathway]="practice().pathway" (changed)="save($event)" />
      }
      <keel-pathway-tiers
        [pathway]="practice().pathway"
        [author]="nameless() ? null : author()"
        [today]="today()"
        (changed)="save($event)"
      />
      <details>
        <summary>{{ combinations.length }} combinations weigh more than each answer alone</summary>
        <ul>
          @for (one of combinations; track one.finding) {
            <li>
              <b>{{ names[one.tier] }}:</b> {{ one.finding }}
            </li>
          }
        </ul>
        <p class="small muted">
          They count what the chart knows too: a cancer, fragile bone, an aneurysm, an emergency in an imported record.
          They are not the clinic's to change.
        </p>
      </details>
    </div>
  `,
  styleUrl: './panel.scss',
  styles: `
    summary {
      align-content: center;
      min-height: max(28px, var(--keel-control));
      color: var(--keel-accent);
      font-weight: 560;
      cursor: pointer;
    }
    ul {
      margin: 0 0 8px;
      padding-left: 1.25em;
    }
  `,
})
export class PathwayPanel {
  readonly #store = inject(Store);
  protected readonly practice = this.#store.selectSignal(selectPractice);
  protected readonly author = this.#store.selectSignal(selectAuthor);
  protected readonly nameless = this.#store.selectSignal(selectNameless);
  protected readonly today = this.#store.selectSignal(selectToday);
  protected readonly tiers = redFlagTiers;
  protected readonly names = tierNames;
  protected readonly combinations = redFlagCombinations;

  protected save(pathway: Pathway): void {
    const entry = entryDraft(practiceId, 'practice-amended', { pathway });
    this.#store.dispatch(clinicPageActions.practiceAmended({ entries: [entry] }));
  }
}
