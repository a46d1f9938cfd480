import type { Evidence } from '../../model/evidence.ts'
import { wordBefore } from '../../text/words.ts'
import { quoteAt, quoteField, quoteOf } from '../evidence.ts'
import { fieldWhere } from '../reading/context.ts'
import { describes, type Field } from '../reading/fields.ts'
import type { ToolReading } from '../reading/reading.ts'
import type { PhraseHit } from '../reading/phrases.ts'
import { says } from '../reading/restoration.ts'
import { writes } from '../reading/summary.ts'
import { changingEffects } from './occasion.ts'
import { finding, type Rule } from './rule.ts'

const id = 'bulk'
const many = new Set(['bulk', 'batch', 'mass', 'many', 'multiple', 'all'])

/** A list of so many is meant for bulk; a shorter one holds a few things that belong together. */
const fromLength = 50

function isLong(field: Field): boolean {
  const most = field.schema['maxItems']
  if (field.type !== 'array') return false
  if (typeof most === 'number') return most >= fromLength && most <= 100_000
  const told = /\b(?:up to|max(?:imum)?(?: of)?|at most)\s+(\d{2,5})\b/i.exec(describes(field))
  return told !== null && Number(told[1]) >= fromLength
}

/** Changing many things at once: by a filter, a whole collection, or built for many. */
export const bulk: Rule = {
  id,
  asks: 'Does one call change many things?',
  when: { effects: changingEffects },
  find(reading) {
    const proof = writes(reading) ? manyAtOnce(reading) : undefined
    if (!proof) return []
    return [
      finding(id, {
        outcome: 'Changes many things in one call',
        signal: 'bulk',
        hard: true,
        evidence: [proof],
      }),
    ]
  },
}

/** Said of what the call does, in its first sentence, and no `up to 10`. */
function isMany({ sentences }: ToolReading, hit: PhraseHit): boolean {
  const first = sentences.find((one) => !one.usage)
  if (hit.at >= Math.min(first?.until ?? 0, farthest)) return false
  const number = /\d+/.exec(hit.source.text.slice(hit.start, hit.end))
  return number === null || Number(number[0]) >= fromLength
}

const farthest = 60
const upTo =
  /\bup to (\d{2,6}) (?!(?:characters|bytes|words|seconds|minutes|hours|days|times|pages|chars|tokens|percent|kb|mb)\b)[a-z]+s\b/i

function manyAtOnce(reading: ToolReading): Evidence | undefined {
  const { words, source } = reading.name
  const at = words.findIndex((word, i) => many.has(word.text) && words[i + 1]?.text !== 'choice')
  // At the end of a name, `batch` is the thing and no manner; `all` is one anywhere.
  if (
    at >= 0 &&
    (at < words.length - 1 ||
      words[at]?.text === 'all' ||
      words[at]?.text === 'many' ||
      wordBefore(words, at) === 'in')
  ) {
    const nounBatch =
      words[at]?.text === 'batch' && /^(?:job|jobs|id|status|run|results?)$/.test(words[at + 1]?.text ?? '')
    if (!nounBatch) return quoteOf(source)
  }
  const hit = says(reading, 'everything')
  if (hit && isMany(reading, hit)) return quoteAt(hit)
  const listed = upTo.exec(reading.description?.text.slice(0, 200) ?? '')
  if (listed && reading.description && Number(listed[1]) >= fromLength)
    return quoteOf(reading.description, listed.index, listed.index + listed[0].length)
  const field = fieldWhere(
    reading,
    (name, one) =>
      (one.required && isLong(one)) ||
      (name.length === 1 && (name[0] === 'recursive' || (name[0] === 'filter' && one.type === 'object'))),
  )
  return field && quoteField(field)
}
