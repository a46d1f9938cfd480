import { gap, wordBefore, type Word } from '../../text/words.ts'
import { determiners, fillers, negations, prepositions, toolNouns } from '../tables/little-words.ts'
import { verbs, type Verb } from '../tables/verbs.ts'
import { isVoid } from './not-done.ts'
import type { Sentence } from './sentences.ts'

/** How far into a sentence its main verb is looked for. */
const reach = 16

export const modals = new Set(['can', 'will', 'may'])

/** A noun-like word is a verb where an object with its article follows. */
export function isVerbHere(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  if (!next || next.gap >= gap.bracket) return false
  return (
    determiners.has(next.text) ||
    next.text === 'which' ||
    next.text === 'what' ||
    next.text === 'how' ||
    (prepositions.has(next.text) && next.text !== 'of' && next.text !== 'for')
  )
}

const relatives = new Set(['to', 'that', 'which', 'for'])
const conditions = new Set(['when', 'whenever'])
/** `Guidance for creating shelves` is of use to who creates them. */
const lessons = new Set(
  'context guidance guide guides guidelines instructions information documentation reference examples tips knowledge advice'.split(
    ' ',
  ),
)

/** The main verb of a first sentence: behind fillers and tags, or behind `tool to`, `that`, `for`. */
export function mainVerb(words: readonly Word[], sentence: Sentence): number | undefined {
  const until = Math.min(sentence.until, sentence.from + reach)
  let nominal = false
  let first = sentence.from
  for (let i = sentence.from; i < until; i += 1) {
    const word = words[i]
    if (!word) return undefined
    const text = word.text
    if (word.identifier && (wordBefore(words, i) === 'use' || wordBefore(words, i) === 'call'))
      return undefined
    // `Use this for any question, when a reader asks…`: the rest is a condition.
    if (nominal && conditions.has(text)) return undefined
    if (nominal && relatives.has(text)) {
      nominal = text === 'for' && lessons.has(wordBefore(words, i))
      continue
    }
    if (isAdverb(text) || isManner(words, i)) {
      if (i === first) first += 1
      continue
    }
    if (fillers.has(text) || word.identifier) continue
    if (word.gap >= gap.dash && i > sentence.from) nominal = false
    const verb = verbs.get(text)
    if (verb && !isDescribing(words, i, verb) && leads(words, i, { verb, nominal, first })) {
      return isNegated(words, i) || isVoid(words, i) ? undefined : i
    }
    nominal = true
  }
  return undefined
}

const manners = new Set(['batch', 'bulk', 'mass'])

/** `Batch delete books`: how it is done. */
function isManner(words: readonly Word[], at: number): boolean {
  if (!manners.has(words[at]?.text ?? '')) return false
  const next = words[at + 1]
  const verb = next?.gap === gap.none ? verbs.get(next.text) : undefined
  return verb?.form === 'base' && !verb.noun
}

/** `apply`, `reply` and `supply` end so too. */
function isAdverb(text: string): boolean {
  return text.endsWith('ly') && !verbs.has(text)
}

/** Verbs that say what a tool has or takes, and not what it does. */
const describing = new Set(
  'include use support require contain accept handle offer cover allow help'.split(' '),
)

/** `Enables agents to…` tells what a tool is for; `Enables a flag` is what it does. */
function isDescribing(words: readonly Word[], at: number, verb: Verb): boolean {
  if (verb.lemma !== 'enable') return describing.has(verb.lemma)
  for (let i = at + 1; i <= at + 4; i += 1) if (words[i]?.text === 'to') return true
  return false
}

const articles = new Set(['a', 'an', 'the'])
const behindNouns = new Set(['of', 'that', 'who', 'are', 'were', 'is', 'was'])

/** `Grades of a course`, `Trains that are late`: what such a word stands before is no object. */
function isPlural(words: readonly Word[], at: number, verb: Verb): boolean {
  const next = words[at + 1]
  return (verb.form === 'third' || verb.noun) && next?.gap === gap.none && behindNouns.has(next.text)
}

/** `Books.` is what there is, and nothing that is done. */
function isAlone(words: readonly Word[], at: number, verb: Verb): boolean {
  return at === 0 && verb.noun && verb.form === 'third' && (words[1]?.gap ?? gap.sentence) >= gap.sentence
}

/** May this form lead a sentence here? Noun-like ones not in front of another plain noun that ends the phrase. */
function leads(
  words: readonly Word[],
  at: number,
  place: { verb: Verb; nominal: boolean; first: number },
): boolean {
  const { verb, nominal, first } = place
  if (verb.form === 'past' || isPlural(words, at, verb) || isAlone(words, at, verb)) return false
  if (verb.noun && articles.has(wordBefore(words, at))) return false
  if (nominal) return verb.form === 'third' && !verb.noun
  if (verb.form === 'gerund') return true
  const before = wordBefore(words, at)
  if (!verb.noun || at === first || isVerbHere(words, at) || words[at]?.gap !== gap.none) return true
  return (
    !determiners.has(before) &&
    (before === 'to' || before === 'that' || before === 'and' || toolNouns.has(before))
  )
}

/** The verb of a later sentence, if that sentence speaks of the tool: `Also removes…`, `This deletes…`, `Will reset…`. */
export function laterVerb(words: readonly Word[], sentence: Sentence): number | undefined {
  const until = Math.min(sentence.until, sentence.from + 8)
  let subject = false
  let modal = false
  for (let i = sentence.from; i < until; i += 1) {
    const word = words[i]
    if (!word || word.identifier) return undefined
    const text = word.text
    if (isAdverb(text) || text === 'also' || text === 'and' || text === 'then' || text === 'the') continue
    const isModal = text === 'will' || text === 'can' || text === 'may'
    if (isModal) modal = true
    if (isModal || toolNouns.has(text) || (text === 'to' && i > sentence.from)) {
      subject = true
      continue
    }
    const verb = verbs.get(text)
    if (!verb) return undefined
    const speaks =
      verb.form === 'third'
        ? !verb.noun || isVerbHere(words, i)
        : verb.form === 'base' && (modal || (subject && !verb.noun))
    return speaks && !isNegated(words, i) && !isVoid(words, i) ? i : undefined
  }
  return undefined
}

export function isNegated(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 3; i -= 1) {
    const word = words[i]
    if (!word) return false
    if ((words[i + 1]?.gap ?? 0) >= gap.bracket) return false
    if (negations.has(word.text)) return true
  }
  return false
}

export function isConditional(words: readonly Word[], from: number, at: number): boolean {
  for (let i = from; i < at; i += 1) {
    const text = words[i]?.text
    if (text === 'if' || text === 'when' || text === 'optionally' || text === 'unless') return true
  }
  return false
}
