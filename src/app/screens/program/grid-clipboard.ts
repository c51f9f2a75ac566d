import { DestroyRef, DOCUMENT, type ElementRef, inject, type Signal } from '@angular/core';
import { type Dose, doseInFull, readDose } from '../../clinical';
import { type GridPlace, placeOf } from './grid-keys';
import type { GridCell } from './grid-rows';

/** What the grid knows of its cells, and does with what is pasted. */
export interface Pasting {
  cellOf(place: GridPlace): GridCell | undefined;
  /** One dose, pasted on one cell. */
  set(itemId: string, cell: GridCell, dose: Dose): void;
  /** Text that is more than one dose, such as rows of a spreadsheet; on no cell where `place` is absent. */
  pasted(text: string, place: GridPlace | undefined): void;
}

/**
 * Copies the dose that has the focus, and pastes onto it. The browser's own copy and paste ask for no permission. They
 * happen to the document, whatever has the focus, and come here before the page around the grid sees them. Created by the
 * grid, in whose context it injects.
 */
export class GridClipboard {
  readonly #document = inject(DOCUMENT);

  constructor(
    private readonly grid: Signal<ElementRef<HTMLElement>>,
    private readonly cells: Pasting,
  ) {
    this.#listen('copy', (event) => {
      this.#onCopy(event);
    });
    this.#listen('paste', (event) => {
      this.#onPaste(event);
    });
  }

  #listen(kind: 'copy' | 'paste', heard: (event: ClipboardEvent) => void): void {
    const document = this.#document;
    document.addEventListener(kind, heard, { capture: true });
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener(kind, heard, { capture: true });
    });
  }

  /** What is marked on the page stays the page's affair. */
  #onCopy(event: ClipboardEvent): void {
    const at = this.#focusedDose();
    if (!at || !this.#document.getSelection()?.isCollapsed) return;
    event.clipboardData?.setData('text/plain', plain(doseInFull(at.cell.dose)));
    event.preventDefault();
  }

  #onPaste(event: ClipboardEvent): void {
    const focused = this.#focused();
    if (!focused || focused.matches('input:not([type=checkbox])')) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.trim() === '') return;
    event.preventDefault();
    const at = this.#focusedDose();
    const read = at && !/[\t\n]/.test(text.trim()) ? readDose(text, at.cell.dose) : undefined;
    if (at && read && 'dose' in read) this.cells.set(at.place.itemId, at.cell, read.dose);
    else this.cells.pasted(text, at?.place);
  }

  #focused(): HTMLElement | undefined {
    const focused = this.#document.activeElement;
    return focused instanceof HTMLElement && this.grid().nativeElement.contains(focused) ? focused : undefined;
  }

  #focusedDose(): { readonly place: GridPlace; readonly cell: GridCell } | undefined {
    const focused = this.#focused();
    const place = focused?.matches('.dose') ? placeOf(focused) : undefined;
    const cell = place && this.cells.cellOf(place);
    return cell && { place, cell };
  }
}

/** As it is typed: without the spaces that hold a number and its unit together. */
export function plain(words: string): string {
  return words.replaceAll('\u00a0', ' ');
}
