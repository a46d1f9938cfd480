import { wordsOf, type Word } from '../../text/words.ts'
import type { Act } from './act.ts'
import { unsteered, withoutAsides } from './aside.ts'
import { phraseAfter, type Phrase } from './phrase.ts'
import { choicesOf, type Choice } from './choices.ts'
import { topicOf } from './context.ts'
import { effectOf } from './effect.ts'
import { fieldsOf, isObject, type Fields } from './fields.ts'
import type { ListingReading } from './listing.ts'
import { boundedNameWords } from './long-names.ts'
import { nameActs, type Name } from './name-acts.ts'
import { phraseHits, type PhraseHit } from './phrases.ts'
import { sentencesOf, type Sentence } from './sentences.ts'
import { changesNothing, isReadOnly } from './restoration.ts'
import { byChoices, settle } from './settle.ts'
import type { Source } from './source.ts'
import { textActs } from './text-acts.ts'
import { wideActs } from './wide-acts.ts'
import { verbs } from '../tables/verbs.ts'

/** Everything that rules ask about one tool, read once and shared by all of them. */
export interface ToolReading {
  raw: Readonly<Record<string, unknown>>
  listing: ListingReading
  name: Name
  title: Source | undefined
  /** Undefined where there is none, or only white space. */
  description: Source | undefined
  /** Words of the description. */
  words: readonly Word[]
  sentences: readonly Sentence[]
  /** What the tool does, after name and description have been weighed against each other. */
  acts: readonly Act[]
  /** The acts as each part claims them. */
  claimed: { name: readonly Act[]; text: readonly Act[] }
  fields: Fields
  /** What a description without a verb names. */
  subject: Phrase | undefined
  phrases: readonly PhraseHit[]
  /** Singular words of the name and of the description's beginning. */
  topic: ReadonlySet<string>
  /** What a multiplexing argument offers. */
  choices: readonly Choice[]
  /** An object in its JSON text names a key twice, and this is one of the ways to read it. */
  repeatsKeys: boolean
}

/** A reading whose acts have no settled effects yet. */
export type Unjudged = Omit<ToolReading, 'acts' | 'choices'>

/** Reads one parsed tool. */
export function readTool(
  raw: Readonly<Record<string, unknown>>,
  listing: ListingReading,
  repeatsKeys = false,
): ToolReading {
  const reading = new Reading(raw, listing, repeatsKeys)
  const { name, text } = reading.claimed
  for (const act of name) act.effect = effectOf(act, reading)
  for (const act of text) act.effect = effectOf(act, reading)
  reading.acts = settle(name, text, { readOnly: isReadOnly(reading), nothing: changesNothing(reading) })
  reading.choices = choicesOf(reading)
  reading.acts = byChoices(reading.acts, reading.choices)
  return reading
}

const nothing: readonly never[] = []

class Reading implements ToolReading {
  readonly raw: ToolReading['raw']
  readonly repeatsKeys: boolean
  readonly listing: ListingReading
  readonly name: Name
  readonly title: Source | undefined
  readonly description: Source | undefined
  readonly words: readonly Word[]
  readonly sentences: readonly Sentence[]
  readonly claimed: { name: readonly Act[]; text: readonly Act[] }
  readonly fields: Fields
  readonly phrases: readonly PhraseHit[]
  readonly subject: Phrase | undefined
  acts: readonly Act[] = nothing
  choices: readonly Choice[] = nothing
  private topicWords: ReadonlySet<string> | undefined

  constructor(raw: ToolReading['raw'], listing: ListingReading, repeatsKeys: boolean) {
    this.raw = raw
    this.repeatsKeys = repeatsKeys
    this.listing = listing
    this.name = readName(raw, listing)
    this.title = sourceAt(raw['title'], '/title') ?? annotationTitle(raw)
    this.description = sourceAt(raw['description'], '/description')
    this.words = this.description ? wordsOf(this.description.text) : nothing
    this.sentences = this.description ? sentencesOf(this.words) : nothing
    this.phrases = this.description ? phrasesOf(this.description, this) : nothing
    const text = this.description ? claimedBy(this.description, this) : nothing
    this.subject =
      this.description && text.length === 0
        ? subjectOf(this.description, this.words, this.sentences)
        : undefined
    this.claimed = { name: meant(namedActs(this.name, this.title), this.subject, listing), text }
    this.fields = fieldsOf(raw)
  }

  get topic(): ReadonlySet<string> {
    return (this.topicWords ??= topicOf(this))
  }
}

type Text = Pick<ToolReading, 'words' | 'sentences'>

function phrasesOf(source: Source, text: Text & Pick<ToolReading, 'listing' | 'name'>): readonly PhraseHit[] {
  const { words, sentences, listing, name } = text
  const hits = phraseHits(source, words)
  if (hits.length === 0) return nothing
  return withoutAsides(hits, { words, sentences, listing, own: name.source.text.toLowerCase() })
}

/** The acts that a description claims. */
function claimedBy(source: Source, text: Text & Pick<ToolReading, 'phrases'>): readonly Act[] {
  const acts = textActs({ source, words: text.words }, text.sentences)
  const wide = wideActs(source)
  return unsteered(wide.length > 0 ? [...acts, ...wide] : acts, text)
}

/** The noun phrase that a description begins with. */
function subjectOf(
  source: Source,
  words: readonly Word[],
  sentences: readonly Sentence[],
): Phrase | undefined {
  const first = sentences[0]
  if (!first || first.usage) return undefined
  return phraseAfter(words, first.from - 1, { until: first.until, source })
}

function sourceAt(value: unknown, path: string): Source | undefined {
  return typeof value === 'string' && /\S/.test(value) ? { in: 'tool', path, text: value } : undefined
}

function annotationTitle(raw: Readonly<Record<string, unknown>>): Source | undefined {
  const annotations = raw['annotations']
  return isObject(annotations) ? sourceAt(annotations['title'], '/annotations/title') : undefined
}

function readName(raw: Readonly<Record<string, unknown>>, listing: ListingReading): Name {
  const text = typeof raw['name'] === 'string' ? raw['name'] : ''
  const words = listing.wordsOf(text)
  return { source: { in: 'tool', path: '/name', text }, words, from: prefixLength(words, listing) }
}

/** How many leading words are the server's own name or its tools' common prefix. A plain verb is never one of them. */
function prefixLength(words: readonly Word[], listing: ListingReading): number {
  let from = 0
  while (from < words.length - 1) {
    const text = words[from]?.text ?? ''
    if (!listing.ownWords.has(text) && !(from === 0 && listing.prefixes.has(text))) break
    if (verbs.get(text)?.noun === false) break
    from += 1
  }
  return from
}

/**
 * A noun that is also a verb of devices or pages (`power`, `focus`) is that noun where the description says what is
 * returned, without a verb and without that word.
 */
function meant(acts: Act[], subject: Phrase | undefined, { ownWords }: ListingReading): readonly Act[] {
  const [act] = acts
  if (!act || act.firm || acts.length > 1 || !subject) return acts
  if (subject.object.length + subject.rest.length < 2) return acts
  if (act.kind !== 'steer' && act.kind !== 'operate') return acts
  const bare = act.object.every((word) => ownWords.has(word))
  return bare && ![...subject.object, ...subject.rest].includes(act.verb) ? nothing : acts
}

/** The name's acts; where it has none, the title's. */
function namedActs(name: Name, title: Source | undefined): Act[] {
  const acts = nameActs(name)
  if (acts.length > 0 || !title) return acts
  return nameActs({ source: title, words: boundedNameWords(title.text), from: 0 }, 'title')
}
