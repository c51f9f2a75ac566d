import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { contactAt, type RedFlag, type RedFlagTier, tierActions, whatToDo } from '../../clinical';
import { selectChart } from '../../state/chart/chart.selectors';
import { selectPractice } from '../../state/practice/practice.selectors';
import { CareCard, type CareLevel } from '../../ui/care-card';
import { ContactLine } from '../../ui/contact-line';
import { sourceInWords } from '../../ui/noticed';

const levels: Readonly<Record<RedFlagTier, CareLevel>> = {
  emergency: 'emergency',
  'same-day': 'urgent',
  urgent: 'urgent',
  watch: 'non-urgent',
};

/** An open red flag: what to do first, whom to call, what to print, then what was found and where it is from. */
@Component({
  selector: 'keel-red-flag-card',
  imports: [CareCard, ContactLine, MatButton, RouterLink],
  template: `
    <keel-care-card [level]="level()" [heading]="toDo().heading">
      <p>{{ toDo().action }}</p>
      <keel-contact-line [contact]="contact()" />
      <p class="small">{{ source() }}: {{ flag().findings.join('; ') }}.</p>
      <div class="ways screen-only">
        <a [matButton]="words().holds ? 'filled' : 'outlined'" routerLink="handout">{{
          words().holds ? 'Emergency sheet' : 'Handout'
        }}</a>
        <a matButton="outlined" routerLink="handout" [queryParams]="{ show: 'letter' }">Referral letter</a>
        <button matButton="outlined" type="button" (click)="resolve.emit()">Resolve the red flag</button>
      </div>
    </keel-care-card>
  `,
  styles: `
    :host {
      display: block;
    }
    p + p {
      margin-top: 4px;
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-top: 8px;
    }
  `,
})
export class RedFlagCard {
  readonly #store = inject(Store);
  readonly #chart = this.#store.selectSignal(selectChart);
  readonly #practice = this.#store.selectSignal(selectPractice);
  readonly flag = input.required<RedFlag>();
  readonly resolve = output();

  protected readonly level = computed(() => levels[this.flag().tier]);
  protected readonly words = computed(() => tierActions[this.flag().tier]);
  protected readonly toDo = computed(() => whatToDo(this.flag(), this.#practice().pathway));
  protected readonly contact = computed(() => contactAt(this.flag().tier, this.#practice().pathway));
  protected readonly source = computed(() => sourceInWords(this.flag(), { entries: this.#chart()?.entries ?? [] }));
}
