import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasAllMembers } from '../../src/text/distinct-keys.ts'
import { jsonReadings, repeatsKey } from '../../src/text/json-readings.ts'

const proves = (text: string) => hasAllMembers(JSON.parse(text), text)
const six = '1e21,1e21,1e21,1e21,1e21,1e21'

describe('a count of members', () => {
  test.each([
    '{"a":1,"a":2}',
    '{"a":1,"\\u0061":2}',
    '{"a" :1,"a"\n:2}',
    '{"a"\r\n:1,"a"\t:2}',
    '{"\\\\":1,"\\\\":2}',
    '{"\\"":1,"\\"":2}',
    '{"":1,"":2}',
    '{":":1,":":2}',
    '{"__proto__":1,"__proto__":2}',
    '{"1":1,"1":2}',
    '[{"a":{"b":[{"c":1,"c":1}]}}]',
    // Written anew, these grow by what a dropped member takes.
    `{"a":1,"a":2,"b":[${six}]}`,
    '{"a":1,"a":"\ud800\ud800"}',
    '{"a\\/":1,"a/":2}',
  ])('never passes over a repeated key: %s', (text) => {
    expect(proves(text)).toBe(false)
    expect(jsonReadings(text)).toHaveLength(2)
  })

  test.each([
    '{"a":1,"A":2,"á":3}',
    '{ "a": {"a": [1, {"a": "b:"}]} }',
    '{"a":"{\\"a\\":1,\\"a\\":2}"}',
    '{"a":"http://b.c:80/"}',
    '{"__proto__":1,"constructor":null}',
    '["a:","b\\\\"]',
    'null',
  ])('proves that each key stands once: %s', (text) => {
    expect(proves(text)).toBe(true)
    expect(jsonReadings(text)).toHaveLength(1)
  })

  test.each(['[":"]', '{"a":"b : c"}'])(
    'says nothing where a string holds what may stand behind a key: %s',
    (text) => {
      expect(proves(text)).toBe(false)
      expect(jsonReadings(text)).toHaveLength(1)
    },
  )

  const piece = fc.constantFrom('"', '\\', ':', 'a', ' ', '\n', 'é', '\ud800', '{', ',')
  const text = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''))
  const gap = fc.constantFrom('', '', ' ', '\n', '\t', '\r\n')
  const escaped = (value: string) =>
    value.replaceAll(/./gsu, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const literal = fc
    .tuple(text, fc.boolean())
    .map(([value, escape]) => (escape ? `"${escaped(value)}"` : JSON.stringify(value)))
  const { object } = fc.letrec<{ object: string; value: string }>((tie) => ({
    value: fc.oneof({ maxDepth: 3 }, literal, tie('object'), fc.constantFrom('1E21', '-0', '[":{"]', 'null')),
    object: fc
      .array(fc.tuple(literal, gap, gap, tie('value')), { maxLength: 4 })
      .map((members) => `{${members.map(([key, a, b, value]) => `${key}${a}:${b}${value}`).join(',')}}`),
  }))

  test('proves nothing of a text that repeats a key, however it is written', () => {
    fc.assert(
      fc.property(object, (json) => {
        expect(repeatsKey(json) && proves(json)).toBe(false)
      }),
      { numRuns: 5_000 },
    )
  })
})
