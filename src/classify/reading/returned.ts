import { graphNouns, lightNouns, privateNouns } from '../tables/private-nouns.ts'
import { prepositions } from '../tables/little-words.ts'
import { verbs } from '../tables/verbs.ts'
import type { Act } from './act.ts'
import { lastOf } from './last.ts'
import type { ToolReading } from './reading.ts'

/** What an act returns; of a noun phrase alone there is no verb. */
export type Returning = Pick<Act, 'object' | 'rest'> & { verb?: string }

/** The same, with what is asked of it again and again. */
export interface Returned {
  act: Returning
  /** What the act is about. */
  words: readonly string[]
  /** The last of them, which says what it is, and the one before. */
  last: string
  other: string
  reading: ToolReading
}

export function returnedBy(act: Returning, reading: ToolReading): Returned {
  const words = aboutWords(act, reading.listing.ownWords)
  return {
    act,
    words,
    last: lastOf(words),
    other: words.length < 2 ? '' : (words[words.length - 2] ?? ''),
    reading,
  }
}

const before = new Set(['of', 'for', 'about', 'from', 'across', 'in', 'on'])

/** The object without words such as `details of`; without an object, what stands behind it. */
function aboutWords(act: Returning, ownWords: ReadonlySet<string>): readonly string[] {
  let end = act.object.length
  // `content and metadata`
  if (end > 1 && act.object[end - 1] === 'metadata' && act.object.includes('content')) end -= 1
  while (end > 0 && (isLight(act.object[end - 1] ?? '', ownWords) || isDone(act.object[end - 1] ?? '', end)))
    end -= 1
  if (end > 0) return end === act.object.length ? act.object : act.object.slice(0, end)
  if (!before.has(act.rest[0] ?? '')) return []
  const until = act.rest.findIndex((word, i) => i > 0 && prepositions.has(word))
  return act.rest.slice(1, until < 0 ? 5 : until)
}

/** `topics detected`: what was done to them is none of what they are. */
function isDone(word: string, end: number): boolean {
  return end > 1 && word.endsWith('ed') && verbs.get(word)?.form === 'past'
}

function isLight(word: string, ownWords: ReadonlySet<string>): boolean {
  return lightNouns.has(word) || (ownWords.has(word) && !privateNouns.has(word) && !graphNouns.has(word))
}
