import { TestBed } from '@angular/core/testing';
import {
  type Dose,
  exerciseById,
  itemFor,
  type Program,
  screenItem,
  shippedLibrary,
  type Situation,
} from '../../../clinical';
import { type GridLine, WeekGrid } from '../week-grid';

export const inFlareUp: Situation = { phase: 'flare-up', precautions: [], clearances: [], date: '2026-11-22' };

export function linesOf(ids: readonly string[]): readonly GridLine[] {
  const items = ids.map((id) => itemFor(exerciseById(id)!, `item-${id}`));
  return items.map((item) => ({ item, verdict: screenItem(item, 4, inFlareUp, shippedLibrary) }));
}

/** The grid of four weeks with bracing and walking, in the document, with what comes out of it and hands to work on it. */
export async function openGrid() {
  const lines = linesOf(['abdominal-bracing', 'walking']);
  const program: Program = { startDate: '2026-11-23', weeks: 4, items: lines.map(({ item }) => item), resting: [] };
  const fixture = TestBed.createComponent(WeekGrid);
  const host = fixture.nativeElement as HTMLElement;
  const inputs = { program, library: shippedLibrary, lines, situation: inFlareUp, selected: new Set() };
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const doses: { itemId: string; week: number; dose: Dose }[] = [];
  fixture.componentInstance.doseSet.subscribe((set) => doses.push(set));
  document.body.append(host);
  await fixture.whenStable();

  function cell(exercise: string, week: number): HTMLElement {
    const item = `[data-item="item-${exercise.toLowerCase().replaceAll(' ', '-')}"]`;
    return host.querySelector<HTMLElement>(`${item} [data-week="${week}"]`)!;
  }

  /** The one editor there is. */
  function editing(): HTMLInputElement {
    return host.querySelector<HTMLInputElement>('.cell input')!;
  }

  async function set(name: string, value: unknown): Promise<void> {
    fixture.componentRef.setInput(name, value);
    await fixture.whenStable();
  }

  async function key(target: HTMLElement, name: string, more: KeyboardEventInit = {}): Promise<void> {
    target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }));
    await fixture.whenStable();
  }

  /** The editor of a dose, by keys. */
  async function open(exercise: string, week: number): Promise<HTMLElement> {
    const target = cell(exercise, week);
    target.focus();
    await key(target, 'Enter');
    return target;
  }

  async function type(text: string): Promise<void> {
    editing().value = text;
    editing().dispatchEvent(new Event('input'));
    await fixture.whenStable();
  }

  function close(): void {
    host.remove();
  }

  return { fixture, grid: fixture.componentInstance, host, doses, cell, editing, set, key, open, type, close };
}

export type OpenGrid = Awaited<ReturnType<typeof openGrid>>;
