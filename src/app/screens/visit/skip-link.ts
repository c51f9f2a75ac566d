import { Component, DOCUMENT, inject, input } from '@angular/core';

/** Leads past what need not be gone through one by one; out of sight until the keyboard comes by. */
@Component({
  selector: 'keel-skip-link',
  template: `<a class="small" [href]="'#' + to()" (click)="go($event)"><ng-content /></a>`,
  styles: `
    :host {
      display: block;
    }
    :host(:not(:focus-within)) {
      position: absolute;
      width: 1px;
      height: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    a {
      display: inline-block;
      padding: 4px 0;
      font-weight: 560;
    }
  `,
})
export class SkipLink {
  readonly #document = inject(DOCUMENT);
  /** Id of a control, or of a heading that can take the focus. */
  readonly to = input.required<string>();

  protected go(event: Event): void {
    event.preventDefault();
    const target = this.#document.getElementById(this.to());
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }
}
