import {
  declarablePhases,
  type DeclarablePhase,
  type Equipment,
  equipmentKinds,
  type Exercise,
  families,
  type Family,
  type Position,
  positions,
} from '../../clinical';

/** 'none' is what needs nothing but the patient. */
export type Kit = Equipment | 'none';
export const kits: readonly Kit[] = ['none', ...equipmentKinds];

export function kitsOf({ equipment }: Pick<Exercise, 'equipment'>): readonly Kit[] {
  return equipment.length > 0 ? equipment : ['none'];
}

/**
 * What the library is narrowed to. It is the address of the results, so it says nothing of a patient: "allowed for" is
 * kept apart.
 */
export interface LibraryFilters {
  readonly query: string;
  /** Any of these; none chosen is all of them. */
  readonly family: readonly Family[];
  readonly position: readonly Position[];
  readonly kit: readonly Kit[];
  /** Not ruled out by this phase alone. */
  readonly phase: DeclarablePhase | null;
  readonly favourites: boolean;
  /** How many pages of results are open, from 1: the way back leads to the same place in them. */
  readonly pages: number;
}

export const noFilters: LibraryFilters = {
  query: '',
  family: [],
  position: [],
  kit: [],
  phase: null,
  favourites: false,
  pages: 1,
};

/** Longer than anything that is looked for, and short enough for an address. */
const longestQuery = 80;
const mostPages = 99;

type Params = Readonly<Record<string, string>>;

/** The filters that an address names; what it names wrongly is left out. */
export function filtersFrom(params: { get(name: string): string | null }): LibraryFilters {
  return {
    query: (params.get('q') ?? '').slice(0, longestQuery),
    family: listed(params.get('family'), families),
    position: listed(params.get('position'), positions),
    kit: listed(params.get('equipment'), kits),
    phase: listed(params.get('phase'), declarablePhases)[0] ?? null,
    favourites: params.get('favourites') === 'yes',
    pages: Math.min(mostPages, Math.max(1, Math.trunc(Number(params.get('pages')) || 1))),
  };
}

/** The query parameters that lead back to these filters: only what is set, always in the same order. */
export function paramsOf({ query, family, position, kit, phase, favourites, pages }: LibraryFilters): Params {
  return Object.fromEntries(
    [
      ['q', query.trim().slice(0, longestQuery)],
      ['family', family.join(',')],
      ['position', position.join(',')],
      ['equipment', kit.join(',')],
      ['phase', phase ?? ''],
      ['favourites', favourites ? 'yes' : ''],
      ['pages', pages > 1 ? String(pages) : ''],
    ].filter(([, value]) => value !== ''),
  ) as Params;
}

/** Those of the known values that a list names, in their own order. */
function listed<T extends string>(text: string | null, known: readonly T[]): readonly T[] {
  const named = new Set((text ?? '').split(','));
  return known.filter((value) => named.has(value));
}

/** With one value more or, where it is there already, one less; in the order of the known values. */
export function toggled<T extends string>(chosen: readonly T[], value: T, known: readonly T[]): readonly T[] {
  return known.filter((one) => chosen.includes(one) !== (one === value));
}
