import { sha256 } from '../text/digest.ts'

/** What was replaced in one text: where, and how many characters. */
export interface Replacement {
  path: string
  count: number
}

// NUL and lone surrogates: what a `text` column cannot hold.
const unstorable = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const longestKey = 200

/** The text with NUL and lone surrogates replaced by U+FFFD. */
export function storableText(text: string): string {
  return text.replace(unstorable, '\uFFFD')
}

/** The same for an absent text. */
export function storableOrNull(text: string | null | undefined): string | null {
  return text == null ? null : storableText(text)
}

/** How many characters of the text have to be replaced. */
export function countUnstorable(text: string): number {
  return text.match(unstorable)?.length ?? 0
}

/**
 * A text as an index holds it: itself where it is short and clean, else its beginning and a digest of the whole.
 * A B-tree of Postgres takes no entry over 2,700 bytes, and names of a megabyte are met.
 */
export function indexKey(text: string): string {
  const clean = storableText(text)
  if (clean === text && text.length <= longestKey) return text
  return `${storableText(clean.slice(0, 64))}#${sha256(JSON.stringify(text))}`
}
