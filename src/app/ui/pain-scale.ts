import { booleanAttribute, Component, computed, ElementRef, inject, input, model } from '@angular/core';

let count = 0;

/** A 0 within this many milliseconds of a 1 makes it 10. */
const moment = 1000;

/**
 * Pain from 0 to 10: eleven equal targets, nothing chosen beforehand. By touch, by arrow keys as radio buttons do, or by
 * typing: a digit sets it, 1 and then 0 is 10, Backspace takes the answer back, and so does choosing the chosen one.
 */
@Component({
  selector: 'keel-pain-scale',
  template: `
    @if (!bare()) {
      <div class="head">
        <span class="label" [id]="name + '-label'">{{ label() }}</span>
        @if (lastTime(); as words) {
          <span class="small muted">{{ words }}</span>
        }
      </div>
    }
    <div
      class="targets"
      role="radiogroup"
      [attr.aria-label]="bare() ? label() : null"
      [attr.aria-labelledby]="bare() ? null : name + '-label'"
      [attr.aria-describedby]="bare() ? null : name + '-about'"
    >
      @for (value of values; track value) {
        <label [class.chosen]="pain() === value" [class.last]="last() === value">
          <input
            type="radio"
            [name]="name"
            [value]="value"
            [checked]="pain() === value"
            (click)="again(value)"
            (change)="pain.set(value)"
            (keydown)="type($event)"
          />
          <span>{{ value }}</span>
        </label>
      }
    </div>
    @if (!bare()) {
      <div class="anchors small muted" aria-hidden="true" [class.visually-hidden]="!anchors()">
        <span>0 no pain</span><span>10 worst imaginable</span>
      </div>
      <span class="visually-hidden" [id]="name + '-about'"
        >0 no pain, 10 worst imaginable{{ lastTime() ? ', ' + lastTime() : '' }}</span
      >
    }
  `,
  styles: `
    :host {
      display: block;
      position: relative;
      min-width: 0;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 0 12px;
      max-width: 520px;
      margin-bottom: 4px;
    }
    .label {
      font-weight: 560;
    }
    .targets {
      display: grid;
      grid-template-columns: repeat(11, minmax(0, 1fr));
      max-width: 520px;
      border: 1px solid var(--keel-line-strong);
      border-radius: 8px;
      background: var(--keel-surface);
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
    :host([bare]) label {
      height: max(32px, var(--keel-control));
      font-size: var(--keel-size-small);
      font-weight: 400;
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
    /* Last time's value, marked where it stood. */
    .last::after {
      content: '';
      position: absolute;
      bottom: 3px;
      width: 14px;
      height: 3px;
      border-radius: 2px;
      background: var(--keel-line-strong);
      pointer-events: none;
    }
    .chosen,
    .chosen:hover,
    :host([bare]) .chosen {
      background: var(--keel-accent);
      color: var(--keel-on-accent);
      font-weight: 600;
    }
    .chosen.last::after {
      background: var(--keel-on-accent);
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
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly label = input.required<string>();
  readonly pain = model<number | undefined>(undefined);
  /** The value of the last visit; null where there was a visit that did not ask, undefined where nothing is to be said. */
  readonly last = input<number | null>();
  /** The anchors beneath; off where they stand beneath the last of several scales. */
  readonly anchors = input(true, { transform: booleanAttribute });
  /** Without visible words, for a table that has them in its head: the label has to say the range. */
  readonly bare = input(false, { transform: booleanAttribute });

  protected readonly values = Array.from({ length: 11 }, (_, value) => value);
  protected readonly name = `pain-scale-${count++}`;
  #one = Number.NEGATIVE_INFINITY;

  protected readonly lastTime = computed(() => {
    const last = this.last();
    if (last === undefined) return '';
    return last === null ? 'last time not asked' : `last time ${last}`;
  });

  protected again(value: number): void {
    if (this.pain() === value) this.pain.set(undefined);
  }

  protected type(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Backspace' || event.key === 'Delete') this.#take(event, undefined);
    else if (/^\d$/.test(event.key)) {
      const isTen = event.key === '0' && event.timeStamp - this.#one < moment;
      this.#one = event.key === '1' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      this.#take(event, isTen ? 10 : Number(event.key));
    }
  }

  #take(event: Event, value: number | undefined): void {
    event.preventDefault();
    this.pain.set(value);
    // The arrow keys go on from there.
    if (value !== undefined) this.#host.querySelectorAll('input').item(value).focus();
  }
}
