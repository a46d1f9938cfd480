import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEventSplitter, type StreamEvent } from '../../src/connect/remote/event-stream.ts'

const split = (parts: readonly string[]): StreamEvent[] => {
  const splitter = createEventSplitter()
  return parts.flatMap((part) => splitter.push(part))
}
const event = (data: string, more: Partial<StreamEvent> = {}): StreamEvent => ({
  event: '',
  data,
  id: undefined,
  retry: undefined,
  ...more,
})

describe('an event stream', () => {
  test.each<[string, string, StreamEvent[]]>([
    ['one message', 'data: {"a":1}\n\n', [event('{"a":1}')]],
    ['no space after the colon', 'data:x\n\n', [event('x')]],
    ['two spaces: one is kept', 'data:  x\n\n', [event(' x')]],
    ['several lines', 'data: a\ndata: b\n\n', [event('a\nb')]],
    [
      'all fields',
      'event: message\nid: 7\nretry: 10\ndata: x\n\n',
      [event('x', { event: 'message', id: '7', retry: '10' })],
    ],
    ['a comment', ': hello\n\ndata: x\n\n', [event('x')]],
    ['an unknown field', 'foo: x\ndata: y\n\n', [event('y')]],
    ['an id alone', 'id: 7\n\n', [event('', { id: '7' })]],
    ['carriage returns', 'data: x\r\rdata: y\r\n\r\n', [event('x'), event('y')]],
    ['an end without an empty line', 'data: x\n', []],
    ['only empty lines', '\n\n\n', []],
  ])('%s', (_name, text, events) => {
    expect(split([text])).toEqual(events)
  })

  test('is the same however it is cut into parts', () => {
    const line = fc.constantFrom('data: {"a":1}', 'data:', 'event: message', 'id: 1', ': note', 'x', '')
    const end = fc.constantFrom('\n', '\r\n', '\r')
    fc.assert(
      fc.property(fc.array(fc.tuple(line, end)), fc.array(fc.nat({ max: 200 })), (lines, places) => {
        const text = lines.map((pair) => pair.join('')).join('')
        const cuts = [...new Set(places.map((place) => place % (text.length + 1)))].sort((a, b) => a - b)
        const parts = [0, ...cuts].map((from, at) => text.slice(from, cuts[at] ?? text.length))
        expect(parts.join('')).toBe(text)
        expect(split(parts)).toEqual(split([text]))
      }),
    )
  })

  test('keeps what is not complete yet', () => {
    const splitter = createEventSplitter()
    splitter.push('data: done\n\ndata: {"a":')
    splitter.push('[1,2')
    expect(splitter.rest()).toBe('{"a":[1,2')
  })
})
