import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonFacts } from '../../src/text/json-facts.ts'
import { BadJson, CutJson, elementsOf, membersOf, skipSpace, skipValue } from '../../src/text/json-text.ts'

describe('walking a JSON text', () => {
  test('every JSON value is walked to its end', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (json, indent) => {
        const text = ` ${JSON.stringify(JSON.parse(json), null, indent)} `
        expect(skipSpace(text, skipValue(text, 0))).toBe(text.length)
      }),
    )
  })

  test('elements and members are exactly their text', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (values) => {
        const text = JSON.stringify(values)
        const elements = [...elementsOf(text, 0)].map(
          ({ start, end }) => JSON.parse(text.slice(start, end)) as unknown,
        )
        expect(JSON.stringify(elements)).toBe(text)
      }),
    )
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const text = JSON.stringify(value)
        const members = [...membersOf(text, 0)].map(({ key, start }) => {
          return [key, JSON.parse(text.slice(start, skipValue(text, start)))] as const
        })
        expect(JSON.stringify(Object.fromEntries(members))).toBe(text)
      }),
    )
  })

  test('a text cut off anywhere is told from a bad one', () => {
    const text = '{"tools": [{"name": "a\\"b\\\\", "n": -1.5e3}, true, null], "x": {}}'
    for (let end = 0; end < text.length; end += 1) {
      expect(() => [...membersOf(text.slice(0, end), 0)]).toThrow(CutJson)
    }
  })

  test.each(['[1 2]x', '{"a" 1}', '{"a":1 "b":2}', '[}', '{]', '[nope]', "['a']", '[01]'])(
    '%s is bad',
    (text) => {
      const walk = (): unknown => (text.startsWith('[') ? [...elementsOf(text, 0)] : [...membersOf(text, 0)])
      expect(walk).toThrow(BadJson)
    },
  )

  test('depth costs no stack', () => {
    const deep = '['.repeat(500_000) + ']'.repeat(500_000)
    expect(skipValue(deep, 0)).toBe(1_000_000)
    expect(jsonFacts(deep, 128).depth).toBe(129)
  })
})

describe('what a parsed value does not show', () => {
  test('a clean text has nothing to tell', () => {
    expect(jsonFacts('{"a": [1, 2.5, {"a": "1e999"}], "b": {"a": 9007199254740991}}', 10)).toEqual({
      depth: 3,
      duplicates: [],
      numbers: [],
    })
  })

  test.each([
    ['{"a":1,"a":2}', ['/a']],
    ['{"a":1,"b":2,"a":3,"c":4}', ['/a']],
    ['{"a":1, "\\u0061":2 }', ['/a']],
    ['{"x/y":[0,{"~":1,"~":2}]}', ['/x~1y/1/~0']],
    ['{"a":1,"a":{"b":1,"b":2},"a":3}', ['/a', '/a/b', '/a']],
    ['[{"a":1},{"a":1},{"a":{"a":1}}]', []],
    ['{"a":"a","b":["a","a"]}', []],
  ])('the keys of %s that stand twice', (text, duplicates) => {
    expect(jsonFacts(text, 10).duplicates).toEqual(duplicates)
  })

  test.each(['9007199254740993', '9223372036854775807', '-9223372036854775809', '1e999', '-1e400'])(
    '%s is beyond double',
    (number) => {
      expect(jsonFacts(`[${number} ]`, 10).numbers).toEqual([number])
    },
  )

  test.each(['9007199254740992', '-1', '0.1', '1e308', '18446744073709551616', '3.14159265358979323846'])(
    '%s is not',
    (number) => {
      expect(jsonFacts(`[${number} ]`, 10).numbers).toEqual([])
    },
  )
})
