import { plainEffect } from '../tables/effects.ts'
import { gap, wordBefore, type Word } from '../../text/words.ts'
import { conjunctions, determiners, operationNouns, prepositions } from '../tables/little-words.ts'
import { categoryOf, verbs, type Verb } from '../tables/verbs.ts'
import { changed, type Act } from './act.ts'
import { isConditional, isNegated, isVerbHere, laterVerb, mainVerb, modals } from './main-verb.ts'
import { listedActs } from './listed-acts.ts'
import { isHypothetical, isKeyword, isVoid } from './not-done.ts'
import { withParticle } from './particle-verbs.ts'
import { phraseAfter } from './phrase.ts'
import type { Sentence } from './sentences.ts'
import type { Source } from './source.ts'
import { unknownVerb } from './unknown-verb.ts'

/** How far into a sentence its main verb is looked for. */
const reach = 16
/** How far behind the main verb another one of the same form is looked for. */
const conjunctReach = 40

const none: readonly never[] = []

interface Text {
  source: Source
  words: readonly Word[]
}

/** The acts that a description claims for its tool: of its first telling sentence, then of later ones. */
export function textActs(text: Text, sentences: readonly Sentence[]): Act[] {
  const acts: Act[] = []
  let first = true
  for (const sentence of sentences) {
    if (
      sentence.usage ||
      (sentence !== sentences[0] && asksCaller.has(text.words[sentence.from]?.text ?? ''))
    )
      continue
    const offered = sentence === sentences[0] ? none : offeredActs(text, sentence)
    if (offered.length > 0) {
      acts.push(...offered)
      continue
    }
    const listed = first ? listedActs(text, sentence) : []
    if (listed.length > 0) {
      acts.push(...listed)
      first = false
      continue
    }
    const head = first ? mainVerb(text.words, sentence) : laterVerb(text.words, sentence)
    const unknown = first && head === undefined ? unknownVerb(text.words, sentence.from) : undefined
    if (unknown) {
      const found: Found = { text, sentence, head: sentence.from, from: 'main' }
      acts.push(changed(actAt(found, sentence.from, unknown), { firm: false }))
    }
    if (head === undefined) continue
    collect(acts, { text, sentence, head, from: first ? 'main' : 'also' })
    if (acts.length > 0) first = false
  }
  return acts
}

/** `Provide either a list or a string`: what the caller is to do. */
const asksCaller = new Set(['provide', 'specify', 'pass', 'supply', 'enter', 'include'])

const offers = new Set('supports support allows enables offers handles covers includes'.split(' '))

/** `Supports creating, listing and deleting apps`: each is an act of the tool, upon what the last one names. */
function offeredActs(text: Text, sentence: Sentence): Act[] {
  const { words } = text
  if (!offers.has(words[sentence.from]?.text ?? '')) return []
  const from = sentence.from + 1
  if (operationNouns.has(words[from]?.text ?? '') && words[from + 1]?.text === 'for')
    return namedOperations(text, sentence, from + 2)
  const acts: Act[] = []
  for (let i = from; i < Math.min(sentence.until, sentence.from + reach); i += 1) {
    if (conjunctions.has(words[i]?.text ?? '')) continue
    const verb = verbs.get(words[i]?.text ?? '')
    if (verb?.form !== 'gerund' || (words[i]?.gap ?? 0) > gap.slash) break
    acts.push(actAt({ text, sentence, head: i, from: 'also' }, i, verb))
  }
  const last = acts.at(-1)
  return last && acts.length > 1
    ? acts.map((act) => changed(act, { firm: true, object: last.object, told: last.told }))
    : []
}

const longestList = 400

/** `Includes operations for listing databases, running queries, and deleting keys`: each has an object of its own. */
function namedOperations(text: Text, sentence: Sentence, from: number): Act[] {
  const { words } = text
  const acts: Act[] = []
  for (let i = from; i < Math.min(sentence.until, from + longestList); i += 1) {
    const word = words[i]
    const verb = word && (i === from || isJoined(words, i, word)) ? verbs.get(word.text) : undefined
    if (verb?.form !== 'gerund') continue
    const act = actAt({ text, sentence, head: i, from: 'also' }, i, verb)
    const shared = act.object.length === 0 ? sharedObject(text, sentence, i) : undefined
    acts.push(changed(act, { firm: true, ...shared }))
  }
  return acts.length > 1 ? acts : []
}

/** `creating, updating, and deleting keys`: the object of the verb behind. */
function sharedObject(text: Text, sentence: Sentence, at: number): Pick<Act, 'object' | 'told'> | undefined {
  for (let i = at + 1; i < Math.min(sentence.until, at + reach); i += 1) {
    const verb = verbs.get(text.words[i]?.text ?? '')
    if (verb?.form !== 'gerund') continue
    const { object, told } = actAt({ text, sentence, head: i, from: 'also' }, i, verb)
    if (object.length > 0) return { object, told }
  }
  return undefined
}

/** Verbs that say nothing of what is done: a list in brackets behind them does. */
const hollow = new Set(['perform', 'manage', 'execute', 'handle', 'run', 'do', 'control', 'provide'])

/** As much as stands well in a sentence. */
const longestTold = 70

interface Found {
  text: Text
  sentence: Sentence
  head: number
  from: 'main' | 'also'
}

/** Verbs that a later sentence says of how the tool handles its input. */
const inPassing = new Set(
  'use clean cleanup process perform execute run start begin compile launch handle include accept reject apply manage maintain switch allow block complete decline confirm deny approve support permit exclude protect initialize combine log cache track add set append replace'.split(
    ' ',
  ),
)

function collect(acts: Act[], found: Found): void {
  const { words, source } = found.text
  const plain = verbs.get(words[found.head]?.text ?? '')
  if (!plain) return
  const head = withParticle(plain, words, { at: found.head, until: found.sentence.until })
  if (found.from === 'also' && inPassing.has(head.lemma)) return
  const leader = actAt(found, found.head, head)
  if (found.from === 'also' && leader.object.length === 0) return
  acts.push(leader)
  let previous = found.head
  const isHollow = hollow.has(head.lemma)
  const until = Math.min(found.sentence.until, found.head + conjunctReach)
  for (let i = found.head + 1; i < until; i += 1) {
    const word = words[i]
    if (!word || (word.gap === gap.bracket && !isHollow) || isHypothetical(word)) break
    if (word.text === 'how' && words[i + 1]?.text === 'to') break
    const opens = isHollow && (word.gap === gap.colon || word.gap === gap.bracket)
    if (!(opens || isJoined(words, i, word)) || isKeyword(source, word)) continue
    const verb = conjunct(words, { at: i, previous: opens ? i - 1 : previous, form: head.form, opens })
    if (!verb) continue
    previous = i
    if (isStatement(found, i, head.lemma)) continue
    const act = actAt(found, i, verb)
    // `Shows swaps, adds, removes`: behind a reading verb, bare plurals are what is shown.
    const bare = act.object.length === 0 && act.rest.length === 0 && verb.form === 'third'
    if (!bare || categoryOf(head.kind) !== 'read') acts.push(act)
  }
  // `Performs user operations (list, get)`: the list says what is performed.
  if (isHollow && acts.at(-1) !== leader && operations.has(leader.object.at(-1) ?? ''))
    acts.splice(acts.indexOf(leader), 1)
}

const operations = new Set(['operation', 'action', 'task'])

function actAt(found: Found, at: number, verb: Verb): Act {
  const { words, source } = found.text
  const phrase = phraseAfter(words, at, { until: found.sentence.until, source })
  const word = words[at]
  return {
    verb: verb.lemma,
    kind: verb.kind,
    effect: plainEffect(verb.kind),
    from: found.from,
    firm: !verb.noun || isVerbHere(words, at) || modals.has(wordBefore(words, at)),
    object: phrase.object,
    told: source.text.slice(
      phrase.start,
      phrase.tail - phrase.start <= longestTold ? phrase.tail : phrase.end,
    ),
    rest: phrase.rest,
    conditional: isConditional(words, found.sentence.from, at),
    source,
    start: word?.start ?? 0,
    end: phrase.end,
  }
}

const statements = new Set([
  'INSERT',
  'UPDATE',
  'DELETE',
  'DROP',
  'ALTER',
  'CREATE',
  'MERGE',
  'TRUNCATE',
  'REPLACE',
])

/** `Execute an INSERT, UPDATE or DELETE query`: statements that can be run, and no acts of the tool. */
function isStatement(found: Found, at: number, lead: string): boolean {
  const word = found.text.words[at]
  return (
    word !== undefined &&
    hollow.has(lead) &&
    statements.has(found.text.source.text.slice(word.start, word.end))
  )
}

/** Kinds that are not to be missed: `and pay with a card`. */
const grave = new Set<Verb['kind']>(['pay', 'delete', 'remove', 'cancel', 'revoke'])
/** `and navigates to the page`. */
const toward = new Set(['to', 'into', 'onto'])
/** `by feed ID or list ID`: what an identifier is of is no verb. */
const identifiers = new Set(['id', 'ids', 'uuid', 'key'])

/** Does it stand behind a comma, a slash, `and`, or `and quickly`? */
function isJoined(words: readonly Word[], at: number, word: Word): boolean {
  if (word.gap === gap.comma || word.gap === gap.slash) return true
  const before = wordBefore(words, at)
  return conjunctions.has(before) || (before.endsWith('ly') && conjunctions.has(wordBefore(words, at, 2)))
}

/** A further verb of the same form, at a word that is joined to those before it. */
function conjunct(
  words: readonly Word[],
  place: { at: number; previous: number; form: Verb['form']; opens: boolean },
): Verb | undefined {
  const word = words[place.at]
  if (!word || word.identifier) return undefined
  const verb = verbs.get(word.text)
  if (!verb || verb.form !== place.form) return undefined
  const next = words[place.at + 1]
  if (next?.gap === gap.none && identifiers.has(next.text)) return undefined
  if ((word.gap > gap.slash && !place.opens) || isNegated(words, place.at) || isVoid(words, place.at))
    return undefined
  if (word.gap === gap.slash && place.at - place.previous > 1) return undefined
  if (!verb.noun || place.at - place.previous <= 2) return verb
  // `for businesses and places using`, `data or text from`: far from the verb only an article makes it one.
  const after = next?.text ?? ''
  if (grave.has(verb.kind) && prepositions.has(after)) return verb
  return determiners.has(after) ||
    (verb.form === 'third' && wordBefore(words, place.at) !== 'or' && toward.has(after))
    ? verb
    : undefined
}
