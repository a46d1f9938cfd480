import { describe, expect, test } from 'vitest'
import { classify } from '../../src/classify/index.ts'
import { fieldsOf } from '../../src/classify/reading/fields.ts'
import { at } from '../../src/text/pointer.ts'
import { listingOf } from './listing.ts'

const shelf = { properties: { shelf: { type: 'string' } } }

const below = (keyword: string) => ({ [keyword]: shelf })

const found: [what: string, inputSchema: Record<string, unknown>][] = [
  ['properties', shelf],
  ['items', { items: shelf }],
  ['a list of items', { items: [{ type: 'string' }, shelf] }],
  ['prefixItems', { prefixItems: [{ type: 'string' }, shelf] }],
  ['contains', { contains: shelf }],
  ['additionalProperties', { additionalProperties: shelf }],
  ['unevaluatedProperties', { unevaluatedProperties: shelf }],
  ['unevaluatedItems', { unevaluatedItems: shelf }],
  ['patternProperties', { patternProperties: { '^a/b': shelf } }],
  ['dependentSchemas', { dependentSchemas: { book: shelf } }],
  ['dependencies of an older draft', { dependencies: { book: shelf, reader: ['book'] } }],
  ['allOf', { allOf: [shelf] }],
  ['anyOf', { anyOf: [{ type: 'null' }, shelf] }],
  ['oneOf', { oneOf: [shelf] }],
  ['not', { not: shelf }],
  ['if', { if: shelf }],
  ['then', below('then')],
  ['else', { if: {}, else: shelf }],
  ['a definition', { $ref: '#/$defs/a~1b', $defs: { 'a/b': shelf } }],
  ['a percent-encoded reference', { $ref: '#/$defs/a%20b', $defs: { 'a b': shelf } }],
  ['a reference into a list', { properties: { book: { $ref: '#/allOf/0' } }, allOf: [shelf] }],
]

describe('arguments are found', () => {
  test.each(found)('in %s', (_, inputSchema) => {
    const fields = fieldsOf({ inputSchema })
    const field = fields.all.find(({ name }) => name === 'shelf')
    expect(at({ inputSchema }, field?.path ?? '/none')).toEqual({ type: 'string' })
    expect(fields.complete).toBe(true)
  })
})

describe('a reference', () => {
  test.each([
    ['to nothing', '#/$defs/none'],
    ['to another document', 'https://shop.example/book.json'],
    ['to another file', 'book.json#/$defs/book'],
    ['to an anchor', '#book'],
    ['that is no pointer', '#/%zz'],
  ])('%s leaves the reading incomplete and the verdict in doubt', (_, $ref) => {
    const inputSchema = { properties: { book: { $ref } } }
    expect(fieldsOf({ inputSchema })).toMatchObject({ complete: false, all: [{ name: 'book' }] })
    const [verdict] = classify(listingOf({ name: 'get_book', description: 'Get one book.', inputSchema }))
    expect(verdict?.needsReview).toBe(true)
  })

  test.each([
    ['to the schema itself', { properties: { next: { $ref: '#' } } }],
    [
      'to a schema that allows everything',
      { properties: { next: { $ref: '#/$defs/any' } }, $defs: { any: true } },
    ],
    ['that is an argument’s name', { properties: { $ref: { type: 'string' } } }],
    ['that nothing uses', { $defs: { book: { $ref: '#/none' } } }],
  ])('%s is read whole', (_, inputSchema) => {
    expect(fieldsOf({ inputSchema }).complete).toBe(true)
  })
})
