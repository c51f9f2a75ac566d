/** With a capital at its beginning: 'two weeks' is 'Two weeks'. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** 'Monday', 'Monday and Friday', 'Monday, Wednesday and Friday'; empty where there is none. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
