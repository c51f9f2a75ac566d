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
import type { FigureScript } from '../clinical';
import { arrowDrawing, drawingOf, faultDrawing, stageOf, stillDrawing, tellingPose, type Stage } from './drawing';
import { FigureClock } from './figure-clock';
import { bodyAt, solvedKey } from './motion';
import type { Shape } from './shape';

/**
 * 'on-hover' is still until a pointer rests on it; 'paper' is whichever of 'steps', 'arrow' and 'still' tells the
 * exercise best.
 */
export type FigureMode = 'still' | 'moving' | 'on-hover' | 'steps' | 'arrow' | 'paper' | 'right-and-wrong';

interface Frame {
  /** What it is, for those who do not see it. */
  readonly label: string;
  readonly shapes: readonly Shape[];
  readonly ghost?: readonly Shape[];
  readonly number?: number;
  readonly verdict?: 'right' | 'wrong';
  readonly caption?: string;
}

/**
 * The drawing of an exercise: its most telling pose, its poses side by side and numbered, its end with the start as a
 * ghost, right beside wrong, or the movement itself, which runs only while it is on the screen and not at all for those
 * who ask for less motion.
 *
 * Colours are custom properties of the page, `--keel-figure-` and the name of a role. Paper is the colour behind the
 * figure: it draws the gap between parts that overlap.
 */
@Component({
  selector: 'keel-figure',
  imports: [NgTemplateOutlet],
  templateUrl: './figure.html',
  styleUrl: './figure.scss',
  host: {
    '[class.resting]': 'resting()',
    '(pointerenter)': 'hovered.set(true)',
    '(pointerleave)': 'hovered.set(false)',
  },
})
export class Figure {
  readonly script = input.required<FigureScript>();
  readonly mode = input<FigureMode>('still');
  /** Stops the movement where it is. */
  readonly paused = input(false, { transform: booleanAttribute });
  /** Greyed: the exercise waits for a better day. */
  readonly resting = input(false, { transform: booleanAttribute });
  /** Hidden from screen readers, where the name of the exercise stands beside it. */
  readonly decorative = input(false, { transform: booleanAttribute });

  readonly #window = inject(DOCUMENT).defaultView;
  readonly #host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #clock = inject(FigureClock);
  /** What is drawn of the movement; nothing before it has begun. */
  readonly #moment = signal<readonly Shape[] | undefined>(undefined);
  #seconds = 0;
  protected readonly hovered = signal(false);
  readonly #visible = signal(false);
  readonly #lessMotion = signal(false);

  readonly #stage = computed(() => stageOf(this.script()));
  protected readonly viewBox = computed(() => {
    const { x, y, width, height } = this.#stage().box;
    return `${x} ${y} ${width} ${height}`;
  });
  readonly #asked = computed(() => {
    const mode = this.mode();
    if (mode === 'on-hover') return this.hovered() ? 'moving' : 'still';
    return mode === 'paper' ? onPaper(this.script()) : mode;
  });
  readonly #moves = computed(
    () => this.#asked() === 'moving' && this.#visible() && !this.#lessMotion() && !this.paused(),
  );
  protected readonly isList = computed(() => this.#asked() === 'steps' || this.#asked() === 'right-and-wrong');
  protected readonly frames = computed((): readonly Frame[] => {
    const stage = this.#stage();
    const { script } = stage;
    switch (this.#asked()) {
      case 'steps':
        return script.poses.map(({ pose, says }, i) => ({
          label: says,
          ...(script.poses.length > 1 && { number: i + 1 }),
          shapes: drawingOf(stage, solvedKey(pose)),
        }));
      case 'arrow':
        return [{ label: script.description, ...arrowDrawing(stage) }];
      case 'right-and-wrong':
        return rightAndWrong(stage);
      case 'moving':
        return [{ label: script.description, shapes: this.#moment() ?? stillDrawing(stage) }];
      case 'still':
        return [{ label: script.description, shapes: stillDrawing(stage) }];
    }
  });

  constructor() {
    effect((onCleanup) => {
      if (this.#asked() !== 'moving' || !this.#window) return;
      const query = this.#window.matchMedia('(prefers-reduced-motion: reduce)');
      const ask = (): void => this.#lessMotion.set(query.matches);
      ask();
      query.addEventListener('change', ask);
      // Of several entries at once, as on a page that is busy scrolling, the last one holds.
      const observer = new IntersectionObserver((seen) => this.#visible.set(seen.at(-1)?.isIntersecting ?? false));
      observer.observe(this.#host);
      onCleanup(() => {
        query.removeEventListener('change', ask);
        observer.disconnect();
      });
    });
    // Another exercise begins anew, and who asks for less motion sees the most telling pose again.
    effect(() => {
      this.script();
      this.#lessMotion();
      this.#asked();
      this.#seconds = 0;
      this.#moment.set(undefined);
    });
    effect((onCleanup) => {
      if (!this.#moves()) return;
      const stage = this.#stage();
      let last: number | undefined;
      onCleanup(
        this.#clock.run((now) => {
          this.#seconds += (now - (last ?? now)) / 1000;
          last = now;
          this.#moment.set(drawingOf(stage, bodyAt(stage.script, this.#seconds)));
        }),
      );
    });
  }
}

/** How many drawings stand side by side is part of how a sheet is laid out. */
export const onPaper = ({ tells }: FigureScript): 'steps' | 'arrow' | 'still' =>
  tells === 'arrow' ? 'arrow' : tells === 'one' ? 'still' : 'steps';

function rightAndWrong(stage: Stage): readonly Frame[] {
  const { script } = stage;
  const { fault } = script;
  const right = script.poses[fault?.right ?? -1] ?? tellingPose(script);
  return [
    {
      label: `Like this: ${right.says}`,
      shapes: drawingOf(stage, solvedKey(right.pose)),
      verdict: 'right',
      caption: 'Like this',
    },
    ...(fault
      ? [
          {
            label: `Not like this: ${fault.says}`,
            shapes: faultDrawing(stage, fault),
            verdict: 'wrong' as const,
            caption: `Not like this: ${fault.says}`,
          },
        ]
      : []),
  ];
}
