import { describe, expect, test } from 'vitest'
import { dumpSnapshot } from '../../src/list/dump-snapshot.ts'
import { Snapshot } from '../../src/model/snapshot.ts'

const clock = (): Date => new Date('2026-11-21T12:00:00Z')
const tool = (name: string): object => ({ name, inputSchema: { type: 'object' } })
const page = (id: number, result: object): object => ({ jsonrpc: '2.0', id, result })

function read(value: unknown): Snapshot {
  const snapshot = dumpSnapshot(typeof value === 'string' ? value : JSON.stringify(value), { clock })
  if (snapshot.kind === 'not-a-dump') throw new Error(snapshot.why)
  expect(Snapshot.parse(snapshot)).toEqual(snapshot)
  return snapshot
}

describe('a saved listing', () => {
  test.each<[string, unknown, string[]]>([
    ['an object with tools', { tools: [tool('a'), tool('b')] }, ['a', 'b']],
    ['a JSON-RPC answer', page(2, { tools: [tool('a')] }), ['a']],
    ['a bare list', [tool('a'), tool('b')], ['a', 'b']],
    [
      'several pages in a list',
      [page(2, { tools: [tool('a')], nextCursor: 'x' }), page(3, { tools: [tool('b')] })],
      ['a', 'b'],
    ],
    [
      'several pages, one a line',
      `${JSON.stringify(page(2, { tools: [tool('a')] }))}\n${JSON.stringify(page(3, { tools: [tool('b')] }))}\n`,
      ['a', 'b'],
    ],
    ['a byte-order mark', `\uFEFF${JSON.stringify({ tools: [tool('a')] })}`, ['a']],
    ['a tool that has a member "tools"', [{ ...tool('a'), tools: [] }], ['a']],
  ])('%s', (_name, value, names) => {
    const snapshot = read(value)
    expect(snapshot).toMatchObject({
      outcome: 'complete',
      posture: { auth: 'dump' },
      observedAt: '2026-11-21T12:00:00.000Z',
    })
    expect(snapshot.tools.map(({ name }) => name)).toEqual(names)
  })

  test('what the server said of itself is taken along', () => {
    const greeting = page(1, {
      protocolVersion: '2025-06-18',
      serverInfo: { name: 'shop', version: '1' },
      instructions: 'Be kind.',
    })
    expect(read([greeting, page(2, { tools: [tool('a')] })]).server).toMatchObject({
      name: 'shop',
      version: '1',
      instructions: 'Be kind.',
    })
  })

  test('the same tools have the same digests as in any other form', () => {
    expect(read([tool('a')]).listDigest).toBe(read({ tools: [tool('a')] }).listDigest)
  })

  test('bad tools stay rows', () => {
    expect(read([tool('a'), { name: 'b' }, 7]).tools.map(({ status }) => status)).toEqual([
      'ok',
      'malformed',
      'unusable',
    ])
  })

  test('an empty list is empty', () => {
    expect(read({ tools: [] }).outcome).toBe('empty')
    expect(read([]).outcome).toBe('empty')
  })

  test('a last page that names a further one is partial', () => {
    expect(read({ tools: [tool('a')], nextCursor: 'p2' })).toMatchObject({
      outcome: 'partial',
      completeness: { reasons: ['the last page names a further one'] },
    })
  })

  test.each([
    ['', 'it is empty'],
    ['  \n', 'it is empty'],
    ['{"tools": [', 'it is not valid JSON'],
    ['{"tools": [{"name": oops}]}', 'it is not valid JSON'],
    ['hello', 'it is not valid JSON'],
    ['{}', 'it holds no list of tools'],
    ['{"tools": {}}', 'it holds no list of tools'],
    ['{"jsonrpc":"2.0","id":1,"error":{"code":1,"message":"no"}}', 'it holds no list of tools'],
    ['7', 'it holds no list of tools'],
  ])('%j is no dump', (text, why) => {
    expect(dumpSnapshot(text, { clock })).toEqual({ kind: 'not-a-dump', why })
  })
})
