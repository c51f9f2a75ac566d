/** How long a check may keep a browser from answering before it is taken for dead, in milliseconds; far below the limit. */
const turn = 100;

/** Looks at one after the other and lets the browser breathe in between: for checks of seconds. */
export async function inTurns<T>(all: Iterable<T>, look: (one: T) => void): Promise<void> {
  let began = performance.now();
  for (const one of all) {
    look(one);
    if (performance.now() - began < turn) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
}

/** What a check of many cases found wrong, the first few only: a rule that fails, fails a thousand times. */
export class Flaws {
  private readonly found = new Set<string>();

  add(flaw: string): void {
    if (this.found.size < 8) this.found.add(flaw);
  }

  list(): readonly string[] {
    return [...this.found];
  }
}
