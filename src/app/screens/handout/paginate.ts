/** A block on a page; `scale` is below 1 only for a block that is taller than a whole page. */
export interface PlacedBlock {
  readonly index: number;
  readonly scale: number;
}

/**
 * Distributes blocks over pages in their order, never splitting one. A block higher than a page has one to itself and is
 * drawn smaller, so that nothing of it is lost.
 *
 * @param heights of the blocks, in any unit
 * @param capacity of a page, in the same unit, greater than 0
 * @param joined whether a block stays on the page of the one before it; where both are more than a page it need not
 * @returns at least one page
 */
export function paginate(
  heights: readonly number[],
  capacity: number,
  joined: readonly boolean[] = [],
): readonly (readonly PlacedBlock[])[] {
  const pages: PlacedBlock[][] = [[]];
  let left = capacity;
  for (const run of runsOf(heights, capacity, joined)) {
    const height = run.reduce((sum, index) => sum + (heights[index] ?? 0), 0);
    const placed = run.map((index) => ({ index, scale: scaleFor(heights[index] ?? 0, capacity) }));
    const page = pages.at(-1) ?? [];
    if (height > left && page.length > 0) {
      pages.push(placed);
      left = capacity - height;
    } else {
      page.push(...placed);
      left -= height;
    }
  }
  return pages;
}

/** Blocks that stay together, as long as they find room on one page. */
function runsOf(heights: readonly number[], capacity: number, joined: readonly boolean[]): readonly number[][] {
  const runs: number[][] = [];
  let height = 0;
  heights.forEach((one, index) => {
    const run = runs.at(-1);
    if (run && joined[index] && height + one <= capacity) {
      run.push(index);
      height += one;
    } else {
      runs.push([index]);
      height = one;
    }
  });
  return runs;
}

function scaleFor(height: number, capacity: number): number {
  return height > capacity ? capacity / height : 1;
}
