import { booleanAttribute, Component, computed, input, model } from '@angular/core';
import { PointsScale } from './points-scale';

let count = 0;

/** Pain from 0 to 10 with its question, last time's answer beside it and the anchors of the scale beneath. */
@Component({
  selector: 'keel-pain-scale',
  imports: [PointsScale],
  template: `
    <div class="head">
      <span class="label" aria-hidden="true">{{ label() }}</span>
      @if (lastTime(); as words) {
        <span class="small muted">{{ words }}</span>
      }
    </div>
    <keel-points-scale
      large
      [label]="label()"
      [describedBy]="aboutId"
      [value]="pain()"
      [last]="last() ?? undefined"
      (valueChange)="pain.set($event)"
    />
    <div class="anchors small muted" aria-hidden="true" [class.visually-hidden]="!anchors()">
      <span>0 no pain</span><span>10 worst imaginable</span>
    </div>
    <span class="visually-hidden" [id]="aboutId"
      >0 no pain, 10 worst imaginable{{ lastTime() ? ', ' + lastTime() : '' }}</span
    >
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
  /** The value of the last visit; null where there was a visit that did not ask, undefined where nothing is to be said. */
  readonly last = input<number | null>();
  /** The anchors beneath; off where they stand beneath the last of several scales. */
  readonly anchors = input(true, { transform: booleanAttribute });

  protected readonly aboutId = `pain-scale-${count++}-about`;

  protected readonly lastTime = computed(() => {
    const last = this.last();
    if (last === undefined) return '';
    return last === null ? 'last time not asked' : `last time ${last}`;
  });
}
