import { randomBytes } from 'node:crypto'
import { locateQuote } from '../../src/classify/evidence.ts'
import type { Evidence } from '../../src/model/evidence.ts'
import type { Listing } from '../../src/model/listing.ts'
import type { Tool } from '../../src/model/tool.ts'
import {
  makeClient,
  openJudge,
  type Judge,
  type JudgeOptions,
  type ToolDigests,
} from '../../src/judge/index.ts'
import { digestOf } from '../../src/text/digest.ts'

/** A tool as a server lists it; `raw` where the exact text matters. */
export type Definition = { name: string; description?: string; raw?: string; [key: string]: unknown }

export const shelf: Definition[] = [
  { name: 'list_books', description: 'List the books of the library.' },
  { name: 'add_book', description: 'Add a book to the library.' },
  { name: 'delete_book', description: 'Delete a book for good.' },
]

export function listingOf(definitions: readonly Definition[], server: Partial<Listing> = {}): Listing {
  return { slug: 'npm:library', title: 'Library', ...server, tools: definitions.map(toolOf) }
}

function toolOf({ raw, ...definition }: Definition, ordinal: number): Tool {
  const text = raw ?? JSON.stringify(definition)
  const digest = digestOf([text])
  return {
    ordinal,
    raw: text,
    name: definition.name,
    status: 'ok',
    problems: [],
    definitionDigest: digest,
    textDigest: digest,
    schemaDigest: digest,
    claimsDigest: digest,
    extraDigest: digest,
  }
}

export function factsOf(listing: Listing): ToolDigests[] {
  const contextDigest = digestOf([listing.title, listing.instructions])
  return listing.tools.map(({ ordinal, definitionDigest }) => ({ ordinal, definitionDigest, contextDigest }))
}

export const allOf = (listing: Listing): number[] => listing.tools.map(({ ordinal }) => ordinal)

/** Finds a quote in a tool of the listing, or in the words of its server. */
export function finderIn({ tools, title, instructions }: Listing) {
  return (ordinal: number, quote: string): Evidence | undefined => {
    const tool = tools.find((tool) => tool.ordinal === ordinal)?.raw
    return locateQuote({ tool, title, instructions }, quote)
  }
}

/** A judge on an endpoint, with real randomness and a clock that stands still; pauses are noted, not slept. */
export function judgeOn(
  baseURL: string,
  options: Partial<JudgeOptions> = {},
): { judge: Judge; pauses: number[] } {
  const pauses: number[] = []
  const judge = openJudge({
    client: makeClient({ apiKey: 'sk-test-1234567890', baseURL, fetch: globalThis.fetch }),
    model: 'shop-model',
    random: randomBytes,
    now: () => new Date('2026-11-01T00:00:00.000Z'),
    sleep: (milliseconds) => {
      pauses.push(milliseconds)
      return Promise.resolve()
    },
    ...options,
  })
  return { judge, pauses }
}
