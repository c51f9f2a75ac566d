import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { actionAt, contactAt, type Pathway, type RedFlagTier, tierActions, withWords } from '../../clinical';
import { tierNames } from './pathway-tiers';

/** What the practice does at one tier, in its own words, and whom it calls. */
@Component({
  selector: 'keel-pathway-tier',
  imports: [MatButton],
  template: `
    <form [attr.aria-label]="name()" (submit)="save($event)">
      <h3>{{ name() }}</h3>
      <p class="small muted">{{ shipped().heading }}. {{ effect() }}</p>
      <label class="labelled">
        What to do
        <textarea #words class="field" rows="2" [value]="action()" (input)="action.set(words.value)"></textarea>
      </label>
      <div class="line">
        <label class="labelled">
          Whom to call
          <input #who class="field" autocomplete="off" [value]="whom()" (input)="whom.set(who.value)" />
        </label>
        <label class="labelled phone">
          Phone
          <input
            #number
            class="field"
            type="tel"
            autocomplete="off"
            [value]="phone()"
            (input)="phone.set(number.value)"
          />
        </label>
        <button matButton="outlined" type="submit" [disabled]="!differs()">
          Save<span class="visually-hidden"> {{ name() }}</span>
        </button>
      </div>
    </form>
  `,
  styleUrl: './panel.scss',
  styles: `
    :host {
      display: block;
    }
    form {
      display: grid;
      gap: 8px;
      padding-bottom: 16px;
      border-bottom: 1px solid var(--keel-line);
    }
    .line .phone {
      flex: 0 1 180px;
    }
    .line .labelled {
      max-width: none;
    }
  `,
})
export class PathwayTier {
  readonly tier = input.required<RedFlagTier>();
  readonly pathway = input.required<Pathway>();
  readonly changed = output<Pathway>();

  protected readonly name = computed(() => tierNames[this.tier()]);
  protected readonly shipped = computed(() => tierActions[this.tier()]);
  protected readonly effect = computed(() =>
    this.shipped().holds
      ? 'The chart is on hold: no program is signed or printed until the flag is resolved.'
      : 'The program goes on, with the safety-net advice and a letter to the GP.',
  );
  protected readonly action = linkedSignal(() => actionAt(this.tier(), this.pathway()));
  protected readonly whom = linkedSignal(() => contactAt(this.tier(), this.pathway())?.whom ?? '');
  protected readonly phone = linkedSignal(() => contactAt(this.tier(), this.pathway())?.phone ?? '');
  readonly #typed = computed(() =>
    withWords(this.pathway(), this.tier(), this.action(), { whom: this.whom(), phone: this.phone() }),
  );
  protected readonly differs = computed(() => {
    const [typed, known] = [this.#typed(), this.pathway()];
    const tier = this.tier();
    return (
      actionAt(tier, typed) !== actionAt(tier, known) ||
      contactAt(tier, typed)?.whom !== contactAt(tier, known)?.whom ||
      contactAt(tier, typed)?.phone !== contactAt(tier, known)?.phone
    );
  });

  protected save(event: Event): void {
    event.preventDefault();
    if (this.differs()) this.changed.emit(this.#typed());
  }
}
