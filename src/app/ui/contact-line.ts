import { Component, computed, input } from '@angular/core';
import type { Contact } from '../clinical';

/** Whom to call, and a number that a tablet can dial; nothing where the practice has named nobody. */
@Component({
  selector: 'keel-contact-line',
  template: `
    @if (contact(); as one) {
      <p>
        Call: {{ one.whom }}
        @if (one.phone) {
          <a [href]="dialled()">{{ one.phone }}</a>
        }
      </p>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    p {
      font-weight: 600;
    }
    a {
      display: inline-block;
      min-height: 24px;
      color: inherit;
      white-space: nowrap;
    }
  `,
})
export class ContactLine {
  readonly contact = input<Contact>();
  protected readonly dialled = computed(() => `tel:${this.contact()?.phone.replaceAll(/[^+\d]/g, '') ?? ''}`);
}
