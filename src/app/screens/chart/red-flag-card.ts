import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { dateInWords, type RedFlag, type RedFlagTier, tierActions } from '../../clinical';
import { CareCard, type CareLevel } from '../../ui/care-card';

const levels: Readonly<Record<RedFlagTier, CareLevel>> = {
  emergency: 'emergency',
  'same-day': 'urgent',
  urgent: 'urgent',
  watch: 'non-urgent',
};

/** An open red flag: what to do first, then what was found. */
@Component({
  selector: 'keel-red-flag-card',
  imports: [CareCard, MatButton],
  template: `
    <keel-care-card [level]="level()" [heading]="words().heading">
      <p>{{ words().action }}</p>
      <p class="small">Found {{ on() }} by {{ flag().by }}: {{ flag().findings.join('; ') }}.</p>
      <button matButton="outlined" type="button" (click)="resolve.emit()">Resolve the red flag</button>
    </keel-care-card>
  `,
  styles: `
    :host {
      display: block;
    }
    p + p {
      margin-top: 4px;
    }
    button {
      margin-top: 8px;
    }
  `,
})
export class RedFlagCard {
  readonly flag = input.required<RedFlag>();
  readonly resolve = output();

  protected readonly level = computed(() => levels[this.flag().tier]);
  protected readonly words = computed(() => tierActions[this.flag().tier]);
  protected readonly on = computed(() => dateInWords(this.flag().date));
}
