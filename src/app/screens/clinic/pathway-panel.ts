import { Component } from '@angular/core';
import { redFlagQuestions, redFlagTiers, tierActions } from '../../clinical';

const tierNames = { emergency: 'Emergency', 'same-day': 'Same day', urgent: 'Urgent', watch: 'Watch' } as const;

/** What each tier of the red-flag screen does, and which questions lead there. */
@Component({
  selector: 'keel-pathway-panel',
  template: `
    <div class="about">
      <h2>Red-flag pathway</h2>
      <p class="small muted">
        Asked at every visit. Where local pathways differ, the stricter tier stands. Some answers together weigh more
        than each alone.
      </p>
    </div>
    <div class="set">
      @for (tier of tiers; track tier.id) {
        <section>
          <h3>{{ tier.name }}: {{ tier.heading }}</h3>
          <p>{{ tier.action }}</p>
          <p class="small muted">{{ tier.effect }}</p>
          <details>
            <summary>{{ tier.questions.length }} questions lead here</summary>
            <ul>
              @for (question of tier.questions; track question) {
                <li>{{ question }}</li>
              }
            </ul>
          </details>
        </section>
      }
    </div>
  `,
  styleUrl: './panel.scss',
  styles: `
    section {
      display: grid;
      gap: 4px;
      padding-bottom: 12px;
      border-bottom: 1px solid var(--keel-line);
    }
    section:last-child {
      border: 0;
      padding: 0;
    }
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
  protected readonly tiers = redFlagTiers.map((id) => ({
    id,
    name: tierNames[id],
    heading: tierActions[id].heading,
    action: tierActions[id].action,
    effect: tierActions[id].holds
      ? 'The chart is on hold: no program is signed or printed until the flag is resolved.'
      : 'The program goes on.',
    questions: redFlagQuestions.filter(({ tier }) => tier === id).map(({ question }) => question),
  }));
}
