/**
 * How much a dose asks for: its minutes, or its repetitions times its load. Only doses of the same exercise can be
 * compared by it.
 *
 * @param words as the week grid says it: '2 × 8, hold 8 s', '3 × 5, 20 kg', '12 min'
 */
export function amountOf(words: string): number {
  const text = words.replaceAll('\u00a0', ' ');
  const minutes = /(\d+(?:\.\d+)?) min/.exec(text);
  if (minutes) return Number(minutes[1]);
  const [, sets, repetitions] = /(\d+) × (\d+)/.exec(text) ?? [];
  if (!sets || !repetitions) throw new Error(`Not a dose: ${text}`);
  const load = /(\d+(?:\.\d+)?) kg/.exec(text)?.[1] ?? '1';
  return Number(sets) * Number(repetitions) * Number(load);
}
