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
 * @returns at least one page
 */
export function paginate(heights: readonly number[], capacity: number): readonly (readonly PlacedBlock[])[] {
  const pages: PlacedBlock[][] = [[]];
  let left = capacity;
  heights.forEach((height, index) => {
    const page = pages.at(-1) ?? [];
    if (height > left && page.length > 0) {
      pages.push([{ index, scale: scaleFor(height, capacity) }]);
      left = capacity - height;
    } else {
      page.push({ index, scale: scaleFor(height, capacity) });
      left -= height;
    }
  });
  return pages;
}

function scaleFor(height: number, capacity: number): number {
  return height > capacity ? capacity / height : 1;
}
