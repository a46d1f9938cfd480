import { McpServer as ModernServer } from '@modelcontextprotocol/server'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { listLimits } from '../../src/list/limits.ts'
import { observe, relist } from '../../src/list/observe.ts'
import type { Failure } from '../../src/model/outcome.ts'
import { Snapshot } from '../../src/model/snapshot.ts'
import { noon, open, remote } from '../connect/servers/dial.ts'
import { mcp, sendJson, serve, type Handler } from '../connect/servers/http-fixture.ts'
import { modern } from '../connect/servers/sdk-servers.ts'

const clock = (): Date => noon
const tool = (name: string): object => ({ name, inputSchema: { type: 'object' } })

type Pages = (cursor: string | undefined) => object | string | undefined

/** A server whose `tools/list` answers with the given result; text is sent as it is, undefined never. */
const listing = (pages: Pages): Handler =>
  mcp((response, { id, params }) => {
    const page = pages(params?.['cursor'] as string | undefined)
    if (page === undefined) return
    const result = typeof page === 'string' ? page : JSON.stringify(page)
    sendJson(response, `{"jsonrpc":"2.0","id":${id},"result":${result}}`)
  })

async function observed(
  handler: Handler,
  { deadlineMs = 5_000, limits = listLimits } = {},
): Promise<Snapshot | Failure> {
  const server = await serve(handler)
  const session = await open(remote(server.origin), { deadlineMs })
  return await observe(session, { clock, limits })
}

async function snapshot(handler: Handler, options = {}): Promise<Snapshot> {
  const result = await observed(handler, options)
  if (result.kind === 'failure') throw new Error(`${result.outcome}: ${result.reason}`)
  expect(Snapshot.parse(result)).toEqual(result)
  return result
}

const names = ({ tools }: Snapshot): (string | null)[] => tools.map(({ name }) => name)

describe('pages', () => {
  test('a tool on the second page is found', async () => {
    const two = await snapshot(
      listing((cursor) =>
        cursor === 'p2' ? { tools: [tool('delete_all')] } : { tools: [tool('a')], nextCursor: 'p2' },
      ),
    )
    expect(two).toMatchObject({ outcome: 'complete', completeness: { pages: 2, requests: 4 } })
    expect(names(two)).toEqual(['a', 'delete_all'])
  })

  test.each<[string, Pages, string, number]>([
    [
      'a repeated cursor',
      () => ({ tools: [tool('a')], nextCursor: 'again' }),
      'a cursor came a second time',
      2,
    ],
    [
      'a cursor that is no text',
      () => ({ tools: [tool('a')], nextCursor: 7 }),
      'the cursor of the next page is no text',
      1,
    ],
    [
      'an endless cursor',
      () => ({ tools: [tool('a')], nextCursor: 'x'.repeat(65_537) }),
      'the cursor of the next page is too long',
      1,
    ],
    [
      'endless pages with fresh cursors',
      (cursor = '0') => ({ tools: [tool(`t${cursor}`)], nextCursor: String(Number(cursor) + 1) }),
      'more than 100 pages',
      100,
    ],
  ])('%s ends as partial', async (...[, pages, reason, read]) => {
    const partial = await snapshot(listing(pages))
    expect(partial).toMatchObject({ outcome: 'partial', completeness: { pages: read, reasons: [reason] } })
    expect(partial.tools).toHaveLength(read)
  })

  test.each<[string, (response: Parameters<Parameters<typeof mcp>[0]>[0]) => void, RegExp]>([
    [
      'an error',
      (response) =>
        sendJson(response, { jsonrpc: '2.0', id: 3, error: { code: -32603, message: 'out of paper' } }),
      /^page 2: protocol_error, .*out of paper/,
    ],
    ['HTTP 500', (response) => void response.writeHead(500).end(), /^page 2: server_error, HTTP 500/],
    ['HTTP 429', (response) => void response.writeHead(429).end(), /^page 2: rate_limited, HTTP 429/],
    ['a broken connection', (response) => void response.destroy(), /^page 2: unreachable, reset/],
    ['no answer', () => {}, /^page 2: timeout, the deadline passed/],
    [
      'no list',
      (response) => sendJson(response, { jsonrpc: '2.0', id: 3, result: {} }),
      /^page 2: protocol_error, .*without a list of tools/,
    ],
  ])('%s in the middle keeps what was read', async (_name, second, reason) => {
    const handler = mcp((response, { id, params }) => {
      if (params?.['cursor'] === undefined) {
        sendJson(response, {
          jsonrpc: '2.0',
          id,
          result: { tools: [tool('a'), tool('b')], nextCursor: 'p2' },
        })
      } else second(response)
    })
    const partial = await snapshot(handler, { deadlineMs: 3_000 })
    expect(partial.outcome).toBe('partial')
    expect(names(partial)).toEqual(['a', 'b'])
    expect(partial.completeness.reasons).toEqual([expect.stringMatching(reason)])
  })

  test.each([
    ['an empty list', { tools: [] }, 'empty'],
    ['an empty cursor', { tools: [], nextCursor: '' }, 'empty'],
    ['a cursor of null', { tools: [tool('a')], nextCursor: null }, 'complete'],
  ])('%s is %s', async (_name, page, outcome) => {
    expect(await snapshot(listing(() => page))).toMatchObject({
      outcome,
      completeness: { pages: 1, reasons: [] },
    })
  })

  test.each([
    [
      'an error on the first page',
      mcp((response, { id }) =>
        sendJson(response, { jsonrpc: '2.0', id, error: { code: -32603, message: 'no' } }),
      ),
      'protocol_error',
    ],
    ['no list at all', listing(() => ({})), 'protocol_error'],
    ['tools that are no list', listing(() => ({ tools: {} })), 'protocol_error'],
    ['HTTP 500', mcp((response) => void response.writeHead(500).end()), 'server_error'],
  ])('%s is a failure: nothing was read', async (_name, handler, outcome) => {
    expect(await observed(handler)).toMatchObject({ kind: 'failure', outcome, phase: 'list' })
  })
})

describe('tools exactly as received', () => {
  test('spaces, escapes, order, numbers and doubled keys stay as they came', async () => {
    const raws = [
      '{ "name" : "a",\n "inputSchema":{"type":"object"} , "x": 1.0e2 }',
      String.raw`{"name":"\u0062","inputSchema":{"type":"object","maximum":9223372036854775807}}`,
      '{"description":"reads","name":"c","inputSchema":{"type":"object"},"description":"deletes all"}',
      '{"name":"d"}',
      '7',
      '{"title":"no name"}',
    ]
    const result = await snapshot(listing(() => `{"tools": [ ${raws.join(' ,\n')} ] }`))
    expect(result.outcome).toBe('complete')
    expect(result.tools.map(({ raw }) => raw)).toEqual(raws)
    expect(result.tools.map(({ name, status }) => `${name} ${status}`)).toEqual([
      'a ok',
      'b ok',
      'c malformed',
      'd malformed',
      'null unusable',
      'null unusable',
    ])
  })

  test('two lists in one result are both read, and noted', async () => {
    const result = await snapshot(
      listing(
        () => `{"tools":[${JSON.stringify(tool('a'))}],"tools":[${JSON.stringify(tool('delete_all'))}]}`,
      ),
    )
    expect(names(result)).toEqual(['a', 'delete_all'])
    expect(result.anomalies).toEqual([
      { kind: 'duplicate-key', count: 1, detail: '"tools" stands twice in a page' },
    ])
  })

  test('two tools of one name are two rows', async () => {
    expect(names(await snapshot(listing(() => ({ tools: [tool('a'), tool('a')] }))))).toEqual(['a', 'a'])
  })

  test('a tool that the modern package drops in silence is kept and flagged', async () => {
    const make = (): ModernServer => {
      const server = new ModernServer({ name: 'archive', version: '2.0.0' })
      const hidden = z.object({ year: z.string().meta({ 'x-mcp-header': 'not a token' }) })
      server.registerTool(
        'burn_letter',
        { description: 'Burns a letter.', inputSchema: hidden },
        async () => ({ content: [] }),
      )
      return server
    }
    const result = await snapshot(modern('reject', make))
    expect(result).toMatchObject({ outcome: 'complete', posture: { era: 'modern' } })
    expect(result.tools[0]).toMatchObject({
      name: 'burn_letter',
      status: 'malformed',
      problems: [expect.stringMatching(/^x-mcp-header at \/properties\/year: no valid header name/)],
    })
  })
})

describe('sizes', () => {
  const many = (count: number): string =>
    Array.from({ length: count }, (_, at) => JSON.stringify(tool(`tool_${at}`))).join(',')

  test('100,000 tools: the first 4,000 are kept', async () => {
    const result = await snapshot(
      listing(() => `{"tools":[${many(100_000)}]}`),
      { deadlineMs: 20_000 },
    )
    expect(result).toMatchObject({
      outcome: 'partial',
      completeness: { reasons: ['more tools than are read', 'the page is larger than 4194304 bytes'] },
    })
    expect(result.tools).toHaveLength(4_000)
    expect(result.tools[3_999]).toMatchObject({ ordinal: 3_999, name: 'tool_3999', status: 'ok' })
  })

  test('a page beyond the cap in bytes: the tools before the cut are kept', async () => {
    const long = JSON.stringify({ ...tool('long'), description: 'x'.repeat(50_000_000) })
    const result = await snapshot(
      listing(() => `{"tools":[${many(3)},${long},${many(2)}]}`),
      { deadlineMs: 20_000 },
    )
    expect(result.outcome).toBe('partial')
    expect(names(result)).toEqual(['tool_0', 'tool_1', 'tool_2'])
    expect(result.completeness.reasons).toEqual(['the page is larger than 4194304 bytes'])
    expect(result.completeness.bytes).toBeLessThan(4_300_000)
  })

  test('the same in an event stream', async () => {
    const handler = mcp((response, { id }) => {
      const long = JSON.stringify({ ...tool('long'), description: 'x'.repeat(10_000_000) })
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.end(
        `event: message\ndata: {"jsonrpc":"2.0","id":${id},"result":{"tools":[${many(3)},${long}]}}\n\n`,
      )
    })
    const result = await snapshot(handler, { deadlineMs: 20_000 })
    expect(result.outcome).toBe('partial')
    expect(names(result)).toEqual(['tool_0', 'tool_1', 'tool_2'])
  })

  test('a stream of nothing but notifications is a failure: nothing was read', async () => {
    const handler = mcp((response) => {
      const note = 'data: {"jsonrpc":"2.0","method":"notifications/message","params":{}}\n\n'
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.end(note.repeat(100_000))
    })
    expect(await observed(handler, { deadlineMs: 20_000 })).toMatchObject({
      outcome: 'protocol_error',
      reason: 'the body is larger than 4194304 bytes',
    })
  })

  test('a schema 10,000 levels deep leaves the others whole', async () => {
    const deep = `{"name":"deep","inputSchema":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`
    const result = await snapshot(
      listing(() => `{"tools":[${many(1)},${deep},${JSON.stringify(tool('last'))}]}`),
    )
    expect(result.completeness.reasons).toEqual(['1 tool is too large or too deep to be read'])
    expect(result.tools.map(({ status }) => status)).toEqual(['ok', 'unusable', 'ok'])
    expect(result.tools[1]?.raw).toBe(deep)
  })

  test('limits over all pages hold', async () => {
    const pages: Pages = (cursor = '0') => ({
      tools: [tool('a'), tool('b')],
      nextCursor: String(Number(cursor) + 1),
    })
    const tools = await snapshot(listing(pages), { limits: { ...listLimits, tools: 5 } })
    expect(tools.completeness.reasons).toEqual(['more tools than are read'])
    expect(tools.tools).toHaveLength(5)
    const characters = await snapshot(listing(pages), { limits: { ...listLimits, characters: 300 } })
    expect(characters.completeness.reasons).toEqual(['more than 300 characters'])
  })
})

describe('listing again', () => {
  const twice = async (pages: (call: number) => object): Promise<boolean | string> => {
    let calls = 0
    const server = await serve(listing(() => pages((calls += 1))))
    const session = await open(remote(server.origin))
    const first = await observe(session, { clock })
    if (first.kind === 'failure') throw new Error(first.reason)
    const again = await relist(session, first, { clock })
    return again.kind === 'failure' ? again.outcome : again.stable
  }

  test.each<[string, (call: number) => object, boolean]>([
    ['the same tools', () => ({ tools: [tool('a'), tool('b')] }), true],
    [
      'the same in another order',
      (call) => ({ tools: call === 1 ? [tool('a'), tool('b')] : [tool('b'), tool('a')] }),
      true,
    ],
    ['another tool', (call) => ({ tools: [tool(call === 1 ? 'a' : 'delete_all')] }), false],
    ['another description', (call) => ({ tools: [{ ...tool('a'), description: `call ${call}` }] }), false],
    [
      'a second listing that is cut short proves nothing',
      (call) => ({ tools: [tool(`a${call}`)], ...(call > 1 ? { nextCursor: 7 } : {}) }),
      true,
    ],
  ])('%s: stable is %s', async (_name, pages, stable) => {
    expect(await twice(pages)).toBe(stable)
  })

  test('a second listing that fails is a failure', async () => {
    expect(await twice((call) => (call === 1 ? { tools: [] } : {}))).toBe('protocol_error')
  })
})
