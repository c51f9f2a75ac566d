import { booleanAttribute, Component, input, model } from '@angular/core';

export interface Option<T> {
  readonly value: T;
  readonly name: string;
}

let count = 0;

/**
 * A few answers side by side, none chosen beforehand: native radio buttons, one tab stop. Choosing the chosen one again
 * takes the answer back, because 'not asked' must stay within reach after a slip.
 */
@Component({
  selector: 'keel-choice',
  template: `
    @for (option of options(); track option.value) {
      <label [class.chosen]="value() === option.value" [class.weighty]="weighty() === option.value">
        <input
          type="radio"
          [id]="$first ? controlId() : null"
          [name]="name"
          [checked]="value() === option.value"
          (click)="again(option.value)"
          (change)="value.set(option.value)"
        />
        <span>{{ option.name }}</span>
      </label>
    }
  `,
  host: { role: 'radiogroup', '[attr.aria-label]': 'label()', '[class.even]': 'even()' },
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
    :host(.even) {
      display: grid;
      grid-auto-columns: minmax(0, 1fr);
      max-width: 520px;
    }
    :host(.even) label {
      min-width: 0;
      padding: 0;
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
  /** Equal targets over the whole width, as on a scale. */
  readonly even = input(false, { transform: booleanAttribute });
  /** Id of the first control, for a link that leads here. */
  readonly controlId = input<string>();
  protected readonly name = `choice-${count++}`;

  protected again(option: T): void {
    if (this.value() === option) this.value.set(undefined);
  }
}
