import type { Evidence } from '../../model/evidence.ts'
import { quoteAt } from '../evidence.ts'
import { isObject } from '../reading/fields.ts'
import type { PhraseHit } from '../reading/phrases.ts'
import type { ToolReading } from '../reading/reading.ts'
import { hiddenText, steeringIn } from '../reading/steering.ts'
import { firstBelow } from '../reading/strings.ts'
import { finding, type Rule } from './rule.ts'

const id = 'model-directed-text'
const shortest = { value: 12, key: 24 }

/** Text that steers the model beyond the tool's own use, wherever in the definition it stands. */
export const modelDirectedText: Rule = {
  id,
  asks: 'Does the definition carry instructions to the model beyond the tool’s own use?',
  find(reading) {
    const evidence = steering(reading)
    if (evidence.length > 0) return [claim(evidence, true)]
    const { instructions } = reading.listing
    const own = instructions === undefined ? undefined : reading.listing.steering()
    return own ? [claim([own], false)] : []
  },
}

function claim(evidence: Evidence[], hard: boolean) {
  const outcome = hard
    ? 'Carries instructions to the model beyond its own use'
    : 'Its server’s instructions steer the model'
  return finding(id, { outcome, signal: 'model-directed-text', hard, evidence })
}

function steering(reading: ToolReading): Evidence[] {
  const found = reading.phrases.filter((hit) => hit.tag === 'steers' && !prefersItself(hit, reading))
  const quotes = found.slice(0, 2).map(quoteAt)
  const { description } = reading
  const hidden = description && hiddenText(description, reading.words)
  if (hidden) quotes.push(hidden)
  if (quotes.length > 0) return quotes
  const quote = elsewhere(reading)
  return quote ? [quote] : []
}

const preferring = /^(?:always|prefer|preferred|use|instead|strongly|takes|must|first|choose|call)$/

/** Preferring itself to tools of its own server, named as such, is a note on use. */
function prefersItself(hit: PhraseHit, { words, sentences, listing }: ToolReading): boolean {
  if (!preferring.test(words[hit.at]?.text ?? '')) return false
  const sentence = sentences.find((one) => hit.at >= one.from && hit.at < one.until)
  if (!sentence) return false
  const rest = words.slice(hit.at, sentence.until)
  const behind = rest.findIndex((word) => /^(?:over|of|than|before|to)$/.test(word.text))
  if (behind < 0 || rest.some((word) => /^(?:any|every|server|servers|built-in)$/.test(word.text)))
    return false
  return rest.slice(behind).some((word) => word.text.length > 3 && listing.names.has(word.text))
}

/** The first steering in the strings and names that a client may hand to its model beside the description. */
function elsewhere({ raw, title }: ToolReading): Evidence | undefined {
  const annotations = raw['annotations']
  const named = isObject(annotations) ? annotations['title'] : undefined
  return (
    (title && steeringIn(title)) ??
    (typeof named === 'string'
      ? steeringIn({ in: 'tool', path: '/annotations/title', text: named })
      : undefined) ??
    firstBelow({ root: raw['inputSchema'], token: 'inputSchema' }, shortest, steeringIn) ??
    firstBelow({ root: raw['outputSchema'], token: 'outputSchema' }, shortest, steeringIn)
  )
}
