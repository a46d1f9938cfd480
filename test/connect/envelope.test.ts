import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginsResult, envelopeOf } from '../../src/connect/envelope.ts'

describe('what a message is', () => {
  test.each<[string, object]>([
    ['{"jsonrpc":"2.0","id":1,"result":{"tools":[]}}', { kind: 'answer', id: 1, both: false }],
    ['{"result":null,"id":"a"}', { kind: 'answer', id: 'a', both: false }],
    [
      '{"id":2,"error":{"code":-32601,"message":"no"}}',
      { kind: 'answer', id: 2, both: false, error: { code: -32601, message: 'no' } },
    ],
    [
      '{"id":null,"error":"oops"}',
      { kind: 'answer', id: null, both: false, error: { code: 0, message: 'no message' } },
    ],
    ['{"id":1,"result":{},"error":{"code":1}}', { kind: 'answer', id: 1, both: true }],
    ['{"id":1,"id":2,"result":{}}', { kind: 'answer', id: 2, both: false }],
    ['{"id":3,"method":"roots/list"}', { kind: 'request', id: 3, method: 'roots/list' }],
    [
      '{"method":"notifications/message","params":{}}',
      { kind: 'notification', method: 'notifications/message' },
    ],
    [' [ {"a":1} , 7 ] ', { kind: 'batch', messages: ['{"a":1}', '7'] }],
    ['{"jsonrpc":"2.0"}', { kind: 'invalid', why: 'neither a call nor an answer' }],
    ['{}', { kind: 'invalid', why: 'neither a call nor an answer' }],
    ['', { kind: 'invalid', why: 'no JSON' }],
    ['hello', { kind: 'invalid', why: 'no JSON' }],
    ['7', { kind: 'invalid', why: 'no JSON' }],
    ['{"id":1,"result":{}} {}', { kind: 'invalid', why: 'no JSON' }],
    ['{"id":1,"result":{"tools":[', { kind: 'invalid', why: 'no JSON' }],
  ])('%s', (text, envelope) => {
    expect(envelopeOf(text)).toEqual(envelope)
  })

  test('of a long batch the first thousand messages are read, and that there are more is said', () => {
    const batch = (count: number): string => `[${Array.from({ length: count }, () => '7').join(',')}]`
    expect(envelopeOf(batch(1_000))).toEqual({ kind: 'batch', messages: Array(1_000).fill('7') })
    expect(envelopeOf(batch(1_001))).toEqual({ kind: 'batch', messages: Array(1_000).fill('7'), more: true })
  })

  test('nothing that comes makes it throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json(), fc.string({ unit: fc.constantFrom(...'{}[]":,\\ 1a-') })),
        (text) => {
          expect(envelopeOf(text)).toHaveProperty('kind')
        },
      ),
    )
  })

  test('every message that JSON can say is understood', () => {
    fc.assert(
      fc.property(fc.integer(), fc.jsonValue(), fc.string(), (id, value, key) => {
        const other = ['id', 'method', 'result', 'error'].includes(key) ? 'other' : key
        const text = JSON.stringify({ [other]: value, id, result: value })
        expect(envelopeOf(text)).toEqual({ kind: 'answer', id, both: false })
      }),
    )
  })
})

test.each([
  ['{"id":1,"result":{"tools":[{"na', true],
  ['{"result":{', true],
  ['{"id":1,"resu', false],
  ['{"method":"notifications/message","params":{"data":"xx', false],
  ['[{"id":1,"result":{', false],
  ['', false],
])('the beginning %s reaches a result: %s', (text, reaches) => {
  expect(beginsResult(text)).toBe(reaches)
})
