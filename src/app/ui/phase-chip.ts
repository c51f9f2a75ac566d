import { booleanAttribute, Component, computed, input } from '@angular/core';
import type { Phase, PhaseNow } from '../clinical';
import { Icon, type IconName } from './icon';

export const phaseNames: Readonly<Record<Phase, string>> = {
  hold: 'On hold',
  'flare-up': 'Flare-up',
  settling: 'Settling',
  building: 'Building',
  returning: 'Returning',
};

/** A phase as icon, word and colour, with its day: 'Flare-up · day 3'. */
@Component({
  selector: 'keel-phase-chip',
  imports: [Icon],
  template: `<keel-icon [name]="icon()" /><span>{{ words() }}</span>`,
  host: { '[attr.data-phase]': 'look()', '[class.quiet]': 'quiet()' },
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      padding: 3px 10px 3px 8px;
      border-radius: 6px;
      font-weight: 600;
      white-space: nowrap;
      background: var(--phase);
      color: var(--on-phase);
      --phase: var(--keel-sunken);
      --on-phase: var(--keel-text);
      --soft: var(--keel-sunken);
    }
    :host(.quiet) {
      background: var(--soft);
      color: var(--keel-text);
      font-weight: 500;
      font-size: var(--keel-size-small);
    }
    :host(.quiet) keel-icon {
      color: var(--phase);
    }
    :host(.quiet[data-phase='undeclared']) keel-icon {
      color: var(--keel-muted);
    }
    :host([data-phase='undeclared']) {
      border: 1px dashed var(--keel-line-strong);
    }
    :host([data-phase='hold']) {
      --phase: var(--keel-hold);
      --on-phase: var(--keel-on-hold);
      --soft: var(--keel-hold-soft);
    }
    :host([data-phase='flare-up']) {
      --phase: var(--keel-flare-up);
      --on-phase: var(--keel-on-flare-up);
      --soft: var(--keel-flare-up-soft);
    }
    :host([data-phase='settling']) {
      --phase: var(--keel-settling);
      --on-phase: var(--keel-on-settling);
      --soft: var(--keel-settling-soft);
    }
    :host([data-phase='building']) {
      --phase: var(--keel-building);
      --on-phase: var(--keel-on-building);
      --soft: var(--keel-building-soft);
    }
    :host([data-phase='returning']) {
      --phase: var(--keel-returning);
      --on-phase: var(--keel-on-returning);
      --soft: var(--keel-returning-soft);
    }
  `,
})
export class PhaseChip {
  readonly phase = input.required<PhaseNow>();
  /** A soft background for lists, where twenty strong ones would shout. */
  readonly quiet = input(false, { transform: booleanAttribute });

  protected readonly look = computed(() =>
    this.phase().declared || this.phase().phase === 'hold' ? this.phase().phase : 'undeclared',
  );
  protected readonly icon = computed<IconName>(() => this.look());
  protected readonly words = computed(() => {
    const { phase, day } = this.phase();
    if (this.look() === 'undeclared') return 'Phase not declared';
    return day === undefined ? phaseNames[phase] : `${phaseNames[phase]} · day\u00a0${day}`;
  });
}
