import { Component, computed, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  dateInWords,
  type IsoDate,
  isMilder,
  type Pathway,
  type RedFlagId,
  redFlagQuestions,
  type RedFlagTier,
  shippedTier,
  tierOf,
  tiersFor,
  withTier,
} from '../../clinical';

export const tierNames: Readonly<Record<RedFlagTier, string>> = {
  emergency: 'Emergency',
  'same-day': 'Same day',
  urgent: 'Urgent',
  watch: 'Watch',
};

/** A milder tier that waits for its reason. */
interface Waiting {
  readonly id: RedFlagId;
  readonly tier: RedFlagTier;
}

/** Which tier a yes to each question leads to. Stricter is taken at once; milder asks why. */
@Component({
  selector: 'keel-pathway-tiers',
  imports: [MatButton],
  templateUrl: './pathway-tiers.html',
  styleUrl: './pathway-tiers.scss',
})
export class PathwayTiers {
  readonly pathway = input.required<Pathway>();
  /** Who signs; null while nobody has said a name. */
  readonly author = input.required<string | null>();
  readonly today = input.required<IsoDate>();
  readonly changed = output<Pathway>();

  protected readonly names = tierNames;
  protected readonly emergencies = redFlagQuestions.filter(({ tier }) => tier === 'emergency');
  protected readonly waiting = signal<Waiting | null>(null);
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly rows = computed(() =>
    redFlagQuestions
      .filter(({ tier }) => tier !== 'emergency')
      .map(({ id, question }) => {
        const tier = tierOf(id, this.pathway());
        const why = isMilder(id, tier) ? this.pathway().reasons?.[id] : undefined;
        const shipped = shippedTier(id);
        return {
          id,
          question,
          chosen: this.waiting()?.id === id ? this.waiting()?.tier : tier,
          options: tiersFor(id).map((value) => ({
            value,
            name: value === shipped ? `${tierNames[value]} (shipped)` : tierNames[value],
          })),
          why: why ? `${why.reason} ${why.by}, ${dateInWords(why.on)}.` : '',
          stricter: !why && tier !== shipped,
        };
      }),
  );

  protected choose(id: RedFlagId, chosen: string): void {
    const tier = tiersFor(id).find((one) => one === chosen);
    this.waiting.set(null);
    if (!tier) return;
    if (!isMilder(id, tier)) {
      this.changed.emit(withTier(this.pathway(), id, tier));
      return;
    }
    this.reason.set('');
    this.tried.set(false);
    this.waiting.set({ id, tier });
  }

  protected saveMilder(event: Event): void {
    event.preventDefault();
    const waiting = this.waiting();
    const by = this.author();
    const reason = this.reason().trim();
    this.tried.set(true);
    if (!waiting || !by || reason === '') return;
    this.changed.emit(withTier(this.pathway(), waiting.id, waiting.tier, { reason, by, on: this.today() }));
    this.waiting.set(null);
  }

  protected leave(): void {
    this.waiting.set(null);
  }
}
