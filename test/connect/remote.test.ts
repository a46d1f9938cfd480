import { describe, expect, test } from 'vitest'
import { observe } from '../../src/list/observe.ts'
import type { Snapshot } from '../../src/model/snapshot.ts'
import { noon, open, remote } from './servers/dial.ts'
import { serve } from './servers/http-fixture.ts'
import { library, modern, sessionBound, shop, sse, stateless } from './servers/sdk-servers.ts'

const handshake = ['initialize', 'notifications/initialized', 'tools/list']

async function listed(session: Awaited<ReturnType<typeof open>>): Promise<Snapshot> {
  const snapshot = await observe(session, { clock: () => noon })
  if (snapshot.kind === 'failure') throw new Error(`${snapshot.outcome}: ${snapshot.reason}`)
  return snapshot
}

describe('servers of the legacy era', () => {
  test.each([
    ['stateless with JSON answers', stateless(shop, true)],
    ['stateless with event streams', stateless(shop, false)],
    ['bound to a session', sessionBound(shop)],
  ])('a server %s is listed with three POSTs, no GET and no DELETE', async (_name, handler) => {
    const server = await serve(handler)
    const session = await open(remote(`${server.origin}/mcp`))
    const snapshot = await listed(session)
    await session.close()
    expect(snapshot).toMatchObject({
      outcome: 'complete',
      observedAt: '2026-11-21T12:00:00.000Z',
      server: {
        name: 'shop',
        version: '1.2.3',
        instructions: 'Ask before you order.',
        protocolVersion: '2025-11-25',
      },
      posture: { auth: 'open', era: 'legacy', transport: 'streamable-http' },
      completeness: { pages: 1, requests: 3, reasons: [] },
      anomalies: [],
    })
    expect(snapshot.tools.map(({ name, status }) => [name, status])).toEqual([
      ['list_orders', 'ok'],
      ['cancel_order', 'ok'],
    ])
    expect(server.requests).toEqual(['POST /mcp', 'POST /mcp', 'POST /mcp'])
    expect(server.calls).toEqual(handshake)
  })

  test('a server of HTTP+SSE alone is found after one refused POST', async () => {
    const server = await serve(sse(shop))
    const session = await open(remote(`${server.origin}/sse`))
    const snapshot = await listed(session)
    expect(snapshot.tools.map(({ name }) => name)).toEqual(['list_orders', 'cancel_order'])
    expect(snapshot.posture).toMatchObject({ era: 'legacy', transport: 'sse' })
    expect(snapshot.completeness.requests).toBe(5)
    expect(server.requests.map((line) => line.replace(/\?.*/, ''))).toEqual([
      'POST /sse',
      'GET /sse',
      'POST /messages',
      'POST /messages',
      'POST /messages',
    ])
  })

  test.each([
    ['the target says so', { transport: 'sse' as const }, {}],
    ['it answered so last time', {}, { remembered: { era: 'legacy' as const, transport: 'sse' as const } }],
  ])('HTTP+SSE needs no probe where %s', async (_name, target, options) => {
    const server = await serve(sse(shop))
    const session = await open(remote(`${server.origin}/sse`, target), options)
    await listed(session)
    expect(session.requestCount()).toBe(4)
    expect(server.requests[0]).toBe('GET /sse')
  })

  test('a target that says SSE but serves streamable HTTP is found all the same', async () => {
    const server = await serve((request, response, body) =>
      request.method === 'GET'
        ? void response.writeHead(405).end()
        : stateless(shop, true)(request, response, body),
    )
    const session = await open(remote(`${server.origin}/mcp`, { transport: 'sse' }))
    expect(session.transport).toBe('streamable-http')
    expect(server.requests).toEqual(['GET /mcp', 'POST /mcp', 'POST /mcp'])
  })

  test('three pages are followed to the end', async () => {
    const server = await serve(stateless(library, true))
    const snapshot = await listed(await open(remote(server.origin)))
    expect(snapshot.outcome).toBe('complete')
    expect(snapshot.completeness).toMatchObject({ pages: 3, requests: 5, reasons: [] })
    expect(snapshot.tools.map(({ name, ordinal }) => `${ordinal} ${name}`)).toEqual([
      '0 find_book',
      '1 burn_book',
      '2 return_book',
      '3 lend_book',
    ])
  })
})

describe('servers of the 2026-07-28 revision', () => {
  test('a modern server is found after one refused greeting', async () => {
    const server = await serve(modern('reject'))
    const session = await open(remote(`${server.origin}/mcp`))
    const snapshot = await listed(session)
    expect(snapshot).toMatchObject({
      outcome: 'complete',
      server: { name: 'archive', version: '2.0.0', instructions: 'Whisper.', protocolVersion: '2026-07-28' },
      posture: { era: 'modern', transport: 'streamable-http', ttlMs: 0 },
      completeness: { requests: 3 },
    })
    expect(server.calls).toEqual(['initialize', 'server/discover', 'tools/list'])
    expect(server.headers.at(-1)).toMatchObject({
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': 'tools/list',
    })
  })

  test('remembered, it needs two requests', async () => {
    const server = await serve(modern('reject'))
    const session = await open(remote(server.origin), {
      remembered: { era: 'modern', transport: 'streamable-http' },
    })
    await listed(session)
    expect(server.calls).toEqual(['server/discover', 'tools/list'])
    expect(session.requestCount()).toBe(2)
  })

  test('a server of both eras is spoken to in the legacy one', async () => {
    const server = await serve(modern('stateless'))
    const session = await open(remote(server.origin))
    expect(session.era).toBe('legacy')
    expect((await listed(session)).tools.map(({ name }) => name)).toEqual(['find_letter'])
    expect(server.calls).toEqual(handshake)
  })

  test('a server that went back to the legacy era is found although remembered as modern', async () => {
    const server = await serve(sessionBound(shop))
    const session = await open(remote(server.origin), {
      remembered: { era: 'modern', transport: 'streamable-http' },
    })
    expect(session.era).toBe('legacy')
    expect(server.calls).toEqual(['server/discover', 'initialize', 'notifications/initialized'])
  })
})
