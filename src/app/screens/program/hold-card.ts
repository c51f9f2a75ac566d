import { Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type Chart, contactAt, type Pathway, type RedFlag, redFlagTiers, whatToDo } from '../../clinical';
import { CareCard } from '../../ui/care-card';
import { ContactLine } from '../../ui/contact-line';
import { sourceInWords } from '../../ui/noticed';

/** In place of a program while a red flag is open: what to do first, and the way to the sheet that says so on paper. */
@Component({
  selector: 'keel-hold-card',
  imports: [CareCard, ContactLine, MatButton, RouterLink],
  template: `
    @if (worst(); as flag) {
      <keel-care-card [level]="flag.tier === 'emergency' ? 'emergency' : 'urgent'" [heading]="toDo().heading">
        <p>{{ toDo().action }}</p>
        <keel-contact-line [contact]="contact()" />
        @for (line of found(); track $index) {
          <p class="small">{{ line }}</p>
        }
        <p class="small">On hold: nothing can be prescribed or signed until a clinician resolves it.</p>
        <div class="ways">
          <a matButton="filled" routerLink="../handout">Open the emergency sheet</a>
          <a matButton="outlined" routerLink="../handout" [queryParams]="{ show: 'letter' }">Referral letter</a>
          <a matButton="outlined" routerLink="..">Resolve on the overview</a>
        </div>
      </keel-care-card>
    }
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
      margin-top: 10px;
    }
  `,
})
export class HoldCard {
  /** Open red flags that hold the chart. */
  readonly flags = input.required<readonly RedFlag[]>();
  readonly pathway = input.required<Pathway>();
  /** Of the chart: they know the minute at which a flag was raised. */
  readonly entries = input.required<Chart['entries']>();

  protected readonly worst = computed(() => {
    const [worst] = [...this.flags()].sort((a, b) => redFlagTiers.indexOf(a.tier) - redFlagTiers.indexOf(b.tier));
    return worst;
  });
  protected readonly toDo = computed(() => whatToDo(this.worst() ?? { tier: 'emergency' }, this.pathway()));
  protected readonly contact = computed(() => contactAt(this.worst()?.tier ?? 'emergency', this.pathway()));
  protected readonly found = computed(() =>
    this.flags().map((flag) => {
      return `${sourceInWords(flag, { entries: this.entries() })}: ${flag.findings.join('; ')}.`;
    }),
  );
}
