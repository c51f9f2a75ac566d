import { Component, computed, input, model } from '@angular/core';
import {
  declarablePhases,
  type DeclarablePhase,
  type Exercise,
  families,
  type Family,
  type Position,
  positions,
} from '../../clinical';
import { familyNames, positionNames } from '../../ui/exercise-words';
import { phaseNames } from '../../ui/phase-chip';
import type { FacetCounts } from './facets';
import { kitNames } from './facet-words';
import { type Kit, kits, kitsOf, type LibraryFilters, toggled } from './library-filters';

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly chosen: boolean;
}

/** What the library can be narrowed to, and how many exercises each choice would leave. */
@Component({
  selector: 'keel-facet-panel',
  templateUrl: './facet-panel.html',
  styleUrl: './facet-panel.scss',
})
export class FacetPanel {
  readonly filters = model.required<LibraryFilters>();
  readonly onlyAllowed = model.required<boolean>();
  readonly counts = input.required<FacetCounts>();
  /** The whole library: a choice that nothing in it has is not offered. */
  readonly offered = input.required<readonly Exercise[]>();
  /** For whom it can be asked what is allowed. */
  readonly patient = input.required<string | null>();

  readonly #present = computed(() => {
    const all = this.offered();
    return {
      families: new Set(all.map(({ family }) => family)),
      positions: new Set(all.map(({ position }) => position)),
      kits: new Set(all.flatMap(kitsOf)),
    };
  });

  protected readonly phases = computed(() =>
    declarablePhases.map((id) => ({ id, name: phaseNames[id], count: this.counts().phase.get(id) ?? 0 })),
  );
  protected readonly groups = computed(() => {
    const [filters, counts, present] = [this.filters(), this.counts(), this.#present()];
    return [
      {
        id: 'family',
        name: 'Family',
        open: true,
        choices: choices(families, familyNames, present.families, counts.family, filters.family),
      },
      {
        id: 'position',
        name: 'Position',
        open: true,
        choices: choices(positions, positionNames, present.positions, counts.position, filters.position),
      },
      {
        id: 'kit',
        name: 'Equipment',
        // The longest list, and the one that is asked least.
        open: filters.kit.length > 0,
        choices: choices(kits, kitNames, present.kits, counts.kit, filters.kit),
      },
    ] as const;
  });

  protected choose(group: 'family' | 'position' | 'kit', id: string): void {
    const filters = this.filters();
    const part = {
      family: () => ({ family: toggled(filters.family, id as Family, families) }),
      position: () => ({ position: toggled(filters.position, id as Position, positions) }),
      kit: () => ({ kit: toggled(filters.kit, id as Kit, kits) }),
    }[group]();
    this.filters.set({ ...filters, ...part });
  }

  protected choosePhase(phase: DeclarablePhase | null): void {
    this.filters.set({ ...this.filters(), phase });
  }

  protected chooseFavourites(favourites: boolean): void {
    this.filters.set({ ...this.filters(), favourites });
  }
}

function choices<T extends string>(
  all: readonly T[],
  names: Readonly<Record<T, string>>,
  present: ReadonlySet<T>,
  counts: ReadonlyMap<T, number>,
  chosen: readonly T[],
): readonly Choice[] {
  return all
    .filter((id) => present.has(id) || chosen.includes(id))
    .map((id) => ({ id, name: names[id], count: counts.get(id) ?? 0, chosen: chosen.includes(id) }));
}
