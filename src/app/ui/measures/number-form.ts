import { Component, input, model } from '@angular/core';
import type { MeasureDraft } from './measure-draft';
import { textOf } from './text-of';

/** One number with its unit: a count, a distance. */
@Component({
  selector: 'keel-number-form',
  template: `
    <label class="with-unit">
      <span class="visually-hidden">{{ label() }}</span>
      <input
        class="field"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        [attr.id]="controlId()"
        [value]="value().typed ?? ''"
        [attr.aria-invalid]="invalid() ? true : null"
        [attr.aria-describedby]="hintId()"
        (input)="value.set({ typed: textOf($event) })"
      />
      {{ unit() }}
    </label>
  `,
  styleUrl: './measure-form.scss',
})
export class NumberForm {
  readonly label = input.required<string>();
  readonly unit = input.required<string>();
  readonly hintId = input.required<string>();
  readonly invalid = input(false);
  readonly controlId = input<string>();
  readonly value = model.required<MeasureDraft>();
  protected readonly textOf = textOf;
}
