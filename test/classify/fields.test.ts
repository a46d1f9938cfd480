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

describe('arguments that only the description lists', () => {
  const head = 'Counts loans.\n\n'
  test.each([
    [
      `${head}Args:\n    shelf_id: Which shelf\n    limit (number, optional): How many`,
      ['shelf_id', 'limit'],
    ],
    [`${head}## Parameters:\n* \`day\`: When`, ['day']],
    [`${head}Arguments:\n- day: When\n\nReturns:\n- total: How many`, ['day']],
    // A heading in a line with other words, another heading, a sentence with a colon.
    ['Counts loans. Args: day: When', []],
    [`${head}Returns:\n    total: How many`, []],
    [`${head}Arguments:\nThe day on which: it was`, []],
    ['Counts loans.\nday: When', []],
  ])('%j', (description, expected) => {
    const { all } = fieldsOf({ description, inputSchema: { type: 'object', properties: {} } })
    expect(all.map(({ name }) => name)).toEqual(expected)
    for (const { name, toldAt = -1 } of all)
      expect(description.slice(toldAt, toldAt + name.length)).toBe(name)
  })

  test('are of the type and as optional as the list says', () => {
    const description = `${head}Args:\n    path (string): Where\n    limit (number, optional): How many`
    expect(fieldsOf({ description }).all).toMatchObject([
      { name: 'path', type: 'string', required: true },
      { name: 'limit', type: 'number', required: false },
    ])
  })

  test('are left alone where the schema names arguments of its own', () => {
    const description = `${head}Args:\n    command: What to run`
    expect(fieldsOf({ description, inputSchema: shelf }).all.map(({ name }) => name)).toEqual(['shelf'])
  })
})
