import { gap, type Word } from '../../text/words.ts'
import { conjunctions, determiners, prepositions } from '../tables/little-words.ts'
import { verbs } from '../tables/verbs.ts'
import { singular } from './act.ts'

const longestObject = 8
const longestRest = 14

/** What follows a verb: its object, the rest of the clause, and where the object ends in the text. */
export interface Phrase {
  object: string[]
  rest: string[]
  /** Where the object begins and ends in the text. */
  start: number
  end: number
}

/** Nouns that only hold what stands behind `of` or `about`: `a list of messages`, `details about a case`. */
const light = new Set(
  'list set collection series number detail information info content copy batch subset array summary page instance range piece variety bunch overview text body name'.split(
    ' ',
  ),
)

function isLight(object: readonly string[], preposition: string): boolean {
  return (preposition === 'of' || preposition === 'about') && light.has(object.at(-1) ?? '')
}

function isPlainVerb(word: Word | undefined): boolean {
  const verb = word && verbs.get(word.text)
  return verb !== undefined && !verb.noun && verb.form !== 'past'
}

/** Reads the object behind the verb at `at`, within a sentence that ends before `until`. */
export function phraseAfter(words: readonly Word[], at: number, until: number): Phrase {
  const end = words[at]?.end ?? 0
  const phrase: Phrase = { object: [], rest: [], start: words[at + 1]?.start ?? end, end }
  let i = at + 1
  for (; i < until && phrase.object.length < longestObject; i += 1) {
    const word = words[i]
    if (!word || word.gap >= gap.bracket) break
    if (prepositions.has(word.text)) {
      if (!isLight(phrase.object, word.text)) break
      phrase.object.length = 0
      continue
    }
    if (phrase.object.length > 0 && conjunctions.has(word.text) && isPlainVerb(words[i + 1])) break
    phrase.end = word.end
    if (determiners.has(word.text) || conjunctions.has(word.text)) continue
    phrase.object.push(singular(word.text))
  }
  for (const last = Math.min(until, i + longestRest); i < last; i += 1) {
    const word = words[i]
    if (!word || word.gap >= gap.sentence) break
    if (!determiners.has(word.text)) phrase.rest.push(singular(word.text))
  }
  return phrase
}
