import { NgTemplateOutlet } from '@angular/common';
import {
  booleanAttribute,
  Component,
  computed,
  DOCUMENT,
  effect,
  ElementRef,
  inject,
  input,
  signal,
} from '@angular/core';
import type { FigureScript, KeyPose } from '../clinical';
import { boxOf, drawingOf } from './drawing';
import { poseAt } from './geometry';

/**
 * The drawing of an exercise: its most telling pose, its poses side by side and numbered, or the movement itself, which
 * runs only while it is on the screen and not at all for those who ask for less motion.
 *
 * Colours are custom properties of the page: --keel-figure-near, -far, -spine, -paper, -floor, -prop and -water. Paper
 * is the colour behind the figure: it draws the gap between parts that overlap.
 */
@Component({
  selector: 'keel-figure',
  imports: [NgTemplateOutlet],
  templateUrl: './figure.html',
  styleUrl: './figure.scss',
  host: { '[class.resting]': 'resting()' },
})
export class Figure {
  readonly script = input.required<FigureScript>();
  readonly mode = input<'still' | 'steps' | 'moving'>('still');
  /** Greyed: the exercise waits for a better day. */
  readonly resting = input(false, { transform: booleanAttribute });
  /** Hidden from screen readers, where the name of the exercise stands beside it. */
  readonly decorative = input(false, { transform: booleanAttribute });

  private readonly window = inject(DOCUMENT).defaultView;
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly seconds = signal(0);
  private readonly visible = signal(false);
  private readonly lessMotion = signal(false);

  private readonly box = computed(() => boxOf(this.script()));
  protected readonly viewBox = computed(() => {
    const { x, y, width, height } = this.box();
    return `${x} ${y} ${width} ${height}`;
  });
  private readonly moves = computed(() => this.mode() === 'moving' && this.visible() && !this.lessMotion());
  protected readonly steps = computed(() => this.script().poses.map((key) => this.frame(key.pose, key.says)));
  protected readonly single = computed(() => {
    const script = this.script();
    const pose = this.moves() ? poseAt(script, this.seconds()) : telling(script).pose;
    return this.frame(pose, script.description);
  });

  constructor() {
    effect((onCleanup) => {
      if (this.mode() !== 'moving' || !this.window) return;
      const query = this.window.matchMedia('(prefers-reduced-motion: reduce)');
      const ask = (): void => this.lessMotion.set(query.matches);
      ask();
      query.addEventListener('change', ask);
      const observer = new IntersectionObserver((seen) => this.visible.set(seen.some((entry) => entry.isIntersecting)));
      observer.observe(this.host);
      onCleanup(() => {
        query.removeEventListener('change', ask);
        observer.disconnect();
      });
    });
    effect((onCleanup) => {
      const { window } = this;
      if (!this.moves() || !window) return;
      let last: number | undefined;
      const tick = (now: number): void => {
        const passed = (now - (last ?? now)) / 1000;
        last = now;
        this.seconds.update((seconds) => seconds + passed);
        request = window.requestAnimationFrame(tick);
      };
      let request = window.requestAnimationFrame(tick);
      onCleanup(() => window.cancelAnimationFrame(request));
    });
  }

  private frame(pose: KeyPose['pose'], label: string) {
    return { label, shapes: drawingOf(this.script(), pose, this.box()) };
  }
}

/** The pose that the script names, or the one held longest; of several, the last. */
function telling({ poses, still }: FigureScript): KeyPose {
  return poses[still ?? -1] ?? poses.reduce((best, key) => (key.holdSeconds >= best.holdSeconds ? key : best));
}
