import { Component, computed, input } from '@angular/core';
import { type PaperId, papers, type TextSize } from './paper';

/** One page of paper as a real box in millimetres, with its running header and footer; the blocks are projected into it. */
@Component({
  selector: 'keel-sheet-page',
  template: `
    <p class="header">
      <span>{{ patient() }}</span>
      <span>{{ practice() }}</span>
    </p>
    <div class="body"><ng-content /></div>
    <p class="footer">
      <span>{{ signed() }}</span>
      <span>{{ number() }}</span>
    </p>
  `,
  host: {
    '[style.width.mm]': 'paperSize().width',
    '[style.height.mm]': 'paperSize().height',
    '[style.font-size.pt]': 'points()',
  },
  styleUrl: './sheet-page.scss',
})
export class SheetPage {
  readonly paper = input.required<PaperId>();
  readonly points = input.required<TextSize>();
  readonly patient = input.required<string>();
  readonly practice = input.required<string>();
  readonly signed = input.required<string>();
  /** 'page 1 of 2' */
  readonly number = input.required<string>();
  protected readonly paperSize = computed(() => papers[this.paper()]);
}
