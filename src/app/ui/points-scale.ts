import { Component, computed, ElementRef, inject, input, model } from '@angular/core';

let count = 0;

/** A 0 within this many milliseconds of a 1 makes it 10. */
const moment = 1000;

/**
 * Eleven equal targets, nothing chosen beforehand. By touch, by arrow keys as radio buttons do, or by typing a digit (1
 * and then 0 is 10); Backspace takes the answer back, and so does choosing the chosen one.
 */
@Component({
  selector: 'keel-points-scale',
  template: `
    @for (point of points(); track point) {
      <label [class.chosen]="value() === point" [class.last]="last() === point">
        <input
          type="radio"
          [attr.id]="$first ? controlId() : null"
          [name]="name"
          [checked]="value() === point"
          (click)="again(point)"
          (change)="value.set(point)"
          (keydown)="type($event)"
        />
        <span
          >{{ point > 0 && from() < 0 ? '+' : '' }}{{ point < 0 ? '−' + -point : point
          }}<span class="visually-hidden">{{ anchors()[point] ? ', ' + anchors()[point] : '' }}</span></span
        >
      </label>
    }
  `,
  host: {
    role: 'radiogroup',
    '[attr.aria-label]': 'label()',
    '[attr.aria-describedby]': 'describedBy() ?? null',
  },
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(11, minmax(0, 1fr));
      max-width: 520px;
      min-width: 0;
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
      border-left: 1px solid var(--keel-line);
      font-size: var(--keel-size-small);
      cursor: pointer;
    }
    :host([large]) label {
      height: max(36px, var(--keel-control));
      font-size: inherit;
      font-weight: 560;
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
    :host([large]) .chosen {
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
  `,
})
export class PointsScale {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** Says the range too: 'Carry shopping, 0 unable to 10 as before'. */
  readonly label = input.required<string>();
  readonly value = model<number | undefined>(undefined);
  /** The lowest of the eleven: 0, or -5 with the middle at 0. */
  readonly from = input(0);
  readonly last = input<number | undefined>();
  /** Words for some of the points. */
  readonly anchors = input<Readonly<Record<number, string>>>({});
  readonly controlId = input<string>();
  /** Id of what else is to be known before answering. */
  readonly describedBy = input<string>();

  protected readonly name = `points-scale-${count++}`;
  protected readonly points = computed(() => Array.from({ length: 11 }, (_, index) => this.from() + index));
  #one = Number.NEGATIVE_INFINITY;

  protected again(point: number): void {
    if (this.value() === point) this.value.set(undefined);
  }

  protected type(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Backspace' || event.key === 'Delete') this.#take(event, undefined);
    // A digit says nothing of its sign on a scale with a middle.
    else if (this.from() === 0 && /^\d$/.test(event.key)) {
      const isTen = event.key === '0' && event.timeStamp - this.#one < moment;
      this.#one = event.key === '1' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      this.#take(event, isTen ? 10 : Number(event.key));
    }
  }

  #take(event: Event, value: number | undefined): void {
    event.preventDefault();
    this.value.set(value);
    // The arrow keys go on from there.
    if (value !== undefined)
      this.#host
        .querySelectorAll('input')
        .item(value - this.from())
        .focus();
  }
}
