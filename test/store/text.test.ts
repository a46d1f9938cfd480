import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance } from '../../src/store/edit-distance.ts'
import { looseName } from '../../src/store/loose-name.ts'
import { countUnstorable, indexKey, storableText } from '../../src/store/storable-text.ts'

const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom('\0', '\uD83E', '\uDD56', '\uFFFD', 'a'), fc.string()),
})

describe('text for Postgres', () => {
  test.each([
    ['plain', 'plain', 0],
    ['a\0b', 'a\uFFFDb', 1],
    ['\u{1F956} bread', '\u{1F956} bread', 0],
    ['\uD83E bread', '\uFFFD bread', 1],
    ['bread \uDD56', 'bread \uFFFD', 1],
    ['\uDD56\uD83E', '\uFFFD\uFFFD', 2],
    ['\uD83E\uD83E\uDD56', '\uFFFD\u{1F956}', 1],
    ['\u0001\u202E\uFEFF', '\u0001\u202E\uFEFF', 0],
  ])('%j is kept as %j', (text, kept, replaced) => {
    expect(storableText(text)).toBe(kept)
    expect(countUnstorable(text)).toBe(replaced)
  })

  test('whatever comes, the result is well formed, as long as before, and stays as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const kept = storableText(text)
        expect(Buffer.from(kept, 'utf8').toString('utf8')).toBe(kept)
        expect(kept).not.toContain('\0')
        expect(kept).toHaveLength(text.length)
        expect(storableText(kept)).toBe(kept)
      }),
    )
  })
})

describe('the key of an index', () => {
  test('short clean text is its own key', () => {
    expect(indexKey('npm:@shop/till')).toBe('npm:@shop/till')
    expect(indexKey('x'.repeat(200))).toBe('x'.repeat(200))
  })

  test('different texts have different keys, and none is long or unfit for Postgres', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(2), (a, b, times) => {
        const [one, other] = [a.repeat(100 ** times), b]
        expect(indexKey(one) === indexKey(other)).toBe(one === other)
        expect(Buffer.byteLength(indexKey(one))).toBeLessThanOrEqual(600)
        expect(countUnstorable(indexKey(one))).toBe(0)
      }),
      { numRuns: 50 },
    )
  })

  test('texts that look alike after replacement keep different keys', () => {
    const keys = ['a\0', 'a\uFFFD', 'a\uD800'].map(indexKey)
    expect(new Set(keys).size).toBe(3)
  })
})

describe('names that people write differently', () => {
  test.each([
    ['list_orders', 'LIST-ORDERS', true],
    ['list_orders', 'list.orders', true],
    ['list_orders', 'List Orders', true],
    ['list_orders', 'listOrders', true],
    ['list_orders', 'list/orders', false],
    ['list_orders', 'list_order', false],
  ])('%s and %s: alike is %s', (a, b, alike) => {
    expect(looseName(a) === looseName(b)).toBe(alike)
  })

  test.each([
    ['', '', 0],
    ['till', 'till', 0],
    ['till', 'til', 1],
    ['till', 'tills', 1],
    ['till', 'tell', 1],
    ['till', 'itll', 1],
    ['abcd', 'efgh', 4],
    ['receipt', 'reciept', 1],
    ['', 'till', 4],
  ])('%j and %j are %i letters apart', (a, b, apart) => {
    expect(editDistance(a, b)).toBe(apart)
    expect(editDistance(b, a)).toBe(apart)
  })
})
