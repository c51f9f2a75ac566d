import { Component, input, model } from '@angular/core';
import type { MeasureDraft } from './measure-draft';
import { textOf } from './text-of';

/** STarT Back from its paper form: two small numbers that make the group. */
@Component({
  selector: 'keel-groups-form',
  template: `
    <div class="row">
      <label class="with-unit">
        Total, 0 to 9
        <input
          class="field"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          [attr.id]="controlId()"
          [value]="value().typed ?? ''"
          [attr.aria-invalid]="invalid() ? true : null"
          [attr.aria-describedby]="hintId()"
          (input)="type(textOf($event))"
        />
      </label>
      <label class="with-unit">
        Distress, questions 5 to 9, 0 to 5
        <input
          class="field"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          [value]="value().distress ?? ''"
          [attr.aria-invalid]="invalid() ? true : null"
          [attr.aria-describedby]="hintId()"
          (input)="distress(textOf($event))"
        />
      </label>
    </div>
  `,
  styleUrl: './measure-form.scss',
})
export class GroupsForm {
  readonly hintId = input.required<string>();
  readonly invalid = input(false);
  readonly controlId = input<string>();
  readonly value = model.required<MeasureDraft>();
  protected readonly textOf = textOf;

  protected type(typed: string): void {
    this.value.update((draft) => ({ ...draft, typed }));
  }

  protected distress(distress: string): void {
    this.value.update((draft) => ({ ...draft, distress }));
  }
}
