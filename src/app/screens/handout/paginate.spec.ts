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

  it('keeps what belongs together on one page, as long as both find room there', () => {
    const pages = (heights: readonly number[], joined: readonly boolean[]) =>
      paginate(heights, 100, joined).map((page) => page.map(({ index }) => index));
    expect(pages([40, 40, 30, 20], [false, false, true, false])).toEqual([[0], [1, 2, 3]]);
    expect(pages([40, 60, 60], [false, false, true]))
      .withContext('more than a page')
      .toEqual([[0, 1], [2]]);
    expect(pages([40, 60], [true, false]))
      .withContext('nothing before it')
      .toEqual([[0, 1]]);
  });
});
