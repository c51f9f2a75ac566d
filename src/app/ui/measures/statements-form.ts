import { Component, computed, input, model } from '@angular/core';
import { rolandMorrisStatements } from '../../clinical';
import { emptyMeasure, type MeasureDraft } from './measure-draft';
import { textOf } from './text-of';

/**
 * The statements of the RMDQ to tick, or the total of a paper form. 'None of them' is an answer of its own: a form that
 * nobody ticked was not asked.
 */
@Component({
  selector: 'keel-statements-form',
  template: `
    <p class="small">Tick what describes you today. What does not apply stays empty.</p>
    <ol>
      @for (statement of statements; track $index) {
        <li>
          <label [class.ticked]="ticked().has($index + 1)">
            <input
              type="checkbox"
              [attr.id]="$first ? controlId() : null"
              [checked]="ticked().has($index + 1)"
              (change)="tick($index + 1)"
            />
            <span class="number" aria-hidden="true">{{ $index + 1 }}</span>
            <span>{{ statement }}</span>
          </label>
        </li>
      }
    </ol>
    <div class="row">
      <label class="none">
        <input type="checkbox" [checked]="none()" [attr.aria-describedby]="hintId()" (change)="tickNone()" />
        None of them
      </label>
      @if (value().ticked === undefined) {
        <label class="total">
          or the total of a paper form, 0 to 24
          <input
            class="field"
            type="text"
            inputmode="numeric"
            autocomplete="off"
            [value]="value().typed ?? ''"
            [attr.aria-invalid]="invalid() ? true : null"
            [attr.aria-describedby]="hintId()"
            (input)="value.set({ typed: textOf($event) })"
          />
        </label>
      } @else {
        <output class="count">{{ ticked().size }} ticked</output>
      }
    </div>
  `,
  styleUrl: './measure-form.scss',
  styles: `
    :host {
      container-type: inline-size;
    }
    .row {
      align-items: center;
      margin-top: 4px;
    }
    .none,
    .total,
    .count {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: max(36px, var(--keel-control));
    }
    .count {
      font-weight: 600;
    }
    /* Its box stands beneath the boxes of the statements. */
    .none {
      padding-inline: 6px;
      cursor: pointer;
    }
    p {
      margin: 0 0 4px;
      max-width: 76ch;
    }
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    @container (min-width: 560px) {
      ol {
        columns: 2;
        column-gap: 24px;
      }
    }
    li {
      break-inside: avoid;
    }
    li label {
      display: grid;
      grid-template-columns: auto 2ch 1fr;
      align-items: start;
      gap: 8px;
      min-height: max(28px, var(--keel-control));
      padding: 4px 6px;
      border-radius: var(--keel-radius-small);
      line-height: 1.35;
      cursor: pointer;
    }
    li label:hover {
      background: var(--keel-sunken);
    }
    .ticked {
      background: var(--keel-accent-soft);
    }
    .number {
      color: var(--keel-muted);
      text-align: right;
    }
    input[type='checkbox'] {
      width: 18px;
      height: 18px;
      margin: 1px 0 0;
      accent-color: var(--keel-accent);
      scroll-margin-bottom: 96px;
    }
    @media (pointer: coarse) {
      li label {
        padding-block: 11px;
      }
    }
  `,
})
export class StatementsForm {
  readonly hintId = input.required<string>();
  readonly invalid = input(false);
  readonly controlId = input<string>();
  readonly value = model.required<MeasureDraft>();

  protected readonly statements = rolandMorrisStatements;
  protected readonly textOf = textOf;
  protected readonly ticked = computed(() => new Set(this.value().ticked));
  protected readonly none = computed(() => this.value().ticked?.length === 0);

  protected tick(statement: number): void {
    const ticked = new Set(this.ticked());
    if (!ticked.delete(statement)) ticked.add(statement);
    // Taking the last tick back is no answer of 'none': that one is given in so many words.
    this.value.set(ticked.size > 0 ? { ticked: [...ticked].sort((one, other) => one - other) } : emptyMeasure);
  }

  protected tickNone(): void {
    this.value.set(this.none() ? emptyMeasure : { ticked: [] });
  }
}
