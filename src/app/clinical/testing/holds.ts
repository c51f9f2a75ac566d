import fc from 'fast-check';

/**
 * Checks a property on a few hundred examples, the same ones in every run, so that a failure is there again when it is
 * looked at; fast-check prints its seed and the smallest counterexample.
 */
export function holds<T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>, runs = 300): void {
  fc.assert(property, { seed: 20261122, numRuns: runs });
}
