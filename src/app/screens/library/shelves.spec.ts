import { catalogue, families, type Situation } from '../../clinical';
import { verdictsOn } from './facets';
import { shelvesOf } from './shelves';

const flareUp: Situation = { phase: 'flare-up', precautions: [], clearances: [], date: '2026-11-22' };
const verdicts = verdictsOn(catalogue, flareUp);
const named = (...ids: readonly string[]) => ids.map((id) => catalogue.find((exercise) => exercise.id === id)!);
const all = { verdicts: null, searched: false, most: Infinity };

describe('shelvesOf', () => {
  it('has a shelf a family, and one list for a search', () => {
    const shelves = shelvesOf(catalogue, all);
    expect(new Set(shelves.map(({ id }) => id)).size).toBe(shelves.length);
    expect(families as readonly string[]).toEqual(jasmine.arrayContaining(shelves.map(({ id }) => id)));
    expect(shelves.flatMap(({ cards }) => cards).length).toBe(catalogue.length);
    expect(shelvesOf(catalogue, { ...all, searched: true }).map(({ id }) => id)).toEqual(['found']);
  });

  it('never has what is allowed and what waits in one list', () => {
    const shelves = shelvesOf(catalogue, { ...all, verdicts });
    expect(shelves.map(({ id }) => id)).toEqual(['active', 'waiting']);
    for (const { id, cards } of shelves)
      expect(cards.every(({ verdict }) => (verdict?.status === 'blocked') === (id === 'waiting'))).toBeTrue();
  });

  it('begins with what waits only where the best of a search does', () => {
    const order = (ids: readonly string[], searched: boolean) =>
      shelvesOf(named(...ids), { ...all, verdicts, searched }).map(({ id }) => id);
    expect(order(['sit-up', 'heel-slide'], true)).toEqual(['waiting', 'active']);
    expect(order(['heel-slide', 'sit-up'], true)).toEqual(['active', 'waiting']);
    expect(order(['sit-up', 'heel-slide'], false)).toEqual(['active', 'waiting']);
    expect(order(['sit-up'], true)).toEqual(['waiting']);
    expect(order([], true)).toEqual([]);
  });

  it('shows as many as are asked for over all shelves, and counts the rest', () => {
    const shelves = shelvesOf(catalogue, { ...all, verdicts, most: 3 });
    expect(shelves.flatMap(({ cards }) => cards).length).toBe(3);
    expect(shelves[0]?.count).toBeGreaterThan(3);
  });
});
