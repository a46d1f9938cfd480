import { plainEffect } from '../tables/effects.ts'
import { wordBefore, type Word } from '../../text/words.ts'
import { conjunctions, infoNouns, nameModifiers, prepositions } from '../tables/little-words.ts'
import { wideVerbs } from '../tables/foreign-verbs.ts'
import { categoryOf, verbs, type Verb } from '../tables/verbs.ts'
import { singular, type Act } from './act.ts'
import { lastOf } from './last.ts'
import type { Source } from './source.ts'

/** A name cut into words. `from` is the first word behind the server's own name and the listing's common prefix. */
export interface Name {
  source: Source
  words: readonly Word[]
  from: number
}

interface Candidate {
  at: number
  verb: Verb
  score: number
}

/** The acts that a name claims: its verb, wherever it stands, and those joined to it by `and` or `or`. */
export function nameActs(name: Name, from: 'name' | 'title' = 'name'): Act[] {
  const chosen = choose(name)
  if (!chosen) return wideAct(name, from)
  const acts = [actAt(name, chosen, from)]
  if (categoryOf(chosen.verb.kind) === 'read' && chosen.score > 0 && !joins(name, chosen.at)) return acts
  for (let i = chosen.at + 1; i < name.words.length; i += 1) {
    const verb = baseVerb(name.words[i])
    if (!verb || verb.noun) continue
    const joined = conjunctions.has(wordBefore(name.words, i))
    if (joined || (i === chosen.at + 1 && categoryOf(verb.kind) === 'destructive')) {
      acts.push(actAt(name, { at: i, verb, score: 2 }, from))
    }
  }
  return acts
}

function joins(name: Name, at: number): boolean {
  return conjunctions.has(name.words[at + 1]?.text ?? '') || conjunctions.has(name.words[at + 2]?.text ?? '')
}

function choose(name: Name): Candidate | undefined {
  let best: Candidate | undefined
  const first = firstTelling(name)
  for (let i = name.from; i < name.words.length; i += 1) {
    const verb = compound(name, i) ?? baseVerb(name.words[i])
    if (!verb || isFormat(name.words, i)) continue
    const score = scoreOf(name, { at: i, first, verb })
    if (!best || score > best.score) best = { at: i, verb, score }
  }
  return best
}

const marking = new Set(['mark', 'as'])

/** `text-to-image`: a format, and what it is turned into. `mark_read`: what something is marked as. */
function isFormat(words: readonly Word[], at: number): boolean {
  if (words[at]?.text === 'read' && marking.has(wordBefore(words, at))) return true
  return (words[at]?.text === 'text' || words[at]?.text === 'image') && words[at + 1]?.text === 'to'
}

const particles = new Set(['up', 'out', 'in', 'off', 'down', 'back', 'over'])

/** `top_up_card`, `log_in`: two words of a name that are one verb. */
function compound(name: Name, at: number): Verb | undefined {
  const next = name.words[at + 1]?.text ?? ''
  if (!particles.has(next)) return undefined
  const verb = verbs.get(`${name.words[at]?.text ?? ''}${next}`)
  return verb?.form === 'base' ? { ...verb, noun: false } : undefined
}

/** The first word that is no modifier. */
function firstTelling(name: Name): number {
  let i = name.from
  while (i < name.words.length - 1 && nameModifiers.has(name.words[i]?.text ?? '')) i += 1
  return i
}

function baseVerb(word: Word | undefined): Verb | undefined {
  const verb = word && verbs.get(word.text)
  if (!verb || verb.form === 'past' || verb.form === 'gerund') return undefined
  return verb.form === 'third' && verb.noun ? undefined : verb
}

/** `preview_delete`, `check_transfer`: what is done to an act is to look at it beforehand. */
const foreseeing = new Set(
  'preview simulate validate estimate plan quote check dryrun explain verify'.split(' '),
)
/** `should_delegate`, `how_to_delete`: a question about an act, wherever it begins. */
const questions = new Set('should can is has how what which why whether'.split(' '))

/** A verb leads a name or ends it; in between it is likelier a noun, and noun-like verbs are so everywhere. */
function scoreOf(name: Name, place: { at: number; first: number; verb: Verb }): number {
  const { at, first, verb } = place
  const last = name.words.length - 1
  let score = at === first ? 4 : at === last ? 3 : 2
  if (verb.noun) score -= 2.5
  if (verb.noun && at === last && at > first) score -= 0.5
  if (verb.noun && at > first && at < last) score -= 0.5
  const before = wordBefore(name.words, at)
  if (at > first && determinersOfNames.has(before)) score -= 2
  if (at < last && (questions.has(verb.lemma) || (at === first && foreseeing.has(verb.lemma)))) score += 3
  if (isQualified(name, at)) score -= 3
  if (verb.lemma === 'list' && at === last && isMade(name, at)) score -= 3
  return score
}

/** `create_access_list`: what is made is a list. */
function isMade(name: Name, at: number): boolean {
  for (let i = name.from; i < at; i += 1) {
    const verb = baseVerb(name.words[i])
    if (verb && !verb.noun && categoryOf(verb.kind) !== 'read') return true
  }
  return false
}

/** Behind a preposition stands what qualifies the act: `list_for_export`. */
function isQualified(name: Name, at: number): boolean {
  for (let i = name.from + 1; i < at; i += 1) if (prepositions.has(name.words[i]?.text ?? '')) return true
  return false
}

const determinersOfNames = new Set('not no non un pre post re next last pending recent'.split(' '))

function actAt(name: Name, found: Candidate, from: 'name' | 'title'): Act {
  const candidate = isRecord(name, found) ? { ...found, verb: looking, score: 1 } : found
  const { at, verb } = candidate
  const object = objectOf(name, at)
  return {
    verb: verb.lemma,
    kind: verb.kind,
    effect: plainEffect(verb.kind),
    from,
    firm: isFirm(name, candidate),
    object: object.object,
    told: named(object.object),
    rest: object.rest,
    conditional: false,
    source: name.source,
    start: 0,
    end: name.source.text.length,
  }
}

function named(object: readonly string[]): string {
  if (object.length === 0) return ''
  let told = 'the'
  for (const word of object) told += ` ${word}`
  return told
}

function isFirm(name: Name, candidate: Candidate): boolean {
  const last = name.words.length - 1
  const lastWord = name.words[last]?.text ?? ''
  const naming = candidate.at < last && infoNouns.has(lastWord) && categoryOf(candidate.verb.kind) !== 'read'
  if (naming && (candidate.verb.lemma === 'update' || candidate.verb.noun)) return false
  return !candidate.verb.noun && candidate.score > 0
}

const records =
  /^(?:info|log|logs|history|status|state|stats|statistics|metadata|count|counts|prices|rates|notes)$/
/** Noun-like verbs that are commands all the same in front of such a word: `clear_history`, `post_status`. */
const commands =
  /^(?:set|post|share|email|mail|sms|message|log|track|clear|reset|clean|cleanup|empty|flush|purge|wipe|drop|trash|scrub|change|edit|switch|toggle|copy|move|broadcast|text|dm|send|reply|forward|import|sync|print)$/
const looking: Verb = { lemma: 'get', kind: 'look', form: 'base', noun: false }

/** `file_info`, `update_log`, `order_history`: the last word makes a name of what stands before it. */
function isRecord(name: Name, { at, verb }: Candidate): boolean {
  const last = name.words.length - 1
  if ((verb.lemma === 'log' || verb.lemma === 'record') && at === last && at > 0) return true
  if (at !== name.from || at >= last || categoryOf(verb.kind) === 'read') return false
  const lastWord = name.words[last]?.text ?? ''
  if (verb.lemma === 'update') return at === last - 1 && /^(?:log|logs|history)$/.test(lastWord)
  return verb.noun && records.test(lastWord) && !commands.test(verb.lemma)
}

const identifiers = new Set(['id', 'uuid', 'slug', 'guid', 'wid', 'uid'])

/** Behind the verb up to a preposition, or what stands before it where it is the last word. */
function objectOf(name: Name, at: number): { object: string[]; rest: string[] } {
  const behind: string[] = []
  const rest: string[] = []
  let into = behind
  for (let i = at + 1; i < name.words.length; i += 1) {
    const text = name.words[i]?.text ?? ''
    if (prepositions.has(text)) {
      into = rest
      rest.push(text)
    } else if (!conjunctions.has(text)) into.push(singular(text))
  }
  while (behind.length > 1 && identifiers.has(lastOf(behind))) behind.pop()
  if (at === 0) return { object: behind, rest }
  const before = name.words.slice(0, at).map((word) => singular(word.text))
  return behind.length > 0 ? { object: behind, rest: [...rest, ...before] } : { object: before, rest }
}

function wideAct(name: Name, from: 'name' | 'title'): Act[] {
  const text = name.source.text
  // eslint-disable-next-line no-control-regex
  if (/^[\u0000-\u2fff]*$/.test(text)) return []
  for (const [characters, lemma] of wideVerbs) {
    const start = text.indexOf(characters)
    const verb = verbs.get(lemma)
    if (start < 0 || !verb) continue
    return [actAt(name, { at: name.words.length - 1, verb, score: 4 }, from)]
  }
  return []
}
