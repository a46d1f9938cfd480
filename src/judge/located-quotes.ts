import type { Evidence } from '../model/evidence.ts'

/** Finds a quote verbatim in a tool of the listing, or answers undefined. */
export type LocateQuote = (ordinal: number, quote: string) => Evidence | undefined

/**
 * Evidence for the quotes that stand in the tool. The model reads the tool as JSON, so a quote may come back with
 * JSON's escapes or inside the quotation marks of its string; anything else that differs is dropped.
 */
export function locatedQuotes(
  quotes: readonly string[],
  ordinal: number,
  locateQuote: LocateQuote,
): Evidence[] {
  const found = quotes.flatMap((quote) => {
    const readings = readingsOf(quote).filter((reading) => reading.trim() !== '')
    for (const reading of readings) {
      const evidence = locateQuote(ordinal, reading)
      if (evidence) return [evidence]
    }
    return []
  })
  return [...new Map(found.map((evidence) => [JSON.stringify(evidence), evidence])).values()]
}

function readingsOf(quote: string): string[] {
  const bare = /^"(.*)"$/s.exec(quote.trim())?.[1]
  return [
    quote,
    quote.trim(),
    ...(bare === undefined ? [] : [bare]),
    ...unescaped(quote),
    ...unescaped(bare ?? ''),
  ]
}

function unescaped(text: string): string[] {
  if (!text.includes('\\')) return []
  try {
    const literal = text.replaceAll(/\\.|"/gs, (found) => (found === '"' ? '\\"' : found))
    return [String(JSON.parse(`"${literal}"`))]
  } catch {
    return []
  }
}
