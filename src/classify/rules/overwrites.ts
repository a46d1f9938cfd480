import { quoteActs, quoteField, quoteOf } from '../evidence.ts'
import type { Evidence } from '../../model/evidence.ts'
import { fieldWhere } from '../reading/context.ts'
import type { ToolReading } from '../reading/reading.ts'
import { says } from '../reading/restoration.ts'
import { writes } from '../reading/summary.ts'
import { keep } from '../reading/keep.ts'
import { finding, type Rule } from './rule.ts'

const id = 'overwrites'

/** Replacing content that was there, without keeping it. */
export const overwrites: Rule = {
  id,
  asks: 'Can a call replace what was there before?',
  when: {
    verbs: ['overwrite', 'write', 'restore', 'replace', 'rewrite'],
    words: ['overwrite', 'replace'],
    phrases: ['overwrites'],
  },
  find(reading) {
    const proof = writes(reading) ? replacing(reading) : undefined
    if (!proof) return []
    return [
      finding(id, {
        outcome: 'Can replace what was there before',
        signal: 'overwrites',
        category: 'write',
        hard: true,
        evidence: [proof],
      }),
    ]
  },
}

function replacing(reading: ToolReading): Evidence | undefined {
  if (says(reading, 'keepsOld')) return undefined
  const hit = says(reading, 'overwrites')
  if (hit) return quoteOf(hit.source, hit.start, clauseEnd(hit.source.text, hit.end))
  const field = fieldWhere(
    reading,
    (words, one) =>
      words[0] === 'overwrite' ||
      words.includes('overwrite') ||
      (words[0] === 'replace' && one.type === 'boolean') ||
      words.join(' ') === 'force overwrite',
  )
  if (field) return quoteField(field)
  const acts = keep(
    reading.acts,
    (one) =>
      one.verb === 'overwrite' ||
      (one.verb === 'write' && one.object.at(-1) === 'file') ||
      (/^(?:replace|rewrite)$/.test(one.verb) && one.from !== 'name' && wholes.test(one.told)) ||
      (one.verb === 'restore' &&
        one.object.some((word) => /^(?:backup|snapshot|database|dump|checkpoint)$/.test(word))),
  )
  const act = acts.find((one) => one.firm) ?? acts[0]
  return act && quoteActs(act, acts)[0]
}

/** `Replaces the contents of a page` leaves nothing of what was there. */
const wholes = /^(?:the |all |its )?(?:(?:entire|whole|full|complete) (?:\w+ )?)?(?:contents?|body)\b/i

/** The words alone (“completely”) prove little: the quote goes on to the end of their clause. */
function clauseEnd(text: string, from: number): number {
  const rest = text.slice(from, from + longest)
  const end = rest.search(/[.,;:\n(]/)
  return from + (end >= 0 ? end : rest.length)
}

const longest = 80
