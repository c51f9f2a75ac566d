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
  model,
  signal,
  viewChild,
} from '@angular/core';
import type { IsoDate } from '../../clinical';
import type { DrawnChart } from './draw-time-chart';
import { chartHeight } from './layout';
import { readPalette } from './palette';
import { nearestReading, type TimeChartData } from './time-chart-data';

/**
 * Tracks of lines and bars over one axis of time, with the phases behind them. Read day by day with the arrow keys, by
 * pointing or by touch; what is read stands beneath in words. Chart.js comes with the first chart.
 */
@Component({
  selector: 'keel-time-chart',
  template: `
    <div class="plot" [style.height.px]="height()">
      <canvas #canvas role="img" [attr.aria-label]="label()"></canvas>
      @if (data().readings.length > 0) {
        <input
          type="range"
          min="0"
          step="1"
          [attr.aria-label]="'Read the chart: ' + name()"
          [max]="data().readings.length - 1"
          [value]="position()"
          [attr.aria-valuetext]="words()"
          (focus)="read(position())"
          (input)="read(+$any($event.target).value)"
        />
      }
    </div>
    <p class="reading small">
      <span>{{ words() }}</span>
      <span class="keys muted" aria-hidden="true">Arrow keys: day by day</span>
    </p>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .plot {
      position: relative;
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
      justify-content: space-between;
      gap: 0 16px;
      min-height: 1.45em;
      margin-top: 4px;
    }
    /* Where words wrap, room for the second line is kept, so that nothing jumps. */
    @media (max-width: 900px) {
      .reading {
        flex-wrap: wrap;
        align-content: start;
        min-height: 2.9em;
      }
    }
    @media (max-width: 520px) {
      .reading {
        min-height: 4.35em;
      }
    }
    .keys {
      flex: none;
      visibility: hidden;
    }
    .plot:has(:focus-visible) + .reading .keys {
      visibility: visible;
    }
    @media print {
      .plot {
        width: 660px;
        height: auto !important;
      }
      /* The width of the screen, until it is drawn anew, would make the printer shrink the whole page. */
      canvas {
        position: static;
        max-width: 100%;
      }
      .plot input,
      .reading {
        display: none;
      }
    }
  `,
})
export class TimeChart {
  readonly data = input.required<TimeChartData>();
  /** What the chart is of, in a few words. */
  readonly name = input.required<string>();
  /** The chart in a sentence, for those who do not see it. */
  readonly label = input.required<string>();
  /** The day that is read; charts that share it show the same day. */
  readonly at = model<IsoDate | null>(null);

  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');
  readonly #document = inject(DOCUMENT);
  readonly #drawn = signal<DrawnChart | null>(null);

  readonly #width = signal(this.#document.documentElement.clientWidth);
  protected readonly height = computed(() => chartHeight(this.data(), this.#width()));
  /** The reading nearest to the day that is read; the latest until one is. */
  protected readonly position = computed(() => {
    const { readings, to } = this.data();
    return nearestReading(readings, this.at() ?? to) ?? 0;
  });
  protected readonly words = computed(() => this.data().readings[this.position()]?.words ?? '');

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      this.#followWidth(destroyed);
      void this.#draw(destroyed);
    });
    destroyed.onDestroy(() => this.#drawn()?.destroy());
    effect(() => this.#drawn()?.show(this.data()));
    effect(() =>
      this.#drawn()?.read(this.at() === null ? null : (this.data().readings[this.position()]?.date ?? null)),
    );
  }

  protected read(position: number): void {
    const reading = this.data().readings[position];
    if (reading) this.at.set(reading.date);
  }

  async #draw(destroyed: DestroyRef): Promise<void> {
    const { drawTimeChart } = await import('./draw-time-chart');
    if (destroyed.destroyed) return;
    const canvas = this.canvas().nativeElement;
    const palette = readPalette(canvas.parentElement ?? canvas);
    this.#drawn.set(drawTimeChart(canvas, this.data(), { palette, onRead: (date) => this.#readNear(date) }));
    this.#followThemeAndPaper(destroyed);
  }

  /** Names of phases take more rows where there is less room. */
  #followWidth(destroyed: DestroyRef): void {
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) this.#width.set(Math.round(entry.contentRect.width));
    });
    observer.observe(this.canvas().nativeElement.parentElement ?? this.canvas().nativeElement);
    destroyed.onDestroy(() => observer.disconnect());
  }

  #readNear(date: IsoDate): void {
    const nearest = nearestReading(this.data().readings, date);
    if (nearest !== null) this.read(nearest);
  }

  /** The theme is an attribute of the page, or the device's; text changes its shape when the typeface arrives. */
  #followThemeAndPaper(destroyed: DestroyRef): void {
    const repaint = (): void => this.#drawn()?.repaint();
    const observer = new MutationObserver(repaint);
    observer.observe(this.#document.documentElement, { attributeFilter: ['data-theme'] });
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const paper = matchMedia('print');
    const onPaper = ({ matches }: MediaQueryListEvent): void => this.#drawn()?.onPaper(matches);
    dark.addEventListener('change', repaint);
    paper.addEventListener('change', onPaper);
    void this.#document.fonts.ready.then(repaint);
    destroyed.onDestroy(() => {
      observer.disconnect();
      dark.removeEventListener('change', repaint);
      paper.removeEventListener('change', onPaper);
    });
  }
}
