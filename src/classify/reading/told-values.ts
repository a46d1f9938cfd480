import { gap, wordBefore, wordsOf, type Word } from '../../text/words.ts'
import { verbs } from '../tables/verbs.ts'
import { describes } from './fields.ts'
import type { ToolReading } from './reading.ts'
import type { Source } from './source.ts'

/** A value that running text lists for an argument. */
export interface ToldValue {
  source: Source
  start: number
  end: number
}

const headings = new Set(['action', 'actions', 'operation', 'operations', 'subcommands', 'commands', 'modes'])
const longestList = 120

/** The values that the argument's own description lists, else those under a heading of the tool's. */
export function toldValues(reading: Omit<ToolReading, 'choices'>, argument: string): ToldValue[] {
  const field = reading.fields.all.find((one) => one.name === argument)
  if (field && field.toldAt === undefined) {
    const text = describes(field)
    const source: Source = { in: 'tool', path: `${field.path}/description`, text }
    const own = listedVerbs(source, wordsOf(text), 0)
    if (own.length >= 2) return own
  }
  const { description, words } = reading
  const at = headingIn(words)
  return description && at >= 0 ? listedVerbs(description, words.slice(at + 1, at + 1 + longestList), 0) : []
}

function headingIn(words: readonly Word[]): number {
  for (let i = 1; i < words.length; i += 1)
    if (words[i]?.gap === gap.colon && headings.has(wordBefore(words, i))) return i - 1
  return -1
}

/** Single verbs that stand as items: behind a comma, a dash, a quote or a new line, and before another such mark. */
function listedVerbs(source: Source, words: readonly Word[], from: number): ToldValue[] {
  const values: ToldValue[] = []
  for (let i = from; i < words.length; i += 1) {
    const word = words[i]
    if (!word) break
    const verb = verbs.get(firstPart(word.text))
    if (!verb || verb.form !== 'base' || !isItem(words, i, source)) continue
    values.push({ source, start: word.start, end: word.end })
  }
  return values
}

function firstPart(text: string): string {
  const end = text.indexOf('_')
  return end < 0 ? text : text.slice(0, end)
}

function isItem(words: readonly Word[], at: number, source: Source): boolean {
  const word = words[at]
  if (!word) return false
  const before = source.text.charAt(word.start - 1)
  const after = source.text.charAt(word.end)
  if (/["'`*]/.test(before) && /["'`*]/.test(after)) return true
  const next = words[at + 1]
  const opens =
    at === 0 || word.gap >= gap.comma || wordBefore(words, at) === 'or' || wordBefore(words, at) === 'and'
  const closes = !next || next.gap >= gap.comma || next.text === 'or' || next.text === 'and'
  return opens && closes
}
