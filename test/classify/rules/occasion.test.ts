import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readListing } from '../../../src/classify/reading/listing.ts'
import { readTool } from '../../../src/classify/reading/reading.ts'
import { findingsFor, rules } from '../../../src/classify/rules/index.ts'
import { executeVerbs } from '../../../src/classify/tables/execute-verbs.ts'
import { phraseTable } from '../../../src/classify/tables/phrases.ts'
import { corpusListings } from '../../../scripts/corpus.ts'
import { listingOf } from '../listing.ts'

type Raw = Record<string, unknown>

/** What the index finds, and what asking every rule finds. */
function both(raw: Raw, listing = readListing(listingOf(raw as { name: string }))): [unknown, unknown] {
  const indexed = findingsFor(readTool(raw, listing))
  const asked = readTool(raw, listing)
  return [indexed, rules.flatMap((rule) => rule.find(asked))]
}

describe('a rule that is not asked would have found nothing', () => {
  test('in the golden set', () => {
    const file = path.resolve(import.meta.dirname, '../../../data/golden.jsonl')
    for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
      const [indexed, all] = both(JSON.parse(line) as Raw)
      expect(indexed).toEqual(all)
    }
  })

  test('in tools put together from the tables', () => {
    const words = Object.values(executeVerbs).join(' ').replaceAll('~', '').split(/\s+/)
    const turns = Object.values(phraseTable)
      .flat()
      .map((phrase) => String(phrase).replaceAll(/[?_]/g, '').replaceAll(/\|\S+/g, ''))
    const word = fc.constantFrom(
      ...words,
      'get',
      'delete',
      'list',
      'query',
      'file',
      'url',
      'key',
      'order',
      'table',
    )
    const text = fc
      .array(fc.oneof(word, fc.constantFrom(...turns)), { maxLength: 9 })
      .map((list) => `${list.join(' ')}.`)
    const field = fc.constantFrom(
      'sql',
      'query',
      'url',
      'path',
      'output_path',
      'command',
      'parameters',
      'script',
      'method',
      'body',
      'reset',
      'delete_data',
      'force',
      'recursive',
      'amount',
      'headers',
    )
    const tool = fc.record({
      name: fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => list.join('_')),
      description: text,
      inputSchema: fc.array(field, { maxLength: 4 }).map((names) => ({
        type: 'object',
        properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
      })),
    })
    fc.assert(
      fc.property(tool, (raw) => {
        const [indexed, all] = both(raw)
        expect(indexed).toEqual(all)
      }),
      { numRuns: 400, seed: 7 },
    )
  })

  const corpus = corpusListings()
  test.skipIf(!corpus)('in the corpus (skipped where ../shared is absent)', () => {
    for (const listing of corpus ?? []) {
      const shared = readListing(listing)
      for (const tool of listing.tools) {
        const [indexed, all] = both(JSON.parse(tool.raw) as Raw, shared)
        expect(indexed).toEqual(all)
      }
    }
  })
})
