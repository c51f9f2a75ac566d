import { DestroyRef, Directive, DOCUMENT, ElementRef, inject } from '@angular/core';

/**
 * Keeps as much room free at the foot of the window as a foot that stays there covers, where no page keeps enough by itself:
 * what has the focus is never beneath it. Said to the window alone: a custom property would be inherited by every dose.
 */
@Directive({ selector: 'footer[keelFootHeight]' })
export class FootHeight {
  constructor() {
    const foot = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const { style } = inject(DOCUMENT).documentElement;
    const observer = new ResizeObserver(() => {
      const covers = getComputedStyle(foot).position === 'sticky';
      style.scrollPaddingBottom = covers ? `${foot.offsetHeight}px` : '';
    });
    observer.observe(foot);
    inject(DestroyRef).onDestroy(() => {
      observer.disconnect();
      style.scrollPaddingBottom = '';
    });
  }
}
