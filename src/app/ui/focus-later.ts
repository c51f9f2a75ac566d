import { afterNextRender, ElementRef, inject, Injector } from '@angular/core';

/**
 * Gives the focus to something of a component once it is drawn anew. A button that goes away with its click takes the
 * focus along, and the keyboard and whoever listens would start from the top of the page. To be called while a component
 * is built.
 */
export function focusLater(): (selector: string, options?: FocusOptions) => void {
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const injector = inject(Injector);
  return (selector, options) => {
    afterNextRender(() => host.querySelector<HTMLElement>(selector)?.focus(options), { injector });
  };
}
