import fc from 'fast-check';
import type { Clinic, TabNumber } from './clinic';
import { count, type Counts } from './judgement';
import type { Tab } from './tab';

/** Whether a gesture could be made at all: there is nothing to undo before something was done. */
export type Done = boolean;

/**
 * One gesture of a clinician as a command that fast-check can leave out, make again and print. It holds only its own
 * choices, as numbers and words, so that the same sequence does the same at any time.
 */
export class Gesture<C extends object> implements fc.AsyncCommand<Counts, Clinic> {
  readonly #name: string;
  readonly #choices: C & { readonly tab: TabNumber; readonly told: boolean };
  readonly #make: (tab: Tab, choices: C, clinic: Clinic) => Done | Promise<Done>;

  constructor(
    name: string,
    choices: C & { readonly tab: TabNumber; readonly told: boolean },
    make: (tab: Tab, choices: C, clinic: Clinic) => Done | Promise<Done>,
  ) {
    this.#name = name;
    this.#choices = choices;
    this.#make = make;
  }

  check(): boolean {
    return true;
  }

  async run(gestures: Counts, clinic: Clinic): Promise<void> {
    const done = await inTime(this.#made(clinic));
    clinic.judge(this.#choices.tab);
    count(gestures, done ? this.#name : `not possible: ${this.#name}`);
  }

  async #made(clinic: Clinic): Promise<Done> {
    const { tab, told } = this.#choices;
    const done = await this.#make(clinic.tab(tab), this.#choices, clinic);
    await clinic.tab(tab).settled();
    if (told) await clinic.hear(tab === 0 ? 1 : 0);
    return done;
  }

  toString(): string {
    return `${this.#name} ${JSON.stringify(this.#choices)}`;
  }
}

/** A gesture in either tab; the other one hears of it at once, or not yet. */
export function gesture<C extends object>(
  name: string,
  choices: { [K in keyof C]: fc.Arbitrary<C[K]> },
  make: (tab: Tab, choices: C, clinic: Clinic) => Done | Promise<Done>,
): fc.Arbitrary<fc.AsyncCommand<Counts, Clinic>> {
  const both = { ...choices, tab: fc.constantFrom<TabNumber[]>(0, 0, 0, 1), told: fc.boolean() };
  return fc
    .record(both)
    .map((made) => new Gesture<C>(name, made as unknown as C & { tab: TabNumber; told: boolean }, make));
}

/** A place in a list of any length. */
export const place = fc.nat({ max: 999 });

export function at<T>(list: readonly T[], index: number): T | undefined {
  return list.length > 0 ? list[index % list.length] : undefined;
}

/** In ms; a gesture takes a few. */
const longest = 10_000;

/** Fails where nothing comes of a gesture, instead of waiting for ever. */
async function inTime<T>(made: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const never = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('nothing ever came of this gesture')), longest);
  });
  try {
    return await Promise.race([made, never]);
  } finally {
    clearTimeout(timer);
  }
}
