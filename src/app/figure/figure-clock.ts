import { DOCUMENT, inject, Injectable } from '@angular/core';

/** How much of a frame drawing the moving figures may take, in milliseconds; painting them takes about as long again. */
const budget = 2;

/**
 * One clock for all moving figures of a page. In every frame it asks them in turn to draw, for as long as its share of
 * the frame lasts: with few figures each is drawn in every frame, with many each is drawn less often, and scrolling stays
 * smooth. A figure that is not drawn loses no time, since it draws where its movement is by now.
 */
@Injectable({ providedIn: 'root' })
export class FigureClock {
  readonly #window = inject(DOCUMENT).defaultView;
  #figures: ((now: number) => void)[] = [];
  #ticking = false;

  /** Asks a figure to draw, with the time in milliseconds, until the returned function is called. */
  run(draw: (now: number) => void): () => void {
    this.#figures = [...this.#figures, draw];
    if (!this.#ticking) this.#window?.requestAnimationFrame(this.#tick);
    this.#ticking = true;
    return () => {
      this.#figures = this.#figures.filter((one) => one !== draw);
    };
  }

  readonly #tick = (now: number): void => {
    const until = performance.now() + budget;
    let drawn = 0;
    for (const draw of this.#figures) {
      draw(now);
      drawn++;
      if (performance.now() > until) break;
    }
    // Who was left out comes first in the next frame.
    this.#figures = [...this.#figures.slice(drawn), ...this.#figures.slice(0, drawn)];
    this.#ticking = this.#figures.length > 0;
    if (this.#ticking) this.#window?.requestAnimationFrame(this.#tick);
  };
}
