import { convertToParamMap } from '@angular/router';
import { filtersFrom, kits, type LibraryFilters, noFilters, paramsOf, toggled } from './library-filters';

const read = (params: Record<string, string>) => filtersFrom(convertToParamMap(params));

describe('the filters in the address', () => {
  it('lead back to themselves', () => {
    const filters: LibraryFilters = {
      query: 'brid dog',
      family: ['quadruped', 'side'],
      position: ['side-lying'],
      kit: ['none', 'band'],
      phase: 'flare-up',
      favourites: true,
      pages: 3,
    };
    expect(read(paramsOf(filters))).toEqual(filters);
    expect(paramsOf(noFilters)).toEqual({});
    expect(read({})).toEqual(noFilters);
  });

  it('leave out what nobody knows, and cut what is too long', () => {
    expect(read({ family: 'side,nonsense', position: '', phase: 'hold', equipment: '__proto__' })).toEqual({
      ...noFilters,
      family: ['side'],
    });
    expect(read({ q: 'x'.repeat(500) }).query.length).toBe(80);
    expect(['', '-3', 'many', '2.7', '1e9'].map((pages) => read({ pages }).pages)).toEqual([1, 1, 1, 2, 99]);
  });
});

describe('toggled', () => {
  it('adds a value in its place, and takes it out again', () => {
    const more = toggled(['band'], 'none', kits);
    expect(more).toEqual(['none', 'band']);
    expect(toggled(more, 'band', kits)).toEqual(['none']);
  });
});
