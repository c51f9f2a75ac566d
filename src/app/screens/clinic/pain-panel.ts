import { Component, computed, inject, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Store } from '@ngrx/store';
import { defaultPainPolicy, isPainPolicy, type PainPolicy, practiceId } from '../../clinical';
import { entryDraft } from '../../state/entry-draft';
import { clinicPageActions } from '../../state/page.actions';
import { selectPainPolicy } from '../../state/practice/practice.selectors';
import { painSteps } from '../../ui/pain-steps';

/** CLINICAL.md 2.3. Neither paper was seen whole, and each source says how it is known. */
const versions: readonly {
  readonly name: string;
  readonly words: string;
  readonly source: string;
  readonly policy: PainPolicy;
}[] = [
  {
    name: 'A',
    words: '0 to 2 safe, 3 to 5 acceptable, over 5 high risk: the more cautious one, and the one Keel begins with.',
    source: 'Ascribed to Thomeé 1997; not yet checked against the paper.',
    policy: defaultPainPolicy,
  },
  {
    name: 'B',
    words: '0 to 3, 4 to 5, over 5.',
    source: 'As clinics teach it, reported by bim.physio.',
    policy: { greenUpTo: 3, amberUpTo: 5 },
  },
];

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
      @if (valid()) {
        <p class="small decides">
          <b>What it decides:</b> two good sessions at {{ typed().greenUpTo }} or less, and a dose may grow; over that,
          and settled by morning, it holds; over {{ typed().amberUpTo }} during an exercise stops that exercise.
          Whatever the numbers, a worse next morning steps back, and pain that rose by 2 or more since last time is
          never built on.
        </p>
      }
      <div class="versions small" role="group" aria-label="Versions in use">
        @for (version of versions; track version.name) {
          <p>
            <b>{{ version.name }}</b> {{ version.words }} <span class="muted">{{ version.source }}</span>
            <button
              class="link-button"
              type="button"
              [attr.aria-disabled]="isTyped(version.policy)"
              (click)="take(version.policy)"
            >
              {{ isTyped(version.policy) ? 'As typed above' : 'Take these'
              }}<span class="visually-hidden">, {{ version.name }}</span>
            </button>
          </p>
        }
        <p class="muted">
          Both were made for pain at the knee and the Achilles tendon (in a trial: Silbernagel 2007) and are
          extrapolated to the back. In chronic pain, exercise that hurts was no worse than exercise that does not, and a
          little better at first (Smith 2017): amber is not a stop.
        </p>
      </div>
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
    .decides {
      max-width: 76ch;
    }
    .versions p {
      padding: 4px 0;
    }
    .versions b {
      font-weight: 600;
    }
    [aria-disabled='true'] {
      color: var(--keel-muted);
      font-weight: 400;
      cursor: default;
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
  protected readonly typed = computed(() => ({
    greenUpTo: whole(this.greenUpTo()),
    amberUpTo: whole(this.amberUpTo()),
  }));
  protected readonly valid = computed(() => isPainPolicy(this.typed()));
  protected readonly changed = computed(
    () => this.typed().greenUpTo !== this.#policy().greenUpTo || this.typed().amberUpTo !== this.#policy().amberUpTo,
  );
  protected readonly steps = computed(() => painSteps(this.typed()));

  protected readonly versions = versions;

  protected isTyped({ greenUpTo, amberUpTo }: PainPolicy): boolean {
    return this.typed().greenUpTo === greenUpTo && this.typed().amberUpTo === amberUpTo;
  }

  /** Into the boxes, to be saved like anything typed there. */
  protected take({ greenUpTo, amberUpTo }: PainPolicy): void {
    this.greenUpTo.set(String(greenUpTo));
    this.amberUpTo.set(String(amberUpTo));
  }

  protected save(event: Event): void {
    event.preventDefault();
    if (!this.valid() || !this.changed()) return;
    const entry = entryDraft(practiceId, 'practice-amended', { painPolicy: this.typed() });
    this.#store.dispatch(clinicPageActions.practiceAmended({ entries: [entry] }));
  }
}

function whole(text: string): number {
  return /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
}
