import { Component, computed, input } from '@angular/core';
import { Icon, type IconName } from './icon';

/** The three steps that health services use; the heading says what to do, not what is wrong. */
export type CareLevel = 'non-urgent' | 'urgent' | 'emergency';

const levelNames: Readonly<Record<CareLevel, string>> = {
  'non-urgent': 'Non-urgent advice',
  urgent: 'Urgent',
  emergency: 'Emergency',
};

@Component({
  selector: 'keel-care-card',
  imports: [Icon],
  template: `
    <h2>
      <keel-icon [name]="icon()" /><span class="visually-hidden">{{ levelName() }}: </span>{{ heading() }}
    </h2>
    <div class="body"><ng-content /></div>
  `,
  host: { '[attr.data-level]': 'level()' },
  styles: `
    :host {
      display: block;
      padding: 12px 16px;
      border: 1px solid var(--tone);
      border-left-width: 5px;
      border-radius: var(--keel-radius);
      background: var(--tone-soft);
      --tone: var(--keel-warning-non-urgent);
      --tone-soft: var(--keel-warning-non-urgent-soft);
    }
    :host([data-level='urgent']) {
      --tone: var(--keel-warning-urgent);
      --tone-soft: var(--keel-warning-urgent-soft);
    }
    :host([data-level='emergency']) {
      --tone: var(--keel-warning-emergency);
      --tone-soft: var(--keel-warning-emergency-soft);
    }
    h2 {
      display: flex;
      align-items: center;
      gap: 8px;
      color: var(--tone);
    }
    .body {
      margin-top: 4px;
    }
  `,
})
export class CareCard {
  readonly level = input.required<CareLevel>();
  readonly heading = input.required<string>();
  protected readonly levelName = computed(() => levelNames[this.level()]);
  protected readonly icon = computed<IconName>(() => (this.level() === 'non-urgent' ? 'info' : 'caution'));
}
