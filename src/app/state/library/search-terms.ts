/**
 * A word as the search compares it: without accents, in lower case and in the singular, so that 'Squats' is 'squat'. Latin
 * endings such as those of multifidus and pelvis are no plurals. Three letters are left as they are.
 */
export function searchTerm(word: string): string {
  const plain = word
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
  if (plain.length <= 3 || /(?:ss|us|is)$/.test(plain)) return plain;
  if (plain.length > 4 && plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x|z)es$/.test(plain)) return plain.slice(0, -2);
  return plain.endsWith('s') ? plain.slice(0, -1) : plain;
}

/** Words are what stands between spaces and marks: 'Bird-dog' is two. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{Letter}\p{Number}]+/u).filter(Boolean);
}

/** The words of an index, in order, to ask which of them begin with some letters. */
export class Vocabulary {
  readonly #terms: readonly string[];

  constructor(terms: Iterable<string>) {
    this.#terms = [...new Set(terms)].sort();
  }

  has(term: string): boolean {
    return this.#terms[this.#placeOf(term)] === term;
  }

  begins(letters: string): boolean {
    return this.#terms[this.#placeOf(letters)]?.startsWith(letters) ?? false;
  }

  /** Where a term stands or would stand. */
  #placeOf(term: string): number {
    let [low, high] = [0, this.#terms.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#terms[middle] ?? '') < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * What may have been meant by a word with two neighbouring letters changed over, the commonest slip of the keys, which
 * counts as two slips where letters are only replaced, added or left out: 'brid' is 'bird', and 'mutlif' begins
 * 'multifidus'. Nothing for a word that is known as it stands.
 */
export function swapped(term: string, known: Vocabulary): readonly string[] {
  if (term.length < 3 || known.has(term)) return [];
  const meant = new Set<string>();
  for (let at = 0; at < term.length - 1; at++) {
    const [before, left, right, after] = [term.slice(0, at), term[at], term[at + 1], term.slice(at + 2)];
    if (left === right) continue;
    const other = `${before}${right}${left}${after}`;
    // Three letters begin too many words to guess from.
    if (known.has(other) || (other.length > 4 && known.begins(other))) meant.add(other);
  }
  return [...meant];
}
