/** The last word, which says what a noun phrase or an argument is; empty where there is none. */
export function lastOf(words: readonly string[]): string {
  return words.length === 0 ? '' : (words[words.length - 1] ?? '')
}
