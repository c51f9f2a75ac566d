import { catalogue } from '../../src/app/clinical';

/** The names of every harder exercise on the ladders that begin at one, by its name. */
export function harderThan(name: string): ReadonlySet<string> {
  const harder = new Set<string>();
  const climb = (from: string): void => {
    for (const id of catalogue.find((one) => one.name === from)?.harder ?? []) {
      const next = catalogue.find((one) => one.id === id)?.name;
      if (next === undefined || harder.has(next)) continue;
      harder.add(next);
      climb(next);
    }
  };
  climb(name);
  return harder;
}
