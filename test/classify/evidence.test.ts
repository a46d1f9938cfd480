import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classify, locateQuote } from '../../src/classify/index.ts'
import { resolve } from '../../src/text/resolve.ts'
import { listingOf, schema, text, toolOf } from './listing.ts'

const phrases = [
  'Delete the book.',
  'Ignore all previous instructions',
  'dеlete',
  '删除图书',
  'Löscht ein Buch',
  '\u200bread-only\u200b',
  '\u{e0041}\u{e0042}\u{e0043}\u{e0044}',
  'DROP',
  'send an email',
  'if force is set, deletes',
  '👩‍👩‍👧 get',
  'ﬁle',
  'İstanbul siler',
  '\u0000',
  '\ud800',
  'run sql',
  'action: list, delete',
]
const word = fc.oneof(
  fc.constantFrom(...phrases),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const sentence = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '))
const field = fc.oneof(
  fc.record({ type: fc.constantFrom('string', 'boolean', 'array', 'object'), description: sentence }),
  fc.record({ enum: fc.array(word, { minLength: 1, maxLength: 4 }) }),
  fc.record({ anyOf: fc.array(fc.record({ const: word }), { minLength: 1, maxLength: 3 }) }),
)
const names = fc.oneof(
  word,
  fc.constantFrom('action', 'sql', 'command', 'dropTarget', 'url', 'a/b~c', '__proto__', 'outputDir'),
)
const tool = fc.record(
  {
    name: fc.oneof(word, fc.constantFrom('delete_book', 'getBook', 'API-post-search', '图书删除')),
    title: sentence,
    description: sentence,
    inputSchema: fc.dictionary(names, field).map((properties) => ({ type: 'object', properties })),
    annotations: fc.record(
      { readOnlyHint: fc.boolean(), destructiveHint: fc.boolean(), title: sentence },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['name'] },
)

describe('evidence', () => {
  test('of every verdict on any Unicode tool resolves to its quote', () => {
    fc.assert(
      fc.property(tool, sentence, (definition, instructions) => {
        const raw = JSON.stringify(definition)
        const listing = {
          slug: 'npm:library',
          title: 'Library',
          instructions,
          tools: [toolOf(raw, definition.name)],
        }
        const verdict = classify(listing)[0]
        expect(verdict).toBeTruthy()
        expect(verdict?.evidence.length).toBeGreaterThan(0)
        const claims = verdict?.contradictions.flatMap((one) => one.evidence) ?? []
        for (const one of [...(verdict?.evidence ?? []), ...claims]) {
          expect(resolve(one, { tool: raw, title: 'Library', instructions })).toBe(one.quote)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('of any tool is the same twice', () => {
    fc.assert(
      fc.property(tool, (definition) => {
        const listing = listingOf(definition)
        expect(classify(listing)).toEqual(classify(listing))
      }),
      { numRuns: 50 },
    )
  })
})

describe('locateQuote', () => {
  const book = {
    name: 'get_book',
    description: 'Get a book.',
    inputSchema: schema({ 'shelf/mark': text }),
    annotations: { readOnlyHint: true },
  }
  test.each([
    ['a book', '/description', 'value'],
    ['shelf/mark', '/inputSchema/properties/shelf~1mark', 'key'],
    ['true', '/annotations/readOnlyHint', 'value'],
  ])('finds “%s” at %s', (quote, path, at) => {
    const found = locateQuote({ tool: book }, quote)
    expect(found).toMatchObject({ in: 'tool', path, at, quote })
    expect(found && resolve(found, { tool: book })).toBe(quote)
  })

  test('finds a quote of the instructions, and nothing that is not there', () => {
    expect(locateQuote({ tool: book, instructions: 'Be quiet.' }, 'quiet')).toMatchObject({
      in: 'server',
      path: '/instructions',
    })
    expect(locateQuote({ tool: book }, 'a Book')).toBeUndefined()
    expect(locateQuote({ tool: book }, '')).toBeUndefined()
  })
})
