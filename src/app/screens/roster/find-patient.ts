import type { PatientDetails } from '../../clinical';

/** Letters that a person types without their mark, and that Unicode does not take apart. */
const plainLetters: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};

/** Words without accents, case or punctuation: 'Fernández Ruiz' gives 'fernandez', 'ruiz'. */
export function plainWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[æœøßđðłþħı]/g, (letter) => plainLetters[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * How well a patient answers what was typed; undefined where a word of it fits nothing. Every word must begin a word of
 * the name or of the identifier, or stand somewhere in the identifier. 0 is best: the family name begins with the first.
 */
export function matchOf(query: string, { family, given, identifier }: PatientDetails): number | undefined {
  const asked = plainWords(query);
  const families = plainWords(family);
  const names = [...families, ...plainWords(given)];
  const numbers = plainWords(identifier ?? '');
  const whole = numbers.join('');
  const fits = (word: string) => [...names, ...numbers].some((one) => one.startsWith(word)) || whole.includes(word);
  if (!asked.every(fits)) return undefined;
  const [first] = asked;
  if (first === undefined || families.some((one) => one.startsWith(first))) return 0;
  return names.some((one) => one.startsWith(first)) ? 1 : 2;
}
