import type { Evidence } from '../../model/evidence.ts'
import { quoteOf } from '../evidence.ts'
import type { PhraseHit } from './phrases.ts'
import type { ToolReading } from './reading.ts'
import type { PhraseTag } from '../tables/phrases.ts'

/** The first unnegated turn of phrase with this meaning. */
export function says(reading: ToolReading, tag: PhraseTag): PhraseHit | undefined {
  return reading.phrases.find((hit) => hit.tag === tag && !hit.negated)
}

/** The words with which a definition promises that what is deleted can be brought back. */
export function isRestorable(reading: ToolReading): Evidence | undefined {
  const hit = says(reading, 'restorable')
  if (!hit || says(reading, 'final')) return undefined
  return quoteOf(hit.source, hit.start, hit.end)
}
