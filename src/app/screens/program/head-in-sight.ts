import { afterNextRender, DestroyRef, type ElementRef, inject, type Signal } from '@angular/core';

/**
 * How far the head of the grid moves along with the page, in pixels, which no style can know: `--travel`, until it stands
 * at the grid's end; `--lead`, what of it goes out of sight first, where the weeks stand beneath what is said of them; and
 * `--head`, how much of it lies over the rows. Created by the grid, in whose context it injects.
 */
export class HeadInSight {
  constructor(private readonly scroller: Signal<ElementRef<HTMLElement>>) {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const scroller = this.scroller().nativeElement;
      const head = scroller.querySelector<HTMLElement>('.head');
      if (!head) return;
      const observer = new ResizeObserver(() => {
        measure(scroller, head);
      });
      observer.observe(scroller);
      observer.observe(head);
      destroyed.onDestroy(() => {
        observer.disconnect();
      });
    });
  }
}

function measure(scroller: HTMLElement, head: HTMLElement): void {
  const [above, week] = ['.what', '.week'].map((part) => head.querySelector(part)?.getBoundingClientRect());
  const isBeneath = above && week && above.bottom <= week.top + 1;
  const lead = isBeneath ? week.top - head.getBoundingClientRect().top : 0;
  const sizes = {
    lead,
    travel: Math.max(0, scroller.clientHeight - head.offsetHeight),
    head: head.offsetHeight - lead,
  };
  for (const [name, size] of Object.entries(sizes)) scroller.parentElement?.style.setProperty(`--${name}`, `${size}px`);
}
