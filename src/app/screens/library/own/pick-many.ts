import { Component, input, model } from '@angular/core';

export interface Pick<T> {
  readonly value: T;
  readonly name: string;
}

/** Any number of a short list: native checkboxes, drawn as chips so that the whole list is seen at once. */
@Component({
  selector: 'keel-pick-many',
  template: `
    <fieldset [attr.aria-describedby]="describedBy()">
      <legend>{{ legend() }}</legend>
      @for (pick of picks(); track pick.value) {
        <label>
          <input
            type="checkbox"
            [attr.id]="$first ? controlId() : null"
            [checked]="chosen().includes(pick.value)"
            (change)="toggle(pick.value)"
          />
          <span>{{ pick.name }}</span>
        </label>
      }
    </fieldset>
  `,
  styleUrl: './choice-label.scss',
  styles: `
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0 0 6px;
      color: var(--keel-muted);
      font-size: var(--keel-size-small);
    }
    label {
      padding: 0 10px;
      border-radius: 16px;
    }
    label:has(:checked) span::before {
      display: inline-block;
      width: 4px;
      height: 9px;
      margin: 0 8px 1px 2px;
      border: solid currentColor;
      border-width: 0 2px 2px 0;
      content: '';
      transform: rotate(45deg);
    }
  `,
})
export class PickMany<T extends string> {
  readonly legend = input.required<string>();
  readonly picks = input.required<readonly Pick<T>[]>();
  readonly chosen = model.required<readonly T[]>();
  /** Id of the first control, for a problem that leads here. */
  readonly controlId = input<string | null>(null);
  readonly describedBy = input<string | null>(null);

  protected toggle(value: T): void {
    const chosen = this.chosen();
    this.chosen.set(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  }
}
