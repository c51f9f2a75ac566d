import { DestroyRef, Directive, ElementRef, inject } from '@angular/core';

/** Says to the part of the page that it ends how high the foot is, which no style can know: `--foot-height`. */
@Directive({ selector: 'footer[keelFootHeight]' })
export class FootHeight {
  constructor() {
    const foot = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const observer = new ResizeObserver(() => {
      foot.parentElement?.style.setProperty('--foot-height', `${foot.offsetHeight}px`);
    });
    observer.observe(foot);
    inject(DestroyRef).onDestroy(() => {
      observer.disconnect();
    });
  }
}
