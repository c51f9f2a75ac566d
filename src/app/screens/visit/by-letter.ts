import { Directive, input, output } from '@angular/core';

/** A radio button among others that answers to letters: the first one of an answer, where no other begins with it. */
@Directive({ selector: '[keelByLetter]', host: { '(keydown)': 'press($event)' } })
export class ByLetter {
  /** The answers of the group, in their order. */
  readonly answers = input.required<readonly string[]>({ alias: 'keelByLetter' });
  /** The place of the answer; -1 where Backspace takes it back. */
  readonly byLetter = output<number>();

  protected press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const place = event.key === 'Backspace' || event.key === 'Delete' ? -1 : this.#placeOf(event.key);
    if (place === undefined) return;
    event.preventDefault();
    this.byLetter.emit(place);
    // The arrow keys go on from there.
    const group = (event.currentTarget as HTMLElement).closest('[role=radiogroup]');
    if (place >= 0) group?.querySelectorAll('input').item(place).focus();
  }

  #placeOf(key: string): number | undefined {
    if (key.length !== 1) return undefined;
    const letter = key.toLocaleLowerCase();
    const [place, another] = this.answers().flatMap((answer, index) =>
      answer.toLocaleLowerCase().startsWith(letter) ? [index] : [],
    );
    return another === undefined ? place : undefined;
  }
}
