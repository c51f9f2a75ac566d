import { booleanAttribute, Component, computed, input } from '@angular/core';
import type { Verdict } from '../clinical';
import { Icon, type IconName } from './icon';

const words: Readonly<Record<Verdict['status'], string>> = {
  allowed: 'Allowed',
  caution: 'With caution',
  blocked: 'Not now',
};

/** A verdict as icon and word; the word may be left to those who listen where the icon's column has a heading. */
@Component({
  selector: 'keel-verdict-mark',
  imports: [Icon],
  template: `<keel-icon [name]="icon()" /><span [class.visually-hidden]="iconOnly()">{{ word() }}</span>`,
  host: { '[attr.data-status]': 'status()' },
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 5px;
      font-size: var(--keel-size-small);
      font-weight: 560;
      white-space: nowrap;
    }
    :host([data-status='allowed']) {
      color: var(--keel-allowed);
    }
    :host([data-status='caution']) {
      color: var(--keel-caution);
    }
    :host([data-status='blocked']) {
      color: var(--keel-blocked);
    }
  `,
})
export class VerdictMark {
  readonly status = input.required<Verdict['status']>();
  readonly iconOnly = input(false, { transform: booleanAttribute });
  protected readonly icon = computed<IconName>(() => this.status());
  protected readonly word = computed(() => words[this.status()]);
}
