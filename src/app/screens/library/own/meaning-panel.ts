import { Component, computed, input } from '@angular/core';
import type { IsoDate } from '../../../clinical';
import { Icon } from '../../../ui/icon';
import { VerdictMark } from '../../../ui/verdict-mark';
import { everyDemand } from './demand-questions';
import { answeredCount, type Screened, whatItMeans } from './what-it-means';

/** What the answers so far come to, while they are given: for whom the exercise waits, and which answer would change it. */
@Component({
  selector: 'keel-meaning-panel',
  imports: [Icon, VerdictMark],
  template: `
    <h2>What this means</h2>
    <p class="small muted" role="status">{{ progress() }}</p>
    @if (!screened()) {
      <p class="small"><keel-icon name="info" /> Choose the position first: some rules ask for it.</p>
    } @else {
      <ul>
        @for (row of rows(); track row.when) {
          <li>
            <div class="line">
              <b>{{ row.when }}</b>
              <keel-verdict-mark [status]="row.status" />
            </div>
            @if (row.because) {
              <p class="small">{{ row.because }}</p>
            }
            @if (row.open) {
              <p class="small open">{{ row.open }}</p>
            }
          </li>
        } @empty {
          <li>
            <p class="small">No phase or single precaution rules it out or asks for care.</p>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    h2 {
      margin: 0 0 4px;
    }
    ul {
      margin: 8px 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding: 8px 0;
      border-top: 1px solid var(--keel-line);
    }
    .line {
      display: flex;
      justify-content: space-between;
      align-items: baseline;
      gap: 12px;
    }
    b {
      font-weight: 600;
    }
    p {
      margin: 0;
    }
    .open {
      color: var(--keel-muted);
    }
  `,
})
export class MeaningPanel {
  /** Absent until the position is chosen. */
  readonly screened = input.required<Screened | undefined>();
  readonly demands = input.required<Screened['demands']>();
  readonly today = input.required<IsoDate>();

  protected readonly progress = computed(() => {
    const answers = answeredCount(this.demands());
    const left = everyDemand.length - answers;
    return left === 0
      ? 'Every question has an answer.'
      : `${answers} of ${everyDemand.length} questions answered. What is not known counts as the worst.`;
  });
  protected readonly rows = computed(() => {
    const screened = this.screened();
    if (!screened) return [];
    return whatItMeans(screened, this.today()).map(({ when, status, because, open }) => ({
      when,
      status,
      because: because.length > 0 ? sentence(because.join(', ')) : '',
      open: open.length > 0 ? openWords(open, because.length > 0) : '',
    }));
  });
}

/** So many are named; beyond them they are counted, because nobody reads a list of fifteen. */
const mostNamed = 3;

/** 'Because nobody has said whether the low back rounds, whether it jolts the back, and 4 more.' */
function openWords(open: readonly string[], more: boolean): string {
  const named = open.slice(0, open.length === mostNamed + 1 ? mostNamed + 1 : mostNamed);
  const rest = open.length - named.length;
  const list = rest > 0 ? `${named.join(', ')}, and ${rest} more` : joined(named);
  return `${more ? 'And because' : 'Because'} nobody has said ${list}.`;
}

function joined(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1] ?? ''}`;
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
