import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../src/model/evidence.ts'
import { jsonReadings, repeatsKey } from '../../src/text/json-readings.ts'
import { resolve } from '../../src/text/resolve.ts'

const evidence = (path: string, rest: Partial<Evidence> = {}): Evidence => ({
  in: 'tool',
  path,
  at: 'value',
  start: 0,
  end: 0,
  quote: '',
  ...rest,
})
const tool = { name: 'get_book', 'a/b~c': { deep: true, none: null, n: 1.5 }, list: ['x', 'yes'] }

describe('resolve', () => {
  test.each<[Evidence, string | undefined]>([
    [evidence('/name', { start: 4, end: 8 }), 'book'],
    [evidence('/a~1b~0c', { at: 'key', end: 5 }), 'a/b~c'],
    [evidence('/a~1b~0c/deep'), 'true'],
    [evidence('/a~1b~0c/none'), 'null'],
    [evidence('/a~1b~0c/n'), '1.5'],
    [evidence('/list/1', { end: 3 }), 'yes'],
    [evidence('/list/7'), undefined],
    [evidence('/toString'), undefined],
    [evidence('/list'), undefined],
    [evidence('/instructions', { in: 'server', end: 2 }), 'Be'],
    [evidence('/title', { in: 'server', end: 2 }), undefined],
  ])('%o is %s', (one, expected) => {
    expect(resolve(one, { tool, instructions: 'Be quiet.' })).toBe(expected)
    expect(resolve(one, { tool: JSON.stringify(tool), instructions: 'Be quiet.' })).toBe(expected)
  })

  test('finds a quote in the reading of a repeated key that holds it', () => {
    const raw = '{"d":"first","d":"second"}'
    for (const quote of ['first', 'second']) {
      expect(resolve(evidence('/d', { end: quote.length, quote }), { tool: raw })).toBe(quote)
    }
  })

  test('of broken text is nothing', () => {
    expect(resolve(evidence('/name'), { tool: '{"name"' })).toBeUndefined()
  })
})

describe('the readings of a JSON text', () => {
  test('are two where an object repeats a key, at any depth, and one otherwise', () => {
    expect(jsonReadings('{"a":{"b":1,"b":[2,{"c":"\\""}]}}')).toEqual([
      { a: { b: [2, { c: '"' }] } },
      { a: { b: 1 } },
    ])
    expect(jsonReadings('[{"a":1}, {"a":2}]')).toEqual([[{ a: 1 }, { a: 2 }]])
  })

  test.each([
    ['{"a":1,"a":2}', true],
    ['{"a":1,"\\u0061":2}', true],
    ['{ "a" : {"a": 1} }', false],
    ['{"a":"a","b":"{\\"a\\":1}"}', false],
    ['{"__proto__":1}', false],
  ])('%s repeats a key: %s', (text, expected) => {
    expect(repeatsKey(text)).toBe(expected)
  })
})
