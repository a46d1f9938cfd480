import type { Evidence } from '../model/evidence.ts'
import type { EvidenceSources } from '../text/resolve.ts'
import { escapeToken } from '../text/pointer.ts'
import type { Act } from './reading/act.ts'
import type { Field } from './reading/fields.ts'
import type { Source } from './reading/source.ts'

/** The longest quote that a rule makes: longer ones prove no more. */
const longestQuote = 240

/** A quote of part of a string. */
export function quoteOf(source: Source, start = 0, end = source.text.length): Evidence {
  const last = Math.min(end, start + longestQuote)
  return {
    in: source.in,
    path: source.path,
    at: source.at ?? 'value',
    start,
    end: last,
    quote: source.text.slice(start, last),
  }
}

/** The words of a hit, or of an act that they claim. */
export function quoteAt({ source, start, end }: { source: Source; start: number; end: number }): Evidence {
  return quoteOf(source, start, end)
}

/** The words of the act that proves a claim, and those with which another part of the definition repeats it. */
export function quoteActs(act: Act, others: readonly Act[]): Evidence[] {
  const repeated = others.find((one) => one.firm && one.source.path !== act.source.path)
  if (!repeated) return [quoteAt(act)]
  // The description says more than the name, so that it comes first.
  const later = act.from === 'name' && repeated.from !== 'name'
  return later ? [quoteAt(repeated), quoteAt(act)] : [quoteAt(act), quoteAt(repeated)]
}

/** An argument's name. */
export function quoteField(field: Field): Evidence {
  if (field.toldAt === undefined)
    return quoteOf({ in: 'tool', path: field.path, text: field.name, at: 'key' })
  const { name: quote, path, toldAt: start } = field
  return { in: 'tool', path, at: 'value', start, end: start + quote.length, quote }
}

/** A string, number, boolean or null inside the raw tool, by its pointer. */
export function quoteValue(path: string, value: unknown): Evidence {
  if (typeof value === 'string') return quoteOf({ in: 'tool', path, text: value })
  const quote = JSON.stringify(value) ?? 'null'
  return { in: 'tool', path, at: 'value', start: 0, end: quote.length, quote }
}

/**
 * Finds a quote verbatim in any string or key of the tool, else in the server's title or instructions.
 * For the language model's quotes: what is not found is no evidence.
 */
export function locateQuote(sources: EvidenceSources, quote: string): Evidence | undefined {
  if (quote === '') return undefined
  const tool = typeof sources.tool === 'string' ? (JSON.parse(sources.tool) as unknown) : sources.tool
  return inValue(tool, '', quote) ?? inServer(sources, quote)
}

function inServer(sources: EvidenceSources, quote: string): Evidence | undefined {
  for (const key of ['title', 'instructions'] as const) {
    const text = sources[key]
    const start = text?.indexOf(quote) ?? -1
    if (text !== undefined && start >= 0) {
      return { in: 'server', path: `/${key}`, at: 'value', start, end: start + quote.length, quote }
    }
  }
  return undefined
}

function inValue(root: unknown, rootPath: string, quote: string): Evidence | undefined {
  const open: { value: unknown; path: string }[] = [{ value: root, path: rootPath }]
  for (let i = 0; i < open.length; i += 1) {
    const { value, path } = open[i] ?? { value: undefined, path: '' }
    const found = inLeaf(value, path, quote)
    if (found) return found
    if (typeof value !== 'object' || value === null) continue
    for (const [key, member] of Object.entries(value)) {
      const inner = `${path}/${escapeToken(key)}`
      const start = Array.isArray(value) ? -1 : key.indexOf(quote)
      if (start >= 0) return { in: 'tool', path: inner, at: 'key', start, end: start + quote.length, quote }
      open.push({ value: member, path: inner })
    }
  }
  return undefined
}

function inLeaf(value: unknown, path: string, quote: string): Evidence | undefined {
  if (typeof value === 'string') {
    const start = value.indexOf(quote)
    return start < 0 ? undefined : { in: 'tool', path, at: 'value', start, end: start + quote.length, quote }
  }
  if (typeof value === 'object' && value !== null) return undefined
  return JSON.stringify(value) === quote ? quoteValue(path, value) : undefined
}
