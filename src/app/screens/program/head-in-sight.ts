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
      const grid = scroller.parentElement;
      const [way, head] = ['.way', '.head'].map((part) => grid?.querySelector<HTMLElement>(part));
      if (!grid || !way || !head) return;
      const observer = new ResizeObserver(() => {
        const { lead, travel } = measure(scroller, head);
        set(grid, '--lead', lead);
        set(grid, '--head', head.offsetHeight - lead);
        // It changes with every row, and on the grid every dose in it would be styled anew.
        set(way, '--travel', travel);
        set(head, '--travel', travel);
      });
      observer.observe(scroller);
      observer.observe(head);
      destroyed.onDestroy(() => {
        observer.disconnect();
      });
    });
  }
}

function measure(scroller: HTMLElement, head: HTMLElement): { readonly lead: number; readonly travel: number } {
  const [above, week] = ['.what', '.week'].map((part) => head.querySelector(part)?.getBoundingClientRect());
  const isBeneath = above && week && above.bottom <= week.top + 1;
  return {
    lead: isBeneath ? week.top - head.getBoundingClientRect().top : 0,
    travel: Math.max(0, scroller.clientHeight - head.offsetHeight),
  };
}

function set({ style }: HTMLElement, name: string, size: number): void {
  style.setProperty(name, `${size}px`);
}
