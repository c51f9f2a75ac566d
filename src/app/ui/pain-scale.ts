import { Component, input, model } from '@angular/core';

let count = 0;

/**
 * Pain from 0 to 10: eleven equal targets, both anchors always shown, nothing chosen beforehand. Native radio buttons,
 * so arrow keys move and typing a digit is not needed.
 */
@Component({
  selector: 'keel-pain-scale',
  template: `
    <fieldset>
      <legend>{{ label() }}</legend>
      <div class="targets">
        @for (value of values; track value) {
          <label [class.chosen]="pain() === value">
            <input type="radio" [name]="name" [value]="value" [checked]="pain() === value" (change)="pain.set(value)" />
            <span>{{ value }}</span>
          </label>
        }
      </div>
      <div class="anchors small muted"><span>0 no pain</span><span>10 worst imaginable</span></div>
    </fieldset>
  `,
  styles: `
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
      min-width: 0;
    }
    legend {
      padding: 0;
      font-weight: 560;
      margin-bottom: 4px;
    }
    .targets {
      display: grid;
      grid-template-columns: repeat(11, minmax(0, 1fr));
      max-width: 520px;
      border: 1px solid var(--keel-line-strong);
      border-radius: 8px;
      overflow: hidden;
    }
    label {
      position: relative;
      display: grid;
      place-items: center;
      height: max(36px, var(--keel-control));
      cursor: pointer;
      font-weight: 560;
      border-left: 1px solid var(--keel-line);
    }
    label:first-child {
      border-left: 0;
    }
    input {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }
    .chosen {
      background: var(--keel-accent);
      color: var(--keel-on-accent);
    }
    label:has(:focus-visible) {
      outline: 2px solid var(--keel-focus);
      outline-offset: -3px;
    }
    .chosen:has(:focus-visible) {
      outline-color: var(--keel-on-accent);
    }
    .anchors {
      display: flex;
      justify-content: space-between;
      max-width: 520px;
      margin-top: 2px;
    }
  `,
})
export class PainScale {
  readonly label = input.required<string>();
  readonly pain = model<number | undefined>(undefined);
  protected readonly values = Array.from({ length: 11 }, (_, value) => value);
  protected readonly name = `pain-scale-${count++}`;
}
