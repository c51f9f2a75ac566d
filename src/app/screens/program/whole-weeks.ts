import { afterNextRender, DestroyRef, type ElementRef, inject, type Signal, signal } from '@angular/core';

/**
 * Half a dose is another dose: a week that does not fit whole beside the others is not shown until it is turned to. What
 * of it would show is covered, as wide as `--cut` and, where the last weeks are reached, `--cut-before`. Created by the
 * grid, in whose context it injects.
 */
export class WholeWeeks {
  readonly #canTurn = signal(false);
  /** There are more weeks than fit. */
  readonly canTurn = this.#canTurn.asReadonly();

  constructor(private readonly scroller: Signal<ElementRef<HTMLElement>>) {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const element = this.scroller().nativeElement;
      const measure = () => {
        this.measure();
      };
      const observer = new ResizeObserver(measure);
      observer.observe(element);
      element.addEventListener('scroll', measure, { passive: true });
      void document.fonts.ready.then(measure);
      destroyed.onDestroy(() => {
        observer.disconnect();
        element.removeEventListener('scroll', measure);
      });
    });
  }

  /** After the weeks were drawn, or moved. */
  measure(): void {
    const scroller = this.scroller().nativeElement;
    const [from, to] = this.#room();
    const weeks = this.#weeks();
    const across = (edge: number) => weeks.find(({ left, right }) => left < edge - 1 && right > edge + 1);
    // A week that is wider than all the room there is has to be seen in parts.
    const hasWhole = weeks.some(({ left, right }) => left >= from - 1 && right <= to + 1);
    const [cut, before] = hasWhole ? [to - (across(to)?.left ?? to), (across(from)?.right ?? from) - from] : [0, 0];
    scroller.style.setProperty('--cut', `${Math.ceil(cut)}px`);
    scroller.style.setProperty('--cut-before', `${Math.ceil(before)}px`);
    this.#canTurn.set(scroller.scrollWidth > scroller.clientWidth + 1);
  }

  /** To the weeks that come next, or to those before: as many as fit, and one at least. */
  turn(by: 1 | -1): void {
    const [from, to] = this.#room();
    const weeks = this.#weeks();
    const next = weeks.find(({ left, right }) => left > from + 1 && right > to + 1) ?? weeks.at(-1);
    const before = weeks.find(({ left }) => left >= from - Math.max(to - from, 1) - 1);
    const target = by > 0 ? next : before;
    if (target) this.scroller().nativeElement.scrollBy({ left: target.left - from });
  }

  /** Between the names and the menus of the rows, where weeks are seen. */
  #room(): readonly [number, number] {
    const { left, right } = this.scroller().nativeElement.getBoundingClientRect();
    const names = this.#head('.what');
    // Where a name stands above its doses it takes no room beside them.
    const isBeside = names && names.right < right - 60;
    return [isBeside ? names.right : left, this.#head('.more')?.left ?? right];
  }

  #weeks(): readonly DOMRect[] {
    return Array.from(this.scroller().nativeElement.querySelectorAll('.head .week'), (week) =>
      week.getBoundingClientRect(),
    );
  }

  #head(part: string): DOMRect | undefined {
    return this.scroller().nativeElement.querySelector(`.head ${part}`)?.getBoundingClientRect();
  }
}
