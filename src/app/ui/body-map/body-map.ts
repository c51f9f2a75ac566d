import { booleanAttribute, Component, computed, ElementRef, inject, input, model, signal } from '@angular/core';
import { inMapOrder, siteNames, type BodySite } from '../../clinical';
import { Icon } from '../icon';
import { mapBox, mapViews, type MapRegion, type MapView } from './body-outline';

let count = 0;

/**
 * Where it hurts, marked on a line drawing of the body, front and back side by side. Every place is a checkbox, named
 * in words; a hip, a knee or a foot can be touched in both views and is one place. What is marked is hatched and outlined as
 * well as coloured, and stands in words beneath. A mark goes only when someone clears it, and clearing all of them can
 * be taken back.
 */
@Component({
  selector: 'keel-body-map',
  imports: [Icon],
  templateUrl: './body-map.html',
  styleUrl: './body-map.scss',
  host: { '[class.still]': 'still()' },
})
export class BodyMap {
  readonly sites = model<readonly BodySite[]>([]);
  readonly label = input.required<string>();
  /** Shows what is marked, and takes no marks. */
  readonly still = input(false, { transform: booleanAttribute });

  /** What the pointer or the focus is on, said beneath the drawing. */
  protected readonly pointed = signal<BodySite | undefined>(undefined);
  /** What 'Clear all' took away, until the next mark. */
  protected readonly cleared = signal<readonly BodySite[]>([]);

  protected readonly names = siteNames;
  protected readonly id = `body-map-${count++}`;
  protected readonly viewBox = `${mapBox.x} ${mapBox.y} ${mapBox.width} ${mapBox.height}`;
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #set = computed(() => new Set(this.sites()));
  protected readonly inWords = computed(() => inMapOrder(this.sites()));
  protected readonly views = (['front', 'back'] as const).map((facing) => ({
    facing,
    drawing: mapViews[facing],
    // The patient's left is at the right of someone who faces the viewer.
    sides: facing === 'front' ? (['right', 'left'] as const) : (['left', 'right'] as const),
    own: regionsOf(mapViews[facing]).filter(({ site }) => facing === 'front' || !inFront.has(site)),
    again: regionsOf(mapViews[facing]).filter(({ site }) => facing === 'back' && inFront.has(site)),
  }));

  protected isMarked(site: BodySite): boolean {
    return this.#set().has(site);
  }

  /** Those marked are drawn last: their outline lies over a neighbour's. */
  protected marksLast(regions: readonly MapRegion[]): readonly MapRegion[] {
    return [...regions].sort((a, b) => Number(this.isMarked(a.site)) - Number(this.isMarked(b.site)));
  }

  protected toggle(site: BodySite): void {
    this.cleared.set([]);
    this.sites.update((sites) =>
      sites.includes(site) ? sites.filter((other) => other !== site) : inMapOrder([...sites, site]),
    );
  }

  /** The button goes with its mark; the focus goes to the place on the drawing. */
  protected clear(site: BodySite): void {
    this.toggle(site);
    this.#host.querySelector<HTMLElement>(`#${this.idOf(site)}`)?.focus();
  }

  protected clearOrPutBack(): void {
    const [sites, cleared] = [this.sites(), this.cleared()];
    this.sites.set(cleared);
    this.cleared.set(cleared.length > 0 ? [] : sites);
  }

  protected boxOf({ target: [x, y, width, height] }: MapRegion): Record<'left' | 'top' | 'width' | 'height', string> {
    const part = (value: number, of: number): string => `${(100 * value) / of}%`;
    return {
      left: part(x - mapBox.x, mapBox.width),
      top: part(y - mapBox.y, mapBox.height),
      width: part(width, mapBox.width),
      height: part(height, mapBox.height),
    };
  }

  protected idOf(site: BodySite): string {
    return `${this.id}-${site}`;
  }

  protected leave(site: BodySite): void {
    this.pointed.update((pointed) => (pointed === site ? undefined : pointed));
  }
}

const regionsOf = ({ ofTrunk, ofLegs }: MapView): readonly MapRegion[] => [...ofTrunk, ...ofLegs];
const inFront: ReadonlySet<BodySite> = new Set(regionsOf(mapViews.front).map(({ site }) => site));
