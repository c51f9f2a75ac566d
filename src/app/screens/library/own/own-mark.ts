import { Component } from '@angular/core';

/** Marks an exercise that the practice added itself. */
@Component({
  selector: 'keel-own-mark',
  template: `Our own`,
  styles: `
    :host {
      display: inline-block;
      padding: 1px 8px;
      border: 1px solid var(--keel-accent);
      border-radius: 10px;
      color: var(--keel-accent);
      font-size: var(--keel-size-small);
      font-weight: 560;
      white-space: nowrap;
    }
  `,
})
export class OwnMark {}
