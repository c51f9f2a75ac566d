import { syllable } from 'syllable';

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.?!])\s+/).filter((part) => part !== '');
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? [];

/**
 * Flesch-Kincaid grade level of a text (Kincaid et al. 1975): 0.39 words a sentence + 11.8 syllables a word - 15.59.
 * A line without a full stop counts as a sentence.
 */
export function fleschKincaidGrade(lines: readonly string[]): number {
  const sentences = lines.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  return (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59;
}
