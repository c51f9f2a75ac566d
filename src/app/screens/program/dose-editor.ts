import { afterNextRender, computed, Directive, ElementRef, inject, input, linkedSignal, output } from '@angular/core';
import { type Dose, readDose, readEdited } from '../../clinical';

/** How the typing ended: taken for its week, taken for all weeks from there, or left. */
export interface Typed {
  readonly text: string;
  readonly end: 'taken' | 'filled' | 'left';
  /** It ended with a key: the focus goes back to the cell. */
  readonly byKey: boolean;
}

/**
 * The one editor of the week grid, in the place of the dose that is typed. No component of its own: its styles would come
 * and go with it, and every time the browser would look at the style of the whole page.
 */
@Directive({
  selector: 'input[keelDoseEditor]',
  exportAs: 'keelDoseEditor',
  host: {
    autocomplete: 'off',
    spellcheck: 'false',
    '[value]': 'typed()',
    '[attr.aria-invalid]': 'problem() ? true : null',
    '(input)': 'typed.set(element.value)',
    '(keydown)': 'onKeydown($event)',
    '(blur)': "end('taken', false)",
  },
})
export class DoseEditor {
  protected readonly element = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;
  readonly dose = input.required<Dose>();
  /** What it opens with. */
  readonly text = input.required<string>();
  /** The text was begun with a key; otherwise all of it is selected, to be overwritten or kept. */
  readonly begun = input.required<boolean>();
  /** What was wrong with the text that stands there. */
  readonly problem = input<string>();
  /** What a dose would make worse, in words; empty where it makes nothing worse. */
  readonly warn = input.required<(typed: Dose) => string>();
  readonly finished = output<Typed>();

  #over = false;
  protected readonly typed = linkedSignal(() => this.text());

  /** What a dose would make worse is said quietly while it is typed, before it counts. */
  readonly said = computed(() => {
    const problem = this.problem();
    if (problem) return problem;
    const read = (this.begun() ? readDose : readEdited)(this.typed(), this.dose());
    return 'dose' in read ? this.warn()(read.dose) : '';
  });

  constructor() {
    afterNextRender(() => {
      this.element.focus();
      if (!this.begun()) this.element.select();
    });
  }

  /** Arrow keys and the like belong to the text while it is edited. */
  protected onKeydown(event: KeyboardEvent): void {
    if (event.isComposing || event.key === 'Tab') return;
    event.stopPropagation();
    if (event.key === 'Escape') this.end('left', true);
    else if (event.key === 'Enter') this.end(event.ctrlKey || event.metaKey ? 'filled' : 'taken', true);
    else return;
    event.preventDefault();
  }

  protected end(end: Typed['end'], byKey: boolean): void {
    if (this.#over) return;
    this.#over = true;
    this.finished.emit({ text: this.typed(), end, byKey });
  }
}
