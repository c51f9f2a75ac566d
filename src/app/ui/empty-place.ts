import { Component, input } from '@angular/core';

/** An empty place says what belongs there and offers the first step, which is projected into it. */
@Component({
  selector: 'keel-empty-place',
  template: `
    <h2>{{ heading() }}</h2>
    <p class="muted">{{ text() }}</p>
    <div class="steps"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: 8px;
      padding: 48px 16px;
      text-align: center;
    }
    p {
      max-width: 56ch;
    }
    .steps {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: 8px;
      margin-top: 8px;
    }
  `,
})
export class EmptyPlace {
  readonly heading = input.required<string>();
  readonly text = input.required<string>();
}
