import { Component, computed, input, model } from '@angular/core';
import { odiSections } from '../../clinical';
import type { MeasureDraft } from './measure-draft';
import { textOf } from './text-of';

/** The ODI from its paper form: the percent, or the points and how many sections were answered. */
@Component({
  selector: 'keel-percent-form',
  template: `
    <div class="row">
      <label class="with-unit">
        {{ byPoints() ? 'Points' : 'Total' }}
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
        {{ byPoints() ? '' : '%' }}
      </label>
      @if (byPoints()) {
        <label class="with-unit">
          Sections answered, of {{ sections }}
          <input
            class="field"
            type="text"
            inputmode="numeric"
            autocomplete="off"
            [value]="value().answered ?? ''"
            [attr.aria-invalid]="invalid() ? true : null"
            [attr.aria-describedby]="hintId()"
            (input)="answer(textOf($event))"
          />
        </label>
      }
      <button class="link-button" type="button" (click)="turn()">
        {{ byPoints() ? 'Enter the percent' : 'Enter points and sections' }}
      </button>
    </div>
  `,
  styleUrl: './measure-form.scss',
})
export class PercentForm {
  readonly hintId = input.required<string>();
  readonly invalid = input(false);
  readonly controlId = input<string>();
  readonly value = model.required<MeasureDraft>();
  protected readonly sections = odiSections;
  protected readonly byPoints = computed(() => this.value().answered !== undefined);
  protected readonly textOf = textOf;

  protected type(typed: string): void {
    this.value.update((draft) => ({ ...draft, typed }));
  }

  protected answer(answered: string): void {
    this.value.update((draft) => ({ ...draft, answered }));
  }

  /** What was typed as one is not taken for the other. */
  protected turn(): void {
    this.value.set(this.byPoints() ? {} : { answered: '' });
  }
}
