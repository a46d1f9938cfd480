/**
 * An expression for a table of phrases, in the notation of `tables/phrases.ts`. It matches every ASCII text in which
 * one of them stands and hardly any other, so that the rest need not be cut into words. Of a phrase with a free word
 * it asks for the part without one that has the most words: the time stays linear.
 */
export function patternOf(phrases: readonly string[]): RegExp {
  const parts = phrases.map(longestPart)
  // Most words are none of the first ones, which is seen sooner than that they begin none of the phrases.
  const first = anyOf([...new Set(parts.flatMap((words) => (words[0] ?? '').split('|')))].join('|'))
  return new RegExp(String.raw`\b(?=${first}\b)(?:${parts.map(expressionOf).join('|')})\b`, 'i')
}

const freeWord = /(?<=^| )_\??(?= |$)/

/** Without optional words at its ends: these count between two others only. */
function longestPart(phrase: string): string[] {
  const parts = phrase.split(freeWord).map((part) => part.split(' ').filter((word) => word !== ''))
  const longest = parts.reduce((most, part) => (needed(part) >= needed(most) ? part : most), [])
  const from = longest.findIndex((word) => !isOptional(word))
  return from < 0 ? [] : longest.slice(from, longest.findLastIndex((word) => !isOptional(word)) + 1)
}

function needed(words: readonly string[]): number {
  return words.filter((word) => !isOptional(word)).length
}

function isOptional(word: string): boolean {
  return word.endsWith('?')
}

/** Something that belongs to no word stands before each but the first. */
function expressionOf(words: readonly string[]): string {
  return words
    .map((word, at) => {
      const expression = (at === 0 ? '' : String.raw`\W+`) + anyOf(word.replace(/\?$/, ''))
      return isOptional(word) ? `(?:${expression})?` : expression
    })
    .join('')
}

function anyOf(alternatives: string): string {
  return `(?:${alternatives.replaceAll(/[.*+?^${}()[\]\\]/g, String.raw`\$&`)})`
}
