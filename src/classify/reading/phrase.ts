import { gap, type Word } from '../../text/words.ts'
import { conjunctions, determiners, postnominals, prepositions } from '../tables/little-words.ts'
import { verbs } from '../tables/verbs.ts'
import { singular } from './act.ts'
import { isKeyword } from './not-done.ts'
import type { Source } from './source.ts'

const longestObject = 8
const longestRest = 14

/** Begin a turn that says to, from or of what. */
const turns = new Set(['to', 'from', 'of', 'in', 'into', 'onto', 'on', 'at'])
/** `Search for books`: begin what a verb without an object aims at. */
const aims = new Set(['for', 'through', 'across'])
const longestTurn = 5

/** What follows a verb: its object, the rest of the clause, and where the object ends in the text. */
export interface Phrase {
  object: string[]
  rest: string[]
  /** Where the object begins and ends in the text. */
  start: number
  end: number
  /** Where the first turn behind the object ends: `to a cycle` of `issues to a cycle`; else where the object does. */
  tail: number
}

/** End an object as a preposition does, but only behind one. */
const offs = new Set(['off', 'away', 'back'])

/** Nouns that only hold what stands behind `of` or `about`: `a list of messages`, `details about a case`. */
const light = new Set(
  'list set collection series number detail information info content copy batch subset array summary page instance range piece variety bunch overview text body'.split(
    ' ',
  ),
)

function isLight(object: readonly string[], preposition: string): boolean {
  return (preposition === 'of' || preposition === 'about') && light.has(object.at(-1) ?? '')
}

function goesOn(source: Source, word: Word | undefined): boolean {
  return isPlainVerb(word) && !isKeyword(source, word)
}

/** `and returns its rows`, `and release all resources`: a noun-like word with an object of its own. */
function isThirdVerb(word: Word | undefined, next: Word | undefined): boolean {
  if (!word || next?.gap !== gap.none || !determiners.has(next.text)) return false
  const form = verbs.get(word.text)?.form
  return form === 'third' || form === 'base'
}

function isPlainVerb(word: Word | undefined): boolean {
  const verb = word && verbs.get(word.text)
  return verb !== undefined && !verb.noun && verb.form !== 'past'
}

/** `notes matching a query`: what follows says which of them. */
const choosing = new Set(['matching', 'containing', 'mentioning'])

function isChoosing(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  return choosing.has(words[at]?.text ?? '') && next?.gap === gap.none && !prepositions.has(next.text)
}

/** Where what says which of them ends: at the next preposition or bracket, if that is near. */
function behindChoice(words: readonly Word[], at: number, until: number): number {
  for (let i = at + 1; i < Math.min(until, at + longestRest); i += 1) {
    const word = words[i]
    if (!word || prepositions.has(word.text) || word.gap >= gap.bracket) return i
  }
  return at
}

/** `models available`, `users assigned to a group`: such a word says something of the noun before it. */
function isPostnominal(words: readonly Word[], at: number): boolean {
  if (!postnominals.has(words[at]?.text ?? '')) return false
  const next = words[at + 1]
  return !next || next.gap !== gap.none || prepositions.has(next.text)
}

const numeral = /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|hundred|n)$/

function isUpTo(words: readonly Word[], at: number): boolean {
  return words[at]?.text === 'up' && words[at + 1]?.text === 'to' && numeral.test(words[at + 2]?.text ?? '')
}

/** Reads the object behind the verb at `at`, within a sentence that ends before `until`. */
export function phraseAfter(
  words: readonly Word[],
  at: number,
  { until, source }: { until: number; source: Source },
): Phrase {
  const end = words[at]?.end ?? words[at + 1]?.start ?? 0
  const phrase: Phrase = { object: [], rest: [], start: words[at + 1]?.start ?? end, end, tail: end }
  let i = at + 1
  for (; i < until && phrase.object.length < longestObject; i += 1) {
    const word = words[i]
    if (!word || (word.gap >= gap.bracket && i > Math.max(at, 0))) break
    // `up to ten links` are links.
    if (phrase.object.length === 0 && isUpTo(words, i)) {
      i += 2
      phrase.start = words[i + 1]?.start ?? phrase.start
      continue
    }
    if (prepositions.has(word.text)) {
      if (!isLight(phrase.object, word.text)) break
      phrase.object.length = 0
      continue
    }
    // `Create or update a file`: both verbs have the one object.
    if (
      phrase.object.length === 0 &&
      i - at < longestRest &&
      conjunctions.has(word.text) &&
      goesOn(source, words[i + 1])
    ) {
      i += 1
      phrase.start = words[i + 1]?.start ?? phrase.start
      continue
    }
    if (
      phrase.object.length > 0 &&
      conjunctions.has(word.text) &&
      (goesOn(source, words[i + 1]) || isThirdVerb(words[i + 1], words[i + 2]))
    )
      break
    if (phrase.object.length > 0 && isChoosing(words, i)) {
      i = behindChoice(words, i, until)
      break
    }
    if (phrase.object.length > 0 && (offs.has(word.text) || isPostnominal(words, i))) break
    phrase.end = word.end
    if (determiners.has(word.text) || conjunctions.has(word.text)) continue
    phrase.object.push(singular(word.text))
  }
  readRest(words, phrase, { from: i, until })
  return phrase
}

/** Reads what stands behind the object, from a place on. */
function readRest(
  words: readonly Word[],
  phrase: Phrase,
  { from, until }: { from: number; until: number },
): void {
  phrase.tail = phrase.end
  const bare = phrase.object.length === 0
  if (bare) phrase.start = words[from]?.start ?? phrase.start
  let tells = (bare ? aims : turns).has(words[from]?.text ?? '') && words[from]?.gap === gap.none
  for (let i = from; i < Math.min(until, from + longestRest); i += 1) {
    const word = words[i]
    if (!word || word.gap >= gap.sentence) break
    if (tells && i > from) {
      tells = word.gap === gap.none && !prepositions.has(word.text) && i - from <= longestTurn
      if (tells && !determiners.has(word.text)) phrase.tail = word.end
    }
    if (!determiners.has(word.text)) phrase.rest.push(singular(word.text))
  }
}
