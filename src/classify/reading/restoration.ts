import type { Evidence } from '../../model/evidence.ts'
import { quoteAct, quoteOf } from '../evidence.ts'
import type { PhraseTag } from '../tables/phrases.ts'
import type { Act } from './act.ts'
import type { PhraseHit } from './phrases.ts'
import type { ToolReading } from './reading.ts'

/** The first unnegated turn of phrase with this meaning. */
export function says(reading: Pick<ToolReading, 'phrases'>, tag: PhraseTag): PhraseHit | undefined {
  return reading.phrases.find((hit) => hit.tag === tag && !hit.negated)
}

/** Does the definition say that a call changes nothing, and not merely that this is the default? */
export function isReadOnly(reading: Pick<ToolReading, 'phrases'>): boolean {
  return says(reading, 'readOnly') !== undefined && says(reading, 'byDefault') === undefined
}

const softVerbs = new Set(['trash', 'soft-delete', 'softdelete'])

/** The words with which a definition promises that what is deleted can be brought back. */
export function restorationOf(reading: ToolReading, act: Act): Evidence | undefined {
  if (says(reading, 'final')) return undefined
  const words = reading.name.words
  const soft = words.some(
    (word, i) =>
      (word.text === 'trash' && words[i - 1]?.text === 'to') ||
      (word.text === 'delete' && words[i - 1]?.text === 'soft'),
  )
  if (soft && act.from !== 'also') return quoteOf(reading.name.source)
  if (softVerbs.has(act.verb)) return quoteAct(act)
  const hit = says(reading, 'restorable')
  return hit && quoteOf(hit.source, hit.start, hit.end)
}
