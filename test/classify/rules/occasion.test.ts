import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { corpusListings } from '../../../scripts/corpus.ts'
import { readListing } from '../../../src/classify/reading/listing.ts'
import { readTool, type ToolReading } from '../../../src/classify/reading/reading.ts'
import { rules } from '../../../src/classify/rules/index.ts'
import { occasionsOf } from '../../../src/classify/rules/occasion.ts'
import type { Listing } from '../../../src/model/listing.ts'
import { listingOf, schema, text, type Case } from '../listing.ts'

const called = occasionsOf(rules)

function readingsOf(listing: Listing): ToolReading[] {
  const shared = readListing(listing)
  return listing.tools.map((tool) => readTool(JSON.parse(tool.raw) as Record<string, unknown>, shared))
}

/** The rules that would find something though nothing calls for them. */
function missed(reading: ToolReading): string[] {
  const asked = called(reading)
  return rules.filter((rule, i) => asked[i] === 0 && rule.find(reading).length > 0).map((rule) => rule.id)
}

const golden = readFileSync(path.resolve(import.meta.dirname, '../../../data/golden.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)

/** Names, descriptions and schemas of different tools together: what they show beside each other differs. */
const mixed = [0, 1, 7, 40, 111].flatMap((step) =>
  golden.map((row, i): Case => {
    const described = golden[(i + step) % golden.length]?.description
    const inputSchema = golden[(i + 3 * step) % golden.length]?.inputSchema
    return {
      name: row.name,
      ...(described && { description: described }),
      ...(inputSchema !== null && inputSchema !== undefined && { inputSchema }),
      annotations: row.annotations,
    }
  }),
)

describe('a rule that nothing calls for would find nothing', () => {
  test('in the golden set, also with its parts mixed', () => {
    expect(mixed.flatMap((tool) => readingsOf(listingOf(tool)).flatMap(missed))).toEqual([])
  })

  const corpus = corpusListings()
  test.skipIf(!corpus)('in the corpus of real tools (skipped where ../shared is absent)', () => {
    expect((corpus ?? []).flatMap(readingsOf).flatMap(missed)).toEqual([])
  })
})

describe('what a definition shows calls for few rules', () => {
  test.each([
    ['a verb', { name: 'delete_book', description: 'Deletes a book.' }, 'deletes-data', true],
    ['no such verb', { name: 'get_book', description: 'Gets a book.' }, 'deletes-data', false],
    [
      'an argument',
      { name: 'list_books', description: 'Lists books.', inputSchema: schema({ drop_shelf: text }) },
      'offers-loss',
      true,
    ],
    [
      'no such argument',
      { name: 'list_books', description: 'Lists books.', inputSchema: schema({ shelf: text }) },
      'offers-loss',
      false,
    ],
    ['a turn of phrase', { name: 'close', description: 'Cannot be undone.' }, 'called-final', true],
    ['no such turn of phrase', { name: 'close', description: 'Closes a shop.' }, 'called-final', false],
  ])('%s', (_, tool, id, isCalled) => {
    const place = rules.findIndex((rule) => rule.id === id)
    expect(readingsOf(listingOf(tool)).map((reading) => called(reading)[place] === 1)).toEqual([isCalled])
  })
})
