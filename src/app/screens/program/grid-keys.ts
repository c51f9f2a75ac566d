/** What the focus can stand on within a row, left to right. */
const stops = '[data-stop]';

/**
 * The keys of the grid pattern (WAI-ARIA): one stop of the whole grid in the order of Tab, arrows to walk from there,
 * Home and End within a row, with Ctrl within the grid. It works on the document alone, because a state that every cell
 * looks at costs more than all the rest of a gesture.
 */
export class GridKeys {
  #current: HTMLElement | undefined;
  /** Where the focus was, in case its row goes away beneath it; to begin with, the first row beneath the head. */
  #place = { row: 1, column: 0 };
  #held = false;

  constructor(private readonly grid: HTMLElement) {}

  /** The focus came to something in the grid. */
  focused(target: HTMLElement): void {
    this.#held = true;
    const stop = target.closest<HTMLElement>(stops);
    if (stop) this.#settleOn(stop);
  }

  /** The focus left. Whether it fell from something that went away is known only once that is gone. */
  left(target: HTMLElement, to: EventTarget | null): void {
    if (to instanceof Node) this.#held = this.grid.contains(to);
    else
      queueMicrotask(() => {
        if (target.isConnected && document.hasFocus() && !this.grid.contains(document.activeElement))
          this.#held = false;
      });
  }

  /** A menu closed whose row it took away: the focus comes back into the grid. */
  regain(): void {
    if (isNowhere()) this.#current?.focus();
  }

  /** After the grid was drawn: somewhere there has to be a way in, and the focus is not lost with a row. */
  drawn(): void {
    if (this.#current?.isConnected) return;
    const fell = this.#held && isNowhere();
    const rows = this.#rows();
    const row = rows[Math.min(this.#place.row, rows.length - 1)] ?? [];
    const stop = row[Math.min(this.#place.column, row.length - 1)];
    if (!stop) return;
    this.#settleOn(stop);
    if (fell) stop.focus();
  }

  /** Whether the key was one of the grid's. */
  walk(event: KeyboardEvent): boolean {
    if (event.altKey || event.shiftKey || event.metaKey) return false;
    const rows = this.#rows();
    const at = rows.findIndex((row) => row.some((stop) => stop === this.#current));
    const from = rows[at];
    if (!from || !this.#current) return false;
    const column = from.indexOf(this.#current);
    const to = this.#target(event, rows, at, column);
    if (to === undefined) return false;
    event.preventDefault();
    if (to) {
      this.#settleOn(to);
      to.focus();
      to.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    return true;
  }

  /** Null where the key is the grid's and there is nothing further that way. */
  #target(
    { key, ctrlKey }: KeyboardEvent,
    rows: readonly (readonly HTMLElement[])[],
    at: number,
    column: number,
  ): HTMLElement | null | undefined {
    const row = rows[at] ?? [];
    if (ctrlKey && key !== 'Home' && key !== 'End') return undefined;
    switch (key) {
      case 'ArrowLeft':
        return row[column - 1] ?? null;
      case 'ArrowRight':
        return row[column + 1] ?? null;
      case 'ArrowUp':
        return rows.slice(0, at).findLast((one) => column < one.length)?.[column] ?? null;
      case 'ArrowDown':
        return rows.slice(at + 1).find((one) => column < one.length)?.[column] ?? null;
      case 'Home':
        return (ctrlKey ? rows[0] : row)?.[0] ?? null;
      case 'End':
        return (ctrlKey ? rows.at(-1) : row)?.at(-1) ?? null;
      default:
        return undefined;
    }
  }

  #settleOn(stop: HTMLElement): void {
    if (stop !== this.#current) {
      this.#current?.setAttribute('tabindex', '-1');
      this.#current = stop;
    }
    stop.setAttribute('tabindex', '0');
    const rows = this.#rows();
    const row = Math.max(
      0,
      rows.findIndex((one) => one.includes(stop)),
    );
    this.#place = { row, column: rows[row]?.indexOf(stop) ?? 0 };
  }

  #rows(): readonly (readonly HTMLElement[])[] {
    return Array.from(this.grid.querySelectorAll('[role=row]'), (row) => [...row.querySelectorAll<HTMLElement>(stops)]);
  }
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** One dose of the grid: whose, and in which week, from 1. */
export interface GridPlace {
  readonly itemId: string;
  readonly week: number;
}

/** Which dose an element of the grid stands in. */
export function placeOf(element: HTMLElement): GridPlace | undefined {
  const week = element.closest<HTMLElement>('[data-week]')?.dataset['week'];
  const itemId = element.closest<HTMLElement>('[data-item]')?.dataset['item'];
  return week && itemId ? { itemId, week: Number(week) } : undefined;
}
