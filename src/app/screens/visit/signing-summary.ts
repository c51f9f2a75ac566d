import { Component, computed, inject, input } from '@angular/core';
import { Store } from '@ngrx/store';
import {
  obstacleInWords,
  type RedFlag,
  tierActions,
  type Chart,
  type ProgramItem,
  type RevisionAfter,
  type Triage,
} from '../../clinical';
import { selectLibrary } from '../../state/library/library.selectors';
import { unknownExerciseName } from '../../ui/exercise-words';
import { Icon, type IconName } from '../../ui/icon';
import { careLevels } from './visit-words';

/** What the signature will do, said before it is given. */
@Component({
  selector: 'keel-signing-summary',
  imports: [Icon],
  template: `
    <p class="flags" [attr.data-level]="level()"><keel-icon [name]="flags().icon" /> {{ flags().words }}</p>
    @if (holds()) {
      <p><b>Signing puts the chart on hold and opens the sheet.</b></p>
    }
    @switch (revision().kind) {
      @case ('none') {
        @if (!holds()) {
          <p class="muted">{{ goesOn() }}</p>
        }
      }
      @case ('not-now') {
        @if (!holds()) {
          <p class="not-now">
            <keel-icon name="caution" />&ngsp;<b>Doses are noted, the program is not changed:</b> {{ obstacles() }}
          </p>
        }
      }
      @case ('prescribed') {
        <p>
          <b>Revision {{ number() }}</b> of the program, {{ weeks() }} from today
        </p>
        @if (isEmpty()) {
          <p class="not-now"><keel-icon name="caution" />&ngsp;<b>No exercise is left in it.</b></p>
        }
        @if (laidAside()) {
          <p class="muted">Laid aside: {{ laidAside() }}</p>
        }
        @if (cautions().length > 0) {
          <details>
            <summary>
              <keel-icon name="caution" /> {{ cautions().length }} with caution, taken note of by signing
            </summary>
            <ul>
              @for (caution of cautions(); track caution.name) {
                <li>
                  <b>{{ caution.name }}:</b> {{ caution.why }}
                </li>
              }
            </ul>
          </details>
        }
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex: 1 1 200px;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 20px;
      font-size: var(--keel-size-small);
      min-width: 0;
    }
    .flags {
      font-weight: 560;
    }
    .flags[data-level] {
      padding: 4px 10px;
      border: 1px solid var(--tone);
      border-radius: 6px;
      background: var(--tone-soft);
      color: var(--tone);
      font-size: var(--keel-size-body);
      font-weight: 650;
    }
    [data-level='non-urgent'] {
      --tone: var(--keel-warning-non-urgent);
      --tone-soft: var(--keel-warning-non-urgent-soft);
    }
    [data-level='urgent'] {
      --tone: var(--keel-warning-urgent);
      --tone-soft: var(--keel-warning-urgent-soft);
    }
    [data-level='emergency'] {
      --tone: var(--keel-warning-emergency);
      --tone-soft: var(--keel-warning-emergency-soft);
    }
    .not-now {
      color: var(--keel-warning-urgent);
    }
    summary {
      cursor: pointer;
      color: var(--keel-caution);
      min-height: 24px;
    }
    ul {
      margin: 4px 0 0;
      padding-left: 20px;
    }
  `,
})
export class SigningSummary {
  readonly #library = inject(Store).selectSignal(selectLibrary);
  readonly chart = input.required<Chart>();
  readonly triage = input.required<Triage>();
  readonly revision = input.required<RevisionAfter>();
  /** Raised before and unresolved. */
  readonly open = input<readonly RedFlag[]>([]);

  protected readonly flags = computed((): { icon: IconName; words: string } => {
    const { tier, notAsked } = this.triage();
    if (tier !== 'none')
      return { icon: tierActions[tier].holds ? 'caution' : 'info', words: tierActions[tier].heading };
    if (notAsked.length > 0) return { icon: 'undeclared', words: `Red flags: ${notAsked.length} not asked` };
    if (this.open().length > 0) return { icon: 'info', words: 'No new red flag' };
    return { icon: 'allowed', words: 'No red flag' };
  });
  /** What becomes of the program where nothing is decided about it, and this visit does not hold it. */
  protected readonly goesOn = computed(() => {
    if (this.open().some(({ tier }) => tierActions[tier].holds)) {
      return 'On hold: no exercise until the red flag is resolved';
    }
    return this.chart().current ? 'The program goes on as planned' : 'No program yet';
  });
  protected readonly level = computed(() => {
    const { tier } = this.triage();
    return tier === 'none' ? null : careLevels[tier];
  });
  protected readonly holds = computed(() => {
    const { tier } = this.triage();
    return tier !== 'none' && tierActions[tier].holds;
  });
  readonly #readiness = computed(() => {
    const revision = this.revision();
    return revision.kind === 'prescribed' ? revision.readiness : undefined;
  });
  protected readonly number = computed(() => this.chart().revisions.length + 1);
  protected readonly weeks = computed(() => {
    const weeks = this.#readiness()?.program.weeks ?? 0;
    return `${weeks}\u00a0${weeks === 1 ? 'week' : 'weeks'}`;
  });
  protected readonly isEmpty = computed(() => this.#readiness()?.program.items.length === 0);
  /** What rests from now on and did not before. */
  protected readonly laidAside = computed(() => {
    const before = new Set(this.chart().current?.program.resting.map(({ id }) => id));
    const resting = this.#readiness()?.program.resting ?? [];
    return resting
      .filter(({ id }) => !before.has(id))
      .map((item) => this.#nameOf(item))
      .join(', ');
  });
  protected readonly cautions = computed(() =>
    (this.#readiness()?.cautions ?? []).map(({ item, reasons }) => ({
      name: this.#nameOf(item),
      why: reasons.map(({ message }) => message).join(' '),
    })),
  );
  protected readonly obstacles = computed(() => {
    const revision = this.revision();
    if (revision.kind !== 'not-now') return '';
    return revision.obstacles
      .map((obstacle) =>
        obstacle === 'fork'
          ? 'Two newest revisions stand side by side: choose one in Program.'
          : obstacleInWords(obstacle),
      )
      .join(' ');
  });

  #nameOf({ exerciseId }: ProgramItem): string {
    return this.#library().byId(exerciseId)?.name ?? unknownExerciseName;
  }
}
