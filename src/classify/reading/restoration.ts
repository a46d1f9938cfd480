import type { Evidence } from '../../model/evidence.ts'
import { quoteAt, quoteOf } from '../evidence.ts'
import type { PhraseTag } from '../tables/phrases.ts'
import { gap, wordBefore, type Word } from '../../text/words.ts'
import type { Act } from './act.ts'
import type { PhraseHit } from './phrases.ts'
import type { ToolReading } from './reading.ts'

/** The first unnegated turn of phrase with this meaning. */
export function says(reading: Pick<ToolReading, 'phrases'>, tag: PhraseTag): PhraseHit | undefined {
  for (const hit of reading.phrases) if (hit.tag === tag && !hit.negated) return hit
  return undefined
}

/** Does the definition say that a call changes nothing, and not merely that this is the default? */
export function isReadOnly(reading: Pick<ToolReading, 'phrases'>): boolean {
  return readOnlyWords(reading) !== undefined && says(reading, 'byDefault') === undefined
}

/** The words that say that a call changes nothing, or only reads. */
export function readOnlyWords(reading: Pick<ToolReading, 'phrases'>): PhraseHit | undefined {
  return says(reading, 'readOnly') ?? says(reading, 'unchanged')
}

/** Does the definition say so of everything, and not only of one act that it leaves out? */
export function changesNothing(reading: Pick<ToolReading, 'phrases'>): boolean {
  return says(reading, 'unchanged') !== undefined && says(reading, 'byDefault') === undefined
}

/** The words that call an act final, unless it becomes so only later (`deleted for good after 30 days`). */
export function saysFinal(reading: Pick<ToolReading, 'phrases' | 'words'>): PhraseHit | undefined {
  return reading.phrases.find(
    (hit) => (hit.tag === 'final' || hit.tag === 'lost') && !hit.negated && !comesLater(reading.words, hit),
  )
}

function comesLater(words: readonly Word[], hit: PhraseHit): boolean {
  for (let i = hit.at; i < hit.at + 7; i += 1) {
    const word = words[i]
    if (!word || (i > hit.at && word.gap >= gap.sentence)) return false
    if (later.has(word.text)) return true
  }
  return false
}

const later = new Set(['after', 'afterwards', 'once', 'later'])
const softVerbs = new Set(['trash', 'soft-delete', 'softdelete'])

/** The words with which a definition promises that what is deleted can be brought back. */
export function restorationOf(reading: ToolReading, act: Act): Evidence | undefined {
  if (saysFinal(reading)) return undefined
  const words = reading.name.words
  const soft = words.some(
    (word, i) =>
      (word.text === 'trash' && wordBefore(words, i) === 'to') ||
      (word.text === 'delete' && wordBefore(words, i) === 'soft'),
  )
  if (soft && act.from !== 'also') return quoteOf(reading.name.source)
  if (softVerbs.has(act.verb)) return quoteAt(act)
  const hit = says(reading, 'restorable')
  return hit && quoteAt(hit)
}
