import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  type ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { dateInWords } from '../../clinical';
import { phaseNames } from '../phase-chip';
import type { DrawnTrend } from './draw-trend';
import type { TrendData } from './trend-data';

/**
 * Pain and planned load over one time axis, with the phases behind them. Read visit by visit with the arrow keys, by
 * pointing or by touch; what is read stands beneath in words. Chart.js comes with the first chart.
 */
@Component({
  selector: 'keel-trend-chart',
  template: `
    <div class="plot">
      <canvas #canvas role="img" [attr.aria-label]="label()"></canvas>
      @if (data().visits.length > 0) {
        <input
          type="range"
          min="0"
          step="1"
          aria-label="Read the chart visit by visit"
          [max]="data().visits.length - 1"
          [value]="position()"
          [attr.aria-valuetext]="words()"
          (focus)="read(position())"
          (input)="read(+$any($event.target).value)"
        />
      }
    </div>
    <p class="reading small">
      <span>{{ words() }}</span>
      <span class="keys muted" aria-hidden="true">Arrow keys: visit by visit</span>
    </p>
  `,
  styles: `
    :host {
      display: block;
    }
    .plot {
      position: relative;
      height: 360px;
      border-radius: var(--keel-radius-small);
    }
    canvas {
      position: absolute;
      inset: 0;
    }
    /* The slider lies unseen over the plot: its keys and its place in the order of focus, the chart's pointer and looks. */
    input {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      margin: 0;
      opacity: 0;
      pointer-events: none;
    }
    .plot:has(:focus-visible) {
      outline: 2px solid var(--keel-focus);
      outline-offset: 2px;
    }
    .reading {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 16px;
      min-height: 1.45em;
      margin-top: 4px;
    }
    .keys {
      visibility: hidden;
    }
    .plot:has(:focus-visible) + .reading .keys {
      visibility: visible;
    }
  `,
})
export class TrendChart {
  readonly data = input.required<TrendData>();
  /** The chart in a sentence, for those who do not see it. */
  readonly label = input.required<string>();

  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');
  readonly #document = inject(DOCUMENT);
  readonly #drawn = signal<DrawnTrend | null>(null);
  readonly #chosen = signal<number | null>(null);

  /** The visit that is read; the latest until one is chosen. */
  protected readonly position = computed(() => {
    const last = this.data().visits.length - 1;
    return Math.min(this.#chosen() ?? last, last);
  });
  protected readonly words = computed(() => readingInWords(this.data(), this.position()));

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => void this.#draw(destroyed));
    destroyed.onDestroy(() => this.#drawn()?.destroy());
    effect(() => this.#drawn()?.show(this.data()));
    effect(() => this.#drawn()?.read(this.#chosen() === null ? null : this.position()));
  }

  protected read(visit: number): void {
    this.#chosen.set(visit);
  }

  async #draw(destroyed: DestroyRef): Promise<void> {
    const { drawTrend } = await import('./draw-trend');
    if (destroyed.destroyed) return;
    this.#drawn.set(
      drawTrend(this.canvas().nativeElement, this.data(), (visit) => {
        this.#chosen.set(visit);
      }),
    );
    this.#followTheme(destroyed);
  }

  /** The theme is an attribute of the page, or the device's; text changes its shape when the typeface arrives. */
  #followTheme(destroyed: DestroyRef): void {
    const repaint = (): void => this.#drawn()?.repaint();
    const observer = new MutationObserver(repaint);
    observer.observe(this.#document.documentElement, { attributeFilter: ['data-theme'] });
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', repaint);
    void this.#document.fonts.ready.then(repaint);
    destroyed.onDestroy(() => {
      observer.disconnect();
      dark.removeEventListener('change', repaint);
    });
  }
}

/** '18 Nov 2026: worst 6, now 5 of 10. Flare-up. Week planned: 84 min.' */
export function readingInWords(data: TrendData, index: number): string {
  const visit = data.visits[index];
  if (!visit) return '';
  const { date, worst, now } = visit;
  const pains = [...(worst === undefined ? [] : [`worst ${worst}`]), ...(now === undefined ? [] : [`now ${now}`])];
  const band = data.bands.find(({ from, to }) => from <= date && date <= to);
  const week = data.weeks.find(({ from, to }) => from <= date && date <= to);
  return [
    `${dateInWords(date)}: ${pains.length > 0 ? `pain ${pains.join(', ')} of 10` : 'pain not asked'}`,
    band ? phaseNames[band.phase] : 'no phase declared',
    ...(week ? [`${week.minutes}\u00a0min planned that week`] : []),
  ].join(' · ');
}
