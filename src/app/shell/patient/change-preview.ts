import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Store } from '@ngrx/store';
import {
  type Chart,
  changeInWords,
  chartWith,
  type Choices,
  type Entry,
  type IsoDate,
  nothingFits,
  type PracticeLibrary,
  type Program,
  type SituationChange,
  whatChanges,
  withOffers,
} from '../../clinical';
import { selectChart } from '../../state/chart/chart.selectors';
import { CLOCK } from '../../state/clock';
import { type EntryDraft, newId } from '../../state/entry-draft';
import { selectLibrary } from '../../state/library/library.selectors';
import { selectAuthor, selectToday } from '../../state/session/session.selectors';
import { Icon } from '../../ui/icon';
import { ReasonList } from '../../ui/reason-list';
import { type Group, groupsOf } from './change-groups';

/** What drafts of entries would change if they were signed now. */
export function changeBy(
  drafts: readonly EntryDraft[],
  chart: Chart,
  head: Pick<Entry, 'author' | 'at'>,
  today: IsoDate,
  library: PracticeLibrary,
): SituationChange {
  const signed = drafts.map((draft): Entry => ({ ...head, schema: 1, ...draft }));
  return whatChanges(chart, chartWith(chart, signed), today, library);
}

/**
 * What signing these entries would do to the running program, before they are signed: in one line, and item by item with
 * why and what instead. The offers can be taken together as the next revision, which is built and not signed.
 */
@Component({
  selector: 'keel-change-preview',
  imports: [Icon, MatButton, ReasonList],
  template: `
    <p role="status" [class]="unchanged() ? 'muted' : 'line'">
      {{ unchanged() && noProgram() ? 'No program yet: nothing to change.' : words() }}
    </p>
    @if (!unchanged()) {
      @for (group of groups(); track group.heading) {
        <section>
          <h3 class="small">
            <keel-icon [name]="group.icon" />
            @if (group.quiet) {
              <button
                class="link-button"
                type="button"
                [attr.aria-expanded]="quietShown()"
                (click)="quietShown.set(!quietShown())"
              >
                {{ group.heading }}
              </button>
            } @else {
              {{ group.heading }}
            }
          </h3>
          @if (!group.quiet || quietShown()) {
            <ul>
              @for (line of group.lines; track line.id) {
                <li [class.plain]="!line.instead">
                  <div>
                    <p>
                      <b>{{ line.name }}</b> <span class="dose">{{ line.dose }}</span>
                    </p>
                    @if (line.why) {
                      <p class="small muted">
                        {{ line.why }}
                        @if (line.reasons.length > 0) {
                          <button
                            class="link-button"
                            type="button"
                            [attr.aria-label]="'Why ' + line.name + '?'"
                            [attr.aria-expanded]="open() === line.id"
                            (click)="open.set(open() === line.id ? null : line.id)"
                          >
                            Why?
                          </button>
                        }
                      </p>
                    }
                  </div>
                  @if (line.instead; as instead) {
                    @if (instead.choices.length > 0) {
                      <label class="labelled instead">
                        Instead
                        <select
                          class="field"
                          [attr.aria-label]="'Instead of ' + line.name"
                          (change)="choose(line.id, $event)"
                        >
                          @for (choice of instead.choices; track choice.id) {
                            <option [value]="choice.id" [selected]="choice.id === instead.taken">
                              {{ choice.name }}
                            </option>
                          }
                          <option value="" [selected]="instead.taken === ''">Nothing instead</option>
                        </select>
                      </label>
                    } @else {
                      <p class="small instead none">{{ nothingFits }}</p>
                    }
                  }
                  @if (open() === line.id) {
                    <keel-reason-list class="reasons" [reasons]="line.reasons" />
                  }
                </li>
              }
            </ul>
          }
        </section>
      }
      @if (action() && revision()) {
        <button class="take" matButton="outlined" type="button" (click)="take()">{{ action() }}</button>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    .line {
      font-size: var(--keel-size-title);
      font-weight: 600;
    }
    h3 {
      display: flex;
      align-items: center;
      gap: 6px;
      color: var(--keel-muted);
      font-weight: 600;
    }
    ul {
      margin: 4px 0 0;
      padding: 0;
      border-top: 1px solid var(--keel-line);
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 208px;
      align-items: start;
      gap: 4px 16px;
      padding: 8px 0;
      border-bottom: 1px solid var(--keel-line);
    }
    li.plain {
      grid-template-columns: minmax(0, 1fr);
    }
    b {
      font-weight: 600;
    }
    .dose {
      margin-left: 8px;
    }
    .none {
      align-self: center;
      color: var(--keel-muted);
    }
    .reasons {
      grid-column: 1 / -1;
      padding: 8px 12px;
      border-radius: var(--keel-radius-small);
      background: var(--keel-sunken);
    }
    .take {
      justify-self: start;
    }
    @media (max-width: 560px) {
      li {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class ChangePreview {
  /** What would be signed, all of it for the open patient. */
  readonly entries = input.required<readonly EntryDraft[]>();
  /** What the button that takes all offers is called; null where the place around has one of its own. */
  readonly action = input<string | null>('Take all offers');
  /** The next revision with all offers, for the builder to show and a clinician to sign. */
  readonly offersTaken = output<Program>();

  readonly #store = inject(Store);
  readonly #clock = inject(CLOCK);
  readonly #chart = this.#store.selectSignal(selectChart);
  readonly #library = this.#store.selectSignal(selectLibrary);
  readonly #today = this.#store.selectSignal(selectToday);
  readonly #author = this.#store.selectSignal(selectAuthor);

  readonly change = computed<SituationChange | null>(() => {
    const chart = this.#chart();
    const head = { author: this.#author(), at: this.#clock().toISOString() };
    return chart && changeBy(this.entries(), chart, head, this.#today(), this.#library());
  });
  /** What was chosen stays chosen while the rest of the form is typed. */
  readonly #choices = signal<Choices>({});
  /** The next revision with all offers; null where the program stays as it is. */
  readonly revision = computed<Program | null>(() => {
    const [change, program] = [this.change(), this.#chart()?.current?.program];
    const next = change && program ? withOffers(program, change, this.#choices(), newId) : null;
    return next === program ? null : next;
  });

  protected readonly words = computed(() => {
    const change = this.change();
    return change ? `${changeInWords(change)}.` : '';
  });
  protected readonly unchanged = computed(() => this.groups().length === 0);
  protected readonly noProgram = computed(() => this.#chart()?.current === undefined);
  protected readonly groups = computed<readonly Group[]>(() => {
    const change = this.change();
    return change ? groupsOf(change, this.#choices(), this.#library()).filter(({ lines }) => lines.length > 0) : [];
  });
  protected readonly open = signal<string | null>(null);
  protected readonly quietShown = signal(false);
  protected readonly nothingFits = nothingFits;

  protected choose(itemId: string, event: Event): void {
    const chosen = (event.target as HTMLSelectElement).value;
    this.#choices.update((choices) => ({ ...choices, [itemId]: chosen }));
  }

  protected take(): void {
    const revision = this.revision();
    if (revision) this.offersTaken.emit(revision);
  }
}
