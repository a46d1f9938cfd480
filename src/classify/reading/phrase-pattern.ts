/**
 * An expression for a table of phrases, in the notation of `tables/phrases.ts`. It matches every ASCII text in which
 * one of them stands and hardly any other, so that the rest need not be cut into words. Of a phrase with a free word
 * it asks for the part without one that has the most words: the time stays linear.
 */
export function patternOf(phrases: readonly string[]): RegExp {
  return new RegExp(String.raw`\b(?:${phrases.map(longestPart).join('|')})\b`, 'i')
}

const freeWord = /(?<=^| )_\??(?= |$)/

function longestPart(phrase: string): string {
  const parts = phrase.split(freeWord).map((part) => part.split(' ').filter((word) => word !== ''))
  return expressionOf(parts.reduce((longest, part) => (needed(part) >= needed(longest) ? part : longest), []))
}

function needed(words: readonly string[]): number {
  return words.filter((word) => !isOptional(word)).length
}

function isOptional(word: string): boolean {
  return word.endsWith('?')
}

/** Optional words count between two others only. Something that belongs to no word stands before each but the first. */
function expressionOf(words: readonly string[]): string {
  const from = words.findIndex((word) => !isOptional(word))
  const until = words.findLastIndex((word) => !isOptional(word)) + 1
  return words
    .slice(Math.max(0, from), until)
    .map((word, at) => {
      const expression = (at === 0 ? '' : String.raw`\W+`) + anyOf(word.replace(/\?$/, ''))
      return isOptional(word) ? `(?:${expression})?` : expression
    })
    .join('')
}

function anyOf(alternatives: string): string {
  return `(?:${alternatives.replaceAll(/[.*+?^${}()[\]\\]/g, String.raw`\$&`)})`
}
