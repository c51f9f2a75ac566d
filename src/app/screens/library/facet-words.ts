import { equipmentNames, familyNames, positionNames } from '../../ui/exercise-words';
import { phaseNames } from '../../ui/phase-chip';
import { families, positions } from '../../clinical';
import { type Kit, kits, type LibraryFilters, toggled } from './library-filters';

export const kitNames: Readonly<Record<Kit, string>> = { none: 'None needed', ...equipmentNames };

/** A choice as it is shown and taken back: 'Side', 'Band', 'Allowed in flare-up'. */
export interface ChosenFacet {
  readonly words: string;
  readonly without: LibraryFilters;
}

/** Every choice but the search text, each with what is left without it. */
export function chosenFacets(filters: LibraryFilters): readonly ChosenFacet[] {
  const { family, position, kit, phase, favourites } = filters;
  return [
    ...(favourites ? [{ words: 'Favourites', without: { ...filters, favourites: false } }] : []),
    ...(phase
      ? [{ words: `Allowed in ${phaseNames[phase].toLowerCase()}`, without: { ...filters, phase: null } }]
      : []),
    ...family.map((id) => ({
      words: familyNames[id],
      without: { ...filters, family: toggled(family, id, families) },
    })),
    ...position.map((id) => ({
      words: positionNames[id],
      without: { ...filters, position: toggled(position, id, positions) },
    })),
    ...kit.map((id) => ({
      words: id === 'none' ? 'No equipment' : kitNames[id],
      without: { ...filters, kit: toggled(kit, id, kits) },
    })),
  ];
}
