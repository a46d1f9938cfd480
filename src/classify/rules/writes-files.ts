import { wordBefore } from '../../text/words.ts'
import type { Evidence } from '../../model/evidence.ts'
import { quoteAt, quoteField } from '../evidence.ts'
import type { Act } from '../reading/act.ts'
import { outputField, outputNames, pathField, pathNames } from '../reading/inputs.ts'
import { fieldWhere } from '../reading/context.ts'
import type { ToolReading } from '../reading/reading.ts'
import type { PhraseHit } from '../reading/phrases.ts'
import { advises } from '../reading/settle.ts'
import { writes } from '../reading/summary.ts'
import { finding, type Rule } from './rule.ts'

const id = 'writes-files'
const files = /^(?:file|directory|folder|disk|filesystem|path)$/

/** Writing files on the machine where the server runs. */
export const writesFiles: Rule = {
  id,
  asks: 'Does a call write files to disk?',
  when: { words: [...outputNames, ...pathNames], phrases: ['saves'] },
  find(reading) {
    const proof = saving(reading)
    if (!proof) return []
    return [
      finding(id, {
        outcome: 'Writes files to disk',
        signal: 'writes-files',
        category: 'write',
        hard: true,
        evidence: [proof],
      }),
    ]
  },
}

function saving(reading: ToolReading): Evidence | undefined {
  const field = outputField(reading) ?? capturedTo(reading)
  if (field) return quoteField(field)
  const act = writes(reading)
    ? reading.acts.find(
        (one) =>
          one.effect === 'changes' &&
          [...one.object, ...one.rest.slice(0, 3)].some((word) => files.test(word)),
      )
    : undefined
  if (act && pathField(reading)) return quoteAt(act)
  // Advice on how to save something saves nothing.
  const hit = reading.acts.some(advises) ? undefined : reading.phrases.find((one) => isSaying(one, reading))
  return hit && quoteAt(hit)
}

/** `Returns the path to the image`. */
function isReturned(words: ToolReading['words'], at: number): boolean {
  return /^returns?$/.test(wordBefore(words, at, wordBefore(words, at) === 'the' ? 2 : 1))
}

/** `in a packed output file`: what is looked into was there before. */
function isIn(words: ToolReading['words'], { at }: PhraseHit): boolean {
  if (words[at]?.text !== 'output') return false
  return [1, 2, 3].some((back) => /^(?:in|inside|within)$/.test(wordBefore(words, at, back)))
}

const making = (act: Act): boolean => act.effect === 'computes' || act.effect === 'changes'
const looking = (act: Act): boolean => act.effect === 'reads' && act.firm

function isPast(words: ToolReading['words'], at: number): boolean {
  return [1, 2, 3].some((back) => wordBefore(words, at, back) === 'been')
}

/** Said early, and of what the call does: `have already been downloaded` is no act, `/path/to/file` no sentence. */
function isSaying(hit: PhraseHit, { words, acts }: ToolReading): boolean {
  if (hit.tag !== 'saves' || hit.negated || isPast(words, hit.at)) return false
  // Whoever makes something and returns a path to it has put it there; whoever looks for something has not.
  if (words[hit.at]?.text.startsWith('path'))
    return isReturned(words, hit.at) && acts.some(making) && !acts.some(looking)
  if (hit.at >= 80 || isIn(words, hit)) return false
  return !hit.source.text.slice(hit.start, hit.end).includes('/')
}

/** A file name beside a screenshot, a PDF or an export says where it goes. */
function capturedTo(reading: ToolReading): ReturnType<typeof outputField> {
  if (
    !reading.name.words.some((word) =>
      /^(?:screenshot|pdf|export|capture|snapshot|save|download)$/.test(word.text),
    )
  )
    return undefined
  return fieldWhere(
    reading,
    (words) => words.length === 1 && /^(?:filename|filepath|file|path)$/.test(words[0] ?? ''),
  )
}
