import { paginate } from './paginate';

const shape = (heights: readonly number[], capacity: number) =>
  paginate(heights, capacity).map((page) => page.map(({ index }) => index));

describe('paginate', () => {
  it('keeps the order and fills a page to its last line', () => {
    expect(shape([40, 60, 1], 100)).toEqual([[0, 1], [2]]);
  });

  it('takes a block that does not fit to the next page, whole', () => {
    expect(shape([30, 80, 30, 30, 50], 100)).toEqual([[0], [1], [2, 3], [4]]);
  });

  it('gives one empty page for nothing', () => {
    expect(paginate([], 100)).toEqual([[]]);
  });

  it('draws a block that is higher than a page smaller, on a page of its own', () => {
    expect(paginate([10, 200, 10], 100)).toEqual([
      [{ index: 0, scale: 1 }],
      [{ index: 1, scale: 0.5 }],
      [{ index: 2, scale: 1 }],
    ]);
  });
});
