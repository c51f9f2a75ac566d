import { Component, computed, input, model } from '@angular/core';
import { ByLetter } from './by-letter';

export interface Option<T> {
  readonly value: T;
  readonly name: string;
}

let count = 0;

/**
 * A few answers side by side, none chosen beforehand: native radio buttons, one tab stop. Choosing the chosen one again
 * takes the answer back, because 'not asked' must stay within reach after a slip. The first letter of an answer chooses
 * it, where it is the only one with that letter, and Backspace takes it back.
 */
@Component({
  selector: 'keel-choice',
  imports: [ByLetter],
  template: `
    @for (option of options(); track option.value) {
      <label
        [class.chosen]="value() === option.value"
        [class.weighty]="weighty() === option.value"
        [class.proposed]="proposed() === option.value"
      >
        <input
          type="radio"
          [attr.id]="$first ? controlId() : null"
          [name]="name"
          [checked]="value() === option.value"
          (click)="again(option.value)"
          (change)="value.set(option.value)"
          [keelByLetter]="names()"
          (byLetter)="at($event)"
        />
        <span
          >{{ option.name }}
          @if (proposed() === option.value) {
            <span class="visually-hidden"> (proposed)</span>
          }
        </span>
      </label>
    }
  `,
  host: { role: 'radiogroup', '[attr.aria-label]': 'label()' },
  styles: `
    :host {
      display: inline-grid;
      grid-auto-flow: column;
      grid-auto-columns: auto;
      border: 1px solid var(--keel-line-strong);
      border-radius: 8px;
      background: var(--keel-surface);
      overflow: hidden;
    }
    label {
      position: relative;
      display: grid;
      place-items: center;
      min-width: 24px;
      height: max(32px, var(--keel-control));
      padding: 0 8px;
      border-left: 1px solid var(--keel-line);
      font-size: var(--keel-size-small);
      white-space: nowrap;
      cursor: pointer;
    }
    @media (pointer: coarse) {
      label {
        min-width: 44px;
      }
    }
    label:first-child {
      border-left: 0;
    }
    /* Five steps stand in two rows on a telephone. */
    @media (max-width: 560px) {
      :host(.wraps) label,
      :host(.pairs) label {
        height: auto;
        min-height: max(32px, var(--keel-control));
        padding: 2px 4px;
        line-height: 1.2;
        text-align: center;
        white-space: normal;
      }
      :host(.wraps) {
        grid-auto-flow: row;
        grid-template-columns: repeat(3, minmax(0, 1fr));
      }
      :host(.wraps) label:nth-child(n + 4) {
        border-top: 1px solid var(--keel-line);
      }
      :host(.pairs) {
        grid-auto-flow: row;
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
      :host(.pairs) label:nth-child(odd) {
        border-left: 0;
      }
      :host(.pairs) label:nth-child(n + 3) {
        border-top: 1px solid var(--keel-line);
      }
    }
    label:hover {
      background: var(--keel-sunken);
    }
    input {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      margin: 0;
      opacity: 0;
      cursor: pointer;
      scroll-margin-bottom: 96px;
    }
    /* What is proposed is set off before it is chosen; the words are beside it. */
    .proposed {
      background: var(--keel-accent-soft);
      color: var(--keel-accent);
      font-weight: 600;
    }
    .chosen,
    .chosen:hover {
      background: var(--keel-accent);
      color: var(--keel-on-accent);
      font-weight: 600;
    }
    .chosen.weighty {
      background: var(--keel-warning-emergency);
      color: var(--keel-surface);
    }
    label:has(:focus-visible) {
      outline: 2px solid var(--keel-focus);
      outline-offset: -3px;
    }
    .chosen:has(:focus-visible) {
      outline-color: var(--keel-on-accent);
    }
  `,
})
export class Choice<T extends string | number | boolean> {
  readonly label = input.required<string>();
  readonly options = input.required<readonly Option<T>[]>();
  readonly value = model<T | undefined>(undefined);
  /** The answer that weighs: it stands out when chosen. */
  readonly weighty = input<T>();
  /** The answer that Keel proposes. */
  readonly proposed = input<T>();
  /** Id of the first control, for a link that leads here. */
  readonly controlId = input<string>();
  protected readonly names = computed(() => this.options().map(({ name }) => name));
  protected readonly name = `choice-${count++}`;

  protected again(option: T): void {
    if (this.value() === option) this.value.set(undefined);
  }

  protected at(place: number): void {
    this.value.set(this.options()[place]?.value);
  }
}
