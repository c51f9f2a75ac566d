import { TestBed } from '@angular/core/testing';
import { keptVisits, VisitsBegun } from './visits-begun';

describe('VisitsBegun', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => sessionStorage.clear());

  it('knows the day of each unsigned visit, and none of what is kept in another form', () => {
    sessionStorage.setItem(
      keptVisits,
      JSON.stringify({ form: 2, drafts: { p1: { begun: '2026-11-22' }, p2: { note: '' } } }),
    );
    const begun = TestBed.inject(VisitsBegun);
    expect([begun.of('p1'), begun.of('p2'), begun.of('p3')]).toEqual(['2026-11-22', undefined, undefined]);
    for (const kept of ['{', 'null', '7', '{"drafts":{"p1":null}}']) {
      sessionStorage.setItem(keptVisits, kept);
      begun.look();
      expect(begun.of('p1')).withContext(kept).toBeUndefined();
    }
  });
});
