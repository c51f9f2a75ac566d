/** Numbers that look random and are the same at every run of the same seed (mulberry32, Ettinger 2017). */
export interface Chance {
  /** 0 to 1, 1 excluded. */
  readonly share: () => number;
  readonly between: (least: number, most: number) => number;
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { share, between: (least, most) => least + (most - least) * share() };
}
