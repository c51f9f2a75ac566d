import { sameContent } from './reconcile';

describe('sameContent', () => {
  it('does not mind the order of keys, nor a key that is undefined', () => {
    expect(sameContent({ a: 1, b: { c: [1, 2] } }, { b: { c: [1, 2], d: undefined }, a: 1 })).toBeTrue();
  });

  it('minds everything else', () => {
    expect(sameContent({ a: [1, 2] }, { a: [2, 1] })).toBeFalse();
    expect(sameContent({ a: [1] }, { a: [1, 2] })).toBeFalse();
    expect(sameContent({ a: null }, { a: undefined })).toBeFalse();
    expect(sameContent({ a: null }, {})).toBeFalse();
    expect(sameContent({ a: [] }, { a: {} })).toBeFalse();
    expect(sameContent({ a: '1' }, { a: 1 })).toBeFalse();
  });
});
