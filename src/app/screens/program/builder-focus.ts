import { afterNextRender, ElementRef, inject, Injectable, Injector } from '@angular/core';

/** What the builder can be entered at, beyond the order of Tab. */
const places = {
  weeks: "#week-grid [tabindex='0']",
  sign: '#sign',
  search: 'keel-exercise-picker input[type=search]',
  selection: 'keel-selection-bar input',
  tools: '.toolbar button',
} as const;

/** Where the focus goes when what had it is gone, or lies far away in the order of Tab. Provided by the page it works on. */
@Injectable()
export class BuilderFocus {
  readonly #injector = inject(Injector);
  readonly #page = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  to(place: keyof typeof places): void {
    this.#find(places[place])?.focus();
  }

  /** What rests lies between the rows and the bar of what is selected: a key goes there at once. */
  toSelection(): void {
    this.#afterwards(() => {
      this.to('selection');
    });
  }

  /** On to the row after those that are gone, or to the last one; without a row, to where one is found. */
  toRow(shown: readonly string[], gone: readonly string[]): void {
    const after = shown.slice(shown.findIndex((id) => gone.includes(id)) + 1).find((id) => !gone.includes(id));
    const id = after ?? shown.findLast((one) => !gone.includes(one));
    this.#afterwards(() => {
      const row = id && this.#find(`[data-item="${CSS.escape(id)}"] input[type=checkbox]`);
      if (row) row.focus();
      else this.to('search');
    });
  }

  /**
   * After a step was undone or done again: what had the focus may be gone with it, and the grid with its last row. The
   * buttons that undo and redo leave their keys to the page, which a field would not.
   */
  keep(): void {
    this.#afterwards(() => {
      if (document.activeElement !== document.body) return;
      this.to(this.#find(places.weeks) ? 'weeks' : 'tools');
    });
  }

  #find(selector: string): HTMLElement | null {
    return this.#page.querySelector<HTMLElement>(selector);
  }

  #afterwards(move: () => void): void {
    afterNextRender(move, { injector: this.#injector });
  }
}
