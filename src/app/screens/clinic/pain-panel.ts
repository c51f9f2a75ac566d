import { Component, computed, inject, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Store } from '@ngrx/store';
import { isPainPolicy, practiceId } from '../../clinical';
import { entryDraft } from '../../state/entry-draft';
import { clinicPageActions } from '../../state/page.actions';
import { selectPainPolicy } from '../../state/practice/practice.selectors';
import { painSteps } from '../../ui/pain-steps';

/** Where the practice draws its pain traffic light, and what that says to a patient. */
@Component({
  selector: 'keel-pain-panel',
  imports: [MatButton],
  template: `
    <div class="about">
      <h2>Pain traffic light</h2>
      <p class="small muted">
        Clinics draw it differently, so its numbers are printed on every handout. It decides when a dose grows, holds or
        steps back.
      </p>
    </div>
    <form class="set" (submit)="save($event)">
      <div class="line">
        <label class="labelled">
          Green up to, of 10
          <input
            #green
            class="field"
            type="number"
            min="0"
            max="8"
            step="1"
            [value]="greenUpTo()"
            [attr.aria-invalid]="valid() ? null : true"
            [attr.aria-describedby]="valid() ? null : 'pain-problem'"
            (input)="greenUpTo.set(green.value)"
          />
        </label>
        <label class="labelled">
          Amber up to, of 10
          <input
            #amber
            class="field"
            type="number"
            min="1"
            max="9"
            step="1"
            [value]="amberUpTo()"
            [attr.aria-invalid]="valid() ? null : true"
            [attr.aria-describedby]="valid() ? null : 'pain-problem'"
            (input)="amberUpTo.set(amber.value)"
          />
        </label>
        <button matButton="outlined" type="submit" [disabled]="!valid() || !changed()">Save cut points</button>
      </div>
      @if (!valid()) {
        <p id="pain-problem" class="problem" role="alert">
          Whole numbers: green from 0, amber above green and at most 9.
        </p>
      } @else {
        <ul aria-label="What the handout says">
          @for (step of steps(); track step.light) {
            <li>
              <span class="small muted">{{ names[step.light] }}</span> <b>{{ step.heading }}</b> {{ step.text }}
            </li>
          }
        </ul>
      }
      <p class="small muted">
        0 to 2, 3 to 5 and over 5 is the more cautious of two versions in use. It was made for knee and Achilles pain
        and is extrapolated to the back.
      </p>
    </form>
  `,
  styleUrl: './panel.scss',
  styles: `
    .line .labelled {
      flex: 0 1 150px;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding: 6px 0;
      border-top: 1px solid var(--keel-line);
    }
    li .small {
      display: inline-block;
      width: 56px;
    }
  `,
})
export class PainPanel {
  readonly #store = inject(Store);
  readonly #policy = this.#store.selectSignal(selectPainPolicy);
  protected readonly names = { green: 'Green', amber: 'Amber', red: 'Red' } as const;
  /** As typed; an empty box is no 0. */
  protected readonly greenUpTo = linkedSignal(() => String(this.#policy().greenUpTo));
  protected readonly amberUpTo = linkedSignal(() => String(this.#policy().amberUpTo));
  readonly #typed = computed(() => ({ greenUpTo: whole(this.greenUpTo()), amberUpTo: whole(this.amberUpTo()) }));
  protected readonly valid = computed(() => isPainPolicy(this.#typed()));
  protected readonly changed = computed(
    () => this.#typed().greenUpTo !== this.#policy().greenUpTo || this.#typed().amberUpTo !== this.#policy().amberUpTo,
  );
  protected readonly steps = computed(() => painSteps(this.#typed()));

  protected save(event: Event): void {
    event.preventDefault();
    if (!this.valid() || !this.changed()) return;
    const entry = entryDraft(practiceId, 'practice-amended', { painPolicy: this.#typed() });
    this.#store.dispatch(clinicPageActions.practiceAmended({ entries: [entry] }));
  }
}

function whole(text: string): number {
  return /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
}
