import { Component, computed, input } from '@angular/core';
import { dateInWords, type IsoDate, type PatientDetails } from '../clinical';

/**
 * The first line of a screen that is printed as it is, seen on paper only, where the banner is missing: a sheet that is
 * laid aside must say whose it is, what it is, and of which day.
 */
@Component({
  selector: 'keel-paper-head',
  template: `{{ words() }}`,
  styles: `
    :host {
      display: none;
    }
    @media print {
      :host {
        display: block;
        padding-bottom: 4px;
        border-bottom: 1px solid #000;
        font-size: var(--keel-size-small);
      }
    }
  `,
})
export class PaperHead {
  readonly details = input.required<PatientDetails | undefined>();
  /** The screen: 'Progress'. */
  readonly what = input.required<string>();
  readonly day = input.required<IsoDate>();

  protected readonly words = computed(() => {
    const details = this.details();
    if (!details) return '';
    const { family, given, birthDate, identifier } = details;
    return [
      [family.toLocaleUpperCase(), given].filter(Boolean).join(', '),
      birthDate ? `born ${dateInWords(birthDate)}` : '',
      identifier ? `ID ${identifier}` : '',
      `${this.what()} on ${dateInWords(this.day())}`,
    ]
      .filter(Boolean)
      .join(' · ');
  });
}
