import { assert, json, property } from 'fast-check'
import { expect, test } from 'vitest'
import { replaceStrings } from '../../src/text/json-strings.ts'

const blank = (text: string): string => text.replaceAll(/true|12345678|a"b|key-1/g, '[redacted]')

test.each([
  ['{"hint": true, "n": 12345678}', '{"hint": true, "n": 12345678}'],
  ['{"a" : "is true", "n":1.0e5 }', '{"a" : "is [redacted]", "n":1.0e5 }'],
  ['{"true":"12345678"}', '{"[redacted]":"[redacted]"}'],
  [String.raw`["a\"b", "key\u002d1", "caf\u00e9"]`, String.raw`["[redacted]", "[redacted]", "caf\u00e9"]`],
  ['["is true", "cut true', '["is [redacted]", "cut [redacted]'],
  ['', ''],
])('%s becomes %s', (given, wanted) => {
  expect(replaceStrings(given, blank)).toBe(wanted)
})

test('a text in which nothing is replaced stays as it is, and JSON stays JSON', () => {
  assert(
    property(json(), (given) => {
      expect(replaceStrings(given, (text) => text)).toBe(given)
      expect(() => JSON.parse(replaceStrings(given, (text) => `"${text}\n`)) as unknown).not.toThrow()
    }),
  )
})
