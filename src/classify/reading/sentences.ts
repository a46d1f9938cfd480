import { gap, type Word } from '../../text/words.ts'
import { bodyHeadings, usageHeadings } from '../tables/little-words.ts'

/** A run of words [from, until) without a full stop inside. `usage`: it says how to use the tool, not what it does. */
export interface Sentence {
  from: number
  until: number
  usage: boolean
}

const longestHeading = 5

/** Splits words into sentences and marks those under a heading such as `Args:` or `When to use`. */
export function sentencesOf(words: readonly Word[]): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  let usage = false
  for (let i = 1; i <= words.length; i += 1) {
    const word = words[i]
    if (word && !startsSentence(word)) continue
    const heading = headingOf(words, from, i)
    if (heading) usage = heading.usage
    const start = heading ? heading.until : from
    if (start < i) sentences.push({ from: start, until: i, usage: usage || startsUsage(words, start) })
    if (word && word.gap === gap.sentence && heading?.inline) usage = false
    from = i
  }
  return sentences
}

function startsSentence(word: Word): boolean {
  if (word.gap === gap.sentence) return true
  return word.gap === gap.line && (word.capital || isListed(word))
}

function isListed(word: Word): boolean {
  const code = word.text.charCodeAt(0)
  return code >= 48 && code <= 57
}

interface Heading {
  until: number
  usage: boolean
  /** The heading's own sentence goes on behind the colon. */
  inline: boolean
}

/** A heading is up to five words before a colon, or a known heading word alone on its line. */
function headingOf(words: readonly Word[], from: number, until: number): Heading | undefined {
  const last = Math.min(until, from + longestHeading)
  for (let i = from + 1; i <= last; i += 1) {
    const next = words[i]
    const ends = i === until ? isAlone(words, from, until) : next?.gap === gap.colon
    const usage = ends ? usageOf(words, from, i) : undefined
    if (usage !== undefined) return { until: i, usage, inline: i < until }
    if (ends) return undefined
  }
  return undefined
}

function isAlone(words: readonly Word[], from: number, until: number): boolean {
  const next = words[until]
  if (next?.gap !== gap.line || until - from > 3) return false
  const first = words[from]?.text ?? ''
  return usageHeadings.has(first) || bodyHeadings.has(first)
}

function usageOf(words: readonly Word[], from: number, until: number): boolean | undefined {
  for (let i = from; i < until; i += 1) {
    const text = words[i]?.text ?? ''
    if (bodyHeadings.has(text) && !usageHeadings.has(words[from]?.text ?? '')) return false
    if (usageHeadings.has(text)) return true
  }
  return undefined
}

const usageStarts = new Set(
  'example examples e.g eg use if when whenever requires require required'.split(' '),
)

const conditions = new Set('when if before after only whenever instead'.split(' '))
const callers = new Set('this it only before after when first once again with'.split(' '))

/** `Use when…`, `Call this before…`, `Requires…`, `For example…`. */
function startsUsage(words: readonly Word[], at: number): boolean {
  const first = words[at]?.text ?? ''
  const second = words[at + 1]?.text ?? ''
  if (first === 'call') return callers.has(second) || (words[at + 1]?.identifier ?? false)
  if (first === 'use') {
    const later = [words[at + 2]?.text ?? '', words[at + 3]?.text ?? '']
    // `Use Playwright to test pages`: what it is done with.
    const product = (words[at + 1]?.capital ?? false) && later.includes('to')
    return (!product && !/^(?:this|it|to|for)$/.test(second)) || later.some((word) => conditions.has(word))
  }
  if (first === 'for') return second === 'example'
  return usageStarts.has(first)
}
